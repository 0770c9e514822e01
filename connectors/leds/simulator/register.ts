/** The simulated register and how it is searched. Everything that changes it is journalled and found again. */
import type { Journal } from '../../simulator-kit/journal.ts';
import { parseIdentifier, type PoliceScheme } from '../wire/numbers.ts';
import type { Wire } from '../wire/schemas.ts';
import { people, type Person } from './people.ts';

/** An update that was made. */
export interface Done {
  referenceId: string;
  updated: Wire<'Updated'>;
  person: Person;
}

export interface Register {
  byId(personId: string): Person | undefined;
  byNumber(scheme: 'PNCID' | 'CRO' | 'ASN', value: string): Person[];
  /** The same number in another spelling is the same number. */
  isSame(scheme: PoliceScheme, left: string, right: string): boolean;
  byName(name: Wire<'SearchedName'>): Person[];
  /** Highest serial of a year's numbers. */
  lastSerial(year: number): number;
  done(referenceId: string): Done | undefined;
  /** Journals first, then changes. */
  write(done: Done): void;
  put(person: Person): void;
  counts(): { people: number; updates: number };
}

export function openRegister(journal: Journal, thisYear: () => number): Register {
  const held = new Map(people.map((person) => [person.personId, person]));
  const updates = new Map<string, Done>();
  const keep = (done: Done) => {
    updates.set(done.referenceId, done);
    held.set(done.person.personId, done.person);
  };
  for (const entry of journal.entries()) {
    if (entry.kind === 'STATE' && entry.type === 'UPDATE') keep(entry.data as Done); // written below
    if (entry.kind === 'STATE' && entry.type === 'PUT') held.set(entry.id, entry.data as Person); // written below
  }
  const spelling = (scheme: PoliceScheme, text: string) => parseIdentifier(scheme, text, thisYear())?.canonical ?? text;
  const isSame = (scheme: PoliceScheme, left: string, right: string) => spelling(scheme, left) === spelling(scheme, right);
  const numbers = {
    PNCID: ({ longPersonUrn }: Person) => [longPersonUrn],
    CRO: ({ croNumber }: Person) => (croNumber === undefined ? [] : [croNumber]),
    ASN: ({ arrestReports }: Person) => arrestReports.map(({ asn }) => asn),
  };
  return {
    byId: (personId) => held.get(personId),
    byNumber: (scheme, value) =>
      [...held.values()].filter((person) => numbers[scheme](person).some((own) => isSame(scheme, own, value))),
    isSame,
    byName: (name) => [...held.values()].filter((person) => isHit(person, name)),
    lastSerial: (year) => Math.max(0, ...[...held.values()].map(({ longPersonUrn }) => serialOf(longPersonUrn, year))),
    done: (referenceId) => updates.get(referenceId),
    write(done) {
      journal.append({ kind: 'STATE', id: done.referenceId, type: 'UPDATE', data: done });
      keep(done);
    },
    put(person) {
      journal.append({ kind: 'STATE', id: person.personId, type: 'PUT', data: person });
      held.set(person.personId, person);
    },
    counts: () => ({ people: held.size, updates: updates.size }),
  };
}

function serialOf(personUrn: string, year: number): number {
  return personUrn.startsWith(`${year}/`) ? Number.parseInt(personUrn.slice(5), 10) : 0;
}

/**
 * Ours, the same as on the simulated PNC: a hit is (1) the exact name, unless both sides give a birth date and they differ, or (2) the
 * same surname, initial and birth date. Aliases are searched like names. Genders that are both known must agree.
 */
function isHit({ gender, names, dateOfBirth }: Person, asked: Wire<'SearchedName'>): boolean {
  const { gender: wanted = 'unknown' } = asked;
  if (gender !== 'unknown' && wanted !== 'unknown' && wanted !== 'other' && gender !== wanted) return false;
  return names.some((name) => isSameName({ dateOfBirth, ...name }, asked));
}

type Dated = Pick<Wire<'SearchedName'>, 'lastName' | 'firstNames' | 'dateOfBirth'>;

function isSameName(held: Dated, asked: Dated): boolean {
  const sameDate = held.dateOfBirth === asked.dateOfBirth;
  if (folded(held.lastName) !== folded(asked.lastName)) return false;
  const [own, theirs] = [folded(held.firstNames.join(' ')), folded(asked.firstNames.join(' '))];
  if (own === theirs) return sameDate || !held.dateOfBirth || !asked.dateOfBirth;
  return sameDate && asked.dateOfBirth !== undefined && own.charAt(0) === theirs.charAt(0);
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
}
