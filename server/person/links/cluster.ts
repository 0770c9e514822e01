/** Persons that are held to be one. Each keeps its own row and all that was recorded about it, so that a merge is undone by ending it. */
import type { Work } from '../../platform/database/unit-of-work.ts';

type Em = Pick<Work, 'em'>;

export interface Cluster {
  /** Who speaks for all. */
  rootId: string;
  memberIds: string[];
}

/** As many can be held to be one; more is an error somewhere. */
export const clusterMax = 200;

/** One at a time: links and merges change what others have just looked at. */
export async function lockLinks({ em }: Em): Promise<void> {
  await em.execute("select pg_advisory_xact_lock(hashtextextended('person links', 0))");
}

/** SQL: ids of all persons held to be one with the person of this id. */
export const membersSql = (personId: string) => `(select m.id from person p
  join person m on m.id = coalesce(p.merged_into, p.id) or m.merged_into = coalesce(p.merged_into, p.id) where p.id = ${personId})`;

/** A JSON array of ids as a list; MikroORM would spread an array over the text. */
const listed = 'select jsonb_array_elements_text(?::jsonb)::uuid';

export async function clusterOf({ em }: Em, personId: string): Promise<Cluster | undefined> {
  const rows = await em.execute<{ id: string; root: string }[]>(
    `select m.id, coalesce(m.merged_into, m.id) as root from person m where m.id in ${membersSql('?::uuid')} order by m.id`,
    [personId],
  );
  const [first] = rows;
  return first && { rootId: first.root, memberIds: rows.map(({ id }) => id) };
}

export async function isHeldApart({ em }: Em, some: Cluster, others: Cluster): Promise<boolean> {
  const pair = [JSON.stringify(some.memberIds), JSON.stringify(others.memberIds)];
  const found = await em.execute<unknown[]>(
    `with mine as (${listed} as id), theirs as (${listed} as id)
     select 1 from person_apart a where a.ended_at is null and (
       (a.one_id in (select id from mine) and a.other_id in (select id from theirs))
       or (a.one_id in (select id from theirs) and a.other_id in (select id from mine))) limit 1`,
    pair,
  );
  return found.length > 0;
}

/** After a merge came into force or was undone: who speaks for whom, and which merge lets whom be seen as one. */
export async function regroup({ em, now }: Pick<Work, 'em' | 'now'>, memberIds: readonly string[]): Promise<void> {
  const members = JSON.stringify(memberIds);
  await em.flush();
  await em.execute(
    `with recursive up(id, top, hops) as (
       select p.id, p.id, 0 from person p where p.id in (${listed})
       union all select up.id, e.kept_id, up.hops + 1 from up join person p on p.id = up.top join merge_event e on e.id = p.merged_by
         where up.hops < ${clusterMax}
     ), summit as (select distinct on (id) id, top from up order by id, hops desc)
     update person p set merged_into = nullif(s.top, p.id) from summit s where p.id = s.id`,
    [members],
  );
  await closeReach({ em, now }, members);
  await em.execute(
    `with member as (select p.id, coalesce(p.merged_into, p.id) as root, p.merged_by from person p where p.id in (${listed}))
     insert into merge_reach (event_id, person_id, since)
       select o.merged_by, m.id, ?::timestamptz from member o join member m on m.root = o.root where o.merged_by is not null
         and not exists (select 1 from merge_reach r where r.event_id = o.merged_by and r.person_id = m.id and r.until is null)`,
    [members, now],
  );
}

async function closeReach({ em, now }: Pick<Work, 'em' | 'now'>, members: string): Promise<void> {
  await em.execute(
    `update merge_reach r set until = ?::timestamptz from merge_event e, person o, person m
     where r.until is null and e.kind = 'MERGE' and e.id = r.event_id and e.other_id in (${listed}) and o.id = e.other_id and m.id = r.person_id
       and (o.merged_by is distinct from e.id or coalesce(m.merged_into, m.id) <> coalesce(o.merged_into, o.id))`,
    [now, members],
  );
}
