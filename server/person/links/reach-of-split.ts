import type { Work } from '../../platform/database/unit-of-work.ts';
import type { Cluster } from './cluster.ts';
import type { MergeEvent } from './link.entity.ts';

/**
 * Whoever looked at the person, or at one that was held to be the same, since the first of the records was linked, saw them with the wrong
 * one. Those that were held to be the same for a while count for that while.
 */
export async function keepReachOfSplit({ em, now }: Work, event: MergeEvent, { memberIds }: Cluster): Promise<void> {
  await em.execute(
    `with begun as (select min(l.made_at) as at from person_link l join source_record s on s.link_id = l.id
         where s.id in (select jsonb_array_elements_text(?::jsonb)::uuid)),
       member as (select jsonb_array_elements_text(?::jsonb)::uuid as id),
       seen as (
         select m.id as person_id, b.at as since, ?::timestamptz as until from member m, begun b
         union all select r.person_id, greatest(r.since, b.at), r.until from begun b, merge_reach r
           where r.until > b.at and r.event_id in (select h.event_id from merge_reach h where h.person_id in (select id from member)))
     insert into merge_reach (event_id, person_id, since, until)
       select ?::uuid, person_id, since, max(until) from seen group by person_id, since`,
    [JSON.stringify(event.recordIds), JSON.stringify(memberIds), now, event.id],
  );
}
