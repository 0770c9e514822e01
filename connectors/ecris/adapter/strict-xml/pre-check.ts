/**
 * Looks at the bytes before any parser does. One pass, no recursion, no copy of the text: what costs a parser its time or its safety
 * (document types, entities, odd encodings, depth, width) is refused here. It never accepts more nesting or width than it has counted;
 * whether the document is well-formed is the parser's question.
 */
import { isUtf8 } from 'node:buffer';
import { limits } from '../../wire/limits.ts';
import type { XmlRefusal } from './refusal.ts';

const xmlDeclaration = /^<\?xml[ \t\r\n]/;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const codeOf = (character: string) => character.charCodeAt(0);
const less = codeOf('<');
const greater = codeOf('>');
const slash = codeOf('/');
const bang = codeOf('!');
const question = codeOf('?');
const quote = codeOf('"');
const apostrophe = codeOf("'");
const equals = codeOf('=');

export function preCheck(document: Uint8Array): XmlRefusal | undefined {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength);
  if (bytes.length === 0) return 'XML_EMPTY';
  if (bytes.length > limits.documentBytes) return 'XML_TOO_LARGE';
  // UTF-16 and UTF-32 always hold a zero byte in front of or behind a '<'; their byte order marks are not UTF-8 either.
  if (!isUtf8(bytes) || bytes.includes(0)) return 'XML_NOT_UTF8';
  return refuseDeclaration(bytes) ?? refuseDocumentType(bytes) ?? refuseShape(bytes);
}

/** A declaration that names another encoding makes a parser read other characters than we counted (UTF-7, EBCDIC, UTF-16). */
function refuseDeclaration(bytes: Buffer): XmlRefusal | undefined {
  const start = bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  if (!xmlDeclaration.test(bytes.toString('latin1', start, start + 6))) return undefined;
  const end = bytes.indexOf('?>', start);
  if (end < 0) return 'XML_NOT_WELL_FORMED';
  const declaration = bytes.toString('latin1', start, Math.min(end, start + 200));
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1];
  if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8') return 'XML_ENCODING_REFUSED';
  return /version\s*=\s*["']1\.0["']/.test(declaration) ? undefined : 'XML_VERSION_REFUSED';
}

/** Refused wherever they stand, in comments too: no message needs them, and where a comment ends is a matter parsers differ on. */
function refuseDocumentType(bytes: Buffer): XmlRefusal | undefined {
  return bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY') ? 'XML_DTD_REFUSED' : undefined;
}

function refuseShape(bytes: Buffer): XmlRefusal | undefined {
  let depth = 0;
  let elements = 0;
  for (let at = bytes.indexOf('<'); at >= 0; at = bytes.indexOf('<', at)) {
    const next = bytes[at + 1];
    if (next === bang || next === question) {
      const skipped = skipMarkup(bytes, at);
      if (typeof skipped === 'string') return skipped;
      at = skipped;
      continue;
    }
    const tag = readTag(bytes, at + 1);
    if (typeof tag === 'string') return tag;
    if (next === slash) depth -= 1;
    else if (++elements > limits.elements) return 'XML_TOO_MANY_ELEMENTS';
    else if (!tag.selfClosing && ++depth > limits.depth) return 'XML_TOO_DEEP';
    at = tag.end;
  }
  return elements === 0 ? 'XML_NOT_WELL_FORMED' : undefined;
}

/** Position after a comment, character data section or the XML declaration. SOAP 1.2 (part 1, section 5) forbids other instructions. */
function skipMarkup(bytes: Buffer, at: number): number | XmlRefusal {
  const opening = bytes.toString('latin1', at, at + 9);
  if (opening.startsWith('<!--')) return after(bytes, '-->', at + 4);
  if (opening === '<![CDATA[') return after(bytes, ']]>', at + 9);
  if (xmlDeclaration.test(opening) && at <= byteOrderMark.length) return after(bytes, '?>', at);
  return opening.startsWith('<?') ? 'XML_INSTRUCTION_REFUSED' : 'XML_DTD_REFUSED';
}

function after(bytes: Buffer, mark: string, from: number): number | XmlRefusal {
  const at = bytes.indexOf(mark, from);
  return at < 0 ? 'XML_NOT_WELL_FORMED' : at + mark.length;
}

/** Reads to the `>` that ends a tag, passing over quoted values; counts the attributes by their equals signs. */
function readTag(bytes: Buffer, from: number): { end: number; selfClosing: boolean } | XmlRefusal {
  let attributes = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === greater) return { end: at + 1, selfClosing: bytes[at - 1] === slash };
    if (byte === less) return 'XML_NOT_WELL_FORMED';
    if (byte === equals && ++attributes > limits.attributesPerElement) return 'XML_TOO_MANY_ATTRIBUTES';
    if (byte === quote || byte === apostrophe) {
      const closing = bytes.indexOf(byte, at + 1);
      if (closing < 0) return 'XML_NOT_WELL_FORMED';
      at = closing;
    }
  }
  return 'XML_NOT_WELL_FORMED';
}
