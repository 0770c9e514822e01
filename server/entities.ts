/** Every entity of the hub, in one list for MikroORM. */
import { AuditEntry } from './audit/audit-entry.entity.ts';
import { Certificate, CertificateApplication, CertificateDispute, CertificateFile } from './certificate/application.entity.ts';
import { CertificateWatch } from './certificate/watch/certificate-watch.entity.ts';
import { CertificateDocument } from './certificate/document/certificate-document.entity.ts';
import { Conviction, Offence, Sanction, SanctionOffence } from './conviction/conviction.entity.ts';
import { ActivityPosition, NotificationDue, RecordedChange, RecordedConviction } from './exchange/completeness/ledger.entity.ts';
import { ComparedDay, CompletenessAlarm } from './exchange/completeness/reconciliation.entity.ts';
import { InboundAttachment, InboundMessage } from './exchange/threads/inbox.entity.ts';
import { Extradition } from './exchange/threads/extradition.entity.ts';
import { JoinedRequest } from './exchange/threads/joined-request.entity.ts';
import { RequestChase } from './exchange/requests-out/request-chase.entity.ts';
import { ExchangeMessage } from './exchange/threads/message.entity.ts';
import { Notification } from './exchange/threads/notification.entity.ts';
import { UkConvictionNumber } from './exchange/threads/uk-conviction-number.entity.ts';
import { AnswerDraft } from './exchange/requests-in/answer-draft.entity.ts';
import { AskedChase, AskedMatter, AskedSearch } from './exchange/requests-in/asked.entity.ts';
import { CountryRequest, CountryResponse, Enquiry } from './exchange/threads/request.entity.ts';
import { Equivalence, EquivalenceDecision } from './exchange/equivalence/equivalence.entity.ts';
import { LateHit, NotificationForward, NotifiedCandidate } from './exchange/notifications-in/notified.entity.ts';
import { PncEntry } from './exchange/registers/pnc-entry.entity.ts';
import { RegisterWrite } from './exchange/registers/register-write.entity.ts';
import { Referral, ReferralConviction } from './offender/referral/referral.entity.ts';
import { HandOver, OffenderConviction, OffenderMatter } from './offender/offender-matter.entity.ts';
import { LinkReview, MergeEvent, MergeReach, PersonApart, PersonLink } from './person/links/link.entity.ts';
import { CommonKey, PersonKey, PersonToMatch } from './person/links/person-key.entity.ts';
import { Person, PersonIdentifier, SourceRecord } from './person/person.entity.ts';
import { IdempotencyKey } from './platform/database/idempotency.entity.ts';
import {
  CodeLabel,
  ConnectorState,
  Country,
  CountryPlaybook,
  Organisation,
  VirtualClock,
} from './platform/database/reference.entity.ts';
import { FeedConsumer, FeedEvent, FeedPosition, OutboxMessage } from './platform/event/feed.entity.ts';
import { StepTaken } from './platform/lifecycle/step.entity.ts';
import { ConnectorControl, ConnectorHold, ConnectorQuota } from './platform/resilience/control.entity.ts';
import { RoundDone } from './platform/round/round.entity.ts';

export const entities = [
  ActivityPosition,
  AnswerDraft,
  AskedChase,
  AskedMatter,
  AskedSearch,
  AuditEntry,
  Certificate,
  CertificateApplication,
  CertificateDispute,
  CertificateFile,
  CertificateDocument,
  CertificateWatch,
  CodeLabel,
  CommonKey,
  ComparedDay,
  CompletenessAlarm,
  ConnectorControl,
  ConnectorHold,
  ConnectorQuota,
  ConnectorState,
  Conviction,
  Country,
  CountryPlaybook,
  CountryRequest,
  CountryResponse,
  Enquiry,
  Equivalence,
  EquivalenceDecision,
  ExchangeMessage,
  Extradition,
  FeedConsumer,
  FeedEvent,
  FeedPosition,
  HandOver,
  IdempotencyKey,
  InboundAttachment,
  InboundMessage,
  LateHit,
  JoinedRequest,
  LinkReview,
  MergeEvent,
  MergeReach,
  Notification,
  NotificationDue,
  NotificationForward,
  NotifiedCandidate,
  Offence,
  OffenderConviction,
  OffenderMatter,
  Referral,
  ReferralConviction,
  Organisation,
  OutboxMessage,
  Person,
  PersonApart,
  PersonIdentifier,
  PersonKey,
  PersonLink,
  PersonToMatch,
  RecordedChange,
  RecordedConviction,
  PncEntry,
  RegisterWrite,
  RequestChase,
  RoundDone,
  Sanction,
  SanctionOffence,
  SourceRecord,
  StepTaken,
  UkConvictionNumber,
  VirtualClock,
];
