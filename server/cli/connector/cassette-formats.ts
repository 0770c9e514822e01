/** Finds who can record whose frames: connectors with a cassette.ts. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CassetteFormat, RecordedFrame } from '../../../connectors/test-kit/cassette/format.ts';
import { checkout, connectorFolder } from './folders.ts';

/** @throws Error for a connector that cannot be recorded. */
export async function formatOf(connector: string): Promise<CassetteFormat> {
  const file = fileOf(connector);
  if (!file) throw new Error(`--connector: found "${connector}"; allowed: ${recordable().join(', ')}`);
  const { cassetteFormat } = (await import(pathToFileURL(file).href)) as { cassetteFormat: CassetteFormat };
  return cassetteFormat;
}

/** @throws Error where nobody knows the frames. */
export async function recognise(frames: readonly RecordedFrame[]): Promise<CassetteFormat> {
  for (const connector of recordable()) {
    const format = await formatOf(connector);
    if (frames.some(({ bytes }) => format.recognises(Buffer.from(bytes).toString('utf8')))) return format;
  }
  throw new Error(`Nobody recognises these frames; --connector names one of ${recordable().join(', ')}`);
}

function recordable(): string[] {
  return readdirSync(path.join(checkout, 'connectors')).filter((name) => /^[a-z]+$/.test(name) && fileOf(name) !== undefined);
}

function fileOf(connector: string): string | undefined {
  return ['cassette.ts', 'cassette.js']
    .map((name) => path.join(connectorFolder(connector), name))
    .find((file) => existsSync(file));
}
