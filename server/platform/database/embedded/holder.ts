/** Runs the server so that it never outlives us. */
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readLockFile } from './lock-file.ts';
import type { Place } from './place.ts';
import { serverEnvironment } from './run-program.ts';
import { PostgresStartError } from './start-error.ts';

export interface HeldServer {
  pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, the data is consistent on disk. Resolves when the server has ended. */
  stop(): Promise<void>;
}

/**
 * A small shell holds the server. It has a session of its own, so that Ctrl-C in the terminal does not reach PostgreSQL before the hub has
 * drained, and it sends SIGINT (fast shutdown) when our end of its standard input closes, which the kernel also does when we are killed.
 */
const holder = `exec 3<&0
"$@" &
server=$!
{ read -r _ <&3; kill -INT "$server"; } 2>/dev/null &
reader=$!
wait "$server"
code=$?
kill "$reader" 2>/dev/null
exit "$code"`;

const limits = { readyMs: 20_000, pollMs: 10, fastShutdownMs: 10_000, logLength: 8_000 } as const;

/** @throws PostgresStartError `port-in-use`, `start-failed` or `not-ready-in-time` with the server's own words. */
export async function holdServer(place: Place, port: number, settings: Record<string, string>): Promise<HeldServer> {
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [place.binaries.program('postgres'), '-D', place.dataDir, ...flags];
  const child = spawn('/bin/sh', ['-c', holder, 'postgres-holder', ...command], {
    ...place.owner,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
  const said = { text: '' };
  child.stderr.on('data', (data: Buffer) => (said.text = (said.text + data.toString()).slice(-limits.logLength)));
  child.stdin.on('error', () => {}); // the holder is gone: `ended` says so
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));

  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  const letGo = () => child.stdin.end();
  const pid = await waitUntilReady(place.dataDir, port, () => (hasEnded ? said.text || 'no message' : undefined)).catch(
    async (error: unknown) => {
      letGo();
      await ended;
      throw error;
    },
  );

  // The server alone is no reason for this process to go on.
  child.unref();
  for (const pipe of [child.stdin, child.stderr]) if (pipe instanceof Socket) pipe.unref();
  const stop = once(async () => {
    child.ref();
    letGo();
    const insist = setTimeout(() => killUnlessEnded(pid, hasEnded), limits.fastShutdownMs);
    await ended;
    clearTimeout(insist);
  });
  return { pid, ended, stop };
}

/** Line 8 of the lock file turns `ready`: independent of locale and without a client. */
async function waitUntilReady(dataDir: string, port: number, lastWords: () => string | undefined): Promise<number> {
  const since = Date.now();
  while (Date.now() - since < limits.readyMs) {
    const lock = await readLockFile(dataDir);
    if (lock?.status === 'ready' && lock.port === port) return lock.pid;
    const words = lastWords();
    if (words !== undefined) throw explain(words, port);
    await sleep(limits.pollMs);
  }
  throw new PostgresStartError('not-ready-in-time', `PostgreSQL was not ready after ${limits.readyMs / 1_000} s.`);
}

function explain(words: string, port: number): PostgresStartError {
  if (/could not bind|Address already in use/.test(words)) {
    return new PostgresStartError('port-in-use', `Port ${port} of 127.0.0.1 is in use by another program.`);
  }
  if (/lock file "postmaster\.pid" already exists|shared memory block .* still in use/.test(words)) {
    return new PostgresStartError(
      'data-directory-in-use',
      `Another PostgreSQL was quicker on the same data directory: ${words.trim()}`,
    );
  }
  return new PostgresStartError('start-failed', `PostgreSQL did not start: ${words.trim()}`);
}

/** Immediate shutdown: like a crash, recovered at the next start. */
function killUnlessEnded(pid: number, hasEnded: boolean): void {
  if (!hasEnded) process.kill(pid, 'SIGQUIT');
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
