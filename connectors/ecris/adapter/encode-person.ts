/** Canonical identity to the wire's person block. Unknown mandatory facts become the agreed values, never invented ones. */
import type { Identifier, Identity, NameKind, PersonName, Place } from '../../contract/canonical.ts';
import { documentCategories, sentinels } from '../wire/codes.ts';
import { countryReference } from '../wire/countries.ts';
import { partsOfDate } from './partial-date.ts';

/** An element's content in xmlbuilder2's object form: key order is element order, undefined is left out, an array repeats. */
export interface XmlContent {
  [name: string]: XmlContent | XmlContent[] | string | string[] | undefined;
}

/** `toCountry` is the State addressed: only an identity number of that State stands in the number field. */
export function encodePerson(subject: Identity, toCountry: string): XmlContent {
  return {
    'd:PersonName': encodeName(subject.names.find(({ kind }) => kind === 'PRIMARY') ?? { kind: 'PRIMARY' }),
    'd:PersonSex': sexCodes[subject.sex],
    'd:PersonBirthDate': encodeDate(subject.birthDate),
    'd:PersonBirthPlace': encodePlace(subject.birthPlace),
    'd:PersonNationalityReference': subject.nationalities.length > 0 ? subject.nationalities.map(reference) : [sentinels.country],
    ...encodeFormerNames(subject),
    ...encodeParent(subject, 'PARENT_FATHER', 'd:PersonFather'),
    ...encodeParent(subject, 'PARENT_MOTHER', 'd:PersonMother'),
    'd:PersonIdentityNumber': subject.identifiers.find(isIdentityNumberOf(toCountry))?.value,
    'd:PersonIdentificationDocument': subject.identifiers.flatMap(encodeDocument),
    'd:PersonAlias': namesOf(subject, 'ALIAS').map((name) => ({ 'd:PersonName': encodeName(name) })),
  };
}

const sexCodes = { UNKNOWN: sentinels.sex, MALE: '1', FEMALE: '2', OTHER: sentinels.sex } as const satisfies Record<
  Identity['sex'],
  string
>;

const namesOf = ({ names }: Identity, ...kinds: NameKind[]) => names.filter(({ kind }) => kinds.includes(kind));

/** Both parts are mandatory; somebody with one name only has the agreed unknown text in the other. */
function encodeName(name: PersonName): XmlContent {
  return {
    'd:Forename': nameText(name.given ?? sentinels.text, name),
    'd:Surname': nameText(name.family ?? sentinels.text, name),
    'd:SecondSurname': nameText(name.secondFamily, name),
    'd:FullName': nameText(name.full, name),
  };
}

function nameText(text: string | undefined, { language }: PersonName): XmlContent | undefined {
  if (text === undefined) return undefined;
  return /^[a-z]{2}$/.test(language ?? '') ? { '@languageCode': language, '#': text } : { '#': text };
}

/** The wire keeps three lists: all former forenames, then surnames, then second surnames. A name at birth is a former one to it. */
function encodeFormerNames(subject: Identity): XmlContent {
  const former = namesOf(subject, 'FORMER', 'BIRTH');
  const list = (part: 'given' | 'family' | 'secondFamily') =>
    former.map((name) => nameText(name[part], name)).filter((text) => text !== undefined);
  return {
    'd:PersonFormerForename': list('given'),
    'd:PersonFormerSurname': list('family'),
    'd:PersonFormerSecondSurname': list('secondFamily'),
  };
}

function encodeParent(subject: Identity, kind: NameKind, prefix: string): XmlContent {
  const [parent] = namesOf(subject, kind);
  if (!parent) return {};
  return {
    [`${prefix}Forename`]: nameText(parent.given, parent),
    [`${prefix}Surname`]: nameText(parent.family, parent),
    [`${prefix}SecondSurname`]: nameText(parent.secondFamily, parent),
  };
}

function encodeDate(date: string | undefined): XmlContent {
  const { year, month, day } = (date && partsOfDate(date)) || { year: sentinels.year };
  return {
    'c:DateYear': year,
    'c:DateMonthDay': month ? { 'c:DateMonth': `--${month}`, 'c:DateDay': day && `---${day}` } : undefined,
  };
}

function encodePlace(place: Place | undefined): XmlContent {
  return {
    'd:PlaceCountryReference': reference(place?.country),
    'd:PlaceTownName': multilingual(place?.town ?? sentinels.text),
  };
}

function reference(country: string | undefined): string {
  return countryReference(country) ?? sentinels.country;
}

/** One language version of a text; the language is left out where it is not known. */
export function multilingual(text: string, language?: string): XmlContent {
  const representation: XmlContent = language ? { '@languageCode': language, '#': text } : { '#': text };
  return { 'c:MultilingualTextLinguisticRepresentation': representation };
}

const isIdentityNumberOf = (toCountry: string) => (identifier: Identifier) =>
  identifier.scheme === 'NATIONAL_ID' && (identifier.country ?? toCountry) === toCountry;

/** Numbers of United Kingdom registers (PNCID, CRO, ASN) stay at home: abroad they identify nobody. */
function encodeDocument({ scheme, value }: Identifier): XmlContent[] {
  if (!(scheme in documentCategories)) return [];
  const category = documentCategories[scheme as keyof typeof documentCategories]; // `in` has just been asked
  return [
    {
      'd:IdentificationDocumentCategoryReference': category.reference,
      'd:IdentificationDocumentType': multilingual(category.title, 'en'),
      'd:IdentificationDocumentNumber': value,
    },
  ];
}
