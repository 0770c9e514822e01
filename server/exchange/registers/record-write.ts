/** What becomes of a change, written down under the fencing number of whoever found it out. */
import { LockMode } from '@mikro-orm/core';
import type { BackendFault } from '../../../connectors/contract/fault.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { OffenderRecord, OffenderUpdate } from '../../../connectors/contract/offenders.ts';
import type { RegisterUpdate, RegisterUpdated } from '../../../connectors/contract/register.ts';
import { hubItself, recordChange } from '../../audit/record.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import { newTraceId } from '../../platform/ids.ts';
import { RegisterWrite } from './register-write.entity.ts';

/** In milliseconds. */
export interface WriteWaits {
  /** How long an attempt may be under way at the most, what it may still set off at the back end included. */
  quietMs: number;
  /** How long the back end may still be at work on a message whose answer is known to be lost. */
  settleAfterMs: number;
}

export interface HeldWrite extends WriteWaits {
  id: string;
  backEnd: string;
  write: RegisterUpdate | OffenderUpdate;
  accountability: Accountability;
  fence: number;
  /** No attempt was made before this one. */
  isFirst: boolean;
  /** `performance.now()` when it was begun. */
  begunAt: number;
  /** The back end's last word on it, where that was a refusal that may hide that it was done. */
  refusal: string | null;
}

type Step = { kind: 'attempt' | 'read'; held: HeldWrite };

/** Says what comes next, and commits to it: an attempt where the change is known not to be there, else a reading back. */
export async function beginWrite(work: Work, id: string, waits: (backEnd: string) => WriteWaits): Promise<Step | JobOutcome> {
  const row = await lock(work, id);
  if (!row || hasEnded(row)) return { kind: 'done' };
  if (row.state !== 'WAITING' && (await mayBeAtWork(work, id))) return { kind: 'again', because: 'MAY_BE_UNDER_WAY' };
  const held = take(row, waits(row.backEnd));
  if (row.state !== 'WAITING') return { kind: 'read', held };
  await announceAttempt(work, row, held);
  return { kind: 'attempt', held };
}

/** The reading back has found nothing: the change may be sent again. */
export async function beginAgain(work: Work, read: HeldWrite): Promise<Step | JobOutcome> {
  const row = await current(work, read);
  if (!row) return { kind: 'overtaken' };
  const held = take(row, read);
  await announceAttempt(work, row, held);
  return { kind: 'attempt', held: { ...held, refusal: null } };
}

function take(row: RegisterWrite, { quietMs, settleAfterMs }: WriteWaits): HeldWrite {
  const isFirst = row.fence === 0;
  row.fence += 1;
  const { id, backEnd, write, organisation, purpose, justification, fence } = row;
  const accountability = { organisation, purpose, justification };
  const begunAt = performance.now();
  const refusal = refusalOf(row.failure ?? null);
  return { id, backEnd, write, accountability, fence, isFirst, begunAt, refusal, quietMs, settleAfterMs };
}

const hasEnded = ({ state }: RegisterWrite) => state === 'DONE' || state === 'REJECTED';

function lock({ em }: Work, id: string): Promise<RegisterWrite | null> {
  return em.findOne(RegisterWrite, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/** Real time of the database: a virtual clock moves no packets. */
async function mayBeAtWork({ em }: Work, id: string): Promise<boolean> {
  const rows = await em.execute('select 1 from register_write where id = ? and attempt_ends_at > clock_timestamp()', [id]);
  return rows.length > 0;
}

async function announceAttempt(work: Work, row: RegisterWrite, { quietMs }: WriteWaits): Promise<void> {
  Object.assign(row, { state: 'ATTEMPTED', failure: null });
  await endsIn(work, row, quietMs);
}

async function endsIn({ em }: Work, row: RegisterWrite, ms: number): Promise<void> {
  await em.flush();
  await em.execute(`update register_write set attempt_ends_at = clock_timestamp() + ? * interval '1 millisecond' where id = ?`, [
    ms,
    row.id,
  ]);
}

/** A refusal whose meaning is not known yet is kept with a mark, so that a crash does not forget it. */
const doubted = 'REFUSED:';
const refusalOf = (failure: string | null) => (failure?.startsWith(doubted) ? failure.slice(doubted.length) : null);

/** The row while `held` is still the newest on it. */
async function current(work: Work, held: HeldWrite): Promise<RegisterWrite | undefined> {
  const row = await lock(work, held.id);
  return row?.fence === held.fence && !hasEnded(row) ? row : undefined;
}

export type Outcome = { state: 'DONE'; result: RegisterUpdated | OffenderRecord } | { state: 'REJECTED'; failure: string };

/** What a feature does when its write is done or refused, in the same transaction; by the name that it gave when it promised the write. */
export type Sequels = Readonly<Record<string, (work: Work, id: string, outcome: Outcome) => Promise<void>>>;

export async function recordOutcome(work: Work, held: HeldWrite, outcome: Outcome, sequels: Sequels): Promise<JobOutcome> {
  const row = await current(work, held);
  if (!row) return { kind: 'overtaken' };
  Object.assign(row, { failure: null, attemptEndsAt: null, settledAt: work.now, ...outcome });
  const { organisation, purpose } = held.accountability;
  recordChange(work.em, work.now, hubItself(organisation, purpose), {
    kind: 'EXCHANGE',
    traceId: newTraceId(),
    operation: `${outcome.state === 'DONE' ? 'change' : 'fail to change'} ${held.backEnd} ${row.reference}`,
    records: [],
  });
  if (row.sequel && row.sequelId) await sequels[row.sequel]?.(work, row.sequelId, outcome);
  return { kind: 'done' };
}

/** Nothing of the attempt was applied: the next one is as free as the first. */
export async function recordUnsent(work: Work, held: HeldWrite, fault: BackendFault | null): Promise<JobOutcome> {
  const row = await current(work, held);
  if (!row) return { kind: 'overtaken' };
  const because = fault ? codeOf(fault) : 'NOT_SENT';
  Object.assign(row, { state: 'WAITING', attemptEndsAt: null, failure: because });
  return { kind: 'again', because };
}

/** @param isOver false where the call was given up and may still be under way: then nobody reads before its time has passed. */
export async function recordLost(work: Work, held: HeldWrite, fault: BackendFault, isOver: boolean): Promise<Step | JobOutcome> {
  const row = await current(work, held);
  if (!row) return { kind: 'overtaken' };
  // An answer that could not be read once may be read the next time; the same again is a refusal of one side or the other.
  const isRefusal = fault.kind === 'rejected' || (fault.kind === 'malformed' && !held.isFirst);
  row.failure = `${isRefusal ? doubted : ''}${codeOf(fault)}`.slice(0, 60);
  if (!isOver) return { kind: 'again', because: codeOf(fault) };
  row.state = 'OUTCOME_UNKNOWN';
  await endsIn(work, row, held.settleAfterMs);
  return { kind: 'read', held: { ...held, refusal: refusalOf(row.failure) } };
}

const codeOf = ({ code, kind }: BackendFault) => (code ?? kind.toUpperCase()).slice(0, 50);
