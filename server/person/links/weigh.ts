/** The matcher with the hub's model: what speaks for two records being of one person, and what only a person may overrule. */
import { compare } from '../matching/compare.ts';
import { decide, standingOf, unrivalled, type Decision, type Standing } from '../matching/decide.ts';
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
}

export function prepareForHub(record: WrittenRecord, now: Date): Prepared {
  return prepare(record, hubModel, now.getUTCFullYear());
}

export function weigh(one: Prepared, other: Prepared): Weighed {
  const comparison = compare(one, other, hubModel);
  const standing = standingOf(comparison, hubModel);
  return {
    bits: comparison.bits,
    waterfall: { fields: comparison.fields, contradictions: comparison.contradictions, holds: [...standing.holds] },
    standing,
  };
}

/** @param rival bits of the best other candidate that is not the same person; undefined where there is none */
export function decideAgainst({ standing }: Weighed, rival: number | undefined): Decision {
  return decide(standing, rival === undefined ? unrivalled : { rival, mutualBest: false }, hubModel);
}
