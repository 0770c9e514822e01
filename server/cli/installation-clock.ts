/** One clock for a simulated installation: the hub's shift in the database and each simulator's, moved together. */
import pg from 'pg';
import type { RunFile } from '../run-file.ts';

export interface InstallationClock {
  now(): Promise<Date>;
  set(instant: Date): Promise<void>;
  advance(days: number): Promise<void>;
  /** Back to real time. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const dayMs = 86_400_000;

/**
 * `paceMs`: real milliseconds that a simulated day lasts from each move to the next; default: as the installation has it. `reset` puts it
 * back.
 * @throws Error where the installation keeps real time.
 */
export async function openInstallationClock(
  run: Pick<RunFile, 'databaseUrl' | 'simulators' | 'clock'>,
  { paceMs }: { paceMs?: number } = {},
): Promise<InstallationClock> {
  if (run.clock !== 'virtual') throw new Error('This installation keeps real time: its clock cannot be moved.');
  const client = new pg.Client({ connectionString: run.databaseUrl });
  await client.connect();

  async function move(shiftMs: number, pace?: number): Promise<void> {
    // The hub first: what a simulator sends at its new time must not arrive before the hub has it.
    await client.query(
      `with moved as (insert into virtual_clock ("only", shift_ms) values (true, $1) on conflict ("only") do update set shift_ms = $1 returning 1)
       select pg_notify('hub_clock', '') from moved`,
      [shiftMs],
    );
    await Promise.all(Object.values(run.simulators).map((address) => setShift(address, shiftMs, pace)));
  }

  async function shift(): Promise<number> {
    const { rows } = await client.query<{ shift_ms: string }>('select shift_ms from virtual_clock');
    return Number(rows[0]?.shift_ms ?? 0);
  }

  return {
    now: async () => new Date(Date.now() + (await shift())),
    set: (instant) => move(instant.getTime() - Date.now(), paceMs),
    advance: async (days) => move((await shift()) + Math.round(days * dayMs), paceMs),
    reset: () => move(0),
    close: () => client.end(),
  };
}

async function setShift(control: string, shiftMs: number, paceMs?: number): Promise<void> {
  const answer = await fetch(`${control}/clock`, {
    method: 'POST',
    body: JSON.stringify({ shiftMs, dayMs: paceMs }),
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) throw new Error(`A simulator did not take the new time (${answer.status}).`);
}
