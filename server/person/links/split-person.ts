/** Records that are not about a person are taken away from it, and are a person of their own from now on. */
import { LockMode } from '@mikro-orm/core';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { localId, newId } from '../../platform/ids.ts';
import { idempotencyConflict, notFound, rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { countIssues } from '../../platform/text-rules.ts';
import { addPerson } from '../add-person.ts';
import { SourceRecord, type Person } from '../person.entity.ts';
import { linkSource } from '../record-source.ts';
import { lockLinks, type Cluster } from './cluster.ts';
import type { FollowRecords } from './follow-records.ts';
import { holdApart, record, type Doing } from './join-persons.ts';
import { MergeEvent, PersonLink } from './link.entity.ts';
import { findClusterBy, orderIssues, refusedBeyondOwn, refusedLinking } from './may-link.ts';
import { keepReachOfSplit } from './reach-of-split.ts';
import { hubModel } from './weigh.ts';

export interface Splitting {
  idempotencyKey: string;
  personId: string;
  /** Ids of source records of this person. */
  recordIds: readonly string[];
  reason: string;
}

export type SplitPerson = (call: HubCall, input: Splitting) => Promise<{ kind: 'split'; eventId: string } | Refusal>;

interface Parts {
  unitOfWork: UnitOfWork;
  followRecords: FollowRecords;
}

export function createSplitPerson({ unitOfWork, followRecords }: Parts): SplitPerson {
  return async (call, input) => {
    const refusal = refusedLinking(call);
    if (refusal) return refusal;
    const issues = issuesOf(input);
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const key = { organisation: call.caller.organisation, operation: 'splitPerson', key: input.idempotencyKey, input };
      const made = await once<Refusal>(work, key, () => split(work, call, input, followRecords));
      if (made.kind === 'conflict') return idempotencyConflict;
      return made.kind === 'refused' ? made.refusal : { kind: 'split', eventId: made.recordId };
    });
  };
}

const recordsMax = 50;

function issuesOf(input: Splitting): FieldIssue[] {
  return [...orderIssues(input), ...countIssues('recordIds', input.recordIds.length, { min: 1, max: recordsMax })];
}

async function split(work: Work, call: HubCall, input: Splitting, followRecords: FollowRecords): Promise<string | Refusal> {
  await lockLinks(work);
  const cluster = await findClusterBy(work, call, input.personId);
  if (!cluster) return notFound;
  const records = await findRecords(work, cluster, input.recordIds);
  if (!records)
    return rejected([{ path: 'recordIds', code: 'NOT_OF_PERSON', message: 'One of them is no record of this person.' }]);
  const described = records.flatMap(({ identity }) => identity ?? []);
  const [first] = described;
  if (!first) return rejected([{ path: 'recordIds', code: 'NOBODY_DESCRIBED', message: 'None of them describes anybody.' }]);
  const refusal = await refusedBeyondOwn(work, call, [cluster]);
  if (refusal) return refusal;
  const doing = { actor: call.caller, traceId: call.traceId, operation: 'mutation splitPerson', reason: input.reason.trim() };
  const event = await takeAway(work, { cluster, records, identity: together(first, described) }, doing);
  await followRecords(work, event.recordIds);
  await record(work, doing, event);
  return event.id;
}

async function findRecords({ em }: Work, cluster: Cluster, given: readonly string[]): Promise<SourceRecord[] | undefined> {
  const ids = new Set(given.map((id) => localId('SourceRecord', id) ?? ''));
  if (ids.has('')) return undefined;
  const found = await em.find(
    SourceRecord,
    { id: { $in: [...ids] }, person: { $in: cluster.memberIds } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return found.length === ids.size ? found : undefined;
}

interface Taken {
  cluster: Cluster;
  records: readonly SourceRecord[];
  identity: Identity;
}

async function takeAway(work: Work, { cluster, records, identity }: Taken, doing: Doing): Promise<MergeEvent> {
  const { em, now } = work;
  const person = addPerson(em, identity, now);
  const event = em.create(MergeEvent, {
    id: newId(),
    kind: 'SPLIT',
    keptId: cluster.rootId,
    otherId: person.id,
    recordIds: records.map(({ id }) => id),
    organisation: doing.actor.organisation,
    actor: doing.actor.subject,
    reason: doing.reason,
    modelVersion: hubModel.version,
    at: now,
  });
  await em.flush();
  await keepReachOfSplit(work, event, cluster);
  await relink(work, records, () => person, event, doing);
  holdApart(work, cluster.rootId, person.id, doing);
  await em.flush();
  return event;
}

/** The records' links end, and others begin. */
export async function relink(
  { em, now }: Work,
  records: readonly SourceRecord[],
  personOf: (record: SourceRecord) => Person,
  event: MergeEvent,
  { actor, reason }: Doing,
): Promise<void> {
  const ended = { endedAt: now, endedBy: actor.subject, endedBecause: reason, endedIn: event.id };
  await em.nativeUpdate(PersonLink, { id: { $in: records.flatMap(({ linkId }) => linkId ?? []) } }, ended);
  for (const record of records) linkSource(em, record, { person: personOf(record), by: actor.subject, now, madeIn: event.id });
}

/** The first record speaks; what the others add is kept beside it. */
function together(first: Identity, all: readonly Identity[]): Identity {
  const names = all.flatMap((identity) => identity.names);
  const identifiers = all.flatMap((identity) => identity.identifiers);
  return { ...first, names: distinct(names), identifiers: distinct(identifiers) };
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
