/** A person says whom a notification is about: somebody known here, somebody new, and which record of the PNC is theirs. */
import { ref } from '@mikro-orm/core';
import { unitOrganisation } from '../../access/caller.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { refusedOutsideUnit } from '../../access/permits-unit.ts';
import { recordChange } from '../../audit/record.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import { findVisiblePerson } from '../../person/find-person.ts';
import type { Person } from '../../person/person.entity.ts';
import { recordSource } from '../../person/record-source.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import { notFound, rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import { canonicalPncId, pncIdIssues } from '../registers/pnc-id.ts';
import type { FollowUp } from '../threads/desk.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { lockVisibleNotification } from '../threads/find-notification.ts';
import { lateHits } from './late-hits.ts';
import { settleIdentity, type NotificationsInParts } from './settle-identity.ts';

export interface NotifiedIdentity {
  notificationId: string;
  /** Absent: somebody not known here so far. */
  personId?: string | null;
  /** The person's record on the PNC; absent: a search found none. */
  pncId?: string | null;
  reason: string;
}

export type IdentifyNotified = (
  call: HubCall,
  input: NotifiedIdentity,
) => Promise<{ kind: 'identified'; notificationId: string } | Refusal>;

interface Parts extends NotificationsInParts {
  unitOfWork: UnitOfWork;
  followUp: FollowUp;
}

/** Without a key: who it is about is decided once, and the same decision again changes nothing. */
export function createIdentifyNotified(parts: Parts): IdentifyNotified {
  return async (call, input) => {
    const refusal = refusedOutsideUnit(call.caller, 'notified:work');
    if (refusal) return refusal;
    const issues = issuesOf(input);
    if (issues.length > 0) return rejected(issues);
    return parts.unitOfWork(async (work) => {
      const notification = await lockVisibleNotification(work.em, call, input.notificationId);
      if (!notification || notification.direction !== 'IN') return notFound;
      if (notification.status !== 'TO_IDENTIFY') {
        return { kind: 'wrong-state', code: notification.status, message: 'Nobody is asked whom it is about.' };
      }
      const { personId } = input;
      const person = personId ? await findVisiblePerson(work.em, call, personId) : await notification.person.loadOrFail();
      if (!person) return rejected([{ path: 'personId', code: 'UNKNOWN', message: 'No person has this id.' }]);
      await identify(parts, { work, call, notification, input }, person);
      return { kind: 'identified', notificationId: notification.id };
    });
  };
}

function issuesOf({ reason, pncId }: NotifiedIdentity): FieldIssue[] {
  return [...textIssues('reason', reason, { max: 200 }), ...pncIdIssues('pncId', pncId)];
}

interface Identifying {
  work: Work;
  call: HubCall;
  notification: Notification;
  input: NotifiedIdentity;
}

async function identify(parts: Parts, { work, call, notification, input }: Identifying, person: Person): Promise<void> {
  const { em, now } = work;
  notification.person = ref(person);
  await em.nativeUpdate(Conviction, { notificationId: notification.id }, { person: person.id });
  if (input.pncId) await keepRecord(parts, work, { person, pncId: input.pncId, by: call.caller.subject });
  await em.flush();
  const { events, convictions } = await settleIdentity(parts, work, notification, call.caller.subject);
  const hits = await lateHits(work, notification, person.id);
  const followed = convictions.length > 0 ? await parts.followUp(work, notification, convictions) : [];
  recordChange(
    em,
    now,
    { ...call.caller, justification: input.reason.trim() },
    {
      kind: 'CHANGE',
      traceId: call.traceId,
      operation: 'mutation identifyNotified',
      records: [
        globalId('Notification', notification.id),
        globalId('Person', person.id),
        ...convictions.map((id) => globalId('Conviction', id)),
      ],
    },
  );
  await appendFeedEvents(em, [...events, ...hits, ...followed]);
}

/** For the unit alone: a force that knows the person learns nothing of it. */
async function keepRecord(
  { connected }: Parts,
  { em, now }: Work,
  { person, pncId, by }: { person: Person; pncId: string; by: string },
): Promise<void> {
  const nativeId = canonicalPncId(pncId, now);
  recordSource(em, {
    person,
    organisation: unitOrganisation,
    backEnd: connected.registerOf(unitOrganisation),
    record: { nativeId, flags: ['CHOSEN_BY_A_PERSON'], warnings: [] },
    receivedAt: now,
    by,
  });
}
