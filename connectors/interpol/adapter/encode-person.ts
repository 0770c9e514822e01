/** A person as lines of a message. */
import { countries } from '../../../schema/codes/countries.ts';
import type { Identity, NameKind, PersonName, Place } from '../../contract/canonical.ts';
import { identifierFields, sexes, type BodyField } from '../wire/fields.ts';
import { limits } from '../wire/limits.ts';
import { line, type Line } from './lines.ts';
import { notCarried } from './refuse.ts';
import { writeDate } from './write-date.ts';

const countryNames = new Map(countries.map(({ code, name }) => [code, name]));
const name = { max: limits.name };

/** Throws BackendFault `malformed` naming the field that cannot be carried. */
export function encodePerson(person: Identity): Line[] {
  return [
    ...person.names.flatMap(encodeName),
    ...dateLine('DOB', person.birthDate),
    ...line('POB', placeOf(person.birthPlace), { max: limits.town * 2 }),
    ...person.nationalities.flatMap((code) => line('NATIONALITY', countryName(code).toUpperCase(), name)),
    ...line('SEX', sexes[person.sex], name),
    ...person.identifiers.flatMap(({ scheme, value }) =>
      isCarried(scheme) ? line(identifierFields[scheme], value, { max: limits.identityNumber }) : [],
    ),
  ];
}

const fieldsByKind = {
  FORMER: 'FORMER NAME',
  BIRTH: 'BIRTH NAME',
  ALIAS: 'ALIAS',
  PARENT_FATHER: 'FATHER',
  PARENT_MOTHER: 'MOTHER',
} as const satisfies Record<Exclude<NameKind, 'PRIMARY'>, BodyField>;

function encodeName(entry: PersonName): Line[] {
  const { kind, given, family, secondFamily, full } = entry;
  if (kind === 'PRIMARY')
    return [
      ...line('SURNAME', family, name),
      ...line('SECOND SURNAME', secondFamily, name),
      ...line('FORENAMES', given, name),
      ...line('FULL NAME', full, name),
    ];
  return line(fieldsByKind[kind], full ?? inOneLine(entry), { max: limits.name * 3 });
}

/** `EXAMPLE, Devon`; with what there is. */
export function inOneLine({ given, family, secondFamily, full }: PersonName): string | undefined {
  const surnames = [family, secondFamily].filter(Boolean).join(' ');
  return [surnames, given].filter(Boolean).join(', ') || full;
}

export function dateLine(field: BodyField, date: string | undefined): Line[] {
  if (date === undefined) return [];
  const written = writeDate(date);
  if (!written) throw notCarried(field);
  return line(field, written, name);
}

function placeOf(place: Place | undefined): string | undefined {
  return [place?.town, place?.country && countryName(place.country)].filter(Boolean).join(', ') || undefined;
}

export function countryName(code: string): string {
  const known = countryNames.get(code);
  if (!known) throw notCarried('NATIONALITY');
  return known;
}

function isCarried(scheme: string): scheme is keyof typeof identifierFields {
  return Object.hasOwn(identifierFields, scheme);
}
