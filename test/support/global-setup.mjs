// Runs once in jest's own process, outside the tests' module registry: it imports what the build made.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { migrateUrl } from '../../dist/server/migrate.js';
import { startPostgres } from '../../dist/server/platform/database/embedded-postgres.js';
import { startRedis } from '../../dist/test/support/redis-server.js';

const data = path.resolve(import.meta.dirname, '..', '..', '.data');
const template = 'hub_template';

export default async function setUp() {
  await removeLeftovers();
  const folder = path.join(data, `test-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const [postgres, redis] = await Promise.all([
    startPostgres({ dataDir: path.join(folder, 'postgres'), durable: false, settings }),
    startRedis(),
  ]);
  globalThis.hubTestServices = { postgres, redis, folder };
  await makeTemplate(postgres.url);
  process.env.TEST_POSTGRES = postgres.url;
  if (redis) process.env.TEST_REDIS = redis.url;
}

// Several hubs at once, each with its pools; and a database is copied for every file.
const settings = { max_connections: '400', wal_level: 'minimal', max_wal_senders: '0', autovacuum_naptime: '10s' };

async function makeTemplate(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${template}`);
    await migrateUrl(url.replace(/postgres$/, template));
    // Nobody may be connected to a template while it is copied.
    await client.query(`alter database ${template} allow_connections false`);
  } finally {
    await client.end();
  }
}

/** What runs that were killed left behind. */
async function removeLeftovers() {
  if (!existsSync(data)) return;
  for (const name of await readdir(data)) {
    const pid = /^test-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(path.join(data, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
