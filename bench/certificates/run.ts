/**
 * Many certificates at once: decided on here, signed by a worker in a process of its own, which is killed half-way, while the API in this process
 * is asked for their status. `node dist/bench/certificates/run.js [--count 1000]` prints what was measured; it ends with 1 where a bar is missed.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openApiServer } from '../../server/api.ts';
import { documentProgress } from '../../server/certificate/document/document-status.ts';
import { readConfig } from '../../server/config.ts';
import { openHub, type Hub } from '../../server/hub.ts';
import { migrateUrl } from '../../server/migrate.ts';
import { startPostgres } from '../../server/platform/database/embedded-postgres.ts';
import { silentLog } from '../../server/platform/log.ts';
import { watchLoop } from './busy.ts';
import { appliedBy } from './applied.ts';
import { decide } from './decide.ts';

const longestAllowedMs = 50;
const given = parseArgs({ options: { count: { type: 'string', default: '1000' } } }).values;
const count = Number(given.count);

const folder = await mkdtemp(path.join(tmpdir(), 'certificates-'));
const database = await startPostgres({ dataDir: path.join(folder, 'postgres') });
const environment = { DATABASE_URL: database.url, HUB_DATA_DIR: folder, LOG_LEVEL: 'silent' };
await migrateUrl(database.url);
const hub = await openHub({ databaseUrl: database.url, connectors: [] });
const api = await openApiServer({ hub, config: { ...readConfig(environment), HUB_PORT: 0 }, log: silentLog });
let worker: ChildProcess | undefined;
try {
  await decideOnAll(hub);
  worker = startWorker();
  const loop = watchLoop();
  const from = performance.now();
  const madeBeforeKill = await untilMade(count / 2);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  worker = startWorker();
  await untilMade(count);
  const seconds = (performance.now() - from) / 1000;
  await report({ seconds, madeBeforeKill, ...loop.stop() });
} finally {
  worker?.kill('SIGKILL');
  await api.close();
  await hub.close();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

async function decideOnAll(ready: Hub): Promise<void> {
  for (let done = 0; done < count; done += 20)
    await Promise.all(Array.from({ length: Math.min(20, count - done) }, (_, at) => decide(ready, appliedBy(done + at))));
}

/** Progress as a supervisor sees it, and a question to the API about every certificate. */
async function untilMade(wanted: number): Promise<number> {
  for (;;) {
    const { made, waiting } = await documentProgress(hub.pool);
    process.stderr.write(`\r${made} made, ${waiting} waiting `);
    if (made >= wanted) return made;
    await fetch(api.url.replace('/graphql', '/certificates/status?reference=PC-2222-2222-2222&code=22222'));
    await pause(100);
  }
}

interface Measured {
  seconds: number;
  madeBeforeKill: number;
  longestMs: number;
  delayP99Ms: number;
}

async function report(measured: Measured): Promise<void> {
  const { rows } = await hub.pool.query<{ numbers: number; files: number; valid: number }>(
    `select count(distinct c.reference)::int as numbers, count(distinct d.pdf)::int as files, count(*) filter (where c.status = 'VALID')::int as valid
     from certificate c join certificate_document d on d.certificate_id = c.id`,
  );
  const [{ numbers = 0, files = 0, valid = 0 } = {}] = rows;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const { seconds, madeBeforeKill, longestMs, delayP99Ms } = measured;
  process.stderr.write('\n');
  console.log(
    JSON.stringify({
      certificates: count,
      seconds: rounded(seconds),
      perSecond: rounded(count / seconds),
      madeBeforeKill,
      ...{ numbers, files, valid },
      apiLongestTurnMs: rounded(longestMs),
      apiDelayP99Ms: rounded(delayP99Ms),
    }),
  );
  if (![numbers, files, valid].every((each) => each === count) || longestMs >= longestAllowedMs) process.exitCode = 1;
}

function startWorker(): ChildProcess {
  const main = path.resolve(import.meta.dirname, '../../server/main.js');
  return fork(main, ['worker'], {
    env: { ...process.env, ...environment, HUB_LEASE_MS: '10000' },
    stdio: ['ignore', 2, 2, 'ipc'],
  });
}
