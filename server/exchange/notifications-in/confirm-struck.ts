/** A person confirms that a struck conviction has been struck on the PNC, too. */
import type { HubCall } from '../../access/hub-call.ts';
import { refusedOutsideUnit } from '../../access/permits-unit.ts';
import { recordChange } from '../../audit/record.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import { notFound, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import { toStrike } from '../registers/pnc-entry.entity.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { toldConviction } from '../threads/told-conviction.ts';
import { standing } from './earlier.ts';
import { lockVisibleNotification } from '../threads/find-notification.ts';
import { drop, entriesOf } from './strike.ts';

export interface StruckOnPnc {
  notificationId: string;
  /** What was done there, and under which reference. */
  reason: string;
}

export type ConfirmStruckOnPnc = (
  call: HubCall,
  input: StruckOnPnc,
) => Promise<{ kind: 'confirmed'; notificationId: string } | Refusal>;

export function createConfirmStruckOnPnc({ unitOfWork }: { unitOfWork: UnitOfWork }): ConfirmStruckOnPnc {
  return async (call, { notificationId, reason }) => {
    const refusal = refusedOutsideUnit(call.caller, 'notified:work');
    if (refusal) return refusal;
    const issues = textIssues('reason', reason, { max: 200 });
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const notification = await lockVisibleNotification(work.em, call, notificationId);
      if (!notification) return notFound;
      if (notification.failure !== toStrike)
        return { kind: 'wrong-state', code: notification.status, message: 'Nothing of it is to be struck on the PNC.' };
      return confirm(work, call, notification, reason.trim());
    });
  };
}

async function confirm(
  work: Work,
  call: HubCall,
  notification: Notification,
  reason: string,
): Promise<{ kind: 'confirmed'; notificationId: string } | Refusal> {
  const { em, now } = work;
  const told = await standing(work, notification.country, [toldConviction(notification).convictionId]);
  const theirs = told.filter(({ person }) => person.id === notification.person.id);
  const entries = await entriesOf(work, [notification, ...theirs]);
  if (entries.some(({ state }) => state === 'ENTERING'))
    return {
      kind: 'wrong-state',
      code: 'ENTERING',
      message: 'The entry is still on its way to the PNC: wait until it is settled.',
    };
  for (const entry of entries) entry.state = 'REMOVED';
  await em.flush();
  const events = await drop(work, [notification, ...theirs.filter(({ id }) => id !== notification.id)], call.caller.subject);
  const records = [
    globalId('Notification', notification.id),
    ...entries.map(({ convictionId }) => globalId('Conviction', convictionId)),
  ];
  const actor = { ...call.caller, justification: reason };
  recordChange(em, now, actor, { kind: 'CHANGE', traceId: call.traceId, operation: 'mutation confirmStruckOnPnc', records });
  await appendFeedEvents(em, events);
  return { kind: 'confirmed', notificationId: notification.id };
}
