/** A person of the exchange unit answers what a country wants to know before it takes a notification in. */
import type { HubCall } from '../../access/hub-call.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Connected } from '../back-ends/connected.ts';
import { ExchangeMessage } from '../threads/message.entity.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { remarkIssues } from '../threads/remark-rules.ts';
import { stepNotificationOut } from '../threads/take-step.ts';
import { writeMessage } from '../threads/write-message.ts';
import {
  onNotificationOut,
  type NotificationOutOrder,
  type NotificationOutParts,
  type WorkOnNotificationOut,
  type Written,
} from './on-notification-out.ts';

export interface NotificationInformation extends NotificationOutOrder {
  text: string;
}

export type ProvideNotificationInformation = WorkOnNotificationOut<NotificationInformation>;

const textMax = 1_000;

export function createProvideNotificationInformation(parts: NotificationOutParts): ProvideNotificationInformation {
  return onNotificationOut(parts, {
    operation: 'provideNotificationInformation',
    issues: ({ text }) => remarkIssues('text', text, { max: textMax }),
    does: (work, notification, { text }, call) => provide(work, parts.connected, call, notification, text.trim()),
  });
}

async function provide(
  work: Work,
  connected: Connected,
  call: HubCall,
  notification: Notification,
  text: string,
): Promise<Written | Refusal> {
  const question = await work.em.findOne(
    ExchangeMessage,
    { notification: notification.id, kind: 'INFORMATION_WANTED', direction: 'IN' },
    { orderBy: { at: 'desc', id: 'desc' } },
  );
  const { status } = notification;
  if (!question || !stepNotificationOut(work, notification, 'inform', call.caller.subject))
    return { kind: 'wrong-state', code: status, message: 'The country waits for no information about it.' };
  const { id: messageId } = await writeMessage(work, connected, notification, {
    kind: 'INFORMATION',
    inReplyTo: question.reference,
    text,
  });
  return { messageId };
}
