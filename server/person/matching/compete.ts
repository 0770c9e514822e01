/** Candidates compete: a pair that fits well counts less where another fits as well and cannot be the same person. */
import { compare } from './compare.ts';
import { decide, type CandidatePair, type Decision, type Rivalry } from './decide.ts';
import type { MatchModel } from './model.ts';
import { supported } from './support.ts';
import type { Prepared } from './record.ts';

export interface Pile {
  records: readonly Prepared[];
  /** Two registers, each holding a person once as a rule. */
  twoSources: boolean;
  model: MatchModel;
}

/** More rivals than these say nothing new. */
const rivalsMax = 6;

export function decideAll(pairs: readonly CandidatePair[], pile: Pile): Decision[] {
  const ladders = laddersOf(pairs, pile.records.length);
  if (pile.twoSources) return pairs.map((pair) => decide(pair, rivalryOf(pair, ladders, pile), pile.model));
  const bits = supported(pairs, ladders, pile.model.support);
  return pairs.map((pair, at) => decide({ ...pair, bits: bits[at] ?? pair.bits }, contestOf(pair, ladders, pile), pile.model));
}

/** In one pile a person has many records: a better candidate makes a pair doubtful, but no less likely. */
function contestOf(pair: CandidatePair, ladders: Ladders, pile: Pile): Rivalry {
  const { rival } = rivalryOf(pair, ladders, pile);
  return { rival: Math.min(rival, pair.bits), mutualBest: false };
}

/** For each record its candidates, best first. */
type Ladders = readonly (readonly CandidatePair[])[];

function laddersOf(pairs: readonly CandidatePair[], count: number): Ladders {
  const ladders: CandidatePair[][] = Array.from({ length: count }, () => []);
  for (const pair of pairs) {
    ladders[pair.left]?.push(pair);
    ladders[pair.right]?.push(pair);
  }
  for (const ladder of ladders) ladder.sort((a, b) => b.bits - a.bits || a.left - b.left || a.right - b.right);
  return ladders;
}

function rivalryOf(pair: CandidatePair, ladders: Ladders, pile: Pile): Rivalry {
  const { left, right, bits } = pair;
  const rival = Math.max(
    bestRival(pair, { judge: left, candidate: right }, ladders, pile),
    bestRival(pair, { judge: right, candidate: left }, ladders, pile),
  );
  return { rival, mutualBest: pile.twoSources && rival <= bits - pile.model.bands.margin };
}

/** The best other candidate of `judge` that is not the same person as `candidate`. */
function bestRival(
  pair: CandidatePair,
  { judge, candidate }: { judge: number; candidate: number },
  ladders: Ladders,
  pile: Pile,
): number {
  const floor = pair.bits - pile.model.bands.margin;
  let looked = 0;
  for (const other of ladders[judge] ?? []) {
    if (other === pair) continue;
    if (other.bits < floor || looked === rivalsMax) break;
    looked += 1;
    const rival = other.left === judge ? other.right : other.left;
    if (!mayBeSame(candidate, rival, pile)) return other.bits;
  }
  return -Infinity;
}

/** A register holds a person once as a rule: only records that are clearly alike may be the same person twice. */
function mayBeSame(one: number, other: number, { records, twoSources, model }: Pile): boolean {
  const [a, b] = [records[one], records[other]];
  return (
    a !== undefined &&
    b !== undefined &&
    compare(a, b, model).bits >= (twoSources ? model.bands.sameInSource : model.bands.review)
  );
}
