/** A bureau asks us: the same lines as in our own requests, by their English names. */
import { countries } from '../../../schema/codes/countries.ts';
import type { Identity, NameKind, PersonName, Sex } from '../../contract/canonical.ts';
import type { RequestDelivery } from '../../contract/messages.ts';
import { identifierFields, sexes, type BodyField } from '../wire/fields.ts';
import { limits } from '../wire/limits.ts';
import { phrases } from '../wire/phrases.ts';
import { mailLanguages } from '../wire/bureaus.ts';
import { isOfCalendar } from './write-date.ts';

type Asked = Pick<RequestDelivery, 'subject' | 'purpose' | 'purposeText' | 'authority' | 'urgent'>;

/** Undefined where the lines are no request: who is asked about and what for are not both there. */
export function readRequest(text: string, start: number, given: { language: string; priority?: string }): Asked | undefined {
  const fields = fieldsIn(text, start);
  const name = primaryName(fields);
  const purpose = fields.get('PURPOSE')?.[0];
  if (!name || !fields.has('REQUEST') || purpose === undefined) return undefined;
  const authority = fields.get('ON BEHALF OF')?.[0];
  const words = (value: string) => ({ text: value, language: given.language, translated: false });
  return {
    subject: subjectOf(fields, name),
    purpose: { system: 'INTERPOL_PURPOSE', version: 'hub/1', code: purposeCode(purpose) },
    purposeText: words(purpose),
    ...(authority === undefined ? {} : { authority: words(authority) }),
    urgent: /^(?:VERY )?URGENT$/i.test(given.priority ?? ''),
  };
}

type Fields = ReadonlyMap<string, readonly string[]>;
const linesMax = 200;

function fieldsIn(text: string, start: number): Fields {
  const fields = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of text
    .slice(start, start + 50_000)
    .split('\n')
    .slice(0, linesMax)) {
    const [, name, value] = /^([A-Z][A-Z -]{1,30}):[ \t]*(.{0,4000})$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      last = [...(fields.get(name) ?? []), value.trim()];
      fields.set(name, last);
    } else if (last && /^[ \t]+\S/.test(line)) last.push(`${last.pop() ?? ''} ${line.trim()}`);
    else last = undefined;
  }
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

function subjectOf(fields: Fields, name: PersonName): Identity {
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

function dateOf(value: string | undefined): string | undefined {
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

/** By our own words for it, in any of the languages; everything else is OTHER and shown as written. */
function purposeCode(words: string): string {
  for (const language of mailLanguages) {
    const known = Object.entries(phrases[language].purposes).find(([, label]) => label.toLowerCase() === words.toLowerCase());
    if (known) return known[0];
  }
  return 'OTHER';
}
