import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dueDay, londonDate } from '../../../server/exchange/playbook/deadline.ts';
import {
  about,
  answered,
  asked,
  caseworker,
  draftOf,
  mihai,
  reaches,
  rowOf,
  said,
  sam,
  searchOf,
  somebody,
  supervisor,
  toldOf,
} from './asking-us.ts';
import { until } from '../../support/processes.ts';
import { openExchange, type Exchange } from './exchange.ts';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await openExchange();
});
afterAll(() => exchange.close());

const useCases = () => exchange.hub.useCases;

describe('a State that asks for criminal proceedings about somebody on the PNC', () => {
  it('is told by when it will have its answer: the 20th working day, that of receipt counted', async () => {
    const request = await asked(exchange, 'TO_ANSWER', mihai, { urgent: true });
    const dueOn = dueDay(londonDate(request.raised_at));
    expect(request).toMatchObject({ due_on: dueOn, partner_due_on: dueOn, purpose: 'CRIMINAL_PROCEEDINGS', urgency: 'URGENT' });
    expect(await said(exchange, request.reference, 'RDL')).toEqual({ dueOn });
    expect(await toldOf(exchange, request)).toEqual(['REQUEST_RECEIVED', 'REQUEST_IDENTIFIED']);
  });

  it('gets his conviction in the words of the common tables, drafted by one person and released by another', async () => {
    const request = await asked(exchange, 'TO_ANSWER', mihai);
    const answer = await answered(exchange, request);
    expect(answer).toMatchObject({
      outcome: 'RRT-00-00',
      convictions: [{ id: expect.stringMatching(/^GB-C-\d{15}$/), country: 'CO-00-826-GBR', decidedOn: '2019-06-18' }],
    });
    expect(answer.convictions?.[0]?.offences).toEqual([expect.stringMatching(/^O-00-/)]);
    expect(await toldOf(exchange, request)).toEqual([
      'REQUEST_RECEIVED',
      'REQUEST_IDENTIFIED',
      'ANSWER_DRAFTED',
      'ANSWER_RELEASED',
      'REQUEST_ANSWERED',
    ]);
    const steps = await exchange.rows('select step, "by", basis from step_taken where subject_id = $1 order by seq', [
      request.id,
    ]);
    expect(steps).toEqual(
      [
        ['validate', 'hub'],
        ['identify', 'hub'],
        ['draft', 'caseworker@89.example'],
        ['release', 'supervisor@89.example'],
        ['answered', 'hub'],
      ].map(([step, by]) => ({ step, by, basis: 'ANSWER_EU' })),
    );
  });

  it('is told the same conviction under the same number whenever it asks', async () => {
    const [one, other] = [
      await answered(exchange, await asked(exchange, 'TO_ANSWER', mihai)),
      await answered(exchange, await asked(exchange, 'TO_ANSWER', mihai)),
    ];
    expect(one.convictions?.[0]?.id).toBe(other.convictions?.[0]?.id);
  });
});

describe('a State that asks about somebody whom nobody here knows', () => {
  it('is told what was searched, never a bare "no record"', async () => {
    const request = await asked(exchange, 'TO_ANSWER', somebody({ aliases: [{ forename: 'Nemo', surname: 'Altul' }] }));
    const { outcome, convictions, remarks } = await answered(exchange, request);
    expect({ outcome, convictions }).toEqual({ outcome: 'RRT-00-00', convictions: undefined });
    expect(remarks).toContain('Police National Computer');
    expect(remarks).toMatch(/Necunoscutescu, Nimeni; Altul, Nemo/i);
    expect(remarks).toContain('1984-02-03');
    expect(remarks).toContain('Scotland');
  });

  it('and says too little of him to be sure: a person decides that nobody here is meant, and why', async () => {
    const request = await asked(exchange, 'TO_IDENTIFY', somebody({ birth: '1984' }));
    expect(await searchOf(exchange, request)).toMatchObject({ doubt: 'TOO_LITTLE_SAID', chosen: null });
    const order = { ...about(request), records: [], reason: 'No record of that name and year' };
    expect(await useCases().decideAskedIdentity(caseworker, order)).toEqual({ kind: 'done', requestId: request.id });
    await reaches(exchange, request.reference, 'TO_ANSWER');
    expect(await searchOf(exchange, request)).toMatchObject({ chosen: [], decided_by: 'caseworker@89.example' });
  });
});

describe('a State that asks about one of two people of one name and birth date', () => {
  it('waits until a person has chosen; two cannot be chosen', async () => {
    const request = await asked(exchange, 'TO_IDENTIFY', sam);
    const { found, doubt } = await searchOf(exchange, request);
    expect(doubt).toBe('SEVERAL');
    const keys = found.map(({ key }) => key);
    expect(keys).toHaveLength(2);
    const choose = (records: string[]) =>
      useCases().decideAskedIdentity(caseworker, { ...about(request), records, reason: 'Same father' });
    expect(await choose(keys)).toMatchObject({ kind: 'input-rejected', issues: [{ path: 'records', code: 'TWO_PEOPLE' }] });
    expect(await choose(['pnc:0000'])).toMatchObject({
      kind: 'input-rejected',
      issues: [{ path: 'records.0', code: 'NOT_FOUND' }],
    });
    expect(await choose(keys.slice(0, 1))).toMatchObject({ kind: 'done' });
    expect((await answered(exchange, request)).convictions).toHaveLength(1);
    expect(await choose(keys.slice(1))).toMatchObject({ kind: 'wrong-state', code: 'ANSWERED' });
  });

  it('is asked for what would tell; its reply is searched with again', async () => {
    const request = await asked(exchange, 'TO_IDENTIFY', { ...sam, whenAsked: { father: 'George' } });
    const question = {
      ...about(request),
      idempotencyKey: 'q1',
      items: ['FatherName', 'BirthPlace'],
      question: 'Which of the two?',
    };
    expect(await useCases().askForIdentity(caseworker, { ...question, items: ['ShoeSize'] })).toMatchObject({
      kind: 'input-rejected',
      issues: [{ path: 'items.0', code: 'UNKNOWN_CODE' }],
    });
    expect(await useCases().askForIdentity(caseworker, question)).toMatchObject({ kind: 'done' });
    expect(await useCases().askForIdentity(caseworker, question)).toMatchObject({ kind: 'done' });
    expect(await said(exchange, request.reference, 'RAI')).toMatchObject({ wants: question.items, remarks: question.question });
    expect(exchange.states.entries('FRAME_IN', 'RAI').filter((entry) => entry.inReplyTo === request.reference)).toHaveLength(1);
    exchange.states.pass(3);
    await reaches(exchange, request.reference, 'TO_IDENTIFY');
    const names = await exchange.rows<{ names: { kind: string }[] }>('select names from person where id = $1', [
      request.person_id,
    ]);
    expect(names[0]?.names).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'PARENT_FATHER' })]));
    expect(await exchange.rows('select 1 from asked_search where request_id = $1', [request.id])).toHaveLength(2);
  });
});

describe('a State that does not say what we need to know', () => {
  it('of the purpose: nothing is searched until a person has settled it', async () => {
    const request = await asked(exchange, 'RECEIVED', mihai, { purpose: 'P-00-009999' });
    expect(await exchange.rows('select doubts from asked_matter where request_id = $1', [request.id])).toEqual([
      { doubts: ['PURPOSE_UNKNOWN'] },
    ]);
    expect(await exchange.rows('select 1 from asked_search where request_id = $1', [request.id])).toEqual([]);
    expect(request.due_on).not.toBeNull();
    const settle = (purpose: string) =>
      useCases().settleAskedMatter(caseworker, { ...about(request), purpose, reason: 'Telephoned: court proceedings' });
    expect(await settle('AUDIT')).toMatchObject({ kind: 'input-rejected', issues: [{ path: 'purpose', code: 'UNKNOWN_CODE' }] });
    expect(await settle('CRIMINAL_PROCEEDINGS')).toMatchObject({ kind: 'done' });
    await reaches(exchange, request.reference, 'TO_ANSWER');
    expect(await settle('CRIMINAL_PROCEEDINGS')).toMatchObject({ kind: 'wrong-state' });
  });

  it('and a supervisor denies it: the State is told so, with the reason', async () => {
    const request = await asked(exchange, 'RECEIVED', mihai, { purpose: 'P-00-009999' });
    const order = { ...about(request), reason: 'The purpose is in no table of the agreement' };
    expect(await useCases().refuseAsked(caseworker, order)).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
    expect(await useCases().refuseAsked(supervisor, order)).toMatchObject({ kind: 'done' });
    await reaches(exchange, request.reference, 'ANSWERED');
    expect(await said(exchange, request.reference, 'RRS')).toMatchObject({ outcome: 'RRT-00-01', remarks: order.reason });
  });
});

describe('the second person', () => {
  const draft = async () => {
    const request = await asked(exchange, 'TO_ANSWER', mihai);
    await useCases().draftAnswer(caseworker, { ...about(request), idempotencyKey: request.id, decisions: [] });
    return { request, order: { ...about(request), draftId: (await draftOf(exchange, request)).id } };
  };

  it('is never the one who drafted', async () => {
    const { request, order } = await draft();
    expect(await useCases().releaseAnswer(caseworker, order)).toMatchObject({ kind: 'not-permitted', code: 'SAME_PERSON' });
    expect(await useCases().sendBackAnswer(caseworker, { ...order, reason: 'x' })).toMatchObject({ code: 'SAME_PERSON' });
    expect(await reaches(exchange, request.reference, 'TO_CHECK')).toMatchObject({ sent_at: null });
  });

  it('gives it back with a reason; the next draft is released, the first one never', async () => {
    const { request, order } = await draft();
    expect(await useCases().sendBackAnswer(supervisor, { ...order, reason: '  ' })).toMatchObject({ kind: 'input-rejected' });
    expect(await useCases().sendBackAnswer(supervisor, { ...order, reason: 'Say which court' })).toMatchObject({ kind: 'done' });
    await reaches(exchange, request.reference, 'TO_ANSWER');
    expect(await useCases().releaseAnswer(supervisor, order)).toMatchObject({ kind: 'wrong-state', code: 'TO_ANSWER' });
    const again = { ...about(request), idempotencyKey: 'again', decisions: [], remarks: 'The court is that of Example.' };
    expect(await useCases().draftAnswer(caseworker, again)).toMatchObject({ kind: 'done' });
    expect(await useCases().releaseAnswer(supervisor, order)).toMatchObject({ kind: 'wrong-state' });
    const { id } = await draftOf(exchange, request);
    expect(await useCases().releaseAnswer(supervisor, { ...order, draftId: id })).toMatchObject({ kind: 'done' });
    expect(await useCases().releaseAnswer(supervisor, { ...order, draftId: id })).toMatchObject({ kind: 'done' });
    await reaches(exchange, request.reference, 'ANSWERED');
    expect((await said(exchange, request.reference, 'RRS')).remarks).toContain('The court is that of Example.');
    expect(exchange.states.entries('FRAME_IN', 'RRS').filter((entry) => entry.inReplyTo === request.reference)).toHaveLength(1);
  });
});

describe('a State that withdraws its request', () => {
  it('is sent nothing more', async () => {
    const request = await asked(exchange, 'TO_ANSWER', mihai);
    await exchange.states.order({ withdraw: { reference: request.reference, reason: 'Nu mai este necesar' } });
    await reaches(exchange, request.reference, 'CANCELLED');
    const order = { ...about(request), idempotencyKey: 'late', decisions: [] };
    expect(await useCases().draftAnswer(caseworker, order)).toMatchObject({ kind: 'wrong-state', code: 'CANCELLED' });
    expect(await toldOf(exchange, request)).toContain('REQUEST_WITHDRAWN');
  });

  it('after it was answered changes nothing: the withdrawal is kept and told', async () => {
    const request = await asked(exchange, 'TO_ANSWER', mihai);
    await answered(exchange, request);
    await exchange.states.order({ withdraw: { reference: request.reference } });
    await reachesTold(request, 'REQUEST_WITHDRAWN');
    expect(await rowOf(exchange, request.reference)).toMatchObject({ status: 'ANSWERED' });
  });
});

describe('an answer that will be late', () => {
  it('is announced with its new day; the lawful day stays what it is', async () => {
    const request = await asked(exchange, 'TO_ANSWER', mihai);
    const later = { ...about(request), idempotencyKey: 'later', dueOn: '2099-01-05', reason: 'The court file is awaited' };
    expect(await useCases().tellDeadline(caseworker, { ...later, dueOn: '2020-01-01' })).toMatchObject({
      issues: [{ path: 'dueOn', code: 'IN_THE_PAST' }],
    });
    expect(await useCases().tellDeadline(caseworker, later)).toMatchObject({ kind: 'done' });
    expect(await reaches(exchange, request.reference, 'TO_ANSWER')).toMatchObject({
      due_on: request.due_on,
      partner_due_on: '2099-01-05',
    });
  });
});

describe('a State that wants to know more about our answer', () => {
  it('is answered by a person, once', async () => {
    const request = await asked(exchange, 'TO_ANSWER', mihai);
    await answered(exchange, request);
    const [answer] = await exchange.rows<{ reference: string }>(
      `select reference from exchange_message where request_id = $1 and kind = 'RESPONSE'`,
      [request.id],
    );
    const { reference } = await exchange.states.order({
      askBack: { inReplyTo: answer?.reference, question: 'Care este durata pedepsei?' },
    });
    await reachesTold(request, 'INFORMATION_WANTED');
    const order = { ...about(request), idempotencyKey: 'd1', questionReference: reference, text: 'A fine of 100 pounds.' };
    const unknown = { ...order, idempotencyKey: 'd0', questionReference: 'RO-GB-RAI-000000000000000' };
    expect(await useCases().answerFurtherDetails(caseworker, unknown)).toEqual({ kind: 'not-found' });
    expect(await useCases().answerFurtherDetails(caseworker, order)).toMatchObject({ kind: 'done' });
    expect(await said(exchange, reference, 'RAR')).toMatchObject({ remarks: order.text });
    expect(await useCases().answerFurtherDetails(supervisor, { ...order, idempotencyKey: 'd2' })).toMatchObject({
      kind: 'wrong-state',
    });
  });
});

function reachesTold(request: { id: string }, kind: string): Promise<void> {
  return until(`the unit is told ${kind}`, async () => (await toldOf(exchange, request)).includes(kind));
}
