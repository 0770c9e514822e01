/** A person of LEDS as a canonical record. */
import type { Identifier, Identity, Sex } from '../../contract/canonical.ts';
import type { NominalRecord } from '../../contract/register.ts';
import type { Wire } from '../wire/schemas.ts';
import { readCase } from './conviction.ts';
import { readName } from './names.ts';
import { heldNumber } from './numbers.ts';

type Person = Wire<'Person'>;

export const genderOf = { MALE: 'male', FEMALE: 'female', OTHER: 'other', UNKNOWN: 'unknown' } as const satisfies Record<
  Sex,
  Person['gender']
>;
const sexOf = { male: 'MALE', female: 'FEMALE', other: 'OTHER', unknown: 'UNKNOWN' } as const satisfies Record<
  Person['gender'],
  Sex
>;

/** `thisYear` settles two-digit years. Flags name what was kept although it looked wrong, and what was left out. */
export function readPerson(person: Person, thisYear: number): NominalRecord {
  const cases = person.disposals.map((held) => readCase(held, thisYear));
  const asns = person.arrestReports.map(({ asn }) => asn);
  const numbers = numbersOf(person, asns, thisYear);
  const flags = [
    ...numbers.flags,
    ...cases.flatMap((item) => item.flags),
    // The canonical identity has one birth date; a second one is not merged into it.
    ...(person.names.some(({ dateOfBirth }) => dateOfBirth && dateOfBirth !== person.dateOfBirth) ? ['ALIAS_BIRTH_DATE'] : []),
  ];
  return {
    nativeId: numbers.pncId,
    // What is no country has no place in an identity; whoever reads what was recorded is told of it.
    identity: identityOf(
      { ...person, nationalities: person.nationalities.filter(({ length }) => length === 2) },
      numbers.identifiers,
    ),
    convictions: cases.flatMap(({ conviction }) => (conviction ? [conviction] : [])),
    warnings: [...new Set(person.warningSignals)],
    flags: [...new Set(flags)],
  };
}

/** Fields that the whole person and a recorded change share. */
type Described = Pick<Person, 'names' | 'gender' | 'dateOfBirth' | 'placeOfBirth' | 'nationalities'>;

export function identityOf(described: Described, identifiers: Identifier[]): Identity {
  const { names, gender, dateOfBirth, placeOfBirth, nationalities } = described;
  return {
    names: [
      ...names.filter(({ nameType }) => nameType === 'current').map((name) => readName(name, 'PRIMARY')),
      ...names.filter(({ nameType }) => nameType === 'alias').map((name) => readName(name, 'ALIAS')),
    ],
    sex: sexOf[gender],
    ...(dateOfBirth !== undefined && { birthDate: dateOfBirth }),
    ...(placeOfBirth && { birthPlace: placeOfBirth }),
    nationalities: [...new Set(nationalities)],
    identifiers,
  };
}

type Numbered = Pick<Person, 'longPersonUrn' | 'croNumber'>;

export function numbersOf({ longPersonUrn, croNumber }: Numbered, arrests: readonly string[], thisYear: number) {
  const pncId = heldNumber('PNCID', longPersonUrn, thisYear);
  const cro = croNumber === undefined ? undefined : heldNumber('CRO', croNumber, thisYear);
  const asns = arrests.map((asn) => heldNumber('ASN', asn, thisYear));
  const identifier = (scheme: string, value: string): Identifier => ({ scheme, value, country: 'GB' });
  return {
    pncId: pncId.value,
    identifiers: [
      identifier('PNCID', pncId.value),
      ...(cro ? [identifier('CRO', cro.value)] : []),
      ...asns.map(({ value }) => identifier('ASN', value)),
    ],
    flags: [...pncId.flags, ...(cro?.flags ?? []), ...asns.flatMap(({ flags }) => flags)],
  };
}
