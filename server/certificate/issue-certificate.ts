/** A certificate that was decided on gets its document; only then is it valid, and the one before it is not any more. */
import { LockMode } from '@mikro-orm/core';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import type { JobOutcome } from '../platform/event/job-outcome.ts';
import { failpoint } from '../platform/failpoint.ts';
import { globalId } from '../platform/ids.ts';
import { Certificate, CertificateFile } from './application.entity.ts';
import { CertificateDocument } from './document/certificate-document.entity.ts';
import type { DocumentMade, DocumentOrder } from './document/make-document.ts';
import type { DocumentMakers } from './document/makers.ts';
import { prepareDocument } from './document/prepare-document.ts';
import { lockIssued } from './find-application.ts';
import { stepApplication, stepCertificate } from './move-on.ts';
import { recordApplication } from './record-application.ts';

export interface IssueParts {
  unitOfWork: UnitOfWork;
  /** Undefined where this installation makes no documents: what is owed waits. */
  makers: DocumentMakers | undefined;
}

export type IssueCertificate = (certificateId: string) => Promise<JobOutcome>;

/** However often it is tried and wherever it is killed: one number, one code, one file. */
export function createIssueCertificate({ unitOfWork, makers }: IssueParts): IssueCertificate {
  return async (certificateId) => {
    if (!makers) return { kind: 'again', because: 'NO_DOCUMENTS_HERE' };
    const order = await unitOfWork((work) => orderOf(work, certificateId));
    if (!order) return { kind: 'done' };
    const made = await makers.make(order);
    await failpoint('C1.document-made');
    // Asked when it was applied for and when it was approved; the rules may have changed since.
    if (made.kind === 'unprintable') return { kind: 'again', because: 'UNPRINTABLE' };
    await unitOfWork((work) => issued(work, certificateId, made));
    return { kind: 'done' };
  };
}

/** @returns undefined where it has been issued already. */
async function orderOf(work: Work, id: string): Promise<DocumentOrder | undefined> {
  const { em, now } = work;
  const certificate = await em.findOne(Certificate, { id, status: 'SIGNING' });
  if (!certificate) return undefined;
  const photo = await em.findOneOrFail(CertificateFile, { application: certificate.application.id, kind: 'PHOTO' });
  const { code, listNumber, listIndex } = await prepareDocument(work, certificate);
  const status = { list: listNumber, index: listIndex };
  return { content: { ...certificate.content, photo: photo.bytes }, code, status, at: now };
}

async function issued(work: Work, id: string, made: Extract<DocumentMade, { kind: 'made' }>): Promise<void> {
  const found = await lockIssued(work.em, id);
  if (!found || !stepCertificate(work, found.certificate, 'sign')) return;
  const { application, certificate } = found;
  const { credential } = made;
  const file = { pdf: Buffer.from(made.pdf), credential, madeAt: work.now };
  await work.em.nativeUpdate(CertificateDocument, { certificate: id }, file);
  stepApplication(work, application, 'issue');
  const before = await supersede(work, certificate);
  await recordApplication(work, application, {
    operation: `issue certificate ${certificate.reference}`,
    told: [...before.map(() => 'CERTIFICATE_SUPERSEDED' as const), 'CERTIFICATE_ISSUED'],
    records: [certificate, ...before].map((each) => globalId('Certificate', each.id)),
  });
}

/** @returns those that it replaces. */
async function supersede(work: Work, { id, application, reference }: Certificate): Promise<Certificate[]> {
  const before = await work.em.find(
    Certificate,
    { application: application.id, status: 'VALID', id: { $ne: id } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const earlier of before) {
    stepCertificate(work, earlier, 'supersede');
    earlier.reason = `Replaced by ${reference}`;
  }
  return before;
}
