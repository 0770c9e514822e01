/**
 * Whether a photo can be drawn on a certificate, looked at before it is kept: one that cannot would stop the making of the document once and
 * for all, and of others with it. A PNG is unpacked for it, a JPEG goes into the file as it is.
 */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { FieldIssue } from '../platform/refusal.ts';

/** OURS: far more than is printed. */
const sideMax = { 'image/jpeg': 8_000, 'image/png': 2_500 } as const;

/** 16 bits of each of four colours, and a byte before each line. */
const unpackedMax = sideMax['image/png'] * (sideMax['image/png'] * 8 + 1);

export async function photoIssue(mediaType: string, bytes: Buffer): Promise<FieldIssue | undefined> {
  const side = sizeOf(bytes);
  const most = sideMax[mediaType === 'image/png' ? 'image/png' : 'image/jpeg'];
  if (!side || (mediaType === 'image/png' && side <= most && !(await unpacks(bytes))))
    return { path: 'contentBase64', code: 'NOT_AN_IMAGE', message: 'It cannot be read as an image: give another copy.' };
  if (side > most)
    return { path: 'contentBase64', code: 'TOO_LARGE', message: `A side of the photo has at most ${most} points.` };
  return undefined;
}

/** Of pdfkit's own documented methods; its types leave it out. */
interface OpensImages {
  openImage(bytes: Buffer): { width: number; height: number };
}

/** The longer side; undefined for what is no image, or an empty one. */
function sizeOf(bytes: Buffer): number | undefined {
  try {
    const { width, height } = (new PDFDocument({ autoFirstPage: false }) as unknown as OpensImages).openImage(bytes);
    return width > 0 && height > 0 ? Math.max(width, height) : undefined;
  } catch {
    return undefined;
  }
}

async function unpacks(png: Buffer): Promise<boolean> {
  try {
    await promisify(inflate)(Buffer.concat(pixelsIn(png)), { maxOutputLength: unpackedMax });
    return true;
  } catch {
    return false;
  }
}

const signatureLength = 8;

/** Contents of its IDAT chunks: length, name, content, check sum. */
function pixelsIn(png: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = signatureLength; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}
