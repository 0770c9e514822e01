/** Asks every open connector how it is and writes it down, so that any hub can show it. */
import type { Pool } from 'pg';

interface Asked {
  definition: { name: string; version: string; channel: string | null };
  connection: { health(): Promise<{ status: string; reason?: string }> };
}

const intervalMs = 10_000;

export function watchHealth(pool: Pool, open: readonly Asked[]): { stop(): void } {
  const ask = () => open.forEach((asked) => void askOne(pool, asked).catch(() => {}));
  ask();
  const timer = setInterval(ask, intervalMs);
  return { stop: () => clearInterval(timer) };
}

async function askOne(pool: Pool, { definition, connection }: Asked): Promise<void> {
  const { status, reason } = await connection.health().catch(() => ({ status: 'DOWN', reason: 'HEALTH_CHECK_FAILED' }));
  await pool.query(
    `insert into connector_state (name, version, channel, status, reason, checked_at) values ($1, $2, $3, $4, $5, hub_now())
     on conflict (name) do update set version = $2, channel = $3, status = $4, reason = $5, checked_at = hub_now()`,
    [definition.name, definition.version, definition.channel, status, reason ?? null],
  );
}
