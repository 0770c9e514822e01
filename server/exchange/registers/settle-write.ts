/**
 * Sends one change, and never twice. An attempt is committed before it is made. Where its answer is lost it is neither done nor failed: the
 * back end is read, and only what it does not have is sent again, under the same reference.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../../../connectors/contract/connector.ts';
import { isBackendFault, type BackendFault } from '../../../connectors/contract/fault.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { failpoint } from '../../platform/failpoint.ts';
import { attemptOf, settlementOf } from './call-write.ts';
import {
  beginAgain,
  beginWrite,
  recordLost,
  recordOutcome,
  recordUnsent,
  type HeldWrite,
  type Sequels,
  type WriteWaits,
} from './record-write.ts';

export type SettleWrite = (writeId: string) => Promise<JobOutcome>;

export interface SettleWriteParts {
  unitOfWork: UnitOfWork;
  /** The open connection of a back end by its name; undefined where it is not plugged in. */
  connectionFor(backEnd: string): Connection | undefined;
  waits(backEnd: string): WriteWaits;
  sequels: Sequels;
}

type Next = JobOutcome | { kind: 'attempt' | 'read'; held: HeldWrite };

/** An attempt, its reading back, a second attempt and its reading back; what is then still unknown is tried again later. */
const stepsMax = 5;

export function createSettleWrite(parts: SettleWriteParts): SettleWrite {
  return async (writeId) => {
    let next: Next = await parts.unitOfWork((work) => beginWrite(work, writeId, parts.waits));
    for (let steps = 0; steps < stepsMax && 'held' in next; steps += 1) {
      next = next.kind === 'attempt' ? await attempt(parts, next.held) : await readBack(parts, next.held);
    }
    if (!('held' in next)) return next;
    const { held, kind } = next;
    // Nothing of an attempt that was only announced has left.
    return kind === 'attempt'
      ? parts.unitOfWork((work) => recordUnsent(work, held, null))
      : { kind: 'again', because: 'OUTCOME_UNKNOWN' };
  };
}

async function attempt({ unitOfWork, connectionFor, sequels }: SettleWriteParts, held: HeldWrite): Promise<Next> {
  await failpoint('W1.change-begun');
  // Whoever slept so long may have been overtaken already, and must not send.
  if (performance.now() - held.begunAt > held.quietMs / 2) return { kind: 'overtaken' };
  try {
    const result = await attemptOf(connectionFor(held.backEnd), held);
    await failpoint('W2.change-answered');
    return await unitOfWork((work) => recordOutcome(work, held, { state: 'DONE', result }, sequels));
  } catch (fault) {
    if (!isBackendFault(fault)) throw fault;
    return afterFault({ unitOfWork, sequels }, held, fault);
  }
}

async function afterFault(
  { unitOfWork, sequels }: Pick<SettleWriteParts, 'unitOfWork' | 'sequels'>,
  held: HeldWrite,
  fault: BackendFault,
): Promise<Next> {
  if (fault.kind === 'unavailable' || fault.kind === 'busy') return unitOfWork((work) => recordUnsent(work, held, fault));
  // After an answer that was lost, a refusal may mean "I have this already".
  if (fault.kind === 'rejected' && held.isFirst) {
    return unitOfWork((work) => recordOutcome(work, held, { state: 'REJECTED', failure: codeOf(fault) }, sequels));
  }
  const isOver = fault.code !== 'CALL_GIVEN_UP';
  const recorded = await unitOfWork((work) => recordLost(work, held, fault, isOver));
  await failpoint('W3.answer-lost');
  if ('held' in recorded) await sleep(held.settleAfterMs);
  return recorded;
}

async function readBack({ unitOfWork, connectionFor, sequels }: SettleWriteParts, held: HeldWrite): Promise<Next> {
  try {
    const settlement = await settlementOf(connectionFor(held.backEnd), held);
    if (settlement.done)
      return await unitOfWork((work) => recordOutcome(work, held, { state: 'DONE', result: settlement.result }, sequels));
  } catch (fault) {
    if (!isBackendFault(fault)) throw fault;
    return { kind: 'again', because: codeOf(fault) };
  }
  const { refusal } = held;
  if (refusal) return unitOfWork((work) => recordOutcome(work, held, { state: 'REJECTED', failure: refusal }, sequels));
  return unitOfWork((work) => beginAgain(work, held));
}

const codeOf = ({ code, kind }: BackendFault) => (code ?? kind.toUpperCase()).slice(0, 60);
