/** Other countries' requests to us: what they send in a thread, and what becomes of our messages in it. */
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { Connected } from '../back-ends/connected.ts';
import type { Desk } from '../threads/desk.ts';
import type { ExchangeMessage } from '../threads/message.entity.ts';
import type { CountryRequest } from '../threads/request.entity.ts';
import { stepRequestIn } from '../threads/take-step.ts';
import { requestInEvent } from './request-in-event.ts';
import { workInRequestIn } from './work-in.ts';

export function requestInDesk(connected: Connected): Desk<CountryRequest> {
  return { mayLeave, sent, failed, workIn: (inbound, delivery) => workInRequestIn(connected, inbound, delivery) };
}

/** Nothing goes to a country that has withdrawn its request. */
function mayLeave(_work: Work, { status }: CountryRequest): JobOutcome | undefined {
  return status === 'CANCELLED' ? { kind: 'done' } : undefined;
}

function sent(work: Work, request: CountryRequest, { kind }: ExchangeMessage): NewFeedEvent[] {
  if (kind !== 'RESPONSE') return [];
  request.sentAt = work.now;
  stepRequestIn(work, request, 'answered');
  return [requestInEvent(request, 'REQUEST_ANSWERED', work.now)];
}

/** A question or a date that could not be sent leaves the request where it is: the message says so, and somebody is told. */
function failed(work: Work, request: CountryRequest, { kind, failure }: ExchangeMessage): NewFeedEvent[] {
  if (kind === 'RESPONSE' && stepRequestIn(work, request, 'fail')) request.failure = failure ?? null;
  return [requestInEvent(request, 'COUNTRY_REQUEST_FAILED', work.now)];
}
