/** Keeps the ledger true to what became of a notification. */
import type { BlockedReason } from '../../../schema/codes/notification-reasons.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { NotificationDue } from './ledger.entity.ts';

/** `blocked`: why it has to be told all the same; absent where it is on its way or has arrived. */
export async function settleDue({ em, now }: Work, { id }: Notification, blocked?: BlockedReason): Promise<void> {
  const due = await em.findOne(NotificationDue, { notificationId: id });
  const reason = blocked ?? null;
  if (!due || due.reason === reason) return;
  Object.assign(due, { state: blocked ? 'BLOCKED' : 'NOTIFIED', reason, stateSince: now });
}
