/** Jobs over BullMQ: on PostgreSQL by default, on Redis or Valkey when an address is given; the same code on both. */
import { createPostgresBackend, createRedisBackend, Queue, runMigrations, Worker, type Processor } from 'bullmq';
import pg from 'pg';

/** Ids and numbers only: a queue's store is no place for facts about people. */
export type JobData = Record<string, string | number>;

export interface Queues {
  kind: 'postgres' | 'redis';
  /** Gives one job to a queue. `id` is the job's own: a second job with the same id is ignored while the first is known. */
  add(queue: string, id: string, data: JobData): Promise<void>;
  /** Works off a queue, `concurrency` jobs at once. A job that throws has failed; who owes it owes it still. */
  work(queue: string, concurrency: number, handle: (data: JobData) => Promise<void>): void;
  close(): Promise<void>;
}

export interface QueueOptions {
  databaseUrl: string;
  redisUrl?: string | undefined;
  /** Connection trouble: the queue reconnects by itself. */
  onError(error: Error): void;
}

const schema = 'bullmq';

interface Closable {
  close(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export function openQueues({ databaseUrl, redisUrl, onError }: QueueOptions): Queues {
  const opened: Closable[] = [];
  const queues = new Map<string, Queue>();
  // Without a listener a lost connection prints pages of driver state.
  const keep = <Item extends Closable>(item: Item): Item => (item.on('error', onError), opened.push(item), item);
  const connection = redisUrl ? { url: redisUrl, maxRetriesPerRequest: null } : { connectionString: databaseUrl, schema, max: 4 };
  const backend = redisUrl ? createRedisBackend : createPostgresBackend;

  function queueOf(name: string): Queue {
    const known = queues.get(name);
    if (known) return known;
    // The two backends' option types are unrelated; which one applies is decided on the line above.
    const queue = keep(new Queue(name, { connection } as never, backend as never) as Queue);
    queues.set(name, queue);
    return queue;
  }

  return {
    kind: redisUrl ? 'redis' : 'postgres',
    async add(name, id, data) {
      await queueOf(name).add(name, data, { jobId: id, attempts: 1, removeOnComplete: true, removeOnFail: true });
    },
    work(name, concurrency, handle) {
      const process: Processor<JobData, void> = ({ data }) => handle(data);
      keep(new Worker<JobData, void>(name, process, { connection, concurrency } as never, backend as never));
    },
    async close() {
      // Workers first, so that nothing they still do finds its queue gone.
      await Promise.allSettled(opened.reverse().map((item) => item.close()));
    },
  };
}

/** Makes or updates the queue's own tables; needed once before `openQueues` on PostgreSQL. */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client as never, schema);
  } finally {
    await client.end();
  }
}
