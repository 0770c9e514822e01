import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Failpoint } from '../../server/platform/failpoint.ts';
import { migrateUrl } from '../../server/migrate.ts';
import { startPostgres, type EmbeddedPostgres } from '../../server/platform/database/embedded-postgres.ts';
import { freePort } from '../../server/platform/free-port.ts';
import { openForceApp, type ForceApp } from '../support/force-app.ts';
import { enquiryAboutIon } from '../support/people.ts';
import { isRunning } from '../support/processes.ts';
import { startStage, type Stage } from '../support/stage.ts';
import { judge } from './judge.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
let folder: string;
let port: number;
let postgres: EmbeddedPostgres;
let stage: Stage;
let app: ForceApp;

/** With everything that makes a commit durable switched on, as an installation has it. */
const start = () => startPostgres({ dataDir: path.join(folder, 'postgres'), port });

beforeAll(async () => {
  await mkdir(path.join(root, '.data'), { recursive: true });
  folder = await mkdtemp(path.join(root, '.data', 'kill-'));
  port = await freePort();
  postgres = await start();
  await migrateUrl(postgres.url);
  stage = await startStage({ databaseUrl: postgres.url });
  app = openForceApp(stage.client('30'), path.join(stage.folder, 'force-30.jsonl'));
});
afterAll(async () => {
  app?.close();
  await stage?.stop();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The process pauses at the step, and the database is killed meanwhile. */
const steps = [
  ['api', 'S02.transaction-begun'],
  ['api', 'S03.enquiry-committed'],
  ['api', 'S16.readers-woken'],
  ['api', 'S17.event-pushed'],
  ['worker', 'S05.outbox-read'],
  ['worker', 'S06.job-enqueued'],
  ['worker', 'S07.attempt-claimed'],
  ['worker', 'S10.receipt-read'],
  ['worker', 'S11.sent-recorded'],
  ['worker', 'S14.reply-matched'],
  ['worker', 'S15.response-committed'],
] as const satisfies readonly (readonly ['api' | 'worker', Failpoint])[];

describe.each(steps)('when PostgreSQL is killed while the %s stands at %s', (part, step) => {
  it('no accepted enquiry is lost and its answer reaches the force once', async () => {
    await stage[part].kill();
    await stage[part].start(`${step}:delay=400`);
    const reached = stage[part].strikes(step);
    const raised = app.raise(enquiryAboutIon());
    await reached;
    const others = [stage.api.pid(), stage.worker.pid()];
    const { pid } = postgres;
    process.kill(pid, 'SIGKILL');
    await postgres.ended;
    expect(isRunning(pid)).toBe(false);
    postgres = await start();
    expect(postgres.pid).not.toBe(pid);
    await raised;
    await app.raise(enquiryAboutIon());
    await judge(stage, app);
    // Whoever spoke to the database is still there: it waited, and did not need to be started again.
    expect(others.every(isRunning)).toBe(true);
  });
});
