/** The matcher with the hub's model: what speaks for two records being of one person, and what only a person may overrule. */
import { compare, type Comparison } from '../matching/compare.ts';
import { decide, standingOf, unrivalled, type Band, type Standing } from '../matching/decide.ts';
import frequencies from '../matching/frequencies.json' with { type: 'json' };
import learned from '../matching/model.json' with { type: 'json' };
import type { MatchModel } from '../matching/model.ts';
import { prepare } from '../matching/prepare.ts';
import type { Prepared, WrittenRecord } from '../matching/record.ts';
import type { Waterfall } from './link.entity.ts';

export const hubModel: MatchModel = { ...learned, frequencies };

export interface Weighed {
  bits: number;
  waterfall: Waterfall;
  standing: Standing;
  /** Enough is the same, and not only like, for nobody to have to look. */
  isSure: boolean;
}

export function prepareForHub(record: WrittenRecord, now: Date): Prepared {
  return prepare(record, hubModel, now.getUTCFullYear());
}

export function weigh(one: Prepared, other: Prepared): Weighed {
  const comparison = compare(one, other, hubModel);
  const standing = standingOf(comparison, hubModel);
  const isSure = isSureOf(comparison);
  const holds = [...standing.holds, ...(isSure ? [] : [onlyAlike])];
  return {
    bits: comparison.bits,
    waterfall: { fields: comparison.fields, contradictions: comparison.contradictions, holds },
    standing,
    isSure,
  };
}

/** A name that is only like the other, and no number to go with it. */
const onlyAlike = 'NAMES_ONLY_ALIKE';

const sureLevels: ReadonlySet<string> = new Set(['EXACT', 'SOUND', 'KIN', 'STEM', 'CLOSE']);

/**
 * Ours, beyond the model [guess]: a false merge harms a person and a look costs minutes, so that a name which is only like another joins
 * nobody unless a number agrees, whatever date and place say.
 */
function isSureOf({ names, fields }: Comparison): boolean {
  const numbered = fields.some(({ field, bits }) => field === 'number' && bits > 0);
  return numbered || (names !== undefined && names.aligned.every(({ level }) => sureLevels.has(level)));
}

/** @param rival bits of the best other candidate that is not the same person; undefined where there is none */
export function decideAgainst({ standing, isSure }: Weighed, rival: number | undefined): Decided {
  const { score, band, holds } = decide(standing, rival === undefined ? unrivalled : { rival, mutualBest: false }, hubModel);
  if (isSure) return { score, band, holds };
  return { score, band: band === 'JOIN' ? 'REVIEW' : band, holds: [...holds, onlyAlike] };
}

export interface Decided {
  score: number;
  band: Band;
  /** What only a person may overrule. */
  holds: readonly string[];
}
