import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { connect, createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { migrateQueues, openQueues, type JobData, type Queues } from '../../../server/platform/queue/queue.ts';
import { emptyDatabase, type FreshDatabase } from '../../support/database.ts';
import { until } from '../../support/processes.ts';

const redisUrl = process.env.TEST_REDIS;

let database: FreshDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
  await migrateQueues(database.url);
});
afterAll(() => database.drop());

describe("the queue's tables", () => {
  it('are made once, whoever comes first and however often', async () => {
    const other = await emptyDatabase();
    try {
      await Promise.all([migrateQueues(other.url), migrateQueues(other.url), migrateQueues(other.url)]);
      await migrateQueues(other.url);
    } finally {
      await other.drop();
    }
  });

  it('are missed clearly when nobody made them', async () => {
    const other = await emptyDatabase();
    const queues = openQueues({ databaseUrl: other.url, onError: () => {} });
    try {
      await expect(queues.add('dispatch', 'job-1', {})).rejects.toMatchObject({ name: 'SchemaMigrationRequiredError' });
    } finally {
      await queues.close();
      await other.drop();
    }
  });
});

const stores: { store: string; redis: string | undefined; cutConnections(): Promise<void> }[] = [
  { store: 'PostgreSQL', redis: undefined, cutConnections: cutPostgres },
  ...(redisUrl ? [{ store: 'Redis', redis: redisUrl, cutConnections: cutRedis }] : []),
];

it('is tried on both stores wherever the tests must be complete', () => {
  if (process.env.CI) expect(stores.map(({ store }) => store)).toEqual(['PostgreSQL', 'Redis']);
});

describe.each(stores)('jobs on $store', ({ redis, cutConnections }) => {
  let opened: Queues[];
  let troubles: Error[];
  let name: string;
  let count = 0;

  beforeEach(() => {
    [opened, troubles] = [[], []];
    name = `dispatch-${process.pid}-${(count += 1)}`;
  });
  afterEach(() => Promise.all(opened.map((queues) => queues.close())));

  function open(): Queues {
    const queues = openQueues({ databaseUrl: database.url, redisUrl: redis, onError: (error) => troubles.push(error) });
    opened.push(queues);
    return queues;
  }

  /** A worker that writes down what it did. */
  function workOff(queues: Queues, concurrency = 5): JobData[] {
    const done: JobData[] = [];
    queues.work(name, concurrency, async (data) => void done.push(data));
    return done;
  }

  it('are worked off with their ids, also those given before a worker came', async () => {
    const queues = open();
    await queues.add(name, 'first', { requestId: 'r-1', number: 1 });
    const done = workOff(queues);
    await queues.add(name, 'second', { requestId: 'r-2', number: 2 });
    await until('both are done', () => done.length === 2);
    expect(done).toEqual(
      expect.arrayContaining([
        { requestId: 'r-1', number: 1 },
        { requestId: 'r-2', number: 2 },
      ]),
    );
    expect(troubles).toEqual([]);
  });

  it('are ignored while one with the same id is known', async () => {
    const queues = open();
    await Promise.all(Array.from({ length: 20 }, () => queues.add(name, 'the-one', { requestId: 'r-1' })));
    await queues.add(name, 'last', { requestId: 'r-2' });
    const done = workOff(queues, 1);
    await until('the last is done', () => done.some(({ requestId }) => requestId === 'r-2'));
    expect(done).toHaveLength(2);
  });

  it('are done once each by two processes together, never more at once than agreed', async () => {
    const [producer, left, right] = [open(), open(), open()];
    let [atOnce, most] = [0, 0];
    const done: JobData[] = [];
    for (const queues of [left, right]) {
      queues.work(name, 3, async (data) => {
        most = Math.max(most, (atOnce += 1));
        await new Promise((resolve) => setImmediate(resolve));
        done.push(data);
        atOnce -= 1;
      });
    }
    const numbers = Array.from({ length: 100 }, (_, number) => number);
    await Promise.all(numbers.map((number) => producer.add(name, `job-${number}`, { number })));
    await until('all are done', () => done.length >= 100);
    expect(done.map(({ number }) => Number(number)).sort((a, b) => a - b)).toEqual(numbers);
    expect(most).toBeLessThanOrEqual(6);
  });

  it('that fail are forgotten, so that whoever owes them can give them again', async () => {
    const queues = open();
    let tries = 0;
    queues.work(name, 1, async () => {
      tries += 1;
      if (tries === 1) throw new Error('the back end is away');
    });
    await queues.add(name, 'owed', {});
    await until('it was tried', () => tries === 1);
    await until('it can be given again', async () => {
      await queues.add(name, 'owed', {});
      return tries >= 2;
    });
  });

  it('under way are finished before the queue closes', async () => {
    const queues = open();
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    let ended = false;
    queues.work(name, 1, async () => {
      begun.resolve();
      await mayEnd.promise;
      ended = true;
    });
    await queues.add(name, 'slow', {});
    await begun.promise;
    const closed = queues.close();
    mayEnd.resolve();
    await closed;
    expect(ended).toBe(true);
  });

  it('that hang do not keep the queue from closing', async () => {
    const queues = open();
    const begun = Promise.withResolvers<void>();
    queues.work(name, 1, () => (begun.resolve(), new Promise<void>(() => {})));
    await queues.add(name, 'hanging', {});
    await begun.promise;
    await queues.close();
  });

  it('go on after the store cut every connection, and the trouble is told', async () => {
    const queues = open();
    const done = workOff(queues);
    await queues.add(name, 'before', { number: 1 });
    await until('the first is done', () => done.length === 1);
    await cutConnections();
    let attempt = 0;
    await until('a later one is done', async () => {
      await queues.add(name, `after-${(attempt += 1)}`, { number: 2 }).catch((error: Error) => troubles.push(error));
      return done.length > 1;
    });
    // ioredis reconnects without a word.
    if (!redis) expect(troubles.length).toBeGreaterThan(0);
  });

  it('that carry more than ids are refused', async () => {
    await expect(open().add(name, 'fat', { text: 'x'.repeat(1_001) })).rejects.toThrow(/size/i);
  });

  it('cannot be given to a store that is not there, and nothing waits for ever', async () => {
    const nowhere = openQueues({
      databaseUrl: 'postgresql://hub@127.0.0.1:9/none',
      redisUrl: redis && 'redis://127.0.0.1:9',
      onError: (error) => troubles.push(error),
    });
    nowhere.work(name, 1, async () => {});
    await expect(nowhere.add(name, 'lost', {})).rejects.toThrow();
    await nowhere.close();
  });

  it('are taken and worked off once a store that was away at the start is there', async () => {
    const server = new URL(redis ?? database.url);
    const gateway = await aClosedGateway(Number(server.port));
    server.port = String(gateway.port);
    const queues = openQueues({
      databaseUrl: redis ? database.url : server.href,
      redisUrl: redis && server.href,
      onError: (error) => troubles.push(error),
    });
    opened.push(queues);
    const done = workOff(queues);
    await expect(queues.add(name, 'early', {})).rejects.toThrow();
    gateway.open();
    let attempt = 0;
    await until('one is done', async () => {
      await queues.add(name, `late-${(attempt += 1)}`, {}).catch(() => {});
      return done.length > 0;
    });
    await queues.close();
    await gateway.close();
  });
});

/** A port that hangs up on every caller until it is opened; then it leads to `target`. */
async function aClosedGateway(target: number): Promise<{ port: number; open(): void; close(): Promise<void> }> {
  let isOpen = false;
  const server = createServer((caller) => {
    caller.on('error', () => {});
    if (!isOpen) return caller.destroy();
    const onward = connect(target, '127.0.0.1');
    onward.on('error', () => caller.destroy());
    caller.pipe(onward).pipe(caller);
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    port: (server.address() as AddressInfo).port,
    open: () => (isOpen = true),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function cutPostgres(): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}

async function cutRedis(): Promise<void> {
  const client = new Redis(redisUrl ?? '');
  await client.client('KILL', 'SKIPME', 'yes');
  client.disconnect();
}
