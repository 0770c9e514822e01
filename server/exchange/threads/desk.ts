/**
 * Who works on a thread: each of the four processes has a desk. Sending and receiving know nothing of what a message means; they ask the
 * desk of the thread that it belongs to.
 */
import type { OriginalText } from '../../../connectors/contract/canonical.ts';
import type { Delivery, NotificationDelivery, RequestDelivery } from '../../../connectors/contract/messages.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import type { InboundMessage } from './inbox.entity.ts';
import type { ExchangeMessage } from './message.entity.ts';
import type { Notification } from './notification.entity.ts';
import type { CountryRequest } from './request.entity.ts';

/** A partner's message on its way into the exchange. */
export interface Inbound<Subject = undefined> {
  work: Work;
  backEnd: string;
  inbound: InboundMessage;
  /** What its thread is about; locked. */
  subject: Subject;
}

/** What it came to. */
export interface WorkedIn {
  events: NewFeedEvent[];
  /** Global ids of records written, beside the thread's own. */
  records: string[];
  text?: OriginalText;
  failure?: string;
  /** Ids of convictions from abroad that are now known to be the person's: see FollowUp. */
  convictions?: string[];
}

/** What goes on once convictions from abroad are known to be a person's, in the same transaction; features above the exchange plug in. */
export type FollowUp = (
  work: Work,
  thread: CountryRequest | Notification,
  convictionIds: readonly string[],
) => Promise<NewFeedEvent[]>;

/** Why it waits for a person instead. */
export interface Parked {
  parkedBecause: ParkReason;
}

/** Why a message waits for a person: one of these, or the reason code that its connector gave for bytes it could not read. */
export const parkReasons = [
  'NOT_UNDERSTOOD_YET',
  'NO_REFERENCE',
  'REFERENCE_UNKNOWN',
  'OTHER_COUNTRY_ANSWERS',
  'SAME_REFERENCE_OTHER_CONTENT',
  'NOT_FIT_TO_STORE',
  'NEEDS_A_DECISION',
] as const;
export type ParkReason = (typeof parkReasons)[number];

export type Correlated = Exclude<Delivery, { kind: 'UNREADABLE' | 'OTHER' | 'REQUEST' | 'NOTIFICATION' }>;

type MaybeLater<Value> = Value | Promise<Value>;

export interface Desk<Subject> {
  /** Undefined where the message may leave now. */
  mayLeave?(work: Work, subject: Subject, message: ExchangeMessage): MaybeLater<JobOutcome | undefined>;
  /** The partner has taken it. */
  sent(work: Work, subject: Subject, message: ExchangeMessage): MaybeLater<NewFeedEvent[]>;
  /** It could not be sent, and never will be; `message.failure` says why. */
  failed(work: Work, subject: Subject, message: ExchangeMessage): MaybeLater<NewFeedEvent[]>;
  workIn(inbound: Inbound<Subject>, delivery: Correlated): MaybeLater<WorkedIn | Parked>;
}

export interface Opened extends WorkedIn {
  subject: CountryRequest | Notification;
}

export interface Desks {
  requestOut: Desk<CountryRequest>;
  requestIn: Desk<CountryRequest>;
  notificationOut: Desk<Notification>;
  notificationIn: Desk<Notification>;
  /** A partner asks, or tells: a thread begins. */
  openRequest(inbound: Inbound, delivery: RequestDelivery): MaybeLater<Opened | Parked>;
  openNotification(inbound: Inbound, delivery: NotificationDelivery): MaybeLater<Opened | Parked>;
  followUp: FollowUp;
}

export function isNotification(subject: CountryRequest | Notification): subject is Notification {
  return 'change' in subject;
}

/** The desk with its subject already in its hands, so that who calls need not know which it is. */
export function deskOf(desks: Desks, subject: CountryRequest | Notification) {
  if (isNotification(subject)) return atDesk(subject.direction === 'OUT' ? desks.notificationOut : desks.notificationIn, subject);
  return atDesk(subject.direction === 'OUT' ? desks.requestOut : desks.requestIn, subject);
}

function atDesk<Subject>(desk: Desk<Subject>, subject: Subject) {
  return {
    mayLeave: (work: Work, message: ExchangeMessage) => desk.mayLeave?.(work, subject, message),
    sent: (work: Work, message: ExchangeMessage) => desk.sent(work, subject, message),
    failed: (work: Work, message: ExchangeMessage) => desk.failed(work, subject, message),
    workIn: (inbound: Omit<Inbound, 'subject'>, delivery: Correlated) => desk.workIn({ ...inbound, subject }, delivery),
  };
}
