/** The labelled sets of the reference folder: read as they are, by row. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parseCsv } from '../../server/cli/match/csv.ts';

export interface SetInfo {
  name: string;
  kind: string;
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
  return readdirSync(root).filter((name) => existsSync(path.join(root, name, 'set.json'))).sort();
}

export function readSet(root: string, name: string): LabelledSet {
  const file = (base: string) => path.join(root, name, base);
  const rowsOf = (base: string) => (existsSync(file(base)) ? parseCsv(readFileSync(file(base), 'utf8')) : []);
  return {
    info: JSON.parse(readFileSync(file('set.json'), 'utf8')) as SetInfo,
    rows: rowsOf('records.csv'),
    entity: new Map(rowsOf('truth.csv').map((row) => [row.id ?? '', row.entity ?? ''])),
    pairs: rowsOf('pairs.csv').map((row) => ({ left: row.left_id ?? '', right: row.right_id ?? '', label: row.label === '1' })),
  };
}
