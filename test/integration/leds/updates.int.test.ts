import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterUpdate, ResultedCharge } from '../../../connectors/contract/register.ts';
import { personUrnOf } from '../../../connectors/leds/simulator/people.ts';
import type { Wire } from '../../../connectors/leds/wire/schemas.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { controlOf, faultOf, type Control } from '../../support/simulator-control.ts';
import {
  accountability,
  charged,
  connectTo,
  creation,
  driving,
  fine,
  framesOf,
  guilty,
  misfits,
  newJournalFile,
  newReference,
  remand,
  results,
  startLedsSimulator,
  theft,
  updatesDone,
  variation,
  type Opened,
} from './stage.ts';

let simulator: Simulator;
let connection: Opened;
let control: Control;

beforeAll(async () => {
  simulator = await startLedsSimulator();
  connection = await connectTo(simulator.port);
  control = controlOf(simulator);
});

afterEach(() => control.clear());

afterAll(async () => {
  await connection.close();
  await simulator.close();
  expect(misfits(simulator)).toEqual([]);
});

const send = (change: RegisterUpdate, by = accountability) => connection.update(change, by);
const settle = (change: RegisterUpdate) => connection.settle(change, accountability);
const idOf = (serial: number) => personUrnOf(2026, serial).replace('/', '/0');
const read = async (serial: number) =>
  (await connection.enquire({ by: 'IDENTIFIER', scheme: 'PNCID', value: idOf(serial) }, accountability)).records[0];
const lastBody = (type: string) => framesOf(simulator, 'FRAME_IN', type).at(-1)?.body;

let serials = 700_100;
/** Somebody new who is charged and not yet heard; the serial of their numbers. */
async function somebody(facts: object = {}): Promise<number> {
  const serial = (serials += 1);
  expect(await control.order({ order: 'PUT_PERSON', person: { ...charged(serial), ...facts } })).toBe(200);
  return serial;
}

describe('a new record', () => {
  it('has its number and its case from the start', async () => {
    const made = await send(creation(711_001));
    expect(made).toEqual({
      nativeId: expect.stringMatching(/^\d{4}\/07\d{5}[A-Z]$/),
      courtCase: expect.stringMatching(/^\d\d\/2732\/\d{6}[A-Z]$/),
      code: 'CREATED',
      warnings: [],
    });
    const { records } = await connection.enquire(
      { by: 'IDENTIFIER', scheme: 'PNCID', value: made.nativeId ?? '' },
      accountability,
    );
    expect(records).toMatchObject([
      {
        nativeId: made.nativeId,
        identity: {
          names: [{ kind: 'PRIMARY', given: 'Róisín', family: "O'Newcomer" }],
          sex: 'FEMALE',
          birthDate: '1999-01-02',
          birthPlace: { country: 'IE', town: 'Dún Laoghaire' },
          nationalities: ['IE'],
        },
        convictions: [],
        flags: ['IMPENDING_LEFT_OUT'],
      },
    ]);
  });

  it('of an arrest that LEDS has already is refused', async () => {
    await send(creation(711_002));
    expect(await faultOf(send(creation(711_002)))).toMatchObject({ kind: 'rejected', code: 'CONFLICT_DUPLICATE_EXISTS' });
  });

  it('takes the person’s own names, the first as the current one', async () => {
    const identity = {
      ...creation(1).identity,
      names: [
        { kind: 'PARENT_FATHER', family: 'Elder', given: 'Aodh' },
        { kind: 'ALIAS', family: 'Sample', given: 'R' },
        { kind: 'PRIMARY', family: 'Newcomer', secondFamily: 'Example', given: 'Róisín Anne' },
      ] as const,
    };
    await send(creation(711_003, { identity: { ...identity, names: [...identity.names] } }));
    expect(lastBody('createPerson')).toMatchObject({
      names: [
        { nameType: 'current', lastName: 'Newcomer Example', firstNames: ['Róisín', 'Anne'] },
        { nameType: 'alias', lastName: 'Sample', firstNames: ['R'] },
      ],
    });
  });
});

describe('the results of a court case', () => {
  it('stand on the record afterwards, each with its offence, suspended sentences with their period', async () => {
    const serial = await somebody();
    expect(await send(results(serial))).toEqual({ nativeId: idOf(serial), code: 'UPDATED', warnings: [] });
    expect((await read(serial))?.convictions).toMatchObject([
      {
        decidedOn: '2026-11-20',
        court: { text: 'COURT 2732' },
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

  it('go out as the public client sends them', async () => {
    const serial = await somebody();
    await send(results(serial));
    const person = charged(serial);
    const [courtCase] = person.disposals;
    expect(framesOf(simulator, 'FRAME_IN', 'addDisposals').at(-1)).toMatchObject({
      method: 'POST',
      path: [
        'person-services',
        'v1',
        'people',
        person.personId,
        'disposals',
        courtCase?.courtCaseId,
        'court-case-disposal-result',
      ],
      headers: {
        'if-match': '"1"',
        'x-leds-reason': '9 - Update/Confirm/Broadcast',
        'x-leds-activity-code': 'Person Update',
        'x-leds-action-code': 'Add Disposal Results',
      },
      body: {
        ownerCode: '89CA',
        longPersonUrn: person.longPersonUrn,
        courtCaseReference: courtCase?.courtCaseReference,
        court: { courtIdentityType: 'code', courtCode: '2732' },
        dateOfConviction: '2026-11-20',
        defendant: { defendantType: 'individual', defendantFirstNames: ['ALEX', 'LEE'], defendantLastName: 'CHARGED-EXAMPLE' },
        offences: [
          {
            offenceId: courtCase?.offences[0]?.offenceId,
            courtOffenceSequenceNumber: 1,
            cjsOffenceCode: 'TH68010',
            offenceStartDate: '2026-10-01',
            plea: 'Guilty',
            adjudication: 'Guilty',
            dateOfSentence: '2026-11-20',
            disposalResults: [
              {
                disposalCode: 1115,
                disposalDuration: { units: 'months', count: 4 },
                disposalQualifiers: ['S'],
                disposalQualifierDuration: { units: 'months', count: 12 },
              },
            ],
          },
          { courtOffenceSequenceNumber: 2, disposalResults: [{ disposalCode: 1015, disposalFine: { amount: 100 } }] },
        ],
      },
    });
  });

  it('carry a charge forward into a case of its own, whose reference comes back', async () => {
    const serial = await somebody();
    const carried = { ...driving, ...guilty, disposals: [{ code: '2059', qualifiers: [] }] };
    const change = results(serial, {
      charges: [{ ...theft, ...guilty, disposals: [fine('50')] }, carried],
      carriedForwardTo: { court: { code: '2732' }, on: '2026-12-08' },
    });
    const updated = await send(change);
    expect(updated).toMatchObject({ code: 'UPDATED', courtCase: expect.stringMatching(/^26\/2732\/\d{6}[A-Z]$/) });
    expect(lastBody('addDisposals')).toMatchObject({
      offences: [{ adjudication: 'Guilty' }, expect.not.objectContaining({ adjudication: 'Guilty' })],
    });
    expect(await settle(change)).toEqual({ done: true, result: updated });
    expect(await read(serial)).toMatchObject({
      convictions: [{ offences: [{ category: { code: 'TH68010' } }] }],
      flags: ['IMPENDING_LEFT_OUT'],
    });
  });

  it('may add an offence that came up in court, under the arrest, and say of it only what is known', async () => {
    const serial = await somebody();
    const added = { cjsCode: 'CJ88116', startedOn: '2026-10-03', ...guilty, disposals: [fine('50')] } satisfies ResultedCharge;
    const change = results(serial);
    await send({ ...change, charges: [...change.charges, added] });
    expect(lastBody('addDisposals')).toMatchObject({
      additionalArrestOffences: [
        { asn: change.asn, additionalOffences: [{ offenceCode: { offenceCodeType: 'cjs', cjsOffenceCode: 'CJ88116' } }] },
      ],
    });
    expect((await read(serial))?.convictions[0]?.offences.map(({ category }) => category.code)).toEqual([
      'TH68010',
      'RT88191',
      'CJ88116',
    ]);
  });

  it('that are told twice under two references are refused the second time', async () => {
    const serial = await somebody();
    await send(results(serial));
    expect(await faultOf(send(results(serial)))).toMatchObject({ kind: 'rejected', code: 'UNPROCESSABLE_NOT_ALLOWED' });
  });
});

describe('a later hearing', () => {
  it.each([
    ['VARIED', 'Subsequently Varied', 'SUBSEQUENTLY VARIED: 2026-12-18', 'Guilty'],
    ['DEFERRED', 'Sentence Deferred', 'SENTENCED AFTER DEFERRAL: 2026-12-18', undefined],
  ] as const)('%s is told as %s and reads back beside the first sentence', async (reason, told, words, adjudication) => {
    const serial = await somebody();
    await send(results(serial));
    expect(await send(variation(serial, { reason }))).toEqual({ nativeId: idOf(serial), code: 'UPDATED', warnings: [] });
    const body = lastBody('addSubsequentDisposals') as Wire<'SubsequentDisposalRequest'>;
    expect([body.reasonForAppearance, body.offences[0]?.adjudication]).toEqual([told, adjudication]);
    const sanctions = (await read(serial))?.convictions[0]?.sanctions;
    expect(sanctions?.map(({ category, offences }) => [category.code, offences])).toEqual([
      ['1115', ['O-00001']],
      ['1015', ['O-00001']],
      ['1015', ['O-00002']],
    ]);
    expect(sanctions?.[1]).toMatchObject({
      fine: { amount: '250.50' },
      remarks: { text: `${words}; On appeal, instead of custody` },
    });
  });

  it('that acquits takes the conviction away', async () => {
    const serial = await somebody();
    await send(results(serial));
    const cleared = [theft, driving].map((charge) => ({
      ...charge,
      ...({ plea: 'NOT GUILTY', adjudication: 'NOT GUILTY', disposals: [] } as const),
    }));
    await send(variation(serial, { charges: cleared.map((charge) => ({ ...charge, disposals: [] })) }));
    expect(await read(serial)).toMatchObject({ convictions: [], flags: ['NON_CONVICTION_LEFT_OUT'] });
  });

  it('of a case that was not heard yet is refused', async () => {
    const serial = await somebody();
    expect(await faultOf(send(variation(serial)))).toMatchObject({ kind: 'rejected', code: 'UNPROCESSABLE_NOT_ALLOWED' });
  });
});

describe('a remand', () => {
  it.each([
    ['BAIL', 'remanded-on-bail'],
    ['CUSTODY', 'remanded-in-custody'],
    ['ADJOURNED', 'adjourned'],
    ['CARE', 'remanded-in-care'],
  ] as const)('%s is told as %s, guarded by the check name', async (result, appearanceResult) => {
    const serial = await somebody();
    const change = remand(serial, { result });
    expect(await send(change)).toMatchObject({ code: 'UPDATED' });
    expect(framesOf(simulator, 'FRAME_IN', 'addRemand').at(-1)).toMatchObject({
      path: [
        'person-services',
        'v1',
        'people',
        charged(serial).personId,
        'arrest-reports',
        charged(serial).arrestReports[0]?.reportId,
        'basic-remands',
      ],
      body: {
        appearanceResult,
        checkname: 'CHARGED-EXAM',
        remandDate: '2026-10-02',
        nextAppearance: { date: '2026-11-20', court: { courtIdentityType: 'code', courtCode: '2732' } },
        bailConditions: change.conditions,
      },
    });
  });
});

describe('an update that leads to somebody else, or to nobody', () => {
  it.each([
    ['a PNCID of another person', () => ({ nativeId: '1998/0000101A' }), 'DOES_NOT_MATCH'],
    ['an ASN of another person', () => ({ asn: '04/30DD/01/1010X' }), 'DOES_NOT_MATCH'],
    ['an ASN of nobody', () => ({ asn: '12/01ZD/01/448696W' }), 'ASN_NOT_FOUND'],
    ['a court case of nobody', () => ({ courtCase: '21/2732/4L' }), 'COURT_CASE_NOT_FOUND'],
    ['a mistyped court case', () => ({ courtCase: '21/2732/4A' }), 'CCR_CHECK_CHARACTER'],
    ['a mistyped ASN', () => ({ asn: '12/01ZD/01/448696A' }), 'ASN_CHECK_CHARACTER'],
    ['a mistyped PNCID', () => ({ nativeId: '1998/0000101B' }), 'PNCID_CHECK_CHARACTER'],
    ['no charge', () => ({ charges: [] }), 'CHARGES_MISSING'],
    [
      'only charges the case has not',
      () => ({ charges: [{ ...theft, ...guilty, cjsCode: 'CD71039', disposals: [] }] }),
      'CHARGE_NOT_FOUND',
    ],
    [
      'a charge of another day',
      () => ({ charges: [{ ...theft, ...guilty, startedOn: '2026-09-30', disposals: [] }] }),
      'CHARGE_AMBIGUOUS',
    ],
    [
      'one charge twice',
      () => ({ charges: [theft, theft].map((charge) => ({ ...charge, ...guilty, disposals: [] })) }),
      'CHARGE_AMBIGUOUS',
    ],
    [
      'an offence on half a date',
      () => ({
        charges: [
          { ...theft, ...guilty, disposals: [] },
          { cjsCode: 'CD71039', startedOn: '2026-10', ...guilty, disposals: [] },
        ],
      }),
      'PARTIAL_DATE',
    ],
    [
      'a code that is none',
      () => ({
        charges: [
          { ...theft, ...guilty, disposals: [] },
          { cjsCode: 'X', startedOn: '2026-10-01', ...guilty, disposals: [] },
        ],
      }),
      'CJS_CODE_FORM',
    ],
    ['a disposal that is none', () => withDisposal({ code: '0000' }), 'DISPOSAL_UNKNOWN'],
    ['a qualifier that is none', () => withDisposal({ qualifiers: ['XX'] }), 'QUALIFIER_UNKNOWN'],
    ['five qualifiers', () => withDisposal({ qualifiers: ['C', 'F', 'S', 'C', 'F'] }), 'QUALIFIERS_TOO_MANY'],
    ['a quantity that is none', () => withDisposal({ duration: '12M' }), 'QUANTITY_FORM'],
    ['a number of sessions', () => withDisposal({ duration: 'S10' }), 'QUANTITY_NOT_REPRESENTABLE'],
    ['an amount that is none', () => withDisposal({ amount: '1,50' }), 'AMOUNT_FORM'],
    ['a text that is too long', () => withDisposal({ text: 'x'.repeat(65) }), 'FIELD_FORM'],
    ['a date that is none', () => ({ hearingOn: '2026-02-30' }), 'FIELD_FORM'],
    ['a court that is none', () => ({ court: { code: '27' } }), 'FIELD_FORM'],
    ['a reference that ends the line', () => ({ reference: 'a\r\nb' }), 'REFERENCE_FORM'],
    ['a charge carried forward to nowhere', () => withDisposal({ code: '2059' }), 'CARRIED_FORWARD_TO_MISSING'],
  ] as const)('%s is refused and nothing is written', async (_what, wrong, code) => {
    const serial = await somebody();
    const before = updatesDone(simulator);
    const fault = await faultOf(send(results(serial, wrong())));
    expect(fault).toMatchObject({ backEnd: 'leds', kind: 'rejected', code });
    expect(fault.message).not.toMatch(/CHARGED|ALEX|448696|0000101|2026-|\d{6}/);
    expect(updatesDone(simulator)).toBe(before);
    expect(
      framesOf(simulator, 'FRAME_IN', 'addDisposals').filter(
        ({ body }) => (body as { longPersonUrn: string }).longPersonUrn === personUrnOf(2026, serial),
      ),
    ).toEqual([]);
  });

  function withDisposal(facts: object) {
    return {
      charges: [
        { ...theft, ...guilty, disposals: [{ code: '1015', qualifiers: [], ...facts }] },
        { ...driving, ...guilty, disposals: [] },
      ],
    };
  }

  it('two offences alike are told apart by their place where both sides have as many', async () => {
    const serial = (serials += 1);
    const person = charged(serial);
    const [courtCase] = person.disposals;
    const alike = [1, 2].map((sequence) => ({
      ...courtCase?.offences[0],
      offenceId: `00000000-0000-4000-9000-${String(serial * 10 + sequence).padStart(12, '0')}`,
      courtOffenceSequenceNumber: sequence,
    }));
    await control.order({ order: 'PUT_PERSON', person: { ...person, disposals: [{ ...courtCase, offences: alike }] } });
    const charges = ['10', '20'].map((amount) => ({ ...theft, ...guilty, disposals: [fine(amount)] }));
    await send(results(serial, { charges }));
    expect((await read(serial))?.convictions[0]?.sanctions.map(({ fine: paid, offences }) => [paid?.amount, offences])).toEqual([
      ['10.00', ['O-00001']],
      ['20.00', ['O-00002']],
    ]);
  });
});

describe('when the record changes meanwhile', () => {
  it('between reading and writing, it is worth trying again', async () => {
    const serial = await somebody();
    await control.order({ order: 'CHANGE_AFTER_READING', personUrn: personUrnOf(2026, serial) });
    const change = results(serial);
    expect(await faultOf(send(change))).toMatchObject({ kind: 'busy', code: 'CONFLICT_VERSION', retryable: true });
    expect(await settle(change)).toEqual({ done: false });
    expect(await send(change)).toMatchObject({ code: 'UPDATED' });
  });

  it('a change under way elsewhere is waited for', async () => {
    const serial = await somebody();
    await control.order({ order: 'PENDING', personUrn: personUrnOf(2026, serial), pending: true });
    const change = results(serial);
    expect(await faultOf(send(change))).toMatchObject({ kind: 'busy', code: 'CONFLICT_PENDING_CHANGE_EXISTS', retryable: true });
    await control.order({ order: 'PENDING', personUrn: personUrnOf(2026, serial), pending: false });
    expect(await send(change)).toMatchObject({ code: 'UPDATED' });
  });
});

describe('an update whose answer is lost', () => {
  const kinds = {
    createPerson: async () => creation((serials += 1)),
    addDisposals: async () => results(await somebody()),
    addRemand: async () => remand(await somebody()),
    addSubsequentDisposals: async () => {
      const serial = await somebody();
      await send(results(serial));
      return variation(serial);
    },
  } as const;
  const cases = Object.keys(kinds).flatMap((type) =>
    (['drop', 'no-reply', 'garble', 'delay'] as const).map((action) => [type as keyof typeof kinds, action] as const),
  );

  it.each(cases)('%s by %s is neither done nor failed until it is read back', async (type, action) => {
    const change = await kinds[type]();
    const to = await connectTo(simulator.port, { timeoutMs: 400 });
    const before = updatesDone(simulator);
    await control.script({ on: type, action, ms: 1_000 });
    const fault = await faultOf(to.update(change, accountability));
    expect(fault).toMatchObject({ kind: 'outcome-unknown', retryable: true });
    const settlement = await to.settle(change, accountability);
    expect(settlement.done).toBe(action !== 'drop');
    // Coming again under its reference, it is made if it was not and found if it was.
    const again = await to.update(change, accountability);
    if (settlement.done) expect(again).toEqual(settlement.result);
    expect(await to.settle(change, accountability)).toEqual({ done: true, result: again });
    expect(updatesDone(simulator) - before).toBe(1);
    await to.close();
  });

  it('leaves none made twice and none in doubt, however often it happens', async () => {
    const rounds = process.env['HUB_TEST_FULL'] === '1' ? 10_000 : 200;
    const atOnce = 20;
    const wide = await connectTo(simulator.port, { connectionsMax: atOnce, timeoutMs: 30_000 });
    let [done, inDoubt] = [0, 0];
    const before = updatesDone(simulator);
    for (let round = 0; round < rounds; round += atOnce) {
      const changes = Array.from({ length: atOnce }, () => creation((serials += 1)));
      await control.script({ on: 'createPerson', action: 'drop', times: atOnce / 2 });
      await control.script({ on: 'createPerson', action: 'no-reply', times: atOnce / 2 });
      const faults = await Promise.all(changes.map((change) => faultOf(wide.update(change, accountability))));
      inDoubt += faults.filter(({ kind }) => kind !== 'outcome-unknown').length;
      const settlements = await Promise.all(changes.map((change) => wide.settle(change, accountability)));
      done += settlements.filter((settlement) => settlement.done).length;
      await Promise.all(changes.filter((_, at) => !settlements[at]?.done).map((change) => wide.update(change, accountability)));
      const last = await Promise.all(changes.map((change) => wide.settle(change, accountability)));
      inDoubt += last.filter((settlement) => !settlement.done).length;
    }
    expect([done, inDoubt]).toEqual([rounds / 2, 0]);
    expect(updatesDone(simulator) - before).toBe(rounds);
    await wide.close();
  }, 1_800_000);

  it('is refused for what is no update of a register', async () => {
    const foreign = { kind: 'ARCHIVE', reference: newReference(), nativeId: 'VS-000000001', version: 1 } as const;
    expect(await faultOf(connection.settle(foreign, accountability))).toMatchObject({ kind: 'rejected', code: 'NOT_OURS' });
  });
});

describe('the simulated register', () => {
  it('is the same after it was killed: its journal is all it has', async () => {
    const serial = await somebody();
    const change = results(serial);
    await send(change);
    const journalFile = newJournalFile();
    writeFileSync(
      journalFile,
      simulator.journal
        .entries()
        .map((entry) => `${JSON.stringify(entry)}\n`)
        .join(''),
    );
    const again = await startLedsSimulator({ journalFile });
    const to = await connectTo(again.port);
    const enquiry = { by: 'IDENTIFIER', scheme: 'PNCID', value: idOf(serial) } as const;
    expect((await to.enquire(enquiry, accountability)).records).toEqual([await read(serial)]);
    expect(await to.settle(change, accountability)).toMatchObject({ done: true });
    await to.close();
    await again.close();
  });
});
