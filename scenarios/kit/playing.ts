/** One playing of a scenario: who asks about whom, and what has been seen so far. */
import type { Arrival, EnquiryFieldsFragment, HubClient } from '../../client-sdk/index.ts';
import { openBook, type Book } from './book.ts';
import type { Ground } from './ground.ts';
import { backEndNames, type BackEndName, type Matter, type Scenario } from './scenario.ts';
import { cast, type Cast } from './subject.ts';
import { openTale, type Tale } from './tale.ts';

export interface Playing {
  scenario: Scenario;
  ground: Ground;
  cast: Cast;
  force: string;
  startsAt: Date;
  hub: HubClient;
  tale: Tale;
  books: Readonly<Record<BackEndName, Book>>;
  /** Parked messages from before. */
  parkedBefore: ReadonlySet<string>;
  /** Puts back what acts have changed; run in any order at the end. */
  undo: (() => Promise<unknown>)[];
  /** Set once, when the question is raised. */
  enquiry?: EnquiryFieldsFragment;
  /** Ids of events that were expected and came. */
  claimed: Set<string>;
  /** What each country has begun here, by its own reference, oldest first. */
  begun: { country: string; at: 'ecris' | 'interpol'; reference: string }[];
  told(): Promise<Arrival[]>;
  requestTo(country: string): EnquiryFieldsFragment['requests'][number];
}

/** Organisation of the exchange unit. */
const unit = '89';

/** Monday 14 November 2016, 09:40 in London. */
const usualStart = '2016-11-14T09:40:00Z';

export async function openPlaying(scenario: Scenario, ground: Ground): Promise<Playing> {
  const { startsAt = usualStart } = scenario;
  const asks = askingOf(scenario);
  const { force = unit, purpose = 'CRIMINAL_PROCEEDINGS' } = asks ? { force: '30', ...asks } : {};
  const hub = asks ? ground.client(force, purpose) : ground.staff('caseworker');
  const opened = backEndNames.map(async (name) => [name, await openBook(ground.backEnds[name])] as const);
  const books = Object.fromEntries(await Promise.all(opened)) as Record<BackEndName, Book>; // one for each name
  const parkedBefore = new Set((await ground.office.parked()).map(({ id }) => id));
  const tale = await openTale(hub);
  const playing: Playing = {
    scenario,
    ground,
    cast: cast(scenario.about),
    force,
    startsAt: new Date(startsAt),
    hub,
    tale,
    books,
    parkedBefore,
    undo: [],
    claimed: new Set(),
    begun: [],
    told: async () => (await tale.read(asks && raisedIn(playing).id)).filter((event) => asks || isOfPlaying(playing, event)),
    requestTo(country) {
      const request = raisedIn(playing).requests.find((each) => each.country.code === country);
      if (!request) throw new Error(`The enquiry asks nothing of ${country}.`);
      return request;
    },
  };
  return playing;
}

/** The unit's feed tells of everything that other playings have left open, too, and of partners that are silent. */
function isOfPlaying({ begun, scenario }: Playing, { kind, countryRequest, notification }: Arrival): boolean {
  const thread = countryRequest ?? (notification?.direction === 'IN' ? notification : undefined);
  if (thread) return begun.some(({ reference }) => thread.reference.includes(reference));
  return notification != null || scenario.then.some(({ told = [] }) => told.some((each) => each.kind === kind));
}

/** Undefined where nobody asks. */
export const askingOf = ({ asks = {} }: Scenario) => (asks === 'NOBODY' ? undefined : asks);

export function matterOf({ cast: subject, begun, told }: Playing): Matter {
  return {
    subject,
    pncId: subject.pncId,
    begun(country) {
      const newest = begun.findLast((each) => each.country === country);
      if (!newest) throw new Error(`${country} has begun nothing here.`);
      return newest.reference;
    },
    told,
  };
}

/** @throws Error before the question is raised. */
export function raisedIn({ enquiry }: Playing): EnquiryFieldsFragment {
  if (!enquiry) throw new Error('Nothing has been asked yet.');
  return enquiry;
}
