/** Asks the countries of one enquiry, in the caller's transaction. A country that has the same question already is not asked it twice. */
import { LockMode } from '@mikro-orm/core';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Person } from '../../person/person.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import type { Connected } from '../back-ends/connected.ts';
import { londonDate } from '../playbook/deadline.ts';
import type { Route } from '../playbook/routing.ts';
import { JoinedRequest } from '../threads/joined-request.entity.ts';
import { openStatuses } from '../threads/request-out-lifecycle.ts';
import { CountryRequest, type Enquiry } from '../threads/request.entity.ts';
import { writeMessage } from '../threads/write-message.ts';
import { askedKey } from './asked-key.ts';
import { neededOn } from './needed-on.ts';

export interface Asker {
  organisation: string;
  purpose: string;
  subject: Identity;
  /** Known already, or undefined where the subject is new. */
  person: Person | undefined;
}

/**
 * Requests to these countries that are open and ask the same of the same person, locked until commit. Whoever asks the same at the same
 * time waits here, so that fifty at once make one request.
 */
export async function openAlready({ em }: Work, asker: Asker, routes: readonly Route[]): Promise<CountryRequest[]> {
  const { organisation, purpose, person } = asker;
  const key = askedKey(asker);
  // In one order always, so that two that ask by number and by description cannot wait for each other.
  const locks = [key, person && JSON.stringify([organisation, purpose, person.id])]
    .filter((lock) => typeof lock === 'string')
    .sort();
  for (const lock of locks) await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`ask ${lock}`]);
  if (locks.length === 0) return [];
  const same = [...(key ? [{ askedKey: key }] : []), ...(person ? [{ person: person.id }] : [])];
  return em.find(
    CountryRequest,
    {
      $or: same,
      organisation,
      purpose,
      direction: 'OUT',
      country: { $in: routes.map(({ country }) => country) },
      status: { $in: [...openStatuses] },
    },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
}

export interface Asking {
  enquiry: Enquiry;
  person: Person;
  subject: Identity;
  routes: readonly Route[];
  open: readonly CountryRequest[];
}

/** @returns the request to each country, made or joined. */
export async function askCountries(work: Work, connected: Connected, asking: Asking): Promise<CountryRequest[]> {
  const requests: CountryRequest[] = [];
  for (const route of asking.routes) {
    const open = asking.open.find(({ country, person }) => country === route.country && person.id === asking.person.id);
    if (open) await join(work, asking.enquiry, open);
    requests.push(open ?? (await writeRequest(work, connected, asking, route)));
  }
  return requests;
}

/** What is in a hurry for one enquiry is in a hurry for all that wait for the same answer. */
async function join({ em, now }: Work, enquiry: Enquiry, request: CountryRequest): Promise<void> {
  if (request.enquiry?.id === enquiry.id) return;
  if (enquiry.urgency === 'URGENT') hurry(request, enquiry);
  const joined = await em.findOne(JoinedRequest, { enquiry: enquiry.id, request: request.id });
  if (!joined) em.create(JoinedRequest, { enquiry, request, joinedAt: now });
}

function hurry(request: CountryRequest, { courtDate }: Enquiry): void {
  request.urgency = 'URGENT';
  const from = londonDate(request.sentAt ?? request.raisedAt);
  const needed = neededOn({ from, dueOn: request.dueOn ?? null, courtDate: courtDate ?? null });
  if (!request.neededOn || needed < request.neededOn) request.neededOn = needed;
}

async function writeRequest(
  work: Work,
  connected: Connected,
  { enquiry, person, subject }: Asking,
  { country, channel }: Route,
): Promise<CountryRequest> {
  const { em, now } = work;
  const { organisation, purpose, urgency, reason } = enquiry;
  const request = em.create(CountryRequest, {
    id: newId(),
    reference: '',
    enquiry,
    person,
    organisation,
    direction: 'OUT',
    channel,
    country,
    status: 'QUEUED',
    purpose,
    justification: reason,
    urgency,
    subject,
    askedKey: askedKey({ organisation, purpose, subject }),
    raisedAt: now,
    statusSince: now,
    neededOn: neededOn({
      from: londonDate(now),
      dueOn: null,
      courtDate: urgency === 'URGENT' ? (enquiry.courtDate ?? null) : null,
    }),
  });
  await writeMessage(work, connected, request, { kind: 'REQUEST', subject, urgent: urgency === 'URGENT' });
  return request;
}
