/** Requests of ours on their way to other countries, and what comes back. */
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import { londonDate, replyDueDay } from '../playbook/deadline.ts';
import type { Desk } from '../threads/desk.ts';
import { isOpen } from '../threads/request-out-lifecycle.ts';
import type { ExchangeMessage } from '../threads/message.entity.ts';
import type { CountryRequest } from '../threads/request.entity.ts';
import { stepRequestOut } from '../threads/take-step.ts';
import { expectedDay } from './expected-on.ts';
import { neededOn } from './needed-on.ts';
import { requestEvent } from './request-event.ts';
import { workIn } from './work-in.ts';

export const requestOutDesk: Desk<CountryRequest> = { mayLeave, sent, failed, workIn };

async function mayLeave(work: Work, request: CountryRequest, message: ExchangeMessage): Promise<JobOutcome | undefined> {
  // Nobody is reminded of what has been answered meanwhile.
  if (message.kind === 'REMINDER' && !isOpen(request.status)) return { kind: 'done' };
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

async function sent(work: Work, request: CountryRequest, message: ExchangeMessage): Promise<NewFeedEvent[]> {
  if (message.kind !== 'REQUEST') return [];
  const today = londonDate(work.now);
  request.sentAt = work.now;
  // Day 1 is the day of receipt, and a message that was taken has been received.
  request.dueOn = replyDueDay(request.country, today) ?? request.dueOn;
  request.neededOn = neededOn({ from: today, dueOn: request.dueOn ?? null, courtDate: await earliestCourtDate(work, request) });
  request.expectedOn = await expectedDay(work, request.country, work.now);
  stepRequestOut(work, request, 'send');
  return [requestEvent(request, 'COUNTRY_REQUEST_SENT', work.now)];
}

/** Of the urgent enquiries that wait for the answer. */
async function earliestCourtDate({ em }: Work, { id, enquiry }: CountryRequest): Promise<string | null> {
  const [row] = await em.execute<{ court: string | null }[]>(
    `select min(e.court_date) as court from enquiry e where e.urgency = 'URGENT'
       and (e.id = ? or e.id in (select j.enquiry_id from joined_request j where j.request_id = ?))`,
    [enquiry?.id ?? null, id],
  );
  return row?.court ?? null;
}

function failed(work: Work, request: CountryRequest, message: ExchangeMessage): NewFeedEvent[] {
  if (message.kind === 'REQUEST') {
    // Where the country has answered all the same, nothing has failed.
    if (!stepRequestOut(work, request, 'fail')) return [];
    request.failure = message.failure ?? null;
  }
  // A reminder that could not be sent changes nothing: what goes unanswered is escalated all the same.
  return message.kind === 'REMINDER' ? [] : [requestEvent(request, 'COUNTRY_REQUEST_FAILED', work.now)];
}
