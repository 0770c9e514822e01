/**
 * A register that recognises no repeats, as the real one does not: whatever reaches it is applied. What it has applied and been asked stands in
 * its own journal, outside the hub. Answers get lost as a seeded plan says.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection, ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import { BackendFault, type FaultKind } from '../../../connectors/contract/fault.ts';
import type { RegisterUpdate } from '../../../connectors/contract/register.ts';
import { pnc } from '../../../connectors/pnc/index.ts';

/** What happens to one attempt. */
export type Fate = 'ANSWERED' | 'LOST_ON_THE_WAY' | 'ANSWER_LOST' | 'APPLIED_LATE' | 'LOCKED' | 'REFUSED';

export interface RegisterPartner {
  definition: ConnectorDefinition;
  /** Applied changes by reference, in order; more than one is a double posting. */
  applied: Map<string, string[]>;
  /** References in the order in which they were first applied. */
  order: string[];
  counts: { attempts: number; lostAnswers: number; readings: number; failedReadings: number };
  fateOf: (reference: string, attempt: number) => Fate;
  readingFails: () => boolean;
}

/** How long after its answer was lost a change may still be applied. */
export const lateMs = 20;

export function openRegisterPartner(): RegisterPartner {
  const attempts = new Map<string, number>();
  const counts = { attempts: 0, lostAnswers: 0, readings: 0, failedReadings: 0 };
  const partner: RegisterPartner = {
    definition: {
      ...(pnc as ConnectorDefinition),
      can: ['enquire', 'update', 'reconcile', 'health'],
      open: async () => connection,
    },
    applied: new Map(),
    order: [],
    counts,
    fateOf: () => 'ANSWERED',
    readingFails: () => false,
  };

  function apply(reference: string): string {
    const code = `A${String(partner.order.length).padStart(4, '0')}`;
    const before = partner.applied.get(reference) ?? [];
    if (before.length === 0) partner.order.push(reference);
    partner.applied.set(reference, [...before, code]);
    return code;
  }

  async function loseAnswer(): Promise<never> {
    counts.lostAnswers += 1;
    throw fault('outcome-unknown', 'DEADLINE_PASSED');
  }

  const byFate: Record<Fate, (update: RegisterUpdate) => Promise<{ code: string; warnings: string[] }>> = {
    ANSWERED: async ({ reference }) => ({ code: apply(reference), warnings: [] }),
    LOST_ON_THE_WAY: loseAnswer,
    ANSWER_LOST: async ({ reference }) => (apply(reference), loseAnswer()),
    APPLIED_LATE: async ({ reference }) => (void sleep(lateMs).then(() => apply(reference)), loseAnswer()),
    LOCKED: () => Promise.reject(fault('busy', 'PNCUE')),
    REFUSED: () => Promise.reject(fault('rejected', 'I0013')),
  };

  const connection: Connection = {
    enquire: async () => ({ records: [], truncated: false }),
    async update(update) {
      const attempt = (attempts.get(update.reference) ?? 0) + 1;
      attempts.set(update.reference, attempt);
      counts.attempts += 1;
      await sleep(2);
      return byFate[partner.fateOf(update.reference, attempt)](update);
    },
    async settle({ reference }) {
      counts.readings += 1;
      if (partner.readingFails()) {
        counts.failedReadings += 1;
        throw fault('timeout', 'DEADLINE_PASSED');
      }
      const [code] = partner.applied.get(reference) ?? [];
      return code ? { done: true, result: { code, warnings: [] } } : { done: false };
    },
    health: async () => ({ status: 'UP' }),
    close: async () => {},
  };
  return partner;
}

function fault(kind: FaultKind, code: string): BackendFault {
  return new BackendFault({ backEnd: 'pnc', kind, code, message: 'as a test says' });
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
