/** Reads a record once, so that it can be compared many times. */
import { countries } from '../../../schema/codes/countries.ts';
import { parseBirthDate } from './facts/dates.ts';
import { readNumber, toldBy } from './facts/numbers.ts';
import { parsePlace } from './facts/places.ts';
import type { MatchModel } from './model.ts';
import { sexToldBy } from './names/part.ts';
import { splitName } from './names/split.ts';
import type { Prepared, Sex, WrittenRecord } from './record.ts';

const namesMax = 12;
const factsMax = 8;

/** @param thisYear settles two-digit years in police numbers */
export function prepare(record: WrittenRecord, model: MatchModel, thisYear: number): Prepared {
  const numbers = present((record.numbers ?? []).slice(0, factsMax).map((number) => readNumber(number, thisYear)));
  const told = present(numbers.map(toldBy));
  const births = present((record.births ?? []).slice(0, factsMax).map(parseBirthDate));
  const names = present(record.names.slice(0, namesMax).map((name) => splitName(name, model)));
  return {
    names,
    births: births.length > 0 ? births : present(told.map(({ birth }) => birth)),
    sex:
      sexOf(record.sex) ??
      told.find(({ sex }) => sex)?.sex ??
      names
        .flatMap(({ parts }) => parts)
        .map(sexToldBy)
        .find((sex) => sex),
    birthPlaces: present((record.birthPlaces ?? []).slice(0, factsMax).map(parsePlace)),
    nationalities: new Set((record.nationalities ?? []).map(countryOf).filter((country) => country !== '')),
    numbers,
    parents: [record.father, record.mother].map((parent) => parent && splitName(parent, model)),
    order: JSON.stringify(record),
  };
}

function present<Value>(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined);
}

function sexOf(text = ''): Sex | undefined {
  const first = text.trim().charAt(0).toLowerCase();
  return first === 'm' || text === '1' ? 'MALE' : first === 'f' || text === '2' ? 'FEMALE' : undefined;
}

const codes = new Map(
  countries.flatMap(({ code, alpha3, name }) => [code, alpha3, name].map((key) => [key.toLowerCase(), code] as const)),
);
const unknownCountries = new Set(['', 'xxx', 'xx', 'unknown', 'zz', 'zzz']);

function countryOf(text: string): string {
  const plain = text.trim().toLowerCase();
  return unknownCountries.has(plain) ? '' : (codes.get(plain) ?? plain);
}
