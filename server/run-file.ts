/** Where a running local installation can be reached; `npx hub token`, `clock` and `demo` read it. Private: it may hold a password. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface RunFile {
  pid: number;
  graphql: string;
  databaseUrl: string;
  /** Control doors of the simulators by name. */
  simulators: Record<string, string>;
  clock: 'real' | 'virtual';
  /** Process ids by part (hub, worker and the simulators); kept up to date when one is started again. */
  pids: Record<string, number>;
}

const fileIn = (dataDir: string) => path.join(dataDir, 'run.json');

export async function writeRunFile(dataDir: string, run: RunFile): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(fileIn(dataDir), JSON.stringify(run, null, 2), { mode: 0o600 });
}

export async function removeRunFile(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}

/** Of the installation that runs now; undefined where none does. */
export async function findRunFile(dataDir: string): Promise<RunFile | undefined> {
  const file = fileIn(dataDir);
  const run = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as RunFile) : undefined;
  return run && isAlive(run.pid) ? run : undefined;
}

/** @throws Error saying how to start one, when none runs. */
export async function readRunFile(dataDir: string): Promise<RunFile> {
  const run = await findRunFile(dataDir);
  if (!run) throw new Error('No hub runs here: start one with `npm start` (or `npx hub up`) in another terminal.');
  return run;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
