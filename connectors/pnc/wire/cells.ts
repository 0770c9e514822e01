/** One cell of a fixed-width segment: text of exactly the column's width <-> a value. */
import { firstForeignCharacter } from './charset.ts';
import type { WireError, WireErrorCode } from './wire-error.ts';

/**
 * - `text`: left-aligned, space-padded; - `digits`: exactly as many digits as the column is wide; - `number`: zero-padded integer;
 * - `date`: DDMMYYYY <-> `1979-05-17`; - `time`: HHMM <-> `21:30`; - `stamp`: YYYYMMDDHHMM <-> `2026-11-25T21:30`;
 * - `money`: `0000100.00` <-> `100.00`; - `wrapped`: lines of 50 characters <-> lines with a line end between, none of them empty.
 */
export type ColumnKind = 'text' | 'digits' | 'number' | 'date' | 'time' | 'stamp' | 'money' | 'wrapped';
export type CellValue = string | number;

export interface Column {
  name: string;
  kind: ColumnKind;
  width: number;
  /** May be blank; the value is then absent. */
  optional?: true;
  /** Least number of characters (the originator line has one). */
  least?: number;
  oneOf?: readonly string[];
  /** Free text: lower-case letters too. The files of names and codes are held in capitals. */
  mixedCase?: true;
  /** Last column only: `absent` = the whole column may be left out (PCR), `ragged` = it is as wide as its text (TXT). */
  tail?: 'absent' | 'ragged';
}

interface Kind {
  /** Undefined where the cell is not of this kind. */
  read(cell: string): CellValue | undefined;
  write(value: CellValue): string;
}

const kinds = {
  text: { read: (cell) => withoutPadding(cell), write: String },
  digits: { read: (cell) => (isDigits(cell) ? cell : undefined), write: String },
  number: { read: (cell) => (isDigits(cell) ? Number(cell) : undefined), write: String },
  date: { read: readDate, write: (value) => parts(value, '-').reverse().join('') },
  time: { read: readTime, write: (value) => parts(value, ':').join('') },
  stamp: { read: readStamp, write: (value) => String(value).replace(/[-T:]/g, '') },
  money: { read: readMoney, write: String },
  wrapped: { read: readWrapped, write: (value) => parts(value, '\n').map(fillLine).join('').trimEnd() },
} as const satisfies Record<ColumnKind, Kind>;

const zeroPadded: ReadonlySet<ColumnKind> = new Set(['number', 'money']);

/** Refuses what does not fit; never truncates, never shifts. What it returns reads back as the same value. */
export function encodeCell(column: Column, value: CellValue | undefined, refuse: (code: WireErrorCode) => WireError): string {
  if (value === undefined) {
    if (!column.optional) throw refuse('MISSING');
    return ' '.repeat(column.width);
  }
  const written = kinds[column.kind].write(value);
  if (written.length > column.width) throw refuse('TOO_LONG');
  if (firstForeignCharacter(written, column.mixedCase) >= 0) throw refuse('CHARACTER');
  const cell = zeroPadded.has(column.kind) ? written.padStart(column.width, '0') : written.padEnd(column.width, ' ');
  if (decodeCell(column, cell, refuse) !== value) throw refuse('FORM');
  return cell;
}

/** Strict, so that every cell has one spelling: what decodes encodes to the same characters. */
export function decodeCell(column: Column, cell: string, refuse: (code: WireErrorCode) => WireError): CellValue | undefined {
  if (firstForeignCharacter(cell, column.mixedCase) >= 0) throw refuse('CHARACTER');
  if (cell.trim() === '') {
    if (!column.optional) throw refuse('MISSING');
    return undefined;
  }
  const value = kinds[column.kind].read(cell);
  if (value === undefined) throw refuse('FORM');
  if (column.oneOf && !column.oneOf.includes(String(value))) throw refuse('FORM');
  if (column.least !== undefined && String(value).length < column.least) throw refuse('TOO_SHORT');
  return value;
}

/** A value that starts with a space would be a column shifted by one: refused. */
function withoutPadding(cell: string): string | undefined {
  return cell.startsWith(' ') ? undefined : cell.trimEnd();
}

function readDate(cell: string): string | undefined {
  if (!isDigits(cell) || cell.length !== 8) return undefined;
  return realDate(`${cell.slice(4)}-${cell.slice(2, 4)}-${cell.slice(0, 2)}`);
}

function readTime(cell: string): string | undefined {
  const isTime = isDigits(cell) && cell.length === 4 && Number(cell.slice(0, 2)) < 24 && Number(cell.slice(2)) < 60;
  return isTime ? `${cell.slice(0, 2)}:${cell.slice(2)}` : undefined;
}

function readStamp(cell: string): string | undefined {
  if (!isDigits(cell) || cell.length !== 12) return undefined;
  const date = realDate(`${cell.slice(0, 4)}-${cell.slice(4, 6)}-${cell.slice(6, 8)}`);
  const time = readTime(cell.slice(8));
  return date && time ? `${date}T${time}` : undefined;
}

function readMoney(cell: string): string | undefined {
  const whole = cell.slice(0, -3);
  const pence = cell.slice(-2);
  if (cell.at(-3) !== '.' || !isDigits(whole) || !isDigits(pence)) return undefined;
  return `${Number(whole)}.${pence}`;
}

/** Characters of a line in a `wrapped` column. */
export const wrappedLineWidth = 50;

function readWrapped(cell: string): string | undefined {
  const lines: string[] = [];
  for (let at = 0; at < cell.length; at += wrappedLineWidth) lines.push(cell.slice(at, at + wrappedLineWidth).trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines.some((line) => line === '' || line.startsWith(' ')) ? undefined : lines.join('\n');
}

/** A longer line spills over, reads back as another text and is refused for that. */
function fillLine(line: string): string {
  return line.padEnd(wrappedLineWidth, ' ');
}

/** 31 February is refused: `Date` would roll it on to March. Years before 1800 are no one's. */
function realDate(iso: string): string | undefined {
  const instant = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || Number(iso.slice(0, 4)) < 1800) return undefined;
  return instant.toISOString().startsWith(iso) ? iso : undefined;
}

function isDigits(cell: string): boolean {
  for (const character of cell) if (character < '0' || character > '9') return false;
  return cell.length > 0;
}

function parts(value: CellValue, separator: string): string[] {
  return String(value).split(separator);
}
