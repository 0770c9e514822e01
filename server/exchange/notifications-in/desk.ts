/** Notifications of other countries: what we say to them, and what they say afterwards. */
import type { CancellationDelivery } from '../../../connectors/contract/messages.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import type { Correlated, Desk, Inbound, Parked, WorkedIn } from '../threads/desk.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { notifiedEvent } from './notified-event.ts';
import { strike } from './strike.ts';

export const notificationInDesk: Desk<Notification> = {
  // A receipt changes nothing of what was told.
  sent: () => [],
  failed: ({ now }, notification) => [notifiedEvent(notification, 'RECEIPT_FAILED', now)],
  workIn: (inbound, delivery) => workIn(inbound, delivery),
};

/** Whatever else comes is an answer to a message of ours, and we have sent none but the receipt: a person looks. */
function workIn(inbound: Inbound<Notification>, delivery: Correlated): Promise<WorkedIn | Parked> | Parked {
  if (delivery.kind !== 'CANCELLATION') return { parkedBecause: 'NOT_UNDERSTOOD_YET' };
  return withdraw(inbound, delivery);
}

/** A deletion that is taken back, or a change of which nobody can say what held before it, is for a person. */
async function withdraw(
  { work, subject: notification }: Inbound<Notification>,
  { reason }: CancellationDelivery,
): Promise<WorkedIn | Parked> {
  if (notification.change !== 'NEW' || notification.replacesId || notification.status === 'REPLACED') {
    return { parkedBecause: 'NEEDS_A_DECISION' };
  }
  await work.em.flush();
  const rows = await work.em.find(Conviction, { notificationId: notification.id });
  const { events } = await strike(work, notification, [notification]);
  return { events, records: rows.map(({ id }) => `con_${id}`), ...(reason ? { text: reason } : {}) };
}
