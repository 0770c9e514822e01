/** Tells the unit, day by day, which requests of other countries come near their day, and which have missed it; each once. */
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents, type FeedKind, type NewFeedEvent } from '../../platform/event/append-feed.ts';
import type { Round } from '../../platform/round/rounds.ts';
import { chaseDays } from '../playbook/deadline.ts';
import { openReceivedStatuses } from '../threads/request-in-lifecycle.ts';
import { CountryRequest } from '../threads/request.entity.ts';
import { requestInEvent } from './request-in-event.ts';

const pageSize = 200;

export function requestsInRound({ unitOfWork }: { unitOfWork: UnitOfWork }): Round {
  return {
    name: 'requests-in-deadlines',
    each: 'LATEST',
    async run(day) {
      for (let after: string | undefined = ''; after !== undefined;) {
        const from: string = after;
        after = await unitOfWork((work) => tellPage(work, day, from));
      }
    },
  };
}

/** @returns the id to go on after; undefined at the end. */
async function tellPage(work: Work, day: string, after: string): Promise<string | undefined> {
  const page = await work.em.find(
    CountryRequest,
    {
      direction: 'IN',
      status: { $in: [...openReceivedStatuses] },
      dueOn: { $ne: null },
      ...(after ? { id: { $gt: after } } : {}),
    },
    { orderBy: { id: 'asc' }, limit: pageSize },
  );
  const events: NewFeedEvent[] = [];
  for (const request of page) {
    const kind = kindOn(request.dueOn ?? '', day);
    if (kind && (await isNew(work, request, day, kind))) events.push(requestInEvent(request, kind, work.now));
  }
  if (events.length > 0) await appendFeedEvents(work.em, events);
  return page.length < pageSize ? undefined : page.at(-1)?.id;
}

/** The last step that has come: days on which no hub ran are not told one by one. */
function kindOn(dueOn: string, day: string): FeedKind | undefined {
  if (dueOn < day) return 'DEADLINE_MISSED';
  const come = chaseDays('REQUEST_IN', dueOn).findLast(({ on }) => on <= day);
  if (!come) return undefined;
  return come.what === 'ESCALATE' ? 'ESCALATED' : 'DEADLINE_NEAR';
}

/** Of one kind once for the same step, whichever worker comes first and however often. */
async function isNew({ em, now }: Work, { id, dueOn }: CountryRequest, day: string, what: FeedKind): Promise<boolean> {
  const step = what === 'DEADLINE_MISSED' ? dueOn : chaseDays('REQUEST_IN', dueOn ?? '').findLast(({ on }) => on <= day)?.on;
  const told = await em.execute<{ what: string }[]>(
    `insert into asked_chase (request_id, "on", what, at) values (?, ?, ?, ?) on conflict do nothing returning what`,
    [id, step ?? day, what, now],
  );
  return told.length > 0;
}
