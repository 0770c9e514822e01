/** Works off owed work and says so in the outbox. */
import type { Pool } from 'pg';
import { finishAndClaimNext, type ClaimRules, type OwedWork } from './claim-owed.ts';
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
  handlers: Readonly<Record<string, Handler>>;
  /** Whether its back end may be called now; false leaves the work where it was, untried. */
  admit(lane: Lane): Promise<boolean>;
  rules(): ClaimRules;
  /** No further work is begun once it is aborted. */
  stopping: AbortSignal;
  onError(error: unknown): void;
}

/** Pieces of work that one job goes on with, so that a long backlog needs the queue only now and then. */
const chainMax = 100;

/** Works off a piece of owed work and those that follow it in its lane. */
export async function workOff(outboxId: string, parts: WorkOffParts): Promise<void> {
  let owed = await readOwed(parts.pool, outboxId);
  for (let worked = 1; owed; worked += 1) {
    owed = await workOne(parts, owed, worked < chainMax && !parts.stopping.aborted);
  }
}

/**
 * Never gives up by itself: what is owed stays owed until its handler says done. A handler that throws is tried again, too.
 * @returns the next piece of work in its lane, where `goOn` says so and there is one that may go.
 */
async function workOne(parts: WorkOffParts, owed: OwedWork, goOn: boolean): Promise<OwedWork | undefined> {
  const { pool, handlers, admit, rules, onError } = parts;
  const isAdmitted = await admit(owed.lane).catch((error: unknown) => (onError(error), false));
  if (!isAdmitted) return leaveUntried(pool, owed);
  const retryInMs = backOffMs(owed.failures + 1);
  const handle = handlers[owed.topic] ?? noHandler;
  const outcome = await handle(owed.payload, { retryInMs }).catch((error: unknown): JobOutcome => {
    onError(error);
    return { kind: 'again', because: 'UNEXPECTED' };
  });
  if (outcome.kind === 'done' && goOn) return finishAndClaimNext(pool, rules(), owed);
  await settle[outcome.kind](pool, owed.outboxId, retryInMs);
  return undefined;
}

const noHandler: Handler = () => Promise.reject(new Error('nobody here works on this topic'));

/**
 * A pause is looked up once more here, where the attempt begins: work that was handed over before it may come out of the queue after it.
 * Such work goes back, untried.
 */
async function readOwed(pool: Pool, outboxId: string): Promise<OwedWork | undefined> {
  const { rows } = await pool.query<OwedWork & { paused: boolean }>({
    name: 'outbox-read',
    text: `select o.id as "outboxId", o.topic, o.payload, o.lane, o.attempts as attempt, o.failures, exists (select 1 from connector_control c
             where c.connector = split_part(split_part(o.lane, ':', 1), '/', 1)
               and c.country in ('', split_part(split_part(o.lane, ':', 1), '/', 2))
               and (c.control = 'PAUSED' or c.control = 'DRAINING' and o.created_at > c.changed_at)) as paused
           from outbox o where o.id = $1`,
    values: [outboxId],
  });
  const [owed] = rows;
  return owed?.paused ? leaveUntried(pool, owed) : owed;
}

/** A moment's rest, so that nothing is handed to and fro while a hold is still being written down. */
const restMs = 250;

async function leaveUntried(pool: Pool, { outboxId, attempt }: OwedWork): Promise<undefined> {
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
