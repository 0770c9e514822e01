/** An applicant disputes a certificate, somebody who did not make it decides, and what was wrong is withdrawn and done anew. */
import { notFound } from '../platform/refusal.ts';
import { globalId, localId, newId } from '../platform/ids.ts';
import { textIssues } from '../platform/text-rules.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { CertificateDispute, type DisputeKind } from './application.entity.ts';
import { stepApplication, stepCertificate } from './move-on.ts';
import {
  onCertificate,
  beginAnew,
  past,
  preparedIt,
  reasonIssues,
  samePerson,
  type CertificateParts,
  type OfCertificate,
  type OnApplication,
} from './on-application.ts';

export interface NewDispute {
  certificateId: string;
  kind: DisputeKind;
  words: string;
}

export function createDisputeCertificate(parts: Pick<CertificateParts, 'unitOfWork'>): OnApplication<NewDispute> {
  return onCertificate<NewDispute>(parts, {
    action: 'certificate:apply',
    operation: 'disputeCertificate',
    issues: ({ words }) => textIssues('words', words, { max: 1_000 }),
    async does(work, { application, certificate }, { kind, words }) {
      if (certificate.status !== 'VALID' || application.status !== 'ISSUED') return past(certificate);
      const open = await work.em.findOne(CertificateDispute, { certificate: certificate.id, kind, state: 'OPEN' });
      if (open) return { kind: 'done' };
      const { organisation } = application;
      const facts = { certificate, organisation, kind, words: words.trim(), state: 'OPEN', raisedAt: work.now } as const;
      const dispute = work.em.create(CertificateDispute, { id: newId(), ...facts });
      return { kind: 'done', told: ['CERTIFICATE_DISPUTED'], records: [globalId('CertificateDispute', dispute.id)] };
    },
  });
}

export interface DecidedDispute {
  certificateId: string;
  disputeId: string;
  upheld: boolean;
  reason: string;
}

export function createDecideDispute(parts: CertificateParts): OnApplication<DecidedDispute> {
  return onCertificate<DecidedDispute>(parts, {
    action: 'certificate:work',
    operation: 'decideCertificateDispute',
    issues: ({ reason }) => reasonIssues(reason),
    async does(work, issued, { disputeId, upheld, reason }, { caller }) {
      const id = localId('CertificateDispute', disputeId);
      const dispute = id && (await work.em.findOne(CertificateDispute, { id, certificate: issued.certificate.id }));
      if (!dispute) return notFound;
      if (dispute.state !== 'OPEN') return past({ status: dispute.state });
      if (madeIt(issued, caller.subject)) return samePerson();
      const because = reason.trim();
      const decision = { decidedAt: work.now, decidedBy: caller.subject, reason: because };
      Object.assign(dispute, { state: upheld ? 'UPHELD' : 'REJECTED', ...decision });
      if (upheld) await mend(work, parts, issued, dispute.kind, because, caller.subject);
      return {
        kind: 'done',
        told: [
          'CERTIFICATE_DISPUTE_DECIDED',
          ...(issued.certificate.status === 'REVOKED' ? (['CERTIFICATE_REVOKED'] as const) : []),
        ],
        records: [globalId('CertificateDispute', dispute.id)],
        reason: because,
      };
    },
  });
}

function madeIt({ application }: OfCertificate, subject: string): boolean {
  return application.approvedBy === subject || preparedIt(application, subject);
}

/** Another's record on it is withdrawn at once; else the certificate stands until the one that replaces it. */
async function mend(
  work: Work,
  { connected }: Pick<CertificateParts, 'connected'>,
  { application, certificate }: OfCertificate,
  kind: DisputeKind,
  reason: string,
  by: string,
): Promise<void> {
  if (kind === 'WRONG_PERSON') {
    application.personIdentifies = true;
    if (stepCertificate(work, certificate, 'revoke', by)) certificate.reason = reason;
  }
  if (kind === 'WRONG_TO_DISCLOSE') application.mayWithhold = true;
  if (stepApplication(work, application, 'reopen', by)) await beginAnew(work, connected, application);
}

export interface RevokedCertificate {
  certificateId: string;
  reason: string;
}

export function createRevokeCertificate(parts: { unitOfWork: UnitOfWork }): OnApplication<RevokedCertificate> {
  return onCertificate<RevokedCertificate>(parts, {
    action: 'certificate:revoke',
    operation: 'revokeCertificate',
    issues: ({ reason }) => reasonIssues(reason),
    does(work, { certificate }, { reason }, { caller }) {
      if (certificate.status === 'REVOKED') return Promise.resolve({ kind: 'done' });
      if (!stepCertificate(work, certificate, 'revoke', caller.subject)) return Promise.resolve(past(certificate));
      certificate.reason = reason.trim();
      const records = [globalId('Certificate', certificate.id)];
      return Promise.resolve({ kind: 'done', told: ['CERTIFICATE_REVOKED'], records, reason: reason.trim() });
    },
  });
}
