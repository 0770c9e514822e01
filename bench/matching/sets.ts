/** The labelled sets: read as they are. Where they are is told by --sets or MATCH_SETS; they are no part of this project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvReader } from '../../server/cli/match/csv.ts';

export interface SetInfo {
  name: string;
  kind: 'linkage' | 'script' | 'alias';
  task: 'dedupe' | 'link' | 'pairs';
  core: string[];
  true_pairs: number;
}
export type Row = Record<string, string>;

export interface LabelledSet {
  info: SetInfo;
  rows: Row[];
  entity: Map<string, string>;
  pairs: { left: string; right: string; label: boolean }[];
}

export function setNames(root: string): string[] {
  return readdirSync(root)
    .filter((name) => existsSync(path.join(root, name, 'set.json')))
    .sort();
}

export function readSet(root: string, name: string): LabelledSet {
  const rowsOf = (base: string) => readRows(path.join(root, name, base));
  return {
    info: JSON.parse(readFileSync(path.join(root, name, 'set.json'), 'utf8')) as SetInfo,
    rows: rowsOf('records.csv'),
    entity: new Map(rowsOf('truth.csv').map((row) => [row.id ?? '', row.entity ?? ''])),
    pairs: rowsOf('pairs.csv').map((row) => ({ left: row.left_id ?? '', right: row.right_id ?? '', label: row.label === '1' })),
  };
}

export function readRows(file: string): Row[] {
  if (!existsSync(file)) return [];
  const reader = csvReader();
  const [header = [], ...rows] = [...reader.push(readFileSync(file, 'utf8')), ...reader.end()];
  return rows
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

/** What a criminal-record exchange has: names, dates, sex, nationality, place of birth. */
export function coreRows({ info, rows }: LabelledSet): Row[] {
  const kept = new Set(['id', 'source', ...info.core]);
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => kept.has(column))));
}
