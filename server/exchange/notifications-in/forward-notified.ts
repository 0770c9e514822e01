/** A person passes a notification on to the police of Scotland or Northern Ireland where the place of birth did not lead there by itself. */
import { ukNations, type NationRow } from '../../../schema/codes/uk-nations.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { refusedOutsideUnit } from '../../access/permits-unit.ts';
import { recordChange } from '../../audit/record.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import { notFound, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import { lockVisibleNotification } from '../threads/find-notification.ts';
import { forwardTo } from './forward.ts';

export interface Forwarding {
  notificationId: string;
  nation: NationRow['nation'];
  reason: string;
}

export type ForwardNotified = (
  call: HubCall,
  input: Forwarding,
) => Promise<{ kind: 'forwarded'; notificationId: string } | Refusal>;

/** Without a key: what they have already is not passed on a second time. */
export function createForwardNotified({ unitOfWork }: { unitOfWork: UnitOfWork }): ForwardNotified {
  return async (call, { notificationId, nation, reason }) => {
    const refusal = refusedOutsideUnit(call.caller, 'notified:work');
    if (refusal) return refusal;
    const issues = textIssues('reason', reason, { max: 200 });
    if (issues.length > 0) return rejected(issues);
    const police = ukNations.find((each) => each.nation === nation)?.police ?? '';
    return unitOfWork(async (work) => {
      const notification = await lockVisibleNotification(work.em, call, notificationId);
      if (!notification || notification.direction !== 'IN') return notFound;
      const events = await forwardTo(work, notification, police, 'DECIDED');
      recordChange(
        work.em,
        work.now,
        { ...call.caller, justification: reason.trim() },
        {
          kind: 'CHANGE',
          traceId: call.traceId,
          operation: `mutation forwardNotified ${nation}`,
          records: [globalId('Notification', notification.id)],
        },
      );
      await appendFeedEvents(work.em, events);
      return { kind: 'forwarded', notificationId: notification.id };
    });
  };
}
