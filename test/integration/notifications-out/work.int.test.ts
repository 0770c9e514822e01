import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createReceiveDelivery } from '../../../server/exchange/threads/receive.ts';
import { globalId } from '../../../server/platform/ids.ts';
import { until } from '../../support/processes.ts';
import { aCall } from '../exchange/ground.ts';
import { anError, aQuestion } from '../exchange/scripted.ts';
import { openActivity, type Activity, type ToldRow } from './activity.ts';

let activity: Activity;
beforeAll(async () => {
  activity = await openActivity();
  // Nothing is said to a notification until a test does.
  await activity.states.order({ silence: 'RO' });
});
afterAll(() => activity.close());

const unit = aCall({ organisation: '89', role: 'caseworker' });
const receive = (...delivery: Parameters<ReturnType<typeof createReceiveDelivery>>) =>
  createReceiveDelivery({ unitOfWork: activity.hub.unitOfWork, desks: activity.hub.desks })(...delivery);

/** One that Romania has, and says nothing of. */
async function sent(): Promise<{ nominal: Awaited<ReturnType<Activity['put']>>; told: ToldRow; id: string }> {
  const nominal = await activity.put();
  await activity.convict(nominal);
  await activity.telling(nominal, ['RO NEW SENT']);
  const [told] = await activity.told(nominal);
  if (!told) throw new Error('nothing was told');
  return { nominal, told, id: globalId('Notification', told.id) };
}

const messages = (id: string, kind: string) =>
  activity.rows<{ reference: string; in_reply_to: string; sent_at: Date | null }>(
    `select reference, in_reply_to, sent_at from exchange_message where notification_id = $1 and kind = $2 order by at, id`,
    [id, kind],
  );

describe('what a country wants to know about a notification', () => {
  it('is answered by the exchange unit, once, in the thread of its question', async () => {
    const { nominal, told, id } = await sent();
    const question = aQuestion(told.reference, ['FINGERPRINTS']);
    await receive('ecris', question);
    await activity.telling(nominal, ['RO NEW INFORMATION_WANTED']);
    const input = { idempotencyKey: randomUUID(), notificationId: id, text: 'There are no fingerprints.' };
    const provide = activity.hub.useCases.provideNotificationInformation;
    expect(await provide(unit, input)).toEqual({ kind: 'written', notificationId: told.id });
    expect(await provide(unit, input)).toEqual({ kind: 'written', notificationId: told.id });
    expect(await provide(unit, { ...input, text: 'Other words.' })).toEqual({ kind: 'idempotency-conflict' });
    await activity.telling(nominal, ['RO NEW SENT']);
    await until('the answer was sent', async () => (await messages(told.id, 'INFORMATION')).every(({ sent_at }) => sent_at));
    expect(await messages(told.id, 'INFORMATION')).toMatchObject([{ in_reply_to: question.reference }]);
  });

  it('is refused where nothing was asked', async () => {
    const { id } = await sent();
    const input = { idempotencyKey: randomUUID(), notificationId: id, text: 'Nobody asked.' };
    expect(await activity.hub.useCases.provideNotificationInformation(unit, input)).toMatchObject({
      kind: 'wrong-state',
      code: 'SENT',
    });
  });
});

describe('a notification that a country could not work in', () => {
  it('blocks its row of the ledger, and is sent again under a new number once it is mended', async () => {
    const { nominal, told, id } = await sent();
    await receive('ecris', anError(told.reference, 'FE-00011'));
    await activity.telling(nominal, ['RO NEW FAILED']);
    await activity.ledger(nominal, ['RO BLOCKED NOT_SENDABLE']);
    const input = { idempotencyKey: randomUUID(), notificationId: id, reason: 'Their table of codes was mended' };
    const again = activity.hub.useCases.sendNotificationAgain;
    expect(await again(unit, input)).toEqual({ kind: 'written', notificationId: told.id });
    expect(await again(unit, input)).toEqual({ kind: 'written', notificationId: told.id });
    await activity.telling(nominal, ['RO NEW SENT']);
    await activity.ledger(nominal, ['RO NOTIFIED']);
    const both = await messages(told.id, 'NOTIFICATION');
    expect(new Set(both.map(({ reference }) => reference)).size).toBe(2);
  });

  it('is told anew, and not as a change, where the register corrects it', async () => {
    const { nominal, told } = await sent();
    await receive('ecris', anError(told.reference, 'FE-00011'));
    await activity.ledger(nominal, ['RO BLOCKED NOT_SENDABLE']);
    await activity.order({ order: 'CHANGE_NATIONALITIES', pncId: nominal.pncId, nationalities: ['RO', 'GB'] });
    await activity.write();
    await activity.telling(nominal, ['RO NEW FAILED', 'RO NEW SENT']);
    await activity.ledger(nominal, ['RO NOTIFIED']);
  });

  it('is not sent again while it is on its way', async () => {
    const { id } = await sent();
    const input = { idempotencyKey: randomUUID(), notificationId: id, reason: 'To be sure' };
    expect(await activity.hub.useCases.sendNotificationAgain(unit, input)).toMatchObject({ kind: 'wrong-state', code: 'SENT' });
  });
});

describe('a notification of ours', () => {
  it('is nobody else’s work', async () => {
    const { id } = await sent();
    const information = { idempotencyKey: randomUUID(), notificationId: id, text: 'Words' };
    const again = { idempotencyKey: randomUUID(), notificationId: id, reason: 'Words' };
    const { provideNotificationInformation, sendNotificationAgain } = activity.hub.useCases;
    for (const call of [aCall({ role: 'caseworker' }), aCall({ organisation: '89', role: 'auditor' })]) {
      expect(await provideNotificationInformation(call, information)).toMatchObject({ kind: 'not-permitted' });
      expect(await sendNotificationAgain(call, again)).toMatchObject({ kind: 'not-permitted' });
    }
  });
});
