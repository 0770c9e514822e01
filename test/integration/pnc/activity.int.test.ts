import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountability, connectTo, faultOf } from './stage.ts';
import { convicted, convictionIdOf, digestOf, openActivityStage, pncId, type ActivityStage } from './activity-stage.ts';
import { caseOf, charged, creation, fine, guilty, theft, driving } from './update-stage.ts';

const idle = 86_400_000;
const today = () => new Date().toISOString().slice(0, 10);
const dayAfter = () => new Date(Date.now() + idle).toISOString().slice(0, 10);
let stage: ActivityStage;

beforeEach(async () => {
  // A simulated day does not end by itself here.
  stage = await openActivityStage({ dayMs: idle });
  await stage.order({ order: 'PUT_NOMINAL', nominal: { ...charged, cases: [] } });
});
afterEach(() => stage.close());

const record = (serial: number, facts = {}) => stage.order({ order: 'RECORD_CASE', pncId, case: convicted(serial, facts) });
const write = () => stage.order({ order: 'WRITE_ACTIVITY' });
const referencesOf = async () => (await stage.read()).map(({ reference }) => reference);

describe('what the PNC recorded', () => {
  it('is told with the person, the conviction and the day it was recorded', async () => {
    await record(1001);
    await write();
    expect(await stage.read()).toEqual([
      {
        reference: `${convictionIdOf(1001)}#1`,
        convictionId: convictionIdOf(1001),
        change: 'NEW',
        recordedOn: today(),
        personId: pncId,
        identity: {
          names: [{ kind: 'PRIMARY', family: 'CHARGED', given: 'ALEX' }],
          sex: 'UNKNOWN',
          birthDate: '1990-05-05',
          nationalities: ['GB'],
          identifiers: [
            { scheme: 'PNCID', value: pncId, country: 'GB' },
            { scheme: 'ASN', value: expect.stringMatching(/^26\/30DD\/01\/0+1001[A-Z]$/), country: 'GB' },
          ],
        },
        unreadNationalities: [],
        conviction: expect.objectContaining({
          nativeId: convictionIdOf(1001).slice(pncId.length + 1),
          country: 'GB',
          decidedOn: '2026-11-20',
          court: { text: 'EXAMPLE MAGISTRATES COURT', language: 'en', translated: false },
          offences: [expect.objectContaining({ category: expect.objectContaining({ code: 'TH68010' }) })],
          sanctions: [expect.objectContaining({ fine: { count: 1, amount: '100.00', currency: 'GBP' } })],
        }),
      },
    ]);
  });

  it('is what an enquiry says of the same conviction', async () => {
    await record(1001);
    await write();
    const [entry] = await stage.read();
    const asked = await stage.connection.enquire?.({ by: 'IDENTIFIER', scheme: 'PNCID', value: pncId }, accountability);
    expect(asked?.records[0]?.convictions).toEqual([entry?.conviction]);
    expect(asked?.records[0]?.identity).toEqual(entry?.identity);
  });

  it('is new, changed and taken off under one number of the conviction, and each change has its own', async () => {
    await record(1001);
    const amended = convicted(1001, { offences: [{ cjsCode: theft.cjsCode, ...guilty, disposals: [fine('250.00')] }] });
    await stage.order({ order: 'AMEND_CASE', pncId, case: amended });
    await stage.order({ order: 'DELETE_CASE', pncId, reference: caseOf(1001) });
    await write();
    const entries = await stage.read();
    expect(entries.map(({ reference, change }) => [reference, change])).toEqual([
      [`${convictionIdOf(1001)}#1`, 'NEW'],
      [`${convictionIdOf(1001)}#2`, 'UPDATE'],
      [`${convictionIdOf(1001)}#3`, 'DELETE'],
    ]);
    expect(entries.map(({ conviction }) => conviction.sanctions[0]?.fine?.amount)).toEqual(['100.00', '250.00', '250.00']);
  });

  it('is a change of every conviction where a nationality changes; what is no country is kept as it was written', async () => {
    await record(1001);
    await record(1002);
    await stage.order({ order: 'CHANGE_NATIONALITIES', pncId, nationalities: ['PL', 'XXX', 'QQ'] });
    await write();
    const entries = (await stage.read()).slice(2);
    expect(entries.map(({ reference, change }) => [reference, change])).toEqual([
      [`${convictionIdOf(1001)}#2`, 'UPDATE'],
      [`${convictionIdOf(1002)}#2`, 'UPDATE'],
    ]);
    for (const { identity, unreadNationalities } of entries) {
      expect(identity.nationalities).toEqual(['PL']);
      expect(unreadNationalities).toEqual(['XXX', 'QQ']);
    }
  });

  it('is not an arrest, nor a case in which nobody was found guilty', async () => {
    await record(1001, { courtCode: undefined, hearingDate: undefined, offences: [{ cjsCode: theft.cjsCode, disposals: [] }] });
    await record(1002, { offences: [{ cjsCode: theft.cjsCode, adjudication: 'NOT GUILTY', disposals: [] }] });
    await write();
    expect(await stage.read()).toEqual([]);
    expect(stage.files()).toEqual({});
  });

  it('is taken off where an appeal finds otherwise', async () => {
    await record(1001);
    const appealed = convicted(1001, {
      later: [
        {
          appearance: 'V',
          courtCode: '0413',
          hearingDate: '2026-11-24',
          charges: [{ sequence: 1, cjsCode: theft.cjsCode, adjudication: 'NOT GUILTY', disposals: [] }],
        },
      ],
    });
    await stage.order({ order: 'AMEND_CASE', pncId, case: appealed });
    await write();
    expect((await stage.read()).map(({ change }) => change)).toEqual(['NEW', 'DELETE']);
  });

  it('is also what was recorded over the line', async () => {
    const { update } = stage.connection;
    const { nativeId = '', courtCase = '' } = (await update?.(creation, accountability)) ?? {};
    await write();
    expect(await stage.read()).toEqual([]);
    const heard = { nativeId, asn: creation.asn, courtCase, court: { code: '2732' }, hearingOn: '2026-11-20' };
    const charges = [theft, driving].map((charge) => ({ ...charge, ...guilty, disposals: [fine('80.00')] }));
    await update?.({ kind: 'ADD_DISPOSALS', reference: 'U-2', ...heard, charges }, accountability);
    await write();
    expect(await stage.read()).toMatchObject([{ change: 'NEW', personId: nativeId, identity: { nationalities: ['IE'] } }]);
  });

  it('is refused where the register has no such person or case, or has it already, and nothing is recorded', async () => {
    await record(1001);
    const refused = [
      { order: 'RECORD_CASE', pncId, case: convicted(1001) },
      { order: 'AMEND_CASE', pncId, case: convicted(1002) },
      { order: 'DELETE_CASE', pncId, reference: caseOf(1002) },
      { order: 'CHANGE_NATIONALITIES', pncId: '1901/0000001A', nationalities: ['PL'] },
      { order: 'CHANGE_NATIONALITIES', pncId, nationalities: ['P'] },
      { order: 'RECORD_CASE', pncId, case: convicted(1003, { courtName: 'СУД' }) },
    ];
    for (const order of refused) expect(await stage.ordered(order)).toBe(400);
    await write();
    expect(await referencesOf()).toEqual([`${convictionIdOf(1001)}#1`]);
  });
});

describe('the daily file', () => {
  it('appears when the virtual day ends, and not before', async () => {
    await record(1001);
    expect(stage.files()).toEqual({});
    stage.simulator.clock.setShift(stage.simulator.clock.shiftMs() + idle);
    await until(() => Object.keys(stage.files()).length === 1);
    expect(Object.keys(stage.files())).toEqual([nameOf(today(), 1)]);
    await record(1002);
    stage.simulator.clock.setShift(stage.simulator.clock.shiftMs() + idle);
    await until(() => Object.keys(stage.files()).length === 2);
    expect(Object.keys(stage.files())[1]).toBe(nameOf(dayAfter(), 1));
    expect((await stage.read()).map(({ recordedOn }) => recordedOn)).toEqual([today(), dayAfter()]);
  });

  it('is written once: what comes later the same day goes into the next', async () => {
    await record(1001);
    await write();
    const [first] = Object.entries(stage.files());
    await write();
    await record(1002);
    await write();
    expect(Object.entries(stage.files())[0]).toEqual(first);
    expect(Object.keys(stage.files())).toEqual([nameOf(today(), 1), nameOf(today(), 2)]);
    expect(await referencesOf()).toEqual([`${convictionIdOf(1001)}#1`, `${convictionIdOf(1002)}#1`]);
  });

  it('has the very same bytes where it was lost and the register starts again, and numbers go on from there', async () => {
    const { folder, journalFile } = stage;
    await record(1001);
    await write();
    await stage.order({ order: 'OMIT_FROM_ACTIVITY', what: 'DUAL_NATIONALS' });
    await stage.order({ order: 'CHANGE_NATIONALITIES', pncId, nationalities: ['PL', 'GB'] });
    await write();
    const before = stage.files();
    expect(Object.keys(before)).toHaveLength(2);
    rmSync(path.join(folder, nameOf(today(), 2)));
    await stage.close();
    stage = await openActivityStage({ folder, journalFile, dayMs: idle });
    expect(stage.files()).toEqual(before);
    await stage.order({ order: 'OMIT_FROM_ACTIVITY', what: 'NOTHING' });
    await record(1002);
    await write();
    expect(Object.keys(stage.files())).toEqual([1, 2, 3].map((sequence) => nameOf(today(), sequence)));
    expect(await referencesOf()).toEqual([`${convictionIdOf(1001)}#1`, `${convictionIdOf(1002)}#1`]);
  });

  it('is not offered where no folder is configured, which is no empty answer', async () => {
    const connection = await connectTo(stage.simulator.port);
    expect(await faultOf(connection.activity?.({ max: 10 }, accountability))).toMatchObject({
      kind: 'rejected',
      code: 'NO_ACTIVITY',
      retryable: false,
    });
    await connection.close();
  });

  it('is waited for where the folder is away', async () => {
    const connection = await connectTo(stage.simulator.port, { activityFolder: path.join(stage.folder, 'not-mounted') });
    expect(await faultOf(connection.activity?.({ max: 10 }, accountability))).toMatchObject({
      kind: 'unavailable',
      code: 'ACTIVITY_UNREADABLE',
      retryable: true,
    });
    await connection.close();
  });
});

describe('reading on', () => {
  it('goes from page to page and from file to file without gap or repeat, however long the pages are', async () => {
    for (const serial of [1001, 1002, 1003]) await record(serial);
    await write();
    for (const serial of [1004, 1005]) await record(serial);
    await write();
    const whole = await stage.read();
    expect(whole.map(({ convictionId }) => convictionId)).toEqual([1001, 1002, 1003, 1004, 1005].map(convictionIdOf));
    for (const max of [1, 2, 3, 4, 5, 6]) expect(await stage.read(max)).toEqual(whole);
  });

  it('says at the end that there is no more, and finds from there what comes later', async () => {
    const question = { max: 10 } as const;
    expect(await stage.connection.activity?.(question, accountability)).toEqual({ entries: [], more: false });
    await record(1001);
    await write();
    const page = await stage.connection.activity?.(question, accountability);
    expect(page).toMatchObject({ more: false, entries: [{ change: 'NEW' }] });
    const again = await stage.connection.activity?.({ ...question, after: page?.next }, accountability);
    expect(again).toEqual({ entries: [], next: page?.next, more: false });
    await record(1002);
    await write();
    expect((await stage.read(10, page?.next)).map(({ convictionId }) => convictionId)).toEqual([convictionIdOf(1002)]);
  });

  it.each([0, -1, 1.5, 1001, Number.NaN])('is refused for a page of %p', async (max) => {
    expect(await faultOf(stage.connection.activity?.({ max }, accountability))).toMatchObject({
      kind: 'rejected',
      code: 'PAGE_SIZE',
    });
  });

  it.each(['', 'DAF20261125.001', 'DAF20261125.001#-1', '../../etc/passwd#1', 'DAF20261125.001#1\n'])(
    'is refused from a place that no page has named: %j',
    async (after) => {
      expect(await faultOf(stage.connection.activity?.({ max: 1, after }, accountability))).toMatchObject({
        kind: 'rejected',
        code: 'ACTIVITY_POSITION',
      });
    },
  );

  it('ends with the connection', async () => {
    await record(1001);
    await write();
    await stage.connection.close();
    expect(await faultOf(stage.connection.activity?.({ max: 1 }, accountability))).toMatchObject({
      kind: 'unavailable',
      code: 'CLOSED',
    });
  });
});

describe('the tally of a day', () => {
  it('is count, digest and references of what was recorded, as worked out by hand', async () => {
    for (const serial of [1001, 1002, 1003]) await record(serial);
    await write();
    const references = await referencesOf();
    const { items, ...sum } = await stage.tally(today());
    expect(sum).toEqual(digestOf(references));
    expect(items?.toSorted()).toEqual(references.toSorted());
  });

  it('is nothing for a day on which nothing was recorded', async () => {
    await record(1001);
    expect(await stage.tally('2019-02-28')).toEqual({ count: 0, digest: '0'.repeat(64), items: [] });
  });

  it('divides by the digits of the keys', async () => {
    for (let serial = 1001; serial < 1013; serial += 1) await record(serial);
    await write();
    const references = await referencesOf();
    let count = 0;
    for (const prefix of '0123456789abcdef') {
      const part = await stage.tally(today(), prefix);
      expect({ count: part.count, digest: part.digest }).toEqual(digestOf(references, prefix));
      count += part.count;
    }
    expect(count).toBe(12);
  });

  it('gives no references where there are more than fifty', async () => {
    const cases = Array.from({ length: 50 }, (_, index) => convicted(2001 + index));
    await stage.order({ order: 'PUT_NOMINAL', nominal: { ...charged, cases } });
    await stage.order({ order: 'CHANGE_NATIONALITIES', pncId, nationalities: ['PL'] });
    expect((await stage.tally(today())).items).toHaveLength(50);
    await stage.order({ order: 'CHANGE_NATIONALITIES', pncId, nationalities: ['RO'] });
    const more = await stage.tally(today());
    expect(more).toMatchObject({ count: 100 });
    expect(more.items).toBeUndefined();
  });

  it('is of what was recorded and not of what was told: an entry left out of the files is found', async () => {
    await record(1001);
    await stage.order({ order: 'OMIT_FROM_ACTIVITY', what: 'DUAL_NATIONALS' });
    await stage.order({ order: 'CHANGE_NATIONALITIES', pncId, nationalities: ['GB', 'PL'] });
    await write();
    expect(await referencesOf()).toEqual([`${convictionIdOf(1001)}#1`]);
    expect((await stage.tally(today())).items).toEqual([`${convictionIdOf(1001)}#1`, `${convictionIdOf(1001)}#2`]);
  });

  it('shows what the register forgot and what it made up', async () => {
    await record(1001);
    await record(1002);
    await stage.order({ order: 'FORGET_RECORDED', reference: `${convictionIdOf(1001)}#1` });
    await stage.order({ order: 'INVENT_RECORDED', reference: 'MADE/UP#1', recordedOn: today() });
    const { items, ...sum } = await stage.tally(today());
    expect(items).toEqual([`${convictionIdOf(1002)}#1`, 'MADE/UP#1']);
    expect(sum).toEqual(digestOf(items ?? []));
  });

  it.each(['TAKEN', 'SENT'] as const)('is not offered of %s: those are sets of partners', async (set) => {
    const asked = stage.connection.tally?.({ set, country: 'PL', day: today(), prefix: '' }, accountability);
    expect(await faultOf(asked)).toMatchObject({ kind: 'rejected', code: 'NO_TALLY' });
  });

  it.each([
    { day: '2026-02-30', prefix: '' },
    { day: 'yesterday', prefix: '' },
    { day: '2026-11-25', prefix: 'xyz' },
    { day: '2026-11-25', prefix: '0'.repeat(65) },
  ])('refuses %j before anything is sent', async (question) => {
    const before = stage.simulator.journal.entries().length;
    const asked = stage.connection.tally?.({ set: 'RECORDED', ...question }, accountability);
    expect(await faultOf(asked)).toMatchObject({ kind: 'rejected' });
    expect(stage.simulator.journal.entries()).toHaveLength(before);
  });
});

function nameOf(day: string, sequence: number): string {
  return `DAF${day.replaceAll('-', '')}.${String(sequence).padStart(3, '0')}`;
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !holds(); turn += 1) await wait(10);
  expect(holds()).toBe(true);
}
