/** Reads what the hub sends: the lines of the text and nothing else. Another way than the adapter's. */
import { simpleParser } from 'mailparser';
import { subjects, type MessageKind } from '../wire/fields.ts';
import type { Sought } from './register.ts';

export interface IncomingMessage {
  kind: MessageKind;
  /** Their OUR-REF, word for word: what our reply has to quote. */
  reference: string;
  messageId: string;
  /** Message-ID that it answers. */
  inReplyTo?: string;
  /** Last part of SUBJECT: what a withdrawal or a reminder is about. */
  about?: string;
  person?: Sought;
  attachments: number;
}

/** Undefined for what is no message in the agreed form. */
export async function readMessage(frame: Buffer): Promise<IncomingMessage | undefined> {
  const mail = await simpleParser(frame, { skipTextToHtml: true });
  const lines = linesOf(mail.text ?? '');
  const subject = lines.get('SUBJECT') ?? '';
  const kind = kinds.find((one) => subject === subjects[one] || subject.startsWith(`${subjects[one]} - `));
  const reference = lines.get('OUR-REF');
  if (!kind || !reference || mail.messageId === undefined) return undefined;
  return {
    kind,
    reference,
    messageId: bare(mail.messageId),
    inReplyTo: mail.inReplyTo && bare(mail.inReplyTo),
    about: subject.split(' - ').at(-1),
    person: personIn(lines),
    attachments: mail.attachments.length,
  };
}

const kinds = Object.keys(subjects) as MessageKind[];
const bare = (id: string) => id.replace(/^<|>$/g, '');

function linesOf(text: string): Map<string, string> {
  const lines = new Map<string, string>();
  let name = '';
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(': ');
    if (line.startsWith(' ')) lines.set(name, `${lines.get(name) ?? ''}\n${line.slice(1)}`);
    else if (colon > 0 && !lines.has(line.slice(0, colon))) lines.set((name = line.slice(0, colon)), line.slice(colon + 2));
  }
  return lines;
}

function personIn(lines: ReadonlyMap<string, string>): Sought | undefined {
  const surname = lines.get('SURNAME') ?? lines.get('FULL NAME');
  if (surname === undefined) return undefined;
  const birth = lines.get('DOB')?.split('/').reverse().join('-');
  return { surname, forenames: lines.get('FORENAMES') ?? '', birth };
}
