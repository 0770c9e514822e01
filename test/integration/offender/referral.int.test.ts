import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { HubCall } from '../../../server/access/hub-call.ts';
import { referralShape } from '../../../server/offender/referral/referral.reads.ts';
import { isVisible } from '../../../server/platform/api/read/is-visible.ts';
import type { Purpose } from '../../../schema/codes/purposes.ts';
import { feedOf, requestIn, requestOf, type RequestRow } from '../exchange/exchange.ts';
import { aCall, anEnquiry, raise } from '../exchange/ground.ts';
import { aForce, answer, aStranger, openDesk, theUnit, type Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const purposes: readonly Purpose[] = ['CRIMINAL_PROCEEDINGS', 'IMMIGRATION'];
const derby = aForce('30', { purposes });
/** A caseworker of Immigration Enforcement. */
const enforcement = aCall({ organisation: '75', role: 'caseworker', purposes: ['IMMIGRATION'] });

async function answered(purpose: Purpose, about: { personId?: string } = {}): Promise<RequestRow> {
  const subject = about.personId ? { subject: undefined as never, ...about } : { subject: aStranger() };
  const id = await raise(desk, anEnquiry({ ...subject, purpose, countries: ['RO'] }), derby);
  const request = await requestIn(desk, id, 'SENT');
  await answer(desk, request);
  return requestOf(desk, id);
}

const convictionOf = async ({ person_id }: RequestRow, purpose: Purpose) =>
  (
    await desk.rows<{ id: string; native_id: string }>(
      'select id, native_id from conviction where person_id = $1 and use_purpose = $2 and superseded_at is null',
      [person_id, purpose],
    )
  )[0];

const refer = (call: HubCall, what: { convictionIds?: string[]; countryRequestId?: string }, change: object = {}) =>
  desk.hub.useCases.referToImmigration(call, {
    idempotencyKey: randomUUID(),
    reason: 'Conducive to the public good',
    ...what,
    ...change,
  });
const sees = ({ reader }: HubCall, id: string) => desk.hub.unitOfWork(({ em }) => isVisible(em, referralShape, reader, id));
const told = async (organisation: string, id: string) =>
  (await feedOf(desk, organisation)).filter(({ subject_id }) => subject_id === `ref_${id}`).map(({ kind }) => kind);

/** As an entry on the PNC leaves it. */
async function enterOnPnc(request: RequestRow, state: string): Promise<void> {
  const conviction = await convictionOf(request, 'CRIMINAL_PROCEEDINGS');
  await desk.rows(
    `insert into pnc_entry (id, conviction_id, person_id, country, native_id, back_end, state, asn, attempt, reason, ordered_by, ordered_at, rules_version)
     values ($1, $2, $3, 'RO', $4, 'pnc', $5, '1189CA0100000000001A', 1, 'Murder', 'caseworker@89.example', now(), 'hub/1')`,
    [randomUUID(), conviction?.id, request.person_id, conviction?.native_id, state],
  );
}

async function referred(): Promise<{ request: RequestRow; id: string }> {
  const request = await answered('IMMIGRATION');
  const result = await refer(derby, { countryRequestId: `req_${request.id}` });
  if (result.kind !== 'moved') throw new Error(JSON.stringify(result));
  return { request, id: result.referralId };
}

describe('a conviction that was given for criminal proceedings', () => {
  it('is not told to Immigration Enforcement: asking anew is offered, and that anybody wanted to is noted', async () => {
    const request = await answered('CRIMINAL_PROCEEDINGS');
    const conviction = await convictionOf(request, 'CRIMINAL_PROCEEDINGS');
    const refusal = {
      kind: 'purpose-not-allowed',
      offeredPurpose: 'IMMIGRATION',
      personId: `per_${request.person_id}`,
      countries: ['RO'],
    };
    expect(await refer(derby, { convictionIds: [`con_${conviction?.id}`] })).toEqual(refusal);
    expect(await refer(derby, { countryRequestId: `req_${request.id}` })).toEqual(refusal);
    expect(await refer(theUnit(), { countryRequestId: `req_${request.id}` })).toEqual(refusal);
    expect(await desk.rows('select 1 from referral where person_id = $1', [request.person_id])).toEqual([]);
    const noted = await desk.rows<{ operation: string }>(
      `select operation from audit_entry where records ? $1 and actor <> 'hub'`,
      [`con_${conviction?.id}`],
    );
    expect(noted.map(({ operation }) => operation)).toEqual(Array(3).fill('mutation referToImmigration PURPOSE_NOT_ALLOWED'));
  });

  it('and is given anew for immigration, because what was offered was asked, is told', async () => {
    const first = await answered('CRIMINAL_PROCEEDINGS');
    const refusal = await refer(derby, { countryRequestId: `req_${first.id}` });
    if (refusal.kind !== 'purpose-not-allowed') throw new Error(refusal.kind);
    const second = await answered('IMMIGRATION', { personId: refusal.personId });
    expect(second.person_id).toBe(first.person_id);
    const result = await refer(derby, { countryRequestId: `req_${second.id}` });
    if (result.kind !== 'moved') throw new Error(JSON.stringify(result));
    expect(await desk.rows('select ground from referral_conviction where referral_id = $1', [result.referralId])).toEqual([
      { ground: 'PURPOSE' },
    ]);
    expect(await refer(derby, { countryRequestId: `req_${first.id}` })).toMatchObject({ kind: 'purpose-not-allowed' });
  });

  it.each([
    ['and stands on the PNC is told', 'ENTERED', 'moved'],
    ['and is only on its way to the PNC is not', 'ENTERING', 'purpose-not-allowed'],
    ['and was taken off the PNC is not', 'REMOVED', 'purpose-not-allowed'],
  ])('%s', async (_, state, outcome) => {
    const request = await answered('CRIMINAL_PROCEEDINGS');
    await enterOnPnc(request, state);
    expect(await refer(derby, { countryRequestId: `req_${request.id}` })).toMatchObject({ kind: outcome });
  });

  it('keeps one that may be told from being told with it: all or nothing', async () => {
    const first = await answered('CRIMINAL_PROCEEDINGS');
    const second = await answered('IMMIGRATION', { personId: `per_${first.person_id}` });
    const ids = [await convictionOf(first, 'CRIMINAL_PROCEEDINGS'), await convictionOf(second, 'IMMIGRATION')].map(
      (each) => `con_${each?.id}`,
    );
    expect(await refer(derby, { convictionIds: ids })).toMatchObject({ kind: 'purpose-not-allowed' });
    expect(await desk.rows('select 1 from referral where person_id = $1', [first.person_id])).toEqual([]);
  });
});

describe('a referral', () => {
  it('is seen by who refers, by Immigration Enforcement and by the unit; each is told, with the law that allows it', async () => {
    const { id } = await referred();
    for (const call of [derby, enforcement, theUnit()]) expect(await sees(call, id)).toBe(true);
    expect(await sees(aForce('44'), id)).toBe(false);
    for (const organisation of ['30', '75', '89']) expect(await told(organisation, id)).toEqual(['IMMIGRATION_REFERRED']);
    expect(await told('44', id)).toEqual([]);
    expect(await desk.rows('select step, "by", basis from step_taken where subject_id = $1', [id])).toEqual([
      { step: 'refer', by: 'investigator@30.example', basis: 'REFER_IMMIGRATION' },
    ]);
    const [trace] = await desk.rows<{ operation: string; justification: string }>(
      'select operation, justification from audit_entry where records ? $1',
      [`ref_${id}`],
    );
    expect(trace).toEqual({ operation: 'mutation referToImmigration', justification: 'Conducive to the public good' });
  });

  it('said twice under one key is one; the same key for another is a conflict', async () => {
    const request = await answered('IMMIGRATION');
    const what = { countryRequestId: `req_${request.id}` };
    const key = { idempotencyKey: randomUUID() };
    const results = await Promise.all([1, 2, 3].map(() => refer(derby, what, key)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await refer(derby, what, { ...key, reason: 'Another' })).toEqual({ kind: 'idempotency-conflict' });
    expect(await desk.rows('select 1 from referral where person_id = $1', [request.person_id])).toHaveLength(1);
  });

  it('is taken up and ends with a removal; each answer may come twice', async () => {
    const { id } = await referred();
    const say = (given: 'TAKE_UP' | 'DECLINE' | 'REMOVE' | 'CLOSE', remark?: string) =>
      desk.hub.useCases.answerReferral(enforcement, { referralId: `ref_${id}`, answer: given, remark });
    expect(await say('REMOVE')).toMatchObject({ kind: 'wrong-state', code: 'REFERRED' });
    for (const given of ['TAKE_UP', 'TAKE_UP', 'REMOVE', 'REMOVE'] as const)
      expect(await say(given, 'Flight on 12 January')).toMatchObject({ kind: 'moved' });
    expect(await say('CLOSE')).toMatchObject({ kind: 'wrong-state', code: 'REMOVED' });
    expect(await desk.rows('select status, remark from referral where id = $1', [id])).toEqual([
      { status: 'REMOVED', remark: 'Flight on 12 January' },
    ]);
    expect(await told('30', id)).toEqual(['IMMIGRATION_REFERRED', 'IMMIGRATION_ANSWERED', 'IMMIGRATION_ANSWERED']);
  });
});

describe('who may not', () => {
  it('refer, is an auditor or administrator, and another force: to it nothing of this exists', async () => {
    const request = await answered('IMMIGRATION');
    const what = { countryRequestId: `req_${request.id}` };
    for (const role of ['auditor', 'admin'] as const)
      expect(await refer(aForce('30', { role, purposes }), what)).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
    expect(await refer(aForce('44', { purposes }), what)).toEqual({ kind: 'not-found' });
    const conviction = await convictionOf(request, 'IMMIGRATION');
    const foreign = await refer(aForce('44', { purposes }), { convictionIds: [`con_${conviction?.id}`] });
    expect(foreign).toEqual(await refer(aForce('44', { purposes }), { convictionIds: [`con_${randomUUID()}`] }));
    expect(foreign).toMatchObject({ kind: 'input-rejected', issues: [{ path: 'convictionIds.0', code: 'NOT_FOUND' }] });
  });

  it('refer, is whoever does not hold the purpose of the conviction', async () => {
    const request = await answered('IMMIGRATION');
    expect(await refer(aForce('30'), { countryRequestId: `req_${request.id}` })).toMatchObject({
      kind: 'input-rejected',
      issues: [{ path: 'countryRequestId', code: 'NO_CONVICTIONS' }],
    });
  });

  it('answer, is who refers, another force, and an auditor', async () => {
    const { id } = await referred();
    const say = (call: HubCall) => desk.hub.useCases.answerReferral(call, { referralId: `ref_${id}`, answer: 'TAKE_UP' });
    expect(await say(derby)).toMatchObject({ kind: 'not-permitted', code: 'NOT_THE_RECIPIENT' });
    expect(await say(aForce('44'))).toEqual({ kind: 'not-found' });
    expect(await say(aCall({ organisation: '75', role: 'auditor' }))).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
  });
});

describe('what is wrong with a referral', () => {
  it.each([
    ['neither convictions nor a request', {}, 'convictionIds', 'ONE_OF'],
    ['both', { convictionIds: ['con_x'], countryRequestId: 'req_x' }, 'convictionIds', 'ONE_OF'],
    ['no conviction', { convictionIds: [] }, 'convictionIds', 'TOO_FEW'],
    ['too many', { convictionIds: Array.from({ length: 51 }, (_, at) => `con_${at}`) }, 'convictionIds', 'TOO_MANY'],
    ['what is no conviction', { convictionIds: ['per_x'] }, 'convictionIds.0', 'NOT_FOUND'],
  ])('is named: %s', async (_, what, path, code) => {
    expect(await refer(derby, what)).toMatchObject({ kind: 'input-rejected', issues: [{ path, code }] });
  });

  it('is named: several persons, and what is no longer in force', async () => {
    const [one, two] = [await answered('IMMIGRATION'), await answered('IMMIGRATION')];
    const ids = [await convictionOf(one, 'IMMIGRATION'), await convictionOf(two, 'IMMIGRATION')].map((each) => `con_${each?.id}`);
    expect(await refer(derby, { convictionIds: ids })).toMatchObject({
      issues: [{ path: 'convictionIds', code: 'SEVERAL_PERSONS' }],
    });
    await answer(desk, one);
    expect(await refer(derby, { convictionIds: ids.slice(0, 1) })).toMatchObject({
      issues: [{ path: 'convictionIds.0', code: 'NOT_IN_FORCE' }],
    });
  });
});
