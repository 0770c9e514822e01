/** What an operator or a test may tell the simulator to do. Orders are kept in the journal and followed again after a restart. */
import { memberStates } from '../wire/countries.ts';
import { profiles, type Profile } from './profiles.ts';
import type { RegisterPerson } from './register.ts';
import { registers } from './registers/all.ts';

export type Order =
  | { hubAddress: string }
  /** Every answer is sent this many times more. */
  | { duplicateAnswers: number }
  | { addPerson: { country: string; person: RegisterPerson } }
  /** This State takes messages and does nothing. */
  | { silence: string }
  | ({ country: string } & Partial<Profile>);

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
      else if ('silence' in order) change(order.silence, { silent: true });
      else {
        const { country, ...changes } = order;
        change(country, changes);
      }
    },
  };
  return world;
}

function add(people: Record<string, RegisterPerson[]>, { country, person }: { country: string; person: RegisterPerson }): void {
  if (!memberStates.includes(country)) throw new TypeError('not a Member State');
  people[country] = [...(people[country] ?? []), { ...person, convictions: person.convictions ?? [] }];
}

const keys = ['hubAddress', 'duplicateAnswers', 'addPerson', 'silence', 'country'] as const;

function isOrder(order: unknown): order is Order {
  return typeof order === 'object' && order !== null && keys.some((key) => key in order);
}
