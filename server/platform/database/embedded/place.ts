/** Decides who runs the server, from which binaries and over which folder. PostgreSQL refuses to run as root. */
import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { binariesIn, unsupported, type Binaries } from './binaries.ts';
import { runProgram, type Owner } from './run-program.ts';
import { PostgresStartError } from './start-error.ts';

export interface Place {
  binaries: Binaries;
  owner: Owner;
  /** Absolute; not always the folder asked for. */
  dataDir: string;
}

/** Used only by root, who may stand above a folder closed to the server's user, e.g. a checkout in /root. */
const openFolder = '/var/tmp';

/** @throws PostgresStartError `unsupported-platform` when the binaries do not run here (e.g. no glibc). */
export async function findPlace(binaries: Binaries, wantedDataDir: string): Promise<Place> {
  const dataDir = path.resolve(wantedDataDir);
  await makeReachable(path.dirname(dataDir));
  const owner = await findOwner(dataDir);
  if (owner.uid !== undefined && !(await isReachable(binaries, dataDir, owner))) return copyToOpenFolder(binaries, dataDir);
  const trial = await runProgram(binaries.program('postgres'), ['--version'], owner);
  if (!trial.ok) throw unsupported(`The embedded PostgreSQL does not run on this machine (${lastLine(trial.stderr)})`);
  return { binaries, owner, dataDir };
}

/** As root: the owner of existing data goes on with it, else the first of the usual server accounts. Otherwise ourselves. */
async function findOwner(dataDir: string): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const existing = await stat(dataDir).catch(() => undefined);
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  for (const account of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([runProgram('id', ['-u', account]), runProgram('id', ['-g', account])]);
    if (uid.ok && gid.ok) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  return { uid: 65_534, gid: 65_534 };
}

/** Folders that we make above the data must be open to the server's user, whatever our umask. */
async function makeReachable(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (!first) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) await chmod(made, 0o755);
}

async function isReachable(binaries: Binaries, dataDir: string, owner: Owner): Promise<boolean> {
  const canEnter = await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', path.dirname(dataDir)], owner);
  // Looking at the binaries, not running them, so that a missing library is not taken for a closed door.
  const canRead = await runProgram('/bin/sh', ['-c', 'cd "$1" && test -x bin/postgres', 'sh', binaries.root], owner);
  return canEnter.ok && canRead.ok;
}

async function copyToOpenFolder(binaries: Binaries, dataDir: string): Promise<Place> {
  const tag = createHash('sha256').update(`${binaries.root}\n${dataDir}`).digest('hex').slice(0, 16);
  const folder = path.join(openFolder, `exchange-hub-postgres-${tag}`);
  await makeOwnFolder(folder);
  const copy = path.join(folder, 'native');
  if (!(await stat(copy).catch(() => undefined))) {
    const unfinished = `${copy}.${process.pid}`;
    await cp(binaries.root, unfinished, { recursive: true, verbatimSymlinks: true });
    // Somebody else may have been first: theirs is as good.
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return findPlace(binariesIn(copy), path.join(folder, 'data'));
}

/** Anybody may write in /var/tmp: a folder prepared there by somebody else would have us run their binaries. */
async function makeOwnFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o755 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new PostgresStartError('start-failed', `${folder} belongs to somebody else. Remove it, or set DATABASE_URL.`);
  }
  await chmod(folder, 0o755);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
