import type { EntityManager } from '@mikro-orm/postgresql';
import type { HubCall } from '../../access/hub-call.ts';
import { isVisible } from '../../platform/api/read/is-visible.ts';
import { localId } from '../../platform/ids.ts';
import { lockNotification } from './find-subject.ts';
import type { Notification } from './notification.entity.ts';
import { notificationShape } from './notification.reads.ts';

/** The notification, locked until commit; undefined both for an absent one and for another's. */
export async function lockVisibleNotification(
  em: EntityManager,
  { reader }: HubCall,
  globalNotificationId: string,
): Promise<Notification | undefined> {
  const id = localId('Notification', globalNotificationId);
  if (!id || !(await isVisible(em, notificationShape, reader, id))) return undefined;
  return lockNotification(em, id);
}
