import net from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection, Settlement } from '../../../connectors/contract/connector.ts';
import type { RegisterUpdate } from '../../../connectors/contract/register.ts';
import type { Nominal } from '../../../connectors/pnc/simulator/nominal.ts';
import { openFrameReader, writeFrame } from '../../../connectors/pnc/wire/frame.ts';
import { decodeMessage, encodeMessage } from '../../../connectors/pnc/wire/message.ts';
import { goldenMessage } from '../../../connectors/pnc/wire/samples/golden.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { controlOf, type Control } from '../../support/simulator-control.ts';
import { accountability, connectTo, faultOf, newJournalFile, startPncSimulator } from './stage.ts';
import {
  acquitted,
  asnOf,
  cameIn,
  charged,
  creation,
  driving,
  fine,
  guilty,
  heldIn,
  remand,
  results,
  theft,
  variation,
} from './update-stage.ts';

let simulator: Simulator;
let connection: Connection;
let control: Control;

beforeAll(async () => {
  simulator = await startPncSimulator();
  connection = await connectTo(simulator.port, { timeoutMs: 1_000 });
  control = controlOf(simulator);
});

beforeEach(async () => {
  await control.clear();
  expect(await control.order({ order: 'PUT_NOMINAL', nominal: charged })).toBe(200);
});

afterAll(async () => {
  await connection.close();
  await simulator.close();
});

const send = (change: RegisterUpdate, by = accountability) => connection.update?.(change, by);
async function settle(change: RegisterUpdate): Promise<Settlement> {
  const settlement = await connection.settle?.(change, accountability);
  if (!settlement) throw new Error('the connector settles nothing');
  return settlement;
}
const onRecord = (pncId = charged.pncId) => heldIn(simulator).get(pncId);
const updateTypes = ['NEWREM', 'DISARR', 'SUBVAR', 'SENDEF', 'PENHRG', 'NEWREC'];
const updatesSent = () => cameIn(simulator, updateTypes);
const read = async (value: string) =>
  (await connection.enquire?.({ by: 'IDENTIFIER', scheme: 'PNCID', value }, accountability))?.records[0];

describe('the results of a court case', () => {
  it('stand on the record afterwards, each with its offence, suspended sentences with their period', async () => {
    expect(await send(results)).toEqual({ nativeId: charged.pncId, code: 'A0003', warnings: [] });
    const record = await read(charged.pncId);
    expect(record?.convictions).toMatchObject([
      {
        decidedOn: '2026-11-20',
        court: { text: 'Example Magistrates Court' },
        offences: [{ category: { code: 'TH68010' } }, { category: { code: 'RT88191' } }],
        sanctions: [
          {
            category: { code: '1115' },
            sentenced: 'P4M',
            suspension: { code: 'S' },
            suspendedFor: 'P12M',
            offences: ['O-00001'],
          },
          { category: { code: '1015' }, fine: { amount: '100.00' }, offences: ['O-00002'] },
        ],
      },
    ]);
  });

  it('go out under reason code 09, with owner, key and check name, whatever they are read for', async () => {
    await send(results);
    const sent = decodeMessage(updatesSent().at(-1) ?? '');
    expect(sent.header).toMatchObject({
      messageType: 'DISARR',
      reasonCode: '09',
      originator: '30 VIA 89CA CUSTODY 30DD/16/1234',
    });
    expect(sent.segments.slice(0, 2)).toEqual([
      { tag: 'FSC', fields: { update: 'K', forceStation: '89CA' } },
      { tag: 'IDS', fields: { update: 'K', pncId: expect.stringMatching(/^26\/700001/), checkName: 'CHARGED' } },
    ]);
    expect(cameIn(simulator, ['ENQPNC']).at(-1)).toMatch(/CUSTODY 30DD\/16\/1234 +08/);
  });

  it('carry a charge forward into a case of its own, whose reference comes back', async () => {
    const carried = { ...driving, ...guilty, disposals: [{ code: '2059', qualifiers: [] }] };
    const change = {
      ...results,
      charges: [{ ...theft, ...acquitted, disposals: [] }, carried],
      carriedForwardTo: { court: { code: '2732' }, on: '2026-12-08' },
    };
    const updated = await send(change);
    expect(updated).toMatchObject({ code: 'A0003', courtCase: expect.stringMatching(/^26\/2732\/\d{6}[A-Z]$/) });
    expect(onRecord()?.cases.map(({ offences }) => offences.map(({ cjsCode, adjudication }) => [cjsCode, adjudication]))).toEqual(
      [[['TH68010', 'NOT GUILTY']], [['RT88191', undefined]]],
    );
    expect(updatesSent().at(-1)).toMatch(/<ADJ>IGUILTY {29}0000 <\/ADJ><DIS>I2059/);
    expect(await settle(change)).toEqual({ done: true, result: updated });
    expect((await read(charged.pncId))?.flags).toContain('IMPENDING_LEFT_OUT');
  });

  it('may carry every charge forward: the case goes on under its new reference', async () => {
    const charges = [theft, driving].map((each) => ({ ...each, ...guilty, disposals: [{ code: '2059', qualifiers: [] }] }));
    const change = { ...results, charges, carriedForwardTo: { court: { code: '2732' }, on: '2026-12-08' } };
    expect(await settle(change)).toEqual({ done: false });
    const updated = await send(change);
    expect(onRecord()?.cases).toMatchObject([{ offences: [{ cjsCode: 'TH68010' }, { cjsCode: 'RT88191' }] }]);
    expect(await settle(change)).toEqual({ done: true, result: updated });
  });

  it('tell two offences of one code and day apart by their place', async () => {
    const twice = charged.cases.map((each) => ({ ...each, offences: [each.offences[0], each.offences[0]] }));
    await control.order({ order: 'PUT_NOMINAL', nominal: { ...charged, cases: twice } });
    const charges = [
      { ...theft, ...guilty, disposals: [fine('1')] },
      { ...theft, ...acquitted, disposals: [] },
    ];
    expect(await send({ ...results, charges })).toMatchObject({ code: 'A0003' });
    expect(onRecord()?.cases[0]?.offences.map(({ adjudication }) => adjudication)).toEqual(['GUILTY', 'NOT GUILTY']);
    expect(await settle({ ...results, charges })).toMatchObject({ done: true });
  });

  it('may add an offence that came up in court, under the arrest', async () => {
    const change = {
      ...results,
      charges: [...results.charges, { cjsCode: 'CJ88116', startedOn: '2026-10-03', ...guilty, disposals: [fine('50')] }],
    };
    expect(await send(change)).toMatchObject({ code: 'A0003' });
    expect(onRecord()?.cases[0]?.offences.map(({ cjsCode }) => cjsCode)).toEqual(['TH68010', 'RT88191', 'CJ88116']);
    expect(await settle(change)).toMatchObject({ done: true });
  });

  it('are taken with a warning where only non-recordable offences are left without prison', async () => {
    const minor = charged.cases.map((each) => ({ ...each, offences: each.offences.slice(1) }));
    await control.order({ order: 'PUT_NOMINAL', nominal: { ...charged, cases: minor } });
    expect(await send({ ...results, charges: results.charges.slice(1) })).toMatchObject({ code: 'A0003', warnings: ['I5069'] });
  });

  it('say "deceased" with a warning', async () => {
    const charges = [
      { ...theft, ...guilty, adjudication: 'NON-CONVICTION' as const, disposals: [{ code: '2065', qualifiers: [] }] },
    ];
    expect((await send({ ...results, charges }))?.warnings).toEqual(['I5116']);
  });
});

describe('a later hearing', () => {
  it.each([
    ['VARIED', 'SUBVAR', 'SUBSEQUENTLY VARIED: 2026-12-18'],
    ['DEFERRED', 'SENDEF', 'SENTENCED AFTER DEFERRAL: 2026-12-18'],
  ] as const)('%s is told as %s and reads back beside the first sentence', async (reason, type, words) => {
    await send(results);
    expect(await send({ ...variation, reason })).toMatchObject({ code: 'A0005', warnings: [] });
    expect(decodeMessage(updatesSent().at(-1) ?? '').type).toBe(type);
    const sanctions = (await read(charged.pncId))?.convictions[0]?.sanctions;
    expect(sanctions?.map(({ category, offences }) => [category.code, offences])).toEqual([
      ['1115', ['O-00001']],
      ['1015', ['O-00001']],
      ['1015', ['O-00002']],
    ]);
    expect(sanctions?.[1]?.remarks?.text).toBe(`${words}; On appeal, instead of custody`);
  });

  it('that finds not guilty leaves no conviction', async () => {
    await send(results);
    const charges = [theft, driving].map((charge) => ({ ...charge, ...acquitted, disposals: [] }));
    await send({ ...variation, charges });
    expect(await read(charged.pncId)).toMatchObject({ convictions: [], flags: ['NON_CONVICTION_LEFT_OUT'] });
  });
});

describe('a remand', () => {
  it('stands on the record with its conditions in their lines', async () => {
    expect(await send(remand)).toEqual({ nativeId: charged.pncId, code: 'A0031', warnings: [] });
    expect(onRecord()?.remands).toEqual([
      {
        asn: asnOf(700_001),
        report: {
          resultDate: '2026-10-02',
          result: 'B',
          courtCode: '2732',
          nextDate: '2026-11-20',
          nextCourtCode: '2732',
          condition1: 'Exclusion: not to enter Example Road nor Sample\nLane until the case has been heard',
          condition2: 'Live at the address given',
          localAuthorityCode: '0000',
        },
      },
    ]);
    expect(await read(charged.pncId)).toMatchObject({ nativeId: charged.pncId });
  });
});

describe('a penalty notice heard at court', () => {
  it('becomes a conviction', async () => {
    const [held] = charged.cases;
    const notice = {
      ...held,
      reference: '01ZD/1234/09',
      penalty: true,
      offences: [{ cjsCode: 'CJ67002', startDate: '2026-10-01' }],
    };
    await control.order({ order: 'PUT_NOMINAL', nominal: { ...charged, cases: [notice] } });
    const asked = decodeMessage(goldenMessage('penaltyHearing'));
    const ids = { update: 'K', pncId: charged.pncId.replace('2026/0', '26/'), checkName: 'CHARGED' } as const;
    const segments = asked.segments.map((segment) => (segment.tag === 'IDS' ? { ...segment, fields: ids } : segment));
    expect(await tell(encodeMessage({ ...asked, segments }))).toMatch(/<TXT>A0005/);
    expect((await read(charged.pncId))?.convictions).toMatchObject([{ nativeId: '01ZD/1234/09', decidedOn: '2026-12-18' }]);
  });
});

/** One frame on a line of its own, and the reply. */
async function tell(message: string): Promise<string> {
  const reader = openFrameReader();
  const socket = net.connect(simulator.port, '127.0.0.1', () => socket.write(writeFrame(message)));
  try {
    for await (const chunk of socket) for (const reply of reader.push(chunk as Buffer)) return reply;
    throw new Error('the line ended without a reply');
  } finally {
    socket.destroy();
  }
}

describe('a new record', () => {
  let serial = 710_000;
  const newcomer = () => ({ ...creation, asn: asnOf((serial += 1)) });

  it('gets a PNCID and a court case, and is found by its arrest number with folded name and place', async () => {
    const change = newcomer();
    const updated = await send(change);
    expect(updated).toMatchObject({ code: 'A9001', nativeId: expect.stringMatching(/^2\d{3}\/\d{7}[A-Z]$/), warnings: [] });
    expect(updated?.courtCase).toMatch(/^\d\d\/9998\/\d{6}[A-Z]$/);
    const found = await connection.enquire?.({ by: 'IDENTIFIER', scheme: 'ASN', value: change.asn }, accountability);
    expect(found?.records).toMatchObject([
      {
        nativeId: updated?.nativeId,
        identity: {
          names: [{ family: "O'NEWCOMER", given: 'ROISIN' }],
          birthDate: '1999-01-02',
          birthPlace: { country: 'IE', town: 'DUN LAOGHAIRE' },
        },
        convictions: [],
        flags: ['IMPENDING_LEFT_OUT'],
      },
    ]);
  });

  it('is made once: asked for again it is the same record', async () => {
    const change = newcomer();
    const first = await send(change);
    expect(await send(change)).toEqual(first);
    expect(await settle(change)).toEqual({ done: true, result: first });
  });

  it('is refused where the arrest number is another person’s', async () => {
    const taken = { ...creation, asn: asnOf(700_001) };
    expect(await faultOf(send(taken))).toMatchObject({ kind: 'rejected', code: 'ASN_IN_USE' });
    expect(await faultOf(settle(taken))).toMatchObject({ kind: 'rejected', code: 'ASN_IN_USE' });
  });
});

describe('what may not be sent is refused before it is', () => {
  const withCharge = (facts: object) =>
    ({ ...results, charges: [{ ...results.charges[0], ...facts }, results.charges[1]] }) as typeof results;
  const withDisposal = (facts: object) => withCharge({ disposals: [{ ...fine('1'), ...facts }] });
  it.each([
    ['a mistyped PNCID', { ...results, nativeId: '2026/0700001A' }, 'PNCID_CHECK_CHARACTER'],
    ['something that is no PNCID', { ...remand, nativeId: 'X' }, 'PNCID_FORM'],
    ['a mistyped ASN', { ...remand, asn: '26/30DD/01/700001A' }, 'ASN_CHECK_CHARACTER'],
    ['a mistyped court case', { ...variation, courtCase: '26/2732/700001A' }, 'CCR_CHECK_CHARACTER'],
    [
      'a mistyped CRO number of a new person',
      { ...creation, identity: { ...creation.identity, identifiers: [{ scheme: 'CRO', value: '85227/65G' }] } },
      'CRO_CHECK_CHARACTER',
    ],
    ['no charge', { ...results, charges: [] }, 'CHARGES_MISSING'],
    ['another person’s arrest', { ...remand, asn: asnOf(700_555) }, 'ASN_NOT_FOUND'],
    ['a case that is not on the record', { ...variation, courtCase: '21/2732/4L' }, 'COURT_CASE_NOT_FOUND'],
    ['a charge on another day than the record has it', withCharge({ startedOn: '2026-10-02' }), 'CHARGE_AMBIGUOUS'],
    [
      'a later hearing of an offence that is not there',
      { ...variation, charges: [{ ...theft, ...acquitted, cjsCode: 'CJ88116' }] },
      'CHARGE_NOT_FOUND',
    ],
    [
      'results of none of the offences',
      { ...results, charges: [{ ...theft, ...acquitted, cjsCode: 'CJ88116' }] },
      'CHARGE_NOT_FOUND',
    ],
    [
      'an offence with a partial date',
      { ...creation, asn: asnOf(719_999), charges: [{ ...theft, startedOn: '2026-10' }] },
      'PARTIAL_DATE',
    ],
    [
      'a person with a partial birth date',
      { ...creation, asn: asnOf(719_999), identity: { ...creation.identity, birthDate: '1999' } },
      'PARTIAL_DATE',
    ],
    ['a code that is no disposal', withDisposal({ code: '0000' }), 'DISPOSAL_UNKNOWN'],
    ['a code that is no qualifier', withDisposal({ qualifiers: ['??'] }), 'QUALIFIER_UNKNOWN'],
    ['five qualifiers', withDisposal({ qualifiers: ['A', 'B', 'C', 'F', 'S'] }), 'QUALIFIERS_TOO_MANY'],
    ['a quantity that is none', withDisposal({ duration: '12M' }), 'QUANTITY_FORM'],
    ['an amount that is none', withDisposal({ amount: '1,00' }), 'AMOUNT_FORM'],
    ['an amount too great for its column', withDisposal({ amount: '12345678' }), 'AMOUNT_FORM'],
    ['a text too long for its column', withDisposal({ text: 'X'.repeat(65) }), 'TOO_LONG'],
    ['a text with a tag', withDisposal({ text: '</DIS>' }), 'CHARACTER'],
    ['a day that is none', { ...results, hearingOn: '2026-02-30' }, 'FORM'],
    ['a court code that is none', { ...remand, court: { code: '27' } }, 'FORM'],
    ['21 conditions', { ...remand, conditions: Array.from({ length: 21 }, () => 'X') }, 'CONDITIONS_TOO_MANY'],
    ['a condition with a word longer than a line', { ...remand, conditions: ['X'.repeat(51)] }, 'CONDITION_FORM'],
    ['a charge carried nowhere', withDisposal({ code: '2059' }), 'CARRIED_FORWARD_TO_MISSING'],
    [
      'a person in another alphabet',
      { ...creation, asn: asnOf(719_999), identity: { ...creation.identity, names: [{ kind: 'PRIMARY', family: 'Иванов' }] } },
      'NAME_NOT_REPRESENTABLE',
    ],
  ] as [string, RegisterUpdate, string][])('%s', async (_what, change, code) => {
    const before = updatesSent().length;
    expect(await faultOf(send(change))).toMatchObject({ kind: 'rejected', code, retryable: false });
    expect(updatesSent()).toHaveLength(before);
  });

  it('an update nobody answers for', async () => {
    const before = updatesSent().length;
    expect(await faultOf(send(results, { ...accountability, justification: ' ' }))).toMatchObject({ code: 'ORIGINATOR_MISSING' });
    expect(updatesSent()).toHaveLength(before);
  });

  it('a record that is not there', async () => {
    expect(await faultOf(send({ ...results, nativeId: '81/34U' }))).toMatchObject({ code: 'RECORD_NOT_FOUND' });
    expect(await settle({ ...results, nativeId: '81/34U' })).toEqual({ done: false });
  });

  it('two offences of one code and day with different results, where the case has one', async () => {
    const twice = { ...results, charges: [results.charges[0], results.charges[0]] } as typeof results;
    expect(await faultOf(send(twice))).toMatchObject({ code: 'CHARGE_AMBIGUOUS' });
  });
});

describe('what the PNC says to an update', () => {
  it.each([
    ['I6001', 'busy', true],
    ['I6002', 'busy', true],
    ['PNCUE', 'busy', true],
    ['PNCAM', 'unavailable', true],
    ['I0001', 'rejected', false],
    ['I0036', 'rejected', false],
    ['I0208', 'rejected', false],
    ['I1001', 'rejected', false],
    ['I1008', 'rejected', false],
    ['I1041', 'rejected', false],
    // Nobody has told us what these mean: the update may have been made.
    ['X9999', 'outcome-unknown', true],
    ['I5069', 'outcome-unknown', true],
  ] as const)('%s is the fault %s, worth a retry: %p', async (code, kind, retryable) => {
    await control.order({ order: 'REFUSE_WITH', code });
    await control.script({ on: 'DISARR', action: 'refuse' });
    expect(await faultOf(send(results))).toMatchObject({ backEnd: 'pnc', kind, code, retryable });
    expect(onRecord()).toMatchObject({ cases: [{ offences: [{ disposals: [] }, { disposals: [] }] }] });
  });

  it('a record that a terminal holds is busy to write and free to read', async () => {
    await control.order({ order: 'LOCK', pncId: charged.pncId });
    expect(await faultOf(send(remand))).toMatchObject({ kind: 'busy', code: 'I6001' });
    expect(await settle(remand)).toEqual({ done: false });
    await control.order({ order: 'UNLOCK', pncId: charged.pncId });
    expect(await send(remand)).toMatchObject({ code: 'A0031' });
  });
});

describe('an update whose answer is lost', () => {
  const lost = [
    ['no-reply', 'CONNECTION_LOST', true],
    ['garble', 'FRAME_LENGTH', true],
    ['drop', 'CONNECTION_LOST', false],
  ] as const;
  const changes = [
    ['DISARR', results],
    ['SUBVAR', variation],
    ['NEWREM', remand],
    ['NEWREC', creation],
  ] as const;
  const each = lost.flatMap(([action, code, done]) =>
    changes.map(([type, change]) => [type, action, code, done, change] as const),
  );

  it.each(each)(
    '%s by %s is in doubt (%s); reading back says whether it was made: %p',
    async (type, action, code, done, change) => {
      // An arrest number of its own for every new person.
      const own =
        change.kind === 'CREATE_RECORD'
          ? { ...change, asn: asnOf(720_000 + each.findIndex((row) => row[1] === action)) }
          : change;
      await control.script({ on: type, action });
      const fault = await faultOf(send(own));
      expect(fault).toMatchObject({ kind: 'outcome-unknown', code, retryable: true });
      expect(fault.message).not.toMatch(/CHARGED|NEWCOMER|26\//);
      expect((await settle(own)).done).toBe(done);
      await send(own);
      expect((await settle(own)).done).toBe(true);
    },
  );

  it('is not taken for made because something like it was', async () => {
    for (const change of [results, variation, remand]) await send(change);
    const [first, second] = results.charges;
    const others: RegisterUpdate[] = [
      { ...results, hearingOn: '2026-11-21' },
      { ...results, court: { code: '0413' } },
      { ...results, charges: [{ ...theft, ...guilty, plea: 'NOT GUILTY', disposals: first?.disposals ?? [] }] },
      { ...results, charges: [{ ...theft, ...guilty, disposals: second?.disposals ?? [] }] },
      { ...results, charges: [{ ...driving, ...guilty, disposals: [fine('100'), fine('100')] }] },
      { ...results, charges: [...results.charges, { ...theft, ...guilty, cjsCode: 'CJ88116', disposals: [] }] },
      { ...variation, reason: 'DEFERRED' },
      { ...variation, hearingOn: '2026-12-19' },
      { ...variation, charges: [{ ...theft, ...guilty, disposals: [fine('250.51', 'On appeal, instead of custody')] }] },
      { ...remand, result: 'CUSTODY' },
      { ...remand, conditions: remand.conditions.slice(1) },
      { ...remand, nextOn: '2026-11-21' },
    ];
    for (const change of others) expect(await settle(change)).toEqual({ done: false });
    for (const change of [results, variation, remand]) expect(await settle(change)).toMatchObject({ done: true });
  });

  it('late is read back only when the PNC is through with it, never as "not made"', async () => {
    // Long enough for what is read first on a busy machine, and far shorter than what the PNC takes.
    const hasty = await connectTo(simulator.port, { timeoutMs: 1_000 });
    await control.script({ on: 'DISARR', action: 'delay', ms: 3_000 });
    expect(await faultOf(hasty.update?.(results, accountability))).toMatchObject({ kind: 'outcome-unknown', code: 'DEADLINE' });
    expect(await faultOf(settle(results))).toMatchObject({ kind: 'busy', code: 'I6002', retryable: true });
    let settled = await settle(results).catch(() => undefined);
    for (let tries = 0; !settled && tries < 600; tries += 1) {
      await new Promise((resolve) => void setTimeout(resolve, 10));
      settled = await settle(results).catch(() => undefined);
    }
    expect(settled).toMatchObject({ done: true, result: { code: 'A0003' } });
    await hasty.close();
  });

  it('that never left is not in doubt', async () => {
    const nowhere = await startPncSimulator();
    const { port } = nowhere;
    await nowhere.close();
    const to = await connectTo(port);
    expect(await faultOf(to.update?.(results, accountability))).toMatchObject({ kind: 'unavailable', code: 'CONNECT_REFUSED' });
    await to.close();
  });

  it('is posted twice by sending it again as it is: the PNC knows no repeats, reading back is what keeps it single', async () => {
    await control.script({ on: 'DISARR', action: 'no-reply' });
    await faultOf(send(results));
    const disposals = () => onRecord()?.cases[0]?.offences.map((offence) => offence.disposals.length);
    expect(disposals()).toEqual([1, 1]);
    expect(await send(results)).toMatchObject({ code: 'A0003' });
    expect(disposals()).toEqual([1, 1]);
    await tell(updatesSent().at(-1) ?? '');
    expect(disposals()).toEqual([2, 2]);
  });
});

describe('the simulator', () => {
  it('has after a crash what updates made of its records', async () => {
    const journalFile = newJournalFile();
    const first = await startPncSimulator({ journalFile });
    await controlOf(first).order({ order: 'PUT_NOMINAL', nominal: charged });
    const to = await connectTo(first.port);
    for (const change of [results, variation, remand]) await to.update?.(change, accountability);
    await to.close();
    await first.close();
    const second = await startPncSimulator({ journalFile });
    const again = await connectTo(second.port);
    for (const change of [results, variation, remand])
      expect(await again.settle?.(change, accountability)).toMatchObject({ done: true });
    await again.close();
    await second.close();
  });

  it.each([
    ['a check name that is not the record’s', 'CHARGED  ', 'CHARGES  ', 'I0209'],
    ['a number that nobody has', '26/700001', '26/799999', 'I0208'],
    ['a case that is not on the record', '26/2732/7', '26/2732/8', 'I0212'],
    ['an offence that is not in the case', 'RT88191', 'RT88192', 'I0256'],
  ])('refuses results with %s', async (_what, held, wrong, code) => {
    await send(results);
    const frame = updatesSent().at(-1) ?? '';
    expect(await tell(frame.replaceAll(held, wrong))).toMatch(new RegExp(`<TXT>${code}`));
  });

  it('refuses what would burst the record', async () => {
    const many = Array.from({ length: 39 }, () => ({ code: '1015', qualifiers: [] }));
    const full: Nominal = {
      ...charged,
      cases: charged.cases.map((each) => ({
        ...each,
        offences: each.offences.map((offence) => ({ ...offence, disposals: many })),
      })),
    };
    await control.order({ order: 'PUT_NOMINAL', nominal: full });
    const charges = results.charges.map((charge) => ({ ...charge, disposals: [fine('1'), fine('2')] }));
    expect(await faultOf(send({ ...results, charges }))).toMatchObject({ kind: 'rejected', code: 'I0212' });
  });
});
