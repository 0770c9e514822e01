import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Delivery, RequestSubmission } from '../../../connectors/contract/messages.ts';
import { aRequest, accountability, aSubject, ref } from '../../unit/interpol/builders.ts';
import { until } from '../../support/processes.ts';
import { forkSimulator } from '../../support/simulator-process.ts';
import { openBureaus, openHubSide, temporaryFolder, type Bureaus, type HubSide } from './harness.ts';

let hub: HubSide;
let bureaus: Bureaus;
beforeEach(async () => {
  bureaus = await openBureaus();
  hub = await openHubSide({ partnerTemplate: bureaus.template });
  await bureaus.order({ hubAddress: hub.connection.listeningAt });
});
afterEach(async () => {
  // Whatever a test does: no mail of ours has ever had more than its one recipient.
  for (const { data } of bureaus.entries('FRAME_IN')) {
    const { country, envelope } = data as { country: string; envelope: { from: string; to: string[] } };
    expect(envelope).toEqual({ from: 'manchester@ncb.example', to: [`${country.toLowerCase()}@ncb.example`] });
  }
  await hub.close();
  await bureaus.close();
});

const submit = (request: RequestSubmission) => hub.connection.submit?.(request);
const about = (country: string, family: string, given: string, birthDate: string, number = 118) =>
  aRequest({
    country,
    reference: ref(number, country),
    subject: aSubject({ names: [{ kind: 'PRIMARY', given, family }], birthDate, nationalities: [country] }),
  });
const prose = () => hub.delivered.filter((one): one is Extract<Delivery, { kind: 'FREE_TEXT' }> => one.kind === 'FREE_TEXT');
const base = { country: 'JM', sentAt: new Date(), accountability };

async function theAnswer(days = 40) {
  bureaus.pass(days);
  await until('the answer is there', () => prose().length === 1);
  const [answer] = prose();
  if (!answer) throw new Error('no answer');
  return answer;
}
const valuesOf = ({ reading }: Extract<Delivery, { kind: 'FREE_TEXT' }>) =>
  reading.convictions.map(({ decidedOn, sentenced, suspendedFor, fine }) => [
    decidedOn?.value,
    sentenced?.value,
    suspendedFor?.value,
    fine?.value,
  ]);

describe('a request to a bureau', () => {
  it('is answered in prose, which is read, and explained when asked about', async () => {
    await submit(aRequest());
    const answer = await theAnswer(3);
    expect(answer).toMatchObject({
      country: 'JM',
      inReplyTo: ref(118),
      correlatedBy: 'REFERENCE',
      text: { language: 'en', translated: false },
      reading: { outcome: { value: 'CONVICTIONS' }, persons: 1, wanted: [] },
    });
    expect(valuesOf(answer)).toEqual([
      ['2004-03-22', 'P18M', undefined, undefined],
      ['2011-10-14', 'P5Y', undefined, undefined],
      ['2016-01-25', undefined, undefined, { amount: '15000', currency: 'JMD' }],
    ]);
    const [prints] = answer.attachments ?? [];
    expect(prints).toMatchObject({ name: 'prints.nist', mediaType: 'application/nist' });
    expect(
      createHash('sha256')
        .update(prints?.bytes ?? '')
        .digest('hex'),
    ).toBe(prints?.sha256);
    expect(Buffer.from(answer.raw.bytes).toString('latin1')).toBe(bureaus.entries('FRAME_OUT', 'REPLY')[0]?.frame);

    await hub.connection.submit?.({
      ...base,
      kind: 'FURTHER_DETAILS',
      reference: ref(119),
      inReplyTo: answer.reference,
      question: 'How much was served?',
    });
    bureaus.pass(6);
    await until('the details are there', () => prose().length === 2);
    expect(prose()[1]).toMatchObject({
      inReplyTo: ref(119),
      text: { text: expect.stringContaining('he served three years and four months') },
    });
  });

  it('made twice with one reference is answered once', async () => {
    await submit(aRequest());
    await submit(aRequest());
    await theAnswer();
    expect(bureaus.entries('FRAME_IN', 'REQUEST')).toHaveLength(2);
    expect(bureaus.entries('PLANNED')).toHaveLength(1);
  });

  it('that is withdrawn in time is not answered any more', async () => {
    await submit(aRequest());
    await hub.connection.submit?.({ ...base, kind: 'CANCELLATION', reference: ref(119), inReplyTo: ref(118) });
    await submit(aRequest({ reference: ref(120) }));
    expect(await theAnswer()).toMatchObject({ inReplyTo: ref(120) });
  });

  it('that nobody answers is recalled, and then answered: the reply quotes the reminder', async () => {
    await bureaus.order({ country: 'JM', noAnswerShare: 1, remindedShare: 0.5 });
    const remind = (number: number, inReplyTo: string) =>
      hub.connection.submit?.({
        ...base,
        kind: 'REMINDER',
        reference: ref(number),
        inReplyTo,
        number: 1,
        askedOn: '2026-03-02',
      });
    await submit(aRequest());
    await remind(190, ref(118));
    await remind(140, ref(118));
    await remind(141, ref(118));
    expect(await theAnswer()).toMatchObject({ inReplyTo: ref(140), reading: { outcome: { value: 'CONVICTIONS' } } });
    expect(bureaus.entries('PLANNED')).toHaveLength(1);
    const details = {
      kind: 'FURTHER_DETAILS',
      inReplyTo: prose()[0]?.reference ?? '',
      question: 'How much was served?',
    } as const;
    await hub.connection.submit?.({ ...base, ...details, reference: ref(142) });
    bureaus.pass(6);
    await until('the details are there', () => prose().length === 2);
    expect(prose()[1]?.text.text).toContain('he served three years and four months');
  });

  it('is recalled in vain from a silent bureau, and where nobody was asked', async () => {
    await bureaus.order({ silence: 'JM' });
    await submit(aRequest());
    const reminder = { ...base, kind: 'REMINDER', number: 1, askedOn: '2026-03-02' } as const;
    await hub.connection.submit?.({ ...reminder, reference: ref(119), inReplyTo: ref(118) });
    await hub.connection.submit?.({ ...reminder, country: 'TR', reference: ref(119, 'TR'), inReplyTo: ref(118, 'TR') });
    expect(bureaus.entries('FRAME_IN', 'REMINDER')).toHaveLength(2);
    expect(bureaus.entries('PLANNED')).toEqual([]);
  });

  it.each([
    [
      'TR',
      'Örnek',
      'Mehmet',
      '1974-09-21',
      'en',
      'REFERENCE',
      'CONVICTIONS',
      [
        ['2009-05-19', 'P20M', undefined, undefined],
        ['2014-12-30', 'P10Y', undefined, { amount: '3000', currency: 'TRY' }],
      ],
    ],
    [
      'BR',
      'Exemplo',
      'João',
      '1982-07-14',
      'en',
      'REPAIRED_REFERENCE',
      'CONVICTIONS',
      [['2011-08-22', 'P5Y4M', undefined, undefined]],
    ],
    [
      'MA',
      'Mithal',
      'Youssef',
      '1988-12-24',
      'fr',
      'REFERENCE',
      'CONVICTIONS',
      [
        ['2013-02-14', 'P2Y', 'P6M', undefined],
        ['2017-09-28', 'P3Y', undefined, { amount: '5000', currency: 'MAD' }],
      ],
    ],
    ['MX', 'Ejemplo', 'Carlos', '1972-10-15', 'es', 'REFERENCE', 'CONVICTIONS', [['2008-07-15', 'P4Y', 'P1Y', undefined]]],
    ['EG', 'Mithal', 'Karim', '1984-01-19', 'ar', 'REFERENCE', 'CONVICTIONS', [['2012-03-14', 'P3Y', undefined, undefined]]],
    [
      'US',
      'Specimen',
      'John',
      '1970-03-25',
      'en',
      'REFERENCE',
      'CONVICTIONS',
      [
        ['2001-04-05', 'P1M', undefined, undefined],
        ['2010-11-23', 'P3Y', undefined, undefined],
      ],
    ],
    [
      'NG',
      'Apeere',
      'Chidi',
      '1983-06-18',
      'en',
      'REPAIRED_REFERENCE',
      'CONVICTIONS',
      [['2014-06-13', 'P7Y', undefined, undefined]],
    ],
    [
      'IN',
      'Udaharan',
      'Rajesh',
      '1976-08-16',
      'en',
      'REPAIRED_REFERENCE',
      'CONVICTIONS',
      [['2007-08-16', 'P9M', undefined, { amount: '25000', currency: 'INR' }]],
    ],
    [
      'UA',
      'Pryklad',
      'Oleh',
      '1987-05-25',
      'en',
      'REPAIRED_REFERENCE',
      'CONVICTIONS',
      [['2013-05-25', 'P3Y', undefined, undefined]],
    ],
    ['AL', 'Nobody', 'Atall', '1990', 'en', 'REFERENCE', 'NO_CONVICTIONS', []],
    ['AL', 'Dyfish', 'Ilir', '1979', 'en', 'REFERENCE', 'SEVERAL_PERSONS', []],
    ['BR', 'Outro', 'Paulo', '1977-03-15', 'en', 'REPAIRED_REFERENCE', 'NOT_IDENTIFIED', []],
    ['JM', 'Gone', 'Winston', '1950-02-13', 'en', 'REFERENCE', 'DECEASED', []],
    ['IN', 'Secret', 'Anita', '1980-10-20', 'en', 'REPAIRED_REFERENCE', 'DENIED', []],
  ])('%s answers about %s %s', async (...[country, family, given, birthDate, language, correlatedBy, outcome, convictions]) => {
    await bureaus.order({ country, noAnswerShare: 0, fingerprintsShare: 0 });
    await submit(about(country, family, given, birthDate));
    const answer = await theAnswer();
    expect(answer).toMatchObject({
      country,
      inReplyTo: ref(118, country),
      correlatedBy,
      text: { language },
      reading: { outcome: { value: outcome } },
    });
    expect(valuesOf(answer)).toEqual(convictions);
  });

  it.each(['BULLETS', 'PARAGRAPH', 'TABLE', 'FIELDS', 'WORDS'])(
    'is read the same when the answer comes as %s, in every language',
    async (style) => {
      const court = { EN: 'High Court', FR: 'tribunal de Dakar', ES: 'Juzgado Penal de Lima', AR: 'محكمة القاهرة' };
      const offence = { EN: 'theft', FR: 'vol', ES: 'robo', AR: 'السرقة' };
      const countries = { EN: 'GH', FR: 'SN', ES: 'PE', AR: 'JO' } as const;
      for (const language of ['EN', 'FR', 'ES', 'AR'] as const) {
        const country = countries[language];
        await bureaus.order({ country, style, noAnswerShare: 0, fingerprintsShare: 0 });
        const conviction = {
          on: '2015-10-21',
          court: court[language],
          offence: offence[language],
          months: 36,
          suspendedMonths: 12,
        };
        await bureaus.order({
          addPerson: {
            country,
            person: { surname: 'Example', forenames: 'Devon', birth: '1979-05-17', convictions: [conviction] },
          },
        });
        await submit(about(country, 'Example', 'Devon', '1979-05-17'));
      }
      bureaus.pass(40);
      await until('all four have answered', () => prose().length === 4);
      for (const answer of prose()) {
        expect([answer.country, ...valuesOf(answer)]).toEqual([answer.country, ['2015-10-21', 'P3Y', 'P1Y', undefined]]);
        expect(answer.reading.convictions[0]).toMatchObject({
          pending: false,
          court: expect.anything(),
          offence: expect.anything(),
        });
      }
    },
  );

  it('about somebody with a case that is only pending finds no conviction', async () => {
    await submit(about('JM', 'Sample', 'Marcia', '1985-11-30'));
    const { reading } = await theAnswer();
    expect(reading.outcome?.value).toBe('NO_CONVICTIONS');
    expect(reading.convictions).toMatchObject([{ pending: true, offence: { value: 'fraud' } }]);
  });

  it('is answered only when the fingerprints that it asks for have come', async () => {
    await submit(about('TR', 'Deneme', 'Ayşe', '1990-04-23'));
    const asked = await theAnswer();
    expect(asked).toMatchObject({ inReplyTo: ref(118, 'TR'), reading: { wanted: ['FINGERPRINTS'], convictions: [] } });
    const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await hub.connection.submit?.({
      ...base,
      country: 'TR',
      kind: 'INFORMATION',
      reference: ref(119, 'TR'),
      inReplyTo: asked.reference,
      text: 'The fingerprints are attached.',
      attachments: [{ name: 'prints.nist', mediaType: 'application/nist', sha256, bytes }],
    });
    bureaus.pass(40);
    await until('the answer is there', () => prose().length === 2);
    expect(prose()[1]).toMatchObject({ inReplyTo: ref(118, 'TR'), reading: { outcome: { value: 'CONVICTIONS' } } });
  });

  it('may never be answered: this bureau is silent for forty days', async () => {
    await bureaus.order({ silence: 'JM' });
    await submit(aRequest());
    await submit(about('TR', 'Örnek', 'Mehmet', '1974-09-21'));
    expect((await theAnswer(40)).country).toBe('TR');
    expect(bureaus.entries('FRAME_IN', 'REQUEST')).toHaveLength(2);
    await expect(bureaus.order({ silence: 'KP' })).rejects.toThrow(/no bureau/);
  });

  it('whose answer quotes nothing is delivered without a request: never found by the name', async () => {
    await bureaus.order({ country: 'JM', reference: 'MISSING' });
    await submit(aRequest());
    const answer = await theAnswer();
    expect(answer.correlatedBy).toBe('NOTHING');
    expect(answer).not.toHaveProperty('inReplyTo');
  });
});

describe('delivery', () => {
  it('is repeated with the same bytes until the hub has taken it', async () => {
    let refusals = 2;
    hub.onDeliver = () => (refusals-- > 0 ? Promise.reject(new Error('database away')) : Promise.resolve());
    await submit(aRequest());
    const answer = await theAnswer();
    expect(refusals).toBe(-1);
    expect(bureaus.entries('FRAME_OUT', 'REPLY')).toHaveLength(1);
    expect(Buffer.from(answer.raw.bytes).toString('latin1')).toBe(bureaus.entries('FRAME_OUT', 'REPLY')[0]?.frame);
    await until('and known as done', () => bureaus.entries('DONE').length === 1);
  });

  it('waits for a hub that is slow to commit', async () => {
    let committed = false;
    hub.onDeliver = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      committed = true;
    };
    await submit(aRequest());
    await theAnswer();
    expect(committed).toBe(true);
    await until('the bureau knows', () => bureaus.entries('DONE').length === 1);
  });

  it('may happen several times: each has the same reference, for the hub to recognise', async () => {
    await bureaus.order({ duplicateAnswers: 2 });
    await submit(aRequest());
    bureaus.pass(40);
    await until('all three are there', () => prose().length === 3);
    expect(new Set(prose().map(({ reference }) => reference)).size).toBe(1);
    expect(new Set(prose().map(({ raw }) => Buffer.from(raw.bytes).toString('latin1'))).size).toBe(1);
  });

  it('survives a garbled first attempt, which is parked', async () => {
    await bureaus.fault({ on: 'REPLY', action: 'garble' });
    await submit(aRequest());
    await theAnswer();
    expect(hub.delivered[0]).toMatchObject({ kind: 'UNREADABLE', reason: 'SENDER_MISMATCH', country: 'JM' });
  });

  it('brings a letter that nobody asked for, with script in it, as text', async () => {
    const text = '<script>fetch("http://127.0.0.1:9/")</script> NO TRACE';
    await bureaus.order({ write: { country: 'NG', text, yourRef: ref(7, 'NG') } });
    await until('the letter is there', () => prose().length === 1);
    expect(prose()[0]).toMatchObject({ country: 'NG', inReplyTo: ref(7, 'NG'), text: { text: expect.stringContaining(text) } });
  });

  it('comes after the bureaus were killed between planning and sending, once', async () => {
    const folder = temporaryFolder();
    const journal = path.join(folder, 'bureaus.jsonl');
    const first = await forkSimulator('interpol', { journalFile: journal, dayMs: 3_600_000 });
    const side = await openHubSide({ partnerTemplate: { host: '127.0.0.1', port: first.port } });
    try {
      await side.connection.submit?.(aRequest());
      await first.stop('SIGKILL');
      expect(await first.ended()).toBe('SIGKILL');
      const second = await forkSimulator('interpol', {
        journalFile: journal,
        settings: { hubAddress: side.connection.listeningAt },
        dayMs: 20,
      });
      await until('the answer of the killed ones is there', () => side.delivered.length === 1);
      expect(side.delivered).toMatchObject([
        { kind: 'FREE_TEXT', inReplyTo: ref(118), reading: { outcome: { value: 'CONVICTIONS' } } },
      ]);
      await second.stop('SIGKILL');
    } finally {
      await side.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('health', () => {
  it('is up while the relay greets us, of one country or of all, and down when nobody does', async () => {
    expect(await hub.connection.health()).toEqual({ status: 'UP' });
    expect(await hub.connection.health('JM')).toEqual({ status: 'UP' });
    const extra: HubSide[] = [];
    const open = async (options: Record<string, unknown>) => {
      const side = await openHubSide(options);
      extra.push(side);
      return side.connection;
    };
    try {
      const mixed = await open({
        partnerTemplate: bureaus.template,
        partners: { TR: { address: 'ankara@ncb.example', host: '127.0.0.1', port: 9 } },
      });
      expect(await mixed.health()).toEqual({ status: 'DEGRADED', reason: 'ECONNREFUSED' });
      expect(await mixed.health('TR')).toEqual({ status: 'DOWN', reason: 'ECONNREFUSED' });
      expect(await mixed.health('JM')).toEqual({ status: 'UP' });
      expect(await (await open({})).health()).toEqual({ status: 'DOWN', reason: 'NO_PARTNERS' });
    } finally {
      for (const side of extra) await side.close();
    }
  });
});
