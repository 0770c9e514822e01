/** A person of the exchange unit answers what a country wants to know before it takes a notification in. */
import type { HubCall } from '../../access/hub-call.ts';
import { refusedOutsideUnit } from '../../access/permits-unit.ts';
import { recordChange } from '../../audit/record.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { globalId } from '../../platform/ids.ts';
import { idempotencyConflict, notFound, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import { lockVisibleNotification } from '../threads/find-notification.ts';
import { remarkIssues } from '../threads/remark-rules.ts';
import { ExchangeMessage } from '../threads/message.entity.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { stepNotificationOut } from '../threads/take-step.ts';
import { writeMessage } from '../threads/write-message.ts';

export interface NotificationInformation {
  idempotencyKey: string;
  notificationId: string;
  text: string;
}

export type ProvideNotificationInformation = (
  call: HubCall,
  input: NotificationInformation,
) => Promise<{ kind: 'provided'; notificationId: string } | Refusal>;

const keyMax = 100;
const textMax = 1_000;

export function createProvideNotificationInformation(parts: {
  unitOfWork: UnitOfWork;
  connected: Connected;
}): ProvideNotificationInformation {
  return async (call, input) => {
    const refusal = refusedOutsideUnit(call.caller, 'notification:work');
    if (refusal) return refusal;
    const issues = [
      ...textIssues('idempotencyKey', input.idempotencyKey, { max: keyMax }),
      ...remarkIssues('text', input.text, { max: textMax }),
    ];
    if (issues.length > 0) return rejected(issues);
    return parts.unitOfWork(async (work) => {
      const notification = await lockVisibleNotification(work.em, call, input.notificationId);
      if (!notification || notification.direction !== 'OUT') return notFound;
      const key = {
        organisation: call.caller.organisation,
        operation: 'provideNotificationInformation',
        key: input.idempotencyKey,
        input,
      };
      const provided = await once(work, key, () => provide(work, parts.connected, call, notification, input.text.trim()));
      if (provided.kind === 'conflict') return idempotencyConflict;
      return provided.kind === 'refused' ? provided.refusal : { kind: 'provided', notificationId: notification.id };
    });
  };
}

async function provide(
  work: Work,
  connected: Connected,
  call: HubCall,
  notification: Notification,
  text: string,
): Promise<string | Refusal> {
  const { em, now } = work;
  const question = await em.findOne(
    ExchangeMessage,
    { notification: notification.id, kind: 'INFORMATION_WANTED', direction: 'IN' },
    { orderBy: { at: 'desc', id: 'desc' } },
  );
  const { status } = notification;
  if (!question || !stepNotificationOut(work, notification, 'inform', call.caller.subject))
    return { kind: 'wrong-state', code: status, message: 'The country waits for no information about it.' };
  const message = await writeMessage(work, connected, notification, {
    kind: 'INFORMATION',
    inReplyTo: question.reference,
    text,
  });
  recordChange(em, now, call.caller, {
    kind: 'CHANGE',
    traceId: call.traceId,
    operation: 'mutation provideNotificationInformation',
    records: [globalId('Notification', notification.id)],
  });
  return message.id;
}
