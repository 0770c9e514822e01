/**
 * The daily activity file: AHD, one record for each change, ATR; every line is a tag, its columns at their full width and a line feed.
 * A record is ACG, ACP, the aliases (ALS) and the case in the segments of the nominal print.
 */
import { activityLayouts, type ActivityFields, type ActivityTag } from './activity-layouts.ts';
import type { CellValue } from './cells.ts';
import { crc32 } from './crc32.ts';
import { isTag, layouts, type Fields, type Segment } from './layouts.ts';
import { decodeColumns, encodeColumns, type Layout } from './segment-codec.ts';
import { caseGrammar } from './transactions.ts';
import { WireError } from './wire-error.ts';

export interface ActivityRecord {
  change: ActivityFields<'ACG'>;
  person: ActivityFields<'ACP'>;
  aliases: Fields<'ALS'>[];
  /** FSC to the last disposal. */
  courtCase: Segment[];
}

/** Where a file stands among the others. */
export interface ActivityFileHead {
  /** ISO 8601 full date. */
  date: string;
  /** 1 to 999, from 1 on each date. */
  sequence: number;
  previous?: string;
}

const tagWidth = 3;
const lineFeed = '\n';
const recordGrammar = new RegExp(`^ACG ACP (ALS )*${caseGrammar}$`);
export const sequenceMost = 999;
export const activityFileNames = /^DAF\d{8}\.\d{3}$/;

/** `DAF20261125.001`: sorted by name they are in order. */
export function activityFileName({ date, sequence }: Omit<ActivityFileHead, 'previous'>): string {
  return `DAF${date.replaceAll('-', '')}.${written(sequence)}`;
}

function written(sequence: number): string {
  return String(sequence).padStart(3, '0');
}

/** Throws WireError where anything does not fit. */
export function encodeActivityFile({ date, sequence, previous }: ActivityFileHead, records: readonly ActivityRecord[]): string {
  const head = encodeOwn('AHD', { date, sequence: written(sequence), version: '01', previous });
  const body = head + records.map(encodeActivityRecord).join('');
  return body + encodeOwn('ATR', { records: records.length, check: activityCheck(crc32(Buffer.from(body, 'latin1'))) });
}

/** As ATR writes it. */
export function activityCheck(crc: number): string {
  return crc.toString(16).toUpperCase().padStart(8, '0');
}

export function decodeActivityHead(line: string): ActivityFileHead {
  const { date, sequence, previous } = decodeOwn('AHD', line, 0);
  if (previous !== undefined && !activityFileNames.test(previous)) throw new WireError('FORM', place('AHD', 'previous'));
  return { date, sequence: Number(sequence), ...(previous !== undefined && { previous }) };
}

export function decodeActivityTrailer(line: string): ActivityFields<'ATR'> {
  return decodeOwn('ATR', line, 0);
}

/** Throws WireError; what it returns reads back as the same record. */
export function encodeActivityRecord(record: ActivityRecord): string {
  const { change, person, aliases, courtCase } = record;
  const text = [
    encodeOwn('ACG', change),
    encodeOwn('ACP', person),
    ...aliases.map((alias) => encodeLine('ALS', layouts.ALS, alias)),
    ...courtCase.map(({ tag, fields }) => encodeLine(tag, layouts[tag], fields)),
  ].join('');
  decodeActivityRecord(text);
  return text;
}

/** `text` is all lines of one record. Throws WireError whose offset counts from the start of the record. */
export function decodeActivityRecord(text: string): ActivityRecord {
  const lines = linesOf(text);
  const [change, person, ...rest] = lines;
  if (!change || !person || !recordGrammar.test(lines.map(({ tag }) => `${tag} `).join('')))
    throw new WireError('SEQUENCE', { offset: 0 });
  const segments = rest.map(decodeSegment);
  const record = {
    change: decodeOwn('ACG', change.line, change.offset),
    person: decodeOwn('ACP', person.line, person.offset),
    aliases: segments.flatMap((segment) => (segment.tag === 'ALS' ? [segment.fields] : [])),
    courtCase: segments.filter(({ tag }) => tag !== 'ALS'),
  };
  if (record.aliases.length !== record.person.aliases)
    throw new WireError('COUNT', { ...place('ACP', 'aliases'), offset: person.offset });
  return record;
}

interface Line {
  tag: string;
  line: string;
  offset: number;
}

function linesOf(text: string): Line[] {
  if (!text.endsWith(lineFeed)) throw new WireError('SEGMENT_LENGTH', { offset: text.length });
  let offset = 0;
  return text
    .slice(0, -1)
    .split(lineFeed)
    .map((line) => {
      const at = { tag: line.slice(0, tagWidth), line, offset };
      offset += line.length + 1;
      return at;
    });
}

function decodeSegment({ tag, line, offset }: Line): Segment {
  if (!isTag(tag)) throw new WireError('UNKNOWN_SEGMENT', { offset });
  const fields = decodeColumns(tag, layouts[tag], line.slice(tagWidth), offset + tagWidth);
  return { tag, fields } as unknown as Segment; // the layout of that tag
}

function decodeOwn<T extends ActivityTag>(tag: T, line: string, offset: number): ActivityFields<T> {
  if (line.slice(0, tagWidth) !== tag) throw new WireError('SEQUENCE', { segment: tag, offset });
  const fields = decodeColumns(tag, activityLayouts[tag], line.slice(tagWidth), offset + tagWidth);
  return fields as unknown as ActivityFields<T>; // the layout of that tag
}

type Values = Readonly<Record<string, CellValue | undefined>>;

function encodeOwn<T extends ActivityTag>(tag: T, fields: ActivityFields<T>): string {
  return encodeLine(tag, activityLayouts[tag], fields); // every column's value is one
}

function encodeLine(tag: string, layout: Layout, fields: Values): string {
  return `${tag}${encodeColumns(tag, layout, fields)}${lineFeed}`;
}

function place(segment: string, column: string) {
  return { segment, column };
}
