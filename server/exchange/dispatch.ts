/**
 * Sends one outgoing message. Every attempt first raises the message's fencing number and commits it; what the attempt brings is recorded
 * only while that number is still the newest, because a lease can expire while its holder still works.
 */
import { isBackendFault, type BackendFault } from '../../connectors/contract/fault.ts';
import type { Connection } from '../../connectors/contract/connector.ts';
import type { Submission, SubmissionKind } from '../../connectors/contract/messages.ts';
import { hubItself, recordChange } from '../audit/record.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { appendFeedEvents, type NewFeedEvent } from '../platform/event/append-feed.ts';
import type { JobOutcome } from '../platform/event/job-outcome.ts';
import { failpoint } from '../platform/failpoint.ts';
import { globalId, newTraceId } from '../platform/ids.ts';
import { dueDay, londonDate } from './deadline.ts';
import { ExchangeMessage, type CountryRequest } from './enquiry.entity.ts';
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
    if (!claim) return { kind: 'done' };
    await failpoint('S07.attempt-claimed');
    try {
      await failpoint('S08.frame-built');
      const connection = parts.connectionFor(claim.channel);
      if (!connection?.submit) return { kind: 'again', because: 'CHANNEL_NOT_CONNECTED' };
      await connection.submit(claim.submission);
      await failpoint('S10.receipt-read');
    } catch (error) {
      if (!isBackendFault(error)) throw error;
      return parts.unitOfWork((work) => recordFault(work, messageId, claim.fence, error, retryInMs));
    }
    await parts.unitOfWork((work) => recordSent(work, messageId, claim.fence));
    await failpoint('S11.sent-recorded');
    return { kind: 'done' };
  };
}

/** Undefined where there is nothing left to send: sent already, or withdrawn before it left. */
async function claimAttempt(work: Work, messageId: string): Promise<Claim | undefined> {
  const { em, now } = work;
  const message = await em.findOne(ExchangeMessage, { id: messageId });
  const request = message && (await lockRequest(em, message.request.id));
  if (!message || !request) return undefined;
  await em.refresh(message);
  const withdrawn = request.status === 'CANCELLED' && message.kind !== 'CANCELLATION';
  if (message.sentAt || message.failure || withdrawn) return undefined;
  message.fence += 1;
  await em.flush();
  return { fence: message.fence, channel: request.channel, submission: submissionOf(message, request, now) };
}

function submissionOf(message: ExchangeMessage, request: CountryRequest, now: Date): Submission {
  const base = {
    reference: message.reference,
    country: request.country,
    sentAt: now,
    accountability: { organisation: request.organisation, purpose: request.purpose, justification: request.reference },
  };
  const inReplyTo = message.inReplyTo ?? request.reference;
  const byKind: Record<SubmissionKind, () => Submission> = {
    REQUEST: () => ({ ...base, kind: 'REQUEST', subject: request.subject, urgent: request.urgency === 'URGENT' }),
    FURTHER_DETAILS: () => ({ ...base, kind: 'FURTHER_DETAILS', inReplyTo, question: message.text ?? '' }),
    CANCELLATION: () => ({ ...base, kind: 'CANCELLATION', inReplyTo, ...(message.text ? { reason: message.text } : {}) }),
  };
  return byKind[message.kind as SubmissionKind]();
}

/** The message and its request, both locked, if attempt `fence` is still the newest and nothing was recorded yet. */
async function current(
  work: Work,
  messageId: string,
  fence: number,
): Promise<{ message: ExchangeMessage; request: CountryRequest } | undefined> {
  const found = await work.em.findOneOrFail(ExchangeMessage, { id: messageId });
  const request = await lockRequest(work.em, found.request.id);
  await work.em.refresh(found);
  return request && found.fence === fence && !found.sentAt ? { message: found, request } : undefined;
}

async function recordSent(work: Work, messageId: string, fence: number): Promise<void> {
  const { em, now } = work;
  const held = await current(work, messageId, fence);
  if (!held) return;
  const { message, request } = held;
  message.sentAt = now;
  const records = [globalId('CountryRequest', request.id)];
  recordChange(em, now, hubItself(request.organisation, request.purpose), {
    kind: 'EXCHANGE',
    traceId: newTraceId(),
    operation: `send ${message.kind} ${message.reference}`,
    records,
  });
  if (message.kind !== 'REQUEST') return;
  request.sentAt = now;
  // Day 1 is the day of receipt, and a message that was taken has been received. Only the EU treaty sets a time limit.
  if (request.channel === 'ECRIS') request.dueOn = dueDay(londonDate(now));
  takeStep(request, 'send', now);
  await appendFeedEvents(em, [requestEvent(request, 'COUNTRY_REQUEST_SENT', now)]);
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
  if (!held) return { kind: 'done' };
  const { message, request } = held;
  if (fault.retryable) {
    if (message.kind === 'REQUEST') request.nextAttemptAt = new Date(now.getTime() + retryInMs);
    return { kind: 'again', because };
  }
  message.failure = because.slice(0, 60);
  if (message.kind === 'REQUEST' && takeStep(request, 'fail', now)) request.failure = message.failure;
  await appendFeedEvents(em, [requestEvent(request, 'COUNTRY_REQUEST_FAILED', now)]);
  return { kind: 'done' };
}

function requestEvent(request: CountryRequest, kind: NewFeedEvent['kind'], occurredAt: Date): NewFeedEvent {
  const { organisation, id } = request;
  return { organisation, kind, occurredAt, subjectId: globalId('CountryRequest', id), countryRequestId: id };
}
