import { describe, expect, it } from '@jest/globals';
import type { RegisterEnquiry } from '../../../connectors/contract/register.ts';
import { cassetteFormat as ledsFormat } from '../../../connectors/leds/cassette.ts';
import { people } from '../../../connectors/leds/simulator/people.ts';
import type { JournalEntry } from '../../../connectors/simulator-kit/journal.ts';
import type { Cassette } from '../../../connectors/test-kit/cassette/cassette.ts';
import type { CassetteFormat, RecordedFrame } from '../../../connectors/test-kit/cassette/format.ts';
import { exchangeOf, framesOf } from '../../../connectors/test-kit/cassette/journal-frames.ts';
import { record } from '../../../connectors/test-kit/cassette/record.ts';
import { cassetteFormat as visorFormat } from '../../../connectors/visor/cassette.ts';
import { controlOf, faultOf } from '../../support/simulator-control.ts';
import * as leds from '../leds/stage.ts';
import * as visor from '../visor/stage.ts';

/** Enquiries of every kind, updates of every kind, a refusal, and an answer that was lost and found again. */
async function journalOfLeds(): Promise<readonly JournalEntry[]> {
  const simulator = await leds.startLedsSimulator();
  const hub = await leds.connectTo(simulator.port);
  const control = controlOf(simulator);
  const serial = 700_501;
  await control.order({ order: 'PUT_PERSON', person: leds.charged(serial) });
  const ask = (enquiry: RegisterEnquiry) => hub.enquire(enquiry, leds.accountability);
  const send = (change: Parameters<typeof hub.update>[0]) => hub.update(change, leds.accountability);
  await ask({ by: 'NAME', identity: leds.person('Double', 'Sam', { birthDate: '1983-06-06' }) });
  await ask({ by: 'NAME', identity: leds.person('Mischeck', 'Pat', { birthDate: '1978-08-08' }) });
  for (const { longPersonUrn, names } of people.filter(({ disposals }) => disposals.length > 0))
    if (names[0]?.lastName !== 'MISCHECK') await ask({ by: 'IDENTIFIER', scheme: 'PNCID', value: longPersonUrn });
  await ask({ by: 'IDENTIFIER', scheme: 'CRO', value: '101/98Y' });
  await ask({ by: 'IDENTIFIER', scheme: 'ASN', value: leds.charged(serial).arrestReports[0]?.asn ?? '' });
  await send(leds.creation(serial + 1));
  await send(leds.remand(serial));
  await send(leds.results(serial));
  await send(leds.variation(serial));
  expect(await faultOf(send(leds.creation(serial + 1)))).toMatchObject({ kind: 'rejected' });
  await control.script({ on: 'addSubsequentDisposals', action: 'no-reply' });
  const lost = leds.variation(serial, { hearingOn: '2027-01-15', reference: lostReference });
  expect(await faultOf(send(lost))).toMatchObject({ kind: 'outcome-unknown' });
  expect(await hub.settle(lost, leds.accountability)).toMatchObject({ done: true });
  await hub.close();
  await simulator.close();
  return simulator.journal.entries();
}
const lostReference = 'update-that-was-lost';

async function journalOfVisor(): Promise<readonly JournalEntry[]> {
  const simulator = await visor.startVisorSimulator();
  const hub = await visor.connectTo(simulator.port);
  const [old, next] = [visor.by('89'), visor.by('44')];
  const change = (facts: object) => ({ reference: visor.newReference(), ...facts }) as Parameters<typeof hub.updateOffender>[0];
  const { nativeId, version } = await hub.updateOffender(visor.aCreation({ manager: 'Doorkeeper 8901' }), old);
  await hub.enquireOffenders({ by: 'ID', nativeId }, old);
  await hub.enquireOffenders({ by: 'FILTER', first: 50 }, old);
  await hub.enquireOffenders({ by: 'FILTER', manager: 'Doorkeeper 8901', category: 'VIOLENT', first: 1 }, old);
  await hub.updateOffender(change({ kind: 'AMEND', nativeId, version, level: 3, category: 'DANGEROUS' }), old);
  const offer = { kind: 'PROPOSE_TRANSFER', nativeId, to: '44FV', reason: 'Moved to Examplehampton' };
  await hub.updateOffender(change({ ...offer, version: version + 1 }), old);
  const refusal = { kind: 'REJECT_TRANSFER', nativeId, reason: 'Never lived in Samplebury' };
  await hub.updateOffender(change({ ...refusal, version: version + 2 }), next);
  await hub.updateOffender(change({ ...offer, version: version + 3 }), old);
  await hub.updateOffender(change({ kind: 'ACCEPT_TRANSFER', nativeId, manager: 'Gatekeeper 4401', version: version + 4 }), next);
  expect(await faultOf(hub.updateOffender(change({ kind: 'ARCHIVE', nativeId, version }), next))).toMatchObject({
    kind: 'rejected',
  });
  await controlOf(simulator).script({ on: 'archiveNominal', action: 'no-reply' });
  const lost = change({ kind: 'ARCHIVE', nativeId, version: version + 5, reference: lostReference });
  expect(await faultOf(hub.updateOffender(lost, next))).toMatchObject({ kind: 'outcome-unknown' });
  expect(await hub.settle(lost, next)).toMatchObject({ done: true });
  await hub.close();
  await simulator.close();
  return simulator.journal.entries();
}

const backEnds = [
  ['LEDS', ledsFormat, journalOfLeds, ['createPerson', 'addSubsequentDisposals']],
  ['ViSOR', visorFormat, journalOfVisor, ['createNominal', 'archiveNominal']],
] as const;

const textOf = (format: CassetteFormat, frames: readonly string[]) =>
  frames.map((text) => format.says?.(text) ?? text).join('\n');
const said = (format: CassetteFormat, { frames }: Cassette) =>
  textOf(
    format,
    frames.map(({ text = '' }) => text),
  ).toLowerCase();

/** Words of four letters and more and numbers of five digits and more that the real frames say, without codes of offences and ids of records. */
function wordsOf(format: CassetteFormat, frames: readonly RecordedFrame[]): string[] {
  const texts = frames.filter(({ type }) => type !== 'token').map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  const codes = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\b[A-Z]{2}[A-Z\d]{2}\d{3}[A-Z]?\b/g;
  const words =
    textOf(format, texts)
      .replaceAll(codes, ' ')
      .match(/[\p{L}\p{M}]{4,}|\d{5,}/gu) ?? [];
  const own = /^(post|patch|application|json|sessions|force|weeks|months|years|days|hours|life|national)$/;
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => !own.test(word));
}

describe.each(backEnds)('a cassette of %s', (_name, format, journal, [creation, lost]) => {
  it('is read as the real calls were: answers, updates, refusals and what was lost; and nobody is left in it', async () => {
    const frames = framesOf(await journal());
    const { cassette, faithful } = await record(format, frames);
    expect(faithful).toBe(true);
    const replayed = await format.replay(cassette.frames);
    const answered = replayed.filter((outcome) => JSON.stringify(outcome).startsWith('{"answer"'));
    expect([replayed.length - answered.length, answered.length > 8]).toEqual([2, true]);
    expect(replayed.at(-2)).toMatchObject({ fault: { kind: 'outcome-unknown' } });
    expect(replayed.at(-1)).toMatchObject({ answer: { done: true } });
    const words = wordsOf(format, frames);
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => said(format, cassette).includes(word))).toEqual([]);
  });

  it('of one call that was answered holds what is to be read', async () => {
    const frames = framesOf(await journal());
    const first = frames.find(({ type }) => type === creation);
    const exchange = exchangeOf(frames, first?.id ?? '', format);
    expect(exchange.map(({ type, direction }) => [type, direction])).toEqual([
      [creation, 'TO_BACK_END'],
      [creation, 'FROM_BACK_END'],
    ]);
    const { cassette, understood, faithful } = await record(format, exchange);
    expect({ understood, faithful }).toEqual({ understood: true, faithful: true });
    expect(cassette.expected).toEqual([{ answer: expect.any(Object) }]);
  });

  it('of a change whose answer was lost holds how that was settled', async () => {
    const exchange = exchangeOf(framesOf(await journal()), lostReference, format);
    expect(exchange.map(({ type }) => type)).toEqual(expect.arrayContaining([lost]));
    const { cassette, faithful } = await record(format, exchange);
    expect([faithful, cassette.expected]).toEqual([true, null]);
    expect(await format.replay(cassette.frames)).toMatchObject([
      { fault: { kind: 'outcome-unknown' } },
      { answer: { done: true } },
    ]);
  });

  it('is not written where a word of the real calls is left', async () => {
    const careless: CassetteFormat = { ...format, scrub: (text) => text };
    await expect(record(careless, framesOf(await journal()))).rejects.toThrow(/still in the cassette .*: nothing was written/);
  });

  it.each([
    ['no JSON', 'Exemplescu {"Exemplescu'],
    ['no frame', '["Exemplescu", {"Exemplescu": 31415926}]'],
    ['another form', '{"status":200,"headers":{"exemplescu":"Exemplescu"},"body":{"Exemplescu":["Exemplescu",31415926]}}'],
    [
      'fields of another kind',
      '{"status":200,"headers":{},"body":{"id":"Exemplescu","version":31415926000,"person":"Exemplescu"}}',
    ],
    [
      'a call to nowhere',
      '{"method":"EXEMPLESCU","path":["Exemplescu"],"headers":{"if-match":"Exemplescu"},"body":"Exemplescu"}',
    ],
  ])('has nobody in it where it is %s', async (_what, text) => {
    for (const type of [creation, 'readPerson', 'readNominal', 'Other', undefined]) {
      const frame: RecordedFrame = { direction: 'FROM_BACK_END', at: new Date(), id: 'none', bytes: Buffer.from(text) };
      const { cassette } = await record(format, [{ ...frame, ...(type !== undefined && { type }) }]);
      expect(JSON.stringify(cassette)).not.toMatch(/emplescu|31415926/i);
    }
  });
});
