/** What hub and connectors say to each other: submissions go out, deliveries come in. */
import type { AnswerOutcome, Code, Conviction, CountryCode, Identity, OriginalText, TextReading } from './canonical.ts';

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
  /** The answer, request or notification that we want more about: the partner's message id. */
  inReplyTo: string;
  question: string;
  /** Facts of the person that would settle who it is, named as INFORMATION_WANTED names them, e.g. `FatherName`. */
  items?: string[];
}
/** A request of ours is still unanswered. Only where the channel has such a message: see `ConnectorDefinition.reminds`. */
export interface ReminderSubmission extends SubmissionBase {
  kind: 'REMINDER';
  /** The request. */
  inReplyTo: string;
  /** Which reminder it is, 1 for the first. */
  number: number;
  /** ISO 8601 full date on which the request was sent. */
  askedOn: string;
}
export interface CancellationSubmission extends SubmissionBase {
  kind: 'CANCELLATION';
  /** The message of ours that is withdrawn. */
  inReplyTo: string;
  reason?: string;
}
/** A conviction of one of the partner's nationals, told without being asked; an update or deletion names the conviction told before. */
export interface NotificationSubmission extends SubmissionBase {
  kind: 'NOTIFICATION';
  subject: Identity;
  change: ConvictionChange;
  conviction: Conviction;
  /** Where the conviction that is changed was told before it had an id. */
  toldBefore?: EarlierConviction;
}
/** The United Kingdom has surrendered one of the partner's nationals. Only where the channel has such a message. */
export interface ExtraditionNoticeSubmission extends SubmissionBase {
  kind: 'EXTRADITION_NOTICE';
  subject: Identity;
  /** To which country; it need not be the partner's. */
  extraditedTo: CountryCode;
  /** ISO 8601 full date. */
  surrenderedOn: string;
}
/** Our answer to a request that came in. */
export interface ResponseSubmission extends SubmissionBase {
  kind: 'RESPONSE';
  inReplyTo: string;
  outcome: AnswerOutcome;
  identity: Identity;
  convictions: Conviction[];
  otherCountries: CountryCode[];
  remarks?: string;
}
/** By when we shall answer a request that came in. */
export interface DeadlineSubmission extends SubmissionBase {
  kind: 'DEADLINE';
  inReplyTo: string;
  /** ISO 8601 full date. */
  dueOn: string;
}
/** What a partner wanted to know, of a request or notification of ours. */
export interface InformationSubmission extends SubmissionBase {
  kind: 'INFORMATION';
  inReplyTo: string;
  text: string;
  attachments?: Attachment[];
}
/** Receipt of a notification that came in. */
export interface NotificationResponseSubmission extends SubmissionBase {
  kind: 'NOTIFICATION_RESPONSE';
  inReplyTo: string;
  accepted: boolean;
  /** The partner's table of problems, where it was not accepted. */
  problem?: string;
}
export interface FunctionalErrorSubmission extends SubmissionBase {
  kind: 'FUNCTIONAL_ERROR';
  inReplyTo: string;
  errors: { code: string; text?: string }[];
}
export type Submission =
  | RequestSubmission
  | FurtherDetailsSubmission
  | ReminderSubmission
  | CancellationSubmission
  | NotificationSubmission
  | ExtraditionNoticeSubmission
  | ResponseSubmission
  | DeadlineSubmission
  | InformationSubmission
  | NotificationResponseSubmission
  | FunctionalErrorSubmission;
export type SubmissionKind = Submission['kind'];

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
/** What is said, beside reference, country, time and accountability; plain JSON, so that it can be kept until it is sent. */
export type SubmissionBody = Without<Submission, keyof SubmissionBase | 'attachments'>;
/** What the side that asked sends in the thread of its own request. */
export type AskingKind = 'REQUEST' | 'FURTHER_DETAILS' | 'REMINDER' | 'CANCELLATION';

export const convictionChanges = ['NEW', 'UPDATE', 'DELETE'] as const;
export type ConvictionChange = (typeof convictionChanges)[number];

/** A conviction that was told before ECRIS began: by its id of that time, or by court, file number and final date (ISO 8601 full date). */
export type EarlierConviction = { njrId: string } | { court: OriginalText; fileNumber: string; finalOn: string };

/** A file that came or goes with a message, e.g. fingerprints (`application/nist`). `sha256` is of `bytes`, in lower-case hexadecimal. */
export interface Attachment {
  name: string;
  mediaType: string;
  sha256: string;
  bytes: Uint8Array;
}

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
  attachments?: Attachment[];
}

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
  /** The person as far as the partner knows more now; absent where it only writes. */
  identity?: Identity;
}
export interface FunctionalErrorDelivery extends DeliveryBase {
  kind: 'FUNCTIONAL_ERROR';
  errors: { code: string; text?: string }[];
  /** The partner takes nothing for the moment and kept nothing: the same message is to be sent again. */
  sendAgain?: boolean;
}
/** A partner asks us. */
export interface RequestDelivery extends DeliveryBase {
  kind: 'REQUEST';
  subject: Identity;
  /** In the partner's own table. */
  purpose: Code;
  purposeText?: OriginalText;
  authority?: OriginalText;
  urgent: boolean;
}
/** A partner tells us of a conviction. */
export interface NotificationDelivery extends DeliveryBase {
  kind: 'NOTIFICATION';
  subject: Identity;
  change: ConvictionChange;
  conviction: Conviction;
  /** Where the conviction that is changed was told before it had an id. */
  toldBefore?: EarlierConviction;
}
/** Receipt of a notification of ours, or why it was not taken. */
export interface NotificationResponseDelivery extends DeliveryBase {
  kind: 'NOTIFICATION_RESPONSE';
  accepted: boolean;
  problem?: string;
}
/** A partner withdraws what `inReplyTo` names. */
export interface CancellationDelivery extends DeliveryBase {
  kind: 'CANCELLATION';
  reason?: OriginalText;
}

/** Prose. The original is always kept; nothing in `reading` is a fact. */
export interface FreeTextDelivery extends DeliveryBase {
  kind: 'FREE_TEXT';
  text: OriginalText;
  reading: TextReading;
  /** How `inReplyTo` was found; never by a name alone. */
  correlatedBy: 'REFERENCE' | 'REPAIRED_REFERENCE' | 'NOTHING';
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
  | RequestDelivery
  | NotificationDelivery
  | NotificationResponseDelivery
  | CancellationDelivery
  | FreeTextDelivery
  | OtherDelivery
  | UnreadableDelivery;
