/** Who is asked about, in the words of the force, of an ECRIS register and of the PNC. */
import { randomInt } from 'node:crypto';
import type { SubjectInput } from '../../client-sdk/index.ts';
import type { RegisterPerson } from '../../connectors/ecris/simulator/register.ts';
import type { RegisterPerson as BureauPerson } from '../../connectors/interpol/simulator/register.ts';
import type { Nominal } from '../../connectors/pnc/simulator/nominal.ts';
import { checkLetter } from '../../schema/codes/police-identifiers.ts';
import type { Entry, Subject } from './scenario.ts';

/** The subject of one playing. */
export interface Cast extends Subject {
  pncId: string;
}

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';

function syllable(): string {
  return `${consonants[randomInt(consonants.length)]}${vowels[randomInt(vowels.length)]}`;
}

export function cast(subject: Subject): Cast {
  const ending = Array.from({ length: 4 }, syllable).join('');
  const family = subject.asInTheRegister ? subject.family : `${subject.family}${ending}`;
  return { ...subject, family, pncId: freshPncId() };
}

export function freshPncId(): string {
  const serial = String(randomInt(1_000_000, 9_999_999));
  return `1999/${serial}${checkLetter(`99${serial}`)}`;
}

export function asAsked({ given, family, birthDate, born, sex, nationalities, withPncId, pncId }: Cast): SubjectInput {
  return {
    names: [{ kind: 'PRIMARY', given, family }],
    birthDate,
    birthPlace: { country: born.country, town: born.town },
    sex,
    nationalities: [...nationalities],
    identifiers: withPncId ? [{ scheme: 'PNCID', value: pncId }] : [],
  };
}

const sexes = { MALE: '1', FEMALE: '2', UNKNOWN: '0' } as const;

/** Whoever the entry names instead is found under the subject's name, too. */
export function asRegistered(cast: Cast, entry: Entry = {}): RegisterPerson {
  const { given: forename, family: surname, birthDate: birth, born, sex, nationalities } = cast;
  const isAnother = entry.forename !== undefined || entry.surname !== undefined || entry.birth !== undefined;
  return {
    forename,
    surname,
    sex: sexes[sex],
    birth,
    birthPlace: born,
    nationalities: [...nationalities],
    ...(isAnother && { aliases: [{ forename, surname }], alsoFoundBy: [birth] }),
    convictions: [],
    ...entry,
  };
}

export function asKnownToBureau({ given, family, birthDate }: Cast, entry: Partial<BureauPerson> = {}): BureauPerson {
  return { forenames: given, surname: family, birth: birthDate, convictions: [], ...entry };
}

export function asOnPnc(cast: Cast, record: Partial<Nominal> = {}): Nominal {
  return {
    pncId: cast.pncId,
    fileName: `${cast.family}/${cast.given}`.toUpperCase(),
    birthDate: cast.birthDate,
    sex: cast.sex === 'MALE' ? 'M' : cast.sex === 'FEMALE' ? 'F' : 'U',
    birthTown: 'EXAMPLETON',
    birthCountry: cast.born.country,
    nationalities: [...cast.nationalities],
    aliases: [],
    warnings: [],
    cases: [],
    ...record,
  };
}
