/** The lines about a person in a bureau's message, by their English names. */
import { countries } from '../../../schema/codes/countries.ts';
import type { Identity, NameKind, PersonName, Sex } from '../../contract/canonical.ts';
import { identifierFields, sexes, type BodyField } from '../wire/fields.ts';
import { limits } from '../wire/limits.ts';
import { isOfCalendar } from './write-date.ts';

export interface WrittenLine {
  name: string;
  value: string;
}

export type Fields = ReadonlyMap<string, readonly string[]>;
const linesMax = 200;

/** `NAME: value` lines from there on, in order; a line that begins with a blank goes on with the value before. */
export function linesIn(text: string, start: number): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let last: WrittenLine | undefined;
  for (const line of text
    .slice(start, start + 50_000)
    .split('\n')
    .slice(0, linesMax)) {
    const [, name, value] = /^([A-Z][A-Z -]{1,30}):[ \t]*(.{0,4000})$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) lines.push((last = { name, value: value.trim() }));
    else if (last && /^[ \t]+\S/.test(line)) last.value += ` ${line.trim()}`;
    else last = undefined;
  }
  return lines;
}

export function fieldsOf(lines: readonly WrittenLine[]): Fields {
  const fields = new Map<string, string[]>();
  for (const { name, value } of lines) fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}

const first = (fields: Fields, name: BodyField) =>
  fields
    .get(name)
    ?.find((value) => value !== '')
    ?.slice(0, limits.name);

function primaryName(fields: Fields): PersonName | undefined {
  const [family, secondFamily, given, full] = (['SURNAME', 'SECOND SURNAME', 'FORENAMES', 'FULL NAME'] as const).map((name) =>
    first(fields, name),
  );
  if (family === undefined && given === undefined && full === undefined) return undefined;
  return { kind: 'PRIMARY', given, family, secondFamily, full };
}

const otherNames: readonly [BodyField, NameKind][] = [
  ['FORMER NAME', 'FORMER'],
  ['BIRTH NAME', 'BIRTH'],
  ['ALIAS', 'ALIAS'],
  ['FATHER', 'PARENT_FATHER'],
  ['MOTHER', 'PARENT_MOTHER'],
];
const othersMax = 50;

/** Undefined where nobody is named. */
export function readSubject(fields: Fields): Identity | undefined {
  const name = primaryName(fields);
  if (!name) return undefined;
  const others = otherNames.flatMap(([field, kind]) =>
    (fields.get(field) ?? []).filter(Boolean).map((value): PersonName => ({ kind, ...namedIn(value.slice(0, limits.name)) })),
  );
  const identifiers = Object.entries(identifierFields).flatMap(([scheme, field]) =>
    (fields.get(field) ?? []).filter(Boolean).map((value) => ({ scheme, value: value.slice(0, limits.identityNumber) })),
  );
  return {
    names: [name, ...others.slice(0, othersMax)],
    sex: sexOf(first(fields, 'SEX')),
    birthDate: dateOf(first(fields, 'DOB')),
    birthPlace: placeOf(first(fields, 'POB')),
    nationalities: [...new Set((fields.get('NATIONALITY') ?? []).flatMap((value) => countryNamed(value) ?? []))],
    identifiers: identifiers.slice(0, othersMax),
  };
}

/** `EXAMPLE, Devon` or words without a comma. */
function namedIn(value: string): Pick<PersonName, 'family' | 'given' | 'full'> {
  const comma = value.indexOf(',');
  return comma < 0 ? { full: value } : { family: value.slice(0, comma).trim(), given: value.slice(comma + 1).trim() };
}

function sexOf(letter: string | undefined): Sex {
  const known = Object.entries(sexes).find(([, written]) => written !== undefined && written === letter?.toUpperCase());
  return (known?.[0] as Sex | undefined) ?? 'UNKNOWN'; // the keys of `sexes` are the sexes
}

/** `dd/mm/yyyy`, without the day, or a year, as a partial ISO date. */
export function dateOf(value: string | undefined): string | undefined {
  const [, day, month, year] = /^(?:(?:(\d{2})\/)?(\d{2})\/)?(\d{4})$/.exec(value ?? '') ?? [];
  if (!year || !isOfCalendar(Number(year), Number(month ?? 1), Number(day ?? 1))) return undefined;
  return [year, month, day].filter(Boolean).join('-');
}

function placeOf(value: string | undefined): Identity['birthPlace'] {
  if (!value) return undefined;
  const comma = value.lastIndexOf(',');
  const country = countryNamed(value.slice(comma + 1));
  const town = country ? value.slice(0, Math.max(comma, 0)) : value;
  return { ...(country ? { country } : {}), ...(town.trim() ? { town: town.trim().slice(0, limits.town) } : {}) };
}

const codeByName = new Map(countries.flatMap(({ code, name }) => [[name.toUpperCase(), code] as const, [code, code] as const]));
const countryNamed = (value: string) => codeByName.get(value.trim().toUpperCase());
