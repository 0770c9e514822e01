/** What an operator or a test may tell the simulator to do. Orders are kept in the journal and followed again after a restart. */
import { bureauCountries } from '../wire/bureaus.ts';
import { profiles, type Profile } from './profiles.ts';
import type { Enclosure, RegisterPerson } from './register.ts';
import { registers } from './registers/all.ts';

/** A message nobody asked for; `yourRef` as it shall stand there. */
export interface Letter {
  country: string;
  subject?: string;
  yourRef?: string;
  text: string;
  enclosures?: Enclosure[];
}

export type Order =
  /** `host:port` of the hub's mailbox. */
  | { hubAddress: string }
  /** Every answer is sent this many times more. */
  | { duplicateAnswers: number }
  | { addPerson: { country: string; person: RegisterPerson } }
  /** This bureau takes messages and does nothing. */
  | { silence: string }
  /** This bureau sends us these words, at once. */
  | { write: Letter }
  | ({ country: string } & Partial<Profile>);

export interface World {
  hubAddress?: string;
  duplicateAnswers: number;
  profile(country: string): Profile | undefined;
  register(country: string): readonly RegisterPerson[];
  /** Throws TypeError for an order it does not know; nothing is changed then. */
  follow(order: unknown): void;
}

export function openWorld(): World {
  const current: Record<string, Profile> = { ...profiles };
  const people: Record<string, RegisterPerson[]> = {};
  const change = (country: string, changes: Partial<Profile>) => {
    const profile = current[country];
    if (!profile) throw new TypeError('no bureau is there');
    current[country] = { ...profile, ...changes };
  };
  const world: World = {
    duplicateAnswers: 0,
    profile: (country) => current[country],
    register: (country) => [...(registers[country] ?? []), ...(people[country] ?? [])],
    follow(order) {
      if (!isOrder(order)) throw new TypeError(`an order is one of ${keys.join(', ')}`);
      if ('hubAddress' in order) world.hubAddress = order.hubAddress;
      else if ('duplicateAnswers' in order) world.duplicateAnswers = Math.min(Math.max(order.duplicateAnswers, 0), 100);
      else if ('addPerson' in order) add(people, order.addPerson);
      else if ('silence' in order) change(order.silence, { silent: true });
      else if ('write' in order) change(order.write.country, {});
      else {
        const { country, ...changes } = order;
        change(country, changes);
      }
    },
  };
  return world;
}

function add(people: Record<string, RegisterPerson[]>, { country, person }: { country: string; person: RegisterPerson }): void {
  if (!bureauCountries.includes(country)) throw new TypeError('no bureau is there');
  people[country] = [...(people[country] ?? []), { ...person, convictions: person.convictions ?? [] }];
}

const keys = ['hubAddress', 'duplicateAnswers', 'addPerson', 'silence', 'write', 'country'] as const;

function isOrder(order: unknown): order is Order {
  return typeof order === 'object' && order !== null && keys.some((key) => key in order);
}
