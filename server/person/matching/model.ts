/** The model: weights in bits and frequencies, learned offline, frozen with a version. It holds no person. */
import type { DateLevel } from './facts/dates.ts';
import type { NumberLevel } from './facts/numbers.ts';
import type { PlaceLevel } from './facts/places.ts';

/** How alike two parts of a name are, best first. */
export const partLevels = ['EXACT', 'SOUND', 'KIN', 'STEM', 'CLOSE', 'NEAR', 'FAR', 'INITIAL', 'DIFFERENT'] as const;
export type PartLevel = (typeof partLevels)[number];

export interface PartWeights {
  /** log2 of how often one person's part is written so differently. */
  m: number;
  /** minus log2 of how often two strangers' parts are so alike, by the length of the shorter sound key (up to 3, 5, 7, more). */
  chance: readonly number[];
}

export interface MatchModel {
  version: string;
  parts: Readonly<Record<Exclude<PartLevel, 'DIFFERENT'>, PartWeights>>;
  /** The same where one of the two is written without vowels. */
  abjadParts: Readonly<Record<Exclude<PartLevel, 'DIFFERENT'>, PartWeights>>;
  names: Readonly<
    Record<
      'conflictGiven' | 'conflictFamily' | 'conflictOther' | 'missing' | 'otherRole' | 'chain' | 'shuffled' | 'perTry',
      number
    >
  >;
  dates: Readonly<Record<DateLevel, number>>;
  places: Readonly<Record<PlaceLevel, number>>;
  sex: Readonly<Record<'SAME' | 'DIFFERENT', number>>;
  nationality: Readonly<Record<'SHARED' | 'DISJOINT', number>>;
  parents: Readonly<Record<'AGREE' | 'CONFLICT', number>>;
  numbers: Readonly<Record<NumberLevel, number>>;
  /** What a relative shares: the other explanation of a likeness with a different forename. */
  relative: Readonly<{ odds: number; namesakeOdds: number; part: number; dates: Readonly<Record<DateLevel, number>> }>;
  support: Readonly<{ cost: number; least: number }>;
  /** log2 of the odds that two records are of one person before anything is compared. */
  prior: number;
  /** By length of the sound key. */
  unlisted: readonly number[];
  frequencies: Readonly<Record<string, number>>;
  bands: Readonly<{
    /** From here a pair is joined, where nothing holds it back. */
    join: number;
    /** From here a person looks at it. */
    review: number;
    /** By so much the best candidate must be better than the next. */
    margin: number;
    /** What a pair loses, beside the difference, where a better candidate cannot be the same person. */
    lost: number;
    /** Two records of one register are one person only from here. */
    sameInSource: number;
    /** The names of a joined pair are worth at least as much. */
    namesLeast: number;
  }>;
}
