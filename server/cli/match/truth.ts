/** Labels, and what the scores are worth by them. */
import type { RecordPile } from './read-pile.ts';
import { readTable } from './read-table.ts';
import { MatchRefused } from './refused.ts';
import type { LinkedPair } from './link-pile.ts';

export interface Truth {
  isSame(left: number, right: number): boolean;
  truePairs: number;
  /** Only these pairs are labelled; all of them where it is missing. */
  listed?: readonly (readonly [number, number])[];
}

/** @throws MatchRefused */
export async function readEntities(path: string, pile: RecordPile): Promise<Truth> {
  const entityOf: (string | undefined)[] = [];
  for await (const { row, line } of readTable(path, ['id', 'entity']))
    entityOf[placeOf(path, row['id'], line, pile)] = row['entity'] ?? '';
  return truthByEntity(entityOf, pile.sources);
}

/** @param entityOf of each record; undefined where nobody knows */
export function truthByEntity(entityOf: readonly (string | undefined)[], sources: readonly string[]): Truth {
  const isSame = (left: number, right: number) => entityOf[left] !== undefined && entityOf[left] === entityOf[right];
  return { isSame, truePairs: countPairs(entityOf, sources) };
}

/** @throws MatchRefused */
export async function readLabels(path: string, pile: RecordPile): Promise<Truth> {
  const labelled: LabelledPair[] = [];
  for await (const { row, line } of readTable(path, ['left_id', 'right_id'])) {
    const label = row['label'] ?? '';
    if (!['', '0', '1'].includes(label))
      throw new MatchRefused('LABEL_UNKNOWN', `${path}, row ${line}: found "${label}"; allowed: 0, 1`);
    const pair = [placeOf(path, row['left_id'], line, pile), placeOf(path, row['right_id'], line, pile)] as const;
    labelled.push({ pair, label: label === '1' });
  }
  return truthByLabels(labelled);
}

export interface LabelledPair {
  pair: readonly [number, number];
  label: boolean;
}

export function truthByLabels(labelled: readonly LabelledPair[]): Truth {
  const same = new Set(labelled.filter(({ label }) => label).map(({ pair }) => pair.join(':')));
  return {
    isSame: (left, right) => same.has(`${left}:${right}`),
    truePairs: same.size,
    listed: labelled.map(({ pair }) => pair),
  };
}

function placeOf(path: string, id: string | undefined, line: number, pile: RecordPile): number {
  const place = pile.placeOf.get(id ?? '');
  if (place === undefined) throw new MatchRefused('ID_UNKNOWN', `${path}, row ${line}: its id is not among the records`);
  return place;
}

function countPairs(entityOf: readonly (string | undefined)[], sources: readonly string[]): number {
  const sizes = new Map<string, Record<string, number>>();
  for (const [at, entity] of entityOf.entries()) {
    if (entity === undefined) continue;
    const size = sizes.get(entity) ?? {};
    sizes.set(entity, size);
    const source = sources[at] ?? '';
    size[source] = (size[source] ?? 0) + 1;
  }
  let pairs = 0;
  for (const size of sizes.values())
    pairs += sources.length > 0 ? (size['A'] ?? 0) * (size['B'] ?? 0) : ((size[''] ?? 0) * ((size[''] ?? 0) - 1)) / 2;
  return pairs;
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
  falsePairs: number;
  missedPairs: number;
}

export interface Report {
  truePairs: number;
  listedPairs: number;
  /** True pairs among the candidates, as a share. */
  listedRecall: number;
  atThreshold: Figures;
  best: Figures & { threshold: number };
  recallAtPrecision999: number;
  recallAtNoFalsePair: number;
  /** Pairs for a person to look at, for each thousand records, and the recall if every one is decided rightly. */
  review: { perThousandRecords: number; recallAfter: number };
}

/** Pairs of one score count together. */
export function report(
  pairs: readonly LinkedPair[],
  truth: Truth,
  { join, review, records }: { join: number; review: number; records: number },
): Report {
  const scored = pairs
    .map(({ left, right, decision }) => ({ score: decision.score, same: truth.isSame(left, right) }))
    .sort((a, b) => b.score - a.score);
  const figures = (found: number, wrong: number): Figures => {
    const precision = found + wrong === 0 ? 1 : found / (found + wrong);
    const recall = truth.truePairs === 0 ? 0 : found / truth.truePairs;
    return {
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
      falsePairs: wrong,
      missedPairs: truth.truePairs - found,
    };
  };
  let [found, wrong, recall999, recall0] = [0, 0, 0, 0];
  let best = { ...figures(0, 0), threshold: Infinity };
  for (const [at, { score, same }] of scored.entries()) {
    found += Number(same);
    wrong += Number(!same);
    if (scored[at + 1]?.score === score) continue;
    const now = figures(found, wrong);
    if (now.f1 > best.f1) best = { ...now, threshold: score };
    if (now.precision >= 0.999) recall999 = Math.max(recall999, now.recall);
    if (wrong === 0) recall0 = now.recall;
  }
  const above = (least: number) => scored.filter(({ score }) => score >= least);
  const [joined, reviewed] = [above(join), above(review)];
  const same = (some: typeof scored) => some.filter((pair) => pair.same).length;
  return {
    truePairs: truth.truePairs,
    listedPairs: scored.length,
    listedRecall: figures(found, wrong).recall,
    atThreshold: figures(same(joined), joined.length - same(joined)),
    best,
    recallAtPrecision999: recall999,
    recallAtNoFalsePair: recall0,
    review: {
      perThousandRecords: (1_000 * (reviewed.length - joined.length)) / Math.max(1, records),
      recallAfter: figures(same(reviewed), 0).recall,
    },
  };
}
