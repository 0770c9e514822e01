/** A file inside a message: the push flavour. The schema has room for one. */
import { createHash } from 'node:crypto';
import type { Attachment } from '../../contract/messages.ts';
import { fingerprintMediaType } from '../wire/codes.ts';
import { homeCountry } from '../wire/countries.ts';
import { fingerprintBytes, lengths } from '../wire/limits.ts';
import { parseMessageId } from '../wire/message-id.ts';
import { carriedText, notCarried, type XmlContent } from './encode-values.ts';

/** `reference` is the message's own id; the attachment's is made of its number. */
export function encodeAttachments(attachments: readonly Attachment[], reference: string): XmlContent | undefined {
  const [attachment, second] = attachments;
  if (second) throw notCarried('attachments.1');
  return attachment && encodeAttachment(attachment, reference);
}

function encodeAttachment({ name, mediaType, sha256, bytes }: Attachment, reference: string): XmlContent {
  if (mediaType !== fingerprintMediaType) throw notCarried('attachments.0.mediaType');
  if (bytes.length === 0 || bytes.length > fingerprintBytes) throw notCarried('attachments.0.bytes');
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw notCarried('attachments.0.sha256');
  return {
    'm:BinaryAttachmentID': attachmentId(reference),
    'm:BinaryAttachmentMimeType': mediaType,
    'm:BinaryAttachmentFileName': carriedText(name, { max: lengths.fileName }, 'attachments.0.name'),
    'm:BinaryAttachmentFileSize': String(Math.ceil(bytes.length / 1024)),
    // The schema has no other digest; it guards against damage, not against forgery.
    'm:BinaryAttachmentMD5Hash': createHash('md5').update(bytes).digest('hex'),
    'm:BinaryAttachmentContent': Buffer.from(bytes).toString('base64'),
  };
}

/** `GB-BA-000000042`. Message numbers are our own over all kinds and countries, so one number is one attachment; nine digits is all there is. */
function attachmentId(reference: string): string {
  const number = parseMessageId(reference)?.number;
  if (number === undefined || number > 999_999_999) throw notCarried('reference');
  return `${homeCountry}-BA-${String(number).padStart(9, '0')}`;
}
