import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { matchAgainCommand } from '../../../server/cli/match-again.ts';
import { openMatchAgain } from '../../../server/person/links/match-again.ts';
import { hubModel } from '../../../server/person/links/weigh.ts';
import { aCall } from '../exchange/ground.ts';
import { openLinked, somebody, unit, type Linked } from './linked.ts';

let ground: Linked;
beforeAll(async () => {
  ground = await openLinked();
});
afterAll(() => ground.close());

/** Everything as an older model had left it: compared, and nothing found. */
async function asAnOlderModelLeftIt(): Promise<void> {
  await ground.match();
  await ground.rows(`update person set matched_with = 'match/0'`);
}
const rootsOf = async (...ids: string[]) => {
  const rows = await ground.rows<{ root: string }>(
    'select coalesce(merged_into, id) as root from person where id = any($1::uuid[])',
    [ids.map((id) => id.slice(4))],
  );
  return new Set(rows.map(({ root }) => root)).size;
};
const queued = async () => (await ground.rows<{ count: number }>('select count(*)::int from person_to_match'))[0]?.count;

async function commanded(...args: string[]): Promise<{ all: number; left: number }> {
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = ground.databaseUrl;
  const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    let isDone = false;
    const done = matchAgainCommand(['--json', ...args]).finally(() => (isDone = true));
    const worker = args.includes('1') ? () => Promise.resolve() : ground.match;
    for (let rounds = 0; !isDone && rounds < 600; rounds += 1) {
      await worker();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await done;
    return JSON.parse(String(said.mock.calls[0]?.[0])) as { all: number; left: number };
  } finally {
    jest.restoreAllMocks();
    process.env['DATABASE_URL'] = before;
    if (before === undefined) delete process.env['DATABASE_URL'];
    process.exitCode = undefined;
  }
}

describe('after a new model', () => {
  it('everybody is compared once more: whom the older one did not find is found, whom a person held apart stays apart', async () => {
    const tag = randomUUID().slice(0, 6).replace(/\d/g, 'k');
    const subject = somebody('Valentin', `Bran${tag}dor`, '1979-05-17');
    const one = await ground.person(subject);
    await ground.match();
    await ground.rows('delete from person_key'); // the older model had no key under which the two meet
    const other = await ground.person(subject, [], '44');
    const [left, right] = [
      await ground.person(somebody('Horia', `Zef${tag}`, '1981-02-03')),
      await ground.person(somebody('Horia', `Zef${tag}`, '1981-02-03'), [], '44'),
    ];
    await ground.match();
    expect(await rootsOf(left, right)).toBe(1);
    const [merge] = await ground.rows<{ id: string }>(
      'select id from merge_event where undone_at is null order by at desc limit 1',
    );
    await ground.hub.useCases.undoMerge(aCall(unit), { eventId: `mrg_${merge?.id}`, reason: 'Fingerprints differ' });
    await asAnOlderModelLeftIt();
    expect(await rootsOf(one, other)).toBe(2);

    expect(await commanded()).toMatchObject({ all: 4, left: 0 });
    expect(await rootsOf(one, other)).toBe(1);
    expect(await rootsOf(left, right)).toBe(2);
    expect(await ground.rows('select 1 from person where matched_with is distinct from $1', [hubModel.version])).toEqual([]);
  }, 60_000);

  it('goes on with who is left when it was stopped, and does nothing when nobody is', async () => {
    await asAnOlderModelLeftIt();
    const stopped = openMatchAgain(ground.hub.pool, hubModel.version);
    expect(await stopped.queue(1)).toBe(1);
    expect(await stopped.queue(1)).toBe(1);
    await ground.match();
    expect(await stopped.progress()).toEqual({ all: 4, left: 2 });

    const again = openMatchAgain(ground.hub.pool, hubModel.version);
    expect(await again.queue(100)).toBe(2);
    expect(await queued()).toBe(2);
    await ground.match();
    expect(await again.queue(100)).toBe(0);
    expect(await commanded()).toMatchObject({ left: 0 });
    expect(await queued()).toBe(0);
  }, 60_000);

  it('queues nobody twice who waits already', async () => {
    await asAnOlderModelLeftIt();
    for (const again of [1, 2].map(() => openMatchAgain(ground.hub.pool, hubModel.version))) await again.queue(100);
    expect(await queued()).toBe(4);
  });

  it('gives up where no worker runs, and says how many are left', async () => {
    expect(await commanded('--idle-s', '1')).toMatchObject({ left: 4 });
  });
});
