import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import type { Failpoint } from '../../server/platform/failpoint.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { openForceApp, type ForceApp } from '../support/force-app.ts';
import { enquiryAboutIon } from '../support/people.ts';
import { isRunning } from '../support/processes.ts';
import { startRedis, type RedisServer } from '../support/redis-server.ts';
import { startStage, type Stage } from '../support/stage.ts';
import { judge } from './judge.ts';

let database: FreshDatabase;
let redis: RedisServer;
let stage: Stage;
let app: ForceApp;

/** Nothing of it is written to disk: killed, it has forgotten everything. */
async function start(port?: number): Promise<RedisServer> {
  const started = await startRedis(port);
  if (!started) throw new Error('this machine has neither redis-server nor valkey-server');
  return started;
}

it('is tried wherever the tests must be complete', () => {
  expect(Boolean(process.env.TEST_REDIS) || !process.env.CI).toBe(true);
});

// A machine without Redis or Valkey runs the rest; CI installs one.
if (process.env.TEST_REDIS) describe('with the jobs on Redis', tryOnRedis);

function tryOnRedis(): void {
  beforeAll(async () => {
    [database, redis] = await Promise.all([freshDatabase(), start()]);
    stage = await startStage({ databaseUrl: database.url, redisUrl: redis.url });
    app = openForceApp(stage.client('30'), path.join(stage.folder, 'force-30.jsonl'));
  });
  afterAll(async () => {
    app?.close();
    await stage?.stop();
    await Promise.all([redis?.stop(), database?.drop()]);
  });

  it('an enquiry is taken to its answer', async () => {
    await app.raise(enquiryAboutIon());
    await judge(stage, app);
  });

  it.each<Failpoint>(['S05.outbox-read', 'S06.job-enqueued', 'S07.attempt-claimed', 'S11.sent-recorded'])(
    'nothing is lost when Redis forgets every job at %s: the outbox gives them again',
    async (step) => {
      await stage.worker.kill();
      await stage.worker.start(`${step}:delay=400`);
      const reached = stage.worker.strikes(step);
      await app.raise(enquiryAboutIon());
      await reached;
      const { pid, port } = redis;
      await redis.kill();
      expect(isRunning(pid)).toBe(false);
      redis = await start(port);
      await app.raise(enquiryAboutIon());
      await judge(stage, app);
    },
  );
}
