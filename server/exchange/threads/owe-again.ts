import type { Work } from '../../platform/database/unit-of-work.ts';
import { owe } from '../../platform/event/outbox.ts';
import { laneOf } from '../back-ends/connected.ts';
import { isNotification } from './desk.ts';
import { ExchangeMessage } from './message.entity.ts';
import type { Notification } from './notification.entity.ts';
import type { CountryRequest } from './request.entity.ts';

/**
 * The message that a partner would not take goes again, under its own reference: when, its connector knows. Nothing is owed again that
 * never left, or that is owed already.
 */
export async function oweAgain(
  work: Work,
  backEnd: string,
  subject: CountryRequest | Notification,
  reference: string | undefined,
): Promise<boolean> {
  const thread = isNotification(subject) ? { notification: subject.id } : { request: subject.id };
  const message = await work.em.findOne(ExchangeMessage, { reference, ...thread, direction: 'OUT' });
  if (!message?.sentAt) return false;
  message.sentAt = null;
  await owe(work, 'exchange-dispatch', laneOf(backEnd, subject.country, message.kind), { messageId: message.id });
  return true;
}
