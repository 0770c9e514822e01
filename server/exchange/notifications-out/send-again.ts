/** A person sends a notification again that a country refused or the channel could not carry: with the facts as the register has them now. */
import type { SubmissionBody } from '../../../connectors/contract/messages.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { mapUkConviction } from '../../conviction/map-uk-conviction.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import { NotificationDue, RecordedConviction } from '../completeness/ledger.entity.ts';
import { settleDue } from '../completeness/settle-due.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { stepNotificationOut } from '../threads/take-step.ts';
import { toldConviction } from '../threads/told-conviction.ts';
import { writeMessage } from '../threads/write-message.ts';
import {
  onNotificationOut,
  type NotificationOutOrder,
  type NotificationOutParts,
  type WorkOnNotificationOut,
  type Written,
} from './on-notification-out.ts';
import { extraditionBody } from './tell-of-extradition.ts';
import { notificationBody } from './write-notifications.ts';

export interface SendingAgain extends NotificationOutOrder {
  /** Why it will be taken now. */
  reason: string;
}

export type SendNotificationAgain = WorkOnNotificationOut<SendingAgain>;

const reasonMax = 200;

export function createSendNotificationAgain(parts: NotificationOutParts): SendNotificationAgain {
  return onNotificationOut(parts, {
    operation: 'sendNotificationAgain',
    issues: ({ reason }) => textIssues('reason', reason, { max: reasonMax }),
    does: (work, notification, _, call) => sendAgain(work, parts.connected, call, notification),
  });
}

async function sendAgain(
  work: Work,
  connected: Connected,
  call: HubCall,
  notification: Notification,
): Promise<Written | Refusal> {
  const { status } = notification;
  const due = await work.em.findOne(NotificationDue, { notificationId: notification.id });
  // A later change has been told in its stead, or takes its place.
  if (!due && !notification.extradition)
    return { kind: 'wrong-state', code: 'OVERTAKEN', message: 'A later notification of this conviction stands in its place.' };
  if (!stepNotificationOut(work, notification, 'sendAgain', call.caller.subject))
    return { kind: 'wrong-state', code: status, message: 'Only what was refused or failed is sent again.' };
  if (due) await takeFactsOfNow(work, notification, due);
  Object.assign(notification, { failure: null, sentAt: null });
  const { id: messageId } = await writeMessage(work, connected, notification, await bodyOf(notification));
  await settleDue(work, notification);
  return { messageId };
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
