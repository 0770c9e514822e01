/** Passes a notification on to the police of Scotland or Northern Ireland, whose registers the unit does not write. */
import type { NationRow } from '../../../schema/codes/uk-nations.ts';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { nationOf } from './nation-of.ts';
import { notifiedEvent } from './notified-event.ts';
import { NotificationForward } from './notified.entity.ts';

export type ForwardReason = 'BIRTH_PLACE' | 'DECIDED' | 'EARLIER_VERSION';

/** Wherever the place of birth leads, and wherever an earlier version was passed on to. */
export async function forwardWhereDue(
  work: Work,
  notification: Notification,
  subject: Identity,
  earlier: readonly Notification[],
): Promise<NewFeedEvent[]> {
  const nation = nationOf(subject.birthPlace);
  const before = await work.em.find(NotificationForward, { notification: { $in: earlier.map(({ id }) => id) } });
  const due = new Map<string, ForwardReason>(before.map(({ organisation }) => [organisation, 'EARLIER_VERSION']));
  if (nation) due.set(nation.police, 'BIRTH_PLACE');
  const events: NewFeedEvent[] = [];
  for (const [police, because] of due) events.push(...(await forwardTo(work, notification, police, because)));
  return events;
}

/** Nothing where they have it already. */
export async function forwardTo(
  { em, now }: Work,
  notification: Notification,
  police: NationRow['police'],
  because: ForwardReason,
): Promise<NewFeedEvent[]> {
  const held = await em.findOne(NotificationForward, { notification: notification.id, organisation: police });
  if (held) return [];
  em.create(NotificationForward, { notification, organisation: police, at: now, because });
  return [
    notifiedEvent(notification, 'NOTIFICATION_FORWARDED', now, police),
    notifiedEvent(notification, 'NOTIFICATION_FORWARDED', now),
  ];
}
