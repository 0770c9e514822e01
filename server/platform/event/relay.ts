/**
 * Hands owed work from the outbox to the queue. A row is leased, not removed: only its handler's success removes it, so whatever the queue
 * forgets is handed over again when the lease ends.
 */
import type { Pool } from 'pg';
import { failpoint } from '../failpoint.ts';
import { batchMax, claimOwed, type ClaimRules, type OwedWork } from './claim-owed.ts';

export interface Relay {
  /** Looks now; cheap to call often. */
  poke(): void;
  close(): Promise<void>;
}

export interface RelayParts {
  pool: Pool;
  /** Gives a job to the queue; a second one with the same id is ignored. */
  enqueue(work: OwedWork): Promise<void>;
  /** Asked before each look: who may be given how much, and who is closed at this moment. */
  rules(): ClaimRules;
  /** Called with a constant; the relay itself goes on. */
  onError(error: unknown): void;
}

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

async function handOver({ pool, enqueue, rules }: RelayParts): Promise<number> {
  const claimed = await claimOwed(pool, rules());
  if (claimed.length > 0) await failpoint('S05.outbox-read');
  await Promise.all(claimed.map((work) => enqueue(work)));
  if (claimed.length > 0) await failpoint('S06.job-enqueued');
  return claimed.length;
}
