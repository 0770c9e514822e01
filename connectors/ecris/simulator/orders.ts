/** What an operator or a test may tell the simulator to do. Orders are kept in the journal and followed again after a restart. */
import type { FunctionalErrorCode } from '../wire/codes.ts';
import { memberStates } from '../wire/countries.ts';
import { profiles, type Profile } from './profiles.ts';
import type { RegisterPerson } from './register.ts';
import { registers } from './registers/all.ts';

export type Order =
  | { hubAddress: string }
  /** Every answer is sent this many times more. */
  | { duplicateAnswers: number }
  | { addPerson: { country: string; person: RegisterPerson } }
  /** The same, in place of whoever was added before under that name and birth date. */
  | { replacePerson: { country: string; person: RegisterPerson } }
  /** This State takes messages and does nothing. */
  | { silence: string }
  | ({ country: string } & Partial<Profile>);

/** This State sends an answer to `inReplyTo` now, whether or not it was asked, and whatever it has answered before. */
export interface UnaskedAnswer {
  country: string;
  /** The hub's message id. */
  inReplyTo: string;
  /** Who is looked up; echoed where the register has nobody of that name. */
  asked: RegisterPerson;
  /** With what the paper file says. */
  fromFile?: boolean;
  /** These functional errors go in place of an answer. */
  errors?: FunctionalErrorCode[];
}
export type AnswerOrder = { answer: UnaskedAnswer };

export function isAnswerOrder(order: unknown): order is AnswerOrder {
  return typeof order === 'object' && order !== null && 'answer' in order;
}

export interface World {
  hubAddress?: string;
  duplicateAnswers: number;
  profile(country: string): Profile | undefined;
  register(country: string): readonly RegisterPerson[];
  /** Throws TypeError for an order it does not know; nothing is changed then. */
  follow(order: unknown): void;
}

export function openWorld(hubAddress: string | undefined): World {
  const current: Record<string, Profile> = { ...profiles };
  const people: Record<string, RegisterPerson[]> = {};
  const change = (country: string, changes: Partial<Profile>) => {
    const profile = current[country];
    if (!profile) throw new TypeError('not a Member State');
    current[country] = { ...profile, ...changes };
  };
  const world: World = {
    hubAddress,
    duplicateAnswers: 0,
    profile: (country) => current[country],
    register: (country) => [...(registers[country] ?? []), ...(people[country] ?? [])],
    follow(order) {
      if (!isOrder(order)) throw new TypeError(`an order is one of ${keys.join(', ')}`);
      if ('hubAddress' in order) world.hubAddress = order.hubAddress;
      else if ('duplicateAnswers' in order) world.duplicateAnswers = Math.min(Math.max(order.duplicateAnswers, 0), 100);
      else if ('addPerson' in order) add(people, order.addPerson);
      else if ('replacePerson' in order) replace(people, order.replacePerson);
      else if ('silence' in order) change(order.silence, { silent: true });
      else {
        const { country, ...changes } = order;
        change(country, changes);
      }
    },
  };
  return world;
}

type Addition = { country: string; person: RegisterPerson };

function replace(people: Record<string, RegisterPerson[]>, addition: Addition): void {
  const { forename, surname, birth } = addition.person;
  const isAnother = (held: RegisterPerson) => held.forename !== forename || held.surname !== surname || held.birth !== birth;
  people[addition.country] = (people[addition.country] ?? []).filter(isAnother);
  add(people, addition);
}

function add(people: Record<string, RegisterPerson[]>, { country, person }: Addition): void {
  if (!memberStates.includes(country)) throw new TypeError('not a Member State');
  people[country] = [...(people[country] ?? []), { ...person, convictions: person.convictions ?? [] }];
}

const keys = ['hubAddress', 'duplicateAnswers', 'addPerson', 'replacePerson', 'silence', 'country'] as const;

function isOrder(order: unknown): order is Order {
  return typeof order === 'object' && order !== null && keys.some((key) => key in order);
}
