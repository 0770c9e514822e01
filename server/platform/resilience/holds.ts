/** What this hub itself holds back, written where every worker sees it. */
import type { Pool } from 'pg';
import { outboxChannel } from '../event/outbox.ts';
import type { BackEnd } from '../event/lane.ts';
import type { Limit } from './policy.ts';

/** Again later for as long as the circuit is open: what opened it first stays its beginning. */
export async function holdForCircuit(pool: Pool, { connector, country }: BackEnd, inMs: number, fault: string | null) {
  await pool.query({
    name: 'hold-circuit',
    text: `insert into connector_hold (connector, country, because, since, until, fault)
           values ($1, $2, 'CIRCUIT_OPEN', clock_timestamp(), clock_timestamp() + $3 * interval '1 millisecond', $4)
           on conflict (connector, country, because) do update set until = excluded.until, fault = excluded.fault`,
    values: [connector, country ?? '', inMs, fault?.slice(0, 60) ?? null],
  });
}

/** The circuit is closed: whatever waited for its next attempt stands in its old place again. */
export async function releaseCircuit(pool: Pool, { connector, country }: BackEnd): Promise<void> {
  const lane = country ? `${connector}/${country}` : connector;
  await pool.query({
    name: 'release-circuit',
    text: `with closed as (delete from connector_hold where connector = $1 and country = $2 and because = 'CIRCUIT_OPEN'),
             back as (update outbox set available_at = clock_timestamp()
               where (lane = $3 or lane like $3 || ':%') and failures > 0 and available_at > clock_timestamp())
           select pg_notify('${outboxChannel}', $3)`,
    values: [connector, country ?? '', lane],
  });
}

/**
 * Takes one call out of the present window of each limit. Where one is used up, the back end is held until its next window.
 * @returns false where the call must wait.
 */
export async function takeQuota(pool: Pool, backEnd: BackEnd, limits: readonly Limit[]): Promise<boolean> {
  for (const limit of limits) {
    const country = limit.per === 'COUNTRY' ? (backEnd.country ?? '') : '';
    const { rowCount } = await pool.query({
      name: 'quota-take',
      text: take,
      values: [backEnd.connector, country, limit.windowMs, limit.max],
    });
    if (rowCount) continue;
    await pool.query({ name: 'hold-quota', text: holdUntilWindow, values: [backEnd.connector, country, limit.windowMs] });
    return false;
  }
  return true;
}

const windowStart = `date_bin($3::int * interval '1 millisecond', clock_timestamp(), 'epoch'::timestamptz)`;

const take = `
insert into connector_quota as q (connector, country, window_ms, window_start, used) values ($1, $2, $3::int, ${windowStart}, 1)
on conflict (connector, country, window_ms) do update
  set used = case when q.window_start = excluded.window_start then q.used + 1 else 1 end, window_start = excluded.window_start
  where q.window_start <> excluded.window_start or q.used < $4`;

const holdUntilWindow = `
insert into connector_hold (connector, country, because, since, until)
values ($1, $2, 'QUOTA_USED', clock_timestamp(), ${windowStart} + $3::int * interval '1 millisecond')
on conflict (connector, country, because) do update set since = excluded.since, until = excluded.until`;
