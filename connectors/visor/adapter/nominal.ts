/** A nominal as a canonical record, and a canonical identity as ViSOR's person. Both directions keep every fact. */
import type { Identity, NameKind, PersonName, Sex } from '../../contract/canonical.ts';
import type { OffenderCategory, OffenderRecord, OffenderTransfer } from '../../contract/offenders.ts';
import type { Wire } from '../wire/schemas.ts';

type WireName = Wire<'PersonName'>;
type WireNominal = Wire<'Nominal'>;
type WireCategory = WireNominal['category'];

export const wireCategory = {
  REGISTERED_SEXUAL: 'registered-sexual-offender',
  OTHER_SEXUAL: 'other-sexual-offender',
  VIOLENT: 'violent-offender',
  REGISTERED_TERRORIST: 'registered-terrorist-offender',
  DANGEROUS: 'dangerous-offender',
  POTENTIALLY_DANGEROUS: 'potentially-dangerous-person',
} as const satisfies Record<OffenderCategory, WireCategory>;

export const category = {
  'registered-sexual-offender': 'REGISTERED_SEXUAL',
  'other-sexual-offender': 'OTHER_SEXUAL',
  'violent-offender': 'VIOLENT',
  'registered-terrorist-offender': 'REGISTERED_TERRORIST',
  'dangerous-offender': 'DANGEROUS',
  'potentially-dangerous-person': 'POTENTIALLY_DANGEROUS',
} as const satisfies Record<WireCategory, OffenderCategory>;

const wireNameType = {
  PRIMARY: 'main',
  FORMER: 'former',
  ALIAS: 'alias',
  BIRTH: 'birth',
  PARENT_FATHER: 'father',
  PARENT_MOTHER: 'mother',
} as const satisfies Record<NameKind, WireName['type']>;

const nameKind = {
  main: 'PRIMARY',
  former: 'FORMER',
  alias: 'ALIAS',
  birth: 'BIRTH',
  father: 'PARENT_FATHER',
  mother: 'PARENT_MOTHER',
} as const satisfies Record<WireName['type'], NameKind>;

const wireSex = { MALE: 'male', FEMALE: 'female', OTHER: 'other', UNKNOWN: 'not-known' } as const satisfies Record<Sex, string>;
const sex = { male: 'MALE', female: 'FEMALE', other: 'OTHER', 'not-known': 'UNKNOWN' } as const satisfies Record<
  Wire<'Person'>['sex'],
  Sex
>;

const transferState = { proposed: 'PROPOSED', accepted: 'ACCEPTED', rejected: 'REJECTED' } as const satisfies Record<
  Wire<'Transfer'>['state'],
  OffenderTransfer['state']
>;

export function readNominal(nominal: WireNominal): OffenderRecord {
  const { id, version, level, owningStation, manager, status, transfer } = nominal;
  return {
    nativeId: id,
    version,
    category: category[nominal.category],
    level,
    identity: readPerson(nominal.person),
    station: owningStation,
    manager,
    archived: status === 'archived',
    ...(transfer && { transfer: readTransfer(transfer) }),
  };
}

function readTransfer({ toStation, state, at, reason }: Wire<'Transfer'>): OffenderTransfer {
  return { to: toStation, state: transferState[state], at, ...(reason !== undefined && { reason }) };
}

export function readPerson({
  names,
  sex: sexOfPerson,
  dateOfBirth,
  placeOfBirth,
  nationalities,
  identifiers,
}: Wire<'Person'>): Identity {
  return {
    names: names.map(readName),
    sex: sex[sexOfPerson],
    ...(dateOfBirth !== undefined && { birthDate: dateOfBirth }),
    ...(placeOfBirth && { birthPlace: placeOfBirth }),
    nationalities,
    identifiers,
  };
}

function readName({ type, forenames, surname, secondSurname, fullName, language }: WireName): PersonName {
  return present({
    kind: nameKind[type],
    given: forenames,
    family: surname,
    secondFamily: secondSurname,
    full: fullName,
    language,
  });
}

export function writePerson({
  names,
  sex: sexOfPerson,
  birthDate,
  birthPlace,
  nationalities,
  identifiers,
}: Identity): Wire<'Person'> {
  return {
    names: names.map(writeName),
    sex: wireSex[sexOfPerson],
    ...(birthDate !== undefined && { dateOfBirth: birthDate }),
    ...(birthPlace && { placeOfBirth: birthPlace }),
    nationalities,
    identifiers,
  };
}

function writeName({ kind, given, family, secondFamily, full, language }: PersonName): WireName {
  return present({
    type: wireNameType[kind],
    forenames: given,
    surname: family,
    secondSurname: secondFamily,
    fullName: full,
    language,
  });
}

/** Without the fields that are absent: JSON and tests tell them from `undefined`. */
function present<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
