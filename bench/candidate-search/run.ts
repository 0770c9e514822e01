/**
 * Candidate search in PostgreSQL as it grows. Prints for each size what a search costs, how many candidates it gives and how often the person
 * meant is among them, whatever slip the other register made; with labelled sets, the same for their true pairs in the crowd.
 *
 * Usage: node bench/candidate-search/run.ts [--persons 10000,100000] [--searches 1000] [--threads 2] [--folder DIR] [--sets DIR]
 * 1200000 persons need 4 GB of disk and ten minutes, 10000000 need 25 GB and two hours.
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrateUrl } from '../../server/migrate.ts';
import { startPostgres } from '../../server/platform/database/embedded-postgres.ts';
import { loadKeys, loadPersons } from './load.ts';
import { measureInvented, measureLabelled, readCrowd } from './measure.ts';
import { assertSameRows } from './same-rows.ts';
import { openSpool, spoolInvented } from './spool.ts';

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '10000,100000' },
    searches: { type: 'string', default: '1000' },
    threads: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: tmpdir() },
    sets: { type: 'string' },
  },
});
const sizes = values.persons
  .split(',')
  .map(Number)
  .sort((a, b) => a - b);
const [searches, threads, seed] = [Number(values.searches), Number(values.threads), Number(values.seed)];
const crowd = values.sets ? readCrowd(values.sets) : [];

const home = await mkdtemp(path.join(values.folder, 'candidate-search-'));
// The server may run as another user, and reads the rows itself.
await chmod(home, 0o755);
const [spoolFolder, sampleFolder] = [path.join(home, 'spool'), path.join(home, 'sample')];
const startedAt = performance.now();
const say = (what: string) => console.error(`${((performance.now() - startedAt) / 1_000).toFixed(0)} s ${what}`);
const postgres = await startPostgres({
  dataDir: path.join(home, 'data'),
  durable: false,
  settings: { wal_level: 'minimal', max_wal_senders: '0' },
});
const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
// An idle connection may see the server go.
pool.on('error', () => undefined);
try {
  await migrateUrl(postgres.url);
  for (const folder of [spoolFolder, sampleFolder]) await mkdir(folder);
  await assertSameRows(postgres.url, pool, sampleFolder);
  say('500 persons written one by one and in bulk: the same rows');
  for (const [at, size] of sizes.entries()) await oneSize(size, sizes[at - 1] ?? 0);
} finally {
  await pool.end();
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}

async function oneSize(size: number, before: number): Promise<void> {
  const began = performance.now();
  await spoolInvented(seed, { from: before, to: size }, spoolFolder, threads);
  const spool = openSpool(spoolFolder, 'labelled');
  for (const [at, { record }] of crowd.entries()) spool.add(size + at, record);
  spool.close();
  say(`keys of ${size} persons`);
  await loadPersons(pool, size + crowd.length);
  await loadKeys(pool, spoolFolder, {
    onPart: (part) => part % 8 === 0 && say(`part ${part} loaded`),
    isLast: size === sizes.at(-1),
  });
  const seconds = (performance.now() - began) / 1_000;
  console.log(await measureInvented(pool, { size, crowd: crowd.length, seed, searches, seconds }));
  if (crowd.length > 0) console.log(await measureLabelled(pool, crowd, { from: size, pairsMax: 300 }));
}
