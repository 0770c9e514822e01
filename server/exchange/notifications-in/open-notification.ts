/**
 * Another country tells of a conviction. It is stored whole, always: a repeat, somebody unknown, a code that nobody knows, an update of what
 * was never told. Only then is its receipt given; whom it is about and what it comes to is worked out afterwards.
 */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { NotificationDelivery } from '../../../connectors/contract/messages.ts';
import { unitOrganisation } from '../../access/caller.ts';
import { recordConvictions } from '../../conviction/record-convictions.ts';
import { addPerson } from '../../person/add-person.ts';
import { recordSource } from '../../person/record-source.ts';
import { compareIdentity } from '../../person/identity-check.ts';
import { Person } from '../../person/person.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import { owe } from '../../platform/event/outbox.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { proposeEquivalences } from '../equivalence/propose-equivalences.ts';
import { findPncId } from '../registers/find-pnc-id.ts';
import type { Inbound, Opened, Parked } from '../threads/desk.ts';
import { Notification } from '../threads/notification.entity.ts';
import { writeMessage } from '../threads/write-message.ts';
import { findEarlier } from './earlier.ts';
import { findKnown } from './find-known.ts';
import { forwardWhereDue } from './forward.ts';
import { lateHits } from './late-hits.ts';
import { keepCandidates } from './keep-candidates.ts';
import { settleIdentity, type NotificationsInParts, type Settled } from './settle-identity.ts';
import { matchNotified, type Candidate } from './match-notified.ts';
import { notifiedEvent } from './notified-event.ts';
import { strike } from './strike.ts';

/** For what other countries tell us of convictions: the criminal record. OURS; the law names no code (FRA 2020 s.2). */
const toldFor = 'CRIMINAL_PROCEEDINGS';

export async function openNotification(
  parts: NotificationsInParts,
  { work, backEnd }: Inbound,
  delivery: NotificationDelivery,
): Promise<Opened | Parked> {
  const channel = parts.connected.channelOf(backEnd);
  if (!channel) return { parkedBecause: 'NOT_UNDERSTOOD_YET' };
  const earlier = await findEarlier(work, delivery);
  const about = await personOf(work, delivery, earlier[0]);
  const notification = store(work, delivery, { channel, backEnd, person: about.person, replacesId: earlier[0]?.id ?? null });
  await writeMessage(work, parts.connected, notification, {
    kind: 'NOTIFICATION_RESPONSE',
    inReplyTo: delivery.reference,
    accepted: true,
  });
  const convictionIds = await recordConvictions(work.em, sourceOf(work, delivery, notification, backEnd), [delivery.conviction]);
  await work.em.flush();
  const came = await goOn(parts, work, { notification, earlier, about, convictionIds });
  return {
    subject: notification,
    events: [notifiedEvent(notification, 'NOTIFICATION_RECEIVED', work.now), ...came.events],
    records: [globalId('Person', about.person.id), ...convictionIds.map((id) => globalId('Conviction', id))],
    convictions: came.convictions,
  };
}

interface Stored {
  notification: Notification;
  earlier: readonly Notification[];
  about: About;
  convictionIds: readonly string[];
}

/** A deletion strikes at once. Everything else waits for the PNC's word, unless the person's record there is known. */
async function goOn(parts: NotificationsInParts, work: Work, stored: Stored): Promise<Settled> {
  const { notification, earlier, about, convictionIds } = stored;
  const forwarded = await forwardWhereDue(work, notification, notification.subject, earlier);
  if (notification.change === 'DELETE') return joined(forwarded, await strike(work, notification, earlier));
  await proposeEquivalences(work, convictionIds);
  const isCertain = about.candidates.length === 0 && !about.isThin;
  const hits = await lateHits(work, notification, isCertain ? about.person.id : undefined);
  const events = [...forwarded, ...hits];
  if (isCertain && (await findPncId(work, about.person.id)))
    return joined(events, await settleIdentity(parts, work, notification));
  await keepCandidates(
    work,
    notification,
    about.candidates.map(({ personId, identity, differences }) => ({ personId, identity, differences })),
  );
  if (about.isThin) notification.failure = 'IDENTITY_TOO_THIN';
  await owe(work, 'notified-search', parts.connected.searchLane(unitOrganisation), { notificationId: notification.id });
  return { events, convictions: [] };
}

function joined(events: readonly NewFeedEvent[], settled: Settled): Settled {
  return { ...settled, events: [...events, ...settled.events] };
}

interface About {
  person: Person;
  /** Whoever else it may be about. Nobody: it is certain, as far as the persons known here go. */
  candidates: readonly Candidate[];
  /** Somebody known may have been missed. */
  isThin: boolean;
}

/** Of an earlier notification of the same conviction the person stays, unless this one describes another. */
async function personOf(work: Work, { subject }: NotificationDelivery, last: Notification | undefined): Promise<About> {
  if (last && isSame(last, subject)) {
    const person = await work.em.findOneOrFail(Person, { id: last.person.id });
    if (last.status !== 'TO_IDENTIFY' && last.status !== 'RECEIVED') return { person, candidates: [], isThin: false };
    return { person, ...(await doubtsOf(work, subject, person.id)) };
  }
  const { known, isComplete } = await findKnown(work, subject);
  const { certain, candidates } = matchNotified(subject, known);
  if (certain && !last)
    return { person: await work.em.findOneOrFail(Person, { id: certain.personId }), candidates: [], isThin: false };
  const all = [...(last ? [asCandidate(last, subject)] : []), ...(certain ? [certain] : []), ...candidates];
  return { person: addPerson(work.em, subject, work.now), candidates: once(all), isThin: !isComplete };
}

async function doubtsOf(work: Work, subject: Identity, personId: string): Promise<Omit<About, 'person'>> {
  const { known, isComplete } = await findKnown(work, subject);
  const { certain, candidates } = matchNotified(
    subject,
    known.filter((each) => each.personId !== personId),
  );
  return { candidates: certain ? [certain, ...candidates] : candidates, isThin: !isComplete };
}

function asCandidate({ person, subject: identity }: Notification, subject: Identity): Candidate {
  return { personId: person.id, identity, differences: compareIdentity(subject, identity).differences };
}

function once(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((each) => [each.personId, each])).values()];
}

function isSame(last: Notification, subject: NotificationDelivery['subject']): boolean {
  return JSON.stringify(last.subject) === JSON.stringify(subject) || compareIdentity(last.subject, subject).check === 'CONFIRMED';
}

interface Origin {
  channel: Notification['channel'];
  backEnd: string;
  person: Person;
  replacesId: string | null;
}

function store(work: Work, delivery: NotificationDelivery, { channel, backEnd, person, replacesId }: Origin): Notification {
  const { reference, country, change, conviction, subject } = delivery;
  return work.em.create(Notification, {
    id: newId(),
    reference: channel === 'ECRIS' ? reference : `${backEnd} ${reference}`.slice(0, 80),
    organisation: unitOrganisation,
    direction: 'IN',
    channel,
    country,
    status: 'RECEIVED',
    change,
    person,
    convictionId: conviction.nativeId,
    replacesId,
    subject,
    conviction,
    purpose: toldFor,
    justification: reference.slice(0, 200),
    raisedAt: work.now,
    statusSince: work.now,
  });
}

/** Whose record it is, is said when the notification is settled. */
function sourceOf({ em, now }: Work, { reference, subject }: NotificationDelivery, notification: Notification, backEnd: string) {
  const record = { nativeId: reference.slice(0, 60), identity: subject, flags: [], warnings: [] };
  const source = recordSource(em, { person: null, organisation: unitOrganisation, backEnd, record, receivedAt: now });
  return {
    person: notification.person.unwrap(),
    organisation: unitOrganisation,
    backEnd,
    messageReference: reference,
    receivedAt: now,
    birthDate: subject.birthDate ?? null,
    usePurpose: toldFor,
    attached: false,
    notificationId: notification.id,
    sourceRecordId: source.id,
  };
}
