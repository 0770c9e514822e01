/** A merge, or a split, was wrong: everything is as it was before, and what was seen meanwhile is told by `MergeEvent.disclosures`. */
import { ForeignKeyConstraintViolationException, LockMode } from '@mikro-orm/core';
import type { HubCall } from '../../access/hub-call.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { localId } from '../../platform/ids.ts';
import { notFound, rejected, type Refusal } from '../../platform/refusal.ts';
import { Person, PersonIdentifier, SourceRecord } from '../person.entity.ts';
import { clusterOf, lockLinks, type Cluster } from './cluster.ts';
import type { FollowRecords } from './follow-records.ts';
import { partPersons, record, type Doing } from './join-persons.ts';
import { MergeEvent, PersonApart, PersonLink } from './link.entity.ts';
import { findCluster, reasonIssues, refusedBeyondOwn, refusedLinking } from './may-link.ts';
import { PersonKey, PersonToMatch } from './person-key.entity.ts';
import { relink } from './split-person.ts';

export interface Undoing {
  eventId: string;
  reason: string;
}

export type UndoMerge = (call: HubCall, input: Undoing) => Promise<{ kind: 'undone'; eventId: string } | Refusal>;

interface Parts {
  unitOfWork: UnitOfWork;
  followRecords: FollowRecords;
}

export function createUndoMerge({ unitOfWork, followRecords }: Parts): UndoMerge {
  return async (call, input) => {
    const refusal = refusedLinking(call);
    if (refusal) return refusal;
    const issues = reasonIssues(input.reason);
    if (issues.length > 0) return rejected(issues);
    return unitOfWork((work) => undo(work, call, input, followRecords));
  };
}

async function undo(work: Work, call: HubCall, { eventId, reason }: Undoing, followRecords: FollowRecords) {
  await lockLinks(work);
  const id = localId('MergeEvent', eventId);
  const event = id ? await work.em.findOne(MergeEvent, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : undefined;
  if (!event) return notFound;
  const clusters = await clustersOf(work, call, event);
  if (!clusters) return notFound;
  const refusal = await refusedBeyondOwn(work, call, clusters);
  if (refusal) return refusal;
  const undone = { kind: 'undone', eventId: event.id } as const;
  if (event.undoneAt) return undone;
  const doing = { actor: call.caller, traceId: call.traceId, operation: 'mutation undoMerge', reason: reason.trim() };
  if (event.kind === 'MERGE') {
    await partPersons(work, event, doing);
    return undone;
  }
  return (await putBack(work, event, doing, followRecords)) ?? undone;
}

/** Both sides; undefined where one of them may not be known to the caller. A person that an undone split had made is no more. */
async function clustersOf(work: Work, call: HubCall, event: MergeEvent): Promise<Cluster[] | undefined> {
  const kept = await findCluster(work, call, event.keptId);
  const isGone = event.kind === 'SPLIT' && event.undoneAt !== null;
  const other = isGone ? kept : await findCluster(work, call, event.otherId);
  return kept && other && [kept, other];
}

const movedOn: Refusal = {
  kind: 'wrong-state',
  code: 'LATER_CHANGE',
  message: 'One of the records was split away again: undo that first.',
};
const inUse: Refusal = {
  kind: 'wrong-state',
  code: 'IN_USE',
  message: 'The person that the split made has been worked with since: merge the two instead.',
};

/** The records go back to whom they were taken from, and the person that the split made is no more, unless something else holds on to it. */
async function putBack(work: Work, event: MergeEvent, doing: Doing, followRecords: FollowRecords): Promise<Refusal | undefined> {
  const { em } = work;
  const records = await em.find(SourceRecord, { id: { $in: event.recordIds } }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (records.some(({ person }) => person?.id !== event.otherId)) return movedOn;
  const alone = await clusterOf(work, event.otherId);
  if (!alone || alone.memberIds.length > 1) return inUse;
  await em.execute('savepoint before_putting_back');
  try {
    await returnRecords(work, event, records, doing);
    await followRecords(work, event.recordIds);
    await removePerson(work, event.otherId);
    return undefined;
  } catch (error) {
    if (!(error instanceof ForeignKeyConstraintViolationException)) throw error;
    await em.execute('rollback to savepoint before_putting_back');
    em.clear();
    return inUse;
  }
}

async function returnRecords(work: Work, event: MergeEvent, records: readonly SourceRecord[], doing: Doing): Promise<void> {
  const { em, now } = work;
  const { subject } = doing.actor;
  const before = await em.find(PersonLink, { endedIn: event.id });
  const homes = new Map(before.map(({ sourceRecordId, personId }) => [sourceRecordId, em.getReference(Person, personId)]));
  const kept = em.getReference(Person, event.keptId);
  await relink(work, records, ({ id }) => homes.get(id) ?? kept, event, doing);
  Object.assign(event, { undoneAt: now, undoneBy: subject, undoneBecause: doing.reason });
  const apart = { oneId: event.keptId, otherId: event.otherId, endedAt: null };
  await em.nativeUpdate(PersonApart, apart, { endedAt: now, endedBy: subject });
  await record(work, doing, event);
  await em.flush();
}

async function removePerson({ em }: Work, id: string): Promise<void> {
  await em.nativeDelete(PersonToMatch, { person: id });
  await em.nativeDelete(PersonKey, { personId: id });
  await em.nativeDelete(PersonIdentifier, { person: id });
  await em.nativeDelete(Person, { id });
}
