/** Whether a moment is as the scenario says: told, shown, journalled, parked, and nothing besides. */
import type { Arrival } from '../../client-sdk/index.ts';
import { eventually } from './eventually.ts';
import { misfit } from './fit.ts';
import { narrate } from './narrate.ts';
import { matterOf, raisedIn, type Playing } from './playing.ts';
import type { Moment, Shown } from './scenario.ts';
import { kindsOf, missing } from './told.ts';

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

function unclaimed({ claimed }: Playing, events: readonly Arrival[]): Arrival[] {
  return events.filter(({ id, kind }) => !claimed.has(id) && kind !== 'ENQUIRY_RAISED');
}

async function shownOtherwise(playing: Playing, shows: Shown): Promise<string | undefined> {
  const { hub, ground, force, requestTo } = playing;
  for (const { as, look, finds } of shows.unit ?? []) {
    const difference = misfit(finds, await look(ground.staff(as), matterOf(playing)), `what the ${as} sees`);
    if (difference) return difference;
  }
  if (!playing.enquiry) return undefined;
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
