import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Delivery, Submission } from '../../../connectors/contract/messages.ts';
import { openStrictXml, type StrictXml } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';
import type { RegisterPerson } from '../../../connectors/ecris/simulator/register.ts';
import { registers } from '../../../connectors/ecris/simulator/registers/all.ts';
import { printsOf } from '../../../connectors/ecris/simulator/write-opening.ts';
import { aRequest, aSubject } from '../../unit/ecris/builders.ts';
import { aConviction, aNotification, aResponse, reply } from '../../unit/ecris/builders-of-ours.ts';
import { until } from '../../support/processes.ts';
import { openHubSide, openStates, type HubSide, type States } from './harness.ts';

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

const submit = (submission: Submission) => hub.connection.submit?.(submission);
const of = <Kind extends Delivery['kind']>(kind: Kind) =>
  hub.delivered.filter((delivery): delivery is Extract<Delivery, { kind: Kind }> => delivery.kind === kind);

/** The delivery of that kind and message id, once it is there. */
async function delivered<Kind extends Delivery['kind']>(kind: Kind, reference: string) {
  await until(`${kind} ${reference} is delivered`, () => of(kind).some((delivery) => delivery.reference === reference));
  const found = of(kind).find((delivery) => delivery.reference === reference);
  if (!found) throw new Error('gone again');
  return found;
}

async function theOne<Kind extends Delivery['kind']>(kind: Kind) {
  await until(`a ${kind} is delivered`, () => of(kind).length === 1);
  const [found] = of(kind);
  if (!found) throw new Error('gone again');
  return found;
}

const ion = (registers['RO'] ?? [])[0] as RegisterPerson; // the register's first person is the documented case
const briton: RegisterPerson = {
  ...ion,
  forename: 'John',
  surname: 'Sampleton',
  nationalities: ['GB'],
  identityNumber: undefined,
};

describe('a State asks us', () => {
  it('about somebody, and gets a deadline and an answer', async () => {
    const { reference } = await states.order({ ask: { country: 'RO', person: briton, urgent: true } });
    const asked = await delivered('REQUEST', reference);
    expect(asked).toMatchObject({
      country: 'RO',
      urgent: true,
      purpose: { code: 'P-00-001000' },
      authority: { text: 'Central authority RO', language: 'ro' },
      subject: {
        birthDate: '1979-05-17',
        nationalities: ['GB'],
        names: expect.arrayContaining([expect.objectContaining({ kind: 'PRIMARY', given: 'JOHN', family: 'SAMPLETON' })]),
      },
    });
    await submit({ ...reply('RDL', reference), kind: 'DEADLINE', dueOn: '2026-04-13' });
    await submit(
      aResponse({ inReplyTo: reference, outcome: 'CONVICTIONS', convictions: [aConviction()], identity: asked.subject }),
    );
    expect(states.entries('FRAME_IN').map(({ type, inReplyTo }) => [type, inReplyTo])).toEqual([
      ['RDL', reference],
      ['RRS', reference],
    ]);
    expect(states.entries('PLANNED')).toHaveLength(1);
  });

  it('with fingerprints: the bytes come with their digest and their media type', async () => {
    const { reference } = await states.order({ ask: { country: 'RO', person: briton, prints: true } });
    const bytes = printsOf(briton);
    const { attachments } = await delivered('REQUEST', reference);
    expect(attachments).toEqual([
      {
        name: expect.stringMatching(/^\d{9}\.nist$/),
        mediaType: 'application/nist',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes,
      },
    ]);
  });

  it('and says more when we ask back', async () => {
    const { reference } = await states.order({ ask: { country: 'RO', person: { ...briton, details: 'Născut la Derby' } } });
    await delivered('REQUEST', reference);
    await submit({ ...reply('RAI', reference), kind: 'FURTHER_DETAILS', question: 'Which Derby?' });
    states.pass(1.1);
    expect(await theOne('FURTHER_DETAILS')).toMatchObject({
      inReplyTo: reply('RAI', '').reference,
      text: { text: 'Născut la Derby', language: 'ro' },
    });
  });

  it('and tells the facts that it had held back, once they are asked for', async () => {
    const person = {
      ...briton,
      father: undefined,
      whenAsked: { father: 'George', birthPlace: { country: 'GB', town: 'Ripley' } },
    };
    const { reference } = await states.order({ ask: { country: 'RO', person } });
    expect((await delivered('REQUEST', reference)).subject).toMatchObject({ birthPlace: { country: 'RO' } });
    await submit({
      ...reply('RAI', reference),
      kind: 'FURTHER_DETAILS',
      question: 'Two persons agree.',
      items: ['FatherName', 'BirthPlace', 'MotherName'],
    });
    expect(states.entries('FRAME_IN', 'RAI')[0]?.data).toEqual({
      says: { wants: ['FatherName', 'BirthPlace', 'MotherName'], remarks: 'Two persons agree.' },
    });
    states.pass(1.1);
    const { identity, inReplyTo } = await theOne('FURTHER_DETAILS');
    expect(inReplyTo).toBe(reply('RAI', '').reference);
    expect(identity).toMatchObject({
      birthPlace: { country: 'GB', town: 'Ripley' },
      names: expect.arrayContaining([expect.objectContaining({ kind: 'PARENT_FATHER', given: 'GEORGE' })]),
    });
  });

  it('for a purpose that stands in no table, on behalf of an authority of its own', async () => {
    const { reference } = await states.order({
      ask: { country: 'RO', person: briton, purpose: 'P-00-009999', authority: 'Primăria Dolj' },
    });
    expect(await delivered('REQUEST', reference)).toMatchObject({
      purpose: { code: 'P-00-009999' },
      authority: { text: 'Primăria Dolj' },
    });
  });

  it('and wants to know more about our answer', async () => {
    const { reference } = await states.order({ ask: { country: 'RO', person: briton } });
    await delivered('REQUEST', reference);
    const answer = aResponse({ inReplyTo: reference });
    await submit(answer);
    await states.order({ askBack: { inReplyTo: answer.reference, question: 'Ce instanță?' } });
    expect(await theOne('INFORMATION_WANTED')).toMatchObject({ inReplyTo: answer.reference, remarks: { text: 'Ce instanță?' } });
  });

  it('and writes down what our answer says', async () => {
    const { reference } = await states.order({ ask: { country: 'RO', person: briton } });
    await delivered('REQUEST', reference);
    await submit({ ...reply('RDL', reference), kind: 'DEADLINE', dueOn: '2026-04-13' });
    await submit(
      aResponse({
        inReplyTo: reference,
        outcome: 'CONVICTIONS',
        convictions: [aConviction()],
        otherCountries: ['FR'],
        remarks: 'All.',
      }),
    );
    const conviction = {
      id: 'GB-C-000000000000001',
      country: 'CO-00-826-GBR',
      decidedOn: '2025-11-03',
      transmittable: 'Yes',
      deleted: false,
      offences: ['O-00-150100'],
      sanctions: [{ category: 'S-00-001001', sentenced: 'P6M' }],
    };
    expect(states.entries('FRAME_IN').map(({ data }) => data)).toEqual([
      { says: { dueOn: '2026-04-13' } },
      { says: { outcome: 'RRT-00-00', convictions: [conviction], otherStates: ['FR'], remarks: 'All.' } },
    ]);
  });

  it('and withdraws its request with a reason', async () => {
    const { reference } = await states.order({ ask: { country: 'RO', person: briton } });
    const withdrawal = await states.order({ withdraw: { reference, reason: 'Dosar închis' } });
    expect(await delivered('CANCELLATION', withdrawal.reference)).toMatchObject({
      inReplyTo: reference,
      country: 'RO',
      reason: { text: 'Dosar închis', language: 'ro' },
    });
  });

  it('and refuses an answer to what it never asked', async () => {
    await submit(aResponse({ inReplyTo: 'RO-GB-REQ-000000000099999' }));
    expect(await theOne('FUNCTIONAL_ERROR')).toMatchObject({ inReplyTo: aResponse().reference, errors: [{ code: 'FE-00004' }] });
  });
});

describe('a State tells us of a conviction', () => {
  it('of its own court, changes it, and has it struck out', async () => {
    const told = { country: 'RO', person: briton, conviction: 2 };
    const first = await delivered('NOTIFICATION', (await states.order({ notify: told })).reference);
    const second = await delivered('NOTIFICATION', (await states.order({ update: told })).reference);
    const third = await delivered('NOTIFICATION', (await states.order({ delete: told })).reference);
    expect([first, second, third].map(({ change, conviction }) => [change, conviction.nativeId, conviction.deleted])).toEqual([
      ['NEW', 'RO-C-000000000000002', false],
      ['UPDATE', 'RO-C-000000000000002', false],
      ['DELETE', 'RO-C-000000000000002', true],
    ]);
    expect(first).toMatchObject({
      subject: { nationalities: ['GB'] },
      conviction: {
        fileNumber: '231/1995',
        decidedOn: '1995-12-11',
        offences: [{ localId: 'O-00001', startedOn: '1995-08' }],
        sanctions: [{ offences: ['O-00001'] }],
      },
    });
    await submit({ ...reply('NRS', first.reference), kind: 'NOTIFICATION_RESPONSE', accepted: true });
    expect(states.entries('FRAME_IN', 'NRS')[0]).toMatchObject({ inReplyTo: first.reference });
  });

  it.each([
    ['its number of that time', { njr: 'NJR 77/99' }, { njrId: 'NJR 77/99' }],
    [
      'court, file and date',
      { court: 'Tribunalul Dolj', fileNumber: '231/1995', finalOn: '1996-03-06' },
      { court: { text: 'Tribunalul Dolj', language: 'ro', translated: false }, fileNumber: '231/1995', finalOn: '1996-03-06' },
    ],
  ])('and changes one told before ECRIS by %s', async (_what, toldAs, toldBefore) => {
    const { reference } = await states.order({ update: { country: 'RO', person: briton, toldAs } });
    expect(await delivered('NOTIFICATION', reference)).toMatchObject({ change: 'UPDATE', toldBefore });
  });

  it('again on another day, byte for byte', async () => {
    const { reference } = await states.order({ notify: { country: 'RO', person: briton } });
    await delivered('NOTIFICATION', reference);
    states.pass(3);
    expect(await states.order({ repeat: { reference } })).toEqual({ reference });
    await until('it has come twice', () => of('NOTIFICATION').length === 2);
    expect(of('NOTIFICATION')[1]?.raw.bytes).toEqual(of('NOTIFICATION')[0]?.raw.bytes);
    expect(states.entries('FRAME_OUT')).toHaveLength(1);
  });

  it('twice in one message: the repeat has the same id', async () => {
    await states.fault({ on: 'NOT', action: 'no-reply' });
    const { reference } = await states.order({ notify: { country: 'RO', person: briton } });
    await until('it has come twice', () => of('NOTIFICATION').length === 2);
    expect(of('NOTIFICATION').map((each) => each.reference)).toEqual([reference, reference]);
    expect(of('NOTIFICATION')[0]?.raw.bytes).toEqual(of('NOTIFICATION')[1]?.raw.bytes);
  });
});

describe('we tell a State of a conviction', () => {
  const receipt = async (submission: Submission) => {
    await submit(submission);
    states.pass(1.1);
    await until('the receipt is there', () =>
      of('NOTIFICATION_RESPONSE').some((each) => each.inReplyTo === submission.reference),
    );
    return of('NOTIFICATION_RESPONSE').find((each) => each.inReplyTo === submission.reference);
  };
  const notification = (number: number, given = {}) =>
    aNotification({ reference: `GB-RO-NOT-${String(number).padStart(15, '0')}`, ...given });

  it('of a national of its own, and it takes it, its change and its deletion', async () => {
    expect(await receipt(notification(1))).toMatchObject({ accepted: true, country: 'RO' });
    expect(await receipt(notification(2, { change: 'UPDATE' }))).toMatchObject({ accepted: true });
    expect(await receipt(notification(3, { change: 'DELETE' }))).toMatchObject({ accepted: true });
  });

  it('that it was never told of: a change to it is not taken, unless it was told before ECRIS', async () => {
    expect(await receipt(notification(1, { change: 'UPDATE' }))).toEqual(
      expect.objectContaining({ accepted: false, problem: 'NRT-00-02' }),
    );
    expect(await receipt(notification(2, { change: 'UPDATE', toldBefore: { njrId: '77/99' } }))).toMatchObject({
      accepted: true,
    });
  });

  it('of somebody else’s national: it is not taken', async () => {
    expect(await receipt(notification(1, { subject: aSubject({ nationalities: ['PL'] }) }))).toMatchObject({
      accepted: false,
      problem: 'NRT-00-01',
    });
  });

  it('and it takes none for the time being', async () => {
    await states.order({ country: 'RO', refusesNotices: true });
    expect(await receipt(notification(1))).toMatchObject({ accepted: false, problem: 'NRT-00-99' });
  });

  it.each([
    ['because it asks so of everybody', { country: 'RO', asksWhenTold: ['FatherName'] }],
    [
      'because of who it is',
      { addPerson: { country: 'RO', person: { ...ion, surname: 'Întrebatul', wantsWhenTold: ['FatherName'] } } },
    ],
  ])('and it wants to know more first, %s: its receipt comes after our information', async (_what, order) => {
    await states.order(order);
    const subject = aSubject({ names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Întrebatul' }] });
    await submit(notification(1, { subject }));
    states.pass(3);
    const wanted = await theOne('INFORMATION_WANTED');
    expect(wanted).toMatchObject({ inReplyTo: notification(1).reference, items: ['FatherName'] });
    expect(of('NOTIFICATION_RESPONSE')).toEqual([]);
    await submit({ ...reply('RAR', wanted.reference), kind: 'INFORMATION', text: 'Gheorghe' });
    states.pass(3);
    expect(await theOne('NOTIFICATION_RESPONSE')).toMatchObject({ accepted: true, inReplyTo: notification(1).reference });
  });

  it('and it asks back or refuses when it is told to', async () => {
    await submit(notification(1));
    await states.order({ askBack: { inReplyTo: notification(1).reference, items: ['BirthPlace'] } });
    const wanted = await theOne('INFORMATION_WANTED');
    states.pass(3);
    await states.order({ receipt: { inReplyTo: notification(1).reference, result: 'refused' } });
    expect(await theOne('NOTIFICATION_RESPONSE')).toMatchObject({ accepted: false, problem: 'NRT-00-99' });
    // It has its receipt: what we say now brings no other.
    await submit({ ...reply('RAR', wanted.reference), kind: 'INFORMATION', text: 'Craiova' });
    expect(states.entries('PLANNED').filter(({ id }) => id.includes('NRS'))).toHaveLength(2);
    expect(states.entries('FRAME_OUT', 'NRS')).toHaveLength(1);
  });

  it.each([
    ['an offence', 'FE-00002', { offence: { category: { system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code: '9901 00' } } }],
    ['a sanction', 'FE-00008', { sanction: { category: { system: 'ECRIS_SANCTION', version: '2009/316/JHA', code: '99001' } } }],
  ])('with a category of %s that stands in no table: a functional error comes back', async (_what, code, given) => {
    await submit(notification(1, { conviction: aConviction(given) }));
    expect(await theOne('FUNCTIONAL_ERROR')).toMatchObject({ inReplyTo: notification(1).reference, errors: [{ code }] });
  });

  it('and withdraw it before the receipt: none comes', async () => {
    await submit(notification(1));
    await submit({ ...reply('CAN', notification(1).reference), kind: 'CANCELLATION' });
    expect(await receipt(notification(2))).toMatchObject({ accepted: true });
    expect(of('NOTIFICATION_RESPONSE')).toHaveLength(1);
  });
});

describe('a State that wants fingerprints before it answers', () => {
  const wanting = async (country: string, more: Partial<RegisterPerson> = {}) => {
    await states.order({
      addPerson: { country, person: { ...ion, convictions: [], surname: 'Amprentă', wants: ['Fingerprints'], ...more } },
    });
    const subject = aSubject({ names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Amprentă' }] });
    await submit(aRequest({ country, reference: `GB-${country}-REQ-000000000000042`, subject }));
    states.pass(4);
    return theOne('INFORMATION_WANTED');
  };
  const bytes = printsOf(ion);
  const print = {
    name: 'exhibit-1.nist',
    mediaType: 'application/nist',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const information = (country: string, inReplyTo: string): Submission => ({
    ...reply('RAR', inReplyTo),
    reference: `GB-${country}-RAR-000000000000043`,
    country,
    kind: 'INFORMATION',
    text: 'Ten prints',
    attachments: [print],
  });

  it('gets them inside the message', async () => {
    const wanted = await wanting('RO');
    expect(wanted).toMatchObject({ items: ['Fingerprints'] });
    await submit(information('RO', wanted.reference));
    const [frame] = states.entries('FRAME_IN', 'RAR');
    expect(frame).toMatchObject({ inReplyTo: wanted.reference });
    expect(frame?.frame).toContain('RequestAdditionalInfoResponsePushMessage');
    expect(frame?.frame).toContain(bytes.toString('base64'));
  });

  it('but runs no push flavour is sent none: that is said before anything leaves', async () => {
    const wanted = await wanting('CY');
    await expect(submit(information('CY', wanted.reference))).rejects.toMatchObject({
      kind: 'rejected',
      code: 'FILES_NOT_TAKEN',
      retryable: false,
    });
    expect(states.entries('FRAME_IN', 'RAR')).toHaveLength(0);
  });
});

describe('a State that waits for what it wants to know', () => {
  it('answers once it has been told, and not before', async () => {
    await states.order({
      addPerson: { country: 'RO', person: { ...ion, surname: 'Răbdătorul', wants: ['FatherName'], waits: true } },
    });
    const subject = aSubject({ names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Răbdătorul' }] });
    await submit(aRequest({ subject }));
    states.pass(30);
    const wanted = await theOne('INFORMATION_WANTED');
    expect(of('ANSWER')).toEqual([]);
    await submit({ ...reply('RAR', wanted.reference), kind: 'INFORMATION', text: 'Gheorghe' });
    states.pass(3);
    expect(await theOne('ANSWER')).toMatchObject({ outcome: 'CONVICTIONS', inReplyTo: aRequest().reference });
  });

  it('withdraws its answer', async () => {
    await submit(aRequest());
    states.pass(3);
    const answer = await theOne('ANSWER');
    await states.order({ withdraw: { answerTo: aRequest().reference, reason: 'Eroare' } });
    expect(await theOne('CANCELLATION')).toMatchObject({ inReplyTo: answer.reference, reason: { text: 'Eroare' } });
  });
});

describe('a State that behaves otherwise', () => {
  it('answers before it tells its deadline', async () => {
    await states.order({ country: 'RO', deadlineDays: 3 });
    await submit(aRequest());
    states.pass(2);
    await theOne('ANSWER');
    expect(of('DEADLINE')).toEqual([]);
    states.pass(2);
    expect(await theOne('DEADLINE')).toMatchObject({ inReplyTo: aRequest().reference });
  });

  it('answers with another identity than it was asked about', async () => {
    const person = { ...ion, surname: 'Altcineva', tells: { birth: '1975', forename: 'Ioan', nationalities: ['MD'] } };
    await states.order({ addPerson: { country: 'RO', person } });
    await submit(aRequest({ subject: aSubject({ names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Altcineva' }] }) }));
    states.pass(2);
    expect((await theOne('ANSWER')).identity).toMatchObject({
      birthDate: '1975',
      nationalities: ['MD'],
      names: expect.arrayContaining([expect.objectContaining({ given: 'IOAN' })]),
    });
  });

  it('says that it is not alive', async () => {
    await states.order({ country: 'RO', alive: false });
    expect(await hub.connection.health()).toEqual({ status: 'DEGRADED', reason: 'NOT_ALIVE' });
  });
});

describe('what no State can do is refused as an order', () => {
  it.each([
    ['another country asks', { ask: { country: 'US', person: briton } }],
    ['a purpose nobody has', { ask: { country: 'RO', person: briton, purpose: 'CURIOSITY' } }],
    ['a conviction the person has not', { notify: { country: 'RO', person: briton, conviction: 99 } }],
    ['a withdrawal of nothing', { withdraw: { reference: 'nothing' } }],
    ['a withdrawal of an answer that was never given', { withdraw: { answerTo: 'GB-RO-REQ-000000000000042' } }],
    ['a repeat of nothing', { repeat: { reference: 'RO-GB-NOT-000000000000001' } }],
    ['a question about nothing', { askBack: { inReplyTo: 'nothing' } }],
    ['a receipt for nothing', { receipt: { inReplyTo: 'nothing', result: 'accepted' } }],
  ])('%s', async (_what, order) => {
    await expect(states.order(order)).rejects.toThrow(/TypeError/);
    expect(states.entries('PLANNED')).toEqual([]);
  });
});
