/** The desk has assessed a matter: the person is put on ViSOR, owned by the unit until a force has taken over. */
import type { OffenderCategory } from '../../connectors/contract/offenders.ts';
import { unitOrganisation } from '../access/caller.ts';
import type { HubCall } from '../access/hub-call.ts';
import { refusedOutsideUnit } from '../access/permits-unit.ts';
import { recordChange } from '../audit/record.ts';
import type { Outcome } from '../exchange/registers/record-write.ts';
import { identityOfPerson } from '../person/find-person.ts';
import { Person } from '../person/person.entity.ts';
import { once } from '../platform/database/once.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../platform/event/append-feed.ts';
import { globalId } from '../platform/ids.ts';
import { idempotencyConflict, notFound, rejected, type Refusal } from '../platform/refusal.ts';
import { textIssues } from '../platform/text-rules.ts';
import { lockMatter, lockVisibleMatter } from './find-matter.ts';
import { matterEvents } from './matter-event.ts';
import type { OffenderMatter } from './offender-matter.entity.ts';
import { assessmentIssues, idempotencyKeyMax, managerIssues, reasonIssues, stationOf } from './offender-rules.ts';
import { oweOffenderWrite } from './owe-offender-write.ts';
import { stepMatter } from './step-matter.ts';
import { noteWritten } from './written.ts';

export interface OffenderAssessment {
  idempotencyKey: string;
  matterId: string;
  category: OffenderCategory;
  level: number;
  manager: string;
  reason: string;
}

export type RecordOffender = (call: HubCall, input: OffenderAssessment) => Promise<{ kind: 'moved'; matterId: string } | Refusal>;

export function createRecordOffender({ unitOfWork }: { unitOfWork: UnitOfWork }): RecordOffender {
  return async (call, input) => {
    const refusal = refusedOutsideUnit(call.caller, 'offender:assess');
    if (refusal) return refusal;
    const issues = [
      ...textIssues('idempotencyKey', input.idempotencyKey, { max: idempotencyKeyMax }),
      ...assessmentIssues(input),
      ...managerIssues(input.manager),
      ...reasonIssues(input.reason),
    ];
    if (issues.length > 0) return rejected(issues);
    return unitOfWork((work) => recordOnce(work, call, input));
  };
}

async function recordOnce(
  work: Work,
  call: HubCall,
  input: OffenderAssessment,
): Promise<{ kind: 'moved'; matterId: string } | Refusal> {
  const key = { organisation: call.caller.organisation, operation: 'recordOffender', key: input.idempotencyKey, input };
  const done = await once<Refusal>(work, key, async () => {
    const matter = await lockVisibleMatter(work.em, call, input.matterId);
    return matter ? assess(work, call, matter, input) : notFound;
  });
  if (done.kind === 'conflict') return idempotencyConflict;
  return done.kind === 'refused' ? done.refusal : { kind: 'moved', matterId: done.recordId };
}

async function assess(work: Work, call: HubCall, matter: OffenderMatter, input: OffenderAssessment): Promise<string | Refusal> {
  const { em } = work;
  if (!stepMatter(work, matter, 'assess', call.caller.subject)) return past(matter);
  const subject = await identityOfPerson(em, await em.findOneOrFail(Person, { id: matter.person.id }));
  const { category, level } = input;
  const [reason, manager] = [input.reason.trim(), input.manager.trim()];
  Object.assign(matter, { subject, category, level, assessment: reason, failure: null });
  recordAssessment(work, call, matter, 'recordOffender', reason);
  await oweOffenderWrite(work, {
    write: { kind: 'CREATE', category, level, identity: subject, station: stationOf(unitOrganisation), manager },
    organisation: unitOrganisation,
    reason,
    sequel: { name: 'offender-recorded', id: matter.id },
  });
  return matter.id;
}

export function recordAssessment(
  { em, now }: Work,
  call: HubCall,
  matter: OffenderMatter,
  mutation: string,
  reason: string,
): void {
  const actor = { ...call.caller, justification: reason };
  const records = [globalId('OffenderMatter', matter.id), globalId('Person', matter.person.id)];
  recordChange(em, now, actor, { kind: 'CHANGE', traceId: call.traceId, operation: `mutation ${mutation}`, records });
}

export function past({ status }: OffenderMatter): Refusal {
  return {
    kind: 'wrong-state',
    code: status,
    message: 'The matter stands where this cannot be done: look at its status and at what it waits for.',
  };
}

/** ViSOR has the record, or will not have it. */
export async function offenderRecorded(work: Work, matterId: string, outcome: Outcome): Promise<void> {
  const matter = await lockMatter(work.em, { id: matterId });
  if (!matter || !stepMatter(work, matter, outcome.state === 'DONE' ? 'recorded' : 'fail')) return;
  noteWritten(matter, outcome);
  const kind = outcome.state === 'DONE' ? 'OFFENDER_RECORDED' : 'OFFENDER_CHANGE_REFUSED';
  await appendFeedEvents(work.em, matterEvents(matter, kind, work.now));
}
