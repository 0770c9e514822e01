/**
 * Queues and workers that are opened again. BullMQ 6.7 remembers the outcome of its very first connection: one that is opened while
 * PostgreSQL restarts would otherwise answer with that refusal until the process ends.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { HandleJob, JobData, Store, StoredQueue, StoredWorker } from './store.ts';
import { within } from './within.ts';

export interface KeptQueue {
  /** Rejects when the store does not take the job in time. */
  add(id: string, data: JobData): Promise<void>;
  close(): Promise<void>;
}

export interface KeptWorker {
  close(): Promise<void>;
}

export const limits = { addMs: 5_000, closeMs: 2_000, jobsUnderWayMs: 3_000, againMs: 500 } as const;

export function keptQueue(store: Store, name: string): KeptQueue {
  let open: StoredQueue | undefined;

  async function addNow(id: string, data: JobData): Promise<void> {
    const queue = (open ??= store.queue(name));
    await queue.ready().catch((error: unknown) => {
      if (open === queue) open = undefined;
      void queue.close().catch(() => {});
      throw error;
    });
    await queue.add(id, data);
  }

  return {
    // Should it be taken after all, later: a second job of the same id does nothing that the first did not.
    add: (id, data) =>
      within(limits.addMs, addNow(id, data), () => Promise.reject(new Error('the queue did not take a job in time'))),
    close: () => within(limits.closeMs, open?.close().catch(() => {}) ?? Promise.resolve()),
  };
}

export function keptWorker(store: Store, name: string, concurrency: number, handle: HandleJob): KeptWorker {
  const closing = new AbortController();
  const underWay = new Set<Promise<void>>();

  function track(data: JobData): Promise<void> {
    const job = handle(data).finally(() => underWay.delete(job));
    underWay.add(job);
    return job;
  }

  async function openUntilReady(): Promise<StoredWorker | undefined> {
    while (!closing.signal.aborted) {
      const worker = store.worker(name, concurrency, track);
      const isReady = await Promise.race([settles(worker.ready()), whenAborted(closing.signal)]);
      if (isReady) return worker;
      void worker.close(true).catch(() => {});
      await sleep(limits.againMs, undefined, { signal: closing.signal }).catch(() => {});
    }
    return undefined;
  }

  const opening = openUntilReady();
  return {
    async close() {
      closing.abort();
      const worker = await opening;
      if (!worker) return;
      await within(limits.closeMs, worker.pause());
      await within(limits.jobsUnderWayMs, Promise.allSettled(underWay));
      // A job that hangs is left behind: its lease in the outbox ends, and it is given again.
      await within(limits.closeMs, worker.close(underWay.size > 0));
    },
  };
}

async function settles(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

function whenAborted(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    else signal.addEventListener('abort', () => resolve(false), { once: true });
  });
}
