/** Two persons are held to be one, and the end of it: what every path of merging goes through. */
import { recordChange, type Actor } from '../../audit/record.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { owe } from '../../platform/event/outbox.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { Person } from '../person.entity.ts';
import { clusterOf, regroup, type Cluster } from './cluster.ts';
import { MergeEvent, PersonApart } from './link.entity.ts';
import { hubModel, type Weighed } from './weigh.ts';

/** What the matcher said of the two. */
export type Finding = Pick<Weighed, 'bits' | 'waterfall'>;

/** Who does it, in which operation, and why. */
export interface Doing {
  actor: Actor;
  traceId: string;
  operation: string;
  reason: string;
}

/** Links must be locked. A person who joins two that were held apart ends that. */
export async function joinPersons(
  work: Work,
  { kept, other }: { kept: Cluster; other: Cluster },
  doing: Doing,
  weighed?: Finding,
): Promise<MergeEvent> {
  const { em, now } = work;
  const event = em.create(MergeEvent, {
    id: newId(),
    kind: 'MERGE',
    keptId: kept.rootId,
    otherId: other.rootId,
    recordIds: [],
    organisation: doing.actor.organisation,
    actor: doing.actor.subject,
    reason: doing.reason,
    score: weighed?.bits ?? null,
    waterfall: weighed?.waterfall ?? null,
    modelVersion: hubModel.version,
    at: now,
  });
  await em.flush();
  await em.nativeUpdate(Person, { id: other.rootId }, { mergedBy: event.id });
  await endApart(work, kept, other, doing.actor.subject);
  await regroup(work, [...kept.memberIds, ...other.memberIds]);
  await record(work, doing, event);
  return event;
}

/** They stay apart until a person says otherwise. */
export async function partPersons(work: Work, event: MergeEvent, doing: Doing): Promise<void> {
  const { em, now } = work;
  const cluster = await clusterOf(work, event.otherId);
  Object.assign(event, { undoneAt: now, undoneBy: doing.actor.subject, undoneBecause: doing.reason });
  await em.nativeUpdate(Person, { id: event.otherId, mergedBy: event.id }, { mergedBy: null });
  await regroup(work, cluster?.memberIds ?? []);
  holdApart(work, event.keptId, event.otherId, doing);
  await record(work, doing, event);
}

export function holdApart({ em, now }: Work, oneId: string, otherId: string, { actor, reason }: Doing): PersonApart {
  return em.create(PersonApart, { id: newId(), oneId, otherId, reason, madeBy: actor.subject, madeAt: now });
}

export async function endApart({ em, now }: Work, some: Cluster, others: Cluster, by: string): Promise<void> {
  const [ones, twos] = [{ $in: some.memberIds }, { $in: others.memberIds }];
  await em.nativeUpdate(
    PersonApart,
    {
      endedAt: null,
      $or: [
        { oneId: ones, otherId: twos },
        { oneId: twos, otherId: ones },
      ],
    },
    { endedAt: now, endedBy: by },
  );
}

/** Written down, and owed to whatever was decided on who is one: see look-again.ts of certificates. */
export async function record(work: Work, { actor, traceId, operation, reason }: Doing, event: MergeEvent): Promise<void> {
  recordChange(
    work.em,
    work.now,
    { ...actor, justification: reason.slice(0, 200) },
    {
      kind: 'CHANGE',
      traceId,
      operation,
      records: [globalId('MergeEvent', event.id), globalId('Person', event.keptId), globalId('Person', event.otherId)],
    },
  );
  await owe(work, 'links-changed', 'links', { eventId: event.id });
}
