/** Lives through the day: everybody asks in turn, the clock moves, and nothing is looked at before it has settled. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createHubClient, type HubClient } from '../../client-sdk/index.ts';
import type { RegisterPerson } from '../../connectors/ecris/simulator/register.ts';
import type { RegisterPerson as BureauPerson } from '../../connectors/interpol/simulator/register.ts';
import { memberStates } from '../../connectors/ecris/wire/countries.ts';
import { shopTheft } from '../../connectors/pnc/simulator/cases.ts';
import { theft } from '../../scenarios/kit/people.ts';
import { openInstallationClock, type InstallationClock } from '../../server/cli/installation-clock.ts';
import type { Stage } from '../support/stage.ts';
import { openWitness, partners, type Partner, type Witness } from './journals.ts';
import type { DayPlan, PlannedConviction, PlannedEnquiry } from './plan.ts';

export interface Day {
  stage: Stage;
  plan: DayPlan;
  clock: InstallationClock;
  witnesses: Record<Partner, Witness>;
  pnc: Witness;
  /** By force; one client each. */
  client(force: string): HubClient;
  say(text: string): void;
}

export interface Raised {
  force: string;
  enquiryId: string;
  reference: string;
  requestIds: string[];
  tookMs: number;
}

/** Monday 9 March 2026, 08:00: far from the end of a month, when partners take nothing. */
export const morning = new Date('2026-03-09T08:00:00Z');
const dayMs = 86_400_000;
const askingAtOnce = 6;
/** Patience with anything that must settle. */
const settleMs = 60_000;
const sayMs = 15_000;
/** Answers that come later than this come to nobody. */
const daysMost = 100;

export async function openDay(stage: Stage, plan: DayPlan, say: (text: string) => void): Promise<Day> {
  const { ecris, interpol, pnc } = stage.controls;
  const clock = await openInstallationClock(
    { databaseUrl: stage.databaseUrl, simulators: { ecris, interpol, pnc }, clock: 'virtual' },
    { paceMs: dayMs },
  );
  const clients = new Map<string, HubClient>();
  return {
    stage,
    plan,
    clock,
    witnesses: { ecris: openWitness(ecris), interpol: openWitness(interpol) },
    pnc: openWitness(pnc),
    client(force) {
      const client =
        clients.get(force) ?? createHubClient({ url: stage.graphql, token: () => stage.token(force), timeoutMs: 60_000 });
      clients.set(force, client);
      return client;
    },
    say,
  };
}

/** What registers abroad know, and what each partner will begin of itself today. */
export async function prepare({ plan, clock, witnesses: { ecris, interpol }, say }: Day): Promise<void> {
  await clock.set(morning);
  let known = 0;
  for (const enquiry of plan.enquiries) {
    for (const country of enquiry.knownIn) {
      known += 1;
      const isMember = memberStates.includes(country);
      const person = isMember ? knownToState(enquiry) : knownToBureau(enquiry);
      await (isMember ? ecris : interpol).order({ addPerson: { country, person } });
    }
  }
  await ecris.order({ traffic: plan.traffic });
  await interpol.order({ traffic: { ...plan.traffic, countries: plan.bureaus } });
  say(`${known} people asked about are known abroad`);
}

function knownToState({ person, countries, input }: PlannedEnquiry): RegisterPerson {
  return {
    forename: person.given,
    surname: person.family,
    sex: person.sex === 'MALE' ? '1' : '2',
    birth: person.birthDate,
    birthPlace: { country: input.subject?.birthPlace?.country ?? 'RO', town: person.town },
    nationalities: countries,
    convictions: [theft],
  };
}

function knownToBureau({ person }: PlannedEnquiry): BureauPerson {
  const conviction = { on: '2011-05-12', court: 'Court of First Instance', offence: 'Theft', months: 24 };
  return { surname: person.family, forenames: person.given, birth: person.birthDate, convictions: [conviction] };
}

/** Forces ask all day long; at noon the courts' results are on the PNC, and in the evening it writes its file. */
export async function liveThroughDay(day: Day): Promise<Raised[]> {
  const { plan, clock, say } = day;
  const raised: Raised[] = [];
  const quarters = [0, 135, 270, 405, 541];
  for (const [at, begins] of quarters.slice(0, -1).entries()) {
    await clock.set(new Date(morning.getTime() + begins * 60_000));
    const now = plan.enquiries.filter(({ atMinute }) => atMinute >= begins && atMinute < (quarters[at + 1] ?? 0));
    raised.push(...(await askAll(day, now)));
    say(`${raised.length} enquiries raised`);
    if (at === 1) for (const conviction of plan.convictions) await record(day, conviction);
  }
  await day.pnc.order({ order: 'WRITE_ACTIVITY' });
  await settle(day);
  return raised;
}

async function askAll(day: Day, enquiries: readonly PlannedEnquiry[]): Promise<Raised[]> {
  const left = [...enquiries];
  const raised: Raised[] = [];
  async function askOn(): Promise<void> {
    for (let next = left.shift(); next; next = left.shift()) raised.push(await ask(day, next));
  }
  await Promise.all(Array.from({ length: askingAtOnce }, askOn));
  return raised;
}

async function ask({ client }: Day, { force, input }: PlannedEnquiry): Promise<Raised> {
  const since = performance.now();
  const result = await client(force).raiseEnquiry(input);
  if (result.__typename !== 'EnquiryRaised') throw new Error(`an enquiry was refused: ${JSON.stringify(result)}`);
  const { id, reference, requests } = result.enquiry;
  return { force, enquiryId: id, reference, requestIds: requests.map((each) => each.id), tookMs: performance.now() - since };
}

async function record({ pnc }: Day, { pncId, serial, person, nationalities }: PlannedConviction): Promise<void> {
  const nominal = {
    pncId,
    fileName: `${person.family}/${person.given}`.toUpperCase(),
    birthDate: person.birthDate,
    sex: person.sex === 'MALE' ? 'M' : 'F',
    birthTown: person.town.toUpperCase(),
    birthCountry: nationalities[0],
    nationalities,
  };
  await pnc.order({ order: 'PUT_NOMINAL', nominal });
  await pnc.order({ order: 'RECORD_CASE', pncId, case: shopTheft('2026-03-09', serial) });
}

/** From day to day until no partner has anything left to say. */
export async function liveOn(day: Day): Promise<number> {
  const { clock, witnesses, plan, say } = day;
  const none = { requestsPerDay: 0, notificationsPerDay: 0, seed: plan.traffic.seed };
  // The rest of the first day's traffic comes until midnight; nobody begins anything on the days after.
  await clock.set(new Date(morning.getTime() + 0.999 * dayMs));
  await settle(day);
  for (const partner of partners) await witnesses[partner].order({ traffic: none });
  for (let today = 1; today <= daysMost;) {
    await clock.set(new Date(morning.getTime() + today * dayMs));
    await settle(day);
    const next = (await Promise.all(partners.map((partner) => witnesses[partner].nextInDays()))).filter(
      (each) => each !== undefined,
    );
    if (next.length === 0) {
      say(`day ${today}: nobody has anything left to say`);
      return today;
    }
    today += Math.max(Math.ceil(Math.min(...next)), 1);
  }
  throw new Error('the day does not come to an end');
}

/** What is due has been done by everybody. Gives up where for so long nothing has changed. */
async function settle(day: Day): Promise<void> {
  let [changedAt, before]: [number, string | undefined] = [Date.now(), undefined];
  let saidAt = Date.now();
  for (let quiet = 0; quiet < 2;) {
    const open = await unsettled(day);
    quiet = open === undefined ? quiet + 1 : 0;
    if (open !== before) [changedAt, before] = [Date.now(), open];
    if (open && Date.now() - saidAt > sayMs) {
      day.say(`  ... ${open}`);
      saidAt = Date.now();
    }
    if (Date.now() - changedAt > settleMs) throw new Error(`it does not settle: ${open}`);
    await sleep(150);
  }
}

async function unsettled({ client, witnesses, plan }: Day): Promise<string | undefined> {
  for (const partner of partners) {
    const next = await witnesses[partner].nextInDays();
    if (next !== undefined && next <= 0)
      return `${partner} has something due, after ${(await witnesses[partner].read()).length} entries`;
  }
  const connectors = await client(plan.enquiries[0]?.force ?? '30').connectors();
  const owed = connectors
    .filter((each) => each.owed > 0)
    .map(({ name, owed: pieces, circuit }) => `${name} ${pieces} (${circuit})`);
  return owed.length > 0 ? `the hub owes ${owed.join(', ')}` : undefined;
}
