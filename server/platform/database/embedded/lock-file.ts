/** Reads `postmaster.pid`, by which a running server marks its data directory. */
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canConnect } from '../../free-port.ts';
import { PostgresStartError } from './start-error.ts';

export interface LockFile {
  pid: number;
  port: number;
  /** `starting`, `ready`, `stopping`, `standby`; empty just after the start. */
  status: string;
}

const fileIn = (dataDir: string) => path.join(dataDir, 'postmaster.pid');

/** Lines 1, 4 and 8 of the file (PostgreSQL, miscadmin.h): pid, port, status. Undefined when there is no file or only half of one. */
export async function readLockFile(dataDir: string): Promise<LockFile | undefined> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0), status: lines[7] ?? '' } : undefined;
}

/** Long enough for a server whose hub was just killed to notice it and to end; measured 20-150 ms. */
const patience = { endingMs: 10_000, readyMs: 1_500 } as const;

/**
 * Resolves when no server runs on `dataDir`, waiting for one that is ending.
 * @throws PostgresStartError `data-directory-in-use` with the pid and port of a server that goes on running.
 */
export async function waitUntilUnused(dataDir: string): Promise<void> {
  const since = Date.now();
  for (;;) {
    const lock = await readLockFile(dataDir);
    const pids = await serversOn(dataDir, lock);
    if (pids.length === 0) return lock && removeStale(dataDir, lock);
    const isRunning = lock !== undefined && pids.includes(lock.pid) && lock.status !== 'stopping';
    if (Date.now() - since > (isRunning ? patience.readyMs : patience.endingMs)) throw inUse(dataDir, lock, pids);
    await sleep(25);
  }
}

/**
 * PostgreSQL clears a stale file itself, but after a reboot (of a container above all) takes whoever has the old number for a server; and
 * whoever waits for the new server on the old port would take the old file for its word.
 */
async function removeStale(dataDir: string, stale: LockFile): Promise<void> {
  const now = await readLockFile(dataDir);
  if (now?.pid === stale.pid) await rm(fileIn(dataDir), { force: true });
}

function inUse(dataDir: string, lock: LockFile | undefined, pids: number[]): PostgresStartError {
  const who = lock ? `pid ${lock.pid}, port ${lock.port}` : `pid ${pids.join(', ')}`;
  return new PostgresStartError(
    'data-directory-in-use',
    `Another PostgreSQL runs on ${dataDir} (${who}). Is a hub running here already?`,
  );
}

/** On Linux every process of the server, found by its working directory; elsewhere the lock file's, if it answers. */
async function serversOn(dataDir: string, lock: LockFile | undefined): Promise<number[]> {
  if (process.platform === 'linux') return processesIn(await realpath(dataDir));
  return lock && (await canConnect(lock.port)) ? [lock.pid] : [];
}

async function processesIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  // Processes of other users cannot be asked and cannot be ours: the folder is closed to them.
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_, index) => folders[index] === folder).map(Number);
}
