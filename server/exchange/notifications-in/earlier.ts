/** What was told before of the conviction that a notification is about. */
import type { NotificationDelivery } from '../../../connectors/contract/messages.ts';
import { unitOrganisation } from '../../access/caller.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { Notification } from '../threads/notification.entity.ts';

const live = { $nin: ['REPLACED', 'DROPPED'] as const };

/** Notifications of it that stand, newest first; locked by the caller where they are changed. */
export async function findEarlier(work: Work, delivery: NotificationDelivery): Promise<Notification[]> {
  const { country, conviction, toldBefore } = delivery;
  const ids = [conviction.nativeId, ...(toldBefore && 'njrId' in toldBefore ? [toldBefore.njrId] : [])];
  const byId = await standing(work, country, ids);
  if (byId.length > 0 || !toldBefore || 'njrId' in toldBefore) return byId;
  return standing(work, country, await idsByFile(work, country, toldBefore.fileNumber, toldBefore.finalOn));
}

export function standing({ em }: Work, country: string, convictionIds: readonly string[]): Promise<Notification[]> {
  return em.find(
    Notification,
    { organisation: unitOrganisation, direction: 'IN', country, convictionId: { $in: [...convictionIds] }, status: live },
    { orderBy: { raisedAt: 'desc', id: 'desc' } },
  );
}

/** Told before it had an id: by file number and day of becoming final, of one court or another; only where one conviction has both. */
async function idsByFile({ em }: Work, country: string, fileNumber: string, finalOn: string): Promise<string[]> {
  const rows = await em.execute<{ conviction_id: string }[]>(
    `select distinct n.conviction_id from notification n where n.direction = 'IN' and n.country = ?
       and n.conviction->>'fileNumber' = ? and n.conviction->>'finalOn' = ? limit 2`,
    [country, fileNumber, finalOn],
  );
  return rows.length === 1 ? rows.map((row) => row.conviction_id) : [];
}
