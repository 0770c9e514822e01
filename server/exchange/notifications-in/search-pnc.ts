/** Asks the PNC whether it knows whom a notification is about, before anything of it is put there. */
import { isBackendFault, type BackendFault } from '../../../connectors/contract/fault.ts';
import type { RegisterAnswer } from '../../../connectors/contract/register.ts';
import { unitOrganisation } from '../../access/caller.ts';
import { hubItself, recordChange } from '../../audit/record.ts';
import { compareIdentity } from '../../person/identity-check.ts';
import { recordSource } from '../../person/record-source.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents, type NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import { globalId, newTraceId } from '../../platform/ids.ts';
import { askRegister, type Register } from '../registers/ask-register.ts';
import { enquiryFor } from '../registers/search-register.ts';
import type { FollowUp } from '../threads/desk.ts';
import { lockNotification } from '../threads/find-subject.ts';
import { Notification } from '../threads/notification.entity.ts';
import { stepNotificationIn } from '../threads/take-step.ts';
import { keepCandidates } from './keep-candidates.ts';
import { notifiedEvent } from './notified-event.ts';
import { NotifiedCandidate } from './notified.entity.ts';
import { settleIdentity, type NotificationsInParts } from './settle-identity.ts';

export type SearchForNotified = (notificationId: string) => Promise<JobOutcome>;

export interface SearchForNotifiedParts extends NotificationsInParts {
  unitOfWork: UnitOfWork;
  register(organisation: string): Register | undefined;
  followUp: FollowUp;
}

export function createSearchForNotified(parts: SearchForNotifiedParts): SearchForNotified {
  return async (notificationId) => {
    const open = await parts.unitOfWork(({ em }) => em.findOne(Notification, { id: notificationId, status: 'RECEIVED' }));
    if (!open) return { kind: 'done' };
    const { subject, purpose, reference } = open;
    const accountability = { organisation: unitOrganisation, purpose, justification: `NOTIFICATION ${reference}` };
    try {
      const answer = await askRegister(parts.register(unitOrganisation), enquiryFor(subject), accountability);
      await parts.unitOfWork((work) => recordFound(work, parts, notificationId, answer));
      return { kind: 'done' };
    } catch (fault) {
      if (!isBackendFault(fault)) throw fault;
      return parts.unitOfWork((work) => recordFault(work, notificationId, fault));
    }
  };
}

async function lockReceived({ em }: Work, id: string): Promise<Notification | undefined> {
  const notification = await lockNotification(em, id);
  return notification?.status === 'RECEIVED' ? notification : undefined;
}

/** What cannot be asked is left to a person, who searches by hand. */
async function recordFault(work: Work, id: string, fault: BackendFault): Promise<JobOutcome> {
  const because = (fault.code ?? fault.kind.toUpperCase()).slice(0, 60);
  if (fault.retryable) return { kind: 'again', because };
  const notification = await lockReceived(work, id);
  if (notification) await appendFeedEvents(work.em, doubt(work, notification, because));
  return { kind: 'done' };
}

/** A record is the person's only where a number named it and everything agrees; every other hit is for a person to judge. */
async function recordFound(work: Work, parts: SearchForNotifiedParts, id: string, answer: RegisterAnswer): Promise<void> {
  const notification = await lockReceived(work, id);
  if (!notification) return;
  const { em, now } = work;
  audit(work, notification);
  const [record] = answer.records;
  if (record && isCertainly(notification, answer)) {
    recordSource(em, {
      person: await notification.person.loadOrFail(),
      organisation: unitOrganisation,
      backEnd: parts.connected.registerOf(unitOrganisation),
      record,
      receivedAt: now,
    });
  } else {
    const hits = answer.records.map(({ nativeId: registerId, identity }) => {
      return { registerId, identity, differences: compareIdentity(notification.subject, identity).differences };
    });
    await keepCandidates(work, notification, hits);
  }
  await em.flush();
  const candidates = await em.count(NotifiedCandidate, { notification: id });
  if (answer.truncated) notification.failure = 'MORE_THAN_SHOWN';
  if (candidates > 0 || notification.failure)
    return appendFeedEvents(em, doubt(work, notification, notification.failure ?? null));
  const { events, convictions } = await settleIdentity(parts, work, notification);
  const followed = convictions.length > 0 ? await parts.followUp(work, notification, convictions) : [];
  await appendFeedEvents(em, [...events, ...followed]);
}

function isCertainly({ subject }: Notification, { records, truncated }: RegisterAnswer): boolean {
  const [only] = records;
  const byNumber = enquiryFor(subject).by === 'IDENTIFIER';
  return (
    only !== undefined &&
    records.length === 1 &&
    !truncated &&
    byNumber &&
    compareIdentity(subject, only.identity).check === 'CONFIRMED'
  );
}

function doubt(work: Work, notification: Notification, because: string | null): NewFeedEvent[] {
  stepNotificationIn(work, notification, 'doubt');
  notification.failure = because;
  return [notifiedEvent(notification, 'NOTIFICATION_TO_IDENTIFY', work.now)];
}

function audit({ em, now }: Work, { id, purpose, person }: Notification): void {
  recordChange(em, now, hubItself(unitOrganisation, purpose), {
    kind: 'EXCHANGE',
    traceId: newTraceId(),
    operation: 'search register for notification',
    records: [globalId('Notification', id), globalId('Person', person.id)],
  });
}
