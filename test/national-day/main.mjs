// `npm run national-day [requests] [seed]`: services of its own, one day, its figures, and what broke a rule. Imports what the build made.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { migrateUrl } from '../../dist/server/migrate.js';
import { startPostgres } from '../../dist/server/platform/database/embedded-postgres.js';
import { startRedis } from '../../dist/test/support/redis-server.js';
import { playDay } from './play.ts';

const secondsMost = 300;
const [requests = '1300', seed = 'monday'] = process.argv.slice(2);
if (!/^[1-9]\d{0,4}$/.test(requests)) {
  console.error('How many requests? A whole number from 1 to 99999; 1300 is a working day at three times the published volume.');
  process.exit(2);
}

const folder = path.resolve(import.meta.dirname, '..', '..', '.data', `national-day-${process.pid}`);
await mkdir(folder, { recursive: true });
const [postgres, redis] = await Promise.all([
  startPostgres({ dataDir: path.join(folder, 'postgres'), durable: false, settings: { max_connections: '200' } }),
  startRedis(),
]);
try {
  const databaseUrl = await freshDatabase(postgres.url);
  const figures = await playDay({
    databaseUrl,
    redisUrl: redis?.url,
    requests: Number(requests),
    seed,
    pids: { postgres: postgres.pid },
    say: console.log,
  });
  const { broken, ...counts } = figures;
  console.log(JSON.stringify(counts, undefined, 2));
  for (const [rule, found] of Object.entries(broken)) {
    console.log(`${found.length === 0 ? 'holds ' : 'BROKEN'}  ${rule}`);
    for (const line of found.slice(0, 10)) console.log(`        ${line}`);
    if (found.length > 10) console.log(`        and ${found.length - 10} more`);
  }
  const inTime = figures.seconds.all <= secondsMost;
  if (!inTime) console.log(`BROKEN  a day takes at most ${secondsMost} s`);
  process.exitCode = inTime && Object.values(broken).every((found) => found.length === 0) ? 0 : 1;
} finally {
  await Promise.all([postgres.stop(), redis?.stop()]);
  await rm(folder, { recursive: true, force: true });
}

async function freshDatabase(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('create database national_day');
  } finally {
    await client.end();
  }
  const databaseUrl = url.replace(/postgres$/, 'national_day');
  await migrateUrl(databaseUrl);
  return databaseUrl;
}
