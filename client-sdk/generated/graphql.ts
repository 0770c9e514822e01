/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** About one application. */
export type AboutApplication = {
  /** The application. */
  applicationId: string;
};

/** About one certificate. */
export type AboutCertificate = {
  /** The certificate. */
  certificateId: string;
};

/** Takes a person over. */
export type AcceptHandOverInput = {
  /** The offer. */
  handOverId: string;
  /** Who manages the record from now on, 1 to 60 characters. */
  manager: string;
};

/** Remembers how far this organisation's named consumer has come. */
export type AcknowledgeFeedInput = {
  /** Name of the consumer, 1 to 80 characters. */
  consumer: string;
  /** Everything up to here was handled. */
  cursor: string;
};

/** A file; it replaces an earlier one of its kind. At most 40,000 bytes, for a request is small: larger ones by PUT to /certificates/applications/ID/files/KIND. */
export type AddCertificateFileInput = {
  /** The application. */
  applicationId: string;
  /** The bytes in base 64. */
  contentBase64: string;
  /** What it is. */
  kind: CertificateFileKind;
  /** image/jpeg, image/png or application/pdf. */
  mediaType: string;
};

/** Who acts for the applicant. */
export type AgentInput = {
  /** As what. */
  capacity: string;
  /** Name. */
  name: string;
};

/** The whole form anew, while something is missing. */
export type AmendCertificateApplicationInput = {
  /** The application. */
  applicationId: string;
  /** It replaces what was said before. */
  form: ApplicationFormInput;
};

/** How much of an enquiry is answered. */
export type AnswerCompleteness =
  /** Every country that was not withdrawn has answered. */
  | 'COMPLETE'
  /** No country has answered. */
  | 'NONE'
  /** Some have; the others are named with the reason. */
  | 'PARTIAL';

/** Answers the country's question about our answer. */
export type AnswerFurtherDetailsInput = {
  /** The other country's request. */
  countryRequestId: string;
  /** Caller's own key, as for an enquiry. */
  idempotencyKey: string;
  /** `reference` of the country's question in the thread. */
  questionReference: string;
  /** The answer, in English. */
  text: string;
};

/** What Immigration Enforcement does with a referral. */
export type AnswerReferralInput = {
  /** What it does. */
  answer: ReferralAnswer;
  /** The referral. */
  referralId: string;
  /** What else there is to say. */
  remark?: string | null | undefined;
};

/** What the applicant says; what is missing is asked for field by field. */
export type ApplicationFormInput = {
  /** The last ten years without a gap. */
  addresses: Array<LivedAtInput>;
  /** Where somebody acts for the applicant. */
  agent?: AgentInput | null | undefined;
  /** Convictions that the applicant declares, in own words. */
  declared?: string | null | undefined;
  /** Needed for an ICPC. */
  endorser?: EndorserInput | null | undefined;
  /** Reference of the payment that the app took. */
  paymentReference?: string | null | undefined;
  /** The country that it is for. */
  primaryCountry?: string | null | undefined;
  /** The applicant, with former names, passport and, where known, PNC ID. */
  subject: SubjectInput;
};

/** An application. */
export type ApplyForCertificateInput = {
  /** What the applicant says. */
  form: ApplicationFormInput;
  /** Caller's own key: the same key and input are done once. */
  idempotencyKey: string;
  /** Which certificate. */
  kind: CertificateKind;
  /** How soon. */
  service?: CertificateService;
};

/** Asks the country for what would tell whom it means. */
export type AskForIdentityInput = {
  /** The other country's request. */
  countryRequestId: string;
  /** Caller's own key, as for an enquiry. */
  idempotencyKey: string;
  /** Codes of the WANTED_ITEM table, e.g. FatherName, BirthPlace, Fingerprints. */
  items: Array<string>;
  /** The question, in English. */
  question: string;
};

/** Withdraws a request that has not been answered. */
export type CancelCountryRequestInput = {
  /** The request. */
  countryRequestId: string;
  /** Withdraws it although other enquiries have joined it and would get no answer either. */
  evenIfOthersWait?: boolean;
  /** Why; for the record. */
  reason?: string | null | undefined;
};

/** Narrows a list of applications. */
export type CertificateApplicationFilter = {
  /** Due on this day or earlier. */
  dueBy?: string | null | undefined;
  /** Whose intelligence part stands so. For the unit's staff alone. */
  intelligence?: IntelligenceState | null | undefined;
  /** Of this kind. */
  kind?: CertificateKind | null | undefined;
  /** Any of these. For the unit's staff alone. */
  statuses?: Array<CertificateApplicationStatus> | null | undefined;
  /** That wait for any of these. For the unit's staff alone. */
  waitingFor?: Array<CertificateWait> | null | undefined;
};

/** Where an application stands at the unit. */
export type CertificateApplicationStatus =
  /** Withdrawn. */
  | 'CANCELLED'
  /** The registers are searched. */
  | 'CHECKING'
  /** The registers could not be searched, and will not be by itself. */
  | 'CHECK_FAILED'
  /** The applicant has still to give something. */
  | 'INCOMPLETE'
  /** Only the intelligence part is still open. */
  | 'INTELLIGENCE'
  /** Issued. */
  | 'ISSUED'
  /** Decided; the document is being made. */
  | 'ISSUING'
  /** What was missing did not come in time. */
  | 'LAPSED'
  /** Refused on intelligence. */
  | 'REFUSED'
  /** A second person has to approve. */
  | 'TO_APPROVE'
  /** A person has to look at what would be disclosed. */
  | 'TO_DECIDE'
  /** A person has to say which record is the applicant’s. */
  | 'TO_IDENTIFY';

/** What an applicant disputes. */
export type CertificateDisputeKind =
  /** It shows something wrongly. */
  | 'WRONG_DETAILS'
  /** It shows another person’s record. */
  | 'WRONG_PERSON'
  /** It shows what ought not to be shown. */
  | 'WRONG_TO_DISCLOSE';

/** How a dispute stands. */
export type CertificateDisputeState =
  /** Nobody has decided. */
  | 'OPEN'
  /** The certificate stands. */
  | 'REJECTED'
  /** The applicant is right: it is done anew. */
  | 'UPHELD';

/** What became of an issued certificate; nothing else is told of it. */
export type CertificateDocumentStatus =
  /** It has been revoked and must not be relied on. */
  | 'REVOKED'
  /** It has been replaced by another. */
  | 'SUPERSEDED'
  /** There is none with this number and this code. */
  | 'UNKNOWN'
  /** It is valid. */
  | 'VALID';

/** What a file is. */
export type CertificateFileKind =
  /** That the agent may act. */
  | 'AUTHORITY_OF_AGENT'
  /** The employer's request. */
  | 'ENDORSEMENT'
  /** The page of the passport with the photo. */
  | 'PASSPORT'
  /** A photo of the face, JPEG or PNG. */
  | 'PHOTO'
  /** A recent proof of address. */
  | 'PROOF_OF_ADDRESS';

/** Which certificate. */
export type CertificateKind =
  /** International Child Protection Certificate, for work with children abroad. */
  | 'ICPC'
  /** Police Certificate, for a visa or emigration. */
  | 'POLICE';

/** What a certificate says. */
export type CertificateOutcome =
  /** What is disclosed is set out. */
  | 'DISCLOSED'
  /** A record is held, and nothing of it is disclosed. */
  | 'NO_LIVE_TRACE'
  /** No record is held. */
  | 'NO_TRACE';

/** How far an application is. */
export type CertificateProgress =
  /** Withdrawn by the applicant. */
  | 'CANCELLED'
  /** Something is missing: see `missing`. */
  | 'INCOMPLETE'
  /** The unit works on it. */
  | 'IN_PROGRESS'
  /** A certificate was issued. */
  | 'ISSUED'
  /** Closed, for what was missing did not come in time. */
  | 'LAPSED'
  /** No certificate is issued. */
  | 'REFUSED';

/** Why a fee is given back. */
export type CertificateRefundBecause =
  /** The applicant withdrew. */
  | 'CANCELLED'
  /** What was missing did not come in time. */
  | 'LAPSED'
  /** The premium service could not be given. */
  | 'NO_PREMIUM'
  /** No certificate is issued. */
  | 'REFUSED';

/** How soon. */
export type CertificateService =
  /** The fast one; of a Police Certificate alone, and not with a matter before the courts. */
  | 'PREMIUM'
  /** The ordinary service. */
  | 'STANDARD';

/** Whether a certificate holds. */
export type CertificateStatus =
  /** It was withdrawn. */
  | 'REVOKED'
  /** Its document is being made. */
  | 'SIGNING'
  /** Another has replaced it. */
  | 'SUPERSEDED'
  /** It holds. */
  | 'VALID';

/** What an application waits for. */
export type CertificateWait =
  /** The registers could not be searched: somebody has to have it tried again. */
  | 'DECISION'
  /** A person has to look at what would be disclosed. */
  | 'DISCLOSURE'
  /** It was issued, and is disputed. */
  | 'DISPUTE'
  /** The document is being made. */
  | 'DOCUMENT'
  /** A person has to say which record is the applicant’s. */
  | 'IDENTITY'
  /** The applicant has still to give something. */
  | 'INFORMATION'
  /** The intelligence desk. */
  | 'INTELLIGENCE'
  /** The registers are searched. */
  | 'REGISTERS'
  /** It was issued, and who is held to be one has changed since: somebody has to look at it again. */
  | 'REVIEW'
  /** A second person has to approve. */
  | 'SECOND_CHECK';

/** By which route a country is asked. */
export type Channel =
  /** European Criminal Records Information System, under the EU-UK Trade and Cooperation Agreement. */
  | 'ECRIS'
  /** Messages between Interpol's National Central Bureaux. */
  | 'INTERPOL';

/** Whether the hub itself keeps from a back end that does not answer. */
export type Circuit =
  /** Work goes out. */
  | 'CLOSED'
  /** It failed several times in a row: it is asked whether it lives, and work waits until it does. */
  | 'OPEN';

/** Narrows the list of alarms. */
export type CompletenessAlarmFilter = {
  /** Any of these kinds. */
  kinds?: Array<string> | null | undefined;
  /** Only those not resolved, or only resolved ones. */
  open?: boolean | null | undefined;
  /** Name of a register, code of a country, or `hub`. */
  partner?: string | null | undefined;
};

/** A conviction that its State struck has been struck on the PNC, too. */
export type ConfirmStruckOnPncInput = {
  /** The notification that waits for it. */
  notificationId: string;
  /** What was done there; kept in the audit. */
  reason: string;
};

/** What an operator has ordered of a back end. */
export type ConnectorControl =
  /** What was owed at the time of the order still goes; later work waits. */
  | 'DRAINING'
  /** Nothing new is sent; what is owed waits. */
  | 'PAUSED'
  /** Work goes out. */
  | 'RUNNING';

/** How a back end was when last tried. */
export type ConnectorStatus =
  /** Answers, but not as it should. */
  | 'DEGRADED'
  /** Does not answer. */
  | 'DOWN'
  /** Answers. */
  | 'UP';

/** What a notification says of a conviction. */
export type ConvictionChange =
  /** It is struck from the register. */
  | 'DELETE'
  /** It is new. */
  | 'NEW'
  /** It has changed. */
  | 'UPDATE';

/** Where one country stands towards an enquiry. */
export type CountryAnswerState =
  /** It has answered, and the answer is about the person. */
  | 'ANSWERED'
  /** It could not be asked, or reported an error. */
  | 'FAILED'
  /** It has not answered yet. */
  | 'OPEN'
  /** It has not answered, and the due day has passed. */
  | 'OVERDUE'
  /** It declined to answer. */
  | 'REFUSED'
  /** It has answered; a person must still say whose the answer is. */
  | 'TO_DECIDE'
  /** We withdrew the request. */
  | 'WITHDRAWN';

/** Narrows a list of requests. */
export type CountryRequestFilter = {
  /** Country asked, or that asks. */
  country?: string | null | undefined;
  /** Ours, or those made to us. */
  direction?: Direction | null | undefined;
  /** Only open ones past the due date, or only others. */
  overdue?: boolean | null | undefined;
  /** Any of these. */
  statuses?: Array<CountryRequestStatus> | null | undefined;
};

/** Where a request to one country stands. */
export type CountryRequestStatus =
  /** The other side named a deadline. */
  | 'ACKNOWLEDGED'
  /** OUT: an answer is in. IN: our answer was taken by the other side. */
  | 'ANSWERED'
  /** IN: the answer is on its way. */
  | 'ANSWERING'
  /** Withdrawn before an answer came, by whoever asked. */
  | 'CANCELLED'
  /** It could not be sent, or the other side reported an error. */
  | 'FAILED'
  /** IN: the registers are being searched. */
  | 'IDENTIFYING'
  /** IN: the other side was asked for what would tell who it is. */
  | 'INFORMATION_REQUESTED'
  /** The other side needs more to identify the person. */
  | 'INFORMATION_WANTED'
  /** Accepted here, not yet taken by the other side. */
  | 'QUEUED'
  /** IN: stored whole; nothing was done with it yet. */
  | 'RECEIVED'
  /** The other side declined to answer. */
  | 'REFUSED'
  /** Taken by the other side. */
  | 'SENT'
  /** IN: who it is, is known; the answer is to be drafted. */
  | 'TO_ANSWER'
  /** IN: the answer is drafted; a second person must release it. */
  | 'TO_CHECK'
  /** IN: a person must say who it is. */
  | 'TO_IDENTIFY';

/** Whom a request is about. */
export type DecideAskedIdentityInput = {
  /** The other country's request. */
  countryRequestId: string;
  /** Why; for the record. */
  reason: string;
  /** `key`s of what the latest search found; none: nobody here is meant. */
  records: Array<string>;
};

/** The unit’s decision on a dispute. */
export type DecideCertificateDisputeInput = {
  /** The certificate. */
  certificateId: string;
  /** The dispute. */
  disputeId: string;
  /** Why; told to the applicant. */
  reason: string;
  /** The applicant is right. */
  upheld: boolean;
};

/** Somebody has looked at what would be disclosed. */
export type DecideDisclosureInput = {
  /** The application. */
  applicationId: string;
  /** On every event that the rules leave open. */
  decisions?: Array<EventDecisionInput>;
};

/** What one offence of a conviction from abroad corresponds to in the UK. */
export type DecideEquivalenceInput = {
  /** CJS code that it corresponds to: this or `none`. */
  cjsCode?: string | null | undefined;
  /** The conviction. */
  convictionId: string;
  /** Caller's own key, as for an enquiry. */
  idempotencyKey: string;
  /** Nothing here corresponds to it. */
  none?: boolean | null | undefined;
  /** `localId` of the offence. */
  offence: string;
  /** Why; kept with the decision and in the audit. */
  reason: string;
};

/** Whether an answer that needs review is about the person who was asked about. */
export type DecideIdentityInput = {
  /** The decision. It is final. */
  decision: IdentityDecision;
  /** Why; kept with the answer and in the audit. */
  reason: string;
  /** The answer. */
  responseId: string;
};

/** Assesses a matter: no ViSOR record is needed. */
export type DeclineOffenderInput = {
  /** The matter. */
  matterId: string;
  /** Why; kept with the matter. */
  reason: string;
};

/** Which way a request or message goes. */
export type Direction =
  /** From another country to the UK. */
  | 'IN'
  /** From the UK to another country. */
  | 'OUT';

/** What the applicant holds to be wrong. */
export type DisputeCertificateInput = {
  /** The certificate. */
  certificateId: string;
  /** What sort. */
  kind: CertificateDisputeKind;
  /** In the applicant’s words. */
  words: string;
};

/** Drafts the answer by the law; a new draft replaces an earlier one. */
export type DraftAnswerInput = {
  /** The other country's request. */
  countryRequestId: string;
  /** On every conviction that the law leaves open. */
  decisions?: Array<ItemDecisionInput>;
  /** Caller's own key, as for an enquiry. */
  idempotencyKey: string;
  /** Further remarks for the country, in English. */
  remarks?: string | null | undefined;
};

/** Where the draft of an answer stands. */
export type DraftState =
  /** It was released to be sent. */
  | 'RELEASED'
  /** A newer draft took its place. */
  | 'REPLACED'
  /** The second person wants it mended. */
  | 'SENT_BACK'
  /** A second person must release it. */
  | 'TO_CHECK'
  /** Of some convictions a person must say whether they are told. */
  | 'UNDECIDED';

/** Whether a conviction is told. */
export type DraftedItemState =
  /** The law, or a person where it leaves it open, keeps it back. */
  | 'LEFT_OUT'
  /** It is told. */
  | 'TOLD'
  /** The law or the facts leave it open: a person decides. */
  | 'UNDECIDED';

/** Who asks the applicant for it, or vouches. */
export type EndorserInput = {
  /** As what, e.g. head of the school. */
  capacity: string;
  /** How to reach them. */
  contact: string;
  /** Name. */
  name: string;
};

/** Puts a conviction from abroad on the PNC, or tries it again. */
export type EnterConvictionOnPncInput = {
  /** The conviction. */
  convictionId: string;
  /** Somebody has searched the PNC, and it has no record of the person. */
  noRecord?: boolean | null | undefined;
  /** The person's record there, where somebody has found it. */
  pncId?: string | null | undefined;
  /** Why; kept with the entry and in the audit. */
  reason: string;
};

/** Why a UK offence is proposed. */
export type EquivalenceWhy =
  /** People decided so for like cases. */
  | 'EARLIER_DECISION'
  /** It is of a category of the same chapter. */
  | 'NEAR_CATEGORY'
  /** It is of the same common category. */
  | 'SAME_CATEGORY';

/** A person’s word on one event. */
export type EventDecisionInput = {
  /** It is shown. */
  disclose: boolean;
  /** `event` of its line. */
  event: string;
  /** Why. */
  reason: string;
};

/** Narrows the feed; positions stay those of the whole feed. */
export type FeedFilter = {
  /** Only events of these kinds; at most 20. */
  kinds?: Array<string> | null | undefined;
};

/** Passes a notification on to the police of another nation of the UK. */
export type ForwardNotifiedInput = {
  /** Whose police. */
  nation: Nation;
  /** The notification. */
  notificationId: string;
  /** Why; kept in the audit. */
  reason: string;
};

/** Asks more countries for an enquiry that was raised already. */
export type FurtherCountriesInput = {
  /** Which, e.g. what an answer named in `otherCountries`. One whose request is still open is not asked again; one whose has ended is. */
  countries: Array<string>;
  /** The enquiry. */
  enquiryId: string;
  /** Caller's own key, as for an enquiry. */
  idempotencyKey: string;
};

/** Asks the answering country for more about an answer already given. */
export type FurtherDetailsInput = {
  /** Caller's own key, as for an enquiry. */
  idempotencyKey: string;
  /** What is wanted, in English. */
  question: string;
  /** The answer. */
  responseId: string;
};

/** How an offer to manage a person stands. */
export type HandOverState =
  /** The force is responsible. */
  | 'ACCEPTED'
  /** ViSOR did not take the offer; the force was never told. */
  | 'FAILED'
  /** The force has to answer. */
  | 'PROPOSED'
  /** On its way to ViSOR; the force has not been told. */
  | 'PROPOSING'
  /** The force rejected it. */
  | 'REJECTED';

/** An identity number or document. */
export type IdentifierInput = {
  /** Issuing country. */
  country?: string | null | undefined;
  /** Code of the IDENTIFIER_SCHEME table, e.g. PNCID, NATIONAL_ID, PASSPORT. */
  scheme: string;
  /** The number. */
  value: string;
};

/** Which records are the applicant’s. */
export type IdentifyApplicantInput = {
  /** The application. */
  applicationId: string;
  /** Why; for the record. */
  reason: string;
  /** `key`s of what the latest search found; none where nothing is the applicant’s. */
  records: Array<string>;
};

/** Whom a notification from another country is about. */
export type IdentifyNotifiedInput = {
  /** The notification. */
  notificationId: string;
  /** A person known here; left out: somebody new. */
  personId?: string | null | undefined;
  /** PNCID of their record; left out: a search found none. */
  pncId?: string | null | undefined;
  /** Why; kept in the audit. */
  reason: string;
};

/** How the answered identity compares with what was asked. */
export type IdentityCheck =
  /** The same in every fact that both sides state, date of birth included. */
  | 'CONFIRMED'
  /** A person decided that it is somebody else. */
  | 'REJECTED'
  /** It differs or is too thin: a person decides before convictions are attached. */
  | 'TO_REVIEW';

/** What a person decides about an answer. */
export type IdentityDecision =
  /** It is about the person who was asked about: its convictions are attached. */
  | 'CONFIRMED'
  /** It is about somebody else: its convictions stay with the answer alone. */
  | 'REJECTED';

/** One fact that a country wanted to know. */
export type InformationItemInput = {
  /** Code of the WANTED_ITEM table, e.g. FatherName. */
  code: string;
  /** The fact, in English or as it is written in the document; at most 200 characters. */
  value: string;
};

/** What the intelligence desk says. */
export type IntelligenceResult =
  /** Something is to be shown on the certificate. */
  | 'INFORMATION'
  /** Nothing is to be said. */
  | 'NOTHING'
  /** No certificate is to be issued. */
  | 'REFUSE';

/** How the intelligence part stands. */
export type IntelligenceState =
  /** Something is to be shown on the certificate. */
  | 'INFORMATION'
  /** Nothing is to be said. */
  | 'NOTHING'
  /** A Police Certificate has none. */
  | 'NOT_NEEDED'
  /** Nobody has looked yet. */
  | 'OPEN'
  /** No certificate is to be issued. */
  | 'REFUSE';

/** Whether a conviction is told that the law leaves open. */
export type ItemDecisionInput = {
  /** `id` of the item in the draft. */
  itemId: string;
  /** Why; kept with the draft. */
  reason: string;
  /** It is told. */
  tell: boolean;
};

/** What the exchange with a country stands on. */
export type LegalBasis =
  /** European Convention on Mutual Assistance of 1959, arts 13 and 22. */
  | 'CONVENTION_1959'
  /** Framework Decision 2009/315/JHA, until the end of 2020. */
  | 'FD_2009_315'
  /** Interpol's rules and s.7(1) Crime and Courts Act 2013. */
  | 'INTERPOL'
  /** EU-UK Trade and Cooperation Agreement arts 643-651. */
  | 'TCA_TITLE_IX';

/** What a person decides of two persons. */
export type LinkDecision =
  /** They are two, whatever a matcher says. */
  | 'APART'
  /** They are one. */
  | 'JOIN';

/** What became of a pair that a person had to look at. */
export type LinkReviewState =
  /** They are two. */
  | 'APART'
  /** They are one. */
  | 'JOINED'
  /** Nobody has decided. */
  | 'OPEN';

/** Where the applicant lived. */
export type LivedAtInput = {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Since when. */
  from: string;
  /** Lines of the address. */
  lines: Array<string>;
  /** Until when; left out for where the applicant lives now. */
  to?: string | null | undefined;
};

/** What the score of two persons comes to. */
export type MatchBand =
  /** Nothing says that they are one. */
  | 'APART'
  /** Above the threshold, nothing holds the two back: the hub holds them to be one. */
  | 'JOIN'
  /** A person looks at both. */
  | 'REVIEW';

/** What was done to two persons. */
export type MergeKind =
  /** They are held to be one. */
  | 'MERGE'
  /** Records were taken away from one and are a person of their own. */
  | 'SPLIT';

/** Two persons who are one. */
export type MergePersonsInput = {
  /** Caller's own key, as for an enquiry. */
  idempotencyKey: string;
  /** Who speaks for both from now on. */
  keptId: string;
  /** The other. */
  otherId: string;
  /** Why; kept with the merge and in the audit. */
  reason: string;
};

/** Which side lacks an item. */
export type MissingWith =
  /** The other side has not got it. */
  | 'THEM'
  /** This hub has not got it. */
  | 'US';

/** What sort of name it is. */
export type NameKind =
  /** A name also used. */
  | 'ALIAS'
  /** The name at birth. */
  | 'BIRTH'
  /** A name once borne. */
  | 'FORMER'
  /** The father's name. */
  | 'PARENT_FATHER'
  /** The mother's name. */
  | 'PARENT_MOTHER'
  /** The name in use. */
  | 'PRIMARY';

/** A nation of the UK whose criminal records the exchange unit does not write. */
export type Nation =
  /** Police Service of Northern Ireland. */
  | 'NORTHERN_IRELAND'
  /** Police Scotland. */
  | 'SCOTLAND';

/** Narrows the ledger. */
export type NotificationDueFilter = {
  /** The country to be told. */
  country?: string | null | undefined;
  /** Only those past the last lawful day, or only others. */
  overdue?: boolean | null | undefined;
  /** Codes of NOTIFICATION_REASON: any of these. */
  reasons?: Array<string> | null | undefined;
  /** Any of these. */
  states?: Array<NotificationDueState> | null | undefined;
};

/** What became of the duty to tell a country of a conviction. */
export type NotificationDueState =
  /** It is owed and cannot go; the reason says what it waits for. */
  | 'BLOCKED'
  /** A notification was written: its own status tells how far it has come. */
  | 'NOTIFIED'
  /** Nobody there has to be told; the reason says why. */
  | 'NOT_REQUIRED';

/** Why a country is told of convictions of its nationals. */
export type NotificationDuty =
  /** By arrangement. */
  | 'ARRANGEMENT'
  /** It is not told. */
  | 'NONE'
  /** A treaty bids it. */
  | 'TREATY';

/** Narrows a list of notifications. */
export type NotificationFilter = {
  /** The other country. */
  country?: string | null | undefined;
  /** Ours, or those told to us. */
  direction?: Direction | null | undefined;
  /** Only those past their due date, or only others. */
  overdue?: boolean | null | undefined;
  /** Any of these. */
  statuses?: Array<NotificationStatus> | null | undefined;
};

/** What a notification tells of. */
export type NotificationMatter =
  /** A conviction. */
  | 'CONVICTION'
  /** OUT: the United Kingdom has surrendered a national of the country told. */
  | 'EXTRADITION';

/** Where a notification stands. */
export type NotificationStatus =
  /** OUT: the other side recorded it. */
  | 'ACCEPTED'
  /** IN: withdrawn by the country that told it. */
  | 'DROPPED'
  /** IN: on the PNC. */
  | 'ENTERED'
  /** IN: on its way to the PNC. */
  | 'ENTERING'
  /** IN: the PNC did not take it. */
  | 'ENTRY_FAILED'
  /** OUT: it could not be sent, or the other side reported an error. */
  | 'FAILED'
  /** OUT: the other side needs more before it accepts. */
  | 'INFORMATION_WANTED'
  /** IN: kept (FRA 2020 s.2), not on the PNC. */
  | 'KEPT'
  /** OUT: accepted here, not yet taken by the other side. */
  | 'QUEUED'
  /** IN: stored whole. */
  | 'RECEIVED'
  /** OUT: the other side did not record it. */
  | 'REFUSED'
  /** IN: a later notification of the same conviction took its place. */
  | 'REPLACED'
  /** OUT: taken by the other side. */
  | 'SENT'
  /** IN: a person must say what it corresponds to here. */
  | 'TO_DECIDE'
  /** IN: a person must say who it is about. */
  | 'TO_IDENTIFY'
  /** OUT: withdrawn by us. */
  | 'WITHDRAWN';

/** What an offence is about, as far as its category says. */
export type OffenceKind =
  /** Sexual, against a child. */
  | 'CHILD_SEXUAL'
  /** Perhaps sexual against a child: the category does not say. */
  | 'MAY_BE_CHILD_SEXUAL'
  /** Sexual. */
  | 'SEXUAL'
  /** Terrorist. */
  | 'TERRORIST'
  /** Violent. */
  | 'VIOLENT';

/** As what ViSOR manages a person. */
export type OffenderCategory =
  /** Dangerous offender. */
  | 'DANGEROUS'
  /** Other sexual offender. */
  | 'OTHER_SEXUAL'
  /** Potentially dangerous person. */
  | 'POTENTIALLY_DANGEROUS'
  /** Registrable sexual offender. */
  | 'REGISTERED_SEXUAL'
  /** Registrable terrorist offender. */
  | 'REGISTERED_TERRORIST'
  /** Violent offender. */
  | 'VIOLENT';

/** Narrows a list of matters of the offender desk. */
export type OffenderMatterFilter = {
  /** About this person. */
  personId?: string | null | undefined;
  /** PNC force code of whoever is responsible. */
  responsible?: string | null | undefined;
  /** Any of these. */
  statuses?: Array<OffenderMatterStatus> | null | undefined;
};

/** Where a matter of the offender desk stands. */
export type OffenderMatterStatus =
  /** Assessed: no ViSOR record. A further conviction raises it again. */
  | 'DECLINED'
  /** The force accepted and is responsible. */
  | 'HANDED_OVER'
  /** The force accepts; ViSOR has still to be told. */
  | 'HANDOVER_ACCEPTING'
  /** ViSOR did not take the offer. */
  | 'HANDOVER_FAILED'
  /** Offered to a force, which has to answer. Until it accepts, the old owner stays responsible. */
  | 'HANDOVER_PROPOSED'
  /** The offer is on its way to ViSOR. */
  | 'HANDOVER_PROPOSING'
  /** The force rejected: the old owner stays responsible, and may offer it to another. */
  | 'HANDOVER_REJECTED'
  /** The force rejects; ViSOR has still to be told. */
  | 'HANDOVER_REJECTING'
  /** A conviction from abroad raised it; nobody has assessed it yet. */
  | 'RAISED'
  /** On ViSOR, managed by the exchange unit. */
  | 'RECORDED'
  /** Assessed; the record is on its way to ViSOR. */
  | 'RECORDING'
  /** ViSOR did not take the record. */
  | 'RECORD_REFUSED';

/** Sends nothing more to a back end; nothing that is owed is lost or failed. */
export type PauseConnectorInput = {
  /** Name of the connector, e.g. ecris. */
  connector: string;
  /** One country of it; without it, all. */
  country?: string | null | undefined;
  /** What is owed up to now still goes. */
  drain?: boolean;
};

/** Exactly one key. */
export type PersonKey =
  {   /** Criminal Records Office number in any of its forms. */
  croNumber: string; id?: never; pncId?: never; visorId?: never; }
  |  { croNumber?: never;   /** Id given by this hub. */
  id: string; pncId?: never; visorId?: never; }
  |  { croNumber?: never; id?: never;   /** PNC identifier in any of its forms. */
  pncId: string; visorId?: never; }
  |  { croNumber?: never; id?: never; pncId?: never;   /** ViSOR nominal identifier. */
  visorId: string; };

/** Give parts, or `full` where parts are not known. */
export type PersonNameInput = {
  /** Surname. */
  family?: string | null | undefined;
  /** The whole name, where parts are not known. */
  full?: string | null | undefined;
  /** Forenames. */
  given?: string | null | undefined;
  /** What sort of name it is. */
  kind?: NameKind;
  /** ISO 639-1 code of the language it is written in. */
  language?: string | null | undefined;
};

/** A search needs a purpose, a reason and at least two identifying facts, one of them a name or a number. */
export type PersonSearch = {
  /** Country of birth. */
  birthCountry?: string | null | undefined;
  /** Date of birth. */
  birthDate?: string | null | undefined;
  /** Town of birth. */
  birthTown?: string | null | undefined;
  /** Surname. */
  family?: string | null | undefined;
  /** Forenames. */
  given?: string | null | undefined;
  /** Identity numbers. */
  identifiers?: Array<IdentifierInput> | null | undefined;
  /** The whole name, where its parts are not known. */
  name?: string | null | undefined;
  /** Nationalities. */
  nationalities?: Array<string> | null | undefined;
  /** Code of the PURPOSE table. */
  purpose: string;
  /** Case or custody reference. */
  reason: string;
  /** Sex. */
  sex?: Sex | null | undefined;
};

/** A place, as far as it is known. */
export type PlaceInput = {
  /** ISO 3166-1 alpha-2. */
  country?: string | null | undefined;
  /** Town. */
  town?: string | null | undefined;
};

/** Where the entry of a conviction from abroad on the PNC stands. */
export type PncEntryState =
  /** It stands on the PNC. */
  | 'ENTERED'
  /** On its way. */
  | 'ENTERING'
  /** The PNC did not take it, or it could not be written. */
  | 'FAILED'
  /** It was struck there. */
  | 'REMOVED';

/** Offers a person on ViSOR to a force. */
export type ProposeHandOverInput = {
  /** PNC force code of the force that is to manage the person. */
  force: string;
  /** Caller's own key: the same key and input are done once. */
  idempotencyKey: string;
  /** The matter; the caller must be responsible for it. */
  matterId: string;
  /** Why this force, e.g. where the person lives. */
  reason: string;
};

/** What a country wants to know before it answers. */
export type ProvideInformationInput = {
  /** The request whose status is INFORMATION_WANTED. */
  countryRequestId: string;
  /** Caller's own key, as for an enquiry. */
  idempotencyKey: string;
  /** What was wanted, one by one; at most 15. */
  items?: Array<InformationItemInput>;
  /** Anything else, in English; at most 1,000 characters. */
  text?: string | null | undefined;
};

/** What a country wanted to know before it takes a notification in. */
export type ProvideNotificationInformationInput = {
  /** Caller's own key: the same key and input are answered once. */
  idempotencyKey: string;
  /** The notification. */
  notificationId: string;
  /** The answer, in English; at most 1,000 characters. */
  text: string;
};

/** One enquiry about one person. */
export type RaiseEnquiryInput = {
  /** Default: the subject's foreign nationalities. */
  countries?: Array<string> | null | undefined;
  /** Next court date, where there is one. */
  courtDate?: string | null | undefined;
  /** Caller's own key: the same key and input give the same enquiry again; the same key with other input is IdempotencyConflict. */
  idempotencyKey: string;
  /** CJS code of the matter under investigation. */
  offenceCode?: string | null | undefined;
  /** A person known already: this or `subject`. */
  personId?: string | null | undefined;
  /** Code of the PURPOSE table. */
  purpose: string;
  /** Case or custody reference. */
  reason: string;
  /** The person asked about: this or `personId`. */
  subject?: SubjectInput | null | undefined;
  /** How soon the answer is needed. */
  urgency?: Urgency;
};

/** Assesses a matter: the person is put on ViSOR, owned by the exchange unit. */
export type RecordOffenderInput = {
  /** As what the person is to be managed. */
  category: OffenderCategory;
  /** Caller's own key: the same key and input are done once. */
  idempotencyKey: string;
  /** MAPPA level, 1 to 3. */
  level: number;
  /** Who manages the record at the unit, 1 to 60 characters. */
  manager: string;
  /** The matter. */
  matterId: string;
  /** Why; kept with the matter and told to ViSOR. */
  reason: string;
};

/** Convictions of one person: named one by one, or all of a request. */
export type ReferToImmigrationInput = {
  /** The convictions, 1 to 50: these or `countryRequestId`. */
  convictionIds?: Array<string> | null | undefined;
  /** All convictions in force that its answers brought: this or `convictionIds`. */
  countryRequestId?: string | null | undefined;
  /** Caller's own key: the same key and input are done once. */
  idempotencyKey: string;
  /** Why; told to Immigration Enforcement. */
  reason: string;
};

/** What Immigration Enforcement says of a referral. */
export type ReferralAnswer =
  /** It ended without a removal. */
  | 'CLOSE'
  /** It does not. */
  | 'DECLINE'
  /** The person was removed. */
  | 'REMOVE'
  /** It acts on it. */
  | 'TAKE_UP';

/** Narrows a list of referrals. */
export type ReferralFilter = {
  /** Any of these. */
  statuses?: Array<ReferralStatus> | null | undefined;
};

/** What allows a conviction to be told to Immigration Enforcement. */
export type ReferralGround =
  /** The conviction stands on the PNC. */
  | 'ON_PNC'
  /** The answer was given for immigration. */
  | 'PURPOSE';

/** Where a referral to Immigration Enforcement stands. */
export type ReferralStatus =
  /** It ended without a removal. */
  | 'CLOSED'
  /** It does not act on it. */
  | 'DECLINED'
  /** Told; not yet looked at. */
  | 'REFERRED'
  /** The person was removed from the United Kingdom. */
  | 'REMOVED'
  /** Immigration Enforcement acts on it. */
  | 'TAKEN_UP';

/** Denies an answer. */
export type RefuseAskedInput = {
  /** The other country's request. */
  countryRequestId: string;
  /** Why: told to the country, in English. */
  reason: string;
};

/** Leaves a person to whoever is responsible now. */
export type RejectHandOverInput = {
  /** The offer. */
  handOverId: string;
  /** Why; told to whoever offered it. */
  reason: string;
};

/** Sends a draft that somebody else made. */
export type ReleaseAnswerInput = {
  /** The other country's request. */
  countryRequestId: string;
  /** The draft that was looked at. */
  draftId: string;
};

/** What the other country answered. */
export type ResponseOutcome =
  /** It has convictions and sent them. */
  | 'CONVICTIONS'
  /** The person is dead. */
  | 'DECEASED'
  /** It declined to answer. */
  | 'DENIED'
  /** The person is not known there, or is not theirs. */
  | 'NOT_IDENTIFIED'
  /** It has none. */
  | 'NO_CONVICTIONS'
  /** It answered with a problem. */
  | 'PROBLEM'
  /** More than one person fits. */
  | 'SEVERAL_PERSONS'
  /** It answered in prose: a person reads it before anything of it becomes a fact. */
  | 'TO_BE_READ';

/** What waited goes, in the order in which it was raised. */
export type ResumeConnectorInput = {
  /** Name of the connector, e.g. ecris. */
  connector: string;
  /** One country of it. Without it the connector as a whole: a country that was paused by itself stays paused. */
  country?: string | null | undefined;
};

/** What came of looking at a certificate once more. */
export type ReviewCertificateInput = {
  /** The application. */
  applicationId: string;
  /** Why; for the record. */
  reason: string;
  /** It stands; else it is done anew. */
  stands: boolean;
};

/** What a person decides of two persons. */
export type ReviewLinkInput = {
  /** One, or two. */
  decision: LinkDecision;
  /** Why; kept with the pair and in the audit. */
  reason: string;
  /** Which pair. */
  reviewId: string;
};

/** Withdraws a certificate. */
export type RevokeCertificateInput = {
  /** The certificate. */
  certificateId: string;
  /** Why; told to the applicant. */
  reason: string;
};

/** Has the registers searched again. */
export type SearchAskedAgainInput = {
  /** The other country's request. */
  countryRequestId: string;
  /** Why; for the record. */
  reason: string;
};

/** Gives a draft back to be mended. */
export type SendBackAnswerInput = {
  /** The other country's request. */
  countryRequestId: string;
  /** The draft that was looked at. */
  draftId: string;
  /** What is to be mended. */
  reason: string;
};

/** A notification that was refused or failed. */
export type SendNotificationAgainInput = {
  /** Caller's own key: the same key and input are sent once. */
  idempotencyKey: string;
  /** The notification. */
  notificationId: string;
  /** Why it will be taken now; kept in the audit. At most 200 characters. */
  reason: string;
};

/** What a request is for, where the country did not say it in words we know. */
export type SettleAskedMatterInput = {
  /** The other country's request. */
  countryRequestId: string;
  /** Code of the PURPOSE table. */
  purpose: string;
  /** Why so; for the record. */
  reason: string;
};

/** What the intelligence part of an ICPC came to. */
export type SettleIntelligenceInput = {
  /** The application. */
  applicationId: string;
  /** What it came to. */
  result: IntelligenceResult;
  /** Shown on the certificate; with INFORMATION. */
  text?: string | null | undefined;
};

/** Sex as the register states it. */
export type Sex =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Neither. */
  | 'OTHER'
  /** Not known or not given. */
  | 'UNKNOWN';

/** Records that are about somebody else. */
export type SplitPersonInput = {
  /** Caller's own key, as for an enquiry. */
  idempotencyKey: string;
  /** The person. */
  personId: string;
  /** Why; kept with the split and in the audit. */
  reason: string;
  /** Source records of the person that are about another. */
  recordIds: Array<string>;
};

/** What the rules say of one event. */
export type StepDownResult =
  /** It is shown. */
  | 'DISCLOSED'
  /** Its time is over: it is not shown. */
  | 'STEPPED_DOWN'
  /** The rules leave it open, for something is not known: a person decides. */
  | 'TO_DECIDE'
  /** It may be used for criminal proceedings only: it is not shown. */
  | 'WITHHELD';

/** The person asked about. */
export type SubjectInput = {
  /** Date of birth, as far as it is known. */
  birthDate?: string | null | undefined;
  /** Place of birth. */
  birthPlace?: PlaceInput | null | undefined;
  /** Identity numbers and documents. */
  identifiers?: Array<IdentifierInput> | null | undefined;
  /** At least one; former names and aliases are further entries. */
  names: Array<PersonNameInput>;
  /** Nationalities; the foreign ones are asked unless `countries` says otherwise. */
  nationalities: Array<string>;
  /** Parents' names (kind PARENT_FATHER or PARENT_MOTHER). */
  parents?: Array<PersonNameInput> | null | undefined;
  /** Sex. */
  sex?: Sex;
};

/** Tells the country by when it will have its answer. */
export type TellDeadlineInput = {
  /** The other country's request. */
  countryRequestId: string;
  /** Today or later. The lawful day stays what it is. */
  dueOn: string;
  /** Caller's own key, as for an enquiry. */
  idempotencyKey: string;
  /** Why it is late; for the record. */
  reason: string;
};

/** The United Kingdom has surrendered somebody: the countries of their other nationalities are told. */
export type TellOfExtraditionInput = {
  /** To which country; told to the others. */
  extraditedTo: string;
  /** Caller's own key: the same key and input are told once. */
  idempotencyKey: string;
  /** A person known already: this or `subject`. */
  personId?: string | null | undefined;
  /** Case reference, or why; kept in the audit and told to nobody. At most 200 characters. */
  reason: string;
  /** The person surrendered: this or `personId`. */
  subject?: SubjectInput | null | undefined;
  /** Day of the surrender, in London; today at the latest. */
  surrenderedOn: string;
};

/** A merge or a split that was wrong. */
export type UndoMergeInput = {
  /** The merge or the split. */
  eventId: string;
  /** Why; kept with it and in the audit. */
  reason: string;
};

/** How soon the answer is needed. */
export type Urgency =
  /** Within the normal time limit. */
  | 'ROUTINE'
  /** Sooner: a court date or a danger stands behind it. */
  | 'URGENT';

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** About one application, and why. */
export type WithReasonAboutApplication = {
  /** The application. */
  applicationId: string;
  /** Why; for the record. */
  reason: string;
};

/** Three-valued answer of the convicting State. */
export type YesNoUnknown =
  /** No. */
  | 'NO'
  /** Not stated. */
  | 'UNKNOWN'
  /** Yes. */
  | 'YES';

export type AnswerFiguresFieldsFragment = { asked: number, answered: number, refused: number, failed: number, cancelled: number, waiting: number, inTime: number, late: number, overdue: number, medianDays: number | null, ninetiethDays: number | null };

export type AnswerStatisticsQueryVariables = Exact<{
  days: number;
  to?: string | null | undefined;
  language?: string;
}>;


export type AnswerStatisticsQuery = { answerStatistics: { from: string, to: string, beforeFrom: string, now: { asked: number, answered: number, refused: number, failed: number, cancelled: number, waiting: number, inTime: number, late: number, overdue: number, medianDays: number | null, ninetiethDays: number | null }, before: { asked: number, answered: number, refused: number, failed: number, cancelled: number, waiting: number, inTime: number, late: number, overdue: number, medianDays: number | null, ninetiethDays: number | null }, countries: Array<{ channel: Channel, country: { code: string, name: string }, now: { asked: number, answered: number, refused: number, failed: number, cancelled: number, waiting: number, inTime: number, late: number, overdue: number, medianDays: number | null, ninetiethDays: number | null }, before: { asked: number, answered: number, refused: number, failed: number, cancelled: number, waiting: number, inTime: number, late: number, overdue: number, medianDays: number | null, ninetiethDays: number | null } }> } | null };

export type CertificateDeskQueryVariables = Exact<{
  id: string;
  language?: string;
}>;


export type CertificateDeskQuery = { certificateApplication: { overdue: boolean | null, mayWithhold: boolean | null, id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, status: CertificateApplicationStatus | null, intelligence: IntelligenceState | null, intelligenceText: string | null, decidedBy: string | null, approvedBy: string | null, sentBackReason: string | null, failure: string | null, organisation: { code: string, name: string }, form: { declared: string | null, paymentReference: string | null, addresses: Array<{ lines: Array<string>, from: string, to: string | null, country: { code: string, name: string } }>, endorser: { name: string, capacity: string, contact: string | null } | null, agent: { name: string, capacity: string } | null } | null, files: Array<{ kind: CertificateFileKind, mediaType: string, size: number, at: string }>, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }>, waitingFor: { what: string, since: string, whoCanAct: string } | null, search: { at: string, doubt: string | null, names: Array<string>, decidedBy: string | null, reason: string | null, records: Array<{ key: string, differences: Array<string>, byNumber: boolean, heldWith: Array<string>, chosen: boolean, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } }> } | null, disclosure: { onDay: string, outcome: CertificateOutcome, lines: Array<{ event: string, result: StepDownResult, rule: string, version: string | null, source: string, countedFrom: string | null, until: string | null, on: string | null, court: string | null, offence: string | null, disposal: string | null, decidedToDisclose: boolean | null, decidedBecause: string | null }> } | null, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> } | null };

export type CertificateQueueFieldsFragment = { id: string, reference: string, kind: CertificateKind, service: CertificateService, raisedAt: string, dueOn: string | null, overdue: boolean | null, status: CertificateApplicationStatus | null, subject: { names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }> } | null, waitingFor: { what: string, since: string, whoCanAct: string } | null };

export type CertificatesDueQueryVariables = Exact<{
  filter?: CertificateApplicationFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CertificatesDueQuery = { certificatesDue: { totalCount: number, nodes: Array<{ id: string, reference: string, kind: CertificateKind, service: CertificateService, raisedAt: string, dueOn: string | null, overdue: boolean | null, status: CertificateApplicationStatus | null, subject: { names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }> } | null, waitingFor: { what: string, since: string, whoCanAct: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CertificateFileQueryVariables = Exact<{
  id: string;
  kind: CertificateFileKind;
}>;


export type CertificateFileQuery = { certificateApplication: { id: string, file: { mediaType: string, contentBase64: string } | null } | null };

export type CertificateDocumentQueryVariables = Exact<{
  id: string;
}>;


export type CertificateDocumentQuery = { node:
    | { __typename: 'Certificate', id: string, document: { pdfBase64: string } | null }
    | { __typename: 'CertificateApplication' }
    | { __typename: 'CertificateDispute' }
    | { __typename: 'CertificateWatch' }
    | { __typename: 'CompletenessAlarm' }
    | { __typename: 'Conviction' }
    | { __typename: 'CountryRequest' }
    | { __typename: 'CountryResponse' }
    | { __typename: 'Enquiry' }
    | { __typename: 'Extradition' }
    | { __typename: 'HandOver' }
    | { __typename: 'LinkReview' }
    | { __typename: 'MergeEvent' }
    | { __typename: 'Notification' }
    | { __typename: 'OffenderMatter' }
    | { __typename: 'Person' }
    | { __typename: 'Referral' }
   | null };

export type CertificateFieldsFragment = { id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> };

export type CertificateApplicationFieldsFragment = { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> };

export type CertificateDeskFieldsFragment = { status: CertificateApplicationStatus | null, intelligence: IntelligenceState | null, intelligenceText: string | null, decidedBy: string | null, approvedBy: string | null, sentBackReason: string | null, failure: string | null, waitingFor: { what: string, since: string, whoCanAct: string } | null, search: { at: string, doubt: string | null, names: Array<string>, decidedBy: string | null, reason: string | null, records: Array<{ key: string, differences: Array<string>, byNumber: boolean, heldWith: Array<string>, chosen: boolean, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } }> } | null, disclosure: { onDay: string, outcome: CertificateOutcome, lines: Array<{ event: string, result: StepDownResult, rule: string, version: string | null, source: string, countedFrom: string | null, until: string | null, on: string | null, court: string | null, offence: string | null, disposal: string | null, decidedToDisclose: boolean | null, decidedBecause: string | null }> } | null, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> };

export type CertificateApplicationQueryVariables = Exact<{
  id: string;
}>;


export type CertificateApplicationQuery = { certificateApplication: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } | null };

export type CertificateApplicationAtDeskQueryVariables = Exact<{
  id: string;
}>;


export type CertificateApplicationAtDeskQuery = { certificateApplication: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, status: CertificateApplicationStatus | null, intelligence: IntelligenceState | null, intelligenceText: string | null, decidedBy: string | null, approvedBy: string | null, sentBackReason: string | null, failure: string | null, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }>, waitingFor: { what: string, since: string, whoCanAct: string } | null, search: { at: string, doubt: string | null, names: Array<string>, decidedBy: string | null, reason: string | null, records: Array<{ key: string, differences: Array<string>, byNumber: boolean, heldWith: Array<string>, chosen: boolean, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } }> } | null, disclosure: { onDay: string, outcome: CertificateOutcome, lines: Array<{ event: string, result: StepDownResult, rule: string, version: string | null, source: string, countedFrom: string | null, until: string | null, on: string | null, court: string | null, offence: string | null, disposal: string | null, decidedToDisclose: boolean | null, decidedBecause: string | null }> } | null, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> } | null };

export type CertificateQueueQueryVariables = Exact<{
  filter?: CertificateApplicationFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CertificateQueueQuery = { certificateApplications: { totalCount: number, nodes: Array<{ id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, status: CertificateApplicationStatus | null, intelligence: IntelligenceState | null, intelligenceText: string | null, decidedBy: string | null, approvedBy: string | null, sentBackReason: string | null, failure: string | null, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }>, waitingFor: { what: string, since: string, whoCanAct: string } | null, search: { at: string, doubt: string | null, names: Array<string>, decidedBy: string | null, reason: string | null, records: Array<{ key: string, differences: Array<string>, byNumber: boolean, heldWith: Array<string>, chosen: boolean, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } }> } | null, disclosure: { onDay: string, outcome: CertificateOutcome, lines: Array<{ event: string, result: StepDownResult, rule: string, version: string | null, source: string, countedFrom: string | null, until: string | null, on: string | null, court: string | null, offence: string | null, disposal: string | null, decidedToDisclose: boolean | null, decidedBecause: string | null }> } | null, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MyCertificateApplicationsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MyCertificateApplicationsQuery = { certificateApplications: { totalCount: number, nodes: Array<{ id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CertificateDocumentsQueryVariables = Exact<{
  id: string;
}>;


export type CertificateDocumentsQuery = { certificateApplication: { certificates: Array<{ id: string, reference: string, status: CertificateStatus, document: { pdfBase64: string, credential: string, code: string } | null }> } | null };

export type CertificateStatusQueryVariables = Exact<{
  reference: string;
  code: string;
}>;


export type CertificateStatusQuery = { certificateStatus: CertificateDocumentStatus };

export type ApplyForCertificateMutationVariables = Exact<{
  input: ApplyForCertificateInput;
}>;


export type ApplyForCertificateMutation = { applyForCertificate:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
   };

export type AmendCertificateApplicationMutationVariables = Exact<{
  input: AmendCertificateApplicationInput;
}>;


export type AmendCertificateApplicationMutation = { amendCertificateApplication:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type AddCertificateFileMutationVariables = Exact<{
  input: AddCertificateFileInput;
}>;


export type AddCertificateFileMutation = { addCertificateFile:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type CancelCertificateApplicationMutationVariables = Exact<{
  input: AboutApplication;
}>;


export type CancelCertificateApplicationMutation = { cancelCertificateApplication:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type DisputeCertificateMutationVariables = Exact<{
  input: DisputeCertificateInput;
}>;


export type DisputeCertificateMutation = { disputeCertificate:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type ReportCertificateLostMutationVariables = Exact<{
  input: AboutCertificate;
}>;


export type ReportCertificateLostMutation = { reportCertificateLost:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type SearchApplicantAgainMutationVariables = Exact<{
  input: WithReasonAboutApplication;
}>;


export type SearchApplicantAgainMutation = { searchApplicantAgain:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type IdentifyApplicantMutationVariables = Exact<{
  input: IdentifyApplicantInput;
}>;


export type IdentifyApplicantMutation = { identifyApplicant:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type DecideDisclosureMutationVariables = Exact<{
  input: DecideDisclosureInput;
}>;


export type DecideDisclosureMutation = { decideDisclosure:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type SettleIntelligenceMutationVariables = Exact<{
  input: SettleIntelligenceInput;
}>;


export type SettleIntelligenceMutation = { settleIntelligence:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type ApproveCertificateMutationVariables = Exact<{
  input: AboutApplication;
}>;


export type ApproveCertificateMutation = { approveCertificate:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type SendBackCertificateMutationVariables = Exact<{
  input: WithReasonAboutApplication;
}>;


export type SendBackCertificateMutation = { sendBackCertificate:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type DecideCertificateDisputeMutationVariables = Exact<{
  input: DecideCertificateDisputeInput;
}>;


export type DecideCertificateDisputeMutation = { decideCertificateDispute:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type ReviewCertificateMutationVariables = Exact<{
  input: ReviewCertificateInput;
}>;


export type ReviewCertificateMutation = { reviewCertificate:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type RevokeCertificateMutationVariables = Exact<{
  input: RevokeCertificateInput;
}>;


export type RevokeCertificateMutation = { revokeCertificate:
    | { __typename: 'CertificateApplicationMoved', application: { id: string, reference: string, kind: CertificateKind, service: CertificateService, progress: CertificateProgress, primaryCountry: string | null, raisedAt: string, receivedOn: string | null, dueOn: string | null, completeBy: string | null, feePence: number, terms: string, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null, missing: Array<{ path: string, code: string, message: string }>, refund: { amountPence: number, because: CertificateRefundBecause } | null, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, reason: string | null, issuedOn: string, summary: string, primaryCountry: string, convictions: Array<{ on: string, court: string, offence: string, disposal: string }>, disputes: Array<{ id: string, kind: CertificateDisputeKind, words: string, state: CertificateDisputeState, raisedAt: string, decidedAt: string | null, reason: string | null }> }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

type ProblemFields_IdempotencyConflict_Fragment = { code: string, message: string, retryable: boolean };

type ProblemFields_InputRejected_Fragment = { code: string, message: string, retryable: boolean };

type ProblemFields_NotFound_Fragment = { code: string, message: string, retryable: boolean };

type ProblemFields_NotPermitted_Fragment = { code: string, message: string, retryable: boolean };

type ProblemFields_PurposeNotAllowed_Fragment = { code: string, message: string, retryable: boolean };

type ProblemFields_WrongState_Fragment = { code: string, message: string, retryable: boolean };

export type ProblemFieldsFragment =
  | ProblemFields_IdempotencyConflict_Fragment
  | ProblemFields_InputRejected_Fragment
  | ProblemFields_NotFound_Fragment
  | ProblemFields_NotPermitted_Fragment
  | ProblemFields_PurposeNotAllowed_Fragment
  | ProblemFields_WrongState_Fragment
;

export type RaiseEnquiryMutationVariables = Exact<{
  input: RaiseEnquiryInput;
}>;


export type RaiseEnquiryMutation = { raiseEnquiry:
    | { __typename: 'EnquiryRaised', enquiry: { id: string, reference: string, reason: string, raisedAt: string, person: { id: string }, registerCheck: { checkedAt: string, records: number | null, note: string | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null } | null, progress: { asked: number, answered: number, refused: number, overdue: number, open: number }, requests: Array<{ id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null }> } }
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
   };

export type AskFurtherCountriesMutationVariables = Exact<{
  input: FurtherCountriesInput;
}>;


export type AskFurtherCountriesMutation = { askFurtherCountries:
    | { __typename: 'FurtherCountriesAsked', enquiry: { id: string, reference: string, reason: string, raisedAt: string, person: { id: string }, registerCheck: { checkedAt: string, records: number | null, note: string | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null } | null, progress: { asked: number, answered: number, refused: number, overdue: number, open: number }, requests: Array<{ id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null }> } }
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
   };

export type CancelCountryRequestMutationVariables = Exact<{
  input: CancelCountryRequestInput;
}>;


export type CancelCountryRequestMutation = { cancelCountryRequest:
    | { __typename: 'CountryRequestCancelled', countryRequest: { id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type ProvideInformationMutationVariables = Exact<{
  input: ProvideInformationInput;
}>;


export type ProvideInformationMutation = { provideInformation:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InformationProvided', countryRequest: { id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type RequestFurtherDetailsMutationVariables = Exact<{
  input: FurtherDetailsInput;
}>;


export type RequestFurtherDetailsMutation = { requestFurtherDetails:
    | { __typename: 'FurtherDetailsRequested', countryRequest: { id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null } }
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type AcknowledgeFeedMutationVariables = Exact<{
  input: AcknowledgeFeedInput;
}>;


export type AcknowledgeFeedMutation = { acknowledgeFeed:
    | { __typename: 'FeedAcknowledged', cursor: string }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
   };

export type DecideIdentityMutationVariables = Exact<{
  input: DecideIdentityInput;
}>;


export type DecideIdentityMutation = { decideIdentity:
    | { __typename: 'IdentityDecided', response: { id: string, receivedAt: string, withdrawnAt: string | null, outcome: ResponseOutcome, identityCheck: IdentityCheck, identityDifferences: Array<string>, otherCountries: Array<string>, identityDecision: { decidedAt: string, decidedBy: string, reason: string } | null, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, identityMatch: { score: number, contradictions: Array<string>, holds: Array<string>, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null } | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null, remarks: { text: string, language: string, translated: boolean } | null, reading: { persons: number, wanted: Array<string>, outcome: { value: string, confidence: number, from: number, to: number } | null, convictions: Array<{ pending: boolean, decidedOn: { value: string, confidence: number, from: number, to: number } | null, court: { value: string, confidence: number, from: number, to: number } | null, offence: { value: string, confidence: number, from: number, to: number } | null, sentence: { value: string, confidence: number, from: number, to: number } | null, sentenced: { value: string, confidence: number, from: number, to: number } | null, suspendedFor: { value: string, confidence: number, from: number, to: number } | null, fine: { value: string, confidence: number, from: number, to: number } | null }> } | null, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }> } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type PauseConnectorMutationVariables = Exact<{
  input: PauseConnectorInput;
}>;


export type PauseConnectorMutation = { pauseConnector:
    | { __typename: 'ConnectorOrdered' }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
   };

export type ResumeConnectorMutationVariables = Exact<{
  input: ResumeConnectorInput;
}>;


export type ResumeConnectorMutation = { resumeConnector:
    | { __typename: 'ConnectorOrdered' }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
   };

export type CompletenessQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type CompletenessQuery = { completeness: { openAlarms: number, lines: Array<{ day: string, recorded: number, sent: number, sending: number, country: { code: string, name: string } | null, notRequired: Array<{ count: number, reason: { code: string, label: string } }>, blocked: Array<{ count: number, reason: { code: string, label: string } }> }>, compared: Array<{ day: string, partner: string, set: string, status: string, ours: number | null, theirs: number | null }> } };

export type CompletenessAlarmsQueryVariables = Exact<{
  filter?: CompletenessAlarmFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CompletenessAlarmsQuery = { completenessAlarms: { totalCount: number, nodes: Array<{ id: string, kind: string, partner: string, day: string, reference: string, missingWith: MissingWith | null, raisedAt: string, resolvedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NotificationsDueQueryVariables = Exact<{
  filter?: NotificationDueFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type NotificationsDueQuery = { notificationsDue: { totalCount: number, nodes: Array<{ id: string, register: string, convictionId: string, nationality: string, state: NotificationDueState, missing: Array<string>, recordedOn: string, dueOn: string, overdue: boolean, since: string, country: { code: string, name: string } | null, reason: { code: string, label: string } | null, notification: { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FeedEventFieldsFragment = { id: string, cursor: string, occurredAt: string, kind: string, redelivered: boolean, subjectId: string | null, countryRequest: { id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null } | null, response: { id: string, receivedAt: string, withdrawnAt: string | null, outcome: ResponseOutcome, identityCheck: IdentityCheck, identityDifferences: Array<string>, otherCountries: Array<string>, identityDecision: { decidedAt: string, decidedBy: string, reason: string } | null, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, identityMatch: { score: number, contradictions: Array<string>, holds: Array<string>, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null } | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null, remarks: { text: string, language: string, translated: boolean } | null, reading: { persons: number, wanted: Array<string>, outcome: { value: string, confidence: number, from: number, to: number } | null, convictions: Array<{ pending: boolean, decidedOn: { value: string, confidence: number, from: number, to: number } | null, court: { value: string, confidence: number, from: number, to: number } | null, offence: { value: string, confidence: number, from: number, to: number } | null, sentence: { value: string, confidence: number, from: number, to: number } | null, sentenced: { value: string, confidence: number, from: number, to: number } | null, suspendedFor: { value: string, confidence: number, from: number, to: number } | null, fine: { value: string, confidence: number, from: number, to: number } | null }> } | null, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }> } | null, notification: { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } } | null };

export type FeedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  consumer?: string | null | undefined;
  filter?: FeedFilter | null | undefined;
}>;


export type FeedSubscription = { feed: { id: string, cursor: string, occurredAt: string, kind: string, redelivered: boolean, subjectId: string | null, countryRequest: { id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null } | null, response: { id: string, receivedAt: string, withdrawnAt: string | null, outcome: ResponseOutcome, identityCheck: IdentityCheck, identityDifferences: Array<string>, otherCountries: Array<string>, identityDecision: { decidedAt: string, decidedBy: string, reason: string } | null, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, identityMatch: { score: number, contradictions: Array<string>, holds: Array<string>, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null } | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null, remarks: { text: string, language: string, translated: boolean } | null, reading: { persons: number, wanted: Array<string>, outcome: { value: string, confidence: number, from: number, to: number } | null, convictions: Array<{ pending: boolean, decidedOn: { value: string, confidence: number, from: number, to: number } | null, court: { value: string, confidence: number, from: number, to: number } | null, offence: { value: string, confidence: number, from: number, to: number } | null, sentence: { value: string, confidence: number, from: number, to: number } | null, sentenced: { value: string, confidence: number, from: number, to: number } | null, suspendedFor: { value: string, confidence: number, from: number, to: number } | null, fine: { value: string, confidence: number, from: number, to: number } | null }> } | null, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }> } | null, notification: { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } } | null } };

export type ResponseArrivedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  consumer?: string | null | undefined;
  filter?: FeedFilter | null | undefined;
}>;


export type ResponseArrivedSubscription = { responseArrived: { id: string, cursor: string, occurredAt: string, kind: string, redelivered: boolean, subjectId: string | null, countryRequest: { id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null } | null, response: { id: string, receivedAt: string, withdrawnAt: string | null, outcome: ResponseOutcome, identityCheck: IdentityCheck, identityDifferences: Array<string>, otherCountries: Array<string>, identityDecision: { decidedAt: string, decidedBy: string, reason: string } | null, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, identityMatch: { score: number, contradictions: Array<string>, holds: Array<string>, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null } | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null, remarks: { text: string, language: string, translated: boolean } | null, reading: { persons: number, wanted: Array<string>, outcome: { value: string, confidence: number, from: number, to: number } | null, convictions: Array<{ pending: boolean, decidedOn: { value: string, confidence: number, from: number, to: number } | null, court: { value: string, confidence: number, from: number, to: number } | null, offence: { value: string, confidence: number, from: number, to: number } | null, sentence: { value: string, confidence: number, from: number, to: number } | null, sentenced: { value: string, confidence: number, from: number, to: number } | null, suspendedFor: { value: string, confidence: number, from: number, to: number } | null, fine: { value: string, confidence: number, from: number, to: number } | null }> } | null, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }> } | null, notification: { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } } | null } };

export type CodedValueFieldsFragment = { system: string, version: string, code: string, label: string };

export type ForeignTextFieldsFragment = { text: string, language: string, translated: boolean };

export type PersonNameFieldsFragment = { kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null };

export type SubjectFieldsFragment = { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> };

export type ConvictionFieldsFragment = { id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } };

export type SearchedFieldsFragment = { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } };

export type ResponseFieldsFragment = { id: string, receivedAt: string, withdrawnAt: string | null, outcome: ResponseOutcome, identityCheck: IdentityCheck, identityDifferences: Array<string>, otherCountries: Array<string>, identityDecision: { decidedAt: string, decidedBy: string, reason: string } | null, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, identityMatch: { score: number, contradictions: Array<string>, holds: Array<string>, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null } | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null, remarks: { text: string, language: string, translated: boolean } | null, reading: { persons: number, wanted: Array<string>, outcome: { value: string, confidence: number, from: number, to: number } | null, convictions: Array<{ pending: boolean, decidedOn: { value: string, confidence: number, from: number, to: number } | null, court: { value: string, confidence: number, from: number, to: number } | null, offence: { value: string, confidence: number, from: number, to: number } | null, sentence: { value: string, confidence: number, from: number, to: number } | null, sentenced: { value: string, confidence: number, from: number, to: number } | null, suspendedFor: { value: string, confidence: number, from: number, to: number } | null, fine: { value: string, confidence: number, from: number, to: number } | null }> } | null, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }> };

export type ReadFactFieldsFragment = { value: string, confidence: number, from: number, to: number };

export type ReadingFieldsFragment = { persons: number, wanted: Array<string>, outcome: { value: string, confidence: number, from: number, to: number } | null, convictions: Array<{ pending: boolean, decidedOn: { value: string, confidence: number, from: number, to: number } | null, court: { value: string, confidence: number, from: number, to: number } | null, offence: { value: string, confidence: number, from: number, to: number } | null, sentence: { value: string, confidence: number, from: number, to: number } | null, sentenced: { value: string, confidence: number, from: number, to: number } | null, suspendedFor: { value: string, confidence: number, from: number, to: number } | null, fine: { value: string, confidence: number, from: number, to: number } | null }> };

export type CountryRequestFieldsFragment = { id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null };

export type NotificationFieldsFragment = { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } };

export type MessageFieldsFragment = { reference: string, direction: Direction, kind: string, inReplyTo: string | null, at: string, sentAt: string | null, failure: string | null, text: { text: string, language: string, translated: boolean } | null, attachments: Array<{ name: string, mediaType: string, size: number, sha256: string }> };

export type EnquiryFieldsFragment = { id: string, reference: string, reason: string, raisedAt: string, person: { id: string }, registerCheck: { checkedAt: string, records: number | null, note: string | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null } | null, progress: { asked: number, answered: number, refused: number, overdue: number, open: number }, requests: Array<{ id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null }> };

export type ProvideNotificationInformationMutationVariables = Exact<{
  input: ProvideNotificationInformationInput;
}>;


export type ProvideNotificationInformationMutation = { provideNotificationInformation:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'NotificationWorked', notification: { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type SendNotificationAgainMutationVariables = Exact<{
  input: SendNotificationAgainInput;
}>;


export type SendNotificationAgainMutation = { sendNotificationAgain:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'NotificationWorked', notification: { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type TellOfExtraditionMutationVariables = Exact<{
  input: TellOfExtraditionInput;
}>;


export type TellOfExtraditionMutation = { tellOfExtradition:
    | { __typename: 'ExtraditionTold', extradition: { id: string, surrenderedOn: string, extraditedTo: { code: string, name: string }, notifications: Array<{ id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } }>, untold: Array<{ country: { code: string, name: string }, reason: { code: string, label: string } }> } }
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type NotificationsQueryVariables = Exact<{
  filter?: NotificationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { notifications: { totalCount: number, nodes: Array<{ failure: string | null, id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, candidates: Array<{ pncId: string | null, differences: Array<string>, person: { id: string } | null }>, forwards: Array<{ because: string, organisation: { code: string, name: string } }>, conviction: { id: string, offences: Array<{ localId: string }>, equivalence: { decided: boolean, recordable: boolean, offences: Array<{ offence: string, decided: boolean, recordable: boolean | null, decidedBy: string | null, decidedAt: string | null, reason: string | null, cjsOffence: { code: string, label: string } | null, proposals: Array<{ cjsCode: string, title: string, statute: string, recordable: boolean, confidence: number, why: EquivalenceWhy }> }> } | null, pncEntry: { state: PncEntryState, pncId: string | null, courtCase: string | null, asn: string, failure: string | null, enteredAt: string | null } | null } | null, country: { code: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NotificationQueryVariables = Exact<{
  id: string;
}>;


export type NotificationQuery = { node:
    | { __typename: 'Certificate' }
    | { __typename: 'CertificateApplication' }
    | { __typename: 'CertificateDispute' }
    | { __typename: 'CertificateWatch' }
    | { __typename: 'CompletenessAlarm' }
    | { __typename: 'Conviction' }
    | { __typename: 'CountryRequest' }
    | { __typename: 'CountryResponse' }
    | { __typename: 'Enquiry' }
    | { __typename: 'Extradition' }
    | { __typename: 'HandOver' }
    | { __typename: 'LinkReview' }
    | { __typename: 'MergeEvent' }
    | { __typename: 'Notification', raisedAt: string, sentAt: string | null, dueOn: string | null, overdue: boolean, failure: string | null, id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, purpose: { code: string, label: string }, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, person: { id: string } | null, waitingFor: { what: string, since: string, whoCanAct: string } | null, candidates: Array<{ pncId: string | null, differences: Array<string>, person: { id: string } | null, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } }>, forwards: Array<{ because: string, organisation: { code: string, name: string } }>, messages: Array<{ reference: string, direction: Direction, kind: string, inReplyTo: string | null, at: string, sentAt: string | null, failure: string | null, text: { text: string, language: string, translated: boolean } | null, attachments: Array<{ name: string, mediaType: string, size: number, sha256: string }> }>, conviction: { id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, localId: string, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } }, equivalence: { decided: boolean, recordable: boolean, offences: Array<{ offence: string, decided: boolean, recordable: boolean | null, decidedBy: string | null, decidedAt: string | null, reason: string | null, cjsOffence: { code: string, label: string } | null, proposals: Array<{ cjsCode: string, title: string, statute: string, recordable: boolean, confidence: number, why: EquivalenceWhy }> }> } | null, pncEntry: { state: PncEntryState, pncId: string | null, courtCase: string | null, asn: string, failure: string | null, enteredAt: string | null } | null } | null, country: { code: string, name: string } }
    | { __typename: 'OffenderMatter' }
    | { __typename: 'Person' }
    | { __typename: 'Referral' }
   | null };

export type ForwardNotifiedMutationVariables = Exact<{
  input: ForwardNotifiedInput;
}>;


export type ForwardNotifiedMutation = { forwardNotified:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'NotificationWorked', notification: { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type KeptConvictionFieldsFragment = { id: string, offences: Array<{ localId: string }>, equivalence: { decided: boolean, recordable: boolean, offences: Array<{ offence: string, decided: boolean, recordable: boolean | null, decidedBy: string | null, decidedAt: string | null, reason: string | null, cjsOffence: { code: string, label: string } | null, proposals: Array<{ cjsCode: string, title: string, statute: string, recordable: boolean, confidence: number, why: EquivalenceWhy }> }> } | null, pncEntry: { state: PncEntryState, pncId: string | null, courtCase: string | null, asn: string, failure: string | null, enteredAt: string | null } | null };

export type DecideEquivalenceMutationVariables = Exact<{
  input: DecideEquivalenceInput;
}>;


export type DecideEquivalenceMutation = { decideEquivalence:
    | { __typename: 'EquivalenceDecided', conviction: { id: string, offences: Array<{ localId: string }>, equivalence: { decided: boolean, recordable: boolean, offences: Array<{ offence: string, decided: boolean, recordable: boolean | null, decidedBy: string | null, decidedAt: string | null, reason: string | null, cjsOffence: { code: string, label: string } | null, proposals: Array<{ cjsCode: string, title: string, statute: string, recordable: boolean, confidence: number, why: EquivalenceWhy }> }> } | null, pncEntry: { state: PncEntryState, pncId: string | null, courtCase: string | null, asn: string, failure: string | null, enteredAt: string | null } | null } }
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type EnterConvictionOnPncMutationVariables = Exact<{
  input: EnterConvictionOnPncInput;
}>;


export type EnterConvictionOnPncMutation = { enterConvictionOnPnc:
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'PncEntryOrdered', conviction: { id: string, offences: Array<{ localId: string }>, equivalence: { decided: boolean, recordable: boolean, offences: Array<{ offence: string, decided: boolean, recordable: boolean | null, decidedBy: string | null, decidedAt: string | null, reason: string | null, cjsOffence: { code: string, label: string } | null, proposals: Array<{ cjsCode: string, title: string, statute: string, recordable: boolean, confidence: number, why: EquivalenceWhy }> }> } | null, pncEntry: { state: PncEntryState, pncId: string | null, courtCase: string | null, asn: string, failure: string | null, enteredAt: string | null } | null } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type IdentifyNotifiedMutationVariables = Exact<{
  input: IdentifyNotifiedInput;
}>;


export type IdentifyNotifiedMutation = { identifyNotified:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'NotificationWorked', notification: { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type ConfirmStruckOnPncMutationVariables = Exact<{
  input: ConfirmStruckOnPncInput;
}>;


export type ConfirmStruckOnPncMutation = { confirmStruckOnPnc:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'NotificationWorked', notification: { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type HandOverFieldsFragment = { id: string, state: HandOverState, reason: string, proposedAt: string, decidedAt: string | null, decidedBy: string | null, rejectedBecause: string | null, from: { code: string, name: string }, to: { code: string, name: string } };

export type OffenderMatterFieldsFragment = { id: string, status: OffenderMatterStatus, kinds: Array<OffenceKind> | null, raisedAt: string, category: OffenderCategory | null, level: number | null, assessment: string | null, visorId: string | null, station: string | null, manager: string | null, failure: string | null, person: { id: string } | null, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }>, responsible: { code: string, name: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null, handOvers: Array<{ id: string, state: HandOverState, reason: string, proposedAt: string, decidedAt: string | null, decidedBy: string | null, rejectedBecause: string | null, from: { code: string, name: string }, to: { code: string, name: string } }>, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> };

export type StepFieldsFragment = { step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } };

export type OffenderMattersQueryVariables = Exact<{
  filter?: OffenderMatterFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OffenderMattersQuery = { offenderMatters: { totalCount: number, nodes: Array<{ id: string, status: OffenderMatterStatus, kinds: Array<OffenceKind> | null, raisedAt: string, category: OffenderCategory | null, level: number | null, assessment: string | null, visorId: string | null, station: string | null, manager: string | null, failure: string | null, person: { id: string } | null, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }>, responsible: { code: string, name: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null, handOvers: Array<{ id: string, state: HandOverState, reason: string, proposedAt: string, decidedAt: string | null, decidedBy: string | null, rejectedBecause: string | null, from: { code: string, name: string }, to: { code: string, name: string } }>, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RecordOffenderMutationVariables = Exact<{
  input: RecordOffenderInput;
}>;


export type RecordOffenderMutation = { recordOffender:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'OffenderMatterMoved', matter: { id: string, status: OffenderMatterStatus, kinds: Array<OffenceKind> | null, raisedAt: string, category: OffenderCategory | null, level: number | null, assessment: string | null, visorId: string | null, station: string | null, manager: string | null, failure: string | null, person: { id: string } | null, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }>, responsible: { code: string, name: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null, handOvers: Array<{ id: string, state: HandOverState, reason: string, proposedAt: string, decidedAt: string | null, decidedBy: string | null, rejectedBecause: string | null, from: { code: string, name: string }, to: { code: string, name: string } }>, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type DeclineOffenderMutationVariables = Exact<{
  input: DeclineOffenderInput;
}>;


export type DeclineOffenderMutation = { declineOffender:
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'OffenderMatterMoved', matter: { id: string, status: OffenderMatterStatus, kinds: Array<OffenceKind> | null, raisedAt: string, category: OffenderCategory | null, level: number | null, assessment: string | null, visorId: string | null, station: string | null, manager: string | null, failure: string | null, person: { id: string } | null, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }>, responsible: { code: string, name: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null, handOvers: Array<{ id: string, state: HandOverState, reason: string, proposedAt: string, decidedAt: string | null, decidedBy: string | null, rejectedBecause: string | null, from: { code: string, name: string }, to: { code: string, name: string } }>, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type ProposeHandOverMutationVariables = Exact<{
  input: ProposeHandOverInput;
}>;


export type ProposeHandOverMutation = { proposeHandOver:
    | { __typename: 'HandOverMoved', handOver: { id: string, state: HandOverState, reason: string, proposedAt: string, decidedAt: string | null, decidedBy: string | null, rejectedBecause: string | null, from: { code: string, name: string }, to: { code: string, name: string } } }
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type AcceptHandOverMutationVariables = Exact<{
  input: AcceptHandOverInput;
}>;


export type AcceptHandOverMutation = { acceptHandOver:
    | { __typename: 'HandOverMoved', handOver: { id: string, state: HandOverState, reason: string, proposedAt: string, decidedAt: string | null, decidedBy: string | null, rejectedBecause: string | null, from: { code: string, name: string }, to: { code: string, name: string } } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type RejectHandOverMutationVariables = Exact<{
  input: RejectHandOverInput;
}>;


export type RejectHandOverMutation = { rejectHandOver:
    | { __typename: 'HandOverMoved', handOver: { id: string, state: HandOverState, reason: string, proposedAt: string, decidedAt: string | null, decidedBy: string | null, rejectedBecause: string | null, from: { code: string, name: string }, to: { code: string, name: string } } }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type EvidenceFieldsFragment = { field: string, level: string, bits: number };

export type IdentityMatchFieldsFragment = { score: number, contradictions: Array<string>, holds: Array<string>, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null };

export type LinkedPersonFieldsFragment = { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> };

export type MergeEventFieldsFragment = { id: string, kind: MergeKind, recordIds: Array<string>, at: string, actor: string, reason: string, score: number | null, contradictions: Array<string>, undoneAt: string | null, undoneBy: string | null, undoneReason: string | null, kept: { id: string } | null, other: { id: string } | null, evidence: Array<{ field: string, level: string, bits: number }> };

export type LinkReviewFieldsFragment = { id: string, score: number, contradictions: Array<string>, holds: Array<string>, modelVersion: string, state: LinkReviewState, foundAt: string, decidedAt: string | null, decidedBy: string | null, reason: string | null, left: { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, right: { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null };

export type LinkReviewsQueryVariables = Exact<{
  state?: LinkReviewState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LinkReviewsQuery = { linkReviews: { totalCount: number, nodes: Array<{ id: string, score: number, contradictions: Array<string>, holds: Array<string>, modelVersion: string, state: LinkReviewState, foundAt: string, decidedAt: string | null, decidedBy: string | null, reason: string | null, left: { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, right: { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LinkReviewQueryVariables = Exact<{
  id: string;
}>;


export type LinkReviewQuery = { node:
    | { __typename: 'Certificate' }
    | { __typename: 'CertificateApplication' }
    | { __typename: 'CertificateDispute' }
    | { __typename: 'CertificateWatch' }
    | { __typename: 'CompletenessAlarm' }
    | { __typename: 'Conviction' }
    | { __typename: 'CountryRequest' }
    | { __typename: 'CountryResponse' }
    | { __typename: 'Enquiry' }
    | { __typename: 'Extradition' }
    | { __typename: 'HandOver' }
    | { __typename: 'LinkReview', id: string, score: number, contradictions: Array<string>, holds: Array<string>, modelVersion: string, state: LinkReviewState, foundAt: string, decidedAt: string | null, decidedBy: string | null, reason: string | null, left: { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, right: { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null }
    | { __typename: 'MergeEvent' }
    | { __typename: 'Notification' }
    | { __typename: 'OffenderMatter' }
    | { __typename: 'Person' }
    | { __typename: 'Referral' }
   | null };

export type PersonLinksQueryVariables = Exact<{
  by: PersonKey;
}>;


export type PersonLinksQuery = { person: { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, records: Array<{ id: string, backEnd: string, nativeId: string, receivedAt: string, score: number | null, contradictions: Array<string>, linkedBy: string | null, linkedAt: string | null, evidence: Array<{ field: string, level: string, bits: number }> }>, mergedInto: { id: string } | null, mergedWith: Array<{ id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }>, mergeHistory: Array<{ id: string, kind: MergeKind, recordIds: Array<string>, at: string, actor: string, reason: string, score: number | null, contradictions: Array<string>, undoneAt: string | null, undoneBy: string | null, undoneReason: string | null, kept: { id: string } | null, other: { id: string } | null, evidence: Array<{ field: string, level: string, bits: number }> }>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } | null };

export type MergeDisclosuresQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MergeDisclosuresQuery = { node:
    | { __typename: 'Certificate' }
    | { __typename: 'CertificateApplication' }
    | { __typename: 'CertificateDispute' }
    | { __typename: 'CertificateWatch' }
    | { __typename: 'CompletenessAlarm' }
    | { __typename: 'Conviction' }
    | { __typename: 'CountryRequest' }
    | { __typename: 'CountryResponse' }
    | { __typename: 'Enquiry' }
    | { __typename: 'Extradition' }
    | { __typename: 'HandOver' }
    | { __typename: 'LinkReview' }
    | { __typename: 'MergeEvent', id: string, kind: MergeKind, recordIds: Array<string>, at: string, actor: string, reason: string, score: number | null, contradictions: Array<string>, undoneAt: string | null, undoneBy: string | null, undoneReason: string | null, disclosures: { totalCount: number, nodes: Array<{ at: string, kind: string, actor: string, organisation: string, role: string, purpose: string | null, justification: string | null, operation: string, records: Array<string> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, kept: { id: string } | null, other: { id: string } | null, evidence: Array<{ field: string, level: string, bits: number }> }
    | { __typename: 'Notification' }
    | { __typename: 'OffenderMatter' }
    | { __typename: 'Person' }
    | { __typename: 'Referral' }
   | null };

export type ReviewLinkMutationVariables = Exact<{
  input: ReviewLinkInput;
}>;


export type ReviewLinkMutation = { reviewLink:
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'LinkReviewed', review: { id: string, score: number, contradictions: Array<string>, holds: Array<string>, modelVersion: string, state: LinkReviewState, foundAt: string, decidedAt: string | null, decidedBy: string | null, reason: string | null, left: { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, right: { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null } }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type MergePersonsMutationVariables = Exact<{
  input: MergePersonsInput;
}>;


export type MergePersonsMutation = { mergePersons:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'PersonsRelinked', event: { id: string, kind: MergeKind, recordIds: Array<string>, at: string, actor: string, reason: string, score: number | null, contradictions: Array<string>, undoneAt: string | null, undoneBy: string | null, undoneReason: string | null, kept: { id: string } | null, other: { id: string } | null, evidence: Array<{ field: string, level: string, bits: number }> } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type SplitPersonMutationVariables = Exact<{
  input: SplitPersonInput;
}>;


export type SplitPersonMutation = { splitPerson:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'PersonsRelinked', event: { id: string, kind: MergeKind, recordIds: Array<string>, at: string, actor: string, reason: string, score: number | null, contradictions: Array<string>, undoneAt: string | null, undoneBy: string | null, undoneReason: string | null, kept: { id: string } | null, other: { id: string } | null, evidence: Array<{ field: string, level: string, bits: number }> } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type UndoMergeMutationVariables = Exact<{
  input: UndoMergeInput;
}>;


export type UndoMergeMutation = { undoMerge:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'PersonsRelinked', event: { id: string, kind: MergeKind, recordIds: Array<string>, at: string, actor: string, reason: string, score: number | null, contradictions: Array<string>, undoneAt: string | null, undoneBy: string | null, undoneReason: string | null, kept: { id: string } | null, other: { id: string } | null, evidence: Array<{ field: string, level: string, bits: number }> } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { subject: string, role: string, organisation: { code: string, name: string }, purposes: Array<{ code: string, label: string }> } };

export type CountriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountriesQuery = { countries: Array<{ code: string, name: string, channel: Channel | null, playbook: { version: string, validFrom: string, legalBasis: LegalBasis | null, authority: string, desk: string | null, languages: Array<string>, requiredFacts: Array<string>, wantedFacts: Array<string>, answerWorkingDays: number | null, typicalAnswerDays: number, notifications: NotificationDuty, tallies: boolean, quirks: Array<string>, calendar: { timeZone: string, weekend: Array<Weekday> } } | null }> };

export type MissingLabelsQueryVariables = Exact<{ [key: string]: never; }>;


export type MissingLabelsQuery = { missingLabels: Array<{ system: string, code: string, seen: number, firstSeenAt: string }> };

export type ConnectorsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConnectorsQuery = { connectors: Array<{ name: string, version: string, channel: Channel | null, status: ConnectorStatus, reason: string | null, checkedAt: string, control: ConnectorControl, circuit: Circuit, owed: number, countries: Array<{ control: ConnectorControl, circuit: Circuit, fault: string | null, heldUntil: string | null, owed: number, oldestOwedAt: string | null, country: { code: string, name: string } }> }> };

export type EnquiryQueryVariables = Exact<{
  id?: string | null | undefined;
  reference?: string | null | undefined;
}>;


export type EnquiryQuery = { enquiry: { id: string, reference: string, reason: string, raisedAt: string, answer: { completeness: AnswerCompleteness, countries: Array<{ state: CountryAnswerState, reason: string | null, outcome: ResponseOutcome | null, country: { code: string, name: string } }>, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }> } | null, waitingFor: Array<{ what: string, since: string, nextAttemptAt: string | null, whoCanAct: string, request: { reference: string, country: { code: string } } | null }>, person: { id: string }, registerCheck: { checkedAt: string, records: number | null, note: string | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null } | null, progress: { asked: number, answered: number, refused: number, overdue: number, open: number }, requests: Array<{ id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null }> } | null };

export type CountryRequestQueryVariables = Exact<{
  id: string;
}>;


export type CountryRequestQuery = { node:
    | { __typename: 'Certificate' }
    | { __typename: 'CertificateApplication' }
    | { __typename: 'CertificateDispute' }
    | { __typename: 'CertificateWatch' }
    | { __typename: 'CompletenessAlarm' }
    | { __typename: 'Conviction' }
    | { __typename: 'CountryRequest', id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, messages: Array<{ reference: string, direction: Direction, kind: string, inReplyTo: string | null, at: string, sentAt: string | null, failure: string | null, text: { text: string, language: string, translated: boolean } | null, attachments: Array<{ name: string, mediaType: string, size: number, sha256: string }> }>, responses: Array<{ id: string, receivedAt: string, withdrawnAt: string | null, outcome: ResponseOutcome, identityCheck: IdentityCheck, identityDifferences: Array<string>, otherCountries: Array<string>, identityDecision: { decidedAt: string, decidedBy: string, reason: string } | null, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, identityMatch: { score: number, contradictions: Array<string>, holds: Array<string>, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null } | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null, remarks: { text: string, language: string, translated: boolean } | null, reading: { persons: number, wanted: Array<string>, outcome: { value: string, confidence: number, from: number, to: number } | null, convictions: Array<{ pending: boolean, decidedOn: { value: string, confidence: number, from: number, to: number } | null, court: { value: string, confidence: number, from: number, to: number } | null, offence: { value: string, confidence: number, from: number, to: number } | null, sentence: { value: string, confidence: number, from: number, to: number } | null, sentenced: { value: string, confidence: number, from: number, to: number } | null, suspendedFor: { value: string, confidence: number, from: number, to: number } | null, fine: { value: string, confidence: number, from: number, to: number } | null }> } | null, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }> }>, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null }
    | { __typename: 'CountryResponse' }
    | { __typename: 'Enquiry' }
    | { __typename: 'Extradition' }
    | { __typename: 'HandOver' }
    | { __typename: 'LinkReview' }
    | { __typename: 'MergeEvent' }
    | { __typename: 'Notification' }
    | { __typename: 'OffenderMatter' }
    | { __typename: 'Person' }
    | { __typename: 'Referral' }
   | null };

export type CountryRequestsQueryVariables = Exact<{
  filter?: CountryRequestFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CountryRequestsQuery = { countryRequests: { totalCount: number, nodes: Array<{ id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, person: { id: string, birthDate: string | null, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }> }, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DeadlinesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DeadlinesQuery = { deadlines: { totalCount: number, nodes: Array<{ id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, person: { id: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }> }, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PersonQueryVariables = Exact<{
  by: PersonKey;
}>;


export type PersonQuery = { person: { id: string, birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, records: Array<{ backEnd: string, nativeId: string, receivedAt: string, warnings: Array<string>, flags: Array<string> }>, certificates: Array<{ id: string, reference: string, kind: CertificateKind, outcome: CertificateOutcome, status: CertificateStatus, issuedOn: string, application: { id: string } | null }>, convictions: { totalCount: number, nodes: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }> } } | null };

export type PersonRequestsQueryVariables = Exact<{
  by: PersonKey;
  first: number;
  after?: string | null | undefined;
}>;


export type PersonRequestsQuery = { person: { countryRequests: { totalCount: number, nodes: Array<{ id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SearchPersonsQueryVariables = Exact<{
  search: PersonSearch;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchPersonsQuery = { searchPersons: { totalCount: number, nodes: Array<{ score: number, band: MatchBand, agreements: Array<string>, contradictions: Array<string>, evidence: Array<{ field: string, level: string, bits: number }>, person: { id: string, birthDate: string | null, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FeedPageQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
  filter?: FeedFilter | null | undefined;
}>;


export type FeedPageQuery = { feed: { cursor: string, hasMore: boolean, events: Array<{ id: string, cursor: string, occurredAt: string, kind: string, redelivered: boolean, subjectId: string | null, countryRequest: { id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null } | null, response: { id: string, receivedAt: string, withdrawnAt: string | null, outcome: ResponseOutcome, identityCheck: IdentityCheck, identityDifferences: Array<string>, otherCountries: Array<string>, identityDecision: { decidedAt: string, decidedBy: string, reason: string } | null, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, identityMatch: { score: number, contradictions: Array<string>, holds: Array<string>, evidence: Array<{ field: string, level: string, bits: number }>, bands: { review: number, join: number } | null } | null, searched: { birthDates: Array<string>, at: string, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, aliases: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }>, coverage: { code: string, label: string } } | null, remarks: { text: string, language: string, translated: boolean } | null, reading: { persons: number, wanted: Array<string>, outcome: { value: string, confidence: number, from: number, to: number } | null, convictions: Array<{ pending: boolean, decidedOn: { value: string, confidence: number, from: number, to: number } | null, court: { value: string, confidence: number, from: number, to: number } | null, offence: { value: string, confidence: number, from: number, to: number } | null, sentence: { value: string, confidence: number, from: number, to: number } | null, sentenced: { value: string, confidence: number, from: number, to: number } | null, suspendedFor: { value: string, confidence: number, from: number, to: number } | null, fine: { value: string, confidence: number, from: number, to: number } | null }> } | null, convictions: Array<{ id: string, decidedOn: string | null, finalOn: string | null, ageAtOffence: number | null, country: { code: string, name: string }, provenance: { backEnd: string, messageReference: string, receivedAt: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, endedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, legalProvisions: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, executed: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null, offences: Array<{ category: { code: string, label: string } }> }>, useConditions: { transmittable: YesNoUnknown, purpose: { code: string, label: string } } }> } | null, notification: { id: string, reference: string, direction: Direction, matter: NotificationMatter, change: ConvictionChange, status: NotificationStatus, country: { code: string, name: string } } | null }> } };

export type FeedLatestQueryVariables = Exact<{ [key: string]: never; }>;


export type FeedLatestQuery = { feed: { latest: string } };

export type ReferralFieldsFragment = { id: string, status: ReferralStatus, reason: string, referredAt: string, convictionCount: number, remark: string | null, force: { code: string, name: string }, recipient: { code: string, name: string }, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, convictions: Array<{ ground: ReferralGround, decidedOn: string | null, country: { code: string, name: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, category: { system: string, version: string, code: string, label: string } }> }>, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> };

export type ReferralsQueryVariables = Exact<{
  filter?: ReferralFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReferralsQuery = { referrals: { totalCount: number, nodes: Array<{ id: string, status: ReferralStatus, reason: string, referredAt: string, convictionCount: number, remark: string | null, force: { code: string, name: string }, recipient: { code: string, name: string }, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, convictions: Array<{ ground: ReferralGround, decidedOn: string | null, country: { code: string, name: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, category: { system: string, version: string, code: string, label: string } }> }>, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReferToImmigrationMutationVariables = Exact<{
  input: ReferToImmigrationInput;
}>;


export type ReferToImmigrationMutation = { referToImmigration:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'PurposeNotAllowed', offeredPurpose: string, personId: string, countries: Array<string>, code: string, message: string, retryable: boolean }
    | { __typename: 'ReferralMoved', referral: { id: string, status: ReferralStatus, reason: string, referredAt: string, convictionCount: number, remark: string | null, force: { code: string, name: string }, recipient: { code: string, name: string }, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, convictions: Array<{ ground: ReferralGround, decidedOn: string | null, country: { code: string, name: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, category: { system: string, version: string, code: string, label: string } }> }>, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> } }
   };

export type AnswerReferralMutationVariables = Exact<{
  input: AnswerReferralInput;
}>;


export type AnswerReferralMutation = { answerReferral:
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'ReferralMoved', referral: { id: string, status: ReferralStatus, reason: string, referredAt: string, convictionCount: number, remark: string | null, force: { code: string, name: string }, recipient: { code: string, name: string }, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, convictions: Array<{ ground: ReferralGround, decidedOn: string | null, country: { code: string, name: string }, court: { text: string, language: string, translated: boolean } | null, offences: Array<{ startedOn: string | null, category: { system: string, version: string, code: string, label: string }, title: { text: string, language: string, translated: boolean } | null }>, sanctions: Array<{ sentenced: string | null, category: { system: string, version: string, code: string, label: string } }> }>, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }> } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type RequestInFieldsFragment = { id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, messages: Array<{ reference: string, direction: Direction, kind: string, inReplyTo: string | null, at: string, sentAt: string | null, failure: string | null, text: { text: string, language: string, translated: boolean } | null, attachments: Array<{ name: string, mediaType: string, size: number, sha256: string }> }>, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }>, asked: { purposeCode: string, doubts: Array<string>, settledBy: string | null, settledReason: string | null, purposeText: { text: string, language: string, translated: boolean } | null, authority: { text: string, language: string, translated: boolean } | null } | null, search: { at: string, backEnd: string, names: Array<string>, birthDate: string | null, numbers: Array<string>, truncated: boolean, doubt: string | null, decidedAt: string | null, decidedBy: string | null, reason: string | null, notSearched: Array<{ name: string, because: string }>, records: Array<{ key: string, backEnd: string, differences: Array<string>, byNumber: boolean, chosen: boolean, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } }> } | null, draft: { id: string, state: DraftState, draftedAt: string, draftedBy: string, use: string, outcome: ResponseOutcome, remarks: string, checkedAt: string | null, checkedBy: string | null, checkReason: string | null, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, items: Array<{ id: string, origin: string, state: DraftedItemState, rule: string, until: string | null, country: string, decidedOn: string | null, court: string | null, decidedBy: string | null, reason: string | null, offences: Array<{ nationalCode: string | null, title: string | null, startedOn: string | null, category: { system: string, version: string, code: string, label: string } }>, sanctions: Array<{ title: string | null, sentenced: string | null, category: { system: string, version: string, code: string, label: string } }>, unmapped: Array<{ part: string, system: string, code: string, reason: string | null }>, leftOutParts: Array<{ part: string, system: string, code: string, reason: string | null }> }> } | null, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null };

export type AskedSearchFieldsFragment = { at: string, backEnd: string, names: Array<string>, birthDate: string | null, numbers: Array<string>, truncated: boolean, doubt: string | null, decidedAt: string | null, decidedBy: string | null, reason: string | null, notSearched: Array<{ name: string, because: string }>, records: Array<{ key: string, backEnd: string, differences: Array<string>, byNumber: boolean, chosen: boolean, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } }> };

export type DraftedPartFieldsFragment = { part: string, system: string, code: string, reason: string | null };

export type AnswerDraftFieldsFragment = { id: string, state: DraftState, draftedAt: string, draftedBy: string, use: string, outcome: ResponseOutcome, remarks: string, checkedAt: string | null, checkedBy: string | null, checkReason: string | null, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, items: Array<{ id: string, origin: string, state: DraftedItemState, rule: string, until: string | null, country: string, decidedOn: string | null, court: string | null, decidedBy: string | null, reason: string | null, offences: Array<{ nationalCode: string | null, title: string | null, startedOn: string | null, category: { system: string, version: string, code: string, label: string } }>, sanctions: Array<{ title: string | null, sentenced: string | null, category: { system: string, version: string, code: string, label: string } }>, unmapped: Array<{ part: string, system: string, code: string, reason: string | null }>, leftOutParts: Array<{ part: string, system: string, code: string, reason: string | null }> }> };

type RequestInResultFields_IdempotencyConflict_Fragment = { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean };

type RequestInResultFields_InputRejected_Fragment = { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> };

type RequestInResultFields_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string, retryable: boolean };

type RequestInResultFields_NotPermitted_Fragment = { __typename: 'NotPermitted', code: string, message: string, retryable: boolean };

type RequestInResultFields_RequestInWorked_Fragment = { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } };

type RequestInResultFields_WrongState_Fragment = { __typename: 'WrongState', code: string, message: string, retryable: boolean };

export type RequestInResultFieldsFragment =
  | RequestInResultFields_IdempotencyConflict_Fragment
  | RequestInResultFields_InputRejected_Fragment
  | RequestInResultFields_NotFound_Fragment
  | RequestInResultFields_NotPermitted_Fragment
  | RequestInResultFields_RequestInWorked_Fragment
  | RequestInResultFields_WrongState_Fragment
;

export type RequestInQueryVariables = Exact<{
  id: string;
}>;


export type RequestInQuery = { node:
    | { __typename: 'Certificate' }
    | { __typename: 'CertificateApplication' }
    | { __typename: 'CertificateDispute' }
    | { __typename: 'CertificateWatch' }
    | { __typename: 'CompletenessAlarm' }
    | { __typename: 'Conviction' }
    | { __typename: 'CountryRequest', id: string, reference: string, direction: Direction, channel: Channel, status: CountryRequestStatus, urgency: Urgency, raisedAt: string, sentAt: string | null, dueOn: string | null, workingDaysLeft: number | null, partnerDueOn: string | null, neededOn: string | null, expectedOn: string | null, overdue: boolean, subject: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, messages: Array<{ reference: string, direction: Direction, kind: string, inReplyTo: string | null, at: string, sentAt: string | null, failure: string | null, text: { text: string, language: string, translated: boolean } | null, attachments: Array<{ name: string, mediaType: string, size: number, sha256: string }> }>, steps: Array<{ step: string, from: string, to: string, at: string, by: string, basis: { code: string, label: string } }>, asked: { purposeCode: string, doubts: Array<string>, settledBy: string | null, settledReason: string | null, purposeText: { text: string, language: string, translated: boolean } | null, authority: { text: string, language: string, translated: boolean } | null } | null, search: { at: string, backEnd: string, names: Array<string>, birthDate: string | null, numbers: Array<string>, truncated: boolean, doubt: string | null, decidedAt: string | null, decidedBy: string | null, reason: string | null, notSearched: Array<{ name: string, because: string }>, records: Array<{ key: string, backEnd: string, differences: Array<string>, byNumber: boolean, chosen: boolean, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> } }> } | null, draft: { id: string, state: DraftState, draftedAt: string, draftedBy: string, use: string, outcome: ResponseOutcome, remarks: string, checkedAt: string | null, checkedBy: string | null, checkReason: string | null, identity: { birthDate: string | null, sex: Sex, nationalities: Array<string>, names: Array<{ kind: NameKind, given: string | null, family: string | null, secondFamily: string | null, full: string | null, language: string | null }>, birthPlace: { country: string | null, town: string | null } | null, identifiers: Array<{ value: string, country: string | null, scheme: { code: string, label: string } }> }, items: Array<{ id: string, origin: string, state: DraftedItemState, rule: string, until: string | null, country: string, decidedOn: string | null, court: string | null, decidedBy: string | null, reason: string | null, offences: Array<{ nationalCode: string | null, title: string | null, startedOn: string | null, category: { system: string, version: string, code: string, label: string } }>, sanctions: Array<{ title: string | null, sentenced: string | null, category: { system: string, version: string, code: string, label: string } }>, unmapped: Array<{ part: string, system: string, code: string, reason: string | null }>, leftOutParts: Array<{ part: string, system: string, code: string, reason: string | null }> }> } | null, country: { code: string, name: string }, purpose: { code: string, label: string }, waitingFor: { what: string, since: string, nextAttemptAt: string | null, whoCanAct: string } | null }
    | { __typename: 'CountryResponse' }
    | { __typename: 'Enquiry' }
    | { __typename: 'Extradition' }
    | { __typename: 'HandOver' }
    | { __typename: 'LinkReview' }
    | { __typename: 'MergeEvent' }
    | { __typename: 'Notification' }
    | { __typename: 'OffenderMatter' }
    | { __typename: 'Person' }
    | { __typename: 'Referral' }
   | null };

export type SettleAskedMatterMutationVariables = Exact<{
  input: SettleAskedMatterInput;
}>;


export type SettleAskedMatterMutation = { settleAskedMatter:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type RefuseAskedMutationVariables = Exact<{
  input: RefuseAskedInput;
}>;


export type RefuseAskedMutation = { refuseAsked:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type SearchAskedAgainMutationVariables = Exact<{
  input: SearchAskedAgainInput;
}>;


export type SearchAskedAgainMutation = { searchAskedAgain:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type DecideAskedIdentityMutationVariables = Exact<{
  input: DecideAskedIdentityInput;
}>;


export type DecideAskedIdentityMutation = { decideAskedIdentity:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type AskForIdentityMutationVariables = Exact<{
  input: AskForIdentityInput;
}>;


export type AskForIdentityMutation = { askForIdentity:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type DraftAnswerMutationVariables = Exact<{
  input: DraftAnswerInput;
}>;


export type DraftAnswerMutation = { draftAnswer:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type ReleaseAnswerMutationVariables = Exact<{
  input: ReleaseAnswerInput;
}>;


export type ReleaseAnswerMutation = { releaseAnswer:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type SendBackAnswerMutationVariables = Exact<{
  input: SendBackAnswerInput;
}>;


export type SendBackAnswerMutation = { sendBackAnswer:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type TellDeadlineMutationVariables = Exact<{
  input: TellDeadlineInput;
}>;


export type TellDeadlineMutation = { tellDeadline:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export type AnswerFurtherDetailsMutationVariables = Exact<{
  input: AnswerFurtherDetailsInput;
}>;


export type AnswerFurtherDetailsMutation = { answerFurtherDetails:
    | { __typename: 'IdempotencyConflict', code: string, message: string, retryable: boolean }
    | { __typename: 'InputRejected', code: string, message: string, retryable: boolean, issues: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, retryable: boolean }
    | { __typename: 'NotPermitted', code: string, message: string, retryable: boolean }
    | { __typename: 'RequestInWorked', countryRequest: { id: string, reference: string, status: CountryRequestStatus } }
    | { __typename: 'WrongState', code: string, message: string, retryable: boolean }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AnswerFiguresFieldsFragmentDoc = new TypedDocumentString(`
    fragment AnswerFiguresFields on AnswerFigures {
  asked
  answered
  refused
  failed
  cancelled
  waiting
  inTime
  late
  overdue
  medianDays
  ninetiethDays
}
    `, {"fragmentName":"AnswerFiguresFields"}) as unknown as TypedDocumentString<AnswerFiguresFieldsFragment, unknown>;
export const PersonNameFieldsFragmentDoc = new TypedDocumentString(`
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
    `, {"fragmentName":"PersonNameFields"}) as unknown as TypedDocumentString<PersonNameFieldsFragment, unknown>;
export const CertificateQueueFieldsFragmentDoc = new TypedDocumentString(`
    fragment CertificateQueueFields on CertificateApplication {
  id
  reference
  kind
  service
  subject {
    names {
      ...PersonNameFields
    }
  }
  raisedAt
  dueOn
  overdue
  status
  waitingFor {
    what
    since
    whoCanAct
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}`, {"fragmentName":"CertificateQueueFields"}) as unknown as TypedDocumentString<CertificateQueueFieldsFragment, unknown>;
export const SubjectFieldsFragmentDoc = new TypedDocumentString(`
    fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}`, {"fragmentName":"SubjectFields"}) as unknown as TypedDocumentString<SubjectFieldsFragment, unknown>;
export const CertificateFieldsFragmentDoc = new TypedDocumentString(`
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
    `, {"fragmentName":"CertificateFields"}) as unknown as TypedDocumentString<CertificateFieldsFragment, unknown>;
export const CertificateApplicationFieldsFragmentDoc = new TypedDocumentString(`
    fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`, {"fragmentName":"CertificateApplicationFields"}) as unknown as TypedDocumentString<CertificateApplicationFieldsFragment, unknown>;
export const CertificateDeskFieldsFragmentDoc = new TypedDocumentString(`
    fragment CertificateDeskFields on CertificateApplication {
  status
  waitingFor {
    what
    since
    whoCanAct
  }
  search {
    at
    doubt
    names
    records {
      key
      identity {
        ...SubjectFields
      }
      differences
      byNumber
      heldWith
      chosen
    }
    decidedBy
    reason
  }
  disclosure {
    onDay
    outcome
    lines {
      event
      result
      rule
      version
      source
      countedFrom
      until
      on
      court
      offence
      disposal
      decidedToDisclose
      decidedBecause
    }
  }
  intelligence
  intelligenceText
  decidedBy
  approvedBy
  sentBackReason
  failure
  steps {
    step
    from
    to
    at
    by
    basis {
      code
      label
    }
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`, {"fragmentName":"CertificateDeskFields"}) as unknown as TypedDocumentString<CertificateDeskFieldsFragment, unknown>;
export const ProblemFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
    `, {"fragmentName":"ProblemFields"}) as unknown as TypedDocumentString<ProblemFieldsFragment, unknown>;
export const CountryRequestFieldsFragmentDoc = new TypedDocumentString(`
    fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
    `, {"fragmentName":"CountryRequestFields"}) as unknown as TypedDocumentString<CountryRequestFieldsFragment, unknown>;
export const EvidenceFieldsFragmentDoc = new TypedDocumentString(`
    fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
    `, {"fragmentName":"EvidenceFields"}) as unknown as TypedDocumentString<EvidenceFieldsFragment, unknown>;
export const IdentityMatchFieldsFragmentDoc = new TypedDocumentString(`
    fragment IdentityMatchFields on IdentityMatch {
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
}
    fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}`, {"fragmentName":"IdentityMatchFields"}) as unknown as TypedDocumentString<IdentityMatchFieldsFragment, unknown>;
export const SearchedFieldsFragmentDoc = new TypedDocumentString(`
    fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}`, {"fragmentName":"SearchedFields"}) as unknown as TypedDocumentString<SearchedFieldsFragment, unknown>;
export const ForeignTextFieldsFragmentDoc = new TypedDocumentString(`
    fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
    `, {"fragmentName":"ForeignTextFields"}) as unknown as TypedDocumentString<ForeignTextFieldsFragment, unknown>;
export const ReadFactFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReadFactFields on ReadFact {
  value
  confidence
  from
  to
}
    `, {"fragmentName":"ReadFactFields"}) as unknown as TypedDocumentString<ReadFactFieldsFragment, unknown>;
export const ReadingFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReadingFields on FreeTextReading {
  outcome {
    ...ReadFactFields
  }
  persons
  wanted
  convictions {
    decidedOn {
      ...ReadFactFields
    }
    court {
      ...ReadFactFields
    }
    offence {
      ...ReadFactFields
    }
    sentence {
      ...ReadFactFields
    }
    sentenced {
      ...ReadFactFields
    }
    suspendedFor {
      ...ReadFactFields
    }
    fine {
      ...ReadFactFields
    }
    pending
  }
}
    fragment ReadFactFields on ReadFact {
  value
  confidence
  from
  to
}`, {"fragmentName":"ReadingFields"}) as unknown as TypedDocumentString<ReadingFieldsFragment, unknown>;
export const CodedValueFieldsFragmentDoc = new TypedDocumentString(`
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
    `, {"fragmentName":"CodedValueFields"}) as unknown as TypedDocumentString<CodedValueFieldsFragment, unknown>;
export const ConvictionFieldsFragmentDoc = new TypedDocumentString(`
    fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}`, {"fragmentName":"ConvictionFields"}) as unknown as TypedDocumentString<ConvictionFieldsFragment, unknown>;
export const ResponseFieldsFragmentDoc = new TypedDocumentString(`
    fragment ResponseFields on CountryResponse {
  id
  receivedAt
  withdrawnAt
  outcome
  identityCheck
  identityDifferences
  identityDecision {
    decidedAt
    decidedBy
    reason
  }
  identity {
    ...SubjectFields
  }
  identityMatch {
    ...IdentityMatchFields
  }
  searched {
    ...SearchedFields
  }
  otherCountries
  remarks {
    ...ForeignTextFields
  }
  reading {
    ...ReadingFields
  }
  convictions {
    ...ConvictionFields
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment ReadFactFields on ReadFact {
  value
  confidence
  from
  to
}
fragment ReadingFields on FreeTextReading {
  outcome {
    ...ReadFactFields
  }
  persons
  wanted
  convictions {
    decidedOn {
      ...ReadFactFields
    }
    court {
      ...ReadFactFields
    }
    offence {
      ...ReadFactFields
    }
    sentence {
      ...ReadFactFields
    }
    sentenced {
      ...ReadFactFields
    }
    suspendedFor {
      ...ReadFactFields
    }
    fine {
      ...ReadFactFields
    }
    pending
  }
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment IdentityMatchFields on IdentityMatch {
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
}`, {"fragmentName":"ResponseFields"}) as unknown as TypedDocumentString<ResponseFieldsFragment, unknown>;
export const NotificationFieldsFragmentDoc = new TypedDocumentString(`
    fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}
    `, {"fragmentName":"NotificationFields"}) as unknown as TypedDocumentString<NotificationFieldsFragment, unknown>;
export const FeedEventFieldsFragmentDoc = new TypedDocumentString(`
    fragment FeedEventFields on FeedEvent {
  id
  cursor
  occurredAt
  kind
  redelivered
  subjectId
  countryRequest {
    ...CountryRequestFields
  }
  response {
    ...ResponseFields
  }
  notification {
    ...NotificationFields
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment ResponseFields on CountryResponse {
  id
  receivedAt
  withdrawnAt
  outcome
  identityCheck
  identityDifferences
  identityDecision {
    decidedAt
    decidedBy
    reason
  }
  identity {
    ...SubjectFields
  }
  identityMatch {
    ...IdentityMatchFields
  }
  searched {
    ...SearchedFields
  }
  otherCountries
  remarks {
    ...ForeignTextFields
  }
  reading {
    ...ReadingFields
  }
  convictions {
    ...ConvictionFields
  }
}
fragment ReadFactFields on ReadFact {
  value
  confidence
  from
  to
}
fragment ReadingFields on FreeTextReading {
  outcome {
    ...ReadFactFields
  }
  persons
  wanted
  convictions {
    decidedOn {
      ...ReadFactFields
    }
    court {
      ...ReadFactFields
    }
    offence {
      ...ReadFactFields
    }
    sentence {
      ...ReadFactFields
    }
    sentenced {
      ...ReadFactFields
    }
    suspendedFor {
      ...ReadFactFields
    }
    fine {
      ...ReadFactFields
    }
    pending
  }
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment IdentityMatchFields on IdentityMatch {
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
}`, {"fragmentName":"FeedEventFields"}) as unknown as TypedDocumentString<FeedEventFieldsFragment, unknown>;
export const EnquiryFieldsFragmentDoc = new TypedDocumentString(`
    fragment EnquiryFields on Enquiry {
  id
  reference
  reason
  raisedAt
  person {
    id
  }
  registerCheck {
    checkedAt
    records
    note
    searched {
      ...SearchedFields
    }
  }
  progress {
    asked
    answered
    refused
    overdue
    open
  }
  requests {
    ...CountryRequestFields
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}`, {"fragmentName":"EnquiryFields"}) as unknown as TypedDocumentString<EnquiryFieldsFragment, unknown>;
export const KeptConvictionFieldsFragmentDoc = new TypedDocumentString(`
    fragment KeptConvictionFields on Conviction {
  id
  offences {
    localId
  }
  equivalence {
    decided
    recordable
    offences {
      offence
      decided
      cjsOffence {
        code
        label
      }
      recordable
      decidedBy
      decidedAt
      reason
      proposals {
        cjsCode
        title
        statute
        recordable
        confidence
        why
      }
    }
  }
  pncEntry {
    state
    pncId
    courtCase
    asn
    failure
    enteredAt
  }
}
    `, {"fragmentName":"KeptConvictionFields"}) as unknown as TypedDocumentString<KeptConvictionFieldsFragment, unknown>;
export const HandOverFieldsFragmentDoc = new TypedDocumentString(`
    fragment HandOverFields on HandOver {
  id
  from {
    code
    name
  }
  to {
    code
    name
  }
  state
  reason
  proposedAt
  decidedAt
  decidedBy
  rejectedBecause
}
    `, {"fragmentName":"HandOverFields"}) as unknown as TypedDocumentString<HandOverFieldsFragment, unknown>;
export const StepFieldsFragmentDoc = new TypedDocumentString(`
    fragment StepFields on LifecycleStep {
  step
  from
  to
  at
  by
  basis {
    code
    label
  }
}
    `, {"fragmentName":"StepFields"}) as unknown as TypedDocumentString<StepFieldsFragment, unknown>;
export const OffenderMatterFieldsFragmentDoc = new TypedDocumentString(`
    fragment OffenderMatterFields on OffenderMatter {
  id
  status
  person {
    id
  }
  subject {
    ...SubjectFields
  }
  kinds
  convictions {
    ...ConvictionFields
  }
  raisedAt
  category
  level
  assessment
  visorId
  responsible {
    code
    name
  }
  station
  manager
  failure
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
  handOvers {
    ...HandOverFields
  }
  steps {
    ...StepFields
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment HandOverFields on HandOver {
  id
  from {
    code
    name
  }
  to {
    code
    name
  }
  state
  reason
  proposedAt
  decidedAt
  decidedBy
  rejectedBecause
}
fragment StepFields on LifecycleStep {
  step
  from
  to
  at
  by
  basis {
    code
    label
  }
}`, {"fragmentName":"OffenderMatterFields"}) as unknown as TypedDocumentString<OffenderMatterFieldsFragment, unknown>;
export const MergeEventFieldsFragmentDoc = new TypedDocumentString(`
    fragment MergeEventFields on MergeEvent {
  id
  kind
  kept {
    id
  }
  other {
    id
  }
  recordIds
  at
  actor
  reason
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  undoneAt
  undoneBy
  undoneReason
}
    fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}`, {"fragmentName":"MergeEventFields"}) as unknown as TypedDocumentString<MergeEventFieldsFragment, unknown>;
export const LinkedPersonFieldsFragmentDoc = new TypedDocumentString(`
    fragment LinkedPersonFields on Person {
  id
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}`, {"fragmentName":"LinkedPersonFields"}) as unknown as TypedDocumentString<LinkedPersonFieldsFragment, unknown>;
export const LinkReviewFieldsFragmentDoc = new TypedDocumentString(`
    fragment LinkReviewFields on LinkReview {
  id
  left {
    ...LinkedPersonFields
  }
  right {
    ...LinkedPersonFields
  }
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
  modelVersion
  state
  foundAt
  decidedAt
  decidedBy
  reason
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment LinkedPersonFields on Person {
  id
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`, {"fragmentName":"LinkReviewFields"}) as unknown as TypedDocumentString<LinkReviewFieldsFragment, unknown>;
export const ReferralFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReferralFields on Referral {
  id
  status
  force {
    code
    name
  }
  recipient {
    code
    name
  }
  subject {
    ...SubjectFields
  }
  reason
  referredAt
  convictionCount
  convictions {
    ground
    country {
      code
      name
    }
    court {
      ...ForeignTextFields
    }
    decidedOn
    offences {
      category {
        ...CodedValueFields
      }
      title {
        ...ForeignTextFields
      }
      startedOn
    }
    sanctions {
      category {
        ...CodedValueFields
      }
      sentenced
    }
  }
  remark
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
  steps {
    ...StepFields
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment StepFields on LifecycleStep {
  step
  from
  to
  at
  by
  basis {
    code
    label
  }
}`, {"fragmentName":"ReferralFields"}) as unknown as TypedDocumentString<ReferralFieldsFragment, unknown>;
export const MessageFieldsFragmentDoc = new TypedDocumentString(`
    fragment MessageFields on ExchangeMessage {
  reference
  direction
  kind
  inReplyTo
  at
  sentAt
  text {
    ...ForeignTextFields
  }
  failure
  attachments {
    name
    mediaType
    size
    sha256
  }
}
    fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}`, {"fragmentName":"MessageFields"}) as unknown as TypedDocumentString<MessageFieldsFragment, unknown>;
export const AskedSearchFieldsFragmentDoc = new TypedDocumentString(`
    fragment AskedSearchFields on AskedSearch {
  at
  backEnd
  names
  birthDate
  numbers
  notSearched {
    name
    because
  }
  records {
    key
    backEnd
    identity {
      ...SubjectFields
    }
    differences
    byNumber
    chosen
  }
  truncated
  doubt
  decidedAt
  decidedBy
  reason
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`, {"fragmentName":"AskedSearchFields"}) as unknown as TypedDocumentString<AskedSearchFieldsFragment, unknown>;
export const DraftedPartFieldsFragmentDoc = new TypedDocumentString(`
    fragment DraftedPartFields on DraftedPart {
  part
  system
  code
  reason
}
    `, {"fragmentName":"DraftedPartFields"}) as unknown as TypedDocumentString<DraftedPartFieldsFragment, unknown>;
export const AnswerDraftFieldsFragmentDoc = new TypedDocumentString(`
    fragment AnswerDraftFields on AnswerDraft {
  id
  state
  draftedAt
  draftedBy
  use
  outcome
  identity {
    ...SubjectFields
  }
  items {
    id
    origin
    state
    rule
    until
    country
    decidedOn
    court
    offences {
      category {
        ...CodedValueFields
      }
      nationalCode
      title
      startedOn
    }
    sanctions {
      category {
        ...CodedValueFields
      }
      title
      sentenced
    }
    unmapped {
      ...DraftedPartFields
    }
    leftOutParts {
      ...DraftedPartFields
    }
    decidedBy
    reason
  }
  remarks
  checkedAt
  checkedBy
  checkReason
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment DraftedPartFields on DraftedPart {
  part
  system
  code
  reason
}`, {"fragmentName":"AnswerDraftFields"}) as unknown as TypedDocumentString<AnswerDraftFieldsFragment, unknown>;
export const RequestInFieldsFragmentDoc = new TypedDocumentString(`
    fragment RequestInFields on CountryRequest {
  ...CountryRequestFields
  subject {
    ...SubjectFields
  }
  messages {
    ...MessageFields
  }
  steps {
    step
    from
    to
    at
    by
    basis {
      code
      label
    }
  }
  asked {
    purposeCode
    purposeText {
      ...ForeignTextFields
    }
    authority {
      ...ForeignTextFields
    }
    doubts
    settledBy
    settledReason
  }
  search {
    ...AskedSearchFields
  }
  draft {
    ...AnswerDraftFields
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
fragment MessageFields on ExchangeMessage {
  reference
  direction
  kind
  inReplyTo
  at
  sentAt
  text {
    ...ForeignTextFields
  }
  failure
  attachments {
    name
    mediaType
    size
    sha256
  }
}
fragment AskedSearchFields on AskedSearch {
  at
  backEnd
  names
  birthDate
  numbers
  notSearched {
    name
    because
  }
  records {
    key
    backEnd
    identity {
      ...SubjectFields
    }
    differences
    byNumber
    chosen
  }
  truncated
  doubt
  decidedAt
  decidedBy
  reason
}
fragment DraftedPartFields on DraftedPart {
  part
  system
  code
  reason
}
fragment AnswerDraftFields on AnswerDraft {
  id
  state
  draftedAt
  draftedBy
  use
  outcome
  identity {
    ...SubjectFields
  }
  items {
    id
    origin
    state
    rule
    until
    country
    decidedOn
    court
    offences {
      category {
        ...CodedValueFields
      }
      nationalCode
      title
      startedOn
    }
    sanctions {
      category {
        ...CodedValueFields
      }
      title
      sentenced
    }
    unmapped {
      ...DraftedPartFields
    }
    leftOutParts {
      ...DraftedPartFields
    }
    decidedBy
    reason
  }
  remarks
  checkedAt
  checkedBy
  checkReason
}`, {"fragmentName":"RequestInFields"}) as unknown as TypedDocumentString<RequestInFieldsFragment, unknown>;
export const RequestInResultFieldsFragmentDoc = new TypedDocumentString(`
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}
    `, {"fragmentName":"RequestInResultFields"}) as unknown as TypedDocumentString<RequestInResultFieldsFragment, unknown>;
export const AnswerStatisticsDocument = new TypedDocumentString(`
    query AnswerStatistics($days: Int!, $to: Date, $language: String! = "en") {
  answerStatistics(days: $days, to: $to) {
    from
    to
    beforeFrom
    now {
      ...AnswerFiguresFields
    }
    before {
      ...AnswerFiguresFields
    }
    countries {
      country {
        code
        name(language: $language)
      }
      channel
      now {
        ...AnswerFiguresFields
      }
      before {
        ...AnswerFiguresFields
      }
    }
  }
}
    fragment AnswerFiguresFields on AnswerFigures {
  asked
  answered
  refused
  failed
  cancelled
  waiting
  inTime
  late
  overdue
  medianDays
  ninetiethDays
}`) as unknown as TypedDocumentString<AnswerStatisticsQuery, AnswerStatisticsQueryVariables>;
export const CertificateDeskDocument = new TypedDocumentString(`
    query CertificateDesk($id: ID!, $language: String! = "en") {
  certificateApplication(id: $id) {
    ...CertificateApplicationFields
    ...CertificateDeskFields
    organisation {
      code
      name
    }
    overdue
    mayWithhold
    form {
      addresses {
        lines
        country {
          code
          name(language: $language)
        }
        from
        to
      }
      endorser {
        name
        capacity
        contact
      }
      agent {
        name
        capacity
      }
      declared
      paymentReference
    }
    files {
      kind
      mediaType
      size
      at
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment CertificateDeskFields on CertificateApplication {
  status
  waitingFor {
    what
    since
    whoCanAct
  }
  search {
    at
    doubt
    names
    records {
      key
      identity {
        ...SubjectFields
      }
      differences
      byNumber
      heldWith
      chosen
    }
    decidedBy
    reason
  }
  disclosure {
    onDay
    outcome
    lines {
      event
      result
      rule
      version
      source
      countedFrom
      until
      on
      court
      offence
      disposal
      decidedToDisclose
      decidedBecause
    }
  }
  intelligence
  intelligenceText
  decidedBy
  approvedBy
  sentBackReason
  failure
  steps {
    step
    from
    to
    at
    by
    basis {
      code
      label
    }
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<CertificateDeskQuery, CertificateDeskQueryVariables>;
export const CertificatesDueDocument = new TypedDocumentString(`
    query CertificatesDue($filter: CertificateApplicationFilter, $first: Int! = 20, $after: String) {
  certificatesDue(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...CertificateQueueFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CertificateQueueFields on CertificateApplication {
  id
  reference
  kind
  service
  subject {
    names {
      ...PersonNameFields
    }
  }
  raisedAt
  dueOn
  overdue
  status
  waitingFor {
    what
    since
    whoCanAct
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}`) as unknown as TypedDocumentString<CertificatesDueQuery, CertificatesDueQueryVariables>;
export const CertificateFileDocument = new TypedDocumentString(`
    query CertificateFile($id: ID!, $kind: CertificateFileKind!) {
  certificateApplication(id: $id) {
    id
    file(kind: $kind) {
      mediaType
      contentBase64
    }
  }
}
    `) as unknown as TypedDocumentString<CertificateFileQuery, CertificateFileQueryVariables>;
export const CertificateDocumentDocument = new TypedDocumentString(`
    query CertificateDocument($id: ID!) {
  node(id: $id) {
    __typename
    ... on Certificate {
      id
      document {
        pdfBase64
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CertificateDocumentQuery, CertificateDocumentQueryVariables>;
export const CertificateApplicationDocument = new TypedDocumentString(`
    query CertificateApplication($id: ID!) {
  certificateApplication(id: $id) {
    ...CertificateApplicationFields
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<CertificateApplicationQuery, CertificateApplicationQueryVariables>;
export const CertificateApplicationAtDeskDocument = new TypedDocumentString(`
    query CertificateApplicationAtDesk($id: ID!) {
  certificateApplication(id: $id) {
    ...CertificateApplicationFields
    ...CertificateDeskFields
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment CertificateDeskFields on CertificateApplication {
  status
  waitingFor {
    what
    since
    whoCanAct
  }
  search {
    at
    doubt
    names
    records {
      key
      identity {
        ...SubjectFields
      }
      differences
      byNumber
      heldWith
      chosen
    }
    decidedBy
    reason
  }
  disclosure {
    onDay
    outcome
    lines {
      event
      result
      rule
      version
      source
      countedFrom
      until
      on
      court
      offence
      disposal
      decidedToDisclose
      decidedBecause
    }
  }
  intelligence
  intelligenceText
  decidedBy
  approvedBy
  sentBackReason
  failure
  steps {
    step
    from
    to
    at
    by
    basis {
      code
      label
    }
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<CertificateApplicationAtDeskQuery, CertificateApplicationAtDeskQueryVariables>;
export const CertificateQueueDocument = new TypedDocumentString(`
    query CertificateQueue($filter: CertificateApplicationFilter, $first: Int! = 20, $after: String) {
  certificateApplications(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...CertificateApplicationFields
      ...CertificateDeskFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment CertificateDeskFields on CertificateApplication {
  status
  waitingFor {
    what
    since
    whoCanAct
  }
  search {
    at
    doubt
    names
    records {
      key
      identity {
        ...SubjectFields
      }
      differences
      byNumber
      heldWith
      chosen
    }
    decidedBy
    reason
  }
  disclosure {
    onDay
    outcome
    lines {
      event
      result
      rule
      version
      source
      countedFrom
      until
      on
      court
      offence
      disposal
      decidedToDisclose
      decidedBecause
    }
  }
  intelligence
  intelligenceText
  decidedBy
  approvedBy
  sentBackReason
  failure
  steps {
    step
    from
    to
    at
    by
    basis {
      code
      label
    }
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<CertificateQueueQuery, CertificateQueueQueryVariables>;
export const MyCertificateApplicationsDocument = new TypedDocumentString(`
    query MyCertificateApplications($first: Int! = 20, $after: String) {
  certificateApplications(first: $first, after: $after) {
    totalCount
    nodes {
      ...CertificateApplicationFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<MyCertificateApplicationsQuery, MyCertificateApplicationsQueryVariables>;
export const CertificateDocumentsDocument = new TypedDocumentString(`
    query CertificateDocuments($id: ID!) {
  certificateApplication(id: $id) {
    certificates {
      id
      reference
      status
      document {
        pdfBase64
        credential
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CertificateDocumentsQuery, CertificateDocumentsQueryVariables>;
export const CertificateStatusDocument = new TypedDocumentString(`
    query CertificateStatus($reference: String!, $code: String!) {
  certificateStatus(reference: $reference, code: $code)
}
    `) as unknown as TypedDocumentString<CertificateStatusQuery, CertificateStatusQueryVariables>;
export const ApplyForCertificateDocument = new TypedDocumentString(`
    mutation ApplyForCertificate($input: ApplyForCertificateInput!) {
  applyForCertificate(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<ApplyForCertificateMutation, ApplyForCertificateMutationVariables>;
export const AmendCertificateApplicationDocument = new TypedDocumentString(`
    mutation AmendCertificateApplication($input: AmendCertificateApplicationInput!) {
  amendCertificateApplication(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<AmendCertificateApplicationMutation, AmendCertificateApplicationMutationVariables>;
export const AddCertificateFileDocument = new TypedDocumentString(`
    mutation AddCertificateFile($input: AddCertificateFileInput!) {
  addCertificateFile(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<AddCertificateFileMutation, AddCertificateFileMutationVariables>;
export const CancelCertificateApplicationDocument = new TypedDocumentString(`
    mutation CancelCertificateApplication($input: AboutApplication!) {
  cancelCertificateApplication(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<CancelCertificateApplicationMutation, CancelCertificateApplicationMutationVariables>;
export const DisputeCertificateDocument = new TypedDocumentString(`
    mutation DisputeCertificate($input: DisputeCertificateInput!) {
  disputeCertificate(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<DisputeCertificateMutation, DisputeCertificateMutationVariables>;
export const ReportCertificateLostDocument = new TypedDocumentString(`
    mutation ReportCertificateLost($input: AboutCertificate!) {
  reportCertificateLost(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<ReportCertificateLostMutation, ReportCertificateLostMutationVariables>;
export const SearchApplicantAgainDocument = new TypedDocumentString(`
    mutation SearchApplicantAgain($input: WithReasonAboutApplication!) {
  searchApplicantAgain(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<SearchApplicantAgainMutation, SearchApplicantAgainMutationVariables>;
export const IdentifyApplicantDocument = new TypedDocumentString(`
    mutation IdentifyApplicant($input: IdentifyApplicantInput!) {
  identifyApplicant(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<IdentifyApplicantMutation, IdentifyApplicantMutationVariables>;
export const DecideDisclosureDocument = new TypedDocumentString(`
    mutation DecideDisclosure($input: DecideDisclosureInput!) {
  decideDisclosure(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<DecideDisclosureMutation, DecideDisclosureMutationVariables>;
export const SettleIntelligenceDocument = new TypedDocumentString(`
    mutation SettleIntelligence($input: SettleIntelligenceInput!) {
  settleIntelligence(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<SettleIntelligenceMutation, SettleIntelligenceMutationVariables>;
export const ApproveCertificateDocument = new TypedDocumentString(`
    mutation ApproveCertificate($input: AboutApplication!) {
  approveCertificate(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<ApproveCertificateMutation, ApproveCertificateMutationVariables>;
export const SendBackCertificateDocument = new TypedDocumentString(`
    mutation SendBackCertificate($input: WithReasonAboutApplication!) {
  sendBackCertificate(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<SendBackCertificateMutation, SendBackCertificateMutationVariables>;
export const DecideCertificateDisputeDocument = new TypedDocumentString(`
    mutation DecideCertificateDispute($input: DecideCertificateDisputeInput!) {
  decideCertificateDispute(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<DecideCertificateDisputeMutation, DecideCertificateDisputeMutationVariables>;
export const ReviewCertificateDocument = new TypedDocumentString(`
    mutation ReviewCertificate($input: ReviewCertificateInput!) {
  reviewCertificate(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<ReviewCertificateMutation, ReviewCertificateMutationVariables>;
export const RevokeCertificateDocument = new TypedDocumentString(`
    mutation RevokeCertificate($input: RevokeCertificateInput!) {
  revokeCertificate(input: $input) {
    __typename
    ... on CertificateApplicationMoved {
      application {
        ...CertificateApplicationFields
      }
    }
    ... on Problem {
      code
      message
      retryable
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  reference
  kind
  outcome
  status
  reason
  issuedOn
  summary
  primaryCountry
  convictions {
    on
    court
    offence
    disposal
  }
  disputes {
    id
    kind
    words
    state
    raisedAt
    decidedAt
    reason
  }
}
fragment CertificateApplicationFields on CertificateApplication {
  id
  reference
  kind
  service
  progress
  subject {
    ...SubjectFields
  }
  primaryCountry
  missing {
    path
    code
    message
  }
  raisedAt
  receivedOn
  dueOn
  completeBy
  feePence
  terms
  refund {
    amountPence
    because
  }
  certificates {
    ...CertificateFields
  }
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}`) as unknown as TypedDocumentString<RevokeCertificateMutation, RevokeCertificateMutationVariables>;
export const RaiseEnquiryDocument = new TypedDocumentString(`
    mutation RaiseEnquiry($input: RaiseEnquiryInput!) {
  raiseEnquiry(input: $input) {
    __typename
    ... on EnquiryRaised {
      enquiry {
        ...EnquiryFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
fragment EnquiryFields on Enquiry {
  id
  reference
  reason
  raisedAt
  person {
    id
  }
  registerCheck {
    checkedAt
    records
    note
    searched {
      ...SearchedFields
    }
  }
  progress {
    asked
    answered
    refused
    overdue
    open
  }
  requests {
    ...CountryRequestFields
  }
}`) as unknown as TypedDocumentString<RaiseEnquiryMutation, RaiseEnquiryMutationVariables>;
export const AskFurtherCountriesDocument = new TypedDocumentString(`
    mutation AskFurtherCountries($input: FurtherCountriesInput!) {
  askFurtherCountries(input: $input) {
    __typename
    ... on FurtherCountriesAsked {
      enquiry {
        ...EnquiryFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
fragment EnquiryFields on Enquiry {
  id
  reference
  reason
  raisedAt
  person {
    id
  }
  registerCheck {
    checkedAt
    records
    note
    searched {
      ...SearchedFields
    }
  }
  progress {
    asked
    answered
    refused
    overdue
    open
  }
  requests {
    ...CountryRequestFields
  }
}`) as unknown as TypedDocumentString<AskFurtherCountriesMutation, AskFurtherCountriesMutationVariables>;
export const CancelCountryRequestDocument = new TypedDocumentString(`
    mutation CancelCountryRequest($input: CancelCountryRequestInput!) {
  cancelCountryRequest(input: $input) {
    __typename
    ... on CountryRequestCancelled {
      countryRequest {
        ...CountryRequestFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}`) as unknown as TypedDocumentString<CancelCountryRequestMutation, CancelCountryRequestMutationVariables>;
export const ProvideInformationDocument = new TypedDocumentString(`
    mutation ProvideInformation($input: ProvideInformationInput!) {
  provideInformation(input: $input) {
    __typename
    ... on InformationProvided {
      countryRequest {
        ...CountryRequestFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}`) as unknown as TypedDocumentString<ProvideInformationMutation, ProvideInformationMutationVariables>;
export const RequestFurtherDetailsDocument = new TypedDocumentString(`
    mutation RequestFurtherDetails($input: FurtherDetailsInput!) {
  requestFurtherDetails(input: $input) {
    __typename
    ... on FurtherDetailsRequested {
      countryRequest {
        ...CountryRequestFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}`) as unknown as TypedDocumentString<RequestFurtherDetailsMutation, RequestFurtherDetailsMutationVariables>;
export const AcknowledgeFeedDocument = new TypedDocumentString(`
    mutation AcknowledgeFeed($input: AcknowledgeFeedInput!) {
  acknowledgeFeed(input: $input) {
    __typename
    ... on FeedAcknowledged {
      cursor
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}`) as unknown as TypedDocumentString<AcknowledgeFeedMutation, AcknowledgeFeedMutationVariables>;
export const DecideIdentityDocument = new TypedDocumentString(`
    mutation DecideIdentity($input: DecideIdentityInput!) {
  decideIdentity(input: $input) {
    __typename
    ... on IdentityDecided {
      response {
        ...ResponseFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment ResponseFields on CountryResponse {
  id
  receivedAt
  withdrawnAt
  outcome
  identityCheck
  identityDifferences
  identityDecision {
    decidedAt
    decidedBy
    reason
  }
  identity {
    ...SubjectFields
  }
  identityMatch {
    ...IdentityMatchFields
  }
  searched {
    ...SearchedFields
  }
  otherCountries
  remarks {
    ...ForeignTextFields
  }
  reading {
    ...ReadingFields
  }
  convictions {
    ...ConvictionFields
  }
}
fragment ReadFactFields on ReadFact {
  value
  confidence
  from
  to
}
fragment ReadingFields on FreeTextReading {
  outcome {
    ...ReadFactFields
  }
  persons
  wanted
  convictions {
    decidedOn {
      ...ReadFactFields
    }
    court {
      ...ReadFactFields
    }
    offence {
      ...ReadFactFields
    }
    sentence {
      ...ReadFactFields
    }
    sentenced {
      ...ReadFactFields
    }
    suspendedFor {
      ...ReadFactFields
    }
    fine {
      ...ReadFactFields
    }
    pending
  }
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment IdentityMatchFields on IdentityMatch {
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
}`) as unknown as TypedDocumentString<DecideIdentityMutation, DecideIdentityMutationVariables>;
export const PauseConnectorDocument = new TypedDocumentString(`
    mutation PauseConnector($input: PauseConnectorInput!) {
  pauseConnector(input: $input) {
    __typename
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}`) as unknown as TypedDocumentString<PauseConnectorMutation, PauseConnectorMutationVariables>;
export const ResumeConnectorDocument = new TypedDocumentString(`
    mutation ResumeConnector($input: ResumeConnectorInput!) {
  resumeConnector(input: $input) {
    __typename
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}`) as unknown as TypedDocumentString<ResumeConnectorMutation, ResumeConnectorMutationVariables>;
export const CompletenessDocument = new TypedDocumentString(`
    query Completeness($from: Date!, $to: Date!) {
  completeness(from: $from, to: $to) {
    openAlarms
    lines {
      day
      country {
        code
        name
      }
      recorded
      sent
      sending
      notRequired {
        reason {
          code
          label
        }
        count
      }
      blocked {
        reason {
          code
          label
        }
        count
      }
    }
    compared {
      day
      partner
      set
      status
      ours
      theirs
    }
  }
}
    `) as unknown as TypedDocumentString<CompletenessQuery, CompletenessQueryVariables>;
export const CompletenessAlarmsDocument = new TypedDocumentString(`
    query CompletenessAlarms($filter: CompletenessAlarmFilter, $first: Int!, $after: String) {
  completenessAlarms(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      kind
      partner
      day
      reference
      missingWith
      raisedAt
      resolvedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CompletenessAlarmsQuery, CompletenessAlarmsQueryVariables>;
export const NotificationsDueDocument = new TypedDocumentString(`
    query NotificationsDue($filter: NotificationDueFilter, $first: Int!, $after: String) {
  notificationsDue(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      register
      convictionId
      country {
        code
        name
      }
      nationality
      state
      reason {
        code
        label
      }
      missing
      recordedOn
      dueOn
      overdue
      since
      notification {
        ...NotificationFields
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}`) as unknown as TypedDocumentString<NotificationsDueQuery, NotificationsDueQueryVariables>;
export const FeedDocument = new TypedDocumentString(`
    subscription Feed($after: Cursor, $consumer: String, $filter: FeedFilter) {
  feed(after: $after, consumer: $consumer, filter: $filter) {
    ...FeedEventFields
  }
}
    fragment FeedEventFields on FeedEvent {
  id
  cursor
  occurredAt
  kind
  redelivered
  subjectId
  countryRequest {
    ...CountryRequestFields
  }
  response {
    ...ResponseFields
  }
  notification {
    ...NotificationFields
  }
}
fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment ResponseFields on CountryResponse {
  id
  receivedAt
  withdrawnAt
  outcome
  identityCheck
  identityDifferences
  identityDecision {
    decidedAt
    decidedBy
    reason
  }
  identity {
    ...SubjectFields
  }
  identityMatch {
    ...IdentityMatchFields
  }
  searched {
    ...SearchedFields
  }
  otherCountries
  remarks {
    ...ForeignTextFields
  }
  reading {
    ...ReadingFields
  }
  convictions {
    ...ConvictionFields
  }
}
fragment ReadFactFields on ReadFact {
  value
  confidence
  from
  to
}
fragment ReadingFields on FreeTextReading {
  outcome {
    ...ReadFactFields
  }
  persons
  wanted
  convictions {
    decidedOn {
      ...ReadFactFields
    }
    court {
      ...ReadFactFields
    }
    offence {
      ...ReadFactFields
    }
    sentence {
      ...ReadFactFields
    }
    sentenced {
      ...ReadFactFields
    }
    suspendedFor {
      ...ReadFactFields
    }
    fine {
      ...ReadFactFields
    }
    pending
  }
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment IdentityMatchFields on IdentityMatch {
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
}`) as unknown as TypedDocumentString<FeedSubscription, FeedSubscriptionVariables>;
export const ResponseArrivedDocument = new TypedDocumentString(`
    subscription ResponseArrived($after: Cursor, $consumer: String, $filter: FeedFilter) {
  responseArrived(after: $after, consumer: $consumer, filter: $filter) {
    ...FeedEventFields
  }
}
    fragment FeedEventFields on FeedEvent {
  id
  cursor
  occurredAt
  kind
  redelivered
  subjectId
  countryRequest {
    ...CountryRequestFields
  }
  response {
    ...ResponseFields
  }
  notification {
    ...NotificationFields
  }
}
fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment ResponseFields on CountryResponse {
  id
  receivedAt
  withdrawnAt
  outcome
  identityCheck
  identityDifferences
  identityDecision {
    decidedAt
    decidedBy
    reason
  }
  identity {
    ...SubjectFields
  }
  identityMatch {
    ...IdentityMatchFields
  }
  searched {
    ...SearchedFields
  }
  otherCountries
  remarks {
    ...ForeignTextFields
  }
  reading {
    ...ReadingFields
  }
  convictions {
    ...ConvictionFields
  }
}
fragment ReadFactFields on ReadFact {
  value
  confidence
  from
  to
}
fragment ReadingFields on FreeTextReading {
  outcome {
    ...ReadFactFields
  }
  persons
  wanted
  convictions {
    decidedOn {
      ...ReadFactFields
    }
    court {
      ...ReadFactFields
    }
    offence {
      ...ReadFactFields
    }
    sentence {
      ...ReadFactFields
    }
    sentenced {
      ...ReadFactFields
    }
    suspendedFor {
      ...ReadFactFields
    }
    fine {
      ...ReadFactFields
    }
    pending
  }
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment IdentityMatchFields on IdentityMatch {
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
}`) as unknown as TypedDocumentString<ResponseArrivedSubscription, ResponseArrivedSubscriptionVariables>;
export const ProvideNotificationInformationDocument = new TypedDocumentString(`
    mutation ProvideNotificationInformation($input: ProvideNotificationInformationInput!) {
  provideNotificationInformation(input: $input) {
    __typename
    ... on NotificationWorked {
      notification {
        ...NotificationFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}`) as unknown as TypedDocumentString<ProvideNotificationInformationMutation, ProvideNotificationInformationMutationVariables>;
export const SendNotificationAgainDocument = new TypedDocumentString(`
    mutation SendNotificationAgain($input: SendNotificationAgainInput!) {
  sendNotificationAgain(input: $input) {
    __typename
    ... on NotificationWorked {
      notification {
        ...NotificationFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}`) as unknown as TypedDocumentString<SendNotificationAgainMutation, SendNotificationAgainMutationVariables>;
export const TellOfExtraditionDocument = new TypedDocumentString(`
    mutation TellOfExtradition($input: TellOfExtraditionInput!) {
  tellOfExtradition(input: $input) {
    __typename
    ... on ExtraditionTold {
      extradition {
        id
        extraditedTo {
          code
          name
        }
        surrenderedOn
        notifications {
          ...NotificationFields
        }
        untold {
          country {
            code
            name
          }
          reason {
            code
            label
          }
        }
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}`) as unknown as TypedDocumentString<TellOfExtraditionMutation, TellOfExtraditionMutationVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($filter: NotificationFilter, $first: Int!, $after: String) {
  notifications(filter: $filter, first: $first, after: $after) {
    nodes {
      ...NotificationFields
      failure
      candidates {
        person {
          id
        }
        pncId
        differences
      }
      forwards {
        organisation {
          code
          name
        }
        because
      }
      conviction {
        ...KeptConvictionFields
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}
fragment KeptConvictionFields on Conviction {
  id
  offences {
    localId
  }
  equivalence {
    decided
    recordable
    offences {
      offence
      decided
      cjsOffence {
        code
        label
      }
      recordable
      decidedBy
      decidedAt
      reason
      proposals {
        cjsCode
        title
        statute
        recordable
        confidence
        why
      }
    }
  }
  pncEntry {
    state
    pncId
    courtCase
    asn
    failure
    enteredAt
  }
}`) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const NotificationDocument = new TypedDocumentString(`
    query Notification($id: ID!) {
  node(id: $id) {
    __typename
    ... on Notification {
      ...NotificationFields
      raisedAt
      sentAt
      dueOn
      overdue
      failure
      purpose {
        code
        label
      }
      subject {
        ...SubjectFields
      }
      person {
        id
      }
      waitingFor {
        what
        since
        whoCanAct
      }
      candidates {
        person {
          id
        }
        pncId
        subject {
          ...SubjectFields
        }
        differences
      }
      forwards {
        organisation {
          code
          name
        }
        because
      }
      messages {
        ...MessageFields
      }
      conviction {
        ...ConvictionFields
        ...KeptConvictionFields
      }
    }
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}
fragment MessageFields on ExchangeMessage {
  reference
  direction
  kind
  inReplyTo
  at
  sentAt
  text {
    ...ForeignTextFields
  }
  failure
  attachments {
    name
    mediaType
    size
    sha256
  }
}
fragment KeptConvictionFields on Conviction {
  id
  offences {
    localId
  }
  equivalence {
    decided
    recordable
    offences {
      offence
      decided
      cjsOffence {
        code
        label
      }
      recordable
      decidedBy
      decidedAt
      reason
      proposals {
        cjsCode
        title
        statute
        recordable
        confidence
        why
      }
    }
  }
  pncEntry {
    state
    pncId
    courtCase
    asn
    failure
    enteredAt
  }
}`) as unknown as TypedDocumentString<NotificationQuery, NotificationQueryVariables>;
export const ForwardNotifiedDocument = new TypedDocumentString(`
    mutation ForwardNotified($input: ForwardNotifiedInput!) {
  forwardNotified(input: $input) {
    __typename
    ... on NotificationWorked {
      notification {
        ...NotificationFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}`) as unknown as TypedDocumentString<ForwardNotifiedMutation, ForwardNotifiedMutationVariables>;
export const DecideEquivalenceDocument = new TypedDocumentString(`
    mutation DecideEquivalence($input: DecideEquivalenceInput!) {
  decideEquivalence(input: $input) {
    __typename
    ... on EquivalenceDecided {
      conviction {
        ...KeptConvictionFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment KeptConvictionFields on Conviction {
  id
  offences {
    localId
  }
  equivalence {
    decided
    recordable
    offences {
      offence
      decided
      cjsOffence {
        code
        label
      }
      recordable
      decidedBy
      decidedAt
      reason
      proposals {
        cjsCode
        title
        statute
        recordable
        confidence
        why
      }
    }
  }
  pncEntry {
    state
    pncId
    courtCase
    asn
    failure
    enteredAt
  }
}`) as unknown as TypedDocumentString<DecideEquivalenceMutation, DecideEquivalenceMutationVariables>;
export const EnterConvictionOnPncDocument = new TypedDocumentString(`
    mutation EnterConvictionOnPnc($input: EnterConvictionOnPncInput!) {
  enterConvictionOnPnc(input: $input) {
    __typename
    ... on PncEntryOrdered {
      conviction {
        ...KeptConvictionFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment KeptConvictionFields on Conviction {
  id
  offences {
    localId
  }
  equivalence {
    decided
    recordable
    offences {
      offence
      decided
      cjsOffence {
        code
        label
      }
      recordable
      decidedBy
      decidedAt
      reason
      proposals {
        cjsCode
        title
        statute
        recordable
        confidence
        why
      }
    }
  }
  pncEntry {
    state
    pncId
    courtCase
    asn
    failure
    enteredAt
  }
}`) as unknown as TypedDocumentString<EnterConvictionOnPncMutation, EnterConvictionOnPncMutationVariables>;
export const IdentifyNotifiedDocument = new TypedDocumentString(`
    mutation IdentifyNotified($input: IdentifyNotifiedInput!) {
  identifyNotified(input: $input) {
    __typename
    ... on NotificationWorked {
      notification {
        ...NotificationFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}`) as unknown as TypedDocumentString<IdentifyNotifiedMutation, IdentifyNotifiedMutationVariables>;
export const ConfirmStruckOnPncDocument = new TypedDocumentString(`
    mutation ConfirmStruckOnPnc($input: ConfirmStruckOnPncInput!) {
  confirmStruckOnPnc(input: $input) {
    __typename
    ... on NotificationWorked {
      notification {
        ...NotificationFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}`) as unknown as TypedDocumentString<ConfirmStruckOnPncMutation, ConfirmStruckOnPncMutationVariables>;
export const OffenderMattersDocument = new TypedDocumentString(`
    query OffenderMatters($filter: OffenderMatterFilter, $first: Int!, $after: String) {
  offenderMatters(filter: $filter, first: $first, after: $after) {
    nodes {
      ...OffenderMatterFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment HandOverFields on HandOver {
  id
  from {
    code
    name
  }
  to {
    code
    name
  }
  state
  reason
  proposedAt
  decidedAt
  decidedBy
  rejectedBecause
}
fragment OffenderMatterFields on OffenderMatter {
  id
  status
  person {
    id
  }
  subject {
    ...SubjectFields
  }
  kinds
  convictions {
    ...ConvictionFields
  }
  raisedAt
  category
  level
  assessment
  visorId
  responsible {
    code
    name
  }
  station
  manager
  failure
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
  handOvers {
    ...HandOverFields
  }
  steps {
    ...StepFields
  }
}
fragment StepFields on LifecycleStep {
  step
  from
  to
  at
  by
  basis {
    code
    label
  }
}`) as unknown as TypedDocumentString<OffenderMattersQuery, OffenderMattersQueryVariables>;
export const RecordOffenderDocument = new TypedDocumentString(`
    mutation RecordOffender($input: RecordOffenderInput!) {
  recordOffender(input: $input) {
    __typename
    ... on OffenderMatterMoved {
      matter {
        ...OffenderMatterFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment HandOverFields on HandOver {
  id
  from {
    code
    name
  }
  to {
    code
    name
  }
  state
  reason
  proposedAt
  decidedAt
  decidedBy
  rejectedBecause
}
fragment OffenderMatterFields on OffenderMatter {
  id
  status
  person {
    id
  }
  subject {
    ...SubjectFields
  }
  kinds
  convictions {
    ...ConvictionFields
  }
  raisedAt
  category
  level
  assessment
  visorId
  responsible {
    code
    name
  }
  station
  manager
  failure
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
  handOvers {
    ...HandOverFields
  }
  steps {
    ...StepFields
  }
}
fragment StepFields on LifecycleStep {
  step
  from
  to
  at
  by
  basis {
    code
    label
  }
}`) as unknown as TypedDocumentString<RecordOffenderMutation, RecordOffenderMutationVariables>;
export const DeclineOffenderDocument = new TypedDocumentString(`
    mutation DeclineOffender($input: DeclineOffenderInput!) {
  declineOffender(input: $input) {
    __typename
    ... on OffenderMatterMoved {
      matter {
        ...OffenderMatterFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment HandOverFields on HandOver {
  id
  from {
    code
    name
  }
  to {
    code
    name
  }
  state
  reason
  proposedAt
  decidedAt
  decidedBy
  rejectedBecause
}
fragment OffenderMatterFields on OffenderMatter {
  id
  status
  person {
    id
  }
  subject {
    ...SubjectFields
  }
  kinds
  convictions {
    ...ConvictionFields
  }
  raisedAt
  category
  level
  assessment
  visorId
  responsible {
    code
    name
  }
  station
  manager
  failure
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
  handOvers {
    ...HandOverFields
  }
  steps {
    ...StepFields
  }
}
fragment StepFields on LifecycleStep {
  step
  from
  to
  at
  by
  basis {
    code
    label
  }
}`) as unknown as TypedDocumentString<DeclineOffenderMutation, DeclineOffenderMutationVariables>;
export const ProposeHandOverDocument = new TypedDocumentString(`
    mutation ProposeHandOver($input: ProposeHandOverInput!) {
  proposeHandOver(input: $input) {
    __typename
    ... on HandOverMoved {
      handOver {
        ...HandOverFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment HandOverFields on HandOver {
  id
  from {
    code
    name
  }
  to {
    code
    name
  }
  state
  reason
  proposedAt
  decidedAt
  decidedBy
  rejectedBecause
}`) as unknown as TypedDocumentString<ProposeHandOverMutation, ProposeHandOverMutationVariables>;
export const AcceptHandOverDocument = new TypedDocumentString(`
    mutation AcceptHandOver($input: AcceptHandOverInput!) {
  acceptHandOver(input: $input) {
    __typename
    ... on HandOverMoved {
      handOver {
        ...HandOverFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment HandOverFields on HandOver {
  id
  from {
    code
    name
  }
  to {
    code
    name
  }
  state
  reason
  proposedAt
  decidedAt
  decidedBy
  rejectedBecause
}`) as unknown as TypedDocumentString<AcceptHandOverMutation, AcceptHandOverMutationVariables>;
export const RejectHandOverDocument = new TypedDocumentString(`
    mutation RejectHandOver($input: RejectHandOverInput!) {
  rejectHandOver(input: $input) {
    __typename
    ... on HandOverMoved {
      handOver {
        ...HandOverFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment HandOverFields on HandOver {
  id
  from {
    code
    name
  }
  to {
    code
    name
  }
  state
  reason
  proposedAt
  decidedAt
  decidedBy
  rejectedBecause
}`) as unknown as TypedDocumentString<RejectHandOverMutation, RejectHandOverMutationVariables>;
export const LinkReviewsDocument = new TypedDocumentString(`
    query LinkReviews($state: LinkReviewState, $first: Int!, $after: String) {
  linkReviews(state: $state, first: $first, after: $after) {
    nodes {
      ...LinkReviewFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment LinkedPersonFields on Person {
  id
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment LinkReviewFields on LinkReview {
  id
  left {
    ...LinkedPersonFields
  }
  right {
    ...LinkedPersonFields
  }
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
  modelVersion
  state
  foundAt
  decidedAt
  decidedBy
  reason
}`) as unknown as TypedDocumentString<LinkReviewsQuery, LinkReviewsQueryVariables>;
export const LinkReviewDocument = new TypedDocumentString(`
    query LinkReview($id: ID!) {
  node(id: $id) {
    __typename
    ... on LinkReview {
      ...LinkReviewFields
    }
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment LinkedPersonFields on Person {
  id
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment LinkReviewFields on LinkReview {
  id
  left {
    ...LinkedPersonFields
  }
  right {
    ...LinkedPersonFields
  }
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
  modelVersion
  state
  foundAt
  decidedAt
  decidedBy
  reason
}`) as unknown as TypedDocumentString<LinkReviewQuery, LinkReviewQueryVariables>;
export const PersonLinksDocument = new TypedDocumentString(`
    query PersonLinks($by: PersonKey!) {
  person(by: $by) {
    ...LinkedPersonFields
    records {
      id
      backEnd
      nativeId
      receivedAt
      score
      evidence {
        ...EvidenceFields
      }
      contradictions
      linkedBy
      linkedAt
    }
    mergedInto {
      id
    }
    mergedWith {
      ...LinkedPersonFields
    }
    mergeHistory {
      ...MergeEventFields
    }
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment LinkedPersonFields on Person {
  id
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment MergeEventFields on MergeEvent {
  id
  kind
  kept {
    id
  }
  other {
    id
  }
  recordIds
  at
  actor
  reason
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  undoneAt
  undoneBy
  undoneReason
}`) as unknown as TypedDocumentString<PersonLinksQuery, PersonLinksQueryVariables>;
export const MergeDisclosuresDocument = new TypedDocumentString(`
    query MergeDisclosures($id: ID!, $first: Int!, $after: String) {
  node(id: $id) {
    __typename
    ... on MergeEvent {
      ...MergeEventFields
      disclosures(first: $first, after: $after) {
        nodes {
          at
          kind
          actor
          organisation
          role
          purpose
          justification
          operation
          records
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
}
    fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment MergeEventFields on MergeEvent {
  id
  kind
  kept {
    id
  }
  other {
    id
  }
  recordIds
  at
  actor
  reason
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  undoneAt
  undoneBy
  undoneReason
}`) as unknown as TypedDocumentString<MergeDisclosuresQuery, MergeDisclosuresQueryVariables>;
export const ReviewLinkDocument = new TypedDocumentString(`
    mutation ReviewLink($input: ReviewLinkInput!) {
  reviewLink(input: $input) {
    __typename
    ... on LinkReviewed {
      review {
        ...LinkReviewFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment LinkedPersonFields on Person {
  id
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment LinkReviewFields on LinkReview {
  id
  left {
    ...LinkedPersonFields
  }
  right {
    ...LinkedPersonFields
  }
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
  modelVersion
  state
  foundAt
  decidedAt
  decidedBy
  reason
}`) as unknown as TypedDocumentString<ReviewLinkMutation, ReviewLinkMutationVariables>;
export const MergePersonsDocument = new TypedDocumentString(`
    mutation MergePersons($input: MergePersonsInput!) {
  mergePersons(input: $input) {
    __typename
    ... on PersonsRelinked {
      event {
        ...MergeEventFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment MergeEventFields on MergeEvent {
  id
  kind
  kept {
    id
  }
  other {
    id
  }
  recordIds
  at
  actor
  reason
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  undoneAt
  undoneBy
  undoneReason
}`) as unknown as TypedDocumentString<MergePersonsMutation, MergePersonsMutationVariables>;
export const SplitPersonDocument = new TypedDocumentString(`
    mutation SplitPerson($input: SplitPersonInput!) {
  splitPerson(input: $input) {
    __typename
    ... on PersonsRelinked {
      event {
        ...MergeEventFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment MergeEventFields on MergeEvent {
  id
  kind
  kept {
    id
  }
  other {
    id
  }
  recordIds
  at
  actor
  reason
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  undoneAt
  undoneBy
  undoneReason
}`) as unknown as TypedDocumentString<SplitPersonMutation, SplitPersonMutationVariables>;
export const UndoMergeDocument = new TypedDocumentString(`
    mutation UndoMerge($input: UndoMergeInput!) {
  undoMerge(input: $input) {
    __typename
    ... on PersonsRelinked {
      event {
        ...MergeEventFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment MergeEventFields on MergeEvent {
  id
  kind
  kept {
    id
  }
  other {
    id
  }
  recordIds
  at
  actor
  reason
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  undoneAt
  undoneBy
  undoneReason
}`) as unknown as TypedDocumentString<UndoMergeMutation, UndoMergeMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    subject
    role
    organisation {
      code
      name
    }
    purposes {
      code
      label
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const CountriesDocument = new TypedDocumentString(`
    query Countries {
  countries {
    code
    name
    channel
    playbook {
      version
      validFrom
      legalBasis
      authority
      desk
      calendar {
        timeZone
        weekend
      }
      languages
      requiredFacts
      wantedFacts
      answerWorkingDays
      typicalAnswerDays
      notifications
      tallies
      quirks
    }
  }
}
    `) as unknown as TypedDocumentString<CountriesQuery, CountriesQueryVariables>;
export const MissingLabelsDocument = new TypedDocumentString(`
    query MissingLabels {
  missingLabels {
    system
    code
    seen
    firstSeenAt
  }
}
    `) as unknown as TypedDocumentString<MissingLabelsQuery, MissingLabelsQueryVariables>;
export const ConnectorsDocument = new TypedDocumentString(`
    query Connectors {
  connectors {
    name
    version
    channel
    status
    reason
    checkedAt
    control
    circuit
    owed
    countries {
      country {
        code
        name
      }
      control
      circuit
      fault
      heldUntil
      owed
      oldestOwedAt
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectorsQuery, ConnectorsQueryVariables>;
export const EnquiryDocument = new TypedDocumentString(`
    query Enquiry($id: ID, $reference: String) {
  enquiry(id: $id, reference: $reference) {
    ...EnquiryFields
    answer {
      completeness
      countries {
        country {
          code
          name
        }
        state
        reason
        outcome
      }
      convictions {
        ...ConvictionFields
      }
    }
    waitingFor {
      what
      since
      nextAttemptAt
      whoCanAct
      request {
        reference
        country {
          code
        }
      }
    }
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
fragment EnquiryFields on Enquiry {
  id
  reference
  reason
  raisedAt
  person {
    id
  }
  registerCheck {
    checkedAt
    records
    note
    searched {
      ...SearchedFields
    }
  }
  progress {
    asked
    answered
    refused
    overdue
    open
  }
  requests {
    ...CountryRequestFields
  }
}`) as unknown as TypedDocumentString<EnquiryQuery, EnquiryQueryVariables>;
export const CountryRequestDocument = new TypedDocumentString(`
    query CountryRequest($id: ID!) {
  node(id: $id) {
    __typename
    ... on CountryRequest {
      ...CountryRequestFields
      subject {
        ...SubjectFields
      }
      messages {
        ...MessageFields
      }
      responses {
        ...ResponseFields
      }
    }
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment ResponseFields on CountryResponse {
  id
  receivedAt
  withdrawnAt
  outcome
  identityCheck
  identityDifferences
  identityDecision {
    decidedAt
    decidedBy
    reason
  }
  identity {
    ...SubjectFields
  }
  identityMatch {
    ...IdentityMatchFields
  }
  searched {
    ...SearchedFields
  }
  otherCountries
  remarks {
    ...ForeignTextFields
  }
  reading {
    ...ReadingFields
  }
  convictions {
    ...ConvictionFields
  }
}
fragment ReadFactFields on ReadFact {
  value
  confidence
  from
  to
}
fragment ReadingFields on FreeTextReading {
  outcome {
    ...ReadFactFields
  }
  persons
  wanted
  convictions {
    decidedOn {
      ...ReadFactFields
    }
    court {
      ...ReadFactFields
    }
    offence {
      ...ReadFactFields
    }
    sentence {
      ...ReadFactFields
    }
    sentenced {
      ...ReadFactFields
    }
    suspendedFor {
      ...ReadFactFields
    }
    fine {
      ...ReadFactFields
    }
    pending
  }
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
fragment MessageFields on ExchangeMessage {
  reference
  direction
  kind
  inReplyTo
  at
  sentAt
  text {
    ...ForeignTextFields
  }
  failure
  attachments {
    name
    mediaType
    size
    sha256
  }
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment IdentityMatchFields on IdentityMatch {
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
}`) as unknown as TypedDocumentString<CountryRequestQuery, CountryRequestQueryVariables>;
export const CountryRequestsDocument = new TypedDocumentString(`
    query CountryRequests($filter: CountryRequestFilter, $first: Int!, $after: String) {
  countryRequests(filter: $filter, first: $first, after: $after) {
    nodes {
      ...CountryRequestFields
      person {
        id
        names {
          ...PersonNameFields
        }
        birthDate
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}`) as unknown as TypedDocumentString<CountryRequestsQuery, CountryRequestsQueryVariables>;
export const DeadlinesDocument = new TypedDocumentString(`
    query Deadlines($first: Int!, $after: String) {
  deadlines(first: $first, after: $after) {
    nodes {
      ...CountryRequestFields
      person {
        id
        names {
          ...PersonNameFields
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}`) as unknown as TypedDocumentString<DeadlinesQuery, DeadlinesQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($by: PersonKey!) {
  person(by: $by) {
    id
    names {
      ...PersonNameFields
    }
    birthDate
    birthPlace {
      country
      town
    }
    sex
    nationalities
    identifiers {
      scheme {
        code
        label
      }
      value
      country
    }
    records {
      backEnd
      nativeId
      receivedAt
      warnings
      flags
    }
    certificates {
      id
      reference
      kind
      outcome
      status
      issuedOn
      application {
        id
      }
    }
    convictions(first: 100) {
      nodes {
        ...ConvictionFields
      }
      totalCount
    }
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const PersonRequestsDocument = new TypedDocumentString(`
    query PersonRequests($by: PersonKey!, $first: Int!, $after: String) {
  person(by: $by) {
    countryRequests(first: $first, after: $after) {
      nodes {
        ...CountryRequestFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}`) as unknown as TypedDocumentString<PersonRequestsQuery, PersonRequestsQueryVariables>;
export const SearchPersonsDocument = new TypedDocumentString(`
    query SearchPersons($search: PersonSearch!, $first: Int!, $after: String) {
  searchPersons(search: $search, first: $first, after: $after) {
    nodes {
      score
      band
      agreements
      evidence {
        ...EvidenceFields
      }
      contradictions
      person {
        id
        names {
          ...PersonNameFields
        }
        birthDate
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}`) as unknown as TypedDocumentString<SearchPersonsQuery, SearchPersonsQueryVariables>;
export const FeedPageDocument = new TypedDocumentString(`
    query FeedPage($after: Cursor, $first: Int!, $filter: FeedFilter) {
  feed(after: $after, first: $first, filter: $filter) {
    events {
      ...FeedEventFields
    }
    cursor
    hasMore
  }
}
    fragment FeedEventFields on FeedEvent {
  id
  cursor
  occurredAt
  kind
  redelivered
  subjectId
  countryRequest {
    ...CountryRequestFields
  }
  response {
    ...ResponseFields
  }
  notification {
    ...NotificationFields
  }
}
fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment ConvictionFields on Conviction {
  id
  country {
    code
    name
  }
  provenance {
    backEnd
    messageReference
    receivedAt
  }
  court {
    ...ForeignTextFields
  }
  decidedOn
  finalOn
  ageAtOffence
  offences {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    legalProvisions {
      ...ForeignTextFields
    }
    startedOn
    endedOn
  }
  sanctions {
    category {
      ...CodedValueFields
    }
    title {
      ...ForeignTextFields
    }
    sentenced
    executed
    offences {
      category {
        code
        label
      }
    }
  }
  useConditions {
    purpose {
      code
      label
    }
    transmittable
  }
}
fragment SearchedFields on Searched {
  names {
    ...PersonNameFields
  }
  aliases {
    ...PersonNameFields
  }
  birthDates
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
  coverage {
    code
    label
  }
  at
}
fragment ResponseFields on CountryResponse {
  id
  receivedAt
  withdrawnAt
  outcome
  identityCheck
  identityDifferences
  identityDecision {
    decidedAt
    decidedBy
    reason
  }
  identity {
    ...SubjectFields
  }
  identityMatch {
    ...IdentityMatchFields
  }
  searched {
    ...SearchedFields
  }
  otherCountries
  remarks {
    ...ForeignTextFields
  }
  reading {
    ...ReadingFields
  }
  convictions {
    ...ConvictionFields
  }
}
fragment ReadFactFields on ReadFact {
  value
  confidence
  from
  to
}
fragment ReadingFields on FreeTextReading {
  outcome {
    ...ReadFactFields
  }
  persons
  wanted
  convictions {
    decidedOn {
      ...ReadFactFields
    }
    court {
      ...ReadFactFields
    }
    offence {
      ...ReadFactFields
    }
    sentence {
      ...ReadFactFields
    }
    sentenced {
      ...ReadFactFields
    }
    suspendedFor {
      ...ReadFactFields
    }
    fine {
      ...ReadFactFields
    }
    pending
  }
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
fragment NotificationFields on Notification {
  id
  reference
  direction
  matter
  change
  country {
    code
    name
  }
  status
}
fragment EvidenceFields on MatchEvidence {
  field
  level
  bits
}
fragment IdentityMatchFields on IdentityMatch {
  score
  evidence {
    ...EvidenceFields
  }
  contradictions
  holds
  bands {
    review
    join
  }
}`) as unknown as TypedDocumentString<FeedPageQuery, FeedPageQueryVariables>;
export const FeedLatestDocument = new TypedDocumentString(`
    query FeedLatest {
  feed(first: 1) {
    latest
  }
}
    `) as unknown as TypedDocumentString<FeedLatestQuery, FeedLatestQueryVariables>;
export const ReferralsDocument = new TypedDocumentString(`
    query Referrals($filter: ReferralFilter, $first: Int!, $after: String) {
  referrals(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ReferralFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment StepFields on LifecycleStep {
  step
  from
  to
  at
  by
  basis {
    code
    label
  }
}
fragment ReferralFields on Referral {
  id
  status
  force {
    code
    name
  }
  recipient {
    code
    name
  }
  subject {
    ...SubjectFields
  }
  reason
  referredAt
  convictionCount
  convictions {
    ground
    country {
      code
      name
    }
    court {
      ...ForeignTextFields
    }
    decidedOn
    offences {
      category {
        ...CodedValueFields
      }
      title {
        ...ForeignTextFields
      }
      startedOn
    }
    sanctions {
      category {
        ...CodedValueFields
      }
      sentenced
    }
  }
  remark
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
  steps {
    ...StepFields
  }
}`) as unknown as TypedDocumentString<ReferralsQuery, ReferralsQueryVariables>;
export const ReferToImmigrationDocument = new TypedDocumentString(`
    mutation ReferToImmigration($input: ReferToImmigrationInput!) {
  referToImmigration(input: $input) {
    __typename
    ... on ReferralMoved {
      referral {
        ...ReferralFields
      }
    }
    ...ProblemFields
    ... on PurposeNotAllowed {
      offeredPurpose
      personId
      countries
    }
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment StepFields on LifecycleStep {
  step
  from
  to
  at
  by
  basis {
    code
    label
  }
}
fragment ReferralFields on Referral {
  id
  status
  force {
    code
    name
  }
  recipient {
    code
    name
  }
  subject {
    ...SubjectFields
  }
  reason
  referredAt
  convictionCount
  convictions {
    ground
    country {
      code
      name
    }
    court {
      ...ForeignTextFields
    }
    decidedOn
    offences {
      category {
        ...CodedValueFields
      }
      title {
        ...ForeignTextFields
      }
      startedOn
    }
    sanctions {
      category {
        ...CodedValueFields
      }
      sentenced
    }
  }
  remark
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
  steps {
    ...StepFields
  }
}`) as unknown as TypedDocumentString<ReferToImmigrationMutation, ReferToImmigrationMutationVariables>;
export const AnswerReferralDocument = new TypedDocumentString(`
    mutation AnswerReferral($input: AnswerReferralInput!) {
  answerReferral(input: $input) {
    __typename
    ... on ReferralMoved {
      referral {
        ...ReferralFields
      }
    }
    ...ProblemFields
    ... on InputRejected {
      issues {
        path
        code
        message
      }
    }
  }
}
    fragment ProblemFields on Problem {
  code
  message
  retryable
}
fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment StepFields on LifecycleStep {
  step
  from
  to
  at
  by
  basis {
    code
    label
  }
}
fragment ReferralFields on Referral {
  id
  status
  force {
    code
    name
  }
  recipient {
    code
    name
  }
  subject {
    ...SubjectFields
  }
  reason
  referredAt
  convictionCount
  convictions {
    ground
    country {
      code
      name
    }
    court {
      ...ForeignTextFields
    }
    decidedOn
    offences {
      category {
        ...CodedValueFields
      }
      title {
        ...ForeignTextFields
      }
      startedOn
    }
    sanctions {
      category {
        ...CodedValueFields
      }
      sentenced
    }
  }
  remark
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
  steps {
    ...StepFields
  }
}`) as unknown as TypedDocumentString<AnswerReferralMutation, AnswerReferralMutationVariables>;
export const RequestInDocument = new TypedDocumentString(`
    query RequestIn($id: ID!) {
  node(id: $id) {
    __typename
    ... on CountryRequest {
      ...RequestInFields
    }
  }
}
    fragment CodedValueFields on CodedValue {
  system
  version
  code
  label
}
fragment ForeignTextFields on ForeignText {
  text
  language
  translated
}
fragment PersonNameFields on PersonName {
  kind
  given
  family
  secondFamily
  full
  language
}
fragment SubjectFields on SubjectSnapshot {
  names {
    ...PersonNameFields
  }
  birthDate
  birthPlace {
    country
    town
  }
  sex
  nationalities
  identifiers {
    scheme {
      code
      label
    }
    value
    country
  }
}
fragment CountryRequestFields on CountryRequest {
  id
  reference
  direction
  channel
  country {
    code
    name
  }
  status
  purpose {
    code
    label
  }
  urgency
  raisedAt
  sentAt
  dueOn
  workingDaysLeft
  partnerDueOn
  neededOn
  expectedOn
  overdue
  waitingFor {
    what
    since
    nextAttemptAt
    whoCanAct
  }
}
fragment MessageFields on ExchangeMessage {
  reference
  direction
  kind
  inReplyTo
  at
  sentAt
  text {
    ...ForeignTextFields
  }
  failure
  attachments {
    name
    mediaType
    size
    sha256
  }
}
fragment RequestInFields on CountryRequest {
  ...CountryRequestFields
  subject {
    ...SubjectFields
  }
  messages {
    ...MessageFields
  }
  steps {
    step
    from
    to
    at
    by
    basis {
      code
      label
    }
  }
  asked {
    purposeCode
    purposeText {
      ...ForeignTextFields
    }
    authority {
      ...ForeignTextFields
    }
    doubts
    settledBy
    settledReason
  }
  search {
    ...AskedSearchFields
  }
  draft {
    ...AnswerDraftFields
  }
}
fragment AskedSearchFields on AskedSearch {
  at
  backEnd
  names
  birthDate
  numbers
  notSearched {
    name
    because
  }
  records {
    key
    backEnd
    identity {
      ...SubjectFields
    }
    differences
    byNumber
    chosen
  }
  truncated
  doubt
  decidedAt
  decidedBy
  reason
}
fragment DraftedPartFields on DraftedPart {
  part
  system
  code
  reason
}
fragment AnswerDraftFields on AnswerDraft {
  id
  state
  draftedAt
  draftedBy
  use
  outcome
  identity {
    ...SubjectFields
  }
  items {
    id
    origin
    state
    rule
    until
    country
    decidedOn
    court
    offences {
      category {
        ...CodedValueFields
      }
      nationalCode
      title
      startedOn
    }
    sanctions {
      category {
        ...CodedValueFields
      }
      title
      sentenced
    }
    unmapped {
      ...DraftedPartFields
    }
    leftOutParts {
      ...DraftedPartFields
    }
    decidedBy
    reason
  }
  remarks
  checkedAt
  checkedBy
  checkReason
}`) as unknown as TypedDocumentString<RequestInQuery, RequestInQueryVariables>;
export const SettleAskedMatterDocument = new TypedDocumentString(`
    mutation SettleAskedMatter($input: SettleAskedMatterInput!) {
  settleAskedMatter(input: $input) {
    ...RequestInResultFields
  }
}
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<SettleAskedMatterMutation, SettleAskedMatterMutationVariables>;
export const RefuseAskedDocument = new TypedDocumentString(`
    mutation RefuseAsked($input: RefuseAskedInput!) {
  refuseAsked(input: $input) {
    ...RequestInResultFields
  }
}
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<RefuseAskedMutation, RefuseAskedMutationVariables>;
export const SearchAskedAgainDocument = new TypedDocumentString(`
    mutation SearchAskedAgain($input: SearchAskedAgainInput!) {
  searchAskedAgain(input: $input) {
    ...RequestInResultFields
  }
}
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<SearchAskedAgainMutation, SearchAskedAgainMutationVariables>;
export const DecideAskedIdentityDocument = new TypedDocumentString(`
    mutation DecideAskedIdentity($input: DecideAskedIdentityInput!) {
  decideAskedIdentity(input: $input) {
    ...RequestInResultFields
  }
}
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<DecideAskedIdentityMutation, DecideAskedIdentityMutationVariables>;
export const AskForIdentityDocument = new TypedDocumentString(`
    mutation AskForIdentity($input: AskForIdentityInput!) {
  askForIdentity(input: $input) {
    ...RequestInResultFields
  }
}
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<AskForIdentityMutation, AskForIdentityMutationVariables>;
export const DraftAnswerDocument = new TypedDocumentString(`
    mutation DraftAnswer($input: DraftAnswerInput!) {
  draftAnswer(input: $input) {
    ...RequestInResultFields
  }
}
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<DraftAnswerMutation, DraftAnswerMutationVariables>;
export const ReleaseAnswerDocument = new TypedDocumentString(`
    mutation ReleaseAnswer($input: ReleaseAnswerInput!) {
  releaseAnswer(input: $input) {
    ...RequestInResultFields
  }
}
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<ReleaseAnswerMutation, ReleaseAnswerMutationVariables>;
export const SendBackAnswerDocument = new TypedDocumentString(`
    mutation SendBackAnswer($input: SendBackAnswerInput!) {
  sendBackAnswer(input: $input) {
    ...RequestInResultFields
  }
}
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<SendBackAnswerMutation, SendBackAnswerMutationVariables>;
export const TellDeadlineDocument = new TypedDocumentString(`
    mutation TellDeadline($input: TellDeadlineInput!) {
  tellDeadline(input: $input) {
    ...RequestInResultFields
  }
}
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<TellDeadlineMutation, TellDeadlineMutationVariables>;
export const AnswerFurtherDetailsDocument = new TypedDocumentString(`
    mutation AnswerFurtherDetails($input: AnswerFurtherDetailsInput!) {
  answerFurtherDetails(input: $input) {
    ...RequestInResultFields
  }
}
    fragment RequestInResultFields on RequestInResult {
  __typename
  ... on RequestInWorked {
    countryRequest {
      id
      reference
      status
    }
  }
  ... on Problem {
    code
    message
    retryable
  }
  ... on InputRejected {
    issues {
      path
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<AnswerFurtherDetailsMutation, AnswerFurtherDetailsMutationVariables>;