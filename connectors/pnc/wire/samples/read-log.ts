/**
 * The form in which the courts' results gateway logs its talk with the PNC: `SENT MESSAGE:` or `RCVD MESSAGE:`, then one message with an
 * XML declaration before it, blanks between its tags, quotation marks as entities and, in long ones, a line end within a column. What
 * follows the message's end is other people's text. The bare message is what the codec reads.
 */
export interface LoggedMessage {
  direction: 'SENT' | 'RCVD';
  message: string;
}

const opening = /^(SENT|RCVD) MESSAGE:$/;

export function readLog(log: string): LoggedMessage[] {
  const logged: { direction: LoggedMessage['direction']; text: string }[] = [];
  for (const line of log.split(/\r?\n/)) {
    const direction = opening.exec(line.trim())?.[1];
    const last = logged.at(-1);
    if (direction === 'SENT' || direction === 'RCVD') logged.push({ direction, text: '' });
    else if (last && !isWhole(last.text)) last.text += line;
  }
  return logged.map(({ direction, text }) => ({ direction, message: bareMessage(text) }));
}

function isWhole(text: string): boolean {
  const element = /<([A-Z0-9]{3,5})>/.exec(text)?.[1];
  return element !== undefined && text.includes(`</${element}>`);
}

/** Blanks between tags go, those in columns stay: a column's text never has a tag on both sides. Other entities stay and are refused. */
function bareMessage(logged: string): string {
  return logged
    .replace(/^\s*<\?xml[^>]{0,100}\?>/, '')
    .replace(/(<\/[A-Z0-9]{3,5}>)\s+(?=<)/g, '$1')
    .replace(/(<[A-Z0-9]{3,5}>)\s+(?=<[A-Z])/g, '$1')
    .trim()
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"');
}
