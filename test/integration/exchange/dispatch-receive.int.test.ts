import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { dueDay, londonDate } from '../../../server/exchange/playbook/deadline.ts';
import { freePort } from '../../../server/platform/free-port.ts';
import { until } from '../../support/processes.ts';
import { feedOf, openExchange, requestIn, requestOf, toldOf, type Exchange, type RequestRow } from './exchange.ts';
import { aCall, anEnquiry, ion, raise } from './ground.ts';

let exchange: Exchange;
/** Where Malta would be, if anybody were there. */
let malta: number;
beforeAll(async () => {
  malta = await freePort();
  exchange = await openExchange({ peers: { MT: `http://127.0.0.1:${malta}/ecris/MT` } });
});
afterAll(() => exchange.close());

const responsesTo = (request: RequestRow) =>
  exchange.rows<{
    id: string;
    outcome: string;
    identity_check: string;
    identity_differences: string[];
    identity: { birthDate?: string };
  }>('select * from country_response where request_id = $1 order by received_at, id', [request.id]);
const convictionsOf = (request: RequestRow) =>
  exchange.rows<{
    id: string;
    native_id: string;
    attached: boolean;
    superseded_at: Date | null;
    age_at_offence: number;
    response_id: string;
  }>('select * from conviction where person_id = $1 and back_end = $2 order by received_at, native_id', [
    request.person_id,
    'ecris',
  ]);
/** Whatever an attempt by an organisation could leave: messages of the request, and rows of the organisation's own. */
const tracesOf = (requestId: string, organisation: string) =>
  exchange.rows(
    `select (select count(*) from exchange_message where request_id = $1 and direction = 'OUT') as messages,
       (select count(*) from audit_entry where organisation = $2) as audited,
       (select count(*) from feed_event where organisation = $2) as told,
       (select count(*) from enquiry where organisation = $2) as enquiries`,
    [requestId, organisation],
  );
const framesIn = (type: string, reference: string) =>
  exchange.states.entries('FRAME_IN', type).filter(({ id, inReplyTo }) => id === reference || inReplyTo === reference);

/** Raised, sent, acknowledged the same day and answered on the next one. */
async function answered(enquiry = anEnquiry(), call = aCall()): Promise<RequestRow> {
  const id = await raise(exchange, enquiry, call);
  await until('the request is sent', async () => (await requestOf(exchange, id)).sent_at !== null);
  await exchange.pass(0.1);
  await requestIn(exchange, id, 'ACKNOWLEDGED');
  await exchange.pass(1);
  return requestIn(exchange, id, 'ANSWERED');
}

describe('a question to Romania', () => {
  it('goes out the same day with a deadline of twenty working days, is acknowledged, and answered the next day', async () => {
    const id = await raise(exchange, anEnquiry(), aCall({ organisation: '12' }));
    await until('it is sent', async () => (await requestOf(exchange, id)).sent_at !== null);
    const sent = await requestOf(exchange, id);
    expect(sent.due_on).toBe(dueDay(londonDate(sent.sent_at ?? new Date(0))));
    expect(sent.next_attempt_at).toBeNull();

    await exchange.pass(0.1);
    const acknowledged = await requestIn(exchange, id, 'ACKNOWLEDGED');
    expect(acknowledged.partner_due_on).toMatch(/^\d{4}-\d\d-\d\d$/);
    await exchange.pass(1);
    const request = await requestIn(exchange, id, 'ANSWERED');
    expect(await responsesTo(request)).toEqual([
      expect.objectContaining({ outcome: 'CONVICTIONS', identity_check: 'CONFIRMED', identity_differences: [] }),
    ]);
    expect(await toldOf(exchange, request)).toEqual(['COUNTRY_REQUEST_SENT', 'DEADLINE_KNOWN', 'RESPONSE_ARRIVED']);
    const feed = await feedOf(exchange, '12');
    expect(feed.map(({ seq }) => Number(seq))).toEqual(feed.map((_event, at) => at + 1));
    expect(feed.map(({ kind }) => kind).sort()).toEqual(
      ['ENQUIRY_RAISED', 'REGISTER_SEARCHED', 'COUNTRY_REQUEST_SENT', 'DEADLINE_KNOWN', 'RESPONSE_ARRIVED'].sort(),
    );
    // Only the force that asked is told.
    expect(await feedOf(exchange, '13')).toEqual([]);
  });

  it('brings the convictions in the country’s own codes and words, with the age at each offence', async () => {
    const request = await answered();
    const convictions = await exchange.rows(
      `select c.native_id, c.country, c.court_text, c.court_language, c.court_translated, c.decided_on, c.age_at_offence, c.use_purpose,
         c.transmittable, c.attached, c.message_reference, o.category_system, o.category_code, o.title_text, o.title_language, o.title_translated,
         o.started_on, s.category_code as sanction, s.sentenced
       from conviction c join offence o on o.conviction_id = c.id join sanction_offence l on l.offence_id = o.id join sanction s on s.id = l.sanction_id
       where c.person_id = $1 order by c.native_id`,
      [request.person_id],
    );
    const both = {
      country: 'RO',
      court_text: 'Tribunalul Dolj, Secția penală',
      court_language: 'ro',
      court_translated: false,
      age_at_offence: 16,
      use_purpose: 'CRIMINAL_PROCEEDINGS',
      transmittable: 'YES',
      attached: true,
      message_reference: expect.stringMatching(/^RO-GB-RRS-\d{15}$/),
      category_system: 'ECRIS_OFFENCE',
      title_language: 'ro',
      title_translated: false,
      sanction: '1001',
      sentenced: null,
    };
    expect(convictions).toEqual([
      expect.objectContaining({
        ...both,
        category_code: '0801 00',
        title_text: 'Omor',
        decided_on: '1995-11-20',
        started_on: '1995-08-03',
      }),
      expect.objectContaining({
        ...both,
        category_code: '1011 00',
        title_text: 'Agresiune sexuală asupra unui minor',
        decided_on: '1995-12-11',
        started_on: '1995-08',
      }),
    ]);
  });

  it('leaves a trace of each message that went either way', async () => {
    const request = await answered();
    const traces = await exchange.rows<{
      operation: string;
      actor: string;
      organisation: string;
      purpose: string;
      records: string[];
    }>(`select * from audit_entry where kind = 'EXCHANGE' and records ? $1 order by seq`, [`req_${request.id}`]);
    expect(traces.map(({ operation }) => operation.replace(/\d{15}$/, 'N'))).toEqual([
      'send REQUEST GB-RO-REQ-N',
      'receive DEADLINE RO-GB-RDL-N',
      'receive ANSWER RO-GB-RRS-N',
    ]);
    for (const trace of traces)
      expect(trace).toMatchObject({ actor: 'hub', organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS' });
    const [response] = await responsesTo(request);
    expect(traces[2]?.records).toEqual(expect.arrayContaining([`rsp_${response?.id}`]));
    expect(traces[2]?.records.filter((record) => record.startsWith('con_'))).toHaveLength(2);
  });

  it('that was answered is asked for more: the file’s words arrive, and the amended answer takes the first one’s place', async () => {
    const request = await answered();
    const [first] = await responsesTo(request);
    const question = {
      idempotencyKey: randomUUID(),
      responseId: `rsp_${first?.id}`,
      question: 'What was imposed, and how much was served?',
    };
    const asked = await exchange.hub.useCases.requestFurtherDetails(aCall(), question);
    expect(asked).toEqual({ kind: 'requested', requestId: request.id });
    expect(await exchange.hub.useCases.requestFurtherDetails(aCall(), question)).toEqual(asked);
    await until('the question is out', () =>
      exchange.states.entries('FRAME_IN', 'RAI').some(({ frame }) => frame?.includes(question.question)),
    );
    await exchange.pass(1.1);
    await until('the amended answer is there', async () => (await responsesTo(request)).length === 2);
    await until('and the details', async () => (await toldOf(exchange, request)).includes('FURTHER_DETAILS_ARRIVED'));

    const [details] = await exchange.rows<{ text: string }>(
      `select * from exchange_message where request_id = $1 and kind = 'FURTHER_DETAILS' and direction = 'IN'`,
      [request.id],
    );
    expect(details).toMatchObject({
      text: expect.stringContaining('16 ani și 4 luni'),
      text_language: 'ro',
      text_translated: false,
    });
    const convictions = await convictionsOf(request);
    expect(convictions.map(({ response_id, superseded_at }) => [response_id === first?.id, superseded_at !== null])).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false],
    ]);
    const sentences = await exchange.rows(
      `select s.sentenced, s.executed from sanction s join conviction c on c.id = s.conviction_id
       where c.person_id = $1 and c.superseded_at is null order by c.native_id`,
      [request.person_id],
    );
    expect(sentences).toEqual([
      { sentenced: 'P20Y', executed: 'P16Y4M' },
      { sentenced: 'P9Y', executed: null },
    ]);
    expect((await requestOf(exchange, request.enquiry_id)).status).toBe('ANSWERED');
  });

  it('whose answer is sent three times over is answered once', async () => {
    await exchange.states.order({ duplicateAnswers: 2 });
    try {
      const request = await answered();
      const [response] = await responsesTo(request);
      await until('all three are in', async () => {
        const [inbound] = await exchange.rows<{ repeats: number }>(
          'select i.repeats from inbound_message i join country_response r on r.message_id = i.id where r.id = $1',
          [response?.id],
        );
        return inbound?.repeats === 2;
      });
      expect(await responsesTo(request)).toHaveLength(1);
      expect(await convictionsOf(request)).toHaveLength(2);
      expect((await toldOf(exchange, request)).filter((kind) => kind === 'RESPONSE_ARRIVED')).toHaveLength(1);
    } finally {
      await exchange.states.order({ duplicateAnswers: 0 });
    }
  });

  it('whose receipt was lost is asked again under the same reference, and planned, recorded and answered once', async () => {
    await exchange.states.fault({ on: 'REQ', action: 'no-reply' });
    const request = await answered();
    expect(framesIn('REQ', request.reference)).toHaveLength(2);
    expect(exchange.states.entries('PLANNED').filter(({ id }) => id === `${request.reference}:RRS`)).toHaveLength(1);
    expect(await responsesTo(request)).toHaveLength(1);
    expect(await toldOf(exchange, request)).toEqual(['COUNTRY_REQUEST_SENT', 'DEADLINE_KNOWN', 'RESPONSE_ARRIVED']);
  });

  it('that Romania refuses has failed, with its code, and is not tried again', async () => {
    await exchange.states.fault({ on: 'REQ', action: 'refuse' });
    const id = await raise(exchange);
    const request = await requestIn(exchange, id, 'FAILED');
    expect(request).toMatchObject({ failure: 'REFUSED', sent_at: null, due_on: null, next_attempt_at: null });
    expect(await toldOf(exchange, request)).toEqual(['COUNTRY_REQUEST_FAILED']);
    await until('nothing is owed any more', async () => (await exchange.counts())['outbox'] === 0);
    expect(framesIn('REQ', request.reference)).toHaveLength(1);
    expect(
      await exchange.rows(`select 1 from audit_entry where operation = 'fail to send REQUEST ' || $1`, [request.reference]),
    ).toHaveLength(1);
  });

  it('raised while no worker runs goes out when one does', async () => {
    await exchange.stopWorker();
    const id = await raise(exchange);
    expect(framesIn('REQ', (await requestOf(exchange, id)).reference)).toEqual([]);
    await exchange.startWorker();
    await until('it is sent', async () => (await requestOf(exchange, id)).status !== 'QUEUED');
  });
});

describe('a partner that cannot be reached', () => {
  it('is tried again, the next attempt is shown meanwhile, and the request goes out once it is there', async () => {
    const id = await raise(exchange, anEnquiry({ subject: { ...ion, nationalities: ['MT'] } }));
    await until('a next attempt is announced', async () => (await requestOf(exchange, id)).next_attempt_at !== null);
    const waiting = await requestOf(exchange, id);
    expect(waiting).toMatchObject({ status: 'QUEUED', sent_at: null, due_on: null, failure: null });
    const [{ ahead } = { ahead: '' }] = await exchange.rows<{ ahead: string }>(
      'select $1::timestamptz > status_since as ahead from country_request where id = $2',
      [waiting.next_attempt_at, waiting.id],
    );
    expect(ahead).toBe(true);
    const bodies: string[] = [];
    const server = http.createServer((request, response) => {
      request.on('data', (part: Buffer) => bodies.push(part.toString())).on('end', () => response.writeHead(202).end());
    });
    await new Promise<void>((resolve) => server.listen(malta, '127.0.0.1', () => resolve()));
    try {
      const sent = await requestIn(exchange, id, 'SENT');
      expect(sent.next_attempt_at).toBeNull();
      expect(bodies.join('')).toContain(sent.reference);
      // The case reference is the caller's own, as its description in the schema says.
      expect(bodies.join('')).toContain('<m:MessageDataCaseReferenceNumber>Custody 30DD/16/1234<');
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

describe('an answer about somebody else, perhaps', () => {
  it('is shown with what differs, and its convictions are not attached to the person', async () => {
    const subject = {
      ...ion,
      names: [{ kind: 'PRIMARY' as const, given: 'Żaneta', family: 'Wzorcowa' }],
      birthDate: '1991-12-03',
      sex: 'FEMALE' as const,
    };
    const request = await answered(anEnquiry({ subject: { ...subject, birthPlace: null, nationalities: ['PL'] } }));
    const [response] = await responsesTo(request);
    expect(response).toMatchObject({ outcome: 'CONVICTIONS', identity_check: 'TO_REVIEW', identity_differences: ['birthDate'] });
    expect(response?.identity.birthDate).toBe('1991-03-12');
    expect((await convictionsOf(request)).map(({ attached }) => attached)).toEqual([false]);
  });

  it('that spells the name with its own letters and in capitals is about the same person', async () => {
    const subject = {
      ...ion,
      names: [{ kind: 'PRIMARY' as const, given: 'Lukasz', family: 'PRZYKLADOWSKI' }],
      birthDate: '1984-09-09',
    };
    const request = await answered(anEnquiry({ subject: { ...subject, birthPlace: null, nationalities: ['PL'] } }));
    const [response] = await responsesTo(request);
    expect(response).toMatchObject({ outcome: 'CONVICTIONS', identity_check: 'CONFIRMED' });
    expect((await convictionsOf(request)).map(({ attached }) => attached)).toEqual([true]);
  });
});

describe('a request that is withdrawn', () => {
  const cancel = (request: RequestRow, call = aCall()) =>
    exchange.hub.useCases.cancelCountryRequest(call, {
      countryRequestId: `req_${request.id}`,
      reason: 'Released without charge',
    });

  it('after it was sent is cancelled, the country is told, and does not answer any more', async () => {
    const id = await raise(exchange);
    await until('it is sent', async () => (await requestOf(exchange, id)).sent_at !== null);
    const request = await requestOf(exchange, id);
    expect(await cancel(request)).toEqual({ kind: 'cancelled', requestId: request.id });
    await until('the country is told', () => framesIn('CAN', request.reference).length === 1);
    expect(framesIn('CAN', request.reference)[0]?.frame).toContain('Released without charge');
    expect(await cancel(request)).toEqual({ kind: 'cancelled', requestId: request.id });
    await answered(); // A later one is answered: had this one been, it would have come first.
    expect(await responsesTo(request)).toEqual([]);
    expect((await requestOf(exchange, id)).status).toBe('CANCELLED');
    expect((await toldOf(exchange, request)).filter((kind) => kind === 'COUNTRY_REQUEST_CANCELLED')).toHaveLength(1);
    expect(framesIn('CAN', request.reference)).toHaveLength(1);
  });

  it('before it left is never sent, and nor is its cancellation', async () => {
    await exchange.stopWorker();
    const id = await raise(exchange);
    const request = await requestOf(exchange, id);
    expect(await cancel(request)).toMatchObject({ kind: 'cancelled' });
    await exchange.startWorker();
    await until('nothing is owed any more', async () => (await exchange.counts())['outbox'] === 0);
    expect([...framesIn('REQ', request.reference), ...framesIn('CAN', request.reference)]).toEqual([]);
    expect((await requestOf(exchange, id)).status).toBe('CANCELLED');
  });

  it('after it was answered stays answered, and the caller is told why', async () => {
    const request = await answered();
    expect(await cancel(request)).toMatchObject({ kind: 'wrong-state', code: 'ANSWERED' });
    expect(framesIn('CAN', request.reference)).toEqual([]);
  });

  it('by another force is not found, in the very bytes of one that does not exist, and nothing happens', async () => {
    const request = await answered();
    const before = await tracesOf(request.id, '44');
    const other = aCall({ organisation: '44' });
    const answers = [
      await cancel(request, other),
      await cancel({ ...request, id: randomUUID() }, other),
      await cancel({ ...request, id: 'nonsense' }, other),
    ];
    expect(answers.map((answer) => JSON.stringify(answer))).toEqual(
      Array.from({ length: 3 }, () => JSON.stringify({ kind: 'not-found' })),
    );
    expect(await tracesOf(request.id, '44')).toEqual(before);
  });

  it.each(['auditor', 'admin'] as const)('by the role %s is not permitted', async (role) => {
    const request = await requestOf(exchange, await raise(exchange));
    expect(await cancel(request, aCall({ role }))).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
  });

  it.each([
    ['', 'EMPTY'],
    ['x'.repeat(401), 'TOO_LONG'],
    ['a\u0000b', 'CONTROL_CHARACTER'],
    ['<b>', 'FORBIDDEN_CHARACTER'],
  ])('for the reason %j is refused with %s', async (reason, code) => {
    const countryRequestId = `req_${randomUUID()}`;
    expect(await exchange.hub.useCases.cancelCountryRequest(aCall(), { countryRequestId, reason })).toMatchObject({
      kind: 'input-rejected',
      issues: [{ path: 'reason', code }],
    });
  });
});

describe('further details', () => {
  const askFor = (responseId: string, change: Partial<{ idempotencyKey: string; question: string }> = {}, call = aCall()) =>
    exchange.hub.useCases.requestFurtherDetails(call, {
      idempotencyKey: randomUUID(),
      responseId,
      question: 'Which court?',
      ...change,
    });

  it('under one key asked fifty times at once are asked once; otherwise put, they are a conflict', async () => {
    const [response] = await responsesTo(await answered());
    const idempotencyKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => askFor(`rsp_${response?.id}`, { idempotencyKey })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ kind: 'requested' });
    const { requestId } = answers[0] as { requestId: string };
    const asked = await exchange.rows(
      `select 1 from exchange_message where request_id = $1 and kind = 'FURTHER_DETAILS' and direction = 'OUT'`,
      [requestId],
    );
    expect(asked).toHaveLength(1);
    expect(await askFor(`rsp_${response?.id}`, { idempotencyKey, question: 'Which judge?' })).toEqual({
      kind: 'idempotency-conflict',
    });
  });

  it('of another force’s answer are not found, in the very bytes of none', async () => {
    const request = await answered();
    const [response] = await responsesTo(request);
    const other = aCall({ organisation: '44' });
    const before = await tracesOf(request.id, '44');
    const answers = [
      await askFor(`rsp_${response?.id}`, {}, other),
      await askFor(`rsp_${randomUUID()}`, {}, other),
      await askFor('rsp_x', {}, other),
    ];
    expect(answers.map((answer) => JSON.stringify(answer))).toEqual(
      Array.from({ length: 3 }, () => JSON.stringify({ kind: 'not-found' })),
    );
    expect(await tracesOf(request.id, '44')).toEqual(before);
  });

  it.each(['auditor', 'admin'] as const)('are not permitted to the role %s', async (role) => {
    expect(await askFor(`rsp_${randomUUID()}`, {}, aCall({ role }))).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
  });

  it.each([
    ['question', 'EMPTY', { question: ' ' }],
    ['question', 'TOO_LONG', { question: 'x'.repeat(1_001) }],
    ['question', 'FORBIDDEN_CHARACTER', { question: 'Is it < 3 years?' }],
    ['question', 'CONTROL_CHARACTER', { question: 'a\u0007b' }],
    ['idempotencyKey', 'EMPTY', { idempotencyKey: '' }],
  ])('are refused at %s with %s', async (path, code, change) => {
    expect(await askFor(`rsp_${randomUUID()}`, change)).toMatchObject({ kind: 'input-rejected', issues: [{ path, code }] });
  });
});
