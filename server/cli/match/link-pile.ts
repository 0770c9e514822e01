/** Candidates, their bits, and what competition makes of them. */
import { blockingKeys } from '../../person/matching/blocking.ts';
import { candidatePairs } from '../../person/matching/candidates.ts';
import { compare } from '../../person/matching/compare.ts';
import { decideAll } from '../../person/matching/compete.ts';
import { standingOf, type CandidatePair, type Decision } from '../../person/matching/decide.ts';
import type { MatchModel } from '../../person/matching/model.ts';
import type { Prepared } from '../../person/matching/record.ts';
import type { RecordPile } from './read-pile.ts';
import { MatchRefused } from './refused.ts';

export interface LinkedPair {
  left: number;
  right: number;
  decision: Decision;
}

export interface LinkingRules {
  model: MatchModel;
  pairsMax: number;
  /** Only these, where they are given. */
  listed?: readonly (readonly [number, number])[];
  onProgress(pairs: number): void;
}

const reportEvery = 200_000;

/** @throws MatchRefused where more pairs than `pairsMax` would have to be kept at once */
export function linkPile(pile: RecordPile, { model, pairsMax, listed, onProgress }: LinkingRules): LinkedPair[] {
  const { records, sources } = pile;
  const twoSources = sources.length > 0 && listed === undefined;
  const mayPair = twoSources ? (left: number, right: number) => sources[left] !== sources[right] : () => true;
  const pairs: CandidatePair[] = [];
  for (const [left, right] of listed ?? candidatePairs(records.map(blockingKeys), mayPair)) {
    if (pairs.length === pairsMax)
      throw new MatchRefused(
        'TOO_MANY_PAIRS',
        `more than ${pairsMax} candidate pairs; link a part of the records, or raise --max-pairs`,
      );
    const comparison = compare(records[left] as Prepared, records[right] as Prepared, model);
    pairs.push({ left, right, ...standingOf(comparison, model) });
    if (pairs.length % reportEvery === 0) onProgress(pairs.length);
  }
  const decisions = decideAll(pairs, { records, twoSources, model });
  return pairs.map(({ left, right }, at) => ({ left, right, decision: decisions[at] as Decision }));
}
