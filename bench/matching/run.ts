/**
 * The matcher on every labelled set, beside exact match, Jaro-Winkler with date of birth and the published results of others.
 * Usage: node bench/matching/run.ts [--sets DIR | MATCH_SETS=DIR] [--only a,b] [--view core|all] [--json]. Without the folder it says so
 * and ends: the sets are no part of this project.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { linkPile } from '../../server/cli/match/link-pile.ts';
import type { RecordPile } from '../../server/cli/match/read-pile.ts';
import { recordOfRow } from '../../server/cli/match/row.ts';
import { report, truthByEntity, truthByLabels, type Report } from '../../server/cli/match/truth.ts';
import { frozenModel } from '../../server/person/matching/frozen.ts';
import { prepare } from '../../server/person/matching/prepare.ts';
import { published } from './published.ts';
import { coreRows, readRows, readSet, setNames, type LabelledSet, type Row } from './sets.ts';

export interface SetFigures extends Report {
  set: string;
  records: number;
  /** Comparisons of prepared records a second, on one core. */
  pairsPerSecond: number;
}

const { join, review } = frozenModel.bands;

export function measure(root: string, name: string, view: 'core' | 'all' = 'core'): SetFigures {
  const set = readSet(root, name);
  const pile = pileOf(view === 'core' ? coreRows(set) : set.rows);
  const truth = truthOf(set, pile);
  const startedAt = performance.now();
  const linked = linkPile(pile, { model: frozenModel, pairsMax: 12_000_000, listed: truth.listed, onProgress: () => undefined });
  const seconds = (performance.now() - startedAt) / 1_000;
  const records = pile.records.length;
  return {
    set: name,
    records,
    pairsPerSecond: Math.round(linked.length / seconds),
    ...report(linked, truth, { join, review, records }),
  };
}

export function pileOf(rows: readonly Row[]): RecordPile {
  const ids = rows.map(({ id = '' }) => id);
  return {
    ids,
    sources: rows.flatMap(({ source }) => (source === undefined ? [] : [source])),
    records: rows.map((row) => prepare(recordOfRow(row), frozenModel, 2026)),
    placeOf: new Map(ids.map((id, at) => [id, at])),
  };
}

export function truthOf({ info, entity, pairs }: LabelledSet, pile: RecordPile) {
  const place = (id: string) => pile.placeOf.get(id) ?? -1;
  if (info.task === 'pairs')
    return truthByLabels(pairs.map(({ left, right, label }) => ({ pair: [place(left), place(right)] as const, label })));
  return truthByEntity(
    pile.ids.map((id) => entity.get(id) ?? id),
    pile.sources,
  );
}

/** Best F1 of other methods on the same set, from the table beside the sets. */
function baselines(root: string, set: string): string {
  const rows = readRows(path.join(root, 'baselines.csv')).filter((row) => row['set'] === set && row['view'] === 'core');
  const of = (method: string) => Number(rows.find((row) => row['method'] === method)?.['best_f1'] ?? NaN).toFixed(3);
  return `exact ${of('exact')}  Jaro-Winkler ${of('jaro-winkler')}  ${published[set] ?? ''}`;
}

function line({ set, best, recallAtPrecision999, atThreshold, review: after, listedRecall, pairsPerSecond }: SetFigures): string {
  const share = (value: number) => value.toFixed(4);
  return [
    set.padEnd(18),
    `F1 ${share(best.f1)} (P ${share(best.precision)} R ${share(best.recall)})`,
    `R@.999 ${share(recallAtPrecision999)}`,
    `at T: ${String(atThreshold.falsePairs).padStart(3)} false, P ${share(atThreshold.precision)} R ${share(atThreshold.recall)}`,
    `after review ${share(after.recallAfter)}`,
    `listed ${share(listedRecall)}`,
    `${pairsPerSecond}/s`,
  ].join('  ');
}

function main(): void {
  const { values } = parseArgs({
    options: {
      sets: { type: 'string' },
      only: { type: 'string' },
      view: { type: 'string', default: 'core' },
      json: { type: 'boolean' },
    },
  });
  const root = values.sets ?? process.env['MATCH_SETS'];
  if (!root || !existsSync(root))
    return console.log('Skipped: --sets DIR or MATCH_SETS says where the labelled sets are, and there are none.');
  if (!values.json)
    console.log(`model ${frozenModel.version}, join from T = ${join}, review from R = ${review}, view ${values.view}`);
  for (const name of values.only?.split(',') ?? setNames(root)) {
    const figures = measure(root, name, values.view === 'all' ? 'all' : 'core');
    console.log(
      values.json ? JSON.stringify(figures) : `${line(figures)}\n${''.padEnd(18)}  best F1 of others: ${baselines(root, name)}`,
    );
  }
}

if (process.argv[1] === import.meta.filename) main();
