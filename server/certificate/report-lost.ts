/** A certificate never arrived: once the post has had its time, another with the same content and a number of its own replaces it. */
import { londonDate } from '../exchange/playbook/deadline.ts';
import { globalId } from '../platform/ids.ts';
import { rejected } from '../platform/refusal.ts';
import { certify, stepApplication } from './move-on.ts';
import { onCertificate, past, type CertificateParts, type OnApplication } from './on-application.ts';
import { dueAnew, lostFrom } from './service-terms.ts';

export interface LostCertificate {
  certificateId: string;
}

export function createReportLost(parts: Pick<CertificateParts, 'unitOfWork'>): OnApplication<LostCertificate> {
  return onCertificate<LostCertificate>(parts, {
    action: 'certificate:apply',
    operation: 'reportCertificateLost',
    async does(work, { application, certificate }, _order, { caller }) {
      const { disclosure, form } = application;
      if (certificate.status !== 'VALID' || application.status !== 'ISSUED' || !disclosure) return past(certificate);
      const livesIn = form.addresses.find(({ to }) => to === null)?.country ?? 'GB';
      const first = lostFrom(certificate.issuedOn, livesIn);
      if (londonDate(work.now) < first)
        return rejected([{ path: 'certificateId', code: 'TOO_EARLY', message: `The post has time until ${first}.` }]);
      stepApplication(work, application, 'reprint', caller.subject);
      Object.assign(application, dueAnew(application, londonDate(work.now)));
      await certify(work, application, disclosure);
      return { kind: 'done', told: ['CERTIFICATE_LOST'], records: [globalId('Certificate', certificate.id)] };
    },
  });
}
