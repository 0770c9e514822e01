/** Certificates: applications of a partner app, and the desks of the exchange unit. */
import {
  AddCertificateFileDocument,
  AmendCertificateApplicationDocument,
  ApplyForCertificateDocument,
  ApproveCertificateDocument,
  CancelCertificateApplicationDocument,
  CertificateApplicationAtDeskDocument,
  CertificateApplicationDocument,
  CertificateDocumentsDocument,
  CertificateQueueDocument,
  CertificateStatusDocument,
  DecideCertificateDisputeDocument,
  DecideDisclosureDocument,
  DisputeCertificateDocument,
  IdentifyApplicantDocument,
  MyCertificateApplicationsDocument,
  ReportCertificateLostDocument,
  ReviewCertificateDocument,
  RevokeCertificateDocument,
  SearchApplicantAgainDocument,
  SendBackCertificateDocument,
  SettleIntelligenceDocument,
  type AboutApplication,
  type AboutCertificate,
  type AddCertificateFileInput,
  type AmendCertificateApplicationInput,
  type ApplyForCertificateInput,
  type DecideCertificateDisputeInput,
  type DecideDisclosureInput,
  type DisputeCertificateInput,
  type IdentifyApplicantInput,
  type ReviewCertificateInput,
  type RevokeCertificateInput,
  type SettleIntelligenceInput,
  type WithReasonAboutApplication,
  type CertificateApplicationFilter,
  type CertificateFileKind,
} from './generated/graphql.ts';
import type { Page, Request } from './call.ts';
import type { SendFile } from './send-file.ts';

/** Every change gives `CertificateApplicationMoved`, or says why not: look at `__typename`. */
export function certificatesOf(request: Request, sendFile: SendFile) {
  return {
    /** Null for an unknown one and for another app's. */
    find: async (id: string) => (await request(CertificateApplicationDocument, { id })).certificateApplication,
    mine: async (page: Page = {}) => (await request(MyCertificateApplicationsDocument, page)).certificateApplications,
    /** The applicant's certificates as files and credentials; without `document` while they are being made. */
    documents: async (applicationId: string) =>
      (await request(CertificateDocumentsDocument, { id: applicationId })).certificateApplication?.certificates ?? [],
    /** What anybody may ask who holds a certificate in hand. */
    status: async (reference: string, code: string) =>
      (await request(CertificateStatusDocument, { reference, code })).certificateStatus,
    /** With what was found and judged: for the unit's staff. */
    atDesk: async (id: string) => (await request(CertificateApplicationAtDeskDocument, { id })).certificateApplication,
    /** What waits for a desk: for the unit's staff. */
    queue: async (filter: CertificateApplicationFilter, page: Page = {}) =>
      (await request(CertificateQueueDocument, { filter, ...page })).certificateApplications,
    apply: async (input: ApplyForCertificateInput) => (await request(ApplyForCertificateDocument, { input })).applyForCertificate,
    amend: async (input: AmendCertificateApplicationInput) =>
      (await request(AmendCertificateApplicationDocument, { input })).amendCertificateApplication,
    addFile: async (input: AddCertificateFileInput) => (await request(AddCertificateFileDocument, { input })).addCertificateFile,
    /** A file of up to 4,000,000 bytes as it is; `addFile` takes 40,000. */
    sendFile: ({
      applicationId,
      kind,
      ...file
    }: {
      applicationId: string;
      kind: CertificateFileKind;
      mediaType: string;
      bytes: Uint8Array<ArrayBuffer>;
    }) => sendFile(`/certificates/applications/${applicationId}/files/${kind}`, file),
    cancel: async (input: AboutApplication) =>
      (await request(CancelCertificateApplicationDocument, { input })).cancelCertificateApplication,
    dispute: async (input: DisputeCertificateInput) => (await request(DisputeCertificateDocument, { input })).disputeCertificate,
    reportLost: async (input: AboutCertificate) =>
      (await request(ReportCertificateLostDocument, { input })).reportCertificateLost,
    searchAgain: async (input: WithReasonAboutApplication) =>
      (await request(SearchApplicantAgainDocument, { input })).searchApplicantAgain,
    identify: async (input: IdentifyApplicantInput) => (await request(IdentifyApplicantDocument, { input })).identifyApplicant,
    decideDisclosure: async (input: DecideDisclosureInput) =>
      (await request(DecideDisclosureDocument, { input })).decideDisclosure,
    settleIntelligence: async (input: SettleIntelligenceInput) =>
      (await request(SettleIntelligenceDocument, { input })).settleIntelligence,
    approve: async (input: AboutApplication) => (await request(ApproveCertificateDocument, { input })).approveCertificate,
    sendBack: async (input: WithReasonAboutApplication) =>
      (await request(SendBackCertificateDocument, { input })).sendBackCertificate,
    decideDispute: async (input: DecideCertificateDisputeInput) =>
      (await request(DecideCertificateDisputeDocument, { input })).decideCertificateDispute,
    /** Who is held to be one has changed since it was issued: it stands, or is done anew. */
    review: async (input: ReviewCertificateInput) => (await request(ReviewCertificateDocument, { input })).reviewCertificate,
    revoke: async (input: RevokeCertificateInput) => (await request(RevokeCertificateDocument, { input })).revokeCertificate,
  };
}
