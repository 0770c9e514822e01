/** What is known of somebody in one place, as it was written; and the same, ready to be compared. */
import type { BirthDate } from './facts/dates.ts';
import type { IdentityNumber, WrittenNumber } from './facts/numbers.ts';
import type { BirthPlace } from './facts/places.ts';
import type { SplitName, WrittenName } from './names/split.ts';

export interface WrittenRecord {
  /** The name and every alias and former name. */
  names: readonly WrittenName[];
  births?: readonly string[];
  sex?: string;
  birthPlaces?: readonly string[];
  nationalities?: readonly string[];
  numbers?: readonly WrittenNumber[];
  father?: WrittenName;
  mother?: WrittenName;
}

export type Sex = 'MALE' | 'FEMALE';

export interface Prepared {
  names: readonly SplitName[];
  births: readonly BirthDate[];
  sex: Sex | undefined;
  birthPlaces: readonly BirthPlace[];
  nationalities: ReadonlySet<string>;
  numbers: readonly IdentityNumber[];
  parents: readonly (SplitName | undefined)[];
  /** Orders two records the same way whoever comes first. */
  order: string;
}
