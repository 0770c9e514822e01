/** Invented persons: the same from the same seed, one by one, so that several processes can make them; and the slips that registers make. */
import type { WrittenRecord } from '../../server/person/matching/record.ts';
import { stocks, type Stock } from './names.ts';

export interface Invented {
  given: string;
  second: string;
  family: string;
  birth: string;
  town: string;
  country: string;
  number: string | undefined;
}

/** Of surnames there are so many in a country that most of them are borne by a handful. */
const sizes = { family: 120_000, given: 2_500, town: 2_000 } as const;
/** How flat the top is: with 10 the commonest surname is borne by one in a hundred, with 4 the commonest forename by one in thirty. */
const flat = { family: 10, given: 4, town: 2 } as const;

type Random = () => number;

export function inventPerson(seed: number, index: number): Invented {
  const random = seeded(seed * 0x9e3779b1 + Math.imul(index + 1, 0x85ebca6b));
  const stock = stockOf(random);
  const forenames = random() < 0.8 ? stock.men : stock.women;
  return {
    given: forename(stock, forenames, random),
    second: random() * 100 < stock.secondForename ? forename(stock, forenames, random) : '',
    family: surname(stock, random),
    birth: birthOf(random),
    town: named(stock.towns, rank(random, 'town'), (at) => word(`${stock.country} t${at}`, 3)),
    country: stock.country,
    number: random() < 0.3 ? String(1e12 + Math.floor(random() * 8e12)) : undefined,
  };
}

function stockOf(random: Random): Stock {
  let left = random() * 100;
  return stocks.find(({ share }) => (left -= share) < 0) ?? (stocks[0] as Stock);
}

function forename({ country }: Stock, common: readonly string[], random: Random): string {
  return named(common, rank(random, 'given'), (at) => word(`${country} g${at}`, 2));
}

function surname({ country, families, endings }: Stock, random: Random): string {
  return named(families, rank(random, 'family'), (at) => word(`${country} f${at}`, 2) + (endings[at % endings.length] ?? ''));
}

function named(common: readonly string[], at: number, made: (at: number) => string): string {
  return common[at] ?? made(at);
}

/** Every day of sixty years alike, but one in forty is written down as 1 January, and of one in fifty only the year is known. */
function birthOf(random: Random): string {
  const day = new Date(Date.UTC(1945, 0, 1) + Math.floor(random() * 60 * 365.25) * 86_400_000).toISOString().slice(0, 10);
  const kind = random();
  return kind < 0.025 ? `${day.slice(0, 4)}-01-01` : kind < 0.045 ? day.slice(0, 4) : day;
}

/** The person as one register writes it; with `slip` as another does, which errs in one of these ways. */
export function written(person: Invented, slip?: number): WrittenRecord {
  const { given, second, family, birth, town, country, number } = person;
  const whole: WrittenRecord = {
    names: [{ given: `${given} ${second}`.trim(), family }],
    births: [birth],
    birthPlaces: [`${town}, ${country}`],
    nationalities: [country],
    numbers: number ? [{ scheme: 'NATIONAL_ID', country, value: number }] : [],
  };
  return slip === undefined ? whole : (slips[slip % slips.length]?.[1] ?? same)(whole, person);
}

const same = (whole: WrittenRecord) => whole;
const isFull = (birth: string) => birth.length === 10;
const [year, month, day] = [
  (birth: string) => birth.slice(0, 4),
  (birth: string) => birth.slice(5, 7),
  (birth: string) => birth.slice(8),
];

/** Never a number: with one, everybody is found. */
const slips: [string, (whole: WrittenRecord, person: Invented) => WrittenRecord][] = [
  ['as it is', (whole) => ({ ...whole, numbers: [] })],
  ['no second forename', (whole, { given, family }) => ({ ...whole, names: [{ given, family }], numbers: [] })],
  [
    'a letter of the surname lost',
    (whole, { given, family }) => ({ ...whole, names: [{ given, family: family.slice(0, 2) + family.slice(3) }], numbers: [] }),
  ],
  [
    'the forename cut, no place',
    (whole, { given, family }) => ({ ...whole, names: [{ given: given.slice(0, -1), family }], numbers: [], birthPlaces: [] }),
  ],
  [
    'day and month turned, no place',
    (whole, { birth }) => ({
      ...whole,
      births: [isFull(birth) ? `${year(birth)}-${day(birth)}-${month(birth)}` : birth],
      numbers: [],
      birthPlaces: [],
    }),
  ],
  [
    'a digit of the day wrong',
    (whole, { birth }) => ({
      ...whole,
      births: [isFull(birth) ? `${birth.slice(0, 8)}${day(birth).startsWith('0') ? '1' : '0'}${day(birth).slice(1)}` : birth],
      numbers: [],
    }),
  ],
  ['only the year', (whole, { birth }) => ({ ...whole, births: [year(birth)], numbers: [] })],
  [
    'in capitals, surname first, no place',
    (whole, { given, family }) => ({
      ...whole,
      names: [{ text: `${family.toUpperCase()} ${given.toUpperCase()}` }],
      numbers: [],
      birthPlaces: [],
    }),
  ],
];
export const slipNames = slips.map(([name]) => name);

const onsets = 'b br c ch d dr f g gr h k kr l m n p pr r s st t tr v z'.split(' ');
const vowels = 'a e i o u'.split(' ');

function word(name: string, syllables: number): string {
  const random = seeded(hash(name));
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const made = Array.from({ length: syllables }, () => pick(onsets) + pick(vowels)).join('') + pick(['n', 'r', 'l', '', '', 's']);
  return made.charAt(0).toUpperCase() + made.slice(1);
}

/** Zipf's law with a flat top, by inversion of the integral. */
function rank(random: Random, of: keyof typeof sizes): number {
  const top = flat[of];
  return Math.floor(top * ((sizes[of] + top) / top) ** random() - top);
}

function hash(text: string): number {
  let code = 2166136261;
  for (const letter of text) code = Math.imul(code ^ letter.charCodeAt(0), 16777619);
  return code >>> 0;
}

/** mulberry32 */
function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
