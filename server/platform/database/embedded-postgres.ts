/** A real PostgreSQL 18 out of node_modules, as an ordinary user, over one folder. DATABASE_URL replaces it. */
import { freePort, isPortFree } from '../free-port.ts';
import { findBinaries } from './embedded/binaries.ts';
import { makeCluster, superuser } from './embedded/cluster.ts';
import { holdServer, type HeldServer } from './embedded/holder.ts';
import { waitUntilUnused } from './embedded/lock-file.ts';
import { findPlace } from './embedded/place.ts';
import { PostgresStartError } from './embedded/start-error.ts';

export interface PostgresOptions {
  /** Made when absent. As root under a folder closed to other users (/root), one under /var/tmp is taken instead: see the result. */
  dataDir: string;
  /** Default: any free one. */
  port?: number;
  /** Default true. False is for tests only: a power cut may then destroy the cluster. */
  durable?: boolean;
  /** Further server settings; they win over ours. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** Of the database `postgres`, as the cluster's superuser. */
  url: string;
  port: number;
  /** The postmaster's. */
  pid: number;
  dataDir: string;
  /** True when the cluster was made by this start. */
  freshCluster: boolean;
  /** Resolves when the server has ended, asked or not. */
  ended: Promise<void>;
  /** Resolves when the server has ended cleanly. May be called more than once. */
  stop(): Promise<void>;
}

const baseSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  dynamic_shared_memory_type: 'posix',
  logging_collector: 'off',
  log_min_messages: 'warning',
  // Statements hold personal data: the server's log must not repeat them.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  timezone: 'UTC',
} as const;

const fastButNotDurable = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

/** Somebody else may take a free port before the server does. */
const portAttempts = 3;

/**
 * Starts the server and resolves when it takes connections: 0.5 s for a new cluster, 50 ms for an existing one, a little more after a crash.
 * It ends when `stop` is called and, without one, as soon as this process is gone.
 * @throws PostgresStartError
 */
export async function startPostgres({
  dataDir,
  port,
  durable = true,
  settings = {},
}: PostgresOptions): Promise<EmbeddedPostgres> {
  if (port) await refuseTakenPort(port);
  const place = await findPlace(await findBinaries(), dataDir);
  const freshCluster = await makeCluster(place, { durable });
  await waitUntilUnused(place.dataDir);
  const allSettings = { ...baseSettings, ...(durable ? {} : fastButNotDurable), ...settings };
  const started = await onSomePort(port || undefined, (candidate) => holdServer(place, candidate, allSettings));
  return {
    ...started,
    url: `postgresql://${superuser}@127.0.0.1:${started.port}/postgres`,
    dataDir: place.dataDir,
    freshCluster,
  };
}

async function refuseTakenPort(port: number): Promise<void> {
  if (!(await isPortFree(port)))
    throw new PostgresStartError('port-in-use', `Port ${port} of 127.0.0.1 is in use by another program.`);
}

async function onSomePort(
  wanted: number | undefined,
  hold: (port: number) => Promise<HeldServer>,
): Promise<HeldServer & { port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    try {
      return { ...(await hold(port)), port };
    } catch (error) {
      const isWorthAnother = error instanceof PostgresStartError && error.kind === 'port-in-use' && wanted === undefined;
      if (!isWorthAnother || attempt === portAttempts) throw error;
    }
  }
}
