/** A recorded exchange with everybody in it made up: frames both ways and when they came, and what is to be read out of them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const frame = z.strictObject({
  direction: z.enum(['TO_BACK_END', 'FROM_BACK_END']),
  /** Milliseconds after the first frame. */
  atMs: z.number().int().min(0),
  id: z.string(),
  inReplyTo: z.string().optional(),
  /** Native message type. */
  type: z.string().optional(),
  mediaType: z.string().optional(),
  /** UTF-8; or `base64` where the bytes are none. */
  text: z.string().optional(),
  base64: z.string().optional(),
});
export type CassetteFrame = z.infer<typeof frame>;

const cassette = z.strictObject({
  format: z.literal('exchange-hub-cassette/1'),
  connector: z.string(),
  /** Version of the adapter that read it when it was recorded. */
  version: z.string(),
  frames: z.array(frame).min(1),
  /** What the adapter is to read; null: nobody has written that down yet, and the test fails. */
  expected: z.array(z.unknown()).nullable(),
});
export type Cassette = z.infer<typeof cassette>;

/** Throws ZodError where the file is no cassette. */
export function readCassette(file: string): Cassette {
  return cassette.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function bytesOf({ text, base64 }: CassetteFrame): Buffer {
  return text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text, 'utf8');
}
