import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { convictionShape } from '../../../server/conviction/conviction.reads.ts';
import { notificationShape } from '../../../server/exchange/threads/notification.reads.ts';
import { isVisible } from '../../../server/platform/api/read/is-visible.ts';
import { aCall } from '../exchange/ground.ts';
import { feedOf, openExchange, type Exchange } from '../exchange/exchange.ts';
import {
  aBriton,
  aBurglary,
  convictionOf,
  decide,
  notificationIs,
  notificationOf,
  theUnit,
  type NotificationRow,
} from './notified.ts';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await openExchange();
});
afterAll(() => exchange.close());

type Person = ReturnType<typeof aBriton>;
const order = async (what: 'notify' | 'update' | 'delete', person: Person, status: string): Promise<NotificationRow> => {
  const { reference } = await exchange.states.order({ [what]: { country: 'RO', person } });
  return notificationIs(exchange, reference, status);
};
const statusOf = async ({ reference }: NotificationRow) => (await notificationOf(exchange, reference))?.status;
const entryOf = async ({ person_id }: NotificationRow) =>
  (
    await exchange.rows<{ id: string; state: string; conviction_id: string; court_case: string }>(
      'select * from pnc_entry where person_id = $1',
      [person_id],
    )
  )[0];

async function entered(person: Person): Promise<NotificationRow> {
  const told = await order('notify', person, 'TO_DECIDE');
  await decide(exchange, (await convictionOf(exchange, told)).id, { cjsCode: 'TH68037' });
  return notificationIs(exchange, told.reference, 'ENTERED');
}
const longer = (person: Person): Person => ({
  ...person,
  convictions: person.convictions.map((each) => ({
    ...each,
    sanctions: each.sanctions.map((sanction) => ({ ...sanction, sentenced: 'P3Y' })),
  })),
});

describe('two convictions of one person that the PNC does not know', () => {
  it('make one record with two cases, however close they are decided', async () => {
    const person = aBriton();
    const first = await order('notify', person, 'TO_DECIDE');
    const second = await order('notify', { ...person, convictions: [aBurglary({ decidedOn: '2025-05-06' })] }, 'TO_DECIDE');
    expect(second.person_id).toBe(first.person_id);
    const convictions = [await convictionOf(exchange, first), await convictionOf(exchange, second)];
    await Promise.all(convictions.map(({ id }) => decide(exchange, id, { cjsCode: 'TH68037' })));
    for (const { reference } of [first, second]) await notificationIs(exchange, reference, 'ENTERED');
    const entries = await exchange.rows<{ pnc_id: string; court_case: string }>(
      'select pnc_id, court_case from pnc_entry where person_id = $1',
      [first.person_id],
    );
    expect(new Set(entries.map(({ pnc_id }) => pnc_id)).size).toBe(1);
    expect(new Set(entries.map(({ court_case }) => court_case)).size).toBe(2);
  });
});

describe('a conviction that is changed later', () => {
  it('is changed here and on the PNC alike, what was decided of the same offence holding', async () => {
    const person = aBriton();
    const first = await entered(person);
    const update = await order('update', longer(person), 'ENTERED');
    expect(await statusOf(first)).toBe('REPLACED');
    expect((await convictionOf(exchange, first)).superseded_at).not.toBeNull();
    const conviction = await convictionOf(exchange, update);
    expect(conviction).toMatchObject({ attached: true, superseded_at: null });
    const entry = await entryOf(update);
    expect(entry).toMatchObject({ state: 'ENTERED', conviction_id: conviction.id });
    const kinds = await exchange.rows(
      `select write->>'kind' as kind, state from register_write where reference like $1 order by raised_at`,
      [`${entry?.id}:%`],
    );
    expect(kinds).toEqual([
      { kind: 'CREATE_RECORD', state: 'DONE' },
      { kind: 'ADD_DISPOSALS', state: 'DONE' },
      { kind: 'VARY_DISPOSALS', state: 'DONE' },
    ]);
  });

  it('is for a person again where its offence has changed', async () => {
    const person = aBriton();
    await entered(person);
    const changed = {
      ...person,
      convictions: person.convictions.map((each) => ({
        ...each,
        offences: each.offences.map((offence) => ({ ...offence, title: 'Tâlhărie' })),
      })),
    };
    await order('update', changed, 'TO_DECIDE');
  });

  it('that was never told before is stored as new', async () => {
    expect(await order('update', aBriton(), 'TO_DECIDE')).toMatchObject({ change: 'UPDATE' });
  });
});

describe('a conviction that is told twice', () => {
  it('under two message ids is stored twice and counts once', async () => {
    const person = aBriton();
    const first = await order('notify', person, 'TO_DECIDE');
    const second = await order('notify', person, 'TO_DECIDE');
    expect(second.person_id).toBe(first.person_id);
    expect(await statusOf(first)).toBe('REPLACED');
    const inForce = await exchange.rows('select 1 from conviction where person_id = $1 and attached and superseded_at is null', [
      first.person_id,
    ]);
    expect(inForce).toHaveLength(1);
  });
});

describe('a conviction that is struck later', () => {
  it('is gone here at once where it was not on the PNC', async () => {
    const person = aBriton();
    const told = await order('notify', person, 'TO_DECIDE');
    await order('delete', person, 'DROPPED');
    expect(await statusOf(told)).toBe('DROPPED');
    expect((await convictionOf(exchange, told)).deleted_by_convicting_state).toBe(true);
    expect(await decide(exchange, (await convictionOf(exchange, told)).id, { none: true })).toMatchObject({
      code: 'NOT_IN_FORCE',
    });
  });

  it('waits for a person where it is on the PNC, until that person confirms that it was struck there', async () => {
    const person = aBriton();
    const told = await entered(person);
    const struck = await order('delete', person, 'TO_DECIDE');
    expect(struck.failure).toBe('PNC_ENTRY_TO_STRIKE');
    expect((await convictionOf(exchange, told)).deleted_by_convicting_state).toBe(true);
    const notificationId = `not_${struck.id}`;
    const confirm = () => exchange.hub.useCases.confirmStruckOnPnc(theUnit(), { notificationId, reason: 'Struck at terminal 4' });
    expect(await confirm()).toMatchObject({ kind: 'confirmed' });
    expect([await statusOf(told), await statusOf(struck)]).toEqual(['DROPPED', 'DROPPED']);
    expect(await entryOf(told)).toMatchObject({ state: 'REMOVED' });
    expect(await confirm()).toMatchObject({ kind: 'wrong-state', code: 'DROPPED' });
  });

  it('that was never told is stored all the same', async () => {
    const struck = await order('delete', aBriton(), 'DROPPED');
    expect(await exchange.rows('select 1 from conviction where notification_id = $1', [struck.id])).toHaveLength(1);
  });

  it('as by a message that its State withdraws, is gone likewise', async () => {
    const told = await order('notify', aBriton(), 'TO_DECIDE');
    await exchange.states.order({ withdraw: { reference: told.reference } });
    await notificationIs(exchange, told.reference, 'DROPPED');
    expect((await convictionOf(exchange, told)).deleted_by_convicting_state).toBe(true);
  });
});

describe('where it goes', () => {
  it.each([
    ['born in Edinburgh', { country: 'GB', town: 'Edinburgh' }, '96'],
    ['born in Belfast', { country: 'GB', town: 'Belfast, Co. Antrim' }, '98'],
  ])('of somebody %s also to the police there, in their feed', async (_born, birthPlace, police) => {
    const told = await order('notify', aBriton({ birthPlace }), 'TO_DECIDE');
    const [event] = (await feedOf(exchange, police)).filter(({ subject_id }) => subject_id === `not_${told.id}`);
    expect(event).toMatchObject({ kind: 'NOTIFICATION_FORWARDED' });
    const forwards = await exchange.rows('select organisation, because from notification_forward where notification_id = $1', [
      told.id,
    ]);
    expect(forwards).toEqual([{ organisation: police, because: 'BIRTH_PLACE' }]);
  });

  it('is seen by the police it was passed on to, with its conviction, and by no other force', async () => {
    const told = await order('notify', aBriton({ birthPlace: { country: 'GB', town: 'Dundee' } }), 'TO_DECIDE');
    const { id } = await convictionOf(exchange, told);
    const sees = (organisation: string) =>
      exchange.hub.unitOfWork(async ({ em }) => {
        const { reader } = aCall({ organisation });
        return [await isVisible(em, notificationShape, reader, told.id), await isVisible(em, convictionShape, reader, id)];
      });
    expect(await sees('96')).toEqual([true, true]);
    expect(await sees('98')).toEqual([false, false]);
    expect(await sees('30')).toEqual([false, false]);
    expect(await sees('89')).toEqual([true, true]);
  });

  it('of somebody born in Leeds to nobody else, until a person of the unit passes it on: once', async () => {
    const told = await order('notify', aBriton(), 'TO_DECIDE');
    const forwards = () => exchange.rows('select organisation from notification_forward where notification_id = $1', [told.id]);
    expect(await forwards()).toEqual([]);
    const input = { notificationId: `not_${told.id}`, nation: 'SCOTLAND' as const, reason: 'Lives in Ayr' };
    for (const _twice of [1, 2]) await exchange.hub.useCases.forwardNotified(theUnit(), input);
    expect(await forwards()).toEqual([{ organisation: '96' }]);
    expect((await feedOf(exchange, '96')).filter(({ subject_id }) => subject_id === `not_${told.id}`)).toHaveLength(1);
  });

  it('of somebody who is no UK national nowhere: it is kept', async () => {
    const told = await order('notify', aBriton({ nationalities: ['FR'] }), 'KEPT');
    expect(told.failure).toBe('NOT_A_UK_NATIONAL');
  });

  it('where its State allows it for criminal proceedings only, nowhere either', async () => {
    const told = await order('notify', aBriton({ convictions: [aBurglary({ transmittable: 'No' })] }), 'KEPT');
    expect(told.failure).toBe('NOT_TRANSMITTABLE');
  });

  it('with an offence that has no whole date, back to a person', async () => {
    const convictions = [aBurglary({ offences: aBurglary().offences.map((each) => ({ ...each, from: '2024-11' })) })];
    const told = await order('notify', aBriton({ convictions }), 'TO_DECIDE');
    await decide(exchange, (await convictionOf(exchange, told)).id, { cjsCode: 'TH68037' });
    expect(await notificationIs(exchange, told.reference, 'ENTRY_FAILED')).toMatchObject({ failure: 'OFFENCE_DATE_MISSING' });
  });
});
