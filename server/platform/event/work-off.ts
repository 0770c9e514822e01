/** Works off one piece of owed work and says so in the outbox. */
import type { Pool } from 'pg';
import type { JobOutcome } from './job-outcome.ts';

export type Handler = (payload: Record<string, string>, attempt: { retryInMs: number }) => Promise<JobOutcome>;

const backOff = { firstMs: 500, maxMs: 300_000 } as const;

/** Exponential with full jitter above half, so that a back end that comes back is not met by everything at once. */
export function backOffMs(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(backOff.firstMs * 2 ** Math.min(attempt - 1, 20), backOff.maxMs);
  return Math.round(ceiling * (0.5 + random() / 2));
}

/** Never gives up by itself: what is owed stays owed until its handler says done. A handler that throws is tried again, too. */
export async function workOff(pool: Pool, outboxId: string, handle: Handler, onError: (error: unknown) => void): Promise<void> {
  const { rows } = await pool.query<{ payload: Record<string, string>; attempts: number }>({
    name: 'outbox-read',
    text: 'select payload, attempts from outbox where id = $1',
    values: [outboxId],
  });
  const [owed] = rows;
  if (!owed) return;
  const retryInMs = backOffMs(owed.attempts);
  const outcome = await handle(owed.payload, { retryInMs }).catch((error: unknown): JobOutcome => {
    onError(error);
    return { kind: 'again', because: 'UNEXPECTED' };
  });
  await settle[outcome.kind](pool, outboxId, retryInMs);
}

const settle: Record<JobOutcome['kind'], (pool: Pool, outboxId: string, retryInMs: number) => Promise<unknown>> = {
  done: (pool, outboxId) => pool.query({ name: 'outbox-done', text: 'delete from outbox where id = $1', values: [outboxId] }),
  again: (pool, outboxId, retryInMs) =>
    pool.query({
      name: 'outbox-again',
      text: `update outbox set available_at = clock_timestamp() + $2 * interval '1 millisecond' where id = $1`,
      values: [outboxId, retryInMs],
    }),
  overtaken: async () => {},
};
