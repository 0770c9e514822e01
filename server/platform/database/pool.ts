import pg from 'pg';

export interface PoolOptions {
  max: number;
  /** Time limit of one statement. */
  statementMs?: number;
  /** Settings of each connection, e.g. `search_path`. */
  settings?: Record<string, string>;
}

/**
 * A pool whose connections may end at any moment, also while somebody holds one between two statements: the statement under way or the next
 * one rejects, and nothing else happens. No just-in-time compilation: it costs more than our statements.
 */
export function openPool(databaseUrl: string, { max, statementMs, settings = {} }: PoolOptions): pg.Pool {
  const options = Object.entries({ jit: 'off', ...settings }).map(([name, value]) => `-c ${name}=${value}`);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    keepAlive: true,
    options: options.join(' '),
    Client: PatientClient,
    ...(statementMs ? { statement_timeout: statementMs } : {}),
  });
  // An idle connection that the server ends is replaced at the next statement.
  pool.on('error', () => {});
  return pool;
}

/** An error that no one listens for would end the process (Node's rule for `error`); here whoever holds the connection hears of it anyway. */
export class PatientClient extends pg.Client {
  override emit(...args: Parameters<pg.Client['emit']>): boolean {
    const [event] = args;
    return event === 'error' && this.listenerCount('error') === 0 ? false : super.emit(...args);
  }
}
