/** What comes of those who may be the same: joined, left to a person, or nothing. */
import { unitOrganisation } from '../../access/caller.ts';
import { hubItself } from '../../audit/record.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents, type NewFeedEvent } from '../../platform/event/append-feed.ts';
import { globalId, newId, newTraceId } from '../../platform/ids.ts';
import type { Prepared } from '../matching/record.ts';
import { clusterMax, clusterOf, isHeldApart, lockLinks, type Cluster } from './cluster.ts';
import { joinPersons } from './join-persons.ts';
import { judge, type Judged, type Rival } from './judge-candidates.ts';
import { knownAs, preparedOf, type KnownAs } from './known-as.ts';
import { weigh } from './weigh.ts';

export async function settle(work: Work, personId: string, rivals: readonly Rival[]): Promise<void> {
  const judged = judge(rivals);
  if (judged.length === 0) return;
  await lockLinks(work);
  const found: NewFeedEvent[] = [];
  for (const each of judged) {
    const [mine, theirs] = [await clusterOf(work, personId), await clusterOf(work, each.personId)];
    if (!mine || !theirs || mine.rootId === theirs.rootId || (await isHeldApart(work, mine, theirs))) continue;
    if (each.band === 'JOIN' && (await fitsAll(work, mine, theirs))) await join(work, mine, theirs, each);
    else found.push(...(await leaveToPerson(work, personId, each)));
  }
  // Last in the transaction: see appendFeedEvents.
  await appendFeedEvents(work.em, found);
}

/** No member of the one may contradict a member of the other: no chain of likenesses makes two who differ one. */
async function fitsAll({ em, now }: Work, mine: Cluster, theirs: Cluster): Promise<boolean> {
  if (mine.memberIds.length + theirs.memberIds.length > clusterMax) return false;
  const known = await knownAs(em, [...mine.memberIds, ...theirs.memberIds]);
  const prepared = (ids: readonly string[]) => ids.flatMap((id) => preparedMember(known.get(id), now));
  const others = prepared(theirs.memberIds);
  return prepared(mine.memberIds).every((one) =>
    others.every((other) => weigh(one, other).waterfall.contradictions.length === 0),
  );
}

function preparedMember(known: KnownAs | undefined, now: Date): Prepared[] {
  return known ? [preparedOf(known, now)] : [];
}

/** The older speaks for both. */
async function join(work: Work, mine: Cluster, theirs: Cluster, { weighed }: Judged): Promise<void> {
  const [kept, other] = mine.rootId < theirs.rootId ? [mine, theirs] : [theirs, mine];
  const actor = hubItself(unitOrganisation, null);
  const doing = { actor, traceId: newTraceId(), operation: 'match persons', reason: 'above the threshold of the model' };
  await joinPersons(work, { kept, other }, doing, weighed);
}

/** One row for two persons; what a person decided stays decided. The unit's desk is told of a new one. */
async function leaveToPerson(
  { em, now }: Work,
  personId: string,
  { personId: otherId, score, weighed, holds, modelVersion }: Judged,
): Promise<NewFeedEvent[]> {
  const [one, two] = personId < otherId ? [personId, otherId] : [otherId, personId];
  const rows = await em.execute<{ id: string; is_new: boolean }[]>(
    `insert into link_review (id, one_id, other_id, score, waterfall, model_version, state, found_at)
     values (?, ?, ?, ?, ?::jsonb, ?, 'OPEN', ?) on conflict (one_id, other_id) do update
       set score = excluded.score, waterfall = excluded.waterfall, model_version = excluded.model_version
       where link_review.state = 'OPEN' returning id, xmax = 0 as is_new`,
    [newId(), one, two, score, JSON.stringify({ ...weighed.waterfall, holds }), modelVersion, now],
  );
  const told = { organisation: unitOrganisation, kind: 'LINK_TO_REVIEW', occurredAt: now } as const;
  return rows.filter(({ is_new: isNew }) => isNew).map(({ id }) => ({ ...told, subjectId: globalId('LinkReview', id) }));
}
