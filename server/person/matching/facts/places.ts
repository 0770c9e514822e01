/** Places of birth: towns are spelt, translated and left out; a country alone says little. */
import { countries } from '../../../../schema/codes/countries.ts';
import { romanise } from '../text/romanise.ts';
import { soundKey } from '../text/sound.ts';

export interface BirthPlace {
  /** Everything that is no country and no kind of place. */
  local: ReadonlySet<string>;
  country: ReadonlySet<string>;
}

export const placeLevels = ['SAME', 'SHARED', 'COUNTRY', 'ONE_SIDED', 'DIFFERENT'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

const kinds = new Set(
  'of the and or in near district province region city town village governorate state republic democratic people peoples s united kingdom union federation federal islamic arab county borough oblast department wilaya london municipality area'
    .split(' ')
    .map(soundKey),
);
/** They tell no more than a country does. */
const partsOfTheKingdom = ['England', 'Wales', 'Scotland', 'Northern Ireland', 'Great Britain'];
const countryWords = new Set(
  [...countries.map(({ name }) => name), ...partsOfTheKingdom].flatMap(words).filter((word) => word.length > 3),
);

export function parsePlace(text: string): BirthPlace | undefined {
  const all = words(text).filter((word) => !kinds.has(word));
  if (all.length === 0) return undefined;
  return {
    local: new Set(all.filter((word) => !countryWords.has(word))),
    country: new Set(all.filter((word) => countryWords.has(word))),
  };
}

function words(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/['’ʼ`]/g, '')
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .map((word) => soundKey(romanise(word).text))
    .filter((word) => word !== '');
}

export function comparePlaces(a: BirthPlace, b: BirthPlace): PlaceLevel {
  if (a.local.size > 0 && b.local.size > 0) {
    const shared = overlap(a.local, b.local);
    if (shared === Math.max(a.local.size, b.local.size)) return 'SAME';
    return shared > 0 ? 'SHARED' : 'DIFFERENT';
  }
  if (overlap(a.country, b.country) > 0) return 'COUNTRY';
  return a.country.size > 0 && b.country.size > 0 ? 'DIFFERENT' : 'ONE_SIDED';
}

export function overlap(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const member of some) if (others.has(member)) shared += 1;
  return shared;
}
