import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActivityEntry } from '../../../connectors/contract/activity.ts';
import type { Connection } from '../../../connectors/contract/connector.ts';
import { leds } from '../../../connectors/leds/index.ts';
import { acquitted, shopTheft } from '../../../connectors/leds/simulator/cases.ts';
import { personUrnOf } from '../../../connectors/leds/simulator/people.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { controlOf, faultOf } from '../../support/simulator-control.ts';
import { digestOf, openActivityStage, readAll } from '../pnc/activity-stage.ts';
import {
  accountability,
  charged,
  connectTo,
  creation,
  misfits,
  newJournalFile,
  optionsFor,
  results,
  startLedsSimulator,
  type Opened,
} from './stage.ts';

const devon = '1998/0000101A';
const personUrn = '1998/101A';
const today = () => new Date().toISOString().slice(0, 10);
let simulator: Simulator;
let updating: Opened;
let connection: Connection;
let serial = 800_000;

const open = (port: number) =>
  leds.open(leds.options.parse({ ...optionsFor(port), timeoutMs: 5_000 }), {
    deliver: async () => undefined,
    clock: () => new Date(),
    log: { info: () => undefined, warn: () => undefined },
    signal: new AbortController().signal,
  });

beforeAll(async () => {
  simulator = await startLedsSimulator();
  updating = await connectTo(simulator.port);
  connection = await open(simulator.port);
});
afterAll(async () => {
  expect(misfits(simulator)).toEqual([]);
  await Promise.all([updating.close(), connection.close()]);
  await simulator.close();
});
beforeEach(() => void (serial += 1));

async function order(what: object): Promise<void> {
  expect(await controlOf(simulator).order(what)).toBe(200);
}
const record = () => order({ order: 'RECORD_CASE', personUrn, case: shopTheft('2026-11-20', serial) });

/** What came after this place. */
async function since(after: string): Promise<ActivityEntry[]> {
  return readAll(connection, 1000, after);
}
async function placeNow(): Promise<string> {
  let place: string | undefined;
  for (let more = true; more;) {
    const page = await connection.activity?.({ max: 1000, ...(place && { after: place }) }, accountability);
    place = page?.next;
    more = page?.more ?? false;
  }
  if (place === undefined) throw new Error('there is no place');
  return place;
}
const tally = async (prefix = '') =>
  connection.tally?.({ set: 'RECORDED', day: today(), prefix }, accountability) ?? { count: -1, digest: '', items: [] };

describe('what LEDS recorded', () => {
  it('is told word for word as the PNC tells it, where both hold the same', async () => {
    const pnc = await openActivityStage({ dayMs: 86_400_000 });
    try {
      const { pncCase, ledsCase } = sameCase(serial);
      const before = await placeNow();
      await pnc.order({ order: 'RECORD_CASE', pncId: devon, case: pncCase });
      await order({ order: 'RECORD_CASE', personUrn, case: ledsCase });
      await pnc.order({ order: 'CHANGE_NATIONALITIES', pncId: devon, nationalities: ['PL', 'XXX'] });
      await order({ order: 'CHANGE_NATIONALITIES', personUrn, nationalities: ['PL', 'XXX'] });
      await pnc.order({ order: 'DELETE_CASE', pncId: devon, reference: pncCase.reference });
      await order({ order: 'DELETE_CASE', personUrn, courtCaseReference: ledsCase.courtCaseReference });
      await pnc.order({ order: 'WRITE_ACTIVITY' });
      const ofCase = (entries: ActivityEntry[]) =>
        entries.filter(({ conviction }) => conviction.fileNumber === pncCase.reference);
      const told = ofCase(await since(before));
      expect(told.map(({ change }) => change)).toEqual(['NEW', 'UPDATE', 'DELETE']);
      expect(told).toEqual(ofCase(await pnc.read()));
    } finally {
      await pnc.close();
      await order({ order: 'CHANGE_NATIONALITIES', personUrn, nationalities: ['GB'] });
    }
  });

  it('is also what was recorded by an update, once, and not the creation of a record before anything is proved', async () => {
    const before = await placeNow();
    await updating.update(creation(serial), accountability);
    expect(await since(before)).toEqual([]);
    await order({ order: 'PUT_PERSON', person: charged(serial + 50_000) });
    await updating.update(results(serial + 50_000), accountability);
    const entries = await since(before);
    expect(entries).toMatchObject([{ change: 'NEW', recordedOn: today(), conviction: { decidedOn: '2026-11-20' } }]);
  });

  it('is no case in which nobody was found guilty', async () => {
    const before = await placeNow();
    await order({ order: 'RECORD_CASE', personUrn, case: acquitted('2026-11-20', serial) });
    expect(await since(before)).toEqual([]);
  });

  it('is refused where the register has no such person or case, has it already or cannot hold it', async () => {
    await record();
    const before = await placeNow();
    const refused = [
      { order: 'RECORD_CASE', personUrn, case: shopTheft('2026-11-20', serial) },
      { order: 'AMEND_CASE', personUrn, case: shopTheft('2026-11-20', serial + 90_000) },
      { order: 'DELETE_CASE', personUrn, courtCaseReference: '26/2732/1X' },
      { order: 'RECORD_CASE', personUrn, case: {} },
      { order: 'CHANGE_NATIONALITIES', personUrn: '1901/1A', nationalities: ['PL'] },
      { order: 'CHANGE_NATIONALITIES', personUrn, nationalities: ['pl'] },
    ];
    for (const what of refused) expect(await controlOf(simulator).order(what)).toBe(400);
    expect(await since(before)).toEqual([]);
  });

  it('does not put a word that is no country into the answer to an enquiry', async () => {
    await order({ order: 'CHANGE_NATIONALITIES', personUrn, nationalities: ['PL', 'XXX'] });
    const asked = await updating.enquire({ by: 'IDENTIFIER', scheme: 'PNCID', value: devon }, accountability);
    expect(asked.records[0]?.identity.nationalities).toEqual(['PL']);
    await order({ order: 'CHANGE_NATIONALITIES', personUrn, nationalities: ['GB'] });
  });

  it('is read on in pages that are shorter than was asked for, without gap or repeat', async () => {
    const people = Array.from({ length: 210 }, (_, index) => shopTheft('2026-11-20', 300_000 + index));
    const before = await placeNow();
    for (const item of people) await order({ order: 'RECORD_CASE', personUrn: personUrnOf(2001, 102), case: item });
    const entries = await since(before);
    expect(entries.map(({ conviction }) => conviction.fileNumber)).toEqual(
      people.map(({ courtCaseReference }) => courtCaseReference),
    );
    expect(await readAll(connection, 7, before)).toEqual(entries);
  });

  it.each(['x', '-1', '1.0', '1e3', ''])('is not read on from %j', async (after) => {
    const asked = connection.activity?.({ max: 10, after }, accountability);
    expect(await faultOf(asked)).toMatchObject({ kind: 'rejected', code: 'ACTIVITY_POSITION' });
  });

  it('is not read on from where the register never was', async () => {
    const asked = connection.activity?.({ max: 10, after: '99999999' }, accountability);
    expect(await faultOf(asked)).toMatchObject({ kind: 'rejected', code: 'BAD_REQUEST_INVALID_REFERENCE' });
  });

  it('is not asked for without saying who asks and why', async () => {
    const before = simulator.journal.entries().length;
    const asked = connection.activity?.({ max: 10 }, { ...accountability, justification: '' });
    expect(await faultOf(asked)).toMatchObject({ kind: 'rejected' });
    expect(simulator.journal.entries()).toHaveLength(before);
  });
});

describe('an answer of LEDS that cannot be', () => {
  it.each(['garble', 'no-reply', 'drop'] as const)('is a fault and no empty page: %s', async (action) => {
    await controlOf(simulator).script({ on: 'readActivity', action, times: 1 });
    expect(['malformed', 'unavailable']).toContain((await faultOf(connection.activity?.({ max: 10 }, accountability))).kind);
    await controlOf(simulator).clear();
  });
});

describe('the tally of a day', () => {
  it('is count, digest and references of what was recorded, as worked out by hand', async () => {
    await record();
    const references = (await since('0')).map(({ reference }) => reference);
    expect(await tally()).toMatchObject(digestOf(references));
    for (const prefix of ['0', 'a', 'F']) expect(await tally(prefix)).toMatchObject(digestOf(references, prefix.toLowerCase()));
  });

  it('is of what was recorded and not of what was told', async () => {
    const [before, counted] = [await placeNow(), await tally()];
    await order({ order: 'OMIT_FROM_ACTIVITY', what: 'DUAL_NATIONALS' });
    await order({ order: 'CHANGE_NATIONALITIES', personUrn: '1989/103Q', nationalities: ['GB', 'PL'] });
    await order({ order: 'OMIT_FROM_ACTIVITY', what: 'NOTHING' });
    expect(await since(before)).toEqual([]);
    expect(await tally()).toMatchObject({ count: counted.count + 1 });
  });

  it('shows what the register forgot and what it made up', async () => {
    const counted = await tally();
    const [{ reference } = { reference: '' }] = await since('0');
    await order({ order: 'FORGET_RECORDED', reference });
    expect(await tally()).toMatchObject({ count: counted.count - 1 });
    await order({ order: 'INVENT_RECORDED', reference, recordedOn: today() });
    expect(await tally()).toMatchObject({ count: counted.count, digest: counted.digest });
  });

  it.each(['TAKEN', 'SENT'] as const)('is not offered of %s', async (set) => {
    const asked = connection.tally?.({ set, country: 'PL', day: today(), prefix: '' }, accountability);
    expect(await faultOf(asked)).toMatchObject({ kind: 'rejected', code: 'NO_TALLY' });
  });
});

it('a LEDS that starts again has recorded what it had recorded', async () => {
  const journalFile = newJournalFile();
  let again = await startLedsSimulator({ journalFile });
  const state = async () => {
    const reader = await open(again.port);
    const entries = await readAll(reader);
    const sum = await reader.tally?.({ set: 'RECORDED', day: today(), prefix: '' }, accountability);
    await reader.close();
    return { entries, sum };
  };
  const orders = [
    { order: 'RECORD_CASE', personUrn, case: shopTheft('2026-11-20', 400_001) },
    { order: 'OMIT_FROM_ACTIVITY', what: 'DUAL_NATIONALS' },
    { order: 'CHANGE_NATIONALITIES', personUrn, nationalities: ['GB', 'PL'] },
    { order: 'INVENT_RECORDED', reference: 'MADE/UP#1', recordedOn: today() },
  ];
  for (const what of orders) expect(await controlOf(again).order(what)).toBe(200);
  const before = await state();
  expect(before.entries).toHaveLength(1);
  expect(before.sum?.count).toBe(5);
  await again.close();
  again = await startLedsSimulator({ journalFile });
  expect(await state()).toEqual(before);
  await again.close();
});

/** One case in the words of both registers. */
function sameCase(number: number) {
  const ledsCase = shopTheft('2026-11-20', number);
  const { courtCaseReference: reference, asn = '', ownerCode = '' } = ledsCase;
  const pncCase = {
    owner: ownerCode,
    reference,
    asn,
    courtCode: '2732',
    courtName: 'EXAMPLE MAGISTRATES COURT',
    hearingDate: '2026-11-20',
    takenIntoConsideration: ledsCase.otherTicTotal ?? 0,
    offences: ledsCase.offences.map(({ cjsOffenceCode, npccOffenceCode, offenceStartDate }) => ({
      cjsCode: cjsOffenceCode,
      acpoCode: npccOffenceCode?.replaceAll('.', ':'),
      startDate: offenceStartDate,
      plea: 'GUILTY',
      adjudication: 'GUILTY',
      disposals: [
        { code: '1015', amount: '100.00' },
        { code: '1018', duration: 'M12' },
      ],
    })),
  };
  return { pncCase, ledsCase };
}
