import { createAddCertificateFile } from './add-file.ts';
import { createAmendApplication, createApplyForCertificate, createCancelApplication } from './apply.ts';
import { createApproveCertificate, createSendBackCertificate } from './approve-certificate.ts';
import { createDecideDisclosure } from './decide-disclosure.ts';
import { createDecideDispute, createDisputeCertificate, createRevokeCertificate } from './dispute-certificate.ts';
import { createIdentifyApplicant, createSearchApplicantAgain } from './identify-applicant.ts';
import type { CertificateParts } from './on-application.ts';
import { createReportLost } from './report-lost.ts';
import { createReviewCertificate } from './review-certificate.ts';
import { createSettleIntelligence } from './settle-intelligence.ts';

/** Everything that is done with applications and certificates, by the name of its mutation. */
export function certificateUseCases(parts: CertificateParts) {
  return {
    applyForCertificate: createApplyForCertificate(parts),
    amendCertificateApplication: createAmendApplication(parts),
    addCertificateFile: createAddCertificateFile(parts),
    cancelCertificateApplication: createCancelApplication(parts),
    searchApplicantAgain: createSearchApplicantAgain(parts),
    identifyApplicant: createIdentifyApplicant(parts),
    decideDisclosure: createDecideDisclosure(parts),
    settleIntelligence: createSettleIntelligence(parts),
    approveCertificate: createApproveCertificate(parts),
    sendBackCertificate: createSendBackCertificate(parts),
    disputeCertificate: createDisputeCertificate(parts),
    decideCertificateDispute: createDecideDispute(parts),
    reportCertificateLost: createReportLost(parts),
    reviewCertificate: createReviewCertificate(parts),
    revokeCertificate: createRevokeCertificate(parts),
  };
}

export type CertificateUseCases = ReturnType<typeof certificateUseCases>;
