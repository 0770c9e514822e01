/** Who is held to be one has changed since a certificate was issued: a person says that it stands, or has it done anew. */
import { stepApplication } from './move-on.ts';
import { beginAnew, onApplication, past, reasonIssues, type CertificateParts, type OnApplication } from './on-application.ts';

export interface ReviewedCertificate {
  applicationId: string;
  stands: boolean;
  reason: string;
}

export function createReviewCertificate(parts: CertificateParts): OnApplication<ReviewedCertificate> {
  return onApplication<ReviewedCertificate>(parts, {
    action: 'certificate:work',
    operation: 'reviewCertificate',
    issues: ({ reason }) => reasonIssues(reason),
    async does(work, application, { stands, reason }, { caller }) {
      if (application.status !== 'ISSUED' || !application.reviewSince) return past(application);
      application.reviewSince = null;
      if (!stands) {
        stepApplication(work, application, 'reopen', caller.subject);
        await beginAnew(work, parts.connected, application);
      }
      return { kind: 'done', told: ['CERTIFICATE_REVIEWED'], reason: reason.trim() };
    },
  });
}
