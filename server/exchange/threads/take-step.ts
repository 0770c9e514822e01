/** Steps of threads, each with the law that allows it. */
import type { LawfulBasis } from '../../../schema/codes/lawful-bases.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { takeStep } from '../../platform/lifecycle/take-step.ts';
import { requestOut, type AskedStep } from './request-out-lifecycle.ts';
import { notificationIn, notificationOut, type HeardStep, type ToldStep } from './notification-lifecycles.ts';
import type { Notification } from './notification.entity.ts';
import { requestIn, type ReceivedStep } from './request-in-lifecycle.ts';
import type { CountryRequest } from './request.entity.ts';

type Channel = CountryRequest['channel'];
type Basis = Readonly<Record<Channel, LawfulBasis>>;

const asking: Basis = { ECRIS: 'ASK_EU', INTERPOL: 'ASK_INTERPOL' };
const answering: Basis = { ECRIS: 'ANSWER_EU', INTERPOL: 'ANSWER_INTERPOL' };
const telling: Basis = { ECRIS: 'NOTIFY_EU', INTERPOL: 'NOTIFY_ARRANGED' };

/** A request of ours moves on; false where its lifecycle does not allow it from here. `by`: the token's subject; default the hub. */
export function stepRequestOut(work: Work, request: CountryRequest, step: AskedStep, by?: string): boolean {
  return take(request, () => takeStep(work, requestOut, request, { step, basis: asking[request.channel], ...of(by) }));
}

export function stepRequestIn(work: Work, request: CountryRequest, step: ReceivedStep, by?: string): boolean {
  return take(request, () => takeStep(work, requestIn, request, { step, basis: answering[request.channel], ...of(by) }));
}

export function stepNotificationOut(work: Work, notification: Notification, step: ToldStep, by?: string): boolean {
  const basis = notification.extradition ? 'TELL_EXTRADITION' : telling[notification.channel];
  return take(notification, () => takeStep(work, notificationOut, notification, { step, basis, ...of(by) }));
}

export function stepNotificationIn(
  work: Work,
  notification: Notification,
  step: HeardStep,
  by?: string,
  basis: LawfulBasis = 'KEEP_NOTIFIED',
): boolean {
  return take(notification, () => takeStep(work, notificationIn, notification, { step, basis, ...of(by) }));
}

const of = (by: string | undefined) => (by === undefined ? {} : { by });

/** An attempt that was put off belongs to the status before. */
function take(subject: CountryRequest | Notification, move: () => boolean): boolean {
  const before = subject.status;
  const moved = move();
  if (subject.status !== before) subject.nextAttemptAt = null;
  return moved;
}
