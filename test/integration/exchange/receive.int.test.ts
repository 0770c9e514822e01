import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Conviction } from '../../../connectors/contract/canonical.ts';
import type { Delivery } from '../../../connectors/contract/messages.ts';
import { armFailpoints, type Failpoint } from '../../../server/platform/failpoint.ts';
import { until } from '../../support/processes.ts';
import { feedOf, requestIn, requestOf, toldOf, type RequestRow } from './exchange.ts';
import { aCall, anEnquiry, raise } from './ground.ts';
import {
  aConviction,
  aDeadline,
  anAnswer,
  anError,
  another,
  aQuestion,
  asAnswered,
  newReference,
  openScripted,
  unreadable,
  type Scripted,
} from './scripted.ts';

let scripted: Scripted;
beforeAll(async () => {
  scripted = await openScripted();
});
afterAll(() => scripted.close());
afterEach(() => armFailpoints(''));

const deliver = (delivery: Delivery) => scripted.partner.deliver(delivery);

interface InboundRow {
  reference: string;
  kind: string;
  parked_because: string | null;
  repeats: number;
  sha256: string;
  bytes: Buffer;
}
const inbox = (reference: string) =>
  scripted.rows<InboundRow>('select * from inbound_message where reference like $1 order by reference', [`${reference}%`]);
const responsesTo = (request: RequestRow) =>
  scripted.rows<{ id: string }>('select * from country_response where request_id = $1', [request.id]);
const convictionsOf = (request: RequestRow) =>
  scripted.rows<{
    id: string;
    attached: boolean;
    superseded_at: Date | null;
    use_purpose: string;
    age_at_offence: number | null;
  }>('select * from conviction where person_id = $1 order by id', [request.person_id]);
const thread = (request: RequestRow) =>
  scripted.rows<{ kind: string; direction: string; text: string | null; failure: string | null; in_reply_to: string | null }>(
    'select * from exchange_message where request_id = $1 order by at, id',
    [request.id],
  );

/** Taken by the partner. */
async function sent(enquiry = anEnquiry(), call = aCall()): Promise<RequestRow> {
  return requestIn(scripted, await raise(scripted, enquiry, call), 'SENT');
}

/** What a message left beside its inbox row: nothing may be written for one that waits for a person. */
async function meaning(): Promise<(number | undefined)[]> {
  const counts = await scripted.counts();
  return ['country_response', 'conviction', 'feed_event', 'exchange_message', 'audit_entry'].map((table) => counts[table]);
}

describe('a message that cannot be worked in waits for a person, whole, and nothing is told', () => {
  it.each<[string, string, () => Delivery]>([
    ['a reply to a reference that is not ours', 'REFERENCE_UNKNOWN', () => anAnswer('GB-RO-REQ-999999999999999')],
    [
      'a reply that names no reference',
      'NO_REFERENCE',
      () => ({ ...anAnswer('GB-RO-REQ-999999999999999'), inReplyTo: undefined }),
    ],
    ['a message nobody understands yet', 'NOT_UNDERSTOOD_YET', another],
    ['bytes nobody can read', 'XML_NOT_WELL_FORMED', () => unreadable('<half')],
  ])('%s: %s', async (_what, reason, make) => {
    const delivery = make();
    const before = await meaning();
    await deliver(delivery);
    expect(await inbox(delivery.reference)).toEqual([
      expect.objectContaining({
        parked_because: reason,
        kind: delivery.kind,
        repeats: 0,
        sha256: createHash('sha256').update(delivery.raw.bytes).digest('hex'),
        bytes: Buffer.from(delivery.raw.bytes),
      }),
    ]);
    expect(await meaning()).toEqual(before);
    await deliver(delivery);
    expect(await inbox(delivery.reference)).toEqual([expect.objectContaining({ parked_because: reason, repeats: 1 })]);
  });

  it('a reply from another country than the one that was asked', async () => {
    const request = await sent();
    const before = await meaning();
    const delivery = anAnswer(request.reference, { country: 'PL', reference: newReference('RRS', 'PL') });
    await deliver(delivery);
    expect(await inbox(delivery.reference)).toEqual([expect.objectContaining({ parked_because: 'OTHER_COUNTRY_ANSWERS' })]);
    expect(await meaning()).toEqual(before);
    expect((await requestOf(scripted, request.enquiry_id)).status).toBe('SENT');
  });

  it('a reply to a message of the partner’s own', async () => {
    const request = await sent();
    const first = anAnswer(request.reference);
    await deliver(first);
    const second = anAnswer(first.reference);
    await deliver(second);
    expect(await inbox(second.reference)).toEqual([expect.objectContaining({ parked_because: 'REFERENCE_UNKNOWN' })]);
    expect(await responsesTo(request)).toHaveLength(1);
  });

  it('a second message under the reference of another: both are kept, the first alone holds', async () => {
    const request = await sent();
    const first = anAnswer(request.reference);
    await deliver(first);
    const told = await toldOf(scripted, request);
    const second = anAnswer(request.reference, { reference: first.reference, convictions: [], outcome: 'NO_CONVICTIONS' });
    await deliver(second);
    await deliver(second);
    const kept = await inbox(first.reference);
    expect(kept.map(({ parked_because }) => parked_because)).toEqual([null, 'SAME_REFERENCE_OTHER_CONTENT']);
    expect(kept.map(({ bytes }) => bytes)).toEqual([Buffer.from(first.raw.bytes), Buffer.from(second.raw.bytes)]);
    expect(await responsesTo(request)).toHaveLength(1);
    expect(await toldOf(scripted, request)).toEqual(told);
  });

  it.each<[string, Partial<Conviction>]>([
    ['a file number longer than its column', { fileNumber: 'x'.repeat(51) }],
    [
      'more day fines than a number holds',
      {
        sanctions: [
          {
            localId: 'S-00001',
            category: { system: 'ECRIS_SANCTION', version: '2009/316/JHA', code: '8001' },
            fine: { count: 40_000, amount: '1', currency: 'RON' },
            offences: [],
          },
        ],
      },
    ],
  ])('an answer with %s: it is taken, kept whole, and half of it is not shown as all', async (_what, change) => {
    const request = await sent();
    const before = await meaning();
    const delivery = anAnswer(request.reference, {
      convictions: [aConviction(), aConviction({ nativeId: 'RO-C-2', ...change })],
    });
    await deliver(delivery);
    expect(await inbox(delivery.reference)).toEqual([
      expect.objectContaining({ parked_because: 'NOT_FIT_TO_STORE', bytes: Buffer.from(delivery.raw.bytes) }),
    ]);
    expect(await meaning()).toEqual(before);
    expect((await requestOf(scripted, request.enquiry_id)).status).toBe('SENT');
  });
});

describe('the same answer', () => {
  it('fifty times at once is recorded once, and every repeat is counted', async () => {
    const request = await sent();
    const answer = anAnswer(request.reference);
    await Promise.all(Array.from({ length: 50 }, () => deliver(answer)));
    expect(await responsesTo(request)).toHaveLength(1);
    expect(await convictionsOf(request)).toHaveLength(1);
    expect((await toldOf(scripted, request)).filter((kind) => kind === 'RESPONSE_ARRIVED')).toHaveLength(1);
    expect(await inbox(answer.reference)).toEqual([expect.objectContaining({ repeats: 49, parked_because: null })]);
  });
});

describe('fifty different answers at once', () => {
  it('to fifty requests of one force are told once each, in positions without a gap', async () => {
    const call = aCall({ organisation: '16' });
    const ids = await Promise.all(Array.from({ length: 50 }, () => raise(scripted, anEnquiry(), call)));
    const requests = await Promise.all(ids.map((id) => requestIn(scripted, id, 'SENT')));
    await Promise.all(requests.map(({ reference }) => deliver(anAnswer(reference))));
    const feed = await feedOf(scripted, '16');
    expect(feed.map(({ seq }) => Number(seq))).toEqual(feed.map((_event, at) => at + 1));
    const arrived = feed.filter(({ kind }) => kind === 'RESPONSE_ARRIVED');
    expect(arrived.map(({ country_request_id }) => country_request_id).sort()).toEqual(requests.map(({ id }) => id).sort());
  });
});

describe('a crash on the way back', () => {
  it.each<Failpoint>(['S12.reply-read', 'S13.reply-parsed', 'S14.reply-matched'])(
    'at %s leaves nothing and no receipt: the partner’s repeat is the first',
    async (failpoint) => {
      const request = await sent();
      const before = await meaning();
      const answer = anAnswer(request.reference);
      armFailpoints(`${failpoint}:throw`);
      await expect(deliver(answer)).rejects.toThrow('failpoint');
      expect(await inbox(answer.reference)).toEqual([]);
      expect(await meaning()).toEqual(before);
      await deliver(answer);
      expect(await responsesTo(request)).toHaveLength(1);
      expect(await inbox(answer.reference)).toEqual([expect.objectContaining({ repeats: 0 })]);
    },
  );

  it('at S15.response-committed gives no receipt either: the repeat is recognised', async () => {
    const request = await sent();
    const answer = anAnswer(request.reference);
    armFailpoints('S15.response-committed:throw');
    await expect(deliver(answer)).rejects.toThrow('failpoint');
    expect(await responsesTo(request)).toHaveLength(1);
    await deliver(answer);
    expect(await responsesTo(request)).toHaveLength(1);
    expect((await toldOf(scripted, request)).filter((kind) => kind === 'RESPONSE_ARRIVED')).toHaveLength(1);
  });

  it('of the database gives no receipt, and keeps nothing back from the repeat', async () => {
    const request = await sent();
    const answer = anAnswer(request.reference);
    await scripted.rows('alter table feed_event rename to feed_event_away');
    await expect(deliver(answer)).rejects.toThrow();
    await scripted.rows('alter table feed_event_away rename to feed_event');
    expect(await inbox(answer.reference)).toEqual([]);
    await deliver(answer);
    expect(await responsesTo(request)).toHaveLength(1);
  });
});

describe('what a partner may say besides', () => {
  it('an error about the request: it has failed, with the partner’s code', async () => {
    const request = await sent();
    await deliver(anError(request.reference, 'FE-00002'));
    expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'FAILED', failure: 'FE-00002' });
    expect(await toldOf(scripted, request)).toEqual(['COUNTRY_REQUEST_SENT', 'COUNTRY_REQUEST_FAILED']);
    await deliver(anAnswer(request.reference));
    expect((await requestOf(scripted, request.enquiry_id)).status).toBe('ANSWERED');
  });

  it('a wish for information, in its words', async () => {
    const request = await sent();
    await deliver(aQuestion(request.reference, ['FatherName', 'BirthPlace']));
    expect((await requestOf(scripted, request.enquiry_id)).status).toBe('INFORMATION_WANTED');
    expect((await thread(request)).at(-1)).toMatchObject({
      kind: 'INFORMATION_WANTED',
      direction: 'IN',
      text: 'FatherName, BirthPlace',
    });
    await deliver(anAnswer(request.reference));
    expect((await requestOf(scripted, request.enquiry_id)).status).toBe('ANSWERED');
  });

  it('a deadline after the answer: kept, and the answer stays', async () => {
    const request = await sent();
    await deliver(anAnswer(request.reference));
    await deliver(aDeadline(request.reference, '2027-02-01'));
    expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'ANSWERED', partner_due_on: '2027-02-01' });
  });

  it('an answer after we withdrew: kept and shown, and the request stays withdrawn', async () => {
    const request = await sent();
    await scripted.hub.useCases.cancelCountryRequest(aCall(), { countryRequestId: `req_${request.id}` });
    await deliver(anAnswer(request.reference));
    expect((await requestOf(scripted, request.enquiry_id)).status).toBe('CANCELLED');
    expect(await responsesTo(request)).toHaveLength(1);
    expect(await toldOf(scripted, request)).toContain('RESPONSE_ARRIVED');
    // And to ask for more about it is refused: the question would never be sent.
    const [response] = await responsesTo(request);
    const question = { idempotencyKey: request.id, responseId: `rsp_${response?.id}`, question: 'Which court?' };
    const before = (await scripted.counts())['exchange_message'];
    expect(await scripted.hub.useCases.requestFurtherDetails(aCall(), question)).toMatchObject({
      kind: 'wrong-state',
      code: 'CANCELLED',
    });
    expect((await scripted.counts())['exchange_message']).toBe(before);
  });

  it('an error of a partner that takes nothing for the moment: the same message goes again, and nothing has failed', async () => {
    const request = await sent();
    const before = scripted.partner.taken.filter(({ reference }) => reference === request.reference).length;
    await deliver({ ...anError(request.reference, 'MONTH_END_FREEZE'), sendAgain: true });
    await until(
      'the country to be asked again',
      async () => (await toldOf(scripted, request)).filter((kind) => kind === 'COUNTRY_REQUEST_SENT').length === 2,
    );
    expect(await toldOf(scripted, request)).toEqual(['COUNTRY_REQUEST_SENT', 'COUNTRY_REQUEST_HELD', 'COUNTRY_REQUEST_SENT']);
    expect(scripted.partner.taken.filter(({ reference }) => reference === request.reference)).toHaveLength(before + 1);
    expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'SENT', failure: null });
    await deliver(anAnswer(request.reference));
    expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'ANSWERED' });
  });

  it('an error about a later question: the answer already given stays', async () => {
    const request = await sent();
    await deliver(anAnswer(request.reference));
    const [response] = await responsesTo(request);
    const asked = { idempotencyKey: request.id, responseId: `rsp_${response?.id}`, question: 'Which court?' };
    await scripted.hub.useCases.requestFurtherDetails(aCall(), asked);
    const [question] = await scripted.rows<{ reference: string }>(
      `select reference from exchange_message where request_id = $1 and kind = 'FURTHER_DETAILS'`,
      [request.id],
    );
    await deliver(anError(question?.reference ?? '', 'FE-00004'));
    expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'ANSWERED', failure: null });
    expect((await thread(request)).at(-1)).toMatchObject({ kind: 'FUNCTIONAL_ERROR', failure: 'FE-00004' });
  });

  it.each([
    ['NO_CONVICTIONS', 'ANSWERED'],
    ['SEVERAL_PERSONS', 'ANSWERED'],
    ['NOT_IDENTIFIED', 'ANSWERED'],
    ['DECEASED', 'ANSWERED'],
    ['DENIED', 'REFUSED'],
    ['PROBLEM', 'REFUSED'],
  ] as const)('%s: the request is %s, without convictions', async (outcome, status) => {
    const request = await sent();
    await deliver(anAnswer(request.reference, { outcome, convictions: [] }));
    expect((await requestOf(scripted, request.enquiry_id)).status).toBe(status);
    expect(await convictionsOf(request)).toEqual([]);
    expect(await toldOf(scripted, request)).toEqual(['COUNTRY_REQUEST_SENT', 'RESPONSE_ARRIVED']);
  });
});

describe('a conviction', () => {
  const answerTo = async (request: RequestRow, change: Partial<Conviction> = {}, identity = asAnswered) => {
    await deliver(anAnswer(request.reference, { convictions: [aConviction(change)], identity }));
  };
  /** The same person asked about again. */
  const again = (request: RequestRow, purpose: 'CRIMINAL_PROCEEDINGS' | 'IMMIGRATION') =>
    sent(
      anEnquiry({ subject: undefined, personId: `per_${request.person_id}`, countries: ['RO'], purpose }),
      aCall({ purposes: ['CRIMINAL_PROCEEDINGS', 'IMMIGRATION'] }),
    );
  const inForce = async (request: RequestRow) =>
    (await convictionsOf(request)).filter(({ superseded_at }) => superseded_at === null);

  it('that is reported again takes the older report’s place', async () => {
    const request = await sent();
    await answerTo(request);
    const [older] = await inForce(request);
    await answerTo(request, { fileNumber: '214/1995' });
    const after = await inForce(request);
    expect(after).toHaveLength(1);
    expect(after[0]?.id).not.toBe(older?.id);
    expect(await convictionsOf(request)).toHaveLength(2);
  });

  it('of an answer in doubt takes nobody’s place, and is not attached', async () => {
    const request = await sent();
    await answerTo(request);
    await answerTo(request, {}, { ...asAnswered, birthDate: '1979-05-18' });
    expect((await inForce(request)).map(({ attached }) => attached).sort()).toEqual([false, true]);
  });

  it('given for one purpose does not take the place of the one given for another, whose readers may not see it', async () => {
    const first = await sent();
    await answerTo(first);
    await answerTo(await again(first, 'IMMIGRATION'));
    expect((await inForce(first)).map(({ use_purpose }) => use_purpose).sort()).toEqual(['CRIMINAL_PROCEEDINGS', 'IMMIGRATION']);
    await answerTo(await again(first, 'CRIMINAL_PROCEEDINGS'));
    expect((await inForce(first)).map(({ use_purpose }) => use_purpose).sort()).toEqual(['CRIMINAL_PROCEEDINGS', 'IMMIGRATION']);
    expect(await convictionsOf(first)).toHaveLength(3);
  });

  it('that its country strikes from the register is struck for every purpose', async () => {
    const first = await sent();
    await answerTo(first);
    const second = await again(first, 'IMMIGRATION');
    await answerTo(second);
    await answerTo(second, { deleted: true });
    const [left, ...others] = await inForce(first);
    expect(others).toEqual([]);
    expect(left).toMatchObject({ deleted_by_convicting_state: true });
  });

  it('of another person is left alone, though its country gives both one number', async () => {
    const [one, two] = [await sent(), await sent()];
    await answerTo(one);
    await answerTo(two);
    expect(await inForce(one)).toHaveLength(1);
    expect(await inForce(two)).toHaveLength(1);
  });

  it.each([
    ['1995-08-03', 16],
    ['1995-05', null], // before or after his birthday
    ['1995', null],
    [undefined, null],
  ])('of an offence on %s shows the age at it where there is only one: %s', async (startedOn, age) => {
    const request = await sent();
    const [offence] = aConviction().offences;
    if (!offence) throw new Error('no offence');
    await answerTo(request, { offences: [{ ...offence, startedOn }] });
    expect((await convictionsOf(request))[0]?.age_at_offence).toBe(age);
  });

  it('keeps which sanction was imposed for which offences', async () => {
    const request = await sent();
    const category = { system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code: '1701 00' };
    const sanction = { category: { ...category, system: 'ECRIS_SANCTION', code: '1001' } };
    await answerTo(request, {
      offences: ['O-1', 'O-2', 'O-3'].map((localId) => ({ localId, category })),
      sanctions: [
        { localId: 'S-1', ...sanction, sentenced: 'P1Y', offences: ['O-1', 'O-2', 'O-1'] },
        { localId: 'S-2', ...sanction, sentenced: 'P2Y', offences: ['O-2'] },
        { localId: 'S-3', ...sanction, sentenced: 'P3Y', offences: ['O-9'] },
      ],
    });
    const links = await scripted.rows(
      `select s.sentenced, array_agg(o.ordinal order by o.ordinal) filter (where o.id is not null) as offences
       from sanction s join conviction c on c.id = s.conviction_id left join sanction_offence l on l.sanction_id = s.id left join offence o on o.id = l.offence_id
       where c.person_id = $1 group by s.sentenced order by 1`,
      [request.person_id],
    );
    expect(links).toEqual([
      { sentenced: 'P1Y', offences: [0, 1] },
      { sentenced: 'P2Y', offences: [1] },
      { sentenced: 'P3Y', offences: null },
    ]);
  });
});
