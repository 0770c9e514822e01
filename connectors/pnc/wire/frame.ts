/**
 * How messages stand in the byte stream. Ours: six digits of length, eight of CRC-32 (hexadecimal, capitals), then as many bytes of
 * message, all ASCII. The dialect itself has no check on free columns: one flipped bit makes EXAMPLE into EXAMPME, another person.
 */
import { crc32 } from './crc32.ts';
import { WireError } from './wire-error.ts';

/** Bytes of the longest message; a longer one is refused before it is read. */
export const messageBytesMax = 256 * 1024;
const lengthDigits = 6;
const checkDigits = 8;
const frameHeaderBytes = lengthDigits + checkDigits;

export function writeFrame(message: string): Uint8Array {
  const body = Buffer.from(message, 'latin1');
  if (body.length > messageBytesMax) throw new WireError('FRAME_LENGTH');
  return Buffer.concat([Buffer.from(String(body.length).padStart(lengthDigits, '0') + checkOf(body), 'latin1'), body]);
}

export interface FrameReader {
  /** Takes what arrived and returns the messages that are complete now. Throws WireError; the stream is lost then. */
  push(chunk: Uint8Array): string[];
  /** True between frames: an end of the stream here loses nothing. */
  idle(): boolean;
}

export function openFrameReader(): FrameReader {
  let chunks: Uint8Array[] = [];
  let held = 0;
  let needed = frameHeaderBytes;
  return {
    push(chunk) {
      chunks.push(chunk);
      held += chunk.length;
      const messages: string[] = [];
      while (held >= needed) {
        const bytes = Buffer.concat(chunks);
        const total = frameHeaderBytes + readLength(bytes);
        needed = total;
        chunks = [bytes];
        if (held < total) break;
        messages.push(readBody(bytes.subarray(0, total)));
        chunks = [bytes.subarray(total)];
        held -= total;
        needed = frameHeaderBytes;
      }
      return messages;
    },
    idle: () => held === 0,
  };
}

function readLength(frame: Buffer): number {
  const digits = frame.toString('latin1', 0, lengthDigits);
  const length = /^\d{6}$/.test(digits) ? Number(digits) : NaN;
  if (!(length > 0 && length <= messageBytesMax)) throw new WireError('FRAME_LENGTH', { offset: 0 });
  return length;
}

function readBody(frame: Buffer): string {
  const body = frame.subarray(frameHeaderBytes);
  if (frame.toString('latin1', lengthDigits, frameHeaderBytes) !== checkOf(body))
    throw new WireError('FRAME_CHECK', { offset: lengthDigits });
  return body.toString('latin1');
}

function checkOf(body: Uint8Array): string {
  return crc32(body).toString(16).toUpperCase().padStart(checkDigits, '0');
}
