/**
 * One LISTEN connection. A notification is only a hint to look; after every reconnection everybody is told to look. The line is tried now
 * and then: one whose other end vanished without a word looks like a quiet one.
 */
import pg from 'pg';

export interface Listening {
  /** Process id of the server's side of the connection, for tests that end it. */
  backendPid(): Promise<number>;
  close(): Promise<void>;
}

/** What the connection is called in pg_stat_activity. */
export const listenerName = 'hub listener';

const reconnect = { firstMs: 50, maxMs: 2_000 } as const;
const trial = { everyMs: 15_000, withinMs: 5_000 } as const;

/**
 * `onReconnected` runs after each connection but the first: hints may have been missed meanwhile. `onLost` runs when a connection ends that
 * was not closed here.
 * @throws the driver's error when the first connection fails.
 */
export async function listen(
  databaseUrl: string,
  channels: Record<string, (payload: string) => void>,
  onReconnected: () => void,
  onLost: () => void = () => {},
): Promise<Listening> {
  let closed = false;
  let client = await connect();
  const trying = setInterval(() => tryLine(client), trial.everyMs);
  trying.unref();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: listenerName });
    fresh.on('error', () => {});
    fresh.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
    await fresh.connect();
    for (const channel of Object.keys(channels)) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    fresh.once('end', () => void again());
    return fresh;
  }

  async function again(): Promise<void> {
    if (!closed) onLost();
    for (let waitMs: number = reconnect.firstMs; !closed; waitMs = Math.min(waitMs * 2, reconnect.maxMs)) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (closed) return;
      try {
        client = await connect();
        return onReconnected();
      } catch {
        // The next turn waits longer.
      }
    }
  }

  return {
    async backendPid() {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      return rows[0]?.pid ?? 0;
    },
    async close() {
      closed = true;
      clearInterval(trying);
      await client.end().catch(() => {});
    },
  };
}

/** With a query under way `end` cuts the line instead of waiting for its other end. */
function tryLine(client: pg.Client): void {
  const cut = setTimeout(() => void client.end().catch(() => {}), trial.withinMs);
  client.query('select 1').then(
    () => clearTimeout(cut),
    () => clearTimeout(cut), // it has ended already, and that is being seen to
  );
}
