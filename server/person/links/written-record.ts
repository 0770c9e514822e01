/** An identity, or several of one person, as the matcher reads them. Pure. */
import { countries } from '../../../schema/codes/countries.ts';
import type { Identity, PersonName } from '../../../connectors/contract/canonical.ts';
import type { WrittenName } from '../matching/names/split.ts';
import type { WrittenRecord } from '../matching/record.ts';

const countryNames = new Map(countries.map(({ code, name }) => [code, name]));

/** What several views say of one person is told together: every name, date, place and number. */
export function writtenRecord(identities: readonly Identity[]): WrittenRecord {
  const sexes = new Set(identities.map(({ sex }) => sex).filter((sex) => sex === 'MALE' || sex === 'FEMALE'));
  return {
    names: once(identities.flatMap(({ names }) => names.filter(isOwn).map(writtenName))),
    births: once(identities.flatMap(({ birthDate }) => (birthDate ? [birthDate] : []))),
    // Two views that disagree tell nothing.
    sex: sexes.size === 1 ? [...sexes][0] : undefined,
    birthPlaces: once(identities.flatMap(({ birthPlace }) => placeText(birthPlace))),
    nationalities: once(identities.flatMap(({ nationalities }) => nationalities)),
    numbers: once(identities.flatMap(({ identifiers }) => identifiers.filter(isOfPerson))),
    father: parent(identities, 'PARENT_FATHER'),
    mother: parent(identities, 'PARENT_MOTHER'),
  };
}

/** An arrest has a number of its own each time. */
function isOfPerson({ scheme }: Identity['identifiers'][number]): boolean {
  return scheme !== 'ASN';
}

function isOwn({ kind }: PersonName): boolean {
  return kind !== 'PARENT_FATHER' && kind !== 'PARENT_MOTHER';
}

function writtenName({ given = '', family = '', secondFamily = '', full = '' }: PersonName): WrittenName {
  return { text: full, given, family: `${family} ${secondFamily}`.trim() };
}

function parent(identities: readonly Identity[], kind: PersonName['kind']): WrittenName | undefined {
  const named = identities.flatMap(({ names }) => names).find((name) => name.kind === kind);
  return named && writtenName(named);
}

function placeText(place: Identity['birthPlace']): string[] {
  if (!place) return [];
  const parts = [place.town, place.country && (countryNames.get(place.country) ?? place.country)];
  return [parts.filter(Boolean).join(', ')];
}

function once<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
