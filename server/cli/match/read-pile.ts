/** The records of a file, each prepared once. */
import { prepare } from '../../person/matching/prepare.ts';
import type { MatchModel } from '../../person/matching/model.ts';
import type { Prepared } from '../../person/matching/record.ts';
import { readTable, type Row } from './read-table.ts';
import { recordOfRow } from './row.ts';
import { MatchRefused } from './refused.ts';

export interface RecordPile {
  ids: string[];
  /** A or B for each record; empty where the file is one pile. */
  sources: string[];
  records: Prepared[];
  placeOf: Map<string, number>;
}

export interface ReadingRules {
  model: MatchModel;
  thisYear: number;
  recordsMax: number;
  /** Called every now and then. */
  onProgress(records: number): void;
}

const reportEvery = 20_000;

/** @throws MatchRefused */
export async function readPile(path: string, { model, thisYear, recordsMax, onProgress }: ReadingRules): Promise<RecordPile> {
  const pile: RecordPile = { ids: [], sources: [], records: [], placeOf: new Map() };
  for await (const { row, line } of readTable(path, ['id'])) {
    if (line === 2) checkNames(path, row);
    const id = idOf(path, row, line, pile);
    if (pile.ids.length === recordsMax)
      throw new MatchRefused(
        'TOO_MANY_RECORDS',
        `${path}: more than ${recordsMax} records; link a part of them, or raise --max-records`,
      );
    pile.placeOf.set(id, pile.ids.length);
    pile.ids.push(id);
    if (row['source'] !== undefined) pile.sources.push(sourceOf(path, row['source'], line));
    pile.records.push(prepare(recordOfRow(row), model, thisYear));
    if (pile.ids.length % reportEvery === 0) onProgress(pile.ids.length);
  }
  return pile;
}

function checkNames(path: string, row: Row): void {
  if (!['name', 'given', 'family'].some((column) => Object.hasOwn(row, column)))
    throw new MatchRefused('COLUMN_MISSING', `${path}: found ${Object.keys(row).join(', ')}; missing: name, or given and family`);
}

function idOf(path: string, { id = '' }: Row, line: number, { placeOf }: RecordPile): string {
  if (id === '' || /[",\n]/.test(id))
    throw new MatchRefused('ID_MISSING', `${path}, row ${line}: an id without commas and quotes is needed`);
  if (placeOf.has(id)) throw new MatchRefused('ID_TWICE', `${path}, row ${line}: its id stands there twice`);
  return id;
}

function sourceOf(path: string, source: string, line: number): string {
  if (source !== 'A' && source !== 'B')
    throw new MatchRefused('SOURCE_UNKNOWN', `${path}, row ${line}: found "${source}"; allowed: A, B`);
  return source;
}
