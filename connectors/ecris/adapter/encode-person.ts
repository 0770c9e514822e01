/** Canonical identity to the wire's person block. Unknown mandatory facts become the agreed values, never invented ones. */
import type { Identifier, Identity, NameKind, PersonName } from '../../contract/canonical.ts';
import { documentCategories, sentinels } from '../wire/codes.ts';
import { lengths } from '../wire/limits.ts';
import {
  carriedText,
  countryOrUnknown,
  encodeDate,
  encodePlace,
  languageAttribute,
  multilingual,
  notCarried,
  optionalText,
  type XmlContent,
} from './encode-values.ts';

/** `numbersOf` is the State whose identity number stands in the number field; `path` is where the person stands in the message. */
export function encodePerson(subject: Identity, numbersOf: string, path: string): XmlContent {
  const names = sortNames(subject.names, path);
  return {
    'd:PersonName': encodeName(names.primary ?? { kind: 'PRIMARY' }, path),
    'd:PersonSex': sexCodes[subject.sex],
    'd:PersonBirthDate': encodeDate(subject.birthDate, `${path}.birthDate`),
    'd:PersonBirthPlace': encodePlace(subject.birthPlace, `${path}.birthPlace`),
    'd:PersonNationalityReference': encodeNationalities(subject.nationalities, `${path}.nationalities`),
    ...encodeFormerNames(names.former, path),
    ...encodeParent(names.parents, 'PARENT_FATHER', 'd:PersonFather', path),
    ...encodeParent(names.parents, 'PARENT_MOTHER', 'd:PersonMother', path),
    'd:PersonIdentityNumber': encodeNumber(subject.identifiers, numbersOf, path),
    'd:PersonIdentificationDocument': subject.identifiers.flatMap((identifier) => encodeDocument(identifier, path)),
    'd:PersonAlias': names.aliases.map((name) => ({ 'd:PersonName': encodeName(name, path) })),
  };
}

const sexCodes = { UNKNOWN: sentinels.sex, MALE: '1', FEMALE: '2', OTHER: sentinels.sex } as const satisfies Record<
  Identity['sex'],
  string
>;

interface SortedNames {
  primary?: PersonName;
  former: PersonName[];
  parents: PersonName[];
  aliases: PersonName[];
}

/**
 * The wire has one main name, lists of former parts, and aliases. A second main name, or a former one that is known as a whole only,
 * has no place of its own: it goes as an alias, under which a register looks too. A parent known as a whole only has none at all.
 */
function sortNames(names: readonly PersonName[], path: string): SortedNames {
  const [primary, ...others] = names.filter(({ kind }) => kind === 'PRIMARY');
  const former = names.filter(({ kind }) => kind === 'FORMER' || kind === 'BIRTH');
  const parents = names.filter(({ kind }) => kind === 'PARENT_FATHER' || kind === 'PARENT_MOTHER');
  if (parents.some((name) => !hasParts(name))) throw notCarried(`${path}.names`);
  const aliases = names.filter(({ kind }) => kind === 'ALIAS');
  return {
    ...(primary ? { primary } : {}),
    former: former.filter(hasParts),
    parents,
    aliases: [...aliases, ...others, ...former.filter((name) => !hasParts(name))],
  };
}

function hasParts({ given, family, secondFamily }: PersonName): boolean {
  return [given, family, secondFamily].some((part) => part !== undefined);
}

/** Both parts are mandatory; somebody with one name only has the agreed unknown text in the other. */
function encodeName(name: PersonName, path: string): XmlContent {
  return {
    'd:Forename': nameText(name.given, name, path) ?? { '#': sentinels.text },
    'd:Surname': nameText(name.family, name, path) ?? { '#': sentinels.text },
    'd:SecondSurname': nameText(name.secondFamily, name, path),
    'd:FullName': nameText(name.full, name, path, lengths.fullName),
  };
}

function nameText(
  text: string | undefined,
  { language }: PersonName,
  path: string,
  max: number = lengths.name,
): XmlContent | undefined {
  if (text === undefined) return undefined;
  return { ...languageAttribute(language), '#': carriedText(text, { max }, `${path}.names`) };
}

function encodeNationalities(nationalities: readonly string[], path: string): string[] {
  return nationalities.length > 0 ? nationalities.map((country) => countryOrUnknown(country, path)) : [sentinels.country];
}

/** The wire keeps three lists: all former forenames, then surnames, then second surnames. A name at birth is a former one to it. */
function encodeFormerNames(former: readonly PersonName[], path: string): XmlContent {
  const list = (part: 'given' | 'family' | 'secondFamily') =>
    former.map((name) => nameText(name[part], name, path)).filter((text) => text !== undefined);
  return {
    'd:PersonFormerForename': list('given'),
    'd:PersonFormerSurname': list('family'),
    'd:PersonFormerSecondSurname': list('secondFamily'),
  };
}

/** There is room for one of each. */
function encodeParent(parents: readonly PersonName[], kind: NameKind, prefix: string, path: string): XmlContent {
  const [parent, second] = parents.filter((name) => name.kind === kind);
  if (second) throw notCarried(`${path}.names`);
  if (!parent) return {};
  return {
    [`${prefix}Forename`]: nameText(parent.given, parent, path),
    [`${prefix}Surname`]: nameText(parent.family, parent, path),
    [`${prefix}SecondSurname`]: nameText(parent.secondFamily, parent, path),
  };
}

function encodeNumber(identifiers: readonly Identifier[], numbersOf: string, path: string): string | undefined {
  const number = identifiers.find(({ scheme, country = numbersOf }) => scheme === 'NATIONAL_ID' && country === numbersOf);
  return optionalText(number?.value, lengths.identityNumber, `${path}.identifiers`);
}

/** Numbers of United Kingdom registers (PNCID, CRO, ASN) stay at home: abroad they identify nobody. */
function encodeDocument({ scheme, value }: Identifier, path: string): XmlContent[] {
  if (!(scheme in documentCategories)) return [];
  const category = documentCategories[scheme as keyof typeof documentCategories]; // `in` has just been asked
  return [
    {
      'd:IdentificationDocumentCategoryReference': category.reference,
      'd:IdentificationDocumentType': multilingual(category.title, 'en'),
      'd:IdentificationDocumentNumber': carriedText(value, { max: lengths.identityNumber }, `${path}.identifiers`),
    },
  ];
}
