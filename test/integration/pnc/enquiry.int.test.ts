import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from '../../../connectors/contract/connector.ts';
import type { RegisterEnquiry } from '../../../connectors/contract/register.ts';
import { nominals } from '../../../connectors/pnc/simulator/nominals.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { accountability, connectTo, faultOf, newJournalFile, person, startPncSimulator } from './stage.ts';

let simulator: Simulator;
let connection: Connection;

beforeAll(async () => {
  simulator = await startPncSimulator();
  connection = await connectTo(simulator.port);
});

afterAll(async () => {
  await connection.close();
  await simulator.close();
});

const ask = (enquiry: RegisterEnquiry) => connection.enquire?.(enquiry, accountability);
const framesIn = () => simulator.journal.entries().filter(({ kind }) => kind === 'FRAME_IN');

async function giveOrder(to: Simulator, order: unknown): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${to.controlPort}/behaviour`, { method: 'POST', body: JSON.stringify(order) });
  return answer.status;
}

describe('an enquiry of the PNC', () => {
  it.each([
    ['PNCID', '98/101A'],
    ['PNCID', '1998/0000101A'],
    ['CRO', '101/98Y'],
    ['ASN', '04/30DD/01/1010X'],
    ['ASN', '1130DD0100000001011Q'],
  ] as const)('by %s %s prints the one nominal with both convictions', async (scheme, value) => {
    const answer = await ask({ by: 'IDENTIFIER', scheme, value });
    expect(answer?.truncated).toBe(false);
    expect(answer?.records).toHaveLength(1);
    expect(answer?.records[0]).toMatchObject({ nativeId: '1998/0000101A', convictions: [{}, {}] });
  });

  it('finds every nominal of the register by its PNCID unless the check letter there is wrong', async () => {
    for (const { pncId, fileName } of nominals) {
      const enquiry = ask({ by: 'IDENTIFIER', scheme: 'PNCID', value: pncId });
      if (fileName.startsWith('MISCHECK/')) expect((await faultOf(enquiry)).code).toBe('PNCID_CHECK_CHARACTER');
      else expect((await enquiry)?.records.map(({ nativeId }) => nativeId)).toEqual([pncId]);
    }
  });

  it('by name folds accents and gives both people who share name and birth date', async () => {
    const answer = await ask({ by: 'NAME', identity: person('Doublé', 'Sàm', { birthDate: '1983-06-06' }) });
    expect(answer?.records.map(({ nativeId }) => nativeId)).toEqual(['2003/0000108M', '2007/0000109Z']);
  });

  it.each([
    ['the initial with surname and birth date', person('EXAMPLE', 'Dave', { birthDate: '1980-02-14' }), 1],
    ['an alias', person('Sample', 'Devon', { birthDate: '1980-02-14' }), 1],
    ['the alias’s own birth date', person('Example', 'Dev', { birthDate: '1981-02-14' }), 1],
    ['the exact name without a birth date', person('EXAMPLE', 'DEVON'), 1],
    ['the exact name with a birth year only', person('EXAMPLE', 'DEVON', { birthDate: '1980' }), 1],
    ['another birth date', person('EXAMPLE', 'DEVON', { birthDate: '1980-02-15' }), 0],
    ['the other sex', person('EXAMPLE', 'DEVON', { sex: 'FEMALE' }), 0],
    ['another initial', person('EXAMPLE', 'EVE', { birthDate: '1980-02-14' }), 0],
  ])('by name matches on %s as documented', async (_what, identity, count) => {
    expect((await ask({ by: 'NAME', identity }))?.records).toHaveLength(count);
  });

  it('that finds nobody is an empty answer, not a fault', async () => {
    const nobody = { records: [], truncated: false };
    expect(await ask({ by: 'NAME', identity: person('Exemplescu', 'Ion', { birthDate: '1979-05-17' }) })).toEqual(nobody);
    expect(await ask({ by: 'IDENTIFIER', scheme: 'PNCID', value: '81/34U' })).toEqual(nobody);
    expect(await ask({ by: 'IDENTIFIER', scheme: 'CRO', value: '65656/91H' })).toEqual(nobody);
    expect(await ask({ by: 'IDENTIFIER', scheme: 'ASN', value: '12/01ZD/01/448696W' })).toEqual(nobody);
  });

  it('keeps and flags a wrong check letter that the register holds', async () => {
    const answer = await ask({ by: 'NAME', identity: person('Mischeck', 'Pat', { birthDate: '1978-08-08' }) });
    expect(answer?.records).toMatchObject([{ nativeId: '2001/0171310S', flags: ['PNCID_CHECK_CHARACTER'], convictions: [{}] }]);
  });

  it('carries originator, reason code and terminal on every transaction', async () => {
    const before = framesIn().length;
    await ask({ by: 'IDENTIFIER', scheme: 'PNCID', value: '98/101A' });
    const sent = framesIn().slice(before);
    expect(sent.map(({ type }) => type)).toEqual(['ENQIDS', 'ENQPNC']);
    for (const { frame } of sent)
      expect(frame).toMatch(/H890000189000001\d{12}30 VIA 89CA CUSTODY 30DD\/16\/1234 +080000001<\/GMH>/);
  });

  it.each([
    ['without justification', { justification: ' ' }, 'ORIGINATOR_MISSING'],
    ['without organisation', { organisation: '' }, 'ORIGINATOR_MISSING'],
    ['for a purpose without reason code', { purpose: 'CURIOSITY' }, 'NO_REASON_CODE'],
  ])('%s is not sent', async (_what, wrong, code) => {
    const before = framesIn().length;
    const enquiry: RegisterEnquiry = { by: 'IDENTIFIER', scheme: 'PNCID', value: '98/101A' };
    expect(await faultOf(connection.enquire?.(enquiry, { ...accountability, ...wrong }))).toMatchObject({
      kind: 'rejected',
      code,
      retryable: false,
    });
    expect(framesIn()).toHaveLength(before);
  });

  it.each([
    ['a name in another alphabet', { by: 'NAME', identity: person('Иванов', 'Иван') }, 'NAME_NOT_REPRESENTABLE'],
    [
      'a name in one piece',
      { by: 'NAME', identity: { ...person('', ''), names: [{ kind: 'PRIMARY', full: 'Ion E' }] } },
      'NAME_NOT_REPRESENTABLE',
    ],
    ['no name', { by: 'NAME', identity: { ...person('', ''), names: [] } }, 'NAME_NOT_REPRESENTABLE'],
    ['a name too long', { by: 'NAME', identity: person('E'.repeat(55), 'Ion') }, 'TOO_LONG_FOR_PNC'],
    ['a birth date that is none', { by: 'NAME', identity: person('EXAMPLE', 'DEVON', { birthDate: '1980-02-30' }) }, 'FORM'],
    ['a mistyped PNCID', { by: 'IDENTIFIER', scheme: 'PNCID', value: '98/101B' }, 'PNCID_CHECK_CHARACTER'],
    ['something that is no CRO number', { by: 'IDENTIFIER', scheme: 'CRO', value: 'X' }, 'CRO_FORM'],
    ['an ASN with a frame inside', { by: 'IDENTIFIER', scheme: 'ASN', value: '12</E07>' }, 'ASN_FORM'],
  ] satisfies [string, RegisterEnquiry, string][])('with %s is refused before anything is sent', async (_what, enquiry, code) => {
    const before = framesIn().length;
    expect(await faultOf(ask(enquiry))).toMatchObject({ kind: 'rejected', code, backEnd: 'pnc' });
    expect(framesIn()).toHaveLength(before);
  });

  it('says when the register has more than it named, or than are printed', async () => {
    const identity = person('Double', 'Sam', { birthDate: '1983-06-06' });
    const sparing = await startPncSimulator({ settings: { hitsMax: '1' } });
    const toSparing = await connectTo(sparing.port);
    const modest = await connectTo(simulator.port, { recordsMax: 1 });
    for (const each of [toSparing, modest]) {
      expect(await each.enquire?.({ by: 'NAME', identity }, accountability)).toMatchObject({
        records: [{ nativeId: '2003/0000108M' }],
        truncated: true,
      });
      await each.close();
    }
    await sparing.close();
  });

  it('finds a person added at run time, also after the simulator was started again from its journal', async () => {
    const journalFile = newJournalFile();
    const nominal = { pncId: '2020/0000999J', fileName: 'LATECOMER/ROBIN', sex: 'U', birthDate: '2000-01-01' };
    const first = await startPncSimulator({ journalFile });
    expect(await giveOrder(first, { order: 'PUT_NOMINAL', nominal })).toBe(200);
    await first.close();
    const second = await startPncSimulator({ journalFile });
    const again = await connectTo(second.port);
    const answer = await again.enquire?.({ by: 'NAME', identity: person('Latecomer', 'Robin') }, accountability);
    expect(answer?.records).toMatchObject([{ nativeId: '2020/0000999J' }]);
    await again.close();
    await second.close();
  });

  it('is not disturbed by an order that does not fit the columns: it is refused', async () => {
    const nominal = { pncId: '2020/0000998H', fileName: 'lower/case', sex: 'U' };
    expect(await giveOrder(simulator, { order: 'PUT_NOMINAL', nominal })).toBe(400);
    expect(await giveOrder(simulator, { order: 'SOMETHING' })).toBe(400);
  });

  it('runs beside others without mixing answers', async () => {
    const people = nominals.filter(({ fileName }) => !fileName.startsWith('MISCHECK/'));
    const answers = await Promise.all(people.map(({ pncId }) => ask({ by: 'IDENTIFIER', scheme: 'PNCID', value: pncId })));
    expect(answers.map((answer) => answer?.records[0]?.nativeId)).toEqual(people.map(({ pncId }) => pncId));
  });
});
