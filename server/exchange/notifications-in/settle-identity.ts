/** It is certain whom a notification is about: its conviction becomes the person's, and takes the place of an earlier version. */
import { attachConvictions } from '../../conviction/attach-convictions.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { Connected } from '../back-ends/connected.ts';
import { lockEntry } from '../registers/order-entry.ts';
import { toStrike } from '../registers/pnc-entry.entity.ts';
import { lockNotification } from '../threads/find-subject.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { toldConviction } from '../threads/told-conviction.ts';
import { stepNotificationIn } from '../threads/take-step.ts';
import { carryOver } from './carry-over.ts';
import { standing } from './earlier.ts';
import { moveOn } from './move-on.ts';
import { notifiedEvent } from './notified-event.ts';

export interface NotificationsInParts {
  connected: Connected;
}

export interface Settled {
  events: NewFeedEvent[];
  /** Ids of convictions that are now known to be the person's. */
  convictions: string[];
}

/** `by`: the token's subject where a person decided. */
export async function settleIdentity(
  { connected }: NotificationsInParts,
  work: Work,
  notification: Notification,
  by?: string,
): Promise<Settled> {
  const { em, now } = work;
  if (!stepNotificationIn(work, notification, 'identify', by)) return { events: [], convictions: [] };
  notification.failure = null;
  await em.flush();
  const replaced = await replaceEarlier(work, notification);
  const convictions = await attachConvictions(em, { notificationId: notification.id }, { by: by ?? 'hub', now });
  await carryOver(work, notification, replaced);
  const events = [
    notifiedEvent(notification, 'NOTIFICATION_IDENTIFIED', now),
    ...(await moveOn(work, notification, { backEnd: connected.registerOf(notification.organisation), by: by ?? 'hub' })),
  ];
  return { events, convictions };
}

/**
 * Every earlier notification of the conviction that stands. Where it was entered on the record of somebody else, the State has corrected
 * whose it is, and a person must strike it there.
 */
async function replaceEarlier(work: Work, notification: Notification): Promise<Notification[]> {
  const replaced: Notification[] = [];
  for (const { id } of await earlierOf(work, notification)) {
    const earlier = await lockNotification(work.em, id);
    if (!earlier) continue;
    await work.em.nativeUpdate(Conviction, { notificationId: id, supersededAt: null }, { supersededAt: work.now });
    const isOther = earlier.person.id !== notification.person.id;
    if (isOther && (await isEntered(work, earlier))) earlier.failure = toStrike;
    else if (stepNotificationIn(work, earlier, 'replace')) replaced.push(earlier);
  }
  return replaced;
}

async function earlierOf(work: Work, notification: Notification): Promise<Notification[]> {
  const { id, country, replacesId, raisedAt } = notification;
  const replaces = replacesId ? await lockNotification(work.em, replacesId) : undefined;
  const ids = [notification, ...(replaces ? [replaces] : [])].map((each) => toldConviction(each).convictionId);
  const found = await standing(work, country, [...new Set(ids)]);
  return found.filter((each) => each.id !== id && each.raisedAt <= raisedAt);
}

async function isEntered(work: Work, notification: Notification): Promise<boolean> {
  const { person, country } = notification;
  const entry = await lockEntry(work, { person, country, nativeId: toldConviction(notification).convictionId });
  return entry !== undefined && entry.courtCase !== null && entry.state !== 'REMOVED';
}
