/** Which owed work may be handed over now, in one statement under a lock: several workers share one outbox, and each lane keeps its order. */
import pg, { type Pool } from 'pg';
import type { Lane } from './lane.ts';

export interface OwedWork {
  outboxId: string;
  topic: string;
  lane: Lane;
  payload: Record<string, string>;
  /** Hand-overs, this one included. */
  attempt: number;
  /** Attempts that failed. */
  failures: number;
}

export interface LaneRule {
  connector: string;
  /** Calls that it may be given at once, by all workers together. */
  places: number;
  /**
   * Failures after which a message is tried less often and the others to its country no longer wait for it: one that a partner cannot work in
   * must not cut the country off. While nothing gets through at all the circuit is open and nobody is tried, so order keeps.
   */
  patience: number;
}

export interface ClaimRules {
  /** How long a hand-over may take to be worked off before it counts as forgotten. */
  leaseMs: number;
  /** A connector without one has ten places and a patience of eight. */
  lanes: readonly LaneRule[];
  /** Back ends that their calendar keeps closed now: a connector, or `connector/country`. */
  closed: readonly string[];
}

export const batchMax = 100;

/** Numbers of ours, the same in every worker: of looking over all lanes, and of moving on in one. */
const looking = 4_090_118;

/** What may be handed over now, in all lanes; at most `batchMax`. */
export function claimOwed(pool: Pool, rules: ClaimRules): Promise<OwedWork[]> {
  return claimLocked(pool, `select pg_advisory_xact_lock(${looking})`, {
    name: 'outbox-claim',
    text: claimAll,
    values: valuesOf(rules),
  });
}

/** The row is done, and goes; the next one of its lane, where one may be handed over, takes its place. */
export async function finishAndClaimNext(pool: Pool, rules: ClaimRules, done: OwedWork): Promise<OwedWork | undefined> {
  const locks = `select pg_advisory_xact_lock_shared(${looking}); select pg_advisory_xact_lock(hashtext(${pg.escapeLiteral(done.lane)}))`;
  const values = [...valuesOf(rules), done.lane, done.outboxId];
  const [next] = await claimLocked(pool, locks, { name: 'outbox-next', text: claimNext, values });
  return next;
}

const valuesOf = ({ leaseMs, lanes, closed }: ClaimRules) => [leaseMs, JSON.stringify(lanes), closed];

interface ClaimedRow {
  id: string;
  topic: string;
  lane: Lane;
  payload: Record<string, string>;
  attempts: number;
  failures: number;
}

/** The locks come in a statement of their own: only a later one sees what the worker before has taken. */
async function claimLocked(pool: Pool, locks: string, claim: pg.QueryConfig): Promise<OwedWork[]> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin; ${locks}`);
    const { rows } = await client.query<ClaimedRow>(claim);
    await client.query('commit');
    return rows.map(({ id, attempts, ...row }) => ({ outboxId: id, attempt: attempts, ...row }));
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    // What failed within a transaction goes, and its transaction with it.
    client.release(broken);
  }
}

/**
 * The first of each lane that stand in turn. Lanes of what countries are told unasked (`ecris/RO:told`) come after all others, and never have
 * the last quarter of a connector's places: one that comes later need not wait until the telling is over. A row in back-off holds up those behind it in a country's lane until its patience ends, in a
 * line of changes for ever, among a register's questions never. The statement's own time, because a clock that goes on within it fits no index.
 */
const claimFrom = ({ lanes, finished, max }: { lanes: string; finished: string; max: number }) => `
with recursive ${lanes}, under_way as materialized (
  select lane, split_part(split_part(lane, ':', 1), '/', 1) as connector, lane like '%/%:%' as is_telling, count(*) as given
  from outbox where handed_until > statement_timestamp() and id <> ${finished} group by lane
), named as (
  select lane, split_part(lane, ':', 1) as back_end, split_part(split_part(lane, ':', 1), '/', 1) as connector,
    split_part(split_part(lane, ':', 1), '/', 2) as country
  from lanes where lane is not null
), passable as (
  select n.lane, n.connector, coalesce(p.places, 10) as places,
    case when n.lane ~ '[:/]' then 1 else coalesce(p.places, 10) end - coalesce(u.given, 0) as width,
    case when n.lane like '%/%' then coalesce(p.patience, 8) when n.lane like '%:%' then ${2 ** 31 - 1} else 0 end as patience,
    n.lane like '%/%:%' as is_telling,
    (select min(c.changed_at) from connector_control c
     where c.connector = n.connector and c.country in ('', n.country) and c.control = 'DRAINING') as draining_since
  from named n
  left join jsonb_to_recordset($2::jsonb) as p(connector text, places int, patience int) on p.connector = n.connector
  left join under_way u on u.lane = n.lane
  where not n.connector = any($3::text[]) and not n.back_end = any($3::text[])
    and not exists (select 1 from connector_control c
      where c.connector = n.connector and c.country in ('', n.country) and c.control = 'PAUSED')
    and not exists (select 1 from connector_hold h
      where h.connector = n.connector and h.country in ('', n.country) and h.until > statement_timestamp())
), in_turn as (
  select f.id, f.seq, f.available_at, p.is_telling, p.places - coalesce(g.given, 0) as free,
    greatest(1, p.places - greatest(1, p.places / 4)) - coalesce(g.given_to_tell, 0) as free_to_tell,
    row_number() over (partition by p.connector order by p.is_telling, f.seq) as place,
    row_number() over (partition by p.connector, p.is_telling order by f.seq) as place_of_kind
  from passable p
  cross join lateral (
    select sum(u.given) as given, sum(u.given) filter (where u.is_telling) as given_to_tell from under_way u where u.connector = p.connector
  ) g
  cross join lateral (
    select o.id, o.seq, o.available_at, o.available_at <= statement_timestamp() as due from outbox o
    where o.lane = p.lane and (o.handed_until is null or o.handed_until <= statement_timestamp()) and o.id <> ${finished}
      and (o.available_at <= statement_timestamp() or o.failures < p.patience)
      and (p.draining_since is null or o.created_at <= p.draining_since)
    order by o.seq limit greatest(p.width, 0)
  ) f
  where f.due
)
update outbox set attempts = attempts + 1, handed_until = statement_timestamp() + $1 * interval '1 millisecond'
where id in (
  select id from in_turn where place <= free and (not is_telling or place_of_kind <= free_to_tell)
  order by is_telling, available_at, seq limit ${max})
returning id, topic, lane, payload, attempts, failures`;

/** By loose index scan: lanes are few, and the rows in one may be very many. */
const claimAll = claimFrom({
  lanes: `lanes as (
    (select lane from outbox order by lane limit 1)
    union all
    select (select o.lane from outbox o where o.lane > l.lane order by o.lane limit 1) from lanes l where l.lane is not null
  )`,
  finished: `'00000000-0000-0000-0000-000000000000'::uuid`,
  max: batchMax,
});

const claimNext = claimFrom({
  lanes: 'lanes as (select $4::text as lane), done as (delete from outbox where id = $5)',
  finished: '$5::uuid',
  max: 1,
});
