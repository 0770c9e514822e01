/** Writes notifications of ours and owes their sending, in the caller's transaction; hundreds at once, in the order given. */
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import type { ConvictionChange, NotificationSubmission } from '../../../connectors/contract/messages.ts';
import { unitOrganisation } from '../../access/caller.ts';
import type { Person } from '../../person/person.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { Connected } from '../back-ends/connected.ts';
import { Notification } from '../threads/notification.entity.ts';
import { toldConviction } from '../threads/told-conviction.ts';
import { writeMessages } from '../threads/write-message.ts';

export interface NewNotification {
  id: string;
  country: string;
  channel: Notification['channel'];
  change: ConvictionChange;
  person: Person;
  subject: Identity;
  /** As it is told: in common tables, under the id by which other countries know it. */
  conviction: Conviction;
  /** The last lawful day. */
  dueOn: string;
}

/** A conviction is told so that it is used in proceedings like one's own (FRA 2020 s.1). */
export const notificationPurpose = 'CRIMINAL_PROCEEDINGS';

export async function writeNotifications(
  work: Work,
  connected: Connected,
  notifications: readonly NewNotification[],
): Promise<Notification[]> {
  const written = notifications.map((one) => createNotification(work, one));
  await writeMessages(
    work,
    connected,
    written.map((subject) => ({ subject, body: notificationBody(subject) })),
  );
  return written;
}

export function notificationBody(
  notification: Notification,
): Pick<NotificationSubmission, 'kind' | 'subject' | 'change' | 'conviction'> {
  const { subject, change } = notification;
  return { kind: 'NOTIFICATION', subject, change, conviction: toldConviction(notification).conviction };
}

function createNotification({ em, now }: Work, { conviction, ...given }: NewNotification): Notification {
  return em.create(Notification, {
    ...given,
    reference: '',
    organisation: unitOrganisation,
    direction: 'OUT',
    status: 'QUEUED',
    conviction,
    convictionId: conviction.nativeId,
    purpose: notificationPurpose,
    justification: `Notification of ${conviction.nativeId}`,
    raisedAt: now,
    statusSince: now,
  });
}
