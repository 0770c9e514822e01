/** Where an application goes once one of its parts is done; a certificate comes of it only when all of them are. */
import type { LawfulBasis } from '../../schema/codes/lawful-bases.ts';
import { takeStep } from '../platform/lifecycle/take-step.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import type { FeedKind } from '../platform/event/append-feed.ts';
import { owe } from '../platform/event/outbox.ts';
import { newId } from '../platform/ids.ts';
import { londonDate } from '../exchange/playbook/deadline.ts';
import { Certificate, type CertificateApplication, type Disclosure } from './application.entity.ts';
import { certificate, certificateApplication, type ApplicationStep, type CertificateStep } from './certificate-lifecycle.ts';
import { contentOf } from './content-of.ts';
import { openEvents } from './disclose.ts';
import { newReference } from './reference.ts';

const basis: LawfulBasis = 'CERTIFY';

export function stepApplication(work: Work, application: CertificateApplication, step: ApplicationStep, by?: string): boolean {
  return takeStep(work, certificateApplication, application, { step, basis, ...(by === undefined ? {} : { by }) });
}

export function stepCertificate(work: Work, issued: Certificate, step: CertificateStep, by?: string): boolean {
  return takeStep(work, certificate, issued, { step, basis, ...(by === undefined ? {} : { by }) });
}

type Onward = Extract<ApplicationStep, 'judge' | 'await' | 'propose' | 'clear'>;

const told: Record<Onward, FeedKind> = {
  judge: 'CERTIFICATE_TO_DECIDE',
  await: 'CERTIFICATE_INTELLIGENCE',
  propose: 'CERTIFICATE_TO_APPROVE',
  clear: 'CERTIFICATE_ISSUING',
};

/** @returns what the unit is told; undefined where it cannot go on from here. */
export async function moveOn(
  work: Work,
  application: CertificateApplication,
  disclosure: Disclosure,
  by?: string,
): Promise<FeedKind | undefined> {
  const step = onward(application, disclosure);
  if (!stepApplication(work, application, step, by)) return undefined;
  if (step === 'clear') await certify(work, application, disclosure);
  return told[step];
}

/** Whatever is disclosed is looked at by one person, and approved by another. */
export function onward(
  { decidedBy, intelligence }: Pick<CertificateApplication, 'decidedBy' | 'intelligence'>,
  disclosure: Disclosure,
): Onward {
  const isDisclosed = disclosure.outcome === 'DISCLOSED';
  if (openEvents(disclosure).length > 0 || (isDisclosed && !decidedBy)) return 'judge';
  if (intelligence === 'OPEN') return 'await';
  // What somebody left out by hand is no less for a second person than what is shown.
  const isForTwo = isDisclosed || disclosure.decisions.length > 0;
  return isForTwo || intelligence === 'INFORMATION' || intelligence === 'REFUSE' ? 'propose' : 'clear';
}

/** The certificate gets its number here, in the transaction that decides; the document follows. */
export async function certify(work: Work, application: CertificateApplication, disclosure: Disclosure): Promise<Certificate> {
  const reference = newReference(application.kind);
  const issuedOn = londonDate(work.now);
  const issued = work.em.create(Certificate, {
    id: newId(),
    application,
    organisation: application.organisation,
    reference,
    kind: application.kind,
    outcome: disclosure.outcome,
    content: contentOf(application, disclosure, { reference, issuedOn }),
    issuedOn,
    status: certificate.initial,
    statusSince: work.now,
  });
  await owe(work, 'certificate-issue', 'documents', { certificateId: issued.id });
  return issued;
}
