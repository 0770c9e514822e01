/** More countries are asked for an enquiry, e.g. those that an answer named. */
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import { recordChange } from '../../audit/record.ts';
import { identityOfPerson } from '../../person/find-person.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { isVisible } from '../../platform/api/read/is-visible.ts';
import { globalId, localId } from '../../platform/ids.ts';
import { idempotencyConflict, notFound, notPermitted, rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import { londonDate } from '../playbook/deadline.ts';
import type { Route } from '../playbook/routing.ts';
import { enquiryShape } from '../threads/exchange.reads.ts';
import { Enquiry } from '../threads/request.entity.ts';
import { askCountries, openAlready, type Asking } from './ask-countries.ts';
import { completenessIssues } from './completeness.ts';
import { countriesIssues, idempotencyKeyMax } from './enquiry-rules.ts';
import { planRoutes } from './plan-enquiry.ts';

export interface FurtherCountries {
  idempotencyKey: string;
  enquiryId: string;
  countries: string[];
}

export type AskFurtherCountries = (
  call: HubCall,
  input: FurtherCountries,
) => Promise<{ kind: 'asked'; enquiryId: string } | Refusal>;

export function createAskFurtherCountries({
  unitOfWork,
  connected,
}: {
  unitOfWork: UnitOfWork;
  connected: Connected;
}): AskFurtherCountries {
  return async (call, input) => {
    if (!permits(call.caller, 'enquiry:raise')) return notPermitted('ROLE', `The role ${call.caller.role} raises no enquiries.`);
    const issues = [
      ...textIssues('idempotencyKey', input.idempotencyKey, { max: idempotencyKeyMax }),
      ...countriesIssues(input.countries),
    ];
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const enquiry = await findVisibleEnquiry(work, call, input.enquiryId);
      if (!enquiry) return notFound;
      if (!(call.caller.purposes as readonly string[]).includes(enquiry.purpose))
        return notPermitted('PURPOSE_NOT_HELD', 'The purpose of this enquiry is not held.');
      const key = {
        organisation: call.caller.organisation,
        operation: 'askFurtherCountries',
        key: input.idempotencyKey,
        input,
      };
      const asked = await once(work, key, () => ask(work, call, enquiry, input.countries, connected));
      if (asked.kind === 'conflict') return idempotencyConflict;
      return asked.kind === 'refused' ? asked.refusal : { kind: 'asked', enquiryId: enquiry.id };
    });
  };
}

async function findVisibleEnquiry({ em }: Work, { reader }: HubCall, globalEnquiryId: string): Promise<Enquiry | undefined> {
  const id = localId('Enquiry', globalEnquiryId);
  if (!id || !(await isVisible(em, enquiryShape, reader, id))) return undefined;
  return (await em.findOne(Enquiry, { id }, { populate: ['person'] })) ?? undefined;
}

async function ask(
  work: Work,
  call: HubCall,
  enquiry: Enquiry,
  countries: readonly string[],
  connected: Connected,
): Promise<string | Refusal> {
  const { organisation, purpose } = enquiry;
  const person = enquiry.person.getEntity();
  const subject = await identityOfPerson(work.em, person);
  const { routes, issues } = planRoutes(
    { countries, onDay: londonDate(work.now) },
    connected,
    (code) => `countries.${countries.indexOf(code)}`,
  );
  const found = [...issues, ...subjectIssues(work, enquiry, { routes, subject }, countries, connected)];
  if (found.length > 0) return rejected(found);
  const open = await openAlready(work, { organisation, purpose, subject, person }, routes);
  const requests = await askCountries(work, connected, { enquiry, person, subject, routes, open });
  recordChange(
    work.em,
    work.now,
    { ...call.caller, purpose, justification: enquiry.reason },
    {
      kind: 'CHANGE',
      traceId: call.traceId,
      operation: 'mutation askFurtherCountries',
      records: [globalId('Enquiry', enquiry.id), ...requests.map(({ id }) => globalId('CountryRequest', id))],
    },
  );
  return enquiry.id;
}

/** What a country lacks, and what a connector cannot carry: told at the country, since the facts stand with the person already. */
function subjectIssues(
  { now }: Work,
  { organisation, purpose, reason }: Enquiry,
  { routes, subject }: Pick<Asking, 'subject'> & { routes: readonly Route[] },
  countries: readonly string[],
  connected: Connected,
): FieldIssue[] {
  const path = (code: string) => `countries.${countries.indexOf(code)}`;
  return routes.flatMap(({ country, channel }) =>
    [
      ...completenessIssues(subject, [country], londonDate(now)),
      ...connected.refusals([channel], subject, { organisation, purpose, justification: reason }),
    ].map((issue) => ({ ...issue, path: path(country) })),
  );
}
