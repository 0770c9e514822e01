/** An applicant applies through a partner app: what is missing is asked for field by field, and once all of it is there the checks begin. */
import { ref } from '@mikro-orm/core';
import type { CertificateService } from '../../schema/codes/certificate-services.ts';
import type { HubCall } from '../access/hub-call.ts';
import { londonDate } from '../exchange/playbook/deadline.ts';
import { addPerson } from '../person/add-person.ts';
import { once } from '../platform/database/once.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import { newId } from '../platform/ids.ts';
import { idempotencyConflict, rejected, type FieldIssue, type Refusal } from '../platform/refusal.ts';
import { textIssues } from '../platform/text-rules.ts';
import { CertificateApplication, CertificateFile, type ApplicationForm } from './application.entity.ts';
import { missingOf } from './application-rules.ts';
import { certificateApplication } from './certificate-lifecycle.ts';
import type { CertificateKind } from './content.ts';
import { formWrong } from './form-wrong.ts';
import { stepApplication } from './move-on.ts';
import {
  onApplication,
  oweApplicantSearch,
  past,
  refusedTo,
  type ApplicationMoved,
  type CertificateParts,
  type Done,
  type OnApplication,
} from './on-application.ts';
import { recordApplication } from './record-application.ts';
import { newApplicationReference } from './reference.ts';
import { completeBy, dispatchDueDay, refundOf, serviceLevel, termsOn } from './service-terms.ts';

export interface NewApplication {
  idempotencyKey: string;
  kind: CertificateKind;
  service: CertificateService;
  form: ApplicationForm;
}

export type ApplyForCertificate = (call: HubCall, input: NewApplication) => Promise<ApplicationMoved>;

export function createApplyForCertificate({ unitOfWork }: CertificateParts): ApplyForCertificate {
  return async (call, input) => {
    const refusal = refusedTo(call, 'certificate:apply');
    if (refusal) return refusal;
    return unitOfWork(async (work) => {
      const issues = [
        ...textIssues('idempotencyKey', input.idempotencyKey, { max: 80 }),
        ...(await formWrong(input.form, londonDate(work.now))),
        ...offeredIssues(input, londonDate(work.now)),
      ];
      if (issues.length > 0) return rejected(issues);
      const key = { organisation: call.caller.organisation, operation: 'applyForCertificate', key: input.idempotencyKey, input };
      const made = await once<Refusal>(work, key, () => open(work, call, input));
      if (made.kind === 'conflict') return idempotencyConflict;
      return made.kind === 'refused' ? made.refusal : { kind: 'moved', applicationId: made.recordId };
    });
  };
}

function offeredIssues({ kind, service }: Pick<NewApplication, 'kind' | 'service'>, today: string): FieldIssue[] {
  if (serviceLevel(kind, service, today)) return [];
  return [{ path: 'service', code: 'NOT_OFFERED', message: 'There is no such service for this certificate.' }];
}

async function open(work: Work, call: HubCall, { kind, service, form }: NewApplication): Promise<string> {
  const today = londonDate(work.now);
  const application = work.em.create(CertificateApplication, {
    id: newId(),
    reference: newApplicationReference(),
    organisation: call.caller.organisation,
    person: addPerson(work.em, form.subject, work.now),
    ...{ kind, service, form },
    missing: missingOf({ kind, service, form, files: [] }, today),
    status: certificateApplication.initial,
    statusSince: work.now,
    raisedAt: work.now,
    fee: serviceLevel(kind, service, today)?.fee ?? 0,
    terms: termsOn(today).version,
    completeBy: completeBy(today),
    intelligence: kind === 'ICPC' ? 'OPEN' : 'NOT_NEEDED',
  });
  await work.em.flush();
  await recordApplication(work, application, {
    operation: 'mutation applyForCertificate',
    told: ['CERTIFICATE_APPLIED', 'CERTIFICATE_INCOMPLETE'],
    actor: call.caller,
    traceId: call.traceId,
  });
  return application.id;
}

/** Asks for what is missing, or begins. */
export async function consider(
  work: Work,
  { connected }: CertificateParts,
  application: CertificateApplication,
  by: string,
): Promise<Done> {
  const { kind, service, form } = application;
  const today = londonDate(work.now);
  const files = await work.em.find(CertificateFile, { application: application.id }, { fields: ['kind'] });
  application.missing = missingOf({ kind, service, form, files: files.map((file) => file.kind) }, today);
  if (application.missing.length > 0) {
    stepApplication(work, application, 'amend', by);
    application.completeBy = completeBy(today);
    return { kind: 'done', told: ['CERTIFICATE_INCOMPLETE'] };
  }
  stepApplication(work, application, 'complete', by);
  const level = serviceLevel(kind, service, today);
  const dueOn = level ? dispatchDueDay(today, level.workingDays) : null;
  Object.assign(application, {
    completeBy: null,
    receivedOn: today,
    dueOn,
    terms: termsOn(today).version,
    fee: level?.fee ?? application.fee,
  });
  await oweApplicantSearch(work, connected, application);
  return { kind: 'done', told: ['CERTIFICATE_CHECKING'] };
}

export interface AmendedApplication {
  applicationId: string;
  form: ApplicationForm;
}

export function createAmendApplication(parts: CertificateParts): OnApplication<AmendedApplication> {
  return onApplication<AmendedApplication>(parts, {
    action: 'certificate:apply',
    operation: 'amendCertificateApplication',
    async does(work, application, { form }, { caller }) {
      const issues = await formWrong(form, londonDate(work.now));
      if (issues.length > 0) return rejected(issues);
      if (application.status !== 'INCOMPLETE') return past(application);
      // A person of its own again: what another name or birth date was given for is nobody's history.
      application.person = ref(addPerson(work.em, form.subject, work.now));
      application.form = form;
      return consider(work, parts, application, caller.subject);
    },
  });
}

export interface CancelledApplication {
  applicationId: string;
}

export function createCancelApplication(parts: CertificateParts): OnApplication<CancelledApplication> {
  return onApplication<CancelledApplication>(parts, {
    action: 'certificate:apply',
    operation: 'cancelCertificateApplication',
    does(work, application, _order, { caller }) {
      if (application.status === 'CANCELLED') return Promise.resolve({ kind: 'done' });
      const paid = application.form.paymentReference !== null;
      const checked = application.status !== 'INCOMPLETE';
      if (!stepApplication(work, application, 'cancel', caller.subject)) return Promise.resolve(past(application));
      const { kind, fee } = application;
      const receivedOn = application.receivedOn ?? londonDate(work.now);
      if (paid) application.refund = refundOf('CANCELLED', { kind, fee, receivedOn, checked });
      return Promise.resolve({ kind: 'done', told: ['CERTIFICATE_CANCELLED'] });
    },
  });
}
