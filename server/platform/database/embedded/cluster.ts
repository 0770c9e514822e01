/** Makes the data directory of a new cluster, whole or not at all. */
import { chown, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import type { Place } from './place.ts';
import { runProgram } from './run-program.ts';
import { PostgresStartError } from './start-error.ts';

export const superuser = 'hub';

/**
 * Returns true when the cluster was made now. Trust authentication is safe here only because the server listens on 127.0.0.1 and is
 * meant for one person's machine; shared installations set DATABASE_URL.
 * @throws PostgresStartError `not-a-data-directory` when other files are there; nothing is ever deleted that we did not make.
 */
export async function makeCluster(place: Place, { durable }: { durable: boolean }): Promise<boolean> {
  const files = await readdir(place.dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (files?.includes('PG_VERSION')) return false;
  if (files && files.length > 0) {
    throw new PostgresStartError(
      'not-a-data-directory',
      `${place.dataDir} holds files that are not a PostgreSQL cluster. Nothing was changed.`,
    );
  }
  if (files) await rmdir(place.dataDir);
  return initialise(place, durable);
}

/** Works beside the final place: a start killed half-way leaves no cluster that looks finished. */
async function initialise(place: Place, durable: boolean): Promise<boolean> {
  const unfinished = `${place.dataDir}.new-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  try {
    if (place.owner.uid !== undefined) await chown(unfinished, place.owner.uid, place.owner.gid ?? place.owner.uid);
    const arguments_ = ['-D', unfinished, '-U', superuser, '--auth=trust', '--encoding=UTF8', '--locale=C', '--data-checksums'];
    const made = await runProgram(
      place.binaries.program('initdb'),
      [...arguments_, '--no-instructions', ...(durable ? [] : ['--no-sync'])],
      place.owner,
    );
    if (!made.ok) throw new PostgresStartError('initdb-failed', `initdb failed: ${made.stderr.trim()}`);
    return await moveIntoPlace(unfinished, place.dataDir);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function moveIntoPlace(unfinished: string, dataDir: string): Promise<boolean> {
  try {
    await rename(unfinished, dataDir);
    return true;
  } catch (error) {
    // Another start made one meanwhile; who may run on it is settled by the server's own lock.
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
