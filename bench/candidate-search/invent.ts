/** Invented persons, the same from the same seed: names as skewed as real ones, and the slips that registers make. */
import type { WrittenRecord } from '../../server/person/matching/record.ts';

export interface Invented {
  id: string;
  given: string;
  family: string;
  father: string;
  birth: string;
  town: string;
  country: string;
  number: string | undefined;
}

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'z',
];
const vowels = ['a', 'e', 'i', 'o', 'u'];
const ends: Record<string, string[]> = {
  RO: ['escu', 'eanu', 'aru'],
  PL: ['ski', 'czak', 'owicz'],
  BG: ['ov', 'ev', 'iev'],
  LT: ['as', 'aitis', 'auskas'],
  GB: ['son', 'ton', 'er'],
};
const countries = Object.keys(ends);

/** How many of each there are, and how skewed: of surnames the commonest bears about one in a hundred, of forenames one in fifteen. */
const sizes = { family: 40_000, given: 1_500, town: 3_000 } as const;

export function inventPersons(seed: number): { next(): Invented } {
  const random = seeded(seed);
  let made = 0;
  return {
    next() {
      made += 1;
      const country = countries[Math.floor(random() * countries.length)] ?? 'RO';
      const number = random() < 0.3 ? String(1e12 + Math.floor(random() * 8e12)) : undefined;
      return {
        id: uuidOf(made),
        given: word(`g${rank(random, sizes.given, 1)}`, 2),
        family: word(`f${rank(random, sizes.family, 0.8)}`, 2) + (pickEnd(country, random) ?? ''),
        father: word(`g${rank(random, sizes.given, 1)}`, 2),
        birth: new Date(Date.UTC(1945, 0, 1) + Math.floor(random() * 60 * 365.25) * 86_400_000).toISOString().slice(0, 10),
        town: word(`t${rank(random, sizes.town, 0.9)}`, 3),
        country,
        number,
      };
    },
  };
}

/** The person as one register writes it; with `slip` as another does, which errs in one of these ways, one after the other. */
export function written(person: Invented, slip?: number): WrittenRecord {
  const { given, family, father, birth, town, country, number } = person;
  const whole: WrittenRecord = {
    names: [{ given: `${given} ${father}`, family }],
    births: [birth],
    birthPlaces: [`${town}, ${country}`],
    nationalities: [country],
    numbers: number ? [{ scheme: 'NATIONAL_ID', country, value: number }] : [],
  };
  return slip === undefined ? whole : (slips[slip % slips.length] ?? same)(whole, person);
}

const same = (whole: WrittenRecord) => whole;
const [year, month, day] = [
  (birth: string) => birth.slice(0, 4),
  (birth: string) => birth.slice(5, 7),
  (birth: string) => birth.slice(8),
];
const slips: ((whole: WrittenRecord, person: Invented) => WrittenRecord)[] = [
  same,
  (whole, { given, family }) => ({ ...whole, names: [{ given, family }], numbers: [] }),
  (whole, { given, family }) => ({ ...whole, names: [{ given, family: family.slice(0, 2) + family.slice(3) }], numbers: [] }),
  (whole, { given, family }) => ({ ...whole, names: [{ given: given.slice(0, -1), family }], numbers: [], birthPlaces: [] }),
  (whole, { birth }) => ({ ...whole, births: [`${year(birth)}-${day(birth)}-${month(birth)}`], numbers: [], birthPlaces: [] }),
  (whole, { birth }) => ({
    ...whole,
    births: [`${year(birth)}-${month(birth)}-${day(birth).startsWith('0') ? '1' : '0'}${day(birth).slice(1)}`],
    numbers: [],
  }),
  (whole, { birth }) => ({ ...whole, births: [year(birth)], numbers: [] }),
  (whole, { given, family }) => ({
    ...whole,
    names: [{ text: `${family.toUpperCase()} ${given.toUpperCase()}` }],
    numbers: [],
    birthPlaces: [],
  }),
];

function word(name: string, syllables: number): string {
  const random = seeded(hash(name));
  const made = Array.from(
    { length: syllables },
    () => (onsets[Math.floor(random() * onsets.length)] ?? '') + (vowels[Math.floor(random() * vowels.length)] ?? ''),
  );
  const all = made.join('') + (syllables === 2 && name.startsWith('g') ? 'n' : '');
  return all.charAt(0).toUpperCase() + all.slice(1);
}

function pickEnd(country: string, random: () => number): string | undefined {
  const list = ends[country] ?? [];
  return list[Math.floor(random() * list.length)];
}

/** Zipf by inversion of the integral; good enough for a skew. */
function rank(random: () => number, size: number, skew: number): number {
  const u = random();
  return Math.floor(skew === 1 ? size ** u : ((size ** (1 - skew) - 1) * u + 1) ** (1 / (1 - skew)));
}

function hash(text: string): number {
  let code = 2166136261;
  for (const letter of text) code = Math.imul(code ^ letter.charCodeAt(0), 16777619);
  return code >>> 0;
}

function uuidOf(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
