/** From bits to a decision: three bands, and what holds a pair back from being joined whatever its bits. */
import type { Comparison } from './compare.ts';
import type { MatchModel } from './model.ts';

export type Band = 'JOIN' | 'REVIEW' | 'APART';

/** What only a person may overrule. */
export const holdKinds = ['CONTRADICTION', 'NAMES_TOO_WEAK', 'NOTHING_BUT_NAMES', 'NO_DATE_OR_NUMBER', 'CONTESTED'] as const;
export type Hold = (typeof holdKinds)[number];

const bitOf = Object.fromEntries(holdKinds.map((kind, at) => [kind, 1 << at])) as Record<Hold, number>;
/** By their bits: every list of holds there can be. */
const combinations: readonly (readonly Hold[])[] = Array.from({ length: 1 << holdKinds.length }, (_, bits) =>
  holdKinds.filter((kind) => bits & bitOf[kind]),
);

/** What of a comparison counts when candidates compete. */
export interface Standing {
  bits: number;
  /** One bit for each of `holdKinds`: there are millions of pairs. */
  held: number;
  /** Date, sex or number speak against it. */
  opposed: boolean;
}

/** By their places in the pile. */
export interface CandidatePair extends Standing {
  left: number;
  right: number;
}

export interface Rivalry {
  /** Bits of the best other candidate on either side that cannot be the same person too; none: -Infinity. */
  rival: number;
  /** Two registers were searched for each other's persons, and this pair is the best on both sides by the margin. */
  mutualBest: boolean;
}

export interface Decision {
  /** Bits on the one scale: at or above `bands.join` only where nothing holds the pair back. */
  score: number;
  band: Band;
  holds: readonly Hold[];
}

export const unrivalled: Rivalry = { rival: -Infinity, mutualBest: false };

export function standingOf(comparison: Comparison, { bands }: MatchModel): Standing {
  const { bits, names, fields, contradictions, anchored } = comparison;
  let held = 0;
  if (contradictions.length > 0) held |= bitOf.CONTRADICTION;
  if ((names?.bits ?? 0) < bands.namesLeast) held |= bitOf.NAMES_TOO_WEAK;
  if (!anchored) held |= fields.some(supports) ? bitOf.NO_DATE_OR_NUMBER : bitOf.NOTHING_BUT_NAMES;
  const date = fields.find(({ field }) => field === 'birthDate')?.level;
  const opposed = date === 'FAR_APART' || contradictions.includes('number') || contradictions.includes('sex');
  return { bits, held, opposed };
}

function supports({ field, bits }: Comparison['fields'][number]): boolean {
  return field !== 'names' && field !== 'sex' && bits > 0;
}

export function decide({ bits, held }: Standing, { rival, mutualBest }: Rivalry, { bands }: MatchModel): Decision {
  const left = rival > bits ? bits - (rival - bits) - bands.lost : bits;
  // The one candidate of two registers may do without a date that one of them never held.
  const kept = mutualBest ? held & ~bitOf.NO_DATE_OR_NUMBER : held;
  const all = rival > bits - bands.margin ? kept | bitOf.CONTESTED : kept;
  const score = all === 0 ? left : heldBelow(bands.join, left);
  return {
    score,
    band: score >= bands.join ? 'JOIN' : score >= bands.review ? 'REVIEW' : 'APART',
    holds: combinations[all] ?? [],
  };
}

/** Bits under the threshold into which held pairs are squeezed; their order among themselves is kept. */
const squeeze = 3;

function heldBelow(join: number, bits: number): number {
  const from = join - squeeze;
  return bits <= from ? bits : join - squeeze * 2 ** ((from - bits) / (2 * squeeze));
}
