/** Reads what the hub sends: the lines of the text and nothing else. Another way than the adapter's. */
import { simpleParser } from 'mailparser';
import { headFields, subjects, type MessageKind } from '../wire/fields.ts';
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
  /** Everything that stands below the head, by line. */
  says: Says;
  attachments: number;
}

/** Names and values in order, e.g. `['ANSWER', 'No convictions are recorded.']`: a test judges the hub by them. */
export type Says = readonly (readonly [string, string])[];

/** Undefined for what is no message in the agreed form. */
export async function readMessage(frame: Buffer): Promise<IncomingMessage | undefined> {
  const mail = await simpleParser(frame, { skipTextToHtml: true });
  const says = allLines(mail.text ?? '');
  const lines = firstOfEach(says);
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
    says: says.filter(([name]) => !(headFields as readonly string[]).includes(name)),
    attachments: mail.attachments.length,
  };
}

const kinds = Object.keys(subjects) as MessageKind[];
const bare = (id: string) => id.replace(/^<|>$/g, '');

function allLines(text: string): [string, string][] {
  const lines: [string, string][] = [];
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(': ');
    const last = lines.at(-1);
    if (line.startsWith(' ') && last) last[1] += `\n${line.slice(1)}`;
    else if (colon > 0) lines.push([line.slice(0, colon), line.slice(colon + 2)]);
  }
  return lines;
}

const firstOfEach = (lines: Says) => new Map([...lines].reverse());

function personIn(lines: ReadonlyMap<string, string>): Sought | undefined {
  const surname = lines.get('SURNAME') ?? lines.get('FULL NAME');
  if (surname === undefined) return undefined;
  const birth = lines.get('DOB')?.split('/').reverse().join('-');
  return { surname, forenames: lines.get('FORENAMES') ?? '', birth };
}
