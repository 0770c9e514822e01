import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { InformationSubmission } from '../../../connectors/contract/messages.ts';
import { until } from '../../support/processes.ts';
import { requestIn, requestOf, toldOf } from './exchange.ts';
import { aCall, raise } from './ground.ts';
import { anAnswer, aQuestion, asAnswered, newReference, openScripted, type Scripted } from './scripted.ts';

let stage: Scripted;
beforeAll(async () => {
  stage = await openScripted();
});
afterAll(() => stage.close());

async function sent(): Promise<{ enquiry: string; id: string; reference: string }> {
  const enquiry = await raise(stage);
  const { id, reference } = await requestIn(stage, enquiry, 'SENT');
  return { enquiry, id, reference };
}

describe('what a country wants to know before it answers', () => {
  const items = [{ code: 'FatherName', value: 'Vasile Exemplescu' }];
  const provide = (id: string, change: object = {}, call = aCall()) =>
    stage.hub.useCases.provideInformation(call, {
      idempotencyKey: randomUUID(),
      countryRequestId: `req_${id}`,
      items,
      ...change,
    });
  async function wanted() {
    const request = await sent();
    const question = aQuestion(request.reference, ['FatherName']);
    await stage.partner.deliver(question);
    await requestIn(stage, request.enquiry, 'INFORMATION_WANTED');
    return { ...request, question: question.reference };
  }
  const told = (question: string) =>
    stage.partner.taken.filter(
      (each): each is InformationSubmission => each.kind === 'INFORMATION' && each.inReplyTo === question,
    );

  it('is told in the same thread, item by item, and the request goes on', async () => {
    const request = await wanted();
    expect(await provide(request.id, { text: 'He was born in Craiova.' })).toEqual({ kind: 'provided', requestId: request.id });
    await until('the information to leave', () => told(request.question).length > 0);
    expect(told(request.question).map(({ text }) => text)).toEqual(["Father's name: Vasile Exemplescu\nHe was born in Craiova."]);
    const { status } = await requestOf(stage, request.enquiry);
    expect(status).toBe('SENT');
    const [request1] = [await requestOf(stage, request.enquiry)];
    expect(await toldOf(stage, request1)).toEqual(['COUNTRY_REQUEST_SENT', 'INFORMATION_WANTED', 'INFORMATION_PROVIDED']);
  });

  it('is told once, however often it is said under one key', async () => {
    const request = await wanted();
    const key = { idempotencyKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => provide(request.id, key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await until('the information to leave', () => told(request.question).length > 0);
    expect(told(request.question)).toHaveLength(1);
    expect(await provide(request.id, { ...key, text: 'More.' })).toEqual({ kind: 'idempotency-conflict' });
  });

  it('cannot be told to a country that wants nothing', async () => {
    const { id } = await sent();
    expect(await provide(id)).toMatchObject({ kind: 'wrong-state', code: 'SENT' });
  });

  it.each<[string, object, string, string]>([
    ['nothing', { items: [] }, 'items', 'REQUIRED'],
    ['an item that no table has', { items: [{ code: 'ShoeSize', value: '42' }] }, 'items.0.code', 'UNKNOWN_CODE'],
    ['what the channel cannot carry', { items: [{ code: 'FatherName', value: '<b>' }] }, 'items.0.value', 'FORBIDDEN_CHARACTER'],
    ['too many items', { items: Array.from({ length: 16 }, () => ({ code: 'Alias', value: 'X' })) }, 'items', 'TOO_MANY'],
    ['no key', { idempotencyKey: '' }, 'idempotencyKey', 'EMPTY'],
  ])('that says %s is refused at its field', async (_what, change, path, code) => {
    const { id } = await wanted();
    const before = await stage.rows('select count(*) from exchange_message');
    expect(await provide(id, change)).toMatchObject({ kind: 'input-rejected', issues: [{ path, code }] });
    expect(await stage.rows('select count(*) from exchange_message')).toEqual(before);
  });

  it('is not told by another force, or by a role that works on no case', async () => {
    const { id } = await wanted();
    expect(await provide(id, {}, aCall({ organisation: '44' }))).toEqual({ kind: 'not-found' });
    expect(await provide(randomUUID())).toEqual({ kind: 'not-found' });
    for (const role of ['auditor', 'admin'] as const)
      expect(await provide(id, {}, aCall({ role }))).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
  });
});

describe('an answer that its country withdraws', () => {
  const withdrawal = (inReplyTo: string, country = 'RO') => ({
    ...aQuestion(inReplyTo, []),
    kind: 'CANCELLATION' as const,
    country,
    reference: newReference('CAN'),
    reason: { text: 'Altă persoană', language: 'ro', translated: false },
  });
  const convictions = (request: string) =>
    stage.rows<{ superseded: boolean }>(
      `select c.superseded_at is not null as superseded from conviction c join country_response a on a.id = c.response_id where a.request_id = $1`,
      [request],
    );

  it('holds no longer: its convictions are the person’s no more, the answer is awaited again, the force is told', async () => {
    const request = await sent();
    const answer = anAnswer(request.reference);
    await stage.partner.deliver(answer);
    expect(await convictions(request.id)).toEqual([{ superseded: false }]);
    await stage.partner.deliver(withdrawal(answer.reference));
    expect(await convictions(request.id)).toEqual([{ superseded: true }]);
    const row = await requestOf(stage, request.enquiry);
    expect(row.status).toBe('SENT');
    expect(await toldOf(stage, row)).toEqual(['COUNTRY_REQUEST_SENT', 'RESPONSE_ARRIVED', 'ANSWER_WITHDRAWN']);
    const [message] = await stage.rows<{ text: string }>(
      `select text from exchange_message where request_id = $1 and kind = 'CANCELLATION'`,
      [request.id],
    );
    expect(message?.text).toBe('Altă persoană');
  });

  it('twice is withdrawn once; the answer that comes in its place counts', async () => {
    const request = await sent();
    const answer = anAnswer(request.reference);
    await stage.partner.deliver(answer);
    await stage.partner.deliver(withdrawal(answer.reference));
    await stage.partner.deliver(withdrawal(answer.reference));
    await stage.partner.deliver(anAnswer(request.reference));
    const row = await requestOf(stage, request.enquiry);
    expect(row.status).toBe('ANSWERED');
    expect((await convictions(request.id)).filter(({ superseded }) => !superseded)).toHaveLength(1);
    expect((await toldOf(stage, row)).filter((kind) => kind === 'ANSWER_WITHDRAWN')).toHaveLength(1);
  });

  it('leaves the one before it standing', async () => {
    const request = await sent();
    const [first, second] = [
      anAnswer(request.reference, { outcome: 'NO_CONVICTIONS', convictions: [] }),
      anAnswer(request.reference),
    ];
    await stage.partner.deliver(first);
    await stage.partner.deliver(second);
    await stage.partner.deliver(withdrawal(second.reference));
    expect((await requestOf(stage, request.enquiry)).status).toBe('ANSWERED');
  });

  it('can be decided no more', async () => {
    const request = await sent();
    const answer = anAnswer(request.reference, { identity: { ...asAnswered, birthDate: '1979-05-18' } });
    await stage.partner.deliver(answer);
    const [response] = await stage.rows<{ id: string }>('select id from country_response where request_id = $1', [request.id]);
    await stage.partner.deliver(withdrawal(answer.reference));
    const decision = { responseId: `rsp_${response?.id}`, decision: 'CONFIRMED' as const, reason: 'As told by phone' };
    expect(await stage.hub.useCases.decideIdentity(aCall(), decision)).toMatchObject({ kind: 'wrong-state', code: 'WITHDRAWN' });
    expect(await stage.rows('select 1 from conviction where response_id = $1 and attached', [response?.id])).toEqual([]);
  });

  it('is not withdrawn by another country', async () => {
    const request = await sent();
    const answer = anAnswer(request.reference);
    await stage.partner.deliver(answer);
    await stage.partner.deliver(withdrawal(answer.reference, 'PL'));
    expect(await convictions(request.id)).toEqual([{ superseded: false }]);
  });
});
