/** The matcher with the hub's model: what speaks for two records being of one person, and what only a person may overrule. */
import { compare, type Comparison } from '../matching/compare.ts';
import { decide, standingOf, unrivalled, type Band, type Standing } from '../matching/decide.ts';
import { frozenModel } from '../matching/frozen.ts';
import { prepare } from '../matching/prepare.ts';
import type { Prepared, WrittenRecord } from '../matching/record.ts';
import type { Waterfall } from './link.entity.ts';

export const hubModel = frozenModel;

export interface Weighed {
  bits: number;
  waterfall: Waterfall;
  standing: Standing;
  /** Why somebody has to look, beyond what the model holds against it. */
  doubts: readonly Doubt[];
}

export type Doubt = 'NAMES_ONLY_ALIKE' | 'DATE_NOT_THE_SAME' | 'NAMESAKE_POSSIBLE';

export function prepareForHub(record: WrittenRecord, now: Date): Prepared {
  return prepare(record, hubModel, now.getUTCFullYear());
}

export function weigh(one: Prepared, other: Prepared): Weighed {
  const comparison = compare(one, other, hubModel);
  const standing = standingOf(comparison, hubModel);
  const doubts = doubtsOf(comparison);
  const holds = [...decide(standing, unrivalled, hubModel).holds, ...doubts];
  return {
    bits: comparison.bits,
    waterfall: { fields: comparison.fields, contradictions: comparison.contradictions, holds },
    standing,
    doubts,
  };
}

/**
 * Among ten million persons, and of ten thousand joins at most one may meet a namesake [guess]: a John Smith and his date of birth are not
 * enough, a town or a rarer name is.
 */
const namesakesLeast = Math.log2(10_000_000) + Math.log2(10_000);

const sameEnough: ReadonlySet<string> = new Set(['EXACT', 'SOUND', 'KIN', 'STEM', 'CLOSE']);

/**
 * Ours, beyond the model [guess]: a false merge harms a person and a look costs minutes. Unless a number agrees, a name that is only like
 * the other, a date that is not the very same, or likenesses that some other of all persons may share, join nobody, whatever else is said.
 */
function doubtsOf({ names, fields, bits }: Comparison): Doubt[] {
  if (fields.some(({ field, bits }) => field === 'number' && bits > 0)) return [];
  const isSameName = names !== undefined && names.aligned.every(({ level }) => sameEnough.has(level));
  const isSameDate = fields.some(({ field, level }) => field === 'birthDate' && level === 'EXACT');
  return [
    ...(isSameName ? [] : ['NAMES_ONLY_ALIKE' as const]),
    ...(isSameDate ? [] : ['DATE_NOT_THE_SAME' as const]),
    ...(bits < namesakesLeast ? ['NAMESAKE_POSSIBLE' as const] : []),
  ];
}

/** @param rival bits of the best other candidate that is not the same person; undefined where there is none */
export function decideAgainst({ standing, doubts }: Weighed, rival: number | undefined): Decided {
  const { score, band, holds } = decide(standing, rival === undefined ? unrivalled : { rival, mutualBest: false }, hubModel);
  return { score, band: band === 'JOIN' && doubts.length > 0 ? 'REVIEW' : band, holds: [...holds, ...doubts] };
}

export interface Decided {
  score: number;
  band: Band;
  /** What only a person may overrule. */
  holds: readonly string[];
}
