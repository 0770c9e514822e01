/** Candidates compete: a pair that fits well counts less where another fits as well and cannot be the same person. */
import { compare } from './compare.ts';
import { decide, type Decision, type Rivalry } from './decide.ts';
import type { Comparison } from './compare.ts';
import type { MatchModel } from './model.ts';
import type { Prepared } from './record.ts';

export interface ComparedPair {
  left: number;
  right: number;
  comparison: Comparison;
}

export interface Field {
  records: readonly Prepared[];
  /** Two registers, each holding a person once as a rule. */
  twoSources: boolean;
  model: MatchModel;
}

/** More rivals than these say nothing new. */
const rivalsMax = 6;

export function decideAll(pairs: readonly ComparedPair[], field: Field): Decision[] {
  const standings = standingsOf(pairs, field.records.length);
  return pairs.map((pair) => decide(pair.comparison, rivalryOf(pair, standings, field), field.model));
}

/** For each record its candidates, best first. */
type Standings = readonly (readonly ComparedPair[])[];

function standingsOf(pairs: readonly ComparedPair[], count: number): Standings {
  const standings: ComparedPair[][] = Array.from({ length: count }, () => []);
  for (const pair of pairs) {
    standings[pair.left]?.push(pair);
    standings[pair.right]?.push(pair);
  }
  for (const candidates of standings) candidates.sort((a, b) => b.comparison.bits - a.comparison.bits || a.left - b.left || a.right - b.right);
  return standings;
}

function rivalryOf(pair: ComparedPair, standings: Standings, field: Field): Rivalry {
  const rival = Math.max(bestRival(pair, pair.left, pair.right, standings, field), bestRival(pair, pair.right, pair.left, standings, field));
  return { rival, mutualBest: field.twoSources && rival <= pair.comparison.bits - field.model.bands.margin };
}

/** The best other candidate of `judge` that is not the same person as `candidate`. */
function bestRival(pair: ComparedPair, judge: number, candidate: number, standings: Standings, field: Field): number {
  const { bits } = pair.comparison;
  let looked = 0;
  for (const other of standings[judge] ?? []) {
    if (other === pair) continue;
    if (other.comparison.bits < bits - field.model.bands.margin || looked === rivalsMax) break;
    looked += 1;
    const rival = other.left === judge ? other.right : other.left;
    if (!mayBeSame(candidate, rival, field)) return other.comparison.bits;
  }
  return -Infinity;
}

/** A register holds a person once as a rule: only records that are clearly alike may be the same person twice. */
function mayBeSame(one: number, other: number, { records, twoSources, model }: Field): boolean {
  const [a, b] = [records[one], records[other]];
  return a !== undefined && b !== undefined && compare(a, b, model).bits >= (twoSources ? model.bands.sameInSource : model.bands.review);
}
