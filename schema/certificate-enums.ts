/** Closed lists of certificates. */
import { published } from './enums.ts';

export const CertificateKind = published('CertificateKind', 'Which certificate.', {
  POLICE: 'Police Certificate, for a visa or emigration.',
  ICPC: 'International Child Protection Certificate, for work with children abroad.',
});
export const CertificateService = published('CertificateService', 'How soon.', {
  STANDARD: 'The ordinary service.',
  PREMIUM: 'The fast one; of a Police Certificate alone, and not with a matter before the courts.',
});
export const CertificateFileKind = published('CertificateFileKind', 'What a file is.', {
  PHOTO: 'A photo of the face, JPEG or PNG.',
  PASSPORT: 'The page of the passport with the photo.',
  PROOF_OF_ADDRESS: 'A recent proof of address.',
  ENDORSEMENT: "The employer's request.",
  AUTHORITY_OF_AGENT: 'That the agent may act.',
});
export const CertificateProgress = published('CertificateProgress', 'How far an application is.', {
  INCOMPLETE: 'Something is missing: see `missing`.',
  IN_PROGRESS: 'The unit works on it.',
  ISSUED: 'A certificate was issued.',
  REFUSED: 'No certificate is issued.',
  CANCELLED: 'Withdrawn by the applicant.',
  LAPSED: 'Closed, for what was missing did not come in time.',
});
export const CertificateApplicationStatus = published(
  'CertificateApplicationStatus',
  'Where an application stands at the unit.',
  {
    INCOMPLETE: 'The applicant has still to give something.',
    CHECKING: 'The registers are searched.',
    CHECK_FAILED: 'The registers could not be searched, and will not be by itself.',
    TO_IDENTIFY: 'A person has to say which record is the applicant’s.',
    TO_DECIDE: 'A person has to look at what would be disclosed.',
    INTELLIGENCE: 'Only the intelligence part is still open.',
    TO_APPROVE: 'A second person has to approve.',
    ISSUING: 'Decided; the document is being made.',
    ISSUED: 'Issued.',
    REFUSED: 'Refused on intelligence.',
    CANCELLED: 'Withdrawn.',
    LAPSED: 'What was missing did not come in time.',
  },
);
export const CertificateWait = published('CertificateWait', 'What an application waits for.', {
  INFORMATION: 'The applicant has still to give something.',
  REGISTERS: 'The registers are searched.',
  DECISION: 'The registers could not be searched: somebody has to have it tried again.',
  IDENTITY: 'A person has to say which record is the applicant’s.',
  DISCLOSURE: 'A person has to look at what would be disclosed.',
  INTELLIGENCE: 'The intelligence desk.',
  SECOND_CHECK: 'A second person has to approve.',
  DOCUMENT: 'The document is being made.',
  DISPUTE: 'It was issued, and is disputed.',
  REVIEW: 'It was issued, and who is held to be one has changed since: somebody has to look at it again.',
});
export const CertificateOutcome = published('CertificateOutcome', 'What a certificate says.', {
  NO_TRACE: 'No record is held.',
  NO_LIVE_TRACE: 'A record is held, and nothing of it is disclosed.',
  DISCLOSED: 'What is disclosed is set out.',
});
export const CertificateStatus = published('CertificateStatus', 'Whether a certificate holds.', {
  SIGNING: 'Its document is being made.',
  VALID: 'It holds.',
  SUPERSEDED: 'Another has replaced it.',
  REVOKED: 'It was withdrawn.',
});
export const StepDownResult = published('StepDownResult', 'What the rules say of one event.', {
  DISCLOSED: 'It is shown.',
  STEPPED_DOWN: 'Its time is over: it is not shown.',
  WITHHELD: 'It may be used for criminal proceedings only: it is not shown.',
  TO_DECIDE: 'The rules leave it open, for something is not known: a person decides.',
});
export const IntelligenceState = published('IntelligenceState', 'How the intelligence part stands.', {
  NOT_NEEDED: 'A Police Certificate has none.',
  OPEN: 'Nobody has looked yet.',
  NOTHING: 'Nothing is to be said.',
  INFORMATION: 'Something is to be shown on the certificate.',
  REFUSE: 'No certificate is to be issued.',
});
export const IntelligenceResult = published('IntelligenceResult', 'What the intelligence desk says.', {
  NOTHING: 'Nothing is to be said.',
  INFORMATION: 'Something is to be shown on the certificate.',
  REFUSE: 'No certificate is to be issued.',
});
export const DisputeKind = published('CertificateDisputeKind', 'What an applicant disputes.', {
  WRONG_PERSON: 'It shows another person’s record.',
  WRONG_DETAILS: 'It shows something wrongly.',
  WRONG_TO_DISCLOSE: 'It shows what ought not to be shown.',
});
export const DisputeState = published('CertificateDisputeState', 'How a dispute stands.', {
  OPEN: 'Nobody has decided.',
  UPHELD: 'The applicant is right: it is done anew.',
  REJECTED: 'The certificate stands.',
});
export const RefundBecause = published('CertificateRefundBecause', 'Why a fee is given back.', {
  CANCELLED: 'The applicant withdrew.',
  LAPSED: 'What was missing did not come in time.',
  REFUSED: 'No certificate is issued.',
  NO_PREMIUM: 'The premium service could not be given.',
});
