/** The finished mail. It is read again before it leaves: it must name one recipient, the one of the register, and no header of others. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMessage } from './encode.ts';
import { notAsAddressed } from './refuse.ts';

/** Throws BackendFault `malformed` where the mail is not addressed as meant. */
export async function composeMail(message: OutgoingMessage, from: string, to: string): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to,
    subject: message.subject,
    messageId: `<${message.messageId}>`,
    inReplyTo: message.inReplyTo && `<${message.inReplyTo}>`,
    references: message.inReplyTo && `<${message.inReplyTo}>`,
    date: message.date,
    headers: { 'Content-Language': message.language },
    text: message.text,
    // Base64 keeps every line as it is, however long; relays fold others.
    textEncoding: 'base64',
    attachments: message.attachments.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(bytes),
      contentTransferEncoding: 'base64',
    })),
    newline: '\r\n',
    // Nothing of a message names a file or an address to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const mail = await composer.compile().build();
  assertAddressed(mail, from, to);
  return mail;
}

const headersAllowed = [
  'from',
  'to',
  'subject',
  'message-id',
  'in-reply-to',
  'references',
  'date',
  'content-language',
  'content-type',
  'content-transfer-encoding',
  'mime-version',
];

function assertAddressed(mail: Buffer, from: string, to: string): void {
  const headers = headersOf(mail);
  const names = headers.map(({ name }) => name);
  const once = new Set(names).size === names.length;
  const valueOf = (wanted: string) => headers.find(({ name }) => name === wanted)?.value;
  if (!once || !names.every((name) => headersAllowed.includes(name))) throw notAsAddressed();
  if (valueOf('from') !== from || valueOf('to') !== to) throw notAsAddressed();
}

/** Headers of the mail itself, folded lines joined, names in lower case. */
export function headersOf(mail: Buffer): { name: string; value: string }[] {
  const end = mail.indexOf('\r\n\r\n');
  const head = mail.subarray(0, end < 0 ? mail.length : end).toString('latin1');
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((one) => {
      const colon = one.indexOf(':');
      return { name: one.slice(0, Math.max(colon, 0)).toLowerCase(), value: one.slice(colon + 1).trim() };
    });
}
