/** A force asks: one enquiry about one person becomes one request to each country, all in one transaction. */
import type { Identity } from '../../connectors/contract/canonical.ts';
import { permits } from '../access/policy.ts';
import { recordChange } from '../audit/record.ts';
import { addPerson } from '../person/add-person.ts';
import { findVisiblePerson, identityOfPerson } from '../person/find-person.ts';
import type { Person } from '../person/person.entity.ts';
import type { HubCall } from '../access/hub-call.ts';
import { once } from '../platform/database/once.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../platform/event/append-feed.ts';
import { owe } from '../platform/event/outbox.ts';
import { failpoint } from '../platform/failpoint.ts';
import { globalId, newId } from '../platform/ids.ts';
import { idempotencyConflict, notPermitted, rejected, type FieldIssue, type Refusal } from '../platform/refusal.ts';
import type { Connected } from './connected.ts';
import { londonDate } from './deadline.ts';
import { CountryRequest, Enquiry } from './enquiry.entity.ts';
import { enquiryIssues } from './enquiry-rules.ts';
import { identityOf, type NewEnquiry } from './new-enquiry.ts';
import { defaultCountries, routeTo, type Route } from './routing.ts';
import { writeMessage } from './write-message.ts';

export type RaiseEnquiry = (call: HubCall, input: NewEnquiry) => Promise<{ kind: 'raised'; enquiryId: string } | Refusal>;

export function createRaiseEnquiry({ unitOfWork, connected }: { unitOfWork: UnitOfWork; connected: Connected }): RaiseEnquiry {
  return async (call, input) => {
    const refusal = mayRaise(call, input);
    if (refusal) return refusal;
    await failpoint('S01.authorised');
    const result = await unitOfWork(async (work) => {
      await failpoint('S02.transaction-begun');
      const plan = await planEnquiry(work, call, input, connected);
      if ('kind' in plan) return plan;
      const { organisation } = call.caller;
      const key = { organisation, operation: 'raiseEnquiry', key: input.idempotencyKey, input };
      const raised = await once(work, key, () => writeEnquiry(work, call, input, plan, connected));
      return raised.kind === 'conflict' ? idempotencyConflict : { kind: 'raised' as const, enquiryId: raised.recordId };
    });
    await failpoint('S03.enquiry-committed');
    return result;
  };
}

function mayRaise({ caller }: HubCall, { purpose }: NewEnquiry): Refusal | undefined {
  if (!permits(caller, 'enquiry:raise')) return notPermitted('ROLE', `The role ${caller.role} raises no enquiries.`);
  const known: readonly string[] = caller.purposes;
  if (known.includes(purpose)) return undefined;
  // An unknown code is a wrong input and named as such below; a known one that is not held is a matter of rights.
  return enquiryIssuesOfPurpose(purpose)
    ? undefined
    : notPermitted('PURPOSE_NOT_HELD', `This purpose is not held; held are: ${known.join(', ')}.`);
}

function enquiryIssuesOfPurpose(purpose: string): boolean {
  return enquiryIssues({ idempotencyKey: 'x', personId: 'x', purpose, reason: 'x', urgency: 'ROUTINE' }, '2000-01-01').length > 0;
}

interface EnquiryPlan {
  /** Known already, or undefined where the subject is new. */
  person: Person | undefined;
  subject: Identity;
  routes: Route[];
}

/** Everything that can be wrong is found here, before a row is written. */
async function planEnquiry(work: Work, call: HubCall, input: NewEnquiry, connected: Connected): Promise<EnquiryPlan | Refusal> {
  const issues = enquiryIssues(input, londonDate(work.now));
  if (issues.length > 0) return rejected(issues);
  const person = input.personId ? await findVisiblePerson(work.em, call, input.personId) : undefined;
  if (input.personId && !person)
    return rejected([{ path: 'personId', code: 'NOT_FOUND', message: 'No such person is known to you.' }]);
  const subject = person
    ? await identityOfPerson(work.em, person)
    : identityOf(input.subject as NonNullable<NewEnquiry['subject']>);
  const { routes, issues: routeIssues } = planRoutes(input, subject, connected);
  const accountability = { organisation: call.caller.organisation, purpose: input.purpose, justification: input.reason };
  const refusals = connected.refusals([...new Set(routes.map(({ channel }) => channel))], subject, accountability);
  const found = [...routeIssues, ...refusals];
  return found.length > 0 ? rejected(found) : { person, subject, routes };
}

function planRoutes(input: NewEnquiry, subject: Identity, { channels }: Connected): { routes: Route[]; issues: FieldIssue[] } {
  const asked = [...new Set(input.countries ?? defaultCountries(subject.nationalities))].sort();
  const path = (code: string) =>
    input.countries
      ? `countries.${input.countries.indexOf(code)}`
      : `subject.nationalities.${subject.nationalities.indexOf(code)}`;
  const found = asked.map((code) => ({ code, route: routeTo(code, channels) }));
  const issues = found.flatMap(({ code, route }) =>
    'channel' in route ? [] : [{ path: path(code), code: route.code, message: route.message }],
  );
  if (asked.length === 0) {
    issues.push({
      path: 'countries',
      code: 'UNKNOWN_COUNTRY',
      message: 'The subject has no foreign nationality: say which countries to ask.',
    });
  }
  return { routes: found.flatMap(({ route }) => ('channel' in route ? [route] : [])), issues };
}

async function writeEnquiry(
  work: Work,
  call: HubCall,
  input: NewEnquiry,
  plan: EnquiryPlan,
  connected: Connected,
): Promise<string> {
  const { em, now } = work;
  const { organisation, subject: raisedBy } = call.caller;
  const person = plan.person ?? addPerson(em, plan.subject, now);
  const [row] = await em.execute<{ number: string }[]>(`select nextval('enquiry_number') as number`);
  const enquiry = em.create(Enquiry, {
    id: newId(),
    reference: `ENQ-${londonDate(now).slice(0, 4)}-${String(row?.number).padStart(6, '0')}`,
    organisation,
    person,
    purpose: input.purpose,
    reason: input.reason.trim(),
    urgency: input.urgency,
    offenceCode: input.offenceCode ?? null,
    courtDate: input.courtDate ?? null,
    raisedAt: now,
    raisedBy,
  });
  const requests: CountryRequest[] = [];
  for (const route of plan.routes) requests.push(await writeRequest(work, enquiry, person, plan.subject, route, connected));
  await owe(work, 'register-search', { enquiryId: enquiry.id });
  const records = [
    globalId('Enquiry', enquiry.id),
    globalId('Person', person.id),
    ...requests.map(({ id }) => globalId('CountryRequest', id)),
  ];
  recordChange(
    em,
    now,
    { ...call.caller, purpose: input.purpose, justification: enquiry.reason },
    {
      kind: 'CHANGE',
      traceId: call.traceId,
      operation: 'mutation raiseEnquiry',
      records,
    },
  );
  await appendFeedEvents(em, [
    { organisation, kind: 'ENQUIRY_RAISED', occurredAt: now, subjectId: globalId('Enquiry', enquiry.id) },
  ]);
  return enquiry.id;
}

async function writeRequest(
  work: Work,
  enquiry: Enquiry,
  person: Person,
  subject: Identity,
  { country, channel }: Route,
  connected: Connected,
): Promise<CountryRequest> {
  const { em, now } = work;
  const request = em.create(CountryRequest, {
    id: newId(),
    reference: '',
    enquiry,
    person,
    organisation: enquiry.organisation,
    direction: 'OUT',
    channel,
    country,
    status: 'QUEUED',
    purpose: enquiry.purpose,
    urgency: enquiry.urgency,
    subject,
    raisedAt: now,
    statusSince: now,
  });
  await writeMessage(work, connected, request, { kind: 'REQUEST' });
  return request;
}
