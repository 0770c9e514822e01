/** A national register of synthetic persons, and how a person is found in it. Nobody in it exists. */
import type { NotificationResponse, ResponseType } from '../wire/codes.ts';

/** Partial ISO date: `1979`, `1979-05` or `1979-05-17`. */
type Birth = string;

export interface RegisterOffence {
  /** Six digits of the common category, e.g. `080100`. */
  code: string;
  title: string;
  nationalCode?: string;
  law?: string;
  from?: Birth;
  to?: Birth;
  town?: string;
  /** References of the annex parameters, e.g. `LC-00-A`. */
  completion?: string;
  participation?: string;
}

export interface RegisterSanction {
  /** Six digits of the common category, e.g. `001001`. */
  code: string;
  title: string;
  nature?: string;
  /** ISO durations. */
  sentenced?: string;
  executed?: string;
  suspension?: { type: string; part?: string; probation?: string };
  fine?: { count: number; unit: number; hundredths?: number; currency: string };
  remarks?: string;
  /** Positions (from 0) of the offences of the same conviction it was imposed for. */
  offences: number[];
  /** Known to the register's paper file only: told after somebody has asked for details. */
  onFile?: { sentenced: string; executed?: string };
}

export interface RegisterConviction {
  /** Number in the conviction's id, e.g. 1 for `RO-C-000000000000001`. */
  number: number;
  court: string;
  fileNumber?: string;
  decidedOn?: string;
  finalOn?: string;
  transmittable?: 'Yes' | 'No' | 'UNKNOWN';
  remarks?: string;
  /** The State asks that it be struck out wherever it was told. */
  deleted?: boolean;
  offences: RegisterOffence[];
  sanctions: RegisterSanction[];
}

export interface RegisterPerson {
  forename: string;
  surname: string;
  secondSurname?: string;
  sex: '0' | '1' | '2';
  birth: Birth;
  /** Other birth dates under which the register finds this person; its own is the one it answers with. */
  alsoFoundBy?: Birth[];
  birthPlace: { country: string; town?: string };
  nationalities: string[];
  identityNumber?: string;
  father?: string;
  mother?: string;
  formerSurnames?: string[];
  aliases?: { forename: string; surname: string }[];
  /** What a request about this person gets instead of the record. */
  answer?: ResponseType;
  remarks?: string;
  otherMemberStates?: string[];
  /** Items the authority asks for before it answers. */
  wants?: string[];
  /** It does not answer before somebody has told it more; otherwise it answers all the same. */
  waits?: true;
  /** Items it asks for when it is told of a conviction; its receipt comes once they are there. */
  wantsWhenTold?: string[];
  /** What a notification about this person gets instead of what its contents call for. */
  receipt?: NotificationResponse;
  /** Facts that it leaves out of a request or notification of its own, and tells when they are asked for. */
  whenAsked?: Partial<PersonFacts>;
  convictions: RegisterConviction[];
  /** What it says, in its own language, when asked for details of the answer. */
  details?: string;
  /** What its answers say of the person instead: another spelling, another birth date, somebody else. */
  tells?: Partial<
    Pick<RegisterPerson, 'forename' | 'surname' | 'birth' | 'sex' | 'birthPlace' | 'nationalities' | 'identityNumber'>
  >;
}

export type PersonFacts = Pick<
  RegisterPerson,
  | 'forename'
  | 'surname'
  | 'secondSurname'
  | 'sex'
  | 'birth'
  | 'birthPlace'
  | 'nationalities'
  | 'identityNumber'
  | 'father'
  | 'mother'
  | 'formerSurnames'
  | 'aliases'
>;

/** Who is asked for, as far as finding somebody needs it. */
export interface Sought {
  forename: string;
  surname: string;
  birth?: Birth;
}

/** Everybody whose name agrees without regard to case and marks, and whose birth date agrees in the parts both sides know. */
export function findPersons(register: readonly RegisterPerson[], sought: Sought): RegisterPerson[] {
  return register.filter((person) => nameAgrees(person, sought) && birthAgrees(person, sought.birth));
}

function nameAgrees(person: RegisterPerson, sought: Sought): boolean {
  const names = [
    { forename: person.forename, surname: person.surname },
    ...(person.formerSurnames ?? []).map((surname) => ({ forename: person.forename, surname })),
    ...(person.aliases ?? []),
  ];
  return names.some(
    ({ forename, surname }) => fold(forename) === fold(sought.forename) && fold(surname) === fold(sought.surname),
  );
}

function birthAgrees({ birth, alsoFoundBy = [] }: RegisterPerson, sought: Birth | undefined): boolean {
  return sought === undefined || [birth, ...alsoFoundBy].some((known) => known.startsWith(sought) || sought.startsWith(known));
}

const letters: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };

/** Lower case, no marks, letters only. */
export function fold(name: string): string {
  const plain = name.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '');
  return plain.replace(/[ßłøđþæœı]/g, (letter) => letters[letter] ?? letter).replace(/[^\p{L}]/gu, '');
}
