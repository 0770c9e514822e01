/** Once a day: requests that are still unanswered are recalled to whoever can do something about it. */
import { unitOrganisation } from '../../access/caller.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents, type NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { Round } from '../../platform/round/rounds.ts';
import type { Connected } from '../back-ends/connected.ts';
import { londonDate } from '../playbook/deadline.ts';
import { lockRequest } from '../threads/find-subject.ts';
import { isOpen, openStatuses } from '../threads/request-out-lifecycle.ts';
import { ExchangeMessage } from '../threads/message.entity.ts';
import type { CountryRequest } from '../threads/request.entity.ts';
import { writeMessage } from '../threads/write-message.ts';
import { chaseDue, chaseSteps, type ChaseKind } from './chase.ts';
import { RequestChase } from './request-chase.entity.ts';
import { requestEvent } from './request-event.ts';
import { addDays } from '../../platform/calendar-days.ts';

export interface ChaseParts {
  unitOfWork: UnitOfWork;
  connected: Connected;
}

const pageSize = 200;
/** No step of the table is further before the day by which an answer is needed. */
const aheadDays = 31;

export function chaseRound({ unitOfWork, connected }: ChaseParts): Round {
  return {
    name: 'chase requests out',
    // What is due by today includes what was due on a day that nobody worked.
    each: 'LATEST',
    async run(day) {
      const errors: unknown[] = [];
      for (
        let page = await unchased(unitOfWork, day, '');
        page.length > 0;
        page = await unchased(unitOfWork, day, page.at(-1) ?? '')
      ) {
        for (const id of page)
          await unitOfWork((work) => chaseOne(work, connected, id, day)).catch((error: unknown) => errors.push(error));
      }
      // One that cannot be chased keeps none of the others from it.
      if (errors.length > 0) throw errors[0];
    },
  };
}

function unchased(unitOfWork: UnitOfWork, day: string, after: string): Promise<string[]> {
  return unitOfWork(async ({ em }) => {
    const rows = await em.execute<{ id: string }[]>(
      `select r.id from country_request r where r.direction = 'OUT' and r.status = any(?::text[]) and r.needed_on <= ? and r.id::text > ?
         and (select count(*) from request_chase c where c.request_id = r.id) < ? order by r.id::text limit ?`,
      [`{${openStatuses.join(',')}}`, addDays(day, aheadDays), after, chaseSteps, pageSize],
    );
    return rows.map(({ id }) => id);
  });
}

async function chaseOne(work: Work, connected: Connected, id: string, day: string): Promise<void> {
  const { em } = work;
  const request = await lockRequest(em, id);
  // A clock that was put back since the round began, as only a simulated one is, has a round of its own.
  if (!request?.neededOn || !isOpen(request.status) || londonDate(work.now) < day) return;
  const taken = (await em.find(RequestChase, { request: id })).map(({ step }) => step);
  const from = londonDate(request.sentAt ?? request.raisedAt);
  const { steps, tell, remind } = chaseDue({ neededOn: request.neededOn, from, today: day, taken });
  for (const step of steps) em.create(RequestChase, { request, step, onDay: day });
  if (remind) await remindCountry(work, connected, request);
  const events = tell.flatMap((kind) => eventsOf(work, request, kind));
  if (events.length > 0) await appendFeedEvents(em, events);
}

/** The bureau of a country is reminded by a message; ECRIS has none, and a country that waits for us is not to be pressed. */
async function remindCountry(work: Work, connected: Connected, request: CountryRequest): Promise<void> {
  const { channel, sentAt, status, reference, id } = request;
  if (!sentAt || status === 'INFORMATION_WANTED' || !connected.reminds(channel)) return;
  const earlier = await work.em.count(ExchangeMessage, { request: id, kind: 'REMINDER', direction: 'OUT' });
  const facts = { inReplyTo: reference, number: earlier + 1, askedOn: londonDate(sentAt) };
  await writeMessage(work, connected, request, { kind: 'REMINDER', ...facts });
}

/** What is escalated the exchange unit is told, too: it can take it up with its counterpart. */
function eventsOf({ now }: Work, request: CountryRequest, kind: ChaseKind): NewFeedEvent[] {
  const event = requestEvent(request, kind, now);
  if (kind !== 'ESCALATED' || request.organisation === unitOrganisation) return [event];
  return [event, { ...event, organisation: unitOrganisation }];
}
