/**
 * Sends one outgoing message. Every attempt first raises the message's fencing number and commits it; what the attempt brings is recorded
 * only while that number is still the newest, because a lease can expire while its holder still works.
 */
import { BackendFault, isBackendFault } from '../../../connectors/contract/fault.ts';
import type { Connection } from '../../../connectors/contract/connector.ts';
import type { Submission } from '../../../connectors/contract/messages.ts';
import { hubItself, recordChange } from '../../audit/record.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import { failpoint } from '../../platform/failpoint.ts';
import { globalId, newTraceId } from '../../platform/ids.ts';
import { deskOf, isNotification, type Desks } from './desk.ts';
import { lockSubject } from './find-subject.ts';
import { ExchangeMessage } from './message.entity.ts';
import type { Notification } from './notification.entity.ts';
import type { CountryRequest } from './request.entity.ts';

export type DispatchMessage = (messageId: string, attempt: { retryInMs: number }) => Promise<JobOutcome>;

export interface DispatchParts {
  unitOfWork: UnitOfWork;
  desks: Desks;
  /** The open connection that serves a channel; undefined where none is plugged in. */
  connectionFor(channel: string): Connection | undefined;
}

interface Claim {
  fence: number;
  channel: string;
  submission: Submission;
}

export function createDispatchMessage(parts: DispatchParts): DispatchMessage {
  const { unitOfWork, desks, connectionFor } = parts;
  return async (messageId, { retryInMs }) => {
    const claim = await unitOfWork((work) => claimAttempt(work, desks, messageId));
    if ('kind' in claim) return claim;
    await failpoint('S07.attempt-claimed');
    try {
      await failpoint('S08.frame-built');
      await submit(connectionFor(claim.channel), claim.submission);
      await failpoint('S10.receipt-read');
    } catch (error) {
      if (!isBackendFault(error)) throw error;
      return unitOfWork((work) => recordFault(work, desks, { messageId, fence: claim.fence, fault: error, retryInMs }));
    }
    const outcome = await unitOfWork((work) => recordSent(work, desks, messageId, claim.fence));
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
async function claimAttempt(work: Work, desks: Desks, messageId: string): Promise<Claim | JobOutcome> {
  const { em } = work;
  const message = await em.findOne(ExchangeMessage, { id: messageId });
  const subject = message && (await lockSubject(em, message));
  if (!message || !subject) return { kind: 'done' };
  await em.refresh(message);
  if (message.sentAt || message.failure) return { kind: 'done' };
  const instead = await deskOf(desks, subject).mayLeave(work, message);
  if (instead) return instead;
  message.fence += 1;
  await em.flush();
  return { fence: message.fence, channel: subject.channel, submission: submissionOf(message, subject) };
}

/** The time written in it is that of its writing, on every attempt: a repeat is the same message to the byte. */
function submissionOf(
  { reference, at, body, organisation }: ExchangeMessage,
  { country, purpose, justification }: CountryRequest | Notification,
): Submission {
  if (!body) throw new Error(`message ${reference} has nothing to say`);
  return { ...body, reference, country, sentAt: at, accountability: { organisation, purpose, justification } };
}

interface Held {
  message: ExchangeMessage;
  subject: CountryRequest | Notification;
}

/** The message and what it is about, both locked, if attempt `fence` is still the newest and nothing was recorded yet. */
async function current(work: Work, messageId: string, fence: number): Promise<Held | undefined> {
  const found = await work.em.findOneOrFail(ExchangeMessage, { id: messageId });
  const subject = await lockSubject(work.em, found);
  await work.em.refresh(found);
  return subject && found.fence === fence && !found.sentAt ? { message: found, subject } : undefined;
}

async function recordSent(work: Work, desks: Desks, messageId: string, fence: number): Promise<JobOutcome> {
  const held = await current(work, messageId, fence);
  if (!held) return { kind: 'overtaken' };
  held.message.sentAt = work.now;
  held.subject.nextAttemptAt = null;
  recordAttempt(work, held, 'send');
  await appendFeedEvents(work.em, await deskOf(desks, held.subject).sent(work, held.message));
  return { kind: 'done' };
}

/** Whatever became of it, this was an exchange on the organisation's behalf. */
function recordAttempt({ em, now }: Work, { message, subject }: Held, verb: 'send' | 'fail to send'): void {
  recordChange(em, now, hubItself(subject.organisation, subject.purpose), {
    kind: 'EXCHANGE',
    traceId: newTraceId(),
    operation: `${verb} ${message.kind} ${message.reference}`,
    records: [globalIdOf(subject)],
  });
}

export function globalIdOf(subject: CountryRequest | Notification): string {
  return globalId(isNotification(subject) ? 'Notification' : 'CountryRequest', subject.id);
}

interface Failed {
  messageId: string;
  fence: number;
  fault: BackendFault;
  retryInMs: number;
}

async function recordFault(work: Work, desks: Desks, { messageId, fence, fault, retryInMs }: Failed): Promise<JobOutcome> {
  const because = fault.code ?? fault.kind.toUpperCase();
  const held = await current(work, messageId, fence);
  if (!held) return { kind: 'overtaken' };
  const { message, subject } = held;
  if (fault.retryable) {
    // Of the thread's own first message: later ones do not put the thread off.
    if (message.reference === subject.reference) subject.nextAttemptAt = new Date(work.now.getTime() + retryInMs);
    return { kind: 'again', because };
  }
  message.failure = because.slice(0, 60);
  recordAttempt(work, held, 'fail to send');
  await appendFeedEvents(work.em, await deskOf(desks, subject).failed(work, message));
  return { kind: 'done' };
}
