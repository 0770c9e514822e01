/** Identity numbers: what is written in one spelling, whether its check digit holds, and what it says of birth and sex. */
import { parseIdentifier } from '../../../../schema/codes/police-identifiers.ts';
import { parseBirthDate, type BirthDate } from './dates.ts';

export interface WrittenNumber {
  scheme: string;
  country?: string;
  value: string;
}

export interface IdentityNumber {
  scheme: string;
  country: string;
  value: string;
  /** The check digit is wrong: somebody mistyped it. */
  doubtful: boolean;
}

export type NumberLevel = 'SAME' | 'SAME_DOCUMENT' | 'ONE_SLIP' | 'DIFFERENT' | 'DIFFERENT_DOCUMENT';

/** A person has one of these in a lifetime; documents are renewed. */
const forLife = new Set(['PNCID', 'CRO', 'NATIONAL_ID', 'VISOR', 'PESEL', 'CNP', 'EGN', 'FINGERPRINT']);

export function readNumber({ scheme, country = '', value }: WrittenNumber, thisYear: number): IdentityNumber | undefined {
  const police = scheme === 'PNCID' || scheme === 'CRO' ? parseIdentifier(scheme, value, thisYear) : undefined;
  if (police) return { scheme, country: '', value: police.canonical, doubtful: !police.checkHolds };
  const text = value.toUpperCase().replace(/[^\p{Letter}\p{Number}]+/gu, '');
  if (!/[1-9A-Z]/.test(text) || /^(.)\1*$/.test(text)) return undefined;
  const check = checks[schemeOf(scheme, country)];
  return { scheme, country, value: text, doubtful: check !== undefined && !check(text) };
}

function schemeOf(scheme: string, country: string): string {
  return scheme === 'NATIONAL_ID' ? (nationalSchemes[country] ?? scheme) : scheme;
}
const nationalSchemes: Readonly<Record<string, string>> = { PL: 'PESEL', RO: 'CNP', BG: 'EGN' };

const weighted = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

const checks: Readonly<Record<string, (value: string) => boolean>> = {
  PESEL: (value) =>
    /^\d{11}$/.test(value) && (10 - (weighted(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(value[10]),
  CNP: (value) =>
    /^\d{13}$/.test(value) && elevenToOne(weighted(value, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9])) === Number(value[12]),
  EGN: (value) => /^\d{10}$/.test(value) && (weighted(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(value[9]),
};
const elevenToOne = (sum: number) => (sum % 11 === 10 ? 1 : sum % 11);

export interface ToldByNumber {
  birth: BirthDate | undefined;
  sex: 'MALE' | 'FEMALE' | undefined;
}

/** What a sound national number says of its holder. */
export function toldBy({ scheme, country, value, doubtful }: IdentityNumber): ToldByNumber | undefined {
  return doubtful ? undefined : readers[schemeOf(scheme, country)]?.(value);
}

const readers: Readonly<Record<string, (value: string) => ToldByNumber>> = {
  PESEL: (value) =>
    told(
      centuries([1900, 2000, 2100, 2200, 1800], Math.floor(Number(value.slice(2, 4)) / 20)),
      value,
      20,
      Number(value[9]) % 2 === 1,
    ),
  CNP: (value) => {
    const lead = Number(value[0]);
    const century = lead <= 2 || lead >= 7 ? 1900 : lead <= 4 ? 1800 : 2000;
    return told(century, value.slice(1), 0, lead % 2 === 1);
  },
  EGN: (value) => {
    const month = Number(value.slice(2, 4));
    return told(month > 40 ? 2000 : month > 20 ? 1800 : 1900, value, 20, Number(value[8]) % 2 === 0);
  },
};

const centuries = (table: readonly number[], index: number) => table[index] ?? 1900;

/** @param step what is added to the month for each further century, 0 = nothing */
function told(century: number, yymmdd: string, step: number, male: boolean): ToldByNumber {
  const month = Number(yymmdd.slice(2, 4)) % (step || 100);
  const year = century + Number(yymmdd.slice(0, 2));
  const birth = parseBirthDate(`${year}-${String(month).padStart(2, '0')}-${yymmdd.slice(4, 6)}`);
  return { birth: birth && month >= 1 && month <= 12 ? birth : undefined, sex: male ? 'MALE' : 'FEMALE' };
}

export function compareNumbers(a: IdentityNumber, b: IdentityNumber): NumberLevel | undefined {
  if (a.scheme !== b.scheme || (a.country !== '' && b.country !== '' && a.country !== b.country)) return undefined;
  const life = forLife.has(a.scheme);
  if (a.value === b.value) return life ? 'SAME' : 'SAME_DOCUMENT';
  if (!life) return 'DIFFERENT_DOCUMENT';
  return (a.doubtful || b.doubtful) && oneSlip(a.value, b.value) ? 'ONE_SLIP' : 'DIFFERENT';
}

function oneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const wrong = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [at]));
  const [first, second] = wrong;
  if (wrong.length === 2 && first !== undefined && second === first + 1) return a[first] === b[second] && a[second] === b[first];
  return wrong.length === 1;
}
