/** A person decides what an offence from abroad corresponds to here, or that nothing does; the next like case is proposed the same. */
import { ukOffenceFactsOf } from '../../../schema/codes/uk-offence-facts.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { refusedOutsideUnit } from '../../access/permits-unit.ts';
import { recordChange } from '../../audit/record.ts';
import type { Conviction } from '../../conviction/conviction.entity.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { idempotencyConflict, notFound, rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import { lockEntry } from '../registers/order-entry.ts';
import { lockNotification } from '../threads/find-subject.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { stepNotificationIn } from '../threads/take-step.ts';
import { EquivalenceDecision, type Equivalence } from './equivalence.entity.ts';
import { findVisibleConviction } from './find-conviction.ts';
import { proposeAgain, proposeFor } from './propose-equivalences.ts';

export interface EquivalenceAnswer {
  idempotencyKey: string;
  convictionId: string;
  /** `localId` of the offence. */
  offence: string;
  /** This one, or none. */
  cjsCode?: string | null;
  none?: boolean | null;
  reason: string;
}

export type DecideEquivalence = (
  call: HubCall,
  input: EquivalenceAnswer,
) => Promise<{ kind: 'decided'; convictionId: string } | Refusal>;

/** What a decision sets in motion where the conviction was told to us. */
export type AfterDecision = (work: Work, call: HubCall, notification: Notification) => Promise<void>;

interface Parts {
  unitOfWork: UnitOfWork;
  afterDecision: AfterDecision;
}

export function createDecideEquivalence({ unitOfWork, afterDecision }: Parts): DecideEquivalence {
  return async (call, input) => {
    const refusal = refusedOutsideUnit(call.caller, 'equivalence:decide');
    if (refusal) return refusal;
    const issues = issuesOf(input);
    if (issues.length > 0) return rejected(issues);
    const { organisation } = call.caller;
    return unitOfWork(async (work) => {
      const row = await findVisibleConviction(work.em, call, input.convictionId);
      if (!row) return notFound;
      const key = { organisation, operation: 'decideEquivalence', key: input.idempotencyKey, input };
      const made = await once(work, key, () => decide(work, call, row, input, afterDecision));
      if (made.kind === 'conflict') return idempotencyConflict;
      return made.kind === 'refused' ? made.refusal : { kind: 'decided', convictionId: row.id };
    });
  };
}

const keyMax = 100;
const reasonMax = 400;

function issuesOf({ idempotencyKey, cjsCode, none, reason }: EquivalenceAnswer): FieldIssue[] {
  return [
    ...textIssues('idempotencyKey', idempotencyKey, { max: keyMax }),
    ...textIssues('reason', reason, { max: reasonMax }),
    ...codeIssues(cjsCode, none),
  ];
}

function codeIssues(cjsCode: string | null | undefined, none: boolean | null | undefined): FieldIssue[] {
  const path = 'cjsCode';
  if (Boolean(cjsCode) === Boolean(none))
    return [{ path, code: 'ONE_OF_BOTH', message: 'Give the CJS code that corresponds, or say that none does.' }];
  // Whether an offence that our table lacks is recordable would be a guess.
  if (cjsCode && !ukOffenceFactsOf(cjsCode))
    return [{ path, code: 'UNKNOWN_CODE', message: 'The table of UK offences has no such code.' }];
  return [];
}

const entered: Refusal = {
  kind: 'wrong-state',
  code: 'ON_PNC',
  message: 'The conviction is on the PNC, or on its way there, as it was decided.',
};
const noLonger: Refusal = {
  kind: 'wrong-state',
  code: 'NOT_IN_FORCE',
  message: 'The conviction was struck, or a later version took its place.',
};
const notIdentified: Refusal = {
  kind: 'wrong-state',
  code: 'NOT_IDENTIFIED',
  message: 'It is not certain yet whose conviction this is.',
};

async function decide(
  work: Work,
  call: HubCall,
  row: Conviction,
  input: EquivalenceAnswer,
  afterDecision: AfterDecision,
): Promise<string | Refusal> {
  const notification = row.notificationId ? await lockNotification(work.em, row.notificationId) : undefined;
  const refusal = await whyNot(work, row);
  if (refusal) return refusal;
  const equivalence = (await proposeFor(work, row)).find(({ localId }) => localId === input.offence);
  if (!equivalence) return rejected([{ path: 'offence', code: 'UNKNOWN', message: 'The conviction has no such offence.' }]);
  await oneAtATime(work, equivalence);
  const decision = record(work, call, equivalence, input);
  await work.em.flush();
  await proposeAgain(work, equivalence);
  recordChange(
    work.em,
    work.now,
    { ...call.caller, justification: input.reason.trim().slice(0, 200) },
    {
      kind: 'CHANGE',
      traceId: call.traceId,
      operation: 'mutation decideEquivalence',
      records: [globalId('Conviction', row.id), ...(notification ? [globalId('Notification', notification.id)] : [])],
    },
  );
  if (notification) {
    stepNotificationIn(work, notification, 'decide', call.caller.subject);
    await afterDecision(work, call, notification);
  }
  await tell(work, row);
  return decision.id;
}

/** A decision changes what is proposed for like cases: two at once would wait for each other. */
async function oneAtATime({ em }: Work, equivalence: Equivalence): Promise<void> {
  const { country, likeKey } = equivalence;
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`equivalence ${country} ${likeKey}`]);
  await em.refresh(equivalence);
}

async function whyNot(work: Work, row: Conviction): Promise<Refusal | undefined> {
  if (row.deletedByConvictingState || row.supersededAt) return noLonger;
  if (!row.attached) return notIdentified;
  const entry = await lockEntry(work, row);
  return entry && (entry.state === 'ENTERING' || entry.state === 'ENTERED') && entry.convictionId === row.id
    ? entered
    : undefined;
}

function record({ em, now }: Work, { caller }: HubCall, equivalence: Equivalence, input: EquivalenceAnswer): EquivalenceDecision {
  const cjsCode = input.cjsCode ?? null;
  const recordable = (cjsCode ? ukOffenceFactsOf(cjsCode)?.recordable : undefined) ?? false;
  const made = { decidedAt: now, decidedBy: caller.subject, reason: input.reason.trim(), cjsCode, recordable };
  Object.assign(equivalence, made);
  const { country, likeKey } = equivalence;
  return em.create(EquivalenceDecision, { id: newId(), equivalence, country, likeKey, ...made });
}

async function tell({ em, now }: Work, { id, organisation }: Conviction): Promise<void> {
  const event = { kind: 'EQUIVALENCE_DECIDED', occurredAt: now, subjectId: globalId('Conviction', id) } as const;
  await appendFeedEvents(em, [{ ...event, organisation }]);
}
