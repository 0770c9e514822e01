/**
 * Hands owed work from the outbox to the queue. A row is leased, not removed: only its handler's success removes it, so whatever the queue
 * forgets is handed over again when the lease ends.
 */
import type { Pool } from 'pg';
import { failpoint } from '../failpoint.ts';

export interface OwedWork {
  outboxId: string;
  topic: string;
  payload: Record<string, string>;
  /** 1 for the first hand-over. */
  attempt: number;
}

export interface Relay {
  /** Looks now; cheap to call often. */
  poke(): void;
  close(): Promise<void>;
}

export interface RelayParts {
  pool: Pool;
  /** Gives a job to the queue; a second one with the same id is ignored. */
  enqueue(work: OwedWork): Promise<void>;
  /** How long a hand-over may take to be worked off before it counts as forgotten. */
  leaseMs: number;
  /** Called with a constant; the relay itself goes on. */
  onError(error: unknown): void;
}

const batchMax = 100;
/** Real time, not the hub's clock: leases and back-off concern machines. */
const pollMs = 1_000;

export function startRelay(parts: RelayParts): Relay {
  let closed = false;
  let wanted = true;
  let wake: () => void = () => {};

  async function loop(): Promise<void> {
    while (!closed) {
      wanted = false;
      const handed = await handOver(parts).catch((error: unknown) => (parts.onError(error), 0));
      if (handed === batchMax || wanted || closed) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        wake = () => (clearTimeout(timer), resolve());
      });
    }
  }

  const running = loop();
  return {
    poke() {
      wanted = true;
      wake();
    },
    async close() {
      closed = true;
      wake();
      await running;
    },
  };
}

async function handOver({ pool, enqueue, leaseMs }: RelayParts): Promise<number> {
  const { rows } = await pool.query<{ id: string; topic: string; payload: Record<string, string>; attempts: number }>({
    name: 'outbox-claim',
    text: `update outbox set attempts = attempts + 1, available_at = clock_timestamp() + $1 * interval '1 millisecond'
           where id in (select id from outbox where available_at <= clock_timestamp() order by available_at, id limit ${batchMax} for update skip locked)
           returning id, topic, payload, attempts`,
    values: [leaseMs],
  });
  if (rows.length > 0) await failpoint('S05.outbox-read');
  await Promise.all(rows.map(({ id, topic, payload, attempts }) => enqueue({ outboxId: id, topic, payload, attempt: attempts })));
  if (rows.length > 0) await failpoint('S06.job-enqueued');
  return rows.length;
}
