/** What hub and connectors say to each other: submissions go out, deliveries come in. */
import type { Conviction, CountryCode, Identity, OriginalText } from './canonical.ts';

/** Who asks and why; every back end logs it (PNC originator and reason, ECRIS purpose and authority). No free names in it. */
export interface Accountability {
  /** PNC force code of the organisation on whose behalf the message goes, e.g. `30`. */
  organisation: string;
  /** Code of the PURPOSE table. */
  purpose: string;
  /** Case or custody reference given by the caller. */
  justification: string;
}

interface SubmissionBase {
  /** Our id of this message: assigned once, the same on every attempt, so that a partner can recognise a repeat. */
  reference: string;
  country: CountryCode;
  sentAt: Date;
  accountability: Accountability;
}

export interface RequestSubmission extends SubmissionBase {
  kind: 'REQUEST';
  subject: Identity;
  urgent: boolean;
  /** ECRIS common category of the matter under investigation, where it is known, e.g. `0801 00`. */
  accusation?: string;
}
export interface FurtherDetailsSubmission extends SubmissionBase {
  kind: 'FURTHER_DETAILS';
  /** The answer we want more about: the partner's message id. */
  inReplyTo: string;
  question: string;
}
export interface CancellationSubmission extends SubmissionBase {
  kind: 'CANCELLATION';
  /** The message of ours that is withdrawn. */
  inReplyTo: string;
  reason?: string;
}
export type Submission = RequestSubmission | FurtherDetailsSubmission | CancellationSubmission;
export type SubmissionKind = Submission['kind'];

/** The bytes as they came, kept whatever they say. */
export interface RawMessage {
  bytes: Uint8Array;
  mediaType: string;
}

interface DeliveryBase {
  /** The partner's message id, its idempotency key together with the back end's name. */
  reference: string;
  inReplyTo?: string;
  country: CountryCode;
  sentAt?: Date;
  raw: RawMessage;
}

export const answerOutcomes = [
  'CONVICTIONS',
  'NO_CONVICTIONS',
  'DENIED',
  'SEVERAL_PERSONS',
  'NOT_IDENTIFIED',
  'DECEASED',
  'PROBLEM',
] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

export interface DeadlineDelivery extends DeliveryBase {
  kind: 'DEADLINE';
  /** ISO 8601 full date. */
  dueOn: string;
}
export interface AnswerDelivery extends DeliveryBase {
  kind: 'ANSWER';
  outcome: AnswerOutcome;
  /** The answerer's own view of the person; it may differ from what was asked and must be shown. */
  identity: Identity;
  convictions: Conviction[];
  /** Other countries the answerer thinks worth asking. */
  otherCountries: CountryCode[];
  remarks?: OriginalText;
}
export interface InformationWantedDelivery extends DeliveryBase {
  kind: 'INFORMATION_WANTED';
  items: string[];
  remarks?: OriginalText;
}
export interface FurtherDetailsDelivery extends DeliveryBase {
  kind: 'FURTHER_DETAILS';
  text?: OriginalText;
}
export interface FunctionalErrorDelivery extends DeliveryBase {
  kind: 'FUNCTIONAL_ERROR';
  errors: { code: string; text?: string }[];
}
/** Well-formed, but of a kind this connector or the hub has no use for yet: stored whole and shown, never dropped. */
export interface OtherDelivery extends DeliveryBase {
  kind: 'OTHER';
  nativeKind: string;
}
/** Could not be read: the bytes are parked with the reason. `reference` is `unreadable:<sha256>`. */
export interface UnreadableDelivery extends DeliveryBase {
  kind: 'UNREADABLE';
  /** Published reason code, e.g. `XML_REFUSED`; never the message's own text. */
  reason: string;
}
export type Delivery =
  | DeadlineDelivery
  | AnswerDelivery
  | InformationWantedDelivery
  | FurtherDetailsDelivery
  | FunctionalErrorDelivery
  | OtherDelivery
  | UnreadableDelivery;

/** Question to a register that answers at once. */
export type RegisterEnquiry =
  { by: 'IDENTIFIER'; scheme: 'PNCID' | 'CRO' | 'ASN'; value: string } | { by: 'NAME'; identity: Identity };

export interface NominalRecord {
  /** The register's own id, e.g. a PNCID in canonical form. */
  nativeId: string;
  identity: Identity;
  convictions: Conviction[];
  /** Two-letter warning signals. */
  warnings: string[];
  /** What the adapter noticed and kept, e.g. `PNCID_CHECK_CHARACTER`. */
  flags: string[];
}
export interface RegisterAnswer {
  records: NominalRecord[];
  /** More candidates exist than the register gives at once. */
  truncated: boolean;
}
