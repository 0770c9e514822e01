import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { putNominal } from './nominal.ts';
import { feedOf, openExchange, type Exchange } from '../exchange/exchange.ts';
import { aCall, anEnquiry, raise } from '../exchange/ground.ts';
import { aBriton, convictionOf, decide, notificationIs, theUnit } from './notified.ts';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await openExchange();
});
afterAll(() => exchange.close());

const tell = async (person: ReturnType<typeof aBriton>) =>
  (await exchange.states.order({ notify: { country: 'RO', person } })).reference;
const identify = (id: string, change: { personId?: string; pncId?: string; reason?: string } = {}, call = theUnit()) =>
  exchange.hub.useCases.identifyNotified(call, { notificationId: `not_${id}`, reason: 'Photograph compared', ...change });

describe('whom a notification is about', () => {
  it('is for a person of the unit to say where the PNC has a record that may be theirs, and the record is used', async () => {
    const person = aBriton();
    const pncId = await putNominal(exchange, person);
    const reference = await tell(person);
    const waiting = await notificationIs(exchange, reference, 'TO_IDENTIFY');
    expect((await convictionOf(exchange, waiting)).attached).toBe(false);
    const candidates = await exchange.rows('select register_id, differences from notified_candidate where notification_id = $1', [
      waiting.id,
    ]);
    expect(candidates).toEqual([{ register_id: pncId, differences: [] }]);
    expect(await identify(waiting.id, { pncId })).toMatchObject({ kind: 'identified' });
    const conviction = await convictionOf(exchange, waiting);
    expect(conviction.attached).toBe(true);
    await decide(exchange, conviction.id, { cjsCode: 'TH68037' });
    await notificationIs(exchange, reference, 'ENTERED');
    const [entry] = await exchange.rows('select pnc_id from pnc_entry where conviction_id = $1', [conviction.id]);
    expect(entry).toEqual({ pnc_id: pncId });
  });

  it('is certain where one person known here agrees in full: no second person is made', async () => {
    const person = aBriton();
    const first = await notificationIs(exchange, await tell(person), 'TO_DECIDE');
    const again = { ...person, convictions: aBriton().convictions };
    const second = await notificationIs(exchange, await tell(again), 'TO_DECIDE');
    expect(second.person_id).toBe(first.person_id);
  });

  it('is in doubt where two persons known here agree in full, and the person chosen has the conviction', async () => {
    const person = aBriton();
    const subject = asSubject(person);
    await raise(exchange, anEnquiry({ subject, countries: ['RO'] }));
    await raise(exchange, anEnquiry({ subject, countries: ['RO'] }), aCall({ organisation: '31' }));
    const waiting = await notificationIs(exchange, await tell(person), 'TO_IDENTIFY');
    const candidates = await exchange.rows<{ person_id: string }>(
      'select person_id from notified_candidate where notification_id = $1 and person_id is not null',
      [waiting.id],
    );
    expect(candidates).toHaveLength(2);
    const chosen = candidates[0]?.person_id ?? '';
    await identify(waiting.id, { personId: `per_${chosen}` });
    expect(await convictionOf(exchange, waiting)).toMatchObject({ attached: true, person_id: chosen });
    expect(await identify(waiting.id)).toMatchObject({ kind: 'wrong-state', code: 'TO_DECIDE' });
  });

  it('is in doubt where the birth date is known in part, and somebody of the surname known here may have it', async () => {
    const person = aBriton();
    await notificationIs(exchange, await tell(person), 'TO_DECIDE');
    const waiting = await notificationIs(
      exchange,
      await tell({ ...person, birth: '1985', convictions: aBriton().convictions }),
      'TO_IDENTIFY',
    );
    const [candidate] = await exchange.rows('select differences from notified_candidate where notification_id = $1', [
      waiting.id,
    ]);
    expect(candidate).toEqual({ differences: ['birthDate'] });
  });

  it.each([
    ['an investigator of the unit', aCall({ organisation: '89' }), 'ROLE'],
    ['a caseworker of a force', aCall({ role: 'caseworker' }), 'UNIT_ONLY'],
    ['an auditor of the unit', aCall({ organisation: '89', role: 'auditor' }), 'ROLE'],
    ['an administrator of the unit', aCall({ organisation: '89', role: 'admin' }), 'ROLE'],
  ])('is not for %s to say, nor what an offence corresponds to, nor what goes on the PNC', async (_who, call, code) => {
    const useCases = exchange.hub.useCases;
    const person = await notificationIs(exchange, await tell(aBriton()), 'TO_DECIDE');
    const conviction = await convictionOf(exchange, person);
    const refused = { kind: 'not-permitted', code };
    const [notificationId, convictionId] = [`not_${person.id}`, `con_${conviction.id}`];
    expect(await identify(person.id, {}, call)).toMatchObject(refused);
    expect(await useCases.forwardNotified(call, { notificationId, nation: 'SCOTLAND', reason: 'Lives there' })).toMatchObject(
      refused,
    );
    expect(await useCases.confirmStruckOnPnc(call, { notificationId, reason: 'Struck' })).toMatchObject(refused);
    expect(await decide(exchange, conviction.id, { none: true }, call)).toMatchObject(refused);
    expect(await useCases.enterConvictionOnPnc(call, { convictionId, reason: 'Serious' })).toMatchObject(refused);
    expect((await notificationIs(exchange, person.reference, 'TO_DECIDE')).failure).toBeNull();
  });
});

function asSubject({ forename, surname, birth }: ReturnType<typeof aBriton>) {
  return {
    names: [{ kind: 'PRIMARY' as const, given: forename, family: surname }],
    birthDate: birth,
    sex: 'MALE' as const,
    nationalities: ['GB'],
  };
}

describe('a force that asked about somebody earlier and got nothing', () => {
  it('is told of its own request, and of nothing else; a force that did not ask hears nothing', async () => {
    const person = aBriton();
    const enquiryId = await raise(
      exchange,
      anEnquiry({ subject: asSubject(person), countries: ['RO'] }),
      aCall({ organisation: '32' }),
    );
    await notificationIs(exchange, await tell(person), 'TO_DECIDE');
    const [hit, ...others] = (await feedOf(exchange, '32')).filter(({ kind }) => kind === 'LATE_HIT');
    expect(others).toEqual([]);
    const [request] = await exchange.rows<{ id: string }>('select id from country_request where enquiry_id = $1', [enquiryId]);
    expect(hit).toMatchObject({ subject_id: `req_${request?.id}`, country_request_id: request?.id, response_id: null });
    expect(hit).toMatchObject({ notification_id: null });
    const [counted] = await exchange.rows(
      `select count(*)::int as count from feed_event where kind = 'LATE_HIT' and organisation = '33'`,
    );
    expect(counted).toEqual({ count: 0 });
  });

  it('is told again when the conviction is changed, and not when it is struck', async () => {
    const person = aBriton();
    await raise(exchange, anEnquiry({ subject: asSubject(person), countries: ['RO'] }), aCall({ organisation: '34' }));
    const hits = async () => (await feedOf(exchange, '34')).filter(({ kind }) => kind === 'LATE_HIT').length;
    await notificationIs(exchange, await tell(person), 'TO_DECIDE');
    expect(await hits()).toBe(1);
    const update = await exchange.states.order({ update: { country: 'RO', person } });
    await notificationIs(exchange, update.reference, 'TO_DECIDE');
    expect(await hits()).toBe(2);
    const struck = await exchange.states.order({ delete: { country: 'RO', person } });
    await notificationIs(exchange, struck.reference, 'DROPPED');
    expect(await hits()).toBe(2);
  });

  it('that asked about somebody else of that name hears nothing', async () => {
    const person = aBriton();
    const other = { ...asSubject(person), birthDate: '1985-06-13' };
    await raise(exchange, anEnquiry({ subject: other, countries: ['RO'] }), aCall({ organisation: '35' }));
    await notificationIs(exchange, await tell(person), 'TO_DECIDE');
    expect((await feedOf(exchange, '35')).filter(({ kind }) => kind === 'LATE_HIT')).toEqual([]);
  });
});
