/** From bits to a decision: three bands, and what holds a pair back from being joined whatever its bits. */
import type { Comparison } from './compare.ts';
import type { MatchModel } from './model.ts';

export type Band = 'JOIN' | 'REVIEW' | 'APART';

export const holds = ['CONTRADICTION', 'CONTESTED', 'NAMES_TOO_WEAK', 'NOTHING_BUT_NAMES', 'NO_DATE_OR_NUMBER'] as const;
export type Hold = (typeof holds)[number];

export interface Rivalry {
  /** Bits of the best other candidate on either side that cannot be the same person too; none: -Infinity. */
  rival: number;
  /** Each of two sources is searched for the other's persons, and this is the best on both sides by the margin. */
  mutualBest: boolean;
}

export interface Decision {
  /** Bits on the one scale: at or above `bands.join` only where nothing holds the pair back. */
  score: number;
  band: Band;
  holds: Hold[];
}

export const unrivalled: Rivalry = { rival: -Infinity, mutualBest: false };

export function decide(comparison: Comparison, { rival, mutualBest }: Rivalry, { bands }: MatchModel): Decision {
  const lost = Math.max(0, rival - comparison.bits);
  const bits = comparison.bits - lost;
  const reasons = holdsOf(comparison, rival, mutualBest, bands);
  const score = reasons.length > 0 ? heldBelow(bands.join, bits) : bits;
  return { score, band: score >= bands.join ? 'JOIN' : score >= bands.review ? 'REVIEW' : 'APART', holds: reasons };
}

function holdsOf({ bits, names, fields, contradictions, anchored }: Comparison, rival: number, mutualBest: boolean, { margin, namesLeast }: MatchModel['bands']): Hold[] {
  const reasons: Hold[] = [];
  if (contradictions.length > 0) reasons.push('CONTRADICTION');
  if (rival > bits - margin) reasons.push('CONTESTED');
  if ((names?.bits ?? 0) < namesLeast) reasons.push('NAMES_TOO_WEAK');
  const other = fields.some(({ field, bits: worth }) => field !== 'names' && field !== 'sex' && worth > 0);
  if (!other) reasons.push('NOTHING_BUT_NAMES');
  // Between two registers the only candidate of both sides may do without a date that one of them never held.
  else if (!anchored && !mutualBest) reasons.push('NO_DATE_OR_NUMBER');
  return reasons;
}

/** How far below the threshold a held pair is squeezed; its order among its like is kept. */
const squeeze = 3;
function heldBelow(join: number, bits: number): number {
  const from = join - squeeze;
  return bits <= from ? bits : join - squeeze * 2 ** ((from - bits) / (2 * squeeze)) * 1.0001;
}
