import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../ids.ts';
import { FeedEvent } from './feed.entity.ts';

/** What may be told. Published in `FeedEvent.kind`. */
export const feedKinds = [
  'ENQUIRY_RAISED',
  'REGISTER_SEARCHED',
  'COUNTRY_REQUEST_SENT',
  'COUNTRY_REQUEST_HELD',
  'COUNTRY_REQUEST_FAILED',
  'COUNTRY_REQUEST_CANCELLED',
  'DEADLINE_KNOWN',
  'DEADLINE_NEAR',
  'DEADLINE_MISSED',
  'ESCALATED',
  'INFORMATION_WANTED',
  'INFORMATION_PROVIDED',
  'ANSWER_WITHDRAWN',
  'RESPONSE_ARRIVED',
  'FURTHER_DETAILS_ARRIVED',
  'IDENTITY_DECIDED',
  'NOTIFICATION_SENT',
  'NOTIFICATION_HELD',
  'NOTIFICATION_ACCEPTED',
  'NOTIFICATION_REFUSED',
  'NOTIFICATION_FAILED',
  'COMPLETENESS_ALARM',
  'OFFENDER_MATTER_RAISED',
  'OFFENDER_CONVICTION_ADDED',
  'OFFENDER_MATTER_DECLINED',
  'OFFENDER_RECORDED',
  'OFFENDER_CHANGE_REFUSED',
  'HAND_OVER_PROPOSED',
  'HAND_OVER_ACCEPTED',
  'HAND_OVER_REJECTED',
  'REQUEST_RECEIVED',
  'REQUEST_ACCEPTED',
  'REQUEST_IDENTIFIED',
  'REQUEST_TO_IDENTIFY',
  'REQUEST_QUERIED_BACK',
  'REQUEST_WITHDRAWN',
  'REQUEST_ANSWERED',
  'ANSWER_UNDECIDED',
  'ANSWER_DRAFTED',
  'ANSWER_SENT_BACK',
  'ANSWER_RELEASED',
  'DEADLINE_TOLD',
  'DETAILS_TOLD',
  'NOTIFICATION_RECEIVED',
  'RECEIPT_FAILED',
  'NOTIFICATION_TO_IDENTIFY',
  'NOTIFICATION_IDENTIFIED',
  'NOTIFICATION_KEPT',
  'NOTIFICATION_DROPPED',
  'NOTIFICATION_FORWARDED',
  'EQUIVALENCE_DECIDED',
  'PNC_ENTERED',
  'PNC_ENTRY_FAILED',
  'LATE_HIT',
  'LINK_TO_REVIEW',
  'IMMIGRATION_REFERRED',
  'IMMIGRATION_ANSWERED',
  'CERTIFICATE_APPLIED',
  'CERTIFICATE_INCOMPLETE',
  'CERTIFICATE_CHECKING',
  'CERTIFICATE_CHECK_FAILED',
  'CERTIFICATE_TO_IDENTIFY',
  'CERTIFICATE_TO_DECIDE',
  'CERTIFICATE_INTELLIGENCE',
  'CERTIFICATE_TO_APPROVE',
  'CERTIFICATE_SENT_BACK',
  'CERTIFICATE_ISSUING',
  'CERTIFICATE_ISSUED',
  'CERTIFICATE_REFUSED',
  'CERTIFICATE_CANCELLED',
  'CERTIFICATE_LAPSED',
  'CERTIFICATE_LATE',
  'CERTIFICATE_TO_REVIEW',
  'CERTIFICATE_REVIEWED',
  'CERTIFICATE_DISPUTED',
  'CERTIFICATE_DISPUTE_DECIDED',
  'CERTIFICATE_LOST',
  'CERTIFICATE_SUPERSEDED',
  'CERTIFICATE_REVOKED',
  'CERTIFICATE_STATUS_CHANGED',
] as const;
export type FeedKind = (typeof feedKinds)[number];

export interface NewFeedEvent {
  organisation: string;
  kind: FeedKind;
  occurredAt: Date;
  /** Global id of what it is about. */
  subjectId?: string;
  countryRequestId?: string;
  responseId?: string;
  notificationId?: string;
}

/** Readers in every process wait on this channel; the payload is the organisation's code and nothing else. */
export const feedChannel = 'hub_feed';

/**
 * Appends events in the caller's transaction. The organisation's counter row is held until commit, so positions follow commit order and
 * have no gaps: a plain sequence loses 16-19 % of events to a polling reader. Call it last in the transaction, to hold the row briefly.
 */
export async function appendFeedEvents(em: EntityManager, events: readonly NewFeedEvent[]): Promise<void> {
  // In one order always, so that two transactions that tell several organisations cannot deadlock.
  for (const organisation of [...new Set(events.map((event) => event.organisation))].sort()) {
    await appendForOrganisation(
      em,
      organisation,
      events.filter((event) => event.organisation === organisation),
    );
  }
}

async function appendForOrganisation(em: EntityManager, organisation: string, events: readonly NewFeedEvent[]): Promise<void> {
  await em.flush();
  const [position] = await em.execute<{ last_seq: string }[]>(
    `insert into feed_position (organisation, last_seq) values (?, ?)
     on conflict (organisation) do update set last_seq = feed_position.last_seq + excluded.last_seq returning last_seq`,
    [organisation, events.length],
  );
  const first = Number(position?.last_seq) - events.length + 1;
  events.forEach((event, index) => em.create(FeedEvent, { id: newId(), seq: first + index, ...event }));
  await em.flush();
  await em.execute('select pg_notify(?, ?)', [feedChannel, organisation]);
}
