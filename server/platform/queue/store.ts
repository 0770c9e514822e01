/** BullMQ's classes over one of its stores, reduced to what we use, so that its wide types and its traps stay in here. */
import { Queue, Worker, type BackendFactory, type IQueueBackend } from 'bullmq';

/** Ids and numbers only: a queue's store is no place for facts about people. */
export type JobData = Record<string, string | number>;
export type HandleJob = (data: JobData) => Promise<void>;

export interface StoredQueue {
  ready(): Promise<unknown>;
  add(id: string, data: JobData): Promise<void>;
  /** May wait for ever when the store is away. */
  close(): Promise<void>;
}

export interface StoredWorker {
  ready(): Promise<unknown>;
  /** Takes no more jobs; those under way go on. */
  pause(): Promise<void>;
  /** Without `force` it waits for the jobs under way, for as long as they take. Only the first call counts. */
  close(force: boolean): Promise<void>;
}

export interface Store {
  queue(name: string): StoredQueue;
  worker(name: string, concurrency: number, handle: HandleJob): StoredWorker;
}

/** Nothing is kept: the outbox knows what is owed, the exchange's tables what was done. */
const jobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true, sizeLimit: 1_000, stackTraceLimit: 0 } as const;
/** How long a worker rests after its store failed it; BullMQ's own 15 s would be added to every restart of the database. */
const runRetryDelay = 500;
/** BullMQ's own event stream, which nobody here reads. */
const streams = { events: { maxLen: 1_000 } } as const;

export function storeOn<Backend extends IQueueBackend, Connection>(
  connection: Connection,
  backend: BackendFactory<Backend, Connection>,
  onError: (error: Error) => void,
): Store {
  // Without a listener a lost connection prints pages of driver state.
  const heard = <Item extends { on(event: 'error', listener: (error: Error) => void): unknown }>(item: Item): Item => {
    item.on('error', onError);
    return item;
  };
  return {
    queue(name) {
      const queue = heard(
        new Queue<JobData, void, string, JobData, void, string, Backend, Connection>(name, { connection, streams }, backend),
      );
      return {
        ready: () => queue.waitUntilReady(),
        add: async (id, data) => void (await queue.add(name, data, { ...jobOptions, jobId: id })),
        close: () => queue.close(),
      };
    },
    worker(name, concurrency, handle) {
      const process = ({ data }: { data: JobData }) => handle(data);
      const worker = heard(
        new Worker<JobData, void, string, Backend, number, Connection>(
          name,
          process,
          { connection, concurrency, runRetryDelay },
          backend,
        ),
      );
      return {
        ready: () => worker.waitUntilReady(),
        pause: () => worker.pause(true),
        close: (force) => worker.close(force),
      };
    },
  };
}
