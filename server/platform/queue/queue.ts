/** Jobs over BullMQ: on PostgreSQL by default, on Redis or Valkey when an address is given; the same code on both. */
import { createPostgresBackend, createRedisBackend, runMigrations } from 'bullmq';
import pg from 'pg';
import { openPool } from '../database/pool.ts';
import { keptQueue, keptWorker, limits, type KeptQueue, type KeptWorker } from './kept-open.ts';
import { storeOn, type HandleJob, type JobData, type Store } from './store.ts';
import { within } from './within.ts';

export type { JobData } from './store.ts';

export interface Queues {
  kind: 'postgres' | 'redis';
  /**
   * Gives one job to a queue. `id` is the job's own, without colon and not a bare number: a second job with the same id is ignored while
   * the first is known, that is until it was worked off or has failed. Rejects when the store does not take it within five seconds, or when
   * `data` is over 1,000 bytes.
   */
  add(queue: string, id: string, data: JobData): Promise<void>;
  /**
   * Works off a queue, `concurrency` jobs at once, as soon as the store is there. A job is tried once: when `handle` rejects, it is gone from
   * the queue, and whoever owes it (the outbox) owes it still and gives it again, later each time.
   */
  work(queue: string, concurrency: number, handle: HandleJob): void;
  /** Takes no more jobs, waits up to three seconds for those under way, then lets go of the store. */
  close(): Promise<void>;
}

export interface QueueOptions {
  databaseUrl: string;
  redisUrl?: string | undefined;
  /** Connection trouble: the queue reconnects by itself. */
  onError(error: Error): void;
}

/** BullMQ's tables keep to a schema of their own. */
const schema = 'bullmq';
/** Of one process: a worker holds one for each of its queues to be woken up by. */
const connectionsMax = 12;

export function openQueues(options: QueueOptions): Queues {
  const { store, release } = openStore(options);
  const queues = new Map<string, KeptQueue>();
  const workers: KeptWorker[] = [];
  let closed: Promise<void> | undefined;

  function queueOf(name: string): KeptQueue {
    const queue = queues.get(name) ?? keptQueue(store, name);
    queues.set(name, queue);
    return queue;
  }

  async function closeAll(): Promise<void> {
    // Workers first, so that nothing they still do finds its queue gone.
    await Promise.allSettled(workers.map((worker) => worker.close()));
    await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
    await within(limits.closeMs, release());
  }

  return {
    kind: options.redisUrl ? 'redis' : 'postgres',
    add: (name, id, data) => queueOf(name).add(id, data),
    work: (name, concurrency, handle) => void workers.push(keptWorker(store, name, concurrency, handle)),
    close: () => (closed ??= closeAll()),
  };
}

/** The store, and how to let go of what its queues and workers share. */
function openStore({ databaseUrl, redisUrl, onError }: QueueOptions): { store: Store; release(): Promise<void> } {
  if (redisUrl) {
    // Without the null, ioredis gives up on a command after 20 reconnections and a worker never waits again.
    return {
      store: storeOn({ url: redisUrl, maxRetriesPerRequest: null }, createRedisBackend, onError),
      release: async () => {},
    };
  }
  // A pool of ours: BullMQ's own clients end the process when the database is killed while one is being made.
  const pool = openPool(databaseUrl, { max: connectionsMax, settings: { search_path: schema } });
  return { store: storeOn(pool, createPostgresBackend, onError), release: () => pool.end() };
}

/** Makes or updates the queue's own tables; needed once before `openQueues` on PostgreSQL. Safe to run by several at once. */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {}); // the query under way rejects as well
  await client.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    await client.end();
  }
}
