/** A force asks: one enquiry about one person becomes one request to each country, all in one transaction. */
import { purposeCodes } from '../../../schema/codes/purposes.ts';
import { permits } from '../../access/policy.ts';
import { recordChange } from '../../audit/record.ts';
import { addPerson } from '../../person/add-person.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { owe } from '../../platform/event/outbox.ts';
import { failpoint } from '../../platform/failpoint.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { idempotencyConflict, notPermitted, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import { londonDate } from '../playbook/deadline.ts';
import { Enquiry } from '../threads/request.entity.ts';
import { askCountries, openAlready } from './ask-countries.ts';
import { enquiryIssues, idempotencyKeyMax } from './enquiry-rules.ts';
import type { NewEnquiry } from './new-enquiry.ts';
import { planEnquiry, type EnquiryPlan } from './plan-enquiry.ts';

type Raised = { kind: 'raised'; enquiryId: string };
export type RaiseEnquiry = (call: HubCall, input: NewEnquiry) => Promise<Raised | Refusal>;

export function createRaiseEnquiry({ unitOfWork, connected }: { unitOfWork: UnitOfWork; connected: Connected }): RaiseEnquiry {
  return async (call, input) => {
    const refusal = mayRaise(call, input);
    if (refusal) return refusal;
    await failpoint('S01.authorised');
    const result = await unitOfWork(async (work) => {
      await failpoint('S02.transaction-begun');
      return raiseOnce(work, call, input, connected);
    });
    if (result.kind === 'raised') await failpoint('S03.enquiry-committed');
    return result;
  };
}

/** A repeat is answered before anything is checked again: a court date that has passed since must not turn its answer into a refusal. */
async function raiseOnce(work: Work, call: HubCall, input: NewEnquiry, connected: Connected): Promise<Raised | Refusal> {
  const { organisation } = call.caller;
  const keyIsUsable = textIssues('idempotencyKey', input.idempotencyKey, { max: idempotencyKeyMax }).length === 0;
  if (!keyIsUsable) return rejected(enquiryIssues(input, londonDate(work.now)));
  const key = { organisation, operation: 'raiseEnquiry', key: input.idempotencyKey, input };
  const raised = await once(work, key, async () => {
    const plan = await planEnquiry(work, call, input, connected);
    return plan.kind === 'plan' ? writeEnquiry(work, call, input, plan, connected) : plan;
  });
  if (raised.kind === 'conflict') return idempotencyConflict;
  return raised.kind === 'refused' ? raised.refusal : { kind: 'raised', enquiryId: raised.recordId };
}

function mayRaise({ caller }: HubCall, { purpose }: NewEnquiry): Refusal | undefined {
  if (!permits(caller, 'enquiry:raise')) return notPermitted('ROLE', `The role ${caller.role} raises no enquiries.`);
  const held: readonly string[] = caller.purposes;
  if (held.includes(purpose)) return undefined;
  // An unknown code is a wrong input and named as such below; a known one that is not held is a matter of rights.
  const known = purposeCodes.some((code) => code === purpose);
  return known ? notPermitted('PURPOSE_NOT_HELD', `This purpose is not held; held are: ${held.join(', ')}.`) : undefined;
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
  const { subject, routes } = plan;
  const open = await openAlready(work, { organisation, purpose: input.purpose, subject, person: plan.person }, routes);
  // Whoever is asked about again in the very same words, while the answer is awaited, is the same person.
  const known = plan.person ?? (await open[0]?.person.loadOrFail());
  const person = known ?? addPerson(em, subject, now);
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
  const requests = await askCountries(work, connected, { enquiry, person, subject, routes, open });
  await owe(work, 'register-search', connected.searchLane(organisation), { enquiryId: enquiry.id });
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
