/**
 * What is done once a day, on the hub's own clock: reminders, reconciliation, watching for silence. Whichever worker comes first does it;
 * a day that nobody worked is made up for.
 */
import type { Pool, PoolClient } from 'pg';
import { addDays, daysBetween } from '../calendar-days.ts';
import { startWatch, type Watch } from './watch.ts';

export interface Round {
  name: string;
  /** DAYS: each day by itself, missed ones too. LATEST: what is found today holds for all days missed. */
  each: 'DAYS' | 'LATEST';
  /** Time of day in London at which its day begins; default midnight. For what waits until others have closed theirs. */
  startsAt?: string;
  /** `day`: ISO 8601 full date in London. Done again for the same day where a worker died before it was noted: safe to repeat. */
  run(day: string): Promise<void>;
}

export interface RoundsParts {
  pool: Pool;
  rounds: readonly Round[];
  onError(error: unknown): void;
}

/** Missed days made up for; after a longer pause the older ones are left out, and what they owed shows on the next reconciliation. */
const madeUpDaysMax = 62;
const intervalMs = 5_000;

/** Each round by itself: one that asks slow partners keeps no other from its day. */
export function startRounds(parts: RoundsParts): Watch {
  const { onError } = parts;
  const watches = parts.rounds.map((round) => startWatch({ everyMs: intervalMs, onError, look: () => work(parts, round) }));
  return {
    poke: () => watches.forEach(({ poke }) => poke()),
    close: async () => void (await Promise.all(watches.map(({ close }) => close()))),
  };
}

async function work({ pool }: RoundsParts, round: Round): Promise<void> {
  const client = await pool.connect();
  try {
    if (!(await mine(client, round.name))) return;
    try {
      for (const day of await daysToDo(client, round)) {
        await round.run(day);
        await done(client, round.name, day);
      }
    } finally {
      await client.query('select pg_advisory_unlock(hashtext($1))', [lockOf(round.name)]);
    }
  } finally {
    client.release();
  }
}

const lockOf = (name: string) => `round ${name}`;

/** Held by the connection: a worker that dies lets go. */
async function mine(client: PoolClient, name: string): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtext($1)) as mine', [lockOf(name)]);
  return rows[0]?.mine === true;
}

/** A clock that was put back, as only a simulated one is, begins anew with its own day. */
async function daysToDo(client: PoolClient, { name, each, startsAt = '00:00' }: Round): Promise<string[]> {
  const { rows } = await client.query<{ today: string; last: string | null }>(
    `select to_char((hub_now() at time zone 'Europe/London') - $2::interval, 'YYYY-MM-DD') as today,
       (select day from round_done where name = $1) as last`,
    [name, startsAt],
  );
  const [{ today, last } = { today: '', last: null }] = rows;
  if (last === today) return [];
  if (each === 'LATEST' || last === null || last > today) return [today];
  return daysAfter(last, today).slice(-madeUpDaysMax);
}

function daysAfter(last: string, today: string): string[] {
  return Array.from({ length: daysBetween(last, today) }, (_, index) => addDays(last, index + 1));
}

async function done(client: PoolClient, name: string, day: string): Promise<void> {
  await client.query(
    `insert into round_done (name, day, at) values ($1, $2, hub_now()) on conflict (name) do update set day = $2, at = hub_now()`,
    [name, day],
  );
}
