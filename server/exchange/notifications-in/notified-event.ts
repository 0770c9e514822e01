import { unitOrganisation } from '../../access/caller.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import type { Notification } from '../threads/notification.entity.ts';

/** What the unit is told of a notification that came in; `organisation`: whoever else it was passed on to. */
export function notifiedEvent(
  { id }: Pick<Notification, 'id'>,
  kind: NewFeedEvent['kind'],
  occurredAt: Date,
  organisation: string = unitOrganisation,
): NewFeedEvent {
  return { organisation, kind, occurredAt, subjectId: globalId('Notification', id), notificationId: id };
}
