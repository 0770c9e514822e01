/**
 * Takes a partner's message in, in one transaction: the message whole, what it means, audit and feed. Only when this has resolved may the
 * connector acknowledge: ECRIS never repeats an acknowledged message, so an earlier receipt turns a crash into a lost conviction.
 */
import { createHash } from 'node:crypto';
import type { Delivery } from '../../../connectors/contract/messages.ts';
import { hubItself, recordChange } from '../../audit/record.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { failpoint } from '../../platform/failpoint.ts';
import { newId, newTraceId } from '../../platform/ids.ts';
import { deskOf, isNotification, type Correlated, type Desks, type Parked, type ParkReason, type WorkedIn } from './desk.ts';
import { globalIdOf } from './dispatch.ts';
import { lockSubject } from './find-subject.ts';
import { InboundAttachment, InboundMessage } from './inbox.entity.ts';
import { ExchangeMessage } from './message.entity.ts';
import type { Notification } from './notification.entity.ts';
import type { CountryRequest } from './request.entity.ts';

export type ReceiveDelivery = (backEnd: string, delivery: Delivery) => Promise<void>;

const mediaTypeMax = 400;

export interface ReceiveParts {
  unitOfWork: UnitOfWork;
  desks: Desks;
}

export function createReceiveDelivery({ unitOfWork, desks }: ReceiveParts): ReceiveDelivery {
  return async (backEnd, delivery) => {
    await failpoint('S12.reply-read');
    try {
      await unitOfWork((work) => workThrough(work, desks, backEnd, delivery));
    } catch (error) {
      if (!isOfTheMessage(error)) throw error;
      await unitOfWork((work) => park(work, backEnd, delivery, 'NOT_FIT_TO_STORE'));
    }
    await failpoint('S15.response-committed');
  };
}

async function workThrough(work: Work, desks: Desks, backEnd: string, delivery: Delivery): Promise<void> {
  await failpoint('S13.reply-parsed');
  const inbound = await takeIn(work, backEnd, delivery);
  if (!inbound) return;
  const found = await workIn(work, desks, { backEnd, inbound }, delivery);
  if ('parkedBecause' in found) inbound.parkedBecause = found.parkedBecause;
  else await recordMeaning(work, desks, delivery, found);
}

/**
 * Values that no column takes (SQLSTATE classes 22 and 23): the partner's repeat would end the same way for ever, and what it says would
 * be kept nowhere. Everything else may be over at the next repeat, and is not taken.
 */
function isOfTheMessage(error: unknown): boolean {
  return /^2[23]/.test(String((error as { code?: unknown } | null)?.code));
}

async function park(work: Work, backEnd: string, delivery: Delivery, reason: ParkReason): Promise<void> {
  const inbound = await takeIn(work, backEnd, delivery);
  if (inbound) inbound.parkedBecause = reason;
}

/** The new inbox row; undefined for a repeat, which is counted and otherwise ignored. */
async function takeIn({ em, now }: Work, backEnd: string, delivery: Delivery): Promise<InboundMessage | undefined> {
  const sha256 = createHash('sha256').update(delivery.raw.bytes).digest('hex');
  const [held] = await em.execute<{ id: string; sha256: string; fresh: boolean }[]>(
    `insert into inbound_message (id, back_end, reference, kind, country, sent_at, received_at, sha256, media_type, bytes)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (back_end, reference) do update set repeats = inbound_message.repeats + 1
     returning id, sha256, repeats = 0 as fresh`,
    [
      newId(),
      backEnd,
      delivery.reference,
      delivery.kind,
      delivery.country,
      delivery.sentAt ?? null,
      now,
      sha256,
      mediaTypeOf(delivery),
      Buffer.from(delivery.raw.bytes),
    ],
  );
  if (!held) throw new Error('the inbox row was not written');
  if (held.fresh) return keepWhole(em, held.id, delivery);
  if (held.sha256 !== sha256) await parkDouble({ em, now }, backEnd, delivery, sha256);
  return undefined;
}

async function keepWhole(em: Work['em'], id: string, { attachments = [] }: Delivery): Promise<InboundMessage> {
  const message = await em.findOneOrFail(InboundMessage, { id });
  attachments.forEach(({ name, mediaType, sha256, bytes }, ordinal) =>
    em.create(InboundAttachment, {
      id: newId(),
      message,
      ordinal,
      name: name.slice(0, 200),
      mediaType: mediaType.slice(0, 100),
      size: bytes.byteLength,
      sha256,
      bytes: Buffer.from(bytes),
    }),
  );
  return message;
}

/** As its sender wrote it, as far as there is room: it may not keep a message from being stored. */
function mediaTypeOf({ raw }: Delivery): string {
  return raw.mediaType.slice(0, mediaTypeMax);
}

/** One id, two contents: neither may be lost, and which one holds is for a person to say. */
async function parkDouble({ em, now }: Work, backEnd: string, delivery: Delivery, sha256: string): Promise<void> {
  await em.execute(
    `insert into inbound_message (id, back_end, reference, kind, country, received_at, sha256, media_type, bytes, parked_because)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'SAME_REFERENCE_OTHER_CONTENT') on conflict (back_end, reference) do nothing`,
    [
      newId(),
      backEnd,
      `${delivery.reference.slice(0, 60)}#${sha256.slice(0, 16)}`,
      delivery.kind,
      delivery.country,
      now,
      sha256,
      mediaTypeOf(delivery),
      Buffer.from(delivery.raw.bytes),
    ],
  );
}

interface Taken {
  backEnd: string;
  inbound: InboundMessage;
}

interface Meaning extends WorkedIn {
  subject: CountryRequest | Notification;
}

/** A message opens a thread or belongs to one; what it means there, the thread's desk says. */
async function workIn(
  work: Work,
  desks: Desks,
  taken: Taken,
  delivery: Delivery,
): Promise<Meaning | Parked | { parkedBecause: string }> {
  const opening = { work, ...taken, subject: undefined };
  if (delivery.kind === 'UNREADABLE') return { parkedBecause: delivery.reason };
  if (delivery.kind === 'OTHER') return { parkedBecause: 'NOT_UNDERSTOOD_YET' };
  if (delivery.kind === 'REQUEST') return desks.openRequest(opening, delivery);
  if (delivery.kind === 'NOTIFICATION') return desks.openNotification(opening, delivery);
  const subject = await subjectOf(work, delivery);
  await failpoint('S14.reply-matched');
  if ('parkedBecause' in subject) return subject;
  const found = await deskOf(desks, subject).workIn({ work, ...taken }, delivery);
  return 'parkedBecause' in found ? found : { ...found, subject };
}

/** By reference only, never by name; and only where the country that was written to is the one that writes. */
async function subjectOf({ em }: Work, delivery: Correlated): Promise<CountryRequest | Notification | Parked> {
  if (!delivery.inReplyTo) return { parkedBecause: 'NO_REFERENCE' };
  // A partner withdraws a message of its own; everything else answers one of ours.
  const direction = delivery.kind === 'CANCELLATION' ? 'IN' : 'OUT';
  const about = await em.findOne(ExchangeMessage, { reference: delivery.inReplyTo, direction });
  const subject = about && (await lockSubject(em, about));
  if (!subject) return { parkedBecause: 'REFERENCE_UNKNOWN' };
  return subject.country === delivery.country ? subject : { parkedBecause: 'OTHER_COUNTRY_ANSWERS' };
}

async function recordMeaning(work: Work, desks: Desks, delivery: Delivery, { subject, ...found }: Meaning): Promise<void> {
  const { em, now } = work;
  const { organisation, purpose } = subject;
  em.create(ExchangeMessage, {
    id: newId(),
    reference: delivery.reference,
    ...(isNotification(subject) ? { notification: subject } : { request: subject }),
    organisation,
    direction: 'IN',
    kind: delivery.kind,
    inReplyTo: delivery.inReplyTo ?? null,
    at: now,
    text: found.text?.text ?? null,
    textLanguage: found.text?.language ?? null,
    textTranslated: found.text?.translated ?? false,
    failure: found.failure ?? null,
  });
  recordChange(em, now, hubItself(organisation, purpose), {
    kind: 'EXCHANGE',
    traceId: newTraceId(),
    operation: `receive ${delivery.kind} ${delivery.reference}`,
    records: [globalIdOf(subject), ...found.records],
  });
  const { convictions = [] } = found;
  const followed = convictions.length > 0 ? await desks.followUp(work, subject, convictions) : [];
  await appendFeedEvents(em, [...found.events, ...followed]);
}
