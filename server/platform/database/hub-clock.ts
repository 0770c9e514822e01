import type { Pool } from 'pg';

export interface HubClock {
  /** Real time with the shift last seen; for stamps on messages. Deadlines use the database's own `hub_now()`. */
  now(): Date;
  refresh(): void;
}

export async function openHubClock(pool: Pool): Promise<HubClock> {
  let shiftMs = 0;
  const read = async () => {
    const { rows } = await pool.query<{ shift_ms: string }>('select shift_ms from virtual_clock');
    shiftMs = Number(rows[0]?.shift_ms ?? 0);
  };
  await read();
  return { now: () => new Date(Date.now() + shiftMs), refresh: () => void read().catch(() => {}) };
}
