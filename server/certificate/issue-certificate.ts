/** A certificate that was decided on gets its document; only then is it valid, and the one before it is not any more. */
import { LockMode } from '@mikro-orm/core';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import type { JobOutcome } from '../platform/event/job-outcome.ts';
import { globalId } from '../platform/ids.ts';
import { Certificate, CertificateFile } from './application.entity.ts';
import type { CertificateContent } from './content.ts';
import { lockIssued } from './find-application.ts';
import { stepApplication, stepCertificate } from './move-on.ts';
import { recordApplication } from './record-application.ts';

/** Makes and keeps the document. Called again after a crash: the same content has one document. */
export type IssueDocument = (content: CertificateContent) => Promise<void>;

export interface IssueParts {
  unitOfWork: UnitOfWork;
  /** Undefined where this installation makes no documents: what is owed waits. */
  issueDocument: IssueDocument | undefined;
}

export type IssueCertificate = (certificateId: string) => Promise<JobOutcome>;

export function createIssueCertificate({ unitOfWork, issueDocument }: IssueParts): IssueCertificate {
  return async (certificateId) => {
    const content = await unitOfWork((work) => contentToSign(work, certificateId));
    if (!content) return { kind: 'done' };
    if (!issueDocument) return { kind: 'again', because: 'NO_DOCUMENTS_HERE' };
    await issueDocument(content);
    await unitOfWork((work) => issued(work, certificateId));
    return { kind: 'done' };
  };
}

async function contentToSign({ em }: Work, id: string): Promise<CertificateContent | undefined> {
  const found = await em.findOne(Certificate, { id, status: 'SIGNING' });
  if (!found) return undefined;
  const photo = await em.findOneOrFail(CertificateFile, { application: found.application.id, kind: 'PHOTO' });
  return { ...found.content, photo: photo.bytes };
}

async function issued(work: Work, id: string): Promise<void> {
  const found = await lockIssued(work.em, id);
  if (!found || !stepCertificate(work, found.certificate, 'sign')) return;
  const { application, certificate } = found;
  stepApplication(work, application, 'issue');
  const before = await work.em.find(
    Certificate,
    { application: application.id, status: 'VALID', id: { $ne: id } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const earlier of before) {
    stepCertificate(work, earlier, 'supersede');
    earlier.reason = `Replaced by ${certificate.reference}`;
  }
  await recordApplication(work, application, {
    operation: `issue certificate ${certificate.reference}`,
    told: [...before.map(() => 'CERTIFICATE_SUPERSEDED' as const), 'CERTIFICATE_ISSUED'],
    records: [certificate, ...before].map((each) => globalId('Certificate', each.id)),
  });
}
