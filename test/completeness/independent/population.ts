/** A made-up register: people, their convictions, and what is recorded of them day by day. */
import { byArrangement, home, memberStates, territories, unreadable, withoutArrangement, withoutChannel } from './countries.ts';
import { openChance, type Chance } from './random.ts';

export interface Person {
  pncId: string;
  surname: string;
  forenames: string;
  /** ISO date; undefined where nobody knows. */
  birth: string | undefined;
  nationalities: string[];
  aliases: number;
}

export interface Entry {
  kind: 'N' | 'U' | 'D';
  /** Counts the changes of the conviction from 1. */
  number: number;
  /** ISO date. */
  day: string;
  person: Person;
  courtCase: string;
  hearing: string;
  /** In pounds. */
  fine: number;
  /** The only result is one that is no conviction. */
  discontinued: boolean;
}

export interface Register {
  /** ISO dates in order, and what was recorded on each. */
  days: { day: string; entries: Entry[] }[];
  convictions: number;
}

interface Held {
  person: Person;
  courtCase: string;
  hearing: string;
  fine: number;
  discontinued: boolean;
  number: number;
  gone: boolean;
  /** Day on which it was last changed: once a day at most, after the first. */
  touched: number;
}

const dayMs = 86_400_000;
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** `convictions` are recorded within `dayCount` days from `first` on, and changed, corrected and struck on the days after. */
export function makeRegister(plan: { convictions: number; dayCount: number; first: string; seed: number }): Register {
  const chance = openChance(plan.seed);
  const people: Held[][] = [];
  const days: Register['days'] = [];
  let made = 0;
  for (let at = 0; at < plan.dayCount; at += 1) {
    const day = plus(plan.first, at);
    const entries: Entry[] = [];
    const changes = at === 0 ? 0 : Math.round((plan.convictions / plan.dayCount) * 0.16);
    for (let change = 0; change < changes; change += 1) changeSomebody(chance, people, { at, day, entries });
    const until = Math.round((plan.convictions * (at + 1)) / plan.dayCount);
    while (made < until) {
      const held = somebody(chance, people, made);
      made += 1;
      record(entries, held, 'N', { at, day });
      // A clerk mends at once what was typed wrong.
      if (chance.happens(0.01)) record(entries, Object.assign(held, { fine: held.fine + 1 }), 'U', { at, day });
    }
    days.push({ day, entries });
  }
  return { days, convictions: made };
}

function record(entries: Entry[], held: Held, kind: Entry['kind'], { at, day }: { at: number; day: string }): void {
  held.number += 1;
  held.touched = at;
  const { person, courtCase, hearing, fine, discontinued, number } = held;
  entries.push({
    kind,
    number,
    day,
    person: { ...person, nationalities: [...person.nationalities] },
    courtCase,
    hearing,
    fine,
    discontinued,
  });
}

/** Somebody new, or one in five times somebody known. */
function somebody(chance: Chance, people: Held[][], serial: number): Held {
  const known = people.length > 0 && chance.happens(0.2) ? chance.pick(people) : undefined;
  const usable = known?.every(({ gone }) => !gone) && known.length < 4 ? known : undefined;
  const person = usable?.[0]?.person ?? newPerson(chance, people.length);
  const held: Held = {
    person,
    courtCase: caseNumber(serial),
    hearing: plus('2026-01-05', chance.below(50)),
    fine: 50 + chance.below(900),
    discontinued: chance.happens(0.01),
    number: 0,
    gone: false,
    touched: -1,
  };
  if (usable) usable.push(held);
  else people.push([held]);
  return held;
}

const syllables = 'BA BE DO FI GRA HOL KA LI MO NO PE RI SA TO VA ZE'.split(' ');
const word = (chance: Chance) => Array.from({ length: 2 + chance.below(2) }, () => chance.pick(syllables)).join('');

function newPerson(chance: Chance, serial: number): Person {
  return {
    pncId: pncId(serial),
    surname: word(chance),
    forenames: word(chance),
    birth: chance.happens(0.02) ? undefined : plus('1950-01-01', chance.below(18_000)),
    nationalities: nationalities(chance),
    aliases: chance.happens(0.15) ? 1 + chance.below(3) : 0,
  };
}

function nationalities(chance: Chance): string[] {
  const roll = chance.next();
  if (roll < 0.42) return [chance.pick(home)];
  if (roll < 0.66) return [chance.pick(memberStates)];
  if (roll < 0.74) return [...new Set(['GB', foreign(chance)])];
  if (roll < 0.78) return [...new Set([foreign(chance), foreign(chance), foreign(chance)])];
  if (roll < 0.84) return [];
  if (roll < 0.88) return [chance.pick(unreadable)];
  if (roll < 0.9) return [foreign(chance), chance.pick(unreadable)];
  return [foreign(chance)];
}

function foreign(chance: Chance): string {
  const roll = chance.next();
  if (roll < 0.55) return chance.pick(memberStates);
  if (roll < 0.6) return chance.pick(Object.keys(territories));
  if (roll < 0.78) return chance.pick(byArrangement);
  return roll < 0.97 ? chance.pick(withoutArrangement) : chance.pick(withoutChannel);
}

interface Today {
  at: number;
  day: string;
  entries: Entry[];
}

/** Nothing where whoever comes up was changed on that day already. */
function changeSomebody(chance: Chance, people: Held[][], today: Today): void {
  const theirs = people.length > 0 ? chance.pick(people) : [];
  const live = theirs.filter(({ gone }) => !gone);
  const [one] = live;
  if (!one || live.some(({ touched }) => touched === today.at)) return;
  const roll = chance.next();
  if (roll < 0.35) {
    const held = chance.pick(live);
    record(today.entries, Object.assign(held, { fine: held.fine + 7 }), 'U', today);
  } else if (roll < 0.55) {
    const held = chance.pick(live);
    held.gone = true;
    record(today.entries, held, 'D', today);
  } else if (roll < 0.6) {
    const held = chance.pick(live);
    if (held.discontinued) return;
    record(today.entries, Object.assign(held, { discontinued: true }), 'U', today);
  } else changePerson(chance, live, today);
}

/** Each conviction of the person that stands is recorded as changed. */
function changePerson(chance: Chance, live: readonly Held[], today: Today): void {
  const person = live[0]?.person;
  if (!person) return;
  const before = JSON.stringify(person);
  if (person.birth === undefined) person.birth = plus('1960-01-01', chance.below(12_000));
  else if (chance.happens(0.2)) person.aliases = Math.min(person.aliases + 1, 9);
  else person.nationalities = nationalities(chance);
  if (JSON.stringify(person) !== before) for (const held of live) record(today.entries, held, 'U', today);
}

/** The letter that ends a PNC number: its digits modulo 23. */
const letters = 'ZABCDEFGHJKLMNPQRTUVWXY';

function pncId(serial: number): string {
  const year = 1990 + (serial % 30);
  const number = String(1_000_000 + serial).padStart(7, '0');
  return `${year}/${number}${letters[Number(`${String(year).slice(2)}${number}`) % 23]}`;
}

function caseNumber(serial: number): string {
  const court = String(1000 + Math.floor(serial / 900_000)).padStart(4, '0');
  const number = String((serial % 900_000) + 100).padStart(6, '0');
  return `26/${court}/${number}${letters[Number(`26${court}${number}`) % 23]}`;
}

export const convictionIdOf = ({ person, courtCase }: Pick<Entry, 'person' | 'courtCase'>) => `${person.pncId}/${courtCase}`;
export const referenceOf = (entry: Entry) => `${convictionIdOf(entry)}#${entry.number}`;
