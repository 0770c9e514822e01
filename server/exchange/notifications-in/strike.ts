/**
 * The country strikes a conviction, or withdraws what it told. Our copy goes at once. The PNC offers us no way to strike an entry: a person
 * does that there and confirms it here, and until then the notification says what is still to do.
 */
import { Conviction } from '../../conviction/conviction.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import { lockEntry } from '../registers/order-entry.ts';
import { toStrike, type PncEntry } from '../registers/pnc-entry.entity.ts';
import { lockNotification } from '../threads/find-subject.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { toldConviction } from '../threads/told-conviction.ts';
import { stepNotificationIn } from '../threads/take-step.ts';
import { notifiedEvent } from './notified-event.ts';
import type { Settled } from './settle-identity.ts';

/** `notification` says so; `earlier` told of the conviction and still stand. */
export async function strike(work: Work, notification: Notification, earlier: readonly Notification[]): Promise<Settled> {
  const { em, now } = work;
  const all = [notification, ...earlier];
  await em.nativeUpdate(
    Conviction,
    { notificationId: { $in: all.map(({ id }) => id) } },
    { deletedByConvictingState: true, supersededAt: now },
  );
  const entries = await entriesOf(work, earlier);
  if (entries.length > 0) {
    stepNotificationIn(work, notification, 'identify');
    notification.failure = toStrike;
    return { events: [notifiedEvent(notification, 'NOTIFICATION_IDENTIFIED', now)], convictions: [] };
  }
  return { events: await drop(work, all), convictions: [] };
}

/** All of them that have not been taken back. */
export async function drop(work: Work, notifications: readonly Notification[], by?: string): Promise<NewFeedEvent[]> {
  const events: NewFeedEvent[] = [];
  for (const { id } of notifications) {
    const notification = await lockNotification(work.em, id);
    if (!notification || !stepNotificationIn(work, notification, 'withdraw', by)) continue;
    notification.failure = null;
    events.push(notifiedEvent(notification, 'NOTIFICATION_DROPPED', work.now));
  }
  return events;
}

/** What of them stands on the PNC, or may come to stand there. */
export async function entriesOf(work: Work, notifications: readonly Notification[]): Promise<PncEntry[]> {
  const found = new Map<string, PncEntry>();
  for (const notification of notifications) {
    const { person, country } = notification;
    const entry = await lockEntry(work, { person, country, nativeId: toldConviction(notification).convictionId });
    if (entry && entry.state !== 'REMOVED' && (entry.courtCase || entry.state === 'ENTERING')) found.set(entry.id, entry);
  }
  return [...found.values()];
}
