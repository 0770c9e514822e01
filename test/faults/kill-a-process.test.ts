import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import type { Failpoint } from '../../server/platform/failpoint.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { openForceApp, type ForceApp } from '../support/force-app.ts';
import { enquiryAboutIon } from '../support/people.ts';
import { isRunning, until } from '../support/processes.ts';
import { startStage, type PartName, type Stage } from '../support/stage.ts';
import { judge } from './judge.ts';

let database: FreshDatabase;
let stage: Stage;
/** One app and one file for all of it: every judgement looks at everything that happened so far. */
let app: ForceApp;
beforeAll(async () => {
  database = await freshDatabase();
  stage = await startStage({ databaseUrl: database.url });
  app = openForceApp(stage.client('30'), path.join(stage.folder, 'force-30.jsonl'));
});
afterAll(async () => {
  app?.close();
  await stage?.stop();
  await database?.drop();
});

/** Where each process stands when it is killed. */
const steps: Record<'api' | 'worker', readonly Failpoint[]> = {
  api: [
    'S01.authorised',
    'S02.transaction-begun',
    'S03.enquiry-committed',
    'S04.answer-written',
    'S16.readers-woken',
    'S17.event-pushed',
    'S18.position-stored',
  ],
  worker: [
    'S05.outbox-read',
    'S06.job-enqueued',
    'S07.attempt-claimed',
    'S08.frame-built',
    'S10.receipt-read',
    'S11.sent-recorded',
    'S12.reply-read',
    'S13.reply-parsed',
    'S14.reply-matched',
    'S15.response-committed',
  ],
};
const everyStep = (['api', 'worker'] as const).flatMap((part) => steps[part].map((step) => [part, step] as const));

async function provesItsDeath(part: PartName, pid: number): Promise<void> {
  expect(await stage[part].ends()).toEqual({ code: null, signal: 'SIGKILL' });
  expect(isRunning(pid)).toBe(false);
}

const framesIn = (type: string) =>
  stage.journal('ecris').filter((entry) => entry.kind === 'FRAME_IN' && entry.type === type).length;

describe.each(everyStep)('when the %s is killed at %s', (part, step) => {
  it('no accepted enquiry is lost and its answer reaches the force once', async () => {
    await stage[part].kill();
    await stage[part].start(`${step}:kill`);
    const pid = stage[part].pid();
    const death = stage[part].strikes(step).then(() => provesItsDeath(part, pid));
    const raised = app.raise(enquiryAboutIon());
    await death;
    await stage[part].start();
    await raised;
    await app.raise(enquiryAboutIon());
    await judge(stage, app);
  });
});

describe('when the ECRIS partner is killed', () => {
  it('while it takes a request, no accepted enquiry is lost and its answer reaches the force once', async () => {
    const pid = stage.ecris.pid();
    await stage.order('ecris', 'faults', { on: 'REQ', action: 'crash' });
    await app.raise(enquiryAboutIon());
    await provesItsDeath('ecris', pid);
    await stage.ecris.start();
    await judge(stage, app);
  });

  it('before it answers, no accepted enquiry is lost and its answer reaches the force once', async () => {
    const [pid, before] = [stage.ecris.pid(), framesIn('REQ')];
    await app.raise(enquiryAboutIon());
    await until('the request to be taken', () => framesIn('REQ') > before);
    await stage.ecris.kill();
    await provesItsDeath('ecris', pid);
    await stage.ecris.start();
    await judge(stage, app);
  });
});

describe('when a partner', () => {
  it('takes a request and the receipt is lost, it is not asked under a second number', async () => {
    await stage.order('ecris', 'faults', { on: 'REQ', action: 'no-reply' });
    await app.raise(enquiryAboutIon());
    await judge(stage, app);
  });

  it('sends every answer three times, the force is told once', async () => {
    await stage.order('ecris', 'behaviour', { duplicateAnswers: 2 });
    await app.raise(enquiryAboutIon());
    await judge(stage, app);
    await stage.order('ecris', 'behaviour', { duplicateAnswers: 0 });
  });
});
