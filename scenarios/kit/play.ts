/** Plays a scenario from the question to the last moment and judges each moment as it goes. */
import { perform } from './acts.ts';
import { eventually } from './eventually.ts';
import type { Ground } from './ground.ts';
import { judgeMoment } from './judge.ts';
import { askingOf, openPlaying, type Playing } from './playing.ts';
import type { Asking, Scenario } from './scenario.ts';
import { asAsked } from './subject.ts';

const dayMs = 86_400_000;

/**
 * Leaves the ground as it was: real time, no faults, every country as usual.
 * @throws Error naming the day and the first thing that was not as the scenario says.
 */
export async function play(scenario: Scenario, ground: Ground): Promise<void> {
  const playing = await openPlaying(scenario, ground);
  try {
    await ground.clock.set(playing.startsAt);
    await ground.say(scenario.sentence);
    for (const act of scenario.given ?? []) await perform(playing, act);
    const asks = askingOf(scenario);
    if (asks) await raise(playing, asks);
    await liveThrough(playing);
    await closeAccounts(playing);
  } finally {
    playing.tale.close();
    await tidyUp(playing);
  }
}

async function raise(playing: Playing, asks: Asking): Promise<void> {
  const { hub, cast, force, ground } = playing;
  const { countries, purpose = 'CRIMINAL_PROCEEDINGS', urgency = 'ROUTINE', offenceCode, courtDate } = asks;
  const result = await hub.raiseEnquiry({
    idempotencyKey: crypto.randomUUID(),
    subject: asAsked(cast),
    ...(countries ? { countries: [...countries] } : {}),
    purpose,
    urgency,
    reason: `Custody ${force}/DEMO/${playing.startsAt.getUTCFullYear()}`,
    offenceCode,
    courtDate,
  });
  if (result.__typename !== 'EnquiryRaised') throw new Error(`The enquiry was refused: ${JSON.stringify(result)}`);
  playing.enquiry = result.enquiry;
  const { reference, requests } = result.enquiry;
  await ground.say(`Force ${force} raises enquiry ${reference} to ${requests.map(({ country }) => country.name).join(', ')}.`);
}

async function liveThrough(playing: Playing): Promise<void> {
  const { scenario, ground, startsAt } = playing;
  let today = 0;
  for (const moment of scenario.then) {
    if (moment.day !== today) await ground.clock.set(new Date(startsAt.getTime() + moment.day * dayMs));
    today = moment.day;
    for (const act of moment.does ?? []) await perform(playing, act);
    await judgeMoment(playing, moment);
  }
}

/** At the end nothing is owed any more, and whoever listened has heard what whoever asked was told. */
async function closeAccounts({ ground, tale, enquiry }: Playing): Promise<void> {
  const id = enquiry?.id;
  await eventually('at the end', ground.patienceMs, async () => {
    const owed = await ground.office.owed(id);
    return owed > 0 ? `the hub still owes ${owed} piece(s) of work` : tale.pushedOtherwise(await tale.read(id));
  });
}

/** What is still planned for later days happens now, in real time, so that the next scenario does not meet it. */
async function tidyUp({ ground, undo, books }: Playing): Promise<void> {
  await Promise.all(Object.values(ground.backEnds).map((backEnd) => backEnd.mend()));
  for (const step of undo) await step();
  await ground.clock.reset();
  for (const book of Object.values(books)) await eventually('afterwards', ground.patienceMs, () => book.unsettled());
}
