/** The simulated register and how it is searched. Everything that changes it is journalled and found again. */
import type { Journal } from '../../simulator-kit/journal.ts';
import { parseIdentifier, type PoliceScheme } from '../wire/numbers.ts';
import type { Wire } from '../wire/schemas.ts';
import type { Recorded } from './activity/recorded.ts';
import { people, type Person } from './people.ts';

/** An update that was made. */
export interface Done {
  referenceId: string;
  updated: Wire<'Updated'>;
  person: Person;
  /** What was recorded of it. */
  recorded?: readonly Recorded[];
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
  /** What an order that is recorded makes of somebody. */
  change(person: Person, recorded: readonly Recorded[]): void;
  counts(): { people: number; updates: number };
}

export function openRegister(journal: Journal, thisYear: () => number): Register {
  const held = new Map<string, Person>();
  /** Ids of the people who bear a number, by scheme and canonical form; who bore it once is looked at again. */
  const bearers = new Map<string, Set<string>>();
  const lastSerials = new Map<number, number>();
  const updates = new Map<string, Done>();
  const keyOf = (scheme: PoliceScheme, text: string) =>
    `${scheme} ${parseIdentifier(scheme, text, thisYear())?.canonical ?? text}`;
  const isSame = (scheme: PoliceScheme, left: string, right: string) => keyOf(scheme, left) === keyOf(scheme, right);

  function hold(person: Person): void {
    held.set(person.personId, person);
    for (const key of keysOf(person)) bearers.set(key, (bearers.get(key) ?? new Set()).add(person.personId));
    const { year, serial } = partsOf(person.longPersonUrn);
    lastSerials.set(year, Math.max(lastSerials.get(year) ?? 0, serial));
  }

  function keysOf({ longPersonUrn, croNumber, arrestReports }: Person): string[] {
    return [
      keyOf('PNCID', longPersonUrn),
      ...(croNumber === undefined ? [] : [keyOf('CRO', croNumber)]),
      ...arrestReports.map(({ asn }) => keyOf('ASN', asn)),
    ];
  }

  function keep(done: Done): void {
    updates.set(done.referenceId, done);
    hold(done.person);
  }

  for (const person of people) hold(person);
  for (const { kind, type, data } of journal.entries()) {
    if (kind === 'STATE' && type === 'UPDATE') keep(data as Done); // written below
    if (kind === 'STATE' && type === 'CHANGE') hold((data as { person: Person }).person); // written below
    if (kind === 'STATE' && type === 'PUT') hold(data as Person); // written below
  }
  return {
    byId: (personId) => held.get(personId),
    byNumber(scheme, value) {
      const key = keyOf(scheme, value);
      const known = [...(bearers.get(key) ?? [])].map((personId) => held.get(personId));
      return known.filter((person) => person !== undefined).filter((person) => keysOf(person).includes(key));
    },
    isSame,
    byName: (name) => [...held.values()].filter((person) => isHit(person, name)),
    lastSerial: (year) => lastSerials.get(year) ?? 0,
    done: (referenceId) => updates.get(referenceId),
    write(done) {
      journal.append({ kind: 'STATE', id: done.referenceId, type: 'UPDATE', data: done });
      keep(done);
    },
    put(person) {
      journal.append({ kind: 'STATE', id: person.personId, type: 'PUT', data: person });
      hold(person);
    },
    change(person, recorded) {
      journal.append({ kind: 'STATE', id: person.personId, type: 'CHANGE', data: { person, recorded } });
      hold(person);
    },
    counts: () => ({ people: held.size, updates: updates.size }),
  };
}

function partsOf(personUrn: string): { year: number; serial: number } {
  return { year: Number(personUrn.slice(0, 4)), serial: Number.parseInt(personUrn.slice(5), 10) || 0 };
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
