/** What each kind of partner message means for the notification it answers. */
import type { FunctionalErrorDelivery, NotificationResponseDelivery } from '../../../connectors/contract/messages.ts';
import { settleDue } from '../completeness/settle-due.ts';
import type { Correlated, Inbound, Parked, WorkedIn } from '../threads/desk.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { oweAgain } from '../threads/owe-again.ts';
import { stepNotificationOut } from '../threads/take-step.ts';
import { notificationEvent } from './notification-event.ts';

type Found = WorkedIn | Parked;
type WorkIn = {
  [Kind in Correlated['kind']]: (
    inbound: Inbound<Notification>,
    delivery: Extract<Correlated, { kind: Kind }>,
  ) => Promise<Found> | Found;
};

/** Kept whole for a person: nothing here can work with it. */
const notUnderstood = (): Parked => ({ parkedBecause: 'NOT_UNDERSTOOD_YET' });
const textMax = 4_000;

const byKind: WorkIn = {
  NOTIFICATION_RESPONSE: workInReceipt,
  INFORMATION_WANTED: ({ subject, work }, { items, remarks }) => {
    stepNotificationOut(work, subject, 'wantInformation');
    const wanted = { text: items.join(', '), language: 'en', translated: false };
    return { events: [notificationEvent(subject, 'INFORMATION_WANTED', work.now)], records: [], text: remarks ?? wanted };
  },
  FUNCTIONAL_ERROR: workInError,
  FURTHER_DETAILS: ({ subject, work }, { text }) => ({
    events: [notificationEvent(subject, 'FURTHER_DETAILS_ARRIVED', work.now)],
    records: [],
    ...(text ? { text } : {}),
  }),
  // Prose of a bureau: shown whole; whether it is a receipt, a person says.
  FREE_TEXT: ({ subject, work }, { text }) => ({
    events: [notificationEvent(subject, 'FURTHER_DETAILS_ARRIVED', work.now)],
    records: [],
    text: { ...text, text: text.text.slice(0, textMax) },
  }),
  DEADLINE: notUnderstood,
  ANSWER: notUnderstood,
  CANCELLATION: notUnderstood,
};

export function workIn(inbound: Inbound<Notification>, delivery: Correlated): Promise<Found> | Found {
  // The table is keyed by the delivery's own kind, which the compiler cannot follow through the index.
  const handle = byKind[delivery.kind] as (inbound: Inbound<Notification>, delivery: Correlated) => Promise<Found> | Found;
  return handle(inbound, delivery);
}

async function workInReceipt(
  { subject: notification, work }: Inbound<Notification>,
  { accepted, problem }: NotificationResponseDelivery,
): Promise<WorkedIn> {
  const moved = stepNotificationOut(work, notification, accepted ? 'accept' : 'refuse');
  const failure = accepted ? undefined : (problem ?? 'REFUSED').slice(0, 60);
  if (moved && notification.status !== 'WITHDRAWN') {
    notification.failure = failure ?? null;
    await settleDue(work, notification, accepted ? undefined : 'REFUSED_BY_COUNTRY');
  }
  const kind = accepted ? 'NOTIFICATION_ACCEPTED' : 'NOTIFICATION_REFUSED';
  return { events: [notificationEvent(notification, kind, work.now)], records: [], ...(failure && { failure }) };
}

async function workInError(
  { subject: notification, work, backEnd }: Inbound<Notification>,
  { errors, inReplyTo, sendAgain }: FunctionalErrorDelivery,
): Promise<WorkedIn> {
  if (sendAgain && (await oweAgain(work, backEnd, notification, inReplyTo)))
    return { events: [notificationEvent(notification, 'NOTIFICATION_HELD', work.now)], records: [] };
  const failure = (errors.map(({ code }) => code).join(',') || 'FUNCTIONAL_ERROR').slice(0, 60);
  if (stepNotificationOut(work, notification, 'fail')) {
    notification.failure = failure;
    await settleDue(work, notification, 'NOT_SENDABLE');
  }
  return { events: [notificationEvent(notification, 'NOTIFICATION_FAILED', work.now)], records: [], failure };
}
