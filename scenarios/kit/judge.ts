/** Whether a moment is as the scenario says: told, shown, journalled, parked, and nothing besides. */
import type { Arrival } from '../../client-sdk/index.ts';
import { eventually } from './eventually.ts';
import { misfit } from './fit.ts';
import { narrate } from './narrate.ts';
import { raisedIn, type Playing } from './playing.ts';
import type { Moment, Shown, Told } from './scenario.ts';

/** @throws Error naming the day and the first difference. */
export async function judgeMoment(playing: Playing, moment: Moment): Promise<void> {
  const { day, told = [], shows = {}, journals = [], parked = [] } = moment;
  const { ground, books, cast, claimed } = playing;
  const must = (look: () => Promise<string | undefined>) => eventually(`day ${day}`, ground.patienceMs, look);
  await must(async () => missing(told, unclaimed(playing, await playing.told()), moment.inOrder ?? false));
  for (const statement of journals) await must(() => books[statement.at].misfit(statement, [cast.family, cast.pncId]));
  for (const book of Object.values(books)) await must(() => book.unsettled());
  await must(() => shownOtherwise(playing, shows));
  await must(() => parkedOtherwise(playing, parked));
  // Whatever was due has happened: what has come now beside the expected was told without cause, or twice.
  const news = unclaimed(playing, await playing.told());
  if (news.length !== told.length) throw new Error(`day ${day}: told ${kindsOf(news)}; expected ${kindsOf(told)}`);
  for (const event of news) {
    claimed.add(event.id);
    await narrate(playing, event);
  }
}

const kindsOf = (events: readonly { kind: string }[]) => events.map(({ kind }) => kind).join(', ') || 'nothing';

function unclaimed({ claimed }: Playing, events: readonly Arrival[]): Arrival[] {
  return events.filter(({ id, kind }) => !claimed.has(id) && kind !== 'ENQUIRY_RAISED');
}

/** The first expected event that has not come. */
function missing(told: readonly Told[], news: readonly Arrival[], inOrder: boolean): string | undefined {
  const left = [...news];
  for (const expected of told) {
    const candidates = inOrder && expected.country ? left.filter(({ countryRequest }) => countryRequest).slice(0, 1) : left;
    const found = candidates.find((event) => misfitOfEvent(expected, event) === undefined);
    if (!found) return complain(expected, candidates);
    left.splice(left.indexOf(found), 1);
  }
  return undefined;
}

function misfitOfEvent({ country, ...event }: Told, found: Arrival): string | undefined {
  const asked = country === undefined ? undefined : { countryRequest: { country: { code: country } } };
  return misfit(asked, found) ?? misfit(event, found);
}

/** Of the candidates the one that comes nearest is compared. */
function complain(expected: Told, candidates: readonly Arrival[]): string {
  const what = `${expected.kind}${expected.country ? ` of ${expected.country}` : ''} was not told`;
  const near = candidates.find(
    ({ kind, countryRequest }) =>
      kind === expected.kind && (!expected.country || countryRequest?.country.code === expected.country),
  );
  return near ? `${what} as expected; ${misfitOfEvent(expected, near)}` : `${what}; there is: ${kindsOf(candidates)}`;
}

async function shownOtherwise(playing: Playing, shows: Shown): Promise<string | undefined> {
  const { hub, ground, force, requestTo } = playing;
  const enquiry = raisedIn(playing);
  const seen = misfit(shows.enquiry, shows.enquiry && (await hub.enquiry({ id: enquiry.id })), 'the enquiry');
  if (seen) return seen;
  for (const [country, expected] of Object.entries(shows.requests ?? {})) {
    const difference = misfit(expected, await hub.countryRequest(requestTo(country).id), `the request to ${country}`);
    if (difference) return difference;
  }
  const by = { id: enquiry.person.id };
  const { person, personFor } = shows;
  return (
    misfit(person, person && (await hub.person(by)), 'the person') ??
    misfit(personFor?.person, personFor && (await ground.client(force, personFor.purpose).person(by)), 'the person, elsewhere')
  );
}

async function parkedOtherwise({ ground, parkedBefore }: Playing, expected: readonly string[]): Promise<string | undefined> {
  const parked = (await ground.office.parked()).filter(({ id }) => !parkedBefore.has(id)).map(({ reason }) => reason);
  return misfit(expected, parked, 'what waits for a person');
}
