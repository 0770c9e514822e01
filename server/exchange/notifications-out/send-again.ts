/** A person sends a notification again that a country refused or the channel could not carry: with the facts as the register has them now. */
import type { SubmissionBody } from '../../../connectors/contract/messages.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { refusedOutsideUnit } from '../../access/permits-unit.ts';
import { recordChange } from '../../audit/record.ts';
import { mapUkConviction } from '../../conviction/map-uk-conviction.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { globalId } from '../../platform/ids.ts';
import { idempotencyConflict, notFound, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import { NotificationDue, RecordedConviction } from '../completeness/ledger.entity.ts';
import { settleDue } from '../completeness/settle-due.ts';
import { lockVisibleNotification } from '../threads/find-notification.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { stepNotificationOut } from '../threads/take-step.ts';
import { toldConviction } from '../threads/told-conviction.ts';
import { writeMessage } from '../threads/write-message.ts';
import { extraditionBody } from './tell-of-extradition.ts';
import { notificationBody } from './write-notifications.ts';

export interface SendingAgain {
  idempotencyKey: string;
  notificationId: string;
  /** Why it will be taken now; kept in the audit. */
  reason: string;
}

export type SendNotificationAgain = (
  call: HubCall,
  input: SendingAgain,
) => Promise<{ kind: 'sent-again'; notificationId: string } | Refusal>;

const keyMax = 100;
const reasonMax = 200;

export function createSendNotificationAgain(parts: { unitOfWork: UnitOfWork; connected: Connected }): SendNotificationAgain {
  return async (call, input) => {
    const refusal = refusedOutsideUnit(call.caller, 'notification:work');
    if (refusal) return refusal;
    const issues = [
      ...textIssues('idempotencyKey', input.idempotencyKey, { max: keyMax }),
      ...textIssues('reason', input.reason, { max: reasonMax }),
    ];
    if (issues.length > 0) return rejected(issues);
    return parts.unitOfWork(async (work) => {
      const notification = await lockVisibleNotification(work.em, call, input.notificationId);
      if (!notification || notification.direction !== 'OUT') return notFound;
      const key = {
        organisation: call.caller.organisation,
        operation: 'sendNotificationAgain',
        key: input.idempotencyKey,
        input,
      };
      const sent = await once(work, key, () => sendAgain(work, parts.connected, call, notification, input.reason.trim()));
      if (sent.kind === 'conflict') return idempotencyConflict;
      return sent.kind === 'refused' ? sent.refusal : { kind: 'sent-again', notificationId: notification.id };
    });
  };
}

async function sendAgain(
  work: Work,
  connected: Connected,
  call: HubCall,
  notification: Notification,
  reason: string,
): Promise<string | Refusal> {
  const { status } = notification;
  const due = await work.em.findOne(NotificationDue, { notificationId: notification.id });
  // A later change has been told in its stead, or takes its place.
  if (!due && !notification.extradition)
    return { kind: 'wrong-state', code: 'OVERTAKEN', message: 'A later notification of this conviction stands in its place.' };
  if (!stepNotificationOut(work, notification, 'sendAgain', call.caller.subject))
    return { kind: 'wrong-state', code: status, message: 'Only what was refused or failed is sent again.' };
  if (due) await takeFactsOfNow(work, notification, due);
  Object.assign(notification, { failure: null, sentAt: null });
  const message = await writeMessage(work, connected, notification, await bodyOf(notification));
  await settleDue(work, notification);
  recordChange(
    work.em,
    work.now,
    { ...call.caller, justification: reason },
    {
      kind: 'CHANGE',
      traceId: call.traceId,
      operation: 'mutation sendNotificationAgain',
      records: [globalId('Notification', notification.id)],
    },
  );
  return message.id;
}

/** An extradition does not change: it is told as before. */
async function bodyOf(notification: Notification): Promise<SubmissionBody> {
  const extradition = await notification.extradition?.loadOrFail();
  return extradition ? extraditionBody(notification, extradition) : notificationBody(notification);
}

/** What is struck stays as it was told. */
async function takeFactsOfNow({ em }: Work, notification: Notification, due: NotificationDue): Promise<void> {
  if (notification.change === 'DELETE') return;
  const { register, convictionId } = due;
  const recorded = await em.findOne(RecordedConviction, { register, convictionId });
  const { conviction } = recorded?.conviction ? mapUkConviction(recorded.conviction) : { conviction: null };
  if (!recorded?.identity || !conviction) return;
  notification.subject = recorded.identity;
  notification.conviction = { ...conviction, nativeId: toldConviction(notification).convictionId };
}
