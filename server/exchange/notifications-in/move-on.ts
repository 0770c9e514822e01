/** From who it is and what it corresponds to follows where a notified conviction goes: onto the PNC, or kept off it for a reason. */
import { pncEntryRules } from '../../../schema/codes/pnc-entry-rules.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import { cjsCodesOf, proposeFor } from '../equivalence/propose-equivalences.ts';
import { londonDate } from '../playbook/deadline.ts';
import { whyNoEntry } from '../registers/entry-rules.ts';
import { findPncId } from '../registers/find-pnc-id.ts';
import { orderEntry } from '../registers/order-entry.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { toldConviction } from '../threads/told-conviction.ts';
import { stepNotificationIn } from '../threads/take-step.ts';
import { notifiedEvent } from './notified-event.ts';

export interface Mover {
  /** Name of the register. */
  backEnd: string;
  /** The token's subject, or `hub`. */
  by: string;
  reason?: string;
}

/** Nothing while a person must still decide. The notification is locked. */
export async function moveOn(work: Work, notification: Notification, mover: Mover): Promise<NewFeedEvent[]> {
  const row = await work.em.findOne(Conviction, { notificationId: notification.id });
  if (!row) throw new Error(`notification ${notification.id} has no conviction`);
  const { subject } = notification;
  const { conviction } = toldConviction(notification);
  const decided = await proposeFor(work, row);
  const no = whyNoEntry(
    {
      conviction,
      nationalities: subject.nationalities,
      source: 'NOTIFICATION',
      usePurpose: row.usePurpose,
      decided,
      onDay: londonDate(work.now),
    },
    pncEntryRules,
  );
  if (no === 'EQUIVALENCE_UNDECIDED') return [];
  if (no) return keep(work, notification, no, mover.by);
  if (!stepNotificationIn(work, notification, 'enter', mover.by, 'RECORD_ON_PNC')) return [];
  const entry = await orderEntry(work, {
    row,
    conviction,
    identity: subject,
    cjsCodes: cjsCodesOf(decided),
    pncId: await findPncId(work, notification.person.id),
    backEnd: mover.backEnd,
    reason: mover.reason ?? 'As decided of every offence',
    orderedBy: mover.by,
  });
  if (entry.state !== 'FAILED') return [];
  stepNotificationIn(work, notification, 'fail', undefined, 'RECORD_ON_PNC');
  notification.failure = entry.failure ?? null;
  return [{ ...notifiedEvent(notification, 'PNC_ENTRY_FAILED', work.now), subjectId: globalId('Conviction', row.id) }];
}

function keep(work: Work, notification: Notification, because: string, by: string): NewFeedEvent[] {
  if (!stepNotificationIn(work, notification, 'keep', by)) return [];
  notification.failure = because;
  return [notifiedEvent(notification, 'NOTIFICATION_KEPT', work.now)];
}
