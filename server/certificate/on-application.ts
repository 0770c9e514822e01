/** The frame of everything that is done with an application: rights, the row locked, one audit row, one trace in the feed. */
import { unitOrganisation } from '../access/caller.ts';
import type { HubCall } from '../access/hub-call.ts';
import { permits, type Action } from '../access/policy.ts';
import { londonDate } from '../exchange/playbook/deadline.ts';
import type { Connected } from '../exchange/back-ends/connected.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import type { FeedKind } from '../platform/event/append-feed.ts';
import { owe } from '../platform/event/outbox.ts';
import { notFound, notPermitted, rejected, type FieldIssue, type Refusal } from '../platform/refusal.ts';
import { textIssues } from '../platform/text-rules.ts';
import type { Certificate, CertificateApplication } from './application.entity.ts';
import { lockVisibleApplication, lockVisibleCertificate } from './find-application.ts';
import { recordApplication } from './record-application.ts';
import { dueAnew } from './service-terms.ts';

export interface CertificateParts {
  unitOfWork: UnitOfWork;
  connected: Connected;
}

export interface Done {
  kind: 'done';
  told?: readonly FeedKind[];
  records?: readonly string[];
  /** Goes into the audit as why it was done. */
  reason?: string;
}

export type ApplicationMoved = { kind: 'moved'; applicationId: string } | Refusal;
export type OnApplication<Order> = (call: HubCall, order: Order) => Promise<ApplicationMoved>;

interface Rule<Order, Subject> {
  action: Action;
  /** Name of the mutation. */
  operation: string;
  issues?(order: Order): FieldIssue[];
  does(work: Work, subject: Subject, order: Order, call: HubCall): Promise<Done | Refusal>;
}

interface AboutApplication {
  applicationId: string;
}

interface AboutCertificate {
  certificateId: string;
}

export function onApplication<Order extends AboutApplication>(
  parts: Pick<CertificateParts, 'unitOfWork'>,
  rule: Rule<Order, CertificateApplication>,
): OnApplication<Order> {
  return carriesOut(parts, rule, async (work, call, { applicationId }) => {
    const application = await lockVisibleApplication(work.em, call, applicationId);
    return application && { application, subject: application };
  });
}

export interface OfCertificate {
  application: CertificateApplication;
  certificate: Certificate;
}

export function onCertificate<Order extends AboutCertificate>(
  parts: Pick<CertificateParts, 'unitOfWork'>,
  rule: Rule<Order, OfCertificate>,
): OnApplication<Order> {
  return carriesOut(parts, rule, async (work, call, { certificateId }) => {
    const issued = await lockVisibleCertificate(work.em, call, certificateId);
    return issued && { application: issued.application, subject: issued };
  });
}

type Find<Order, Subject> = (
  work: Work,
  call: HubCall,
  order: Order,
) => Promise<{ application: CertificateApplication; subject: Subject } | undefined>;

function carriesOut<Order, Subject>(
  { unitOfWork }: Pick<CertificateParts, 'unitOfWork'>,
  rule: Rule<Order, Subject>,
  find: Find<Order, Subject>,
): OnApplication<Order> {
  return async (call, order) => {
    const refusal = refusedTo(call, rule.action);
    if (refusal) return refusal;
    const issues = rule.issues?.(order) ?? [];
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const found = await find(work, call, order);
      if (!found) return notFound;
      const done = await rule.does(work, found.subject, order, call);
      if (done.kind !== 'done') return done;
      const { told = [], records = [], reason } = done;
      const actor = reason === undefined ? call.caller : { ...call.caller, justification: reason };
      const change = { operation: `mutation ${rule.operation}`, told, records, actor, traceId: call.traceId };
      await recordApplication(work, found.application, change);
      return { kind: 'moved', applicationId: found.application.id };
    });
  };
}

/** Everything but applying is the unit's work. */
export function refusedTo({ caller }: HubCall, action: Action): Refusal | undefined {
  if (!permits(caller, action))
    return notPermitted('ROLE', `The role ${caller.role} does nothing of the kind with certificates.`);
  if (action === 'certificate:apply' || caller.organisation === unitOrganisation) return undefined;
  return notPermitted('UNIT_ONLY', `This is the exchange unit's work (organisation ${unitOrganisation}).`);
}

export function past({ status }: { status: string }): Refusal {
  return {
    kind: 'wrong-state',
    code: status,
    message: 'It stands where this cannot be done: look at its status and what it waits for.',
  };
}

export function samePerson(): Refusal {
  return notPermitted('SAME_PERSON', 'Whoever prepared it cannot decide on it: a second person has to.');
}

/** Said who it is, decided what is disclosed, or gave the intelligence. */
export function preparedIt({ decidedBy, intelligenceBy, search }: CertificateApplication, subject: string): boolean {
  return [decidedBy, intelligenceBy, search?.decidedBy].includes(subject);
}

export function reasonIssues(reason: string): FieldIssue[] {
  return textIssues('reason', reason, { max: 200 });
}

/** An issued one is done once more, from the search on. */
export function beginAnew(work: Work, connected: Connected, application: CertificateApplication): Promise<void> {
  Object.assign(application, dueAnew(application, londonDate(work.now)));
  return oweApplicantSearch(work, connected, application);
}

export function oweApplicantSearch(work: Work, connected: Connected, { id }: CertificateApplication): Promise<void> {
  return owe(work, 'register-search', connected.searchLane(unitOrganisation), { applicationId: id });
}
