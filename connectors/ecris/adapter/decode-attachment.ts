/** A file that came inside a message. */
import { createHash } from 'node:crypto';
import type { Attachment } from '../../contract/messages.ts';
import { fingerprintMediaType } from '../wire/codes.ts';
import { knownText } from './decode-values.ts';
import { InconsistentMessage } from './relationships.ts';
import { childOf, textOf, type XmlTree } from './strict-xml/xml-tree.ts';

/**
 * Throws InconsistentMessage where the bytes are none or not the ones the sender's digest is of: prints that are damaged could name
 * somebody else. A file that is only announced (pull flavour) stands in the kept bytes of the message.
 */
export function decodeAttachments(data: XmlTree | undefined): Attachment[] {
  const file = childOf(data, 'MessageDataFingerprintsPush');
  if (!file) return [];
  const bytes = bytesOf(textOf(file, 'BinaryAttachmentContent') ?? '');
  const digest = textOf(file, 'BinaryAttachmentMD5Hash');
  if (bytes.length === 0 || (digest !== undefined && !isDigestOf(digest, bytes))) throw new InconsistentMessage('FILE_DAMAGED');
  return [
    {
      name: knownText(textOf(file, 'BinaryAttachmentFileName')) ?? textOf(file, 'BinaryAttachmentID') ?? '',
      mediaType: textOf(file, 'BinaryAttachmentMimeType') ?? fingerprintMediaType,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    },
  ];
}

/** Empty for anything that is not base64 throughout: the validator and the decoder both pass over characters they do not know. */
function bytesOf(content: string): Buffer {
  const compact = content.replaceAll(' ', '');
  const isBase64 = compact.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(compact);
  return Buffer.from(isBase64 ? compact : '', 'base64');
}

/** The specification does not say how the MD5 digest is written: hexadecimal and base64 are understood. */
function isDigestOf(digest: string, bytes: Buffer): boolean {
  const hash = createHash('md5').update(bytes).digest();
  return digest.toLowerCase() === hash.toString('hex') || digest === hash.toString('base64');
}
