/** ACT: what a register recorded, read on. */
import { activityChanges, type ActivityEntry, type ActivityPage, type ActivityPosition } from '../../../contract/activity.ts';
import type { Connection } from '../../../contract/connector.ts';
import { isBackendFault } from '../../../contract/fault.ts';
import { accountability, type Bench } from '../bench.ts';
import { problemsOf } from '../canonical-rules.ts';
import type { Check } from '../check.ts';
import { demand, patienceMs, within } from '../demand.ts';
import type { StandIn } from '../stand-in.ts';
import { rejectionOf } from './samples.ts';

const tells = ({ definition, backEnd }: StandIn) => definition.can.includes('activity') && backEnd !== undefined;
/** Changes that a check lets the back end record. */
const some = 5;
const longest = 1_000;

export const activityChecks: readonly Check[] = [
  {
    id: 'ACT-01',
    level: 'MUST',
    name: 'activity: every change that the register recorded is told, in the canonical forms',
    appliesTo: tells,
    async run(bench) {
      const before = (await readAll(bench)).length;
      await record(bench, some);
      const entries = await readAll(bench);
      demand(entries.length >= before + some, `${some} changes were recorded and ${entries.length - before} told`);
      for (const entry of entries) judge(entry);
    },
  },
  {
    id: 'ACT-02',
    level: 'MUST',
    name: 'activity: a page has no more entries than were asked for',
    appliesTo: tells,
    async run(bench) {
      const { connection } = await recorded(bench);
      for (const max of [1, 3]) demand((await page(connection, max)).entries.length <= max, `a page of ${max} had more`);
    },
  },
  {
    id: 'ACT-03',
    level: 'MUST',
    name: 'activity: a page that is read again is the same',
    appliesTo: tells,
    async run(bench) {
      const { connection } = await recorded(bench);
      const { next } = await page(connection, 2);
      const [one, other] = [await page(connection, 2, next), await page(connection, 2, next)];
      demand(one.entries.length > 0 && JSON.stringify(one) === JSON.stringify(other), 'the second time it was another');
    },
  },
  {
    id: 'ACT-04',
    level: 'MUST',
    name: 'activity: reading on leaves nothing out and repeats nothing, however long the pages are',
    appliesTo: tells,
    async run(bench) {
      await recorded(bench);
      const whole = JSON.stringify(await readAll(bench));
      for (const max of [1, 2, 3]) demand(JSON.stringify(await readAll(bench, max)) === whole, `in pages of ${max} it was not`);
    },
  },
  {
    id: 'ACT-05',
    level: 'MUST',
    name: 'activity: no two changes have one reference',
    appliesTo: tells,
    async run(bench) {
      await recorded(bench);
      const references = (await readAll(bench)).map(({ reference }) => reference);
      demand(new Set(references).size === references.length, 'a reference stands twice');
    },
  },
  {
    id: 'ACT-06',
    level: 'MUST',
    name: 'activity: the end is an empty page that keeps the place, and what is recorded later is found from there',
    appliesTo: tells,
    async run(bench) {
      const { connection } = await recorded(bench);
      const known = await readAll(bench);
      const end = await endOf(connection);
      const { entries, next, more } = await page(connection, longest, end);
      demand(entries.length === 0 && !more && next !== undefined, 'the end is no empty page that says where it is');
      await record(bench, 1);
      const later = (await page(connection, longest, next)).entries.map(({ reference }) => reference);
      demand(later.length >= 1, 'what was recorded later is not found');
      demand(!known.some(({ reference }) => later.includes(reference)), 'what was read before came again');
    },
  },
  {
    id: 'ACT-07',
    level: 'MUST',
    name: 'activity: a page that is too short or too long to be one is rejected',
    appliesTo: tells,
    async run(bench) {
      const { connection } = await recorded(bench);
      for (const max of [0, -1, 1.5, longest + 1]) await isRejected(page(connection, max), `a page of ${max} entries`);
    },
  },
  {
    id: 'ACT-08',
    level: 'MUST',
    name: 'activity: a place that no page has named is rejected and not guessed at',
    appliesTo: tells,
    async run(bench) {
      const { connection } = await recorded(bench);
      await isRejected(page(connection, 1, 'nowhere: 1'), 'it');
    },
  },
  {
    id: 'ACT-09',
    level: 'MUST',
    name: 'activity: after closing, reading ends with a fault',
    appliesTo: tells,
    async run(bench) {
      const { connection } = await recorded(bench);
      await connection.close();
      const error = await within(patienceMs, 'reading', rejectionOf(page(connection, 1)));
      demand(isBackendFault(error), 'it did not end with a BackendFault');
    },
  },
];

/** Lets the back end record so many changes more. */
export async function record({ stand }: Bench, count: number): Promise<void> {
  demand(stand.record !== undefined, 'the stand-in records nothing');
  await stand.record(count);
}

async function recorded(bench: Bench): Promise<{ connection: Connection }> {
  const { connection } = await bench.open();
  await record(bench, some);
  return { connection };
}

async function page({ activity }: Connection, max: number, after?: ActivityPosition): Promise<ActivityPage> {
  demand(activity !== undefined, 'there is no activity()');
  return activity({ max, ...(after !== undefined && { after }) }, accountability);
}

const pagesMost = 5_000;

/** Everything the register has told, from the beginning. */
export async function readAll(bench: Bench, max = longest): Promise<ActivityEntry[]> {
  const { connection } = await bench.open();
  const entries: ActivityEntry[] = [];
  let after: ActivityPosition | undefined;
  for (let pages = 0; pages < pagesMost; pages += 1) {
    const read = await within(patienceMs, 'a page', page(connection, max, after));
    entries.push(...read.entries);
    if (!read.more) return entries;
    demand(read.next !== after, 'there is more, and the place does not move');
    after = read.next;
  }
  throw new Error('reading on does not end');
}

async function endOf(connection: Connection): Promise<ActivityPosition | undefined> {
  let read = await page(connection, longest);
  for (let pages = 0; read.more && pages < pagesMost; pages += 1) read = await page(connection, longest, read.next);
  return read.next;
}

async function isRejected(work: Promise<unknown>, what: string): Promise<void> {
  const error = await within(patienceMs, 'reading', rejectionOf(work));
  demand(isBackendFault(error) && error.kind === 'rejected', `${what} was not rejected`);
}

function judge(entry: ActivityEntry): void {
  const { reference, convictionId, personId, change, recordedOn, conviction } = entry;
  demand(
    [reference, convictionId, personId].every((id) => typeof id === 'string' && id !== ''),
    'an id is missing',
  );
  demand(activityChanges.includes(change), 'a change is neither new, an update nor a deletion');
  demand(/^\d{4}-\d{2}-\d{2}$/.test(recordedOn), 'the day on which it was recorded is no full date');
  demand(conviction.offences.length > 0, 'a conviction is for nothing');
  const problems = problemsOf(entry);
  demand(problems.length === 0, problems.join('; '));
}
