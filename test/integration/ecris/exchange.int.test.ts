import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Delivery, RequestSubmission } from '../../../connectors/contract/messages.ts';
import { openStrictXml, type StrictXml } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';
import { aRequest, aSubject, accountability } from '../../unit/ecris/builders.ts';
import { until } from '../../support/processes.ts';
import { forkSimulator } from '../../support/simulator-process.ts';
import { openHubSide, openStates, temporaryFolder, type HubSide, type States } from './harness.ts';

let xml: StrictXml;
beforeAll(() => {
  xml = openStrictXml();
});
afterAll(() => xml.close());

let hub: HubSide;
let states: States;
beforeEach(async () => {
  states = await openStates();
  hub = await openHubSide({ peerTemplate: states.template });
  await states.order({ hubAddress: `${hub.connection.listeningAt}/{country}` });
});
afterEach(async () => {
  for (const entry of [...states.entries('FRAME_IN'), ...states.entries('FRAME_OUT')]) {
    expect(await xml.read(Buffer.from(entry.frame ?? ''))).toMatchObject({ ok: true });
  }
  await hub.close();
  await states.close();
});

const submit = (request: RequestSubmission) => hub.connection.submit?.(request);
const of = <Kind extends Delivery['kind']>(kind: Kind) =>
  hub.delivered.filter((delivery): delivery is Extract<Delivery, { kind: Kind }> => delivery.kind === kind);
const base = { country: 'RO', sentAt: new Date(), accountability };

async function theFirstAnswer() {
  await submit(aRequest());
  states.pass(0.1);
  await until('the deadline is known', () => of('DEADLINE').length === 1);
  states.pass(1);
  await until('the answer is there', () => of('ANSWER').length === 1);
  const [answer] = of('ANSWER');
  if (!answer) throw new Error('no answer');
  return answer;
}

describe('a request to Romania', () => {
  it('is acknowledged with a deadline, answered the next day, and explained when asked about', async () => {
    const answer = await theFirstAnswer();
    expect(of('DEADLINE')[0]).toMatchObject({
      inReplyTo: 'GB-RO-REQ-000000000000042',
      country: 'RO',
      dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    expect(answer).toMatchObject({
      inReplyTo: 'GB-RO-REQ-000000000000042',
      outcome: 'CONVICTIONS',
      identity: { birthDate: '1979-05-17' },
    });
    expect(answer.convictions.map(({ offences, sanctions }) => [offences[0]?.category.code, sanctions[0]?.sentenced])).toEqual([
      ['0801 00', undefined],
      ['1011 00', undefined],
    ]);

    const question = 'What was imposed, and how much of it was served?';
    await hub.connection.submit?.({
      ...base,
      kind: 'FURTHER_DETAILS',
      reference: 'GB-RO-RAI-000000000000043',
      inReplyTo: answer.reference,
      question,
    });
    states.pass(1.1);
    await until('details and the fuller answer are there', () => of('FURTHER_DETAILS').length === 1 && of('ANSWER').length === 2);
    expect(of('FURTHER_DETAILS')[0]).toMatchObject({
      inReplyTo: 'GB-RO-RAI-000000000000043',
      text: { language: 'ro', translated: false, text: expect.stringContaining('16 ani și 4 luni') },
    });
    const fuller = of('ANSWER')[1];
    expect(fuller).toMatchObject({ inReplyTo: 'GB-RO-REQ-000000000000042' });
    expect(fuller?.reference).not.toBe(answer.reference);
    expect(fuller?.convictions[0]?.sanctions[0]).toMatchObject({ sentenced: 'P20Y', executed: 'P16Y4M' });
  });

  it('made twice with one reference is answered once', async () => {
    await submit(aRequest());
    await submit(aRequest());
    states.pass(2);
    await until('the answer is there', () => of('ANSWER').length === 1 && of('DEADLINE').length === 1);
    expect(states.entries('FRAME_IN', 'REQ')).toHaveLength(2);
    expect(states.entries('PLANNED')).toHaveLength(2);
  });

  it('about somebody Romania does not know finds no convictions', async () => {
    await submit(aRequest({ subject: aSubject({ birthDate: '1980-01-01' }) }));
    states.pass(2);
    await until('the answer is there', () => of('ANSWER').length === 1);
    expect(of('ANSWER')[0]).toMatchObject({ outcome: 'NO_CONVICTIONS', convictions: [], identity: { birthDate: '1980-01-01' } });
  });

  it('that is withdrawn in time is not answered any more', async () => {
    await submit(aRequest());
    states.pass(0.1);
    await until('the deadline is known', () => of('DEADLINE').length === 1);
    await hub.connection.submit?.({
      ...base,
      kind: 'CANCELLATION',
      reference: 'GB-RO-CAN-000000000000044',
      inReplyTo: 'GB-RO-REQ-000000000000042',
    });
    await submit(aRequest({ reference: 'GB-RO-REQ-000000000000045' }));
    states.pass(2);
    await until('the other answer is there', () => of('ANSWER').length === 1);
    expect(of('ANSWER')[0]?.inReplyTo).toBe('GB-RO-REQ-000000000000045');
  });

  it('with a category that stands in no table comes back as a functional error, and nothing else', async () => {
    await submit(aRequest({ accusation: '9901 00' }));
    await until('the error is there', () => of('FUNCTIONAL_ERROR').length === 1);
    expect(of('FUNCTIONAL_ERROR')[0]).toMatchObject({ inReplyTo: 'GB-RO-REQ-000000000000042', errors: [{ code: 'FE-00002' }] });
    expect(states.entries('PLANNED')).toHaveLength(1);
  });

  it('about two people of one name asks which, and says so', async () => {
    const subject = aSubject({ names: [{ kind: 'PRIMARY', given: 'Maria', family: 'Dublescu' }], birthDate: '1975-02-28' });
    await submit(aRequest({ subject }));
    states.pass(2);
    await until('question and answer are there', () => of('INFORMATION_WANTED').length === 1 && of('ANSWER').length === 1);
    expect(of('INFORMATION_WANTED')[0]).toMatchObject({ items: ['FatherName', 'BirthPlace'] });
    expect(of('ANSWER')[0]).toMatchObject({ outcome: 'SEVERAL_PERSONS' });
  });
});

describe('other States', () => {
  it.each([
    ['PL', 'Żaneta', 'Wzorcowa', '1991-12-03', 'CONVICTIONS', '1991-03-12'],
    ['PL', 'Tadeusz', 'Probny', '1939-01-30', 'DECEASED', '1939-01-30'],
    ['LT', 'Ona', 'Bandomoji', '1982-08-15', 'DENIED', '1982-08-15'],
    ['LT', 'Tomas', 'Bevardis', '1978-04-04', 'NOT_IDENTIFIED', '1978-04-04'],
    ['LT', 'Jonas', 'Pavyzdauskas', '1969-03-01', 'CONVICTIONS', '1969'],
    ['MT', 'Nobody', 'Atall', '1990', 'NO_CONVICTIONS', '1990'],
  ])(
    '%s answers about %s %s born %s: %s, with its own view of the birth date',
    async (country, given, family, birthDate, outcome, own) => {
      const subject = aSubject({ names: [{ kind: 'PRIMARY', given, family }], birthDate, nationalities: [country] });
      await submit(aRequest({ country, reference: `GB-${country}-REQ-000000000000050`, subject }));
      states.pass(20);
      await until('the answer is there', () => of('ANSWER').length === 1);
      expect(of('ANSWER')[0]).toMatchObject({ country, outcome, identity: { birthDate: own } });
    },
  );

  it('may be silent, slow or answer before they tell the deadline, by order', async () => {
    await states.order({ silence: 'FR' });
    await states.order({ country: 'RO', delayDays: 0.01, deadlineDays: 3 });
    await submit(aRequest({ country: 'FR', reference: 'GB-FR-REQ-000000000000051' }));
    await submit(aRequest());
    states.pass(0.5);
    await until('Romania has answered', () => of('ANSWER').length === 1);
    states.pass(10);
    await until('and then told its deadline', () => of('DEADLINE').length === 1);
    expect(hub.delivered.map(({ kind, country }) => `${country} ${kind}`)).toEqual(['RO ANSWER', 'RO DEADLINE']);
    await expect(states.order({ silence: 'US' })).rejects.toThrow(/Member State/);
  });
});

describe('delivery', () => {
  it('is repeated with the same bytes until the hub has taken it', async () => {
    let refusals = 2;
    hub.onDeliver = (delivery) =>
      delivery.kind === 'ANSWER' && refusals-- > 0 ? Promise.reject(new Error('database away')) : Promise.resolve();
    await submit(aRequest());
    states.pass(2);
    await until('the answer is taken', () => of('ANSWER').length === 1);
    expect(refusals).toBe(-1);
    expect(states.entries('FRAME_OUT', 'RRS')).toHaveLength(1);
    expect(Buffer.from(of('ANSWER')[0]?.raw.bytes ?? []).toString('utf8')).toBe(states.entries('FRAME_OUT', 'RRS')[0]?.frame);
    await until('and known as done', () => states.entries('DONE').length === 2);
  });

  it('may happen several times: each has the same reference, for the hub to recognise', async () => {
    await states.order({ duplicateAnswers: 2 });
    await submit(aRequest());
    states.pass(2);
    await until('all three are there', () => of('ANSWER').length === 3);
    expect(new Set(of('ANSWER').map(({ reference }) => reference)).size).toBe(1);
  });

  it('survives a garbled first attempt, which is parked', async () => {
    await states.fault({ on: 'RRS', action: 'garble' });
    await submit(aRequest());
    states.pass(2);
    await until('the answer is there', () => of('ANSWER').length === 1);
    expect(of('UNREADABLE')).toEqual([expect.objectContaining({ reason: 'XML_NOT_WELL_FORMED', country: 'ZZ' })]);
  });

  it('comes after a partner was killed between planning and sending, once', async () => {
    const folder = temporaryFolder();
    const journal = path.join(folder, 'states.jsonl');
    const first = await forkSimulator('ecris', { journalFile: journal, dayMs: 3_600_000 });
    const side = await openHubSide({ peerTemplate: `http://127.0.0.1:${first.port}/ecris/{country}` });
    try {
      await side.connection.submit?.(aRequest());
      await first.stop('SIGKILL');
      const second = await forkSimulator('ecris', {
        journalFile: journal,
        settings: { hubAddress: `${side.connection.listeningAt}/{country}` },
        dayMs: 20,
      });
      await until('the answer of the killed one is there', () => side.delivered.some(({ kind }) => kind === 'ANSWER'));
      expect(side.delivered.map(({ kind }) => kind).sort()).toEqual(['ANSWER', 'DEADLINE']);
      await second.stop('SIGKILL');
    } finally {
      await side.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('health', () => {
  it('is up while every State answers, degraded while one says no, down when none can be reached', async () => {
    expect(await hub.connection.health()).toEqual({ status: 'UP' });
    await states.order({ country: 'IT', alive: false });
    expect(await hub.connection.health()).toEqual({ status: 'DEGRADED', reason: 'NOT_ALIVE' });
    const alone = await openHubSide({ peers: { RO: 'http://127.0.0.1:9/ecris' } });
    expect(await alone.connection.health()).toEqual({ status: 'DOWN', reason: 'ECONNREFUSED' });
    await alone.close();
  });
});
