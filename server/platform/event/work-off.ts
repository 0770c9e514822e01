/** Works off one piece of owed work and says so in the outbox. */
import type { Pool } from 'pg';
import type { JobOutcome } from './job-outcome.ts';
import type { Lane } from './lane.ts';

export type Handler = (payload: Record<string, string>, attempt: { retryInMs: number }) => Promise<JobOutcome>;

const backOff = { firstMs: 500, maxMs: 300_000 } as const;

/** Exponential with full jitter above half, so that a back end that comes back is not met by everything at once. */
export function backOffMs(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(backOff.firstMs * 2 ** Math.min(attempt - 1, 20), backOff.maxMs);
  return Math.round(ceiling * (0.5 + random() / 2));
}

export interface WorkOffParts {
  pool: Pool;
  handle: Handler;
  /** Whether its back end may be called now; false leaves the work where it was, untried. */
  admit(lane: Lane): Promise<boolean>;
  onError(error: unknown): void;
}

interface Owed {
  payload: Record<string, string>;
  lane: Lane;
  attempts: number;
  failures: number;
  paused: boolean;
}

/** Never gives up by itself: what is owed stays owed until its handler says done. A handler that throws is tried again, too. */
export async function workOff(outboxId: string, { pool, handle, admit, onError }: WorkOffParts): Promise<void> {
  const isAdmitted = (lane: Lane) => admit(lane).catch((error: unknown) => (onError(error), false));
  const owed = await readOwed(pool, outboxId);
  if (!owed) return;
  if (owed.paused || !(await isAdmitted(owed.lane))) return leaveUntried(pool, outboxId, owed.attempts);
  const retryInMs = backOffMs(owed.failures + 1);
  const outcome = await handle(owed.payload, { retryInMs }).catch((error: unknown): JobOutcome => {
    onError(error);
    return { kind: 'again', because: 'UNEXPECTED' };
  });
  await settle[outcome.kind](pool, outboxId, retryInMs);
}

/** A pause is looked up once more here, where the attempt begins: work that was handed over before it may come out of the queue after it. */
async function readOwed(pool: Pool, outboxId: string): Promise<Owed | undefined> {
  const { rows } = await pool.query<Owed>({
    name: 'outbox-read',
    text: `select o.payload, o.lane, o.attempts, o.failures, exists (select 1 from connector_control c
             where c.connector = split_part(split_part(o.lane, ':', 1), '/', 1)
               and c.country in ('', split_part(split_part(o.lane, ':', 1), '/', 2))
               and (c.control = 'PAUSED' or c.control = 'DRAINING' and o.created_at > c.changed_at)) as paused
           from outbox o where o.id = $1`,
    values: [outboxId],
  });
  return rows[0];
}

/** A moment's rest, so that nothing is handed to and fro while a hold is still being written down. */
const restMs = 250;

async function leaveUntried(pool: Pool, outboxId: string, attempt: number): Promise<void> {
  await pool.query({
    name: 'outbox-untried',
    text: `update outbox set handed_until = null, available_at = clock_timestamp() + $3 * interval '1 millisecond'
           where id = $1 and attempts = $2`,
    values: [outboxId, attempt, restMs],
  });
}

const settle: Record<JobOutcome['kind'], (pool: Pool, outboxId: string, retryInMs: number) => Promise<unknown>> = {
  done: (pool, outboxId) => pool.query({ name: 'outbox-done', text: 'delete from outbox where id = $1', values: [outboxId] }),
  again: (pool, outboxId, retryInMs) =>
    pool.query({
      name: 'outbox-again',
      text: `update outbox set failures = failures + 1, handed_until = null, available_at = clock_timestamp() + $2 * interval '1 millisecond'
             where id = $1`,
      values: [outboxId, retryInMs],
    }),
  overtaken: async () => {},
};
