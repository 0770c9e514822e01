/** The second person: nothing is disclosed, left out by hand or refused that only one has looked at. */
import { rejected } from '../platform/refusal.ts';
import { contentOf } from './content-of.ts';
import { unprintableIn } from './document/unprintable-in.ts';
import { certify, stepApplication } from './move-on.ts';
import {
  onApplication,
  past,
  preparedIt,
  reasonIssues,
  samePerson,
  type CertificateParts,
  type OnApplication,
} from './on-application.ts';

export interface ApprovedCertificate {
  applicationId: string;
}

export function createApproveCertificate(parts: CertificateParts): OnApplication<ApprovedCertificate> {
  return onApplication<ApprovedCertificate>(parts, {
    action: 'certificate:work',
    operation: 'approveCertificate',
    async does(work, application, _order, { caller }) {
      const { status, disclosure, intelligence } = application;
      if (status !== 'TO_APPROVE' || !disclosure) return past(application);
      if (preparedIt(application, caller.subject)) return samePerson();
      if (intelligence === 'REFUSE') {
        application.approvedBy = caller.subject;
        stepApplication(work, application, 'refuse', caller.subject);
        application.refund = { amount: application.fee, because: 'REFUSED' };
        return { kind: 'done', told: ['CERTIFICATE_REFUSED'] };
      }
      const unprintable = await unprintableIn(contentOf(application, disclosure, { reference: '', issuedOn: '' }));
      if (unprintable.length > 0) return rejected(unprintable);
      application.approvedBy = caller.subject;
      stepApplication(work, application, 'approve', caller.subject);
      await certify(work, application, disclosure);
      return { kind: 'done', told: ['CERTIFICATE_ISSUING'] };
    },
  });
}

export interface SentBackCertificate {
  applicationId: string;
  reason: string;
}

export function createSendBackCertificate(parts: CertificateParts): OnApplication<SentBackCertificate> {
  return onApplication<SentBackCertificate>(parts, {
    action: 'certificate:work',
    operation: 'sendBackCertificate',
    issues: ({ reason }) => reasonIssues(reason),
    does(work, application, { reason }, { caller }) {
      if (application.status !== 'TO_APPROVE') return Promise.resolve(past(application));
      if (preparedIt(application, caller.subject)) return Promise.resolve(samePerson());
      stepApplication(work, application, 'sendBack', caller.subject);
      Object.assign(application, { decidedBy: null, sentBackReason: reason.trim() });
      return Promise.resolve({ kind: 'done', told: ['CERTIFICATE_SENT_BACK'], reason: reason.trim() });
    },
  });
}
