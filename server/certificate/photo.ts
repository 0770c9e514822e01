/** Whether a picture can be put on the document: whole, and no larger than a page can use. Its header is read, not its pixels. */
import type { FieldIssue } from '../platform/refusal.ts';

/** Larger ones would be unpacked to more memory than one certificate is worth. */
const sideMax = 4_000;

export function photoIssues(path: string, bytes: Buffer): FieldIssue[] {
  const size = bytes.readUInt16BE(0) === 0xffd8 ? sizeOfJpeg(bytes) : sizeOfPng(bytes);
  if (!size) return [{ path, code: 'UNREADABLE', message: 'The picture is cut off or damaged: save it again as JPEG or PNG.' }];
  if (Math.max(size.width, size.height) <= sideMax) return [];
  return [{ path, code: 'TOO_LARGE', message: `At most ${sideMax} pixels each way are allowed.` }];
}

interface Size {
  width: number;
  height: number;
}

function sizeOfPng(bytes: Buffer): Size | undefined {
  const isWhole =
    bytes.toString('latin1', 12, 16) === 'IHDR' && bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND';
  return isWhole ? sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20)) : undefined;
}

/** Segments with their lengths, up to the one that begins a frame (SOF). */
function sizeOfJpeg(bytes: Buffer): Size | undefined {
  if (bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) return undefined;
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return undefined;
    const isFrame = [0xc0, 0xc1, 0xc2].includes(bytes[at + 1] ?? 0);
    if (isFrame) return sized(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
  }
  return undefined;
}

function sized(width: number, height: number): Size | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}
