import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { RegisterUpdate } from '../../../connectors/contract/register.ts';
import { cassetteFormat } from '../../../connectors/pnc/cassette.ts';
import { exchangeOf, framesOf } from '../../../connectors/test-kit/cassette/journal-frames.ts';
import { record } from '../../../connectors/test-kit/cassette/record.ts';
import { controlOf } from '../../support/simulator-control.ts';
import { accountability, connectTo, faultOf, startPncSimulator } from '../pnc/stage.ts';
import {
  asnOf,
  charged,
  creation,
  fastJournalFile,
  fine,
  guilty,
  remand,
  results,
  theft,
  variation,
} from '../pnc/update-stage.ts';

/** Updates of every kind and an enquiry between them; a refusal; and a changed sentence and a new record whose answers were lost. */
async function journalOfUpdates() {
  const journalFile = fastJournalFile();
  const simulator = await startPncSimulator({ journalFile });
  const connection = await connectTo(simulator.port);
  const control = controlOf(simulator);
  await control.order({ order: 'PUT_NOMINAL', nominal: charged });
  const send = (change: RegisterUpdate) => connection.update?.(change, accountability);
  await send(creation);
  await send(remand);
  await send(results);
  await connection.enquire?.({ by: 'IDENTIFIER', scheme: 'PNCID', value: charged.pncId }, accountability);
  await send(variation);
  const deferred = [{ ...theft, ...guilty, disposals: [fine('75', 'Sample wording of Exampleford')] }];
  await send({ ...variation, reason: 'DEFERRED', hearingOn: '2026-12-19', charges: deferred });
  const wrong = { ...variation, charges: [{ ...guilty, disposals: [], cjsCode: 'TH68001', startedOn: '2020-01-01' }] };
  expect(await faultOf(send(wrong))).toMatchObject({ kind: 'rejected' });
  const lost = { ...variation, hearingOn: '2027-01-15' };
  await control.script({ on: 'SUBVAR', action: 'no-reply' });
  expect(await faultOf(send(lost))).toMatchObject({ kind: 'outcome-unknown' });
  expect(await connection.settle?.(lost, accountability)).toMatchObject({ done: true });
  const another = { ...creation, asn: asnOf(700_200) };
  await control.script({ on: 'NEWREC', action: 'garble' });
  expect(await faultOf(send(another))).toMatchObject({ kind: 'outcome-unknown' });
  expect(await connection.settle?.(another, accountability)).toMatchObject({ done: true });
  await connection.close();
  await simulator.close();
  rmSync(path.dirname(journalFile), { recursive: true });
  return framesOf(simulator.journal.entries());
}

describe('a cassette of PNC updates', () => {
  it('is read as they were: what was acknowledged, and what a lost answer turned out to be; and nobody is left in it', async () => {
    const { cassette, faithful } = await record(cassetteFormat, await journalOfUpdates());
    expect(faithful).toBe(true);
    expect(await cassetteFormat.replay(cassette.frames)).toMatchObject([
      { answer: { code: 'A9001', nativeId: expect.any(String), courtCase: expect.any(String) } },
      { answer: { code: 'A0031' } },
      { answer: { code: 'A0003' } },
      { answer: { records: [{ convictions: [{}] }] } },
      { answer: { code: 'A0005' } },
      { answer: { code: 'A0005' } },
      { fault: { kind: 'outcome-unknown' } },
      { answer: { done: true, result: { code: 'A0005' } } },
      { fault: { kind: 'outcome-unknown' } },
      { answer: { done: true, result: { code: 'A9001' } } },
    ]);
    const written = cassette.frames.map(({ text = '' }) => text).join('\n');
    expect(written).not.toMatch(
      /charged|newcomer|roisin|laoghaire|example|sample|exclusion|address|custody|appeal|700001|700100/i,
    );
    expect(written).not.toMatch(/05051990|02011999|20112026|1990-05-05/);
  });

  it('of one update begins with the reading before it', async () => {
    const frames = await journalOfUpdates();
    const named = frames.find(({ type }) => type === 'DISARR');
    const exchange = exchangeOf(frames, named?.id ?? '', cassetteFormat);
    expect(exchange.slice(0, 4).map(({ type }) => type)).toEqual(['ENQPNC', 'ENQPNC', 'DISARR', 'DISARR']);
    const { cassette, understood, faithful } = await record(cassetteFormat, exchange.slice(0, 4));
    expect({ understood, faithful, expected: cassette.expected }).toMatchObject({
      understood: true,
      faithful: true,
      expected: [{ answer: { code: 'A0003', warnings: [] } }],
    });
  });
});
