/** Requests of ours on their way to other countries, and what comes back. */
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import { londonDate, replyDueDay } from '../playbook/deadline.ts';
import type { Desk } from '../threads/desk.ts';
import type { ExchangeMessage } from '../threads/message.entity.ts';
import type { CountryRequest } from '../threads/request.entity.ts';
import { stepRequestOut } from '../threads/take-step.ts';
import { requestEvent } from './request-event.ts';
import { workIn } from './work-in.ts';

export const requestOutDesk: Desk<CountryRequest> = { mayLeave, sent, failed, workIn };

async function mayLeave(work: Work, request: CountryRequest, message: ExchangeMessage): Promise<JobOutcome | undefined> {
  if (message.kind !== 'CANCELLATION') return request.status === 'CANCELLED' ? { kind: 'done' } : undefined;
  return (await isStillOwed(work, request)) ? { kind: 'again', because: 'REQUEST_UNDER_WAY' } : undefined;
}

/** A withdrawal that overtakes its request withdraws nothing: the country does not know the request yet, and answers it afterwards. */
async function isStillOwed({ em }: Work, request: CountryRequest): Promise<boolean> {
  const owed = await em.execute(
    `select 1 from outbox o join exchange_message m on m.id::text = o.payload->>'messageId' where m.request_id = ? and m.kind = 'REQUEST'`,
    [request.id],
  );
  return owed.length > 0;
}

function sent(work: Work, request: CountryRequest, message: ExchangeMessage): NewFeedEvent[] {
  if (message.kind !== 'REQUEST') return [];
  request.sentAt = work.now;
  // Day 1 is the day of receipt, and a message that was taken has been received.
  request.dueOn = replyDueDay(request.country, londonDate(work.now)) ?? request.dueOn;
  stepRequestOut(work, request, 'send');
  return [requestEvent(request, 'COUNTRY_REQUEST_SENT', work.now)];
}

function failed(work: Work, request: CountryRequest, message: ExchangeMessage): NewFeedEvent[] {
  if (message.kind === 'REQUEST') {
    // Where the country has answered all the same, nothing has failed.
    if (!stepRequestOut(work, request, 'fail')) return [];
    request.failure = message.failure ?? null;
  }
  return [requestEvent(request, 'COUNTRY_REQUEST_FAILED', work.now)];
}
