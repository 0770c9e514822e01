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
import { globalId, newId, newTraceId } from '../../platform/ids.ts';
import { ExchangeMessage, InboundAttachment, InboundMessage, type CountryRequest } from './enquiry.entity.ts';
import { lockRequest } from './find-request.ts';
import type { WorkedIn } from './inbound.ts';
import { isUnderstood, workIn } from '../requests-out/work-in.ts';

export type ReceiveDelivery = (backEnd: string, delivery: Delivery) => Promise<void>;

/** Why a message waits for a person: one of these, or the reason code that its connector gave for bytes it could not read. */
export const parkReasons = [
  'NOT_UNDERSTOOD_YET',
  'NO_REFERENCE',
  'REFERENCE_UNKNOWN',
  'OTHER_COUNTRY_ANSWERS',
  'SAME_REFERENCE_OTHER_CONTENT',
  'NOT_FIT_TO_STORE',
] as const;

const mediaTypeMax = 400;

export function createReceiveDelivery({ unitOfWork }: { unitOfWork: UnitOfWork }): ReceiveDelivery {
  return async (backEnd, delivery) => {
    await failpoint('S12.reply-read');
    try {
      await unitOfWork((work) => workThrough(work, backEnd, delivery));
    } catch (error) {
      if (!isOfTheMessage(error)) throw error;
      await unitOfWork((work) => park(work, backEnd, delivery, 'NOT_FIT_TO_STORE'));
    }
    await failpoint('S15.response-committed');
  };
}

async function workThrough(work: Work, backEnd: string, delivery: Delivery): Promise<void> {
  await failpoint('S13.reply-parsed');
  const inbound = await takeIn(work, backEnd, delivery);
  if (!inbound) return;
  const request = await requestOf(work, delivery);
  await failpoint('S14.reply-matched');
  if (typeof request === 'string') inbound.parkedBecause = request;
  else await recordMeaning(work, backEnd, delivery, inbound, request);
}

/**
 * Values that no column takes (SQLSTATE classes 22 and 23): the partner's repeat would end the same way for ever, and what it says would
 * be kept nowhere. Everything else may be over at the next repeat, and is not taken.
 */
function isOfTheMessage(error: unknown): boolean {
  return /^2[23]/.test(String((error as { code?: unknown } | null)?.code));
}

async function park(work: Work, backEnd: string, delivery: Delivery, reason: (typeof parkReasons)[number]): Promise<void> {
  const inbound = await takeIn(work, backEnd, delivery);
  if (inbound) inbound.parkedBecause = reason;
}

/** The new inbox row; undefined for a repeat, which is counted and otherwise ignored. */
async function takeIn({ em, now }: Work, backEnd: string, delivery: Delivery): Promise<InboundMessage | undefined> {
  const sha256 = createHash('sha256').update(delivery.raw.bytes).digest('hex');
  const [held] = await em.execute<{ id: string; sha256: string; fresh: boolean }[]>(
    `insert into inbound_message (id, back_end, reference, kind, country, received_at, sha256, media_type, bytes)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (back_end, reference) do update set repeats = inbound_message.repeats + 1
     returning id, sha256, repeats = 0 as fresh`,
    [
      newId(),
      backEnd,
      delivery.reference,
      delivery.kind,
      delivery.country,
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

/** By reference only, never by name; and only where the country that was asked is the one that answers. */
async function requestOf({ em }: Work, delivery: Delivery): Promise<CountryRequest | string> {
  if (delivery.kind === 'UNREADABLE') return delivery.reason;
  if (!isUnderstood(delivery)) return 'NOT_UNDERSTOOD_YET';
  if (!delivery.inReplyTo) return 'NO_REFERENCE';
  const ours = await em.findOne(ExchangeMessage, { reference: delivery.inReplyTo, direction: 'OUT' });
  const request = ours && (await lockRequest(em, ours.request.id));
  if (!request) return 'REFERENCE_UNKNOWN';
  return request.country === delivery.country ? request : 'OTHER_COUNTRY_ANSWERS';
}

async function recordMeaning(
  work: Work,
  backEnd: string,
  delivery: Delivery,
  inbound: InboundMessage,
  request: CountryRequest,
): Promise<void> {
  const { em, now } = work;
  const { organisation, purpose, id: countryRequestId } = request;
  const found: WorkedIn = await workIn({ work, backEnd, inbound, request }, delivery);
  em.create(ExchangeMessage, {
    id: newId(),
    reference: delivery.reference,
    request,
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
  const requestGlobalId = globalId('CountryRequest', countryRequestId);
  recordChange(em, now, hubItself(organisation, purpose), {
    kind: 'EXCHANGE',
    traceId: newTraceId(),
    operation: `receive ${delivery.kind} ${delivery.reference}`,
    records: [requestGlobalId, ...found.records],
  });
  const { responseId } = found;
  await appendFeedEvents(em, [
    {
      organisation,
      kind: found.feedKind,
      occurredAt: now,
      subjectId: responseId ? globalId('CountryResponse', responseId) : requestGlobalId,
      countryRequestId,
      ...(responseId ? { responseId } : {}),
    },
  ]);
}
