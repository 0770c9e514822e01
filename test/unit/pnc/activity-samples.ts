/** The golden activity files, taken apart by the words of wire/README.md and not by the codec. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { activityLayouts } from '../../../connectors/pnc/wire/activity-layouts.ts';
import type { Column } from '../../../connectors/pnc/wire/cells.ts';
import { layouts } from '../../../connectors/pnc/wire/layouts.ts';

export const samplesFolder = path.resolve(import.meta.dirname, '../../../connectors/pnc/wire/samples/activity');
export const sampleNames = readdirSync(samplesFolder).toSorted();
export const sampleText = (name: string) => readFileSync(path.join(samplesFolder, name), 'latin1');

/** Texts of the records of a file: what is from an ACG line to the next, or to the trailer. */
export function recordsIn(file: string): string[] {
  const lines = file.split(/(?<=\n)/).slice(1, -1);
  return lines.reduce<string[]>((records, line) => {
    if (line.startsWith('ACG')) return [...records, line];
    return [...records.slice(0, -1), `${records.at(-1) ?? ''}${line}`];
  }, []);
}

/** A file of these lines with a trailer whose check field agrees. */
export function sealed(body: string, records: number): string {
  const check = crc32(Buffer.from(body, 'latin1')).toString(16).toUpperCase().padStart(8, '0');
  return `${body}ATR${String(records).padStart(6, '0')}${check}\n`;
}

const allLayouts: Readonly<Record<string, readonly Column[]>> = { ...layouts, ...activityLayouts };

export interface Cell {
  name: string;
  from: number;
  to: number;
  text: string;
}

/** Every column of a record with its place. */
export function cellsOf(record: string): Cell[] {
  let start = 0;
  return record.split(/(?<=\n)/).flatMap((line, index) => {
    const tag = line.slice(0, 3);
    let at = start + 3;
    const end = start + line.length - 1;
    start += line.length;
    return (allLayouts[tag] ?? []).map(({ name, width }) => {
      const from = at;
      at = Math.min(at + width, end);
      return { name: `${index}.${tag}.${name}`, from, to: at, text: record.slice(from, at) };
    });
  });
}
