import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RegisterUpdate } from '../../../connectors/contract/register.ts';
import { oweWrite } from '../../../server/exchange/registers/owe-write.ts';
import { armFailpoints, type Failpoint } from '../../../server/platform/failpoint.ts';
import { silentLog } from '../../../server/platform/log.ts';
import { openWorker } from '../../../server/worker.ts';
import { until } from '../../support/processes.ts';
import { openGround, type Ground } from '../exchange/ground.ts';
import { lateMs, openRegisterPartner, seeded, type Fate, type RegisterPartner } from './register-partner.ts';

const isFull = process.env['HUB_TEST_FULL'] === '1';
const writesOfPlan = isFull ? 10_000 : 300;
const seed = Number(process.env['HUB_TEST_SEED'] ?? 20_261_125);

let ground: Ground;
let partner: RegisterPartner;
const workers: { close(): Promise<void> }[] = [];

const policies = {
  pnc: { places: 16, deadlineMs: 700, settleAfterMs: lateMs * 3, circuit: { failures: 5, firstMs: 50, maxMs: 500 } },
};

async function startWorker(): Promise<void> {
  const plugged = [{ definition: partner.definition, options: {} }];
  workers.push(await openWorker({ hub: ground.hub, plugged, leaseMs: 3_000, policies, log: silentLog }));
}

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  partner = openRegisterPartner();
  await startWorker();
});
afterEach(async () => {
  armFailpoints('');
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
});
afterAll(() => ground.close());

let given = 0;
const accountability = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'Custody 30DD/16/1234' };
function aRemand(nativeId = `2016/${String((given += 1)).padStart(7, '0')}A`): RegisterUpdate {
  const reference = `HUB-W-${(given += 1)}`;
  const court = { code: '1234' };
  return {
    kind: 'REMAND',
    reference,
    nativeId,
    asn: '1630DD0100000000001A',
    court,
    on: '2016-11-14',
    result: 'BAIL',
    conditions: [],
  };
}

const owe = (write: RegisterUpdate) => ground.hub.unitOfWork((work) => oweWrite(work, { backEnd: 'pnc', write, accountability }));

interface WriteRow {
  id: string;
  reference: string;
  state: string;
  fence: number;
  result: { code: string } | null;
  failure: string | null;
}
const rowsOf = (states: readonly string[]) =>
  ground.rows<WriteRow>('select * from register_write where state = any($1::text[])', [states]);
async function rowOf({ reference }: RegisterUpdate): Promise<WriteRow> {
  const [row] = await ground.rows<WriteRow>('select * from register_write where reference = $1', [reference]);
  if (!row) throw new Error('there is no such write');
  return row;
}
async function settled(write: RegisterUpdate): Promise<WriteRow> {
  await until('the change is settled', async () => ['DONE', 'REJECTED'].includes((await rowOf(write)).state));
  await until('nothing is owed', async () => (await ground.rows('select 1 from outbox')).length === 0);
  return rowOf(write);
}
const appliedOf = ({ reference }: RegisterUpdate) => partner.applied.get(reference) ?? [];

describe('a change whose answer is lost', () => {
  it.each<[Fate, number]>([
    ['LOST_ON_THE_WAY', 2],
    ['ANSWER_LOST', 1],
    ['APPLIED_LATE', 1],
  ])('(%s) is read back and sent %i time(s) in all; the register has it once', async (fate, attempts) => {
    partner.fateOf = (_reference, attempt) => (attempt === 1 ? fate : 'ANSWERED');
    const write = aRemand();
    await owe(write);
    const row = await settled(write);
    expect(row).toMatchObject({ state: 'DONE', failure: null });
    expect(appliedOf(write)).toEqual([row.result?.code]);
    expect(partner.counts).toMatchObject({ attempts, lostAnswers: 1, readings: 1 });
  });

  it('is sent no second time as long as the register cannot be read', async () => {
    let away = true;
    partner.fateOf = (_reference, attempt) => (attempt === 1 ? 'ANSWER_LOST' : 'ANSWERED');
    partner.readingFails = () => away;
    const write = aRemand();
    await owe(write);
    await until('it was read in vain several times', () => partner.counts.failedReadings >= 4);
    expect(await rowOf(write)).toMatchObject({ state: 'OUTCOME_UNKNOWN', failure: 'DEADLINE_PASSED' });
    away = false;
    expect(await settled(write)).toMatchObject({ state: 'DONE' });
    expect(partner.counts.attempts).toBe(1);
  });

  it('and that is then refused, because the register has it already, is done and not refused', async () => {
    // The reading back comes before the late change: more than the register is allowed to do.
    partner.fateOf = (_reference, attempt) => (attempt === 1 ? 'LOST_ON_THE_WAY' : 'REFUSED');
    const write = aRemand();
    const { fateOf } = partner;
    partner.fateOf = (reference, attempt) => {
      if (attempt === 2) partner.applied.set(reference, ['A0003']);
      return fateOf(reference, attempt);
    };
    await owe(write);
    expect(await settled(write)).toMatchObject({ state: 'DONE', result: { code: 'A0003' } });
  });
});

describe('a change', () => {
  it('that is refused is not sent again, with the register’s code', async () => {
    partner.fateOf = () => 'REFUSED';
    const write = aRemand();
    await owe(write);
    expect(await settled(write)).toMatchObject({ state: 'REJECTED', failure: 'I0013', result: null });
    expect(partner.counts).toMatchObject({ attempts: 1, readings: 0 });
  });

  it('to a locked record is sent again without reading back: nothing of it was applied', async () => {
    partner.fateOf = (_reference, attempt) => (attempt <= 2 ? 'LOCKED' : 'ANSWERED');
    const write = aRemand();
    await owe(write);
    expect(await settled(write)).toMatchObject({ state: 'DONE' });
    expect(partner.counts).toMatchObject({ attempts: 3, readings: 0 });
  });

  it('promised twice under one reference is one change', async () => {
    const write = aRemand();
    expect(await owe(write)).toBe(await owe(write));
    await settled(write);
    expect(appliedOf(write)).toHaveLength(1);
  });

  it('never overtakes an earlier one about the same subject, whatever becomes of either', async () => {
    const fates = seeded(seed);
    partner.fateOf = () => (fates() < 0.5 ? 'ANSWERED' : fates() < 0.5 ? 'LOST_ON_THE_WAY' : 'ANSWER_LOST');
    const writes = Array.from({ length: 12 }, () => aRemand('1998/0000101X'));
    for (const write of writes) await owe(write);
    for (const write of writes) await settled(write);
    expect(partner.order).toEqual(writes.map(({ reference }) => reference));
  });
});

describe('a worker that dies', () => {
  it.each<[Failpoint, Fate, number]>([
    ['W1.change-begun', 'ANSWERED', 1],
    ['W2.change-answered', 'ANSWERED', 1],
    ['W3.answer-lost', 'ANSWER_LOST', 1],
    ['W3.answer-lost', 'LOST_ON_THE_WAY', 2],
  ])(
    'at %s (%s) leaves a change that the next attempt settles: sent %i time(s), applied once',
    async (failpoint, fate, attempts) => {
      partner.fateOf = (_reference, attempt) => (attempt === 1 ? fate : 'ANSWERED');
      armFailpoints(`${failpoint}:throw`);
      const write = aRemand();
      await owe(write);
      const row = await settled(write);
      expect(row).toMatchObject({ state: 'DONE' });
      expect(appliedOf(write)).toEqual([row.result?.code]);
      expect(partner.counts.attempts).toBe(attempts);
    },
  );
});

it(`${writesOfPlan} changes, each with at least one lost answer, by two workers: none is posted twice, none stays unknown`, async () => {
  await startWorker();
  const random = seeded(seed);
  const lost: Fate[] = ['LOST_ON_THE_WAY', 'ANSWER_LOST', 'APPLIED_LATE'];
  const losing = () => lost[Math.floor(random() * lost.length)] ?? 'ANSWER_LOST';
  partner.fateOf = (_reference, attempt) =>
    attempt === 1 || random() < 0.3 ? losing() : random() < 0.05 ? 'LOCKED' : 'ANSWERED';
  partner.readingFails = () => random() < 0.1;
  const writes = Array.from({ length: writesOfPlan }, () => aRemand());
  for (const write of writes) await owe(write);
  await until('nothing is owed', async () => (await ground.rows('select 1 from outbox limit 1')).length === 0, 1_200_000);

  const references = new Set(writes.map(({ reference }) => reference));
  const done = (await rowsOf(['DONE'])).filter(({ reference }) => references.has(reference));
  // The register's journal against the database.
  const double = [...partner.applied].filter(([, codes]) => codes.length > 1);
  const wrong = done.filter(({ reference, result }) => partner.applied.get(reference)?.[0] !== result?.code);
  const unresolved = await rowsOf(['WAITING', 'ATTEMPTED', 'OUTCOME_UNKNOWN']);
  if (isFull) {
    const figures = { ...partner.counts, done: done.length, double: double.length, unresolved: unresolved.length };
    process.stdout.write(`seed ${seed}: ${JSON.stringify(figures)}\n`);
  }
  expect({ double, wrong, unresolved }).toEqual({ double: [], wrong: [], unresolved: [] });
  expect(done).toHaveLength(writesOfPlan);
  expect(partner.counts.lostAnswers).toBeGreaterThanOrEqual(writesOfPlan);
}, 1_260_000);
