/** A register of synthetic persons, and how a person is found in it. Nobody in it exists. */
import type { BodyField } from '../wire/fields.ts';

export interface RegisterConviction {
  /** ISO full date. */
  on: string;
  /** The bureau's own number of it; default made of the date. */
  file?: string;
  /** In the bureau's language. */
  court: string;
  offence: string;
  /** What was imposed: months of imprisonment, how many of them suspended, a fine. */
  months?: number;
  suspendedMonths?: number;
  fine?: { amount: number; currency: string };
}

/** A file that goes with the answer. */
export interface Enclosure {
  name: string;
  mediaType: string;
  base64: string;
}

/** By the name of the line, e.g. `{ NATIONALITY: 'GB', FATHER: 'EXAMPLE, Devon' }`. */
export type Facts = Partial<
  Record<
    Extract<
      BodyField,
      | 'SECOND SURNAME'
      | 'FORMER NAME'
      | 'BIRTH NAME'
      | 'ALIAS'
      | 'FATHER'
      | 'MOTHER'
      | 'POB'
      | 'NATIONALITY'
      | 'SEX'
      | 'PASSPORT'
      | 'NATIONAL ID'
      | 'IDENTITY CARD'
      | 'DRIVING LICENCE'
    >,
    string
  >
>;

export interface RegisterPerson {
  surname: string;
  forenames: string;
  /** Partial ISO date. */
  birth: string;
  /** What a request about this person gets instead of the record. */
  answer?: 'WRONG_PERSON' | 'DECEASED' | 'DENIED';
  /** Will not be answered about before fingerprints have come. */
  needsFingerprints?: boolean;
  convictions: RegisterConviction[];
  /** Charged, not tried. */
  pending?: { offence: string; court: string };
  /** What the bureau says when asked for details of its answer. */
  details?: string;
  /** Lines about the person in a message that the bureau begins itself, and those it adds when it is asked back. */
  says?: Facts;
  whenAsked?: Facts;
  enclosures?: Enclosure[];
}

export interface Sought {
  surname: string;
  forenames: string;
  /** Partial ISO date. */
  birth?: string;
}

/** Everybody with this surname and first forename whose birth date agrees in the parts both sides know. */
export function findPersons(register: readonly RegisterPerson[], sought: Sought): RegisterPerson[] {
  return register.filter(
    ({ surname, forenames, birth }) =>
      plain(surname) === plain(sought.surname) &&
      firstWord(forenames) === firstWord(sought.forenames) &&
      (sought.birth === undefined || birth.startsWith(sought.birth) || sought.birth.startsWith(birth)),
  );
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|[^\p{L}]/gu, '');
const firstWord = (names: string) => plain(names.trim().split(/\s+/)[0] ?? '');
