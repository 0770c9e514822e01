/** The wire's person block to the canonical identity: the answerer's own view of who it is. */
import type { Identifier, Identity, NameKind, PersonName } from '../../contract/canonical.ts';
import { documentCategories } from '../wire/codes.ts';
import { countryOfReference } from '../wire/countries.ts';
import { decodeDate, decodePlace, knownText } from './decode-values.ts';
import { childOf, childrenOf, textOf, type XmlTree } from './strict-xml/xml-tree.ts';

/** `numbersOf` is the State whose identity number is meant, where that is known. */
export function decodePerson(person: XmlTree | undefined, numbersOf: string | undefined): Identity {
  return {
    names: [
      ...decodeName('PRIMARY', childOf(person, 'PersonName')),
      ...decodeFormerNames(person),
      ...decodeParent('PARENT_FATHER', person, 'PersonFather'),
      ...decodeParent('PARENT_MOTHER', person, 'PersonMother'),
      ...childrenOf(person, 'PersonAlias').flatMap((alias) => decodeName('ALIAS', childOf(alias, 'PersonName'))),
    ],
    sex: decodeSex(textOf(person, 'PersonSex')),
    birthDate: decodeDate(childOf(person, 'PersonBirthDate')),
    birthPlace: decodePlace(childOf(person, 'PersonBirthPlace')),
    nationalities: childrenOf(person, 'PersonNationalityReference').flatMap(
      (node) => countryOfReference(textOf(node) ?? '') ?? [],
    ),
    identifiers: decodeIdentifiers(person, numbersOf),
  };
}

function decodeSex(code: string | undefined): Identity['sex'] {
  if (code === '1') return 'MALE';
  return code === '2' ? 'FEMALE' : 'UNKNOWN';
}

function decodeName(kind: NameKind, name: XmlTree | undefined): PersonName[] {
  return someName({
    kind,
    given: knownText(textOf(name, 'Forename')),
    family: knownText(textOf(name, 'Surname')),
    secondFamily: knownText(textOf(name, 'SecondSurname')),
    full: textOf(name, 'FullName'),
    language: childOf(name, 'Surname')?.attributes['languageCode'] ?? childOf(name, 'Forename')?.attributes['languageCode'],
  });
}

function someName(name: PersonName): PersonName[] {
  return [name.given, name.family, name.secondFamily, name.full].some((part) => part !== undefined) ? [name] : [];
}

/** The lists of former names say nothing about which belong together, so each entry stays a name of its own. */
function decodeFormerNames(person: XmlTree | undefined): PersonName[] {
  const list = (element: string, part: 'given' | 'family' | 'secondFamily') =>
    childrenOf(person, element).flatMap((node) =>
      someName({ kind: 'FORMER', [part]: knownText(textOf(node)), language: node.attributes['languageCode'] }),
    );
  return [
    ...list('PersonFormerForename', 'given'),
    ...list('PersonFormerSurname', 'family'),
    ...list('PersonFormerSecondSurname', 'secondFamily'),
  ];
}

function decodeParent(kind: NameKind, person: XmlTree | undefined, prefix: string): PersonName[] {
  return someName({
    kind,
    given: knownText(textOf(person, `${prefix}Forename`)),
    family: knownText(textOf(person, `${prefix}Surname`)),
    secondFamily: knownText(textOf(person, `${prefix}SecondSurname`)),
    language: childOf(person, `${prefix}Forename`)?.attributes['languageCode'],
  });
}

const schemeByCategory: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(documentCategories).map(([scheme, { reference }]) => [reference, scheme]),
);

function decodeIdentifiers(person: XmlTree | undefined, numbersOf: string | undefined): Identifier[] {
  const number = knownText(textOf(person, 'PersonIdentityNumber'));
  const documents = childrenOf(person, 'PersonIdentificationDocument').flatMap((document) => {
    const scheme = schemeByCategory[textOf(document, 'IdentificationDocumentCategoryReference') ?? ''];
    const value = knownText(textOf(document, 'IdentificationDocumentNumber'));
    return scheme && value ? [{ scheme, value }] : [];
  });
  return number === undefined
    ? documents
    : [{ scheme: 'NATIONAL_ID', value: number, ...(numbersOf ? { country: numbersOf } : {}) }, ...documents];
}
