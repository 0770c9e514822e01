/**
 * Sends one outgoing message. Every attempt first raises the message's fencing number and commits it; what the attempt brings is recorded
 * only while that number is still the newest, because a lease can expire while its holder still works.
 */
import { BackendFault, isBackendFault } from '../../../connectors/contract/fault.ts';
import type { Connection } from '../../../connectors/contract/connector.ts';
import type { AskingKind, Submission } from '../../../connectors/contract/messages.ts';
import { hubItself, recordChange } from '../../audit/record.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents, type NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import { failpoint } from '../../platform/failpoint.ts';
import { globalId, newTraceId } from '../../platform/ids.ts';
import { dueDay, londonDate } from '../playbook/deadline.ts';
import { Enquiry, ExchangeMessage, type CountryRequest } from './enquiry.entity.ts';
import { lockRequest } from './find-request.ts';
import { takeStep } from './take-step.ts';

export type DispatchMessage = (messageId: string, attempt: { retryInMs: number }) => Promise<JobOutcome>;

export interface DispatchParts {
  unitOfWork: UnitOfWork;
  /** The open connection that serves a channel; undefined where none is plugged in. */
  connectionFor(channel: string): Connection | undefined;
}

interface Claim {
  fence: number;
  channel: string;
  submission: Submission;
}

export function createDispatchMessage(parts: DispatchParts): DispatchMessage {
  return async (messageId, { retryInMs }) => {
    const claim = await parts.unitOfWork((work) => claimAttempt(work, messageId));
    if ('kind' in claim) return claim;
    await failpoint('S07.attempt-claimed');
    try {
      await failpoint('S08.frame-built');
      await submit(parts.connectionFor(claim.channel), claim.submission);
      await failpoint('S10.receipt-read');
    } catch (error) {
      if (!isBackendFault(error)) throw error;
      return parts.unitOfWork((work) => recordFault(work, messageId, claim.fence, error, retryInMs));
    }
    const outcome = await parts.unitOfWork((work) => recordSent(work, messageId, claim.fence));
    await failpoint('S11.sent-recorded');
    return outcome;
  };
}

async function submit(connection: Connection | undefined, submission: Submission): Promise<void> {
  if (connection?.submit) return connection.submit(submission);
  const message = 'no connector is plugged in for this channel';
  throw new BackendFault({ backEnd: 'hub', kind: 'unavailable', code: 'CHANNEL_NOT_CONNECTED', message });
}

/** An outcome at once where there is nothing left to send (sent already, or withdrawn before it left) or nothing to send yet. */
async function claimAttempt(work: Work, messageId: string): Promise<Claim | JobOutcome> {
  const { em, now } = work;
  const message = await em.findOne(ExchangeMessage, { id: messageId });
  const request = message && (await lockRequest(em, message.request.id));
  if (!message || !request) return { kind: 'done' };
  await em.refresh(message);
  const withdrawn = request.status === 'CANCELLED' && message.kind !== 'CANCELLATION';
  if (message.sentAt || message.failure || withdrawn) return { kind: 'done' };
  if (message.kind === 'CANCELLATION' && (await isStillOwed(work, request)))
    return { kind: 'again', because: 'REQUEST_UNDER_WAY' };
  message.fence += 1;
  await em.flush();
  const { reason } = await em.findOneOrFail(Enquiry, { id: request.enquiry.id });
  return { fence: message.fence, channel: request.channel, submission: submissionOf(message, request, reason, now) };
}

/** A withdrawal that overtakes its request withdraws nothing: the country does not know the request yet, and answers it afterwards. */
async function isStillOwed({ em }: Work, request: CountryRequest): Promise<boolean> {
  const owed = await em.execute(
    `select 1 from outbox o join exchange_message m on m.id::text = o.payload->>'messageId' where m.request_id = ? and m.kind = 'REQUEST'`,
    [request.id],
  );
  return owed.length > 0;
}

/** `reason` is the caller's own case or custody reference, which the partner reads beside ours. */
function submissionOf(message: ExchangeMessage, request: CountryRequest, reason: string, now: Date): Submission {
  const base = {
    reference: message.reference,
    country: request.country,
    sentAt: now,
    accountability: { organisation: request.organisation, purpose: request.purpose, justification: reason },
  };
  const inReplyTo = message.inReplyTo ?? request.reference;
  const byKind: Record<AskingKind, () => Submission> = {
    REQUEST: () => ({ ...base, kind: 'REQUEST', subject: request.subject, urgent: request.urgency === 'URGENT' }),
    FURTHER_DETAILS: () => ({ ...base, kind: 'FURTHER_DETAILS', inReplyTo, question: message.text ?? '' }),
    CANCELLATION: () => ({ ...base, kind: 'CANCELLATION', inReplyTo, ...(message.text ? { reason: message.text } : {}) }),
  };
  return byKind[message.kind as AskingKind]();
}

interface Held {
  message: ExchangeMessage;
  request: CountryRequest;
}

/** The message and its request, both locked, if attempt `fence` is still the newest and nothing was recorded yet. */
async function current(work: Work, messageId: string, fence: number): Promise<Held | undefined> {
  const found = await work.em.findOneOrFail(ExchangeMessage, { id: messageId });
  const request = await lockRequest(work.em, found.request.id);
  await work.em.refresh(found);
  return request && found.fence === fence && !found.sentAt ? { message: found, request } : undefined;
}

async function recordSent(work: Work, messageId: string, fence: number): Promise<JobOutcome> {
  const { em, now } = work;
  const held = await current(work, messageId, fence);
  if (!held) return { kind: 'overtaken' };
  const { message, request } = held;
  message.sentAt = now;
  recordAttempt(work, held, 'send');
  if (message.kind !== 'REQUEST') return { kind: 'done' };
  request.sentAt = now;
  request.nextAttemptAt = null;
  // Day 1 is the day of receipt, and a message that was taken has been received. Only the EU treaty sets a time limit.
  if (request.channel === 'ECRIS') request.dueOn = dueDay(londonDate(now));
  takeStep(request, 'send', now);
  await appendFeedEvents(em, [requestEvent(request, 'COUNTRY_REQUEST_SENT', now)]);
  return { kind: 'done' };
}

/** Whatever became of it, this was an exchange on the organisation's behalf. */
function recordAttempt({ em, now }: Work, { message, request }: Held, verb: 'send' | 'fail to send'): void {
  recordChange(em, now, hubItself(request.organisation, request.purpose), {
    kind: 'EXCHANGE',
    traceId: newTraceId(),
    operation: `${verb} ${message.kind} ${message.reference}`,
    records: [globalId('CountryRequest', request.id)],
  });
}

async function recordFault(
  work: Work,
  messageId: string,
  fence: number,
  fault: BackendFault,
  retryInMs: number,
): Promise<JobOutcome> {
  const { em, now } = work;
  const because = fault.code ?? fault.kind.toUpperCase();
  const held = await current(work, messageId, fence);
  if (!held) return { kind: 'overtaken' };
  const { message, request } = held;
  if (fault.retryable) {
    if (message.kind === 'REQUEST') request.nextAttemptAt = new Date(now.getTime() + retryInMs);
    return { kind: 'again', because };
  }
  message.failure = because.slice(0, 60);
  recordAttempt(work, held, 'fail to send');
  if (message.kind === 'REQUEST') {
    // Where the country has answered all the same, nothing has failed.
    if (!takeStep(request, 'fail', now)) return { kind: 'done' };
    request.failure = message.failure;
  }
  await appendFeedEvents(em, [requestEvent(request, 'COUNTRY_REQUEST_FAILED', now)]);
  return { kind: 'done' };
}

function requestEvent(request: CountryRequest, kind: NewFeedEvent['kind'], occurredAt: Date): NewFeedEvent {
  const { organisation, id } = request;
  return { organisation, kind, occurredAt, subjectId: globalId('CountryRequest', id), countryRequestId: id };
}
