/** A mail as received, to its parts: identifiers, who says to write it, text and files. Decides nothing. */
import { createHash } from 'node:crypto';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { Attachment } from '../../contract/messages.ts';
import { limits } from '../wire/limits.ts';

export interface ReadMail {
  /** Without brackets. */
  messageId?: string;
  /** Message-IDs of In-Reply-To and References, without brackets. */
  answers: string[];
  /** Addresses in From, in lower case. */
  from: string[];
  subject: string;
  sentAt?: Date;
  text: string;
  attachments: Attachment[];
}

export type MailRefusal = 'MAIL_NOT_READABLE' | 'TOO_MANY_ATTACHMENTS';

/** Characters of text that are kept as text; what is beyond stays in the mail's own bytes. */
const textMax = 200_000;
const idsMax = 50;

export async function readMail(bytes: Buffer): Promise<ReadMail | MailRefusal> {
  let mail: ParsedMail;
  try {
    mail = await simpleParser(bytes, {
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
      keepCidLinks: true,
      maxHtmlLengthToParse: textMax,
      checksumAlgo: false,
    });
  } catch {
    return 'MAIL_NOT_READABLE';
  }
  const { attachments } = mail;
  const size = attachments.reduce((sum, { content }) => sum + content.length, 0);
  if (attachments.length > limits.attachments || size > limits.attachmentBytes) return 'TOO_MANY_ATTACHMENTS';
  return {
    messageId: mail.messageId ? idsIn([mail.messageId])[0] : undefined,
    answers: idsIn([mail.inReplyTo, ...[mail.references ?? []].flat()]),
    from: (mail.from?.value ?? []).flatMap(({ address }) => address?.toLowerCase() ?? []),
    subject: storable(mail.subject ?? '').slice(0, 1_000),
    sentAt: dateIn(mail),
    text: storable(mail.text ?? '')
      .slice(0, textMax)
      .toWellFormed(),
    attachments: attachments.map(({ filename, contentType, content }, at) => ({
      name: fileName(filename, at),
      mediaType: /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(contentType) ? contentType.toLowerCase() : 'application/octet-stream',
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content,
    })),
  };
}

function idsIn(values: (string | undefined)[]): string[] {
  return values
    .flatMap((value) => value?.slice(0, 4_000).split(/[\s<>]+/) ?? [])
    .filter(Boolean)
    .slice(0, idsMax);
}

/** The sender's own date, where it can be read; the library would put in the present instead. */
function dateIn({ headerLines }: ParsedMail): Date | undefined {
  const written = headerLines.find(({ key }) => key === 'date')?.line.slice(5, 105);
  const date = new Date(written ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** One kind of line break, no NUL (PostgreSQL keeps none) and no half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '\ufffd').toWellFormed();
}

/** What the sender calls it, fit to be the name of a file. */
function fileName(name: string | undefined, at: number): string {
  const plain = storable(name ?? '')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|\u2028\u2029]/gu, '_')
    .slice(0, limits.fileName)
    .toWellFormed()
    .trim();
  return plain === '' || /^\.+$/.test(plain) ? `attachment-${at + 1}` : plain;
}
