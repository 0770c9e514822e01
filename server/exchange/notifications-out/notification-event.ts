import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import type { Notification } from '../threads/notification.entity.ts';

/** What the exchange unit is told of a notification of ours. */
export function notificationEvent(
  { organisation, id }: Pick<Notification, 'organisation' | 'id'>,
  kind: NewFeedEvent['kind'],
  occurredAt: Date,
): NewFeedEvent {
  return { organisation, kind, occurredAt, subjectId: globalId('Notification', id), notificationId: id };
}
