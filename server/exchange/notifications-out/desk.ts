/** Notifications of ours on their way to other countries, and what comes back. */
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import { settleDue } from '../completeness/settle-due.ts';
import type { Desk } from '../threads/desk.ts';
import type { ExchangeMessage } from '../threads/message.entity.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { stepNotificationOut } from '../threads/take-step.ts';
import { notificationEvent } from './notification-event.ts';
import { workIn } from './work-in.ts';

export const notificationOutDesk: Desk<Notification> = { mayLeave, sent, failed, workIn };

async function mayLeave(work: Work, notification: Notification, message: ExchangeMessage): Promise<JobOutcome | undefined> {
  if (notification.status === 'WITHDRAWN') return { kind: 'done' };
  if (message.kind !== 'NOTIFICATION' || notification.change === 'NEW') return undefined;
  return (await isEarlierOwed(work, notification)) ? { kind: 'again', because: 'EARLIER_UNDER_WAY' } : undefined;
}

/** A change that overtakes what it changes is refused: the country does not know the conviction yet. */
async function isEarlierOwed({ em }: Work, { id, country, convictionId }: Notification): Promise<boolean> {
  const owed = await em.execute(
    `select 1 from notification n join exchange_message m on m.notification_id = n.id join outbox o on o.payload->>'messageId' = m.id::text
     where n.country = ? and n.conviction_id = ? and n.direction = 'OUT' and n.status = 'QUEUED' and n.id < ? and m.kind = 'NOTIFICATION' limit 1`,
    [country, convictionId, id],
  );
  return owed.length > 0;
}

/** The thread's own message, not one of those that follow. */
const isTelling = (kind: string) => kind === 'NOTIFICATION' || kind === 'EXTRADITION_NOTICE';

async function sent(work: Work, notification: Notification, { kind }: ExchangeMessage): Promise<NewFeedEvent[]> {
  if (!isTelling(kind)) return [];
  notification.sentAt = work.now;
  stepNotificationOut(work, notification, 'send');
  return [notificationEvent(notification, 'NOTIFICATION_SENT', work.now)];
}

async function failed(work: Work, notification: Notification, { kind, failure }: ExchangeMessage): Promise<NewFeedEvent[]> {
  // The country still waits for what it asked for.
  if (kind === 'INFORMATION') stepNotificationOut(work, notification, 'wantInformation');
  // Where the country has taken it in all the same, nothing has failed.
  if (isTelling(kind) && !stepNotificationOut(work, notification, 'fail')) return [];
  if (isTelling(kind)) {
    notification.failure = failure ?? null;
    await settleDue(work, notification, 'NOT_SENDABLE');
  }
  return [notificationEvent(notification, 'NOTIFICATION_FAILED', work.now)];
}
