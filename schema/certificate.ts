import { createUnionType, Extensions, Field, InputType, Int, ObjectType } from 'type-graphql';
import {
  CertificateApplicationStatus,
  CertificateKind,
  CertificateOutcome,
  CertificateProgress,
  CertificateService,
  CertificateStatus,
  CertificateWait,
  DisputeKind,
  DisputeState,
  IntelligenceState,
  RefundBecause,
  StepDownResult,
} from './certificate-enums.ts';
import { OrganisationType } from './code.ts';
import { WaitingType } from './exchange.ts';
import { LifecycleStepType } from './lifecycle.ts';
import { connectionOf, NodeType } from './node.ts';
import { SubjectSnapshotType } from './person.ts';
import {
  FieldIssueType,
  IdempotencyConflictType,
  InputRejectedType,
  NotFoundType,
  NotPermittedType,
  WrongStateType,
} from './problem.ts';
import { DateScalar, DateTimeScalar, PartialDateScalar } from './scalars.ts';

@ObjectType('CertificateDispute', {
  implements: NodeType,
  description: 'What an applicant holds to be wrong, and what came of it.',
})
export class CertificateDisputeType extends NodeType {
  readonly __typename = 'CertificateDispute';

  @Field(() => DisputeKind, { description: 'What sort.' })
  kind!: keyof typeof DisputeKind;

  @Field(() => String, { description: 'In the applicant’s words.' })
  words!: string;

  @Field(() => DisputeState, { description: 'How it stands.' })
  state!: keyof typeof DisputeState;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why so.' })
  reason!: string | null;
}

@ObjectType('CertificateLine', { description: 'One conviction, caution, reprimand or warning as a certificate shows it.' })
export class CertificateLineType {
  @Field(() => PartialDateScalar, { description: 'Its day, as far as it is known.' })
  on!: string;

  @Field(() => String, { description: 'The court.' })
  court!: string;

  @Field(() => String, { description: 'The offence.' })
  offence!: string;

  @Field(() => String, { description: 'What was imposed.' })
  disposal!: string;
}

@ObjectType('CertificateDocument', { description: 'A certificate as its holder has it: hand it on to nobody else.' })
export class CertificateDocumentType {
  // Megabytes, with a telephone's photo: few of them in one answer.
  @Extensions({ cost: 5_000 })
  @Field(() => String, { description: 'The signed PDF, in base64; at most nine in one answer.' })
  pdfBase64!: string;

  @Field(() => String, {
    description: 'The same as a verifiable credential (SD-JWT VC): its holder shows of it what is asked for.',
  })
  credential!: string;

  @Field(() => String, { description: 'Printed on it, and asked for beside the number wherever its status is looked up.' })
  code!: string;
}

@ObjectType('Certificate', { implements: NodeType, description: 'A certificate, and whether it holds.' })
export class CertificateType extends NodeType {
  readonly __typename = 'Certificate';

  @Field(() => String, { description: 'Its number.' })
  reference!: string;

  @Field(() => CertificateKind, { description: 'Which.' })
  kind!: keyof typeof CertificateKind;

  @Field(() => CertificateOutcome, { description: 'What it says.' })
  outcome!: keyof typeof CertificateOutcome;

  @Field(() => CertificateStatus, { description: 'Whether it holds.' })
  status!: keyof typeof CertificateStatus;

  @Field(() => String, { nullable: true, description: 'Why it holds no more.' })
  reason!: string | null;

  @Field(() => DateScalar, { description: 'Its day.' })
  issuedOn!: string;

  @Field(() => String, { description: 'What it says, in words.' })
  summary!: string;

  @Field(() => String, { description: 'The country that it was asked for.' })
  primaryCountry!: string;

  @Field(() => [CertificateLineType], { description: 'What is disclosed.' })
  convictions!: CertificateLineType[];

  @Field(() => CertificateDocumentType, { nullable: true, description: 'The document; null until it has been made.' })
  document!: CertificateDocumentType | null;

  @Field(() => [CertificateDisputeType], { description: 'Disputes about it, oldest first.' })
  disputes!: CertificateDisputeType[];
}

@ObjectType('CertificateRefund', { description: 'What is given back of a fee.' })
export class CertificateRefundType {
  @Field(() => Int, { description: 'Pence.' })
  amountPence!: number;

  @Field(() => RefundBecause, { description: 'Why.' })
  because!: keyof typeof RefundBecause;
}

@ObjectType('ApplicantRecord', { description: 'A record that may be the applicant’s.' })
export class ApplicantRecordType {
  @Field(() => String, { description: 'Names it in identifyApplicant.' })
  key!: string;

  @Field(() => SubjectSnapshotType, { description: 'Who it is, as held there.' })
  identity!: SubjectSnapshotType;

  @Field(() => [String], { description: 'Facts that differ, or are missing; empty for full agreement.' })
  differences!: string[];

  @Field(() => Boolean, { description: 'A number that the applicant gave names it.' })
  byNumber!: boolean;

  @Field(() => [String], {
    description: '`key`s of others that it is held to be one with, and `applicant` for whoever applies: to be chosen together.',
  })
  heldWith!: string[];

  @Field(() => Boolean, { description: 'It is the applicant’s; false while nobody has said.' })
  chosen!: boolean;
}

@ObjectType('ApplicantSearch', { description: 'The latest search for an applicant.' })
export class ApplicantSearchType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why a person has to say who it is: BY_NAME_ALONE, SEVERAL, DIFFERS, HELD_TO_BE_ONE, DISPUTED, ...; null where nobody has to.',
  })
  doubt!: string | null;

  @Field(() => [String], { description: 'Names that were searched.' })
  names!: string[];

  @Field(() => [ApplicantRecordType], { description: 'What was found.' })
  records!: ApplicantRecordType[];

  @Field(() => String, {
    nullable: true,
    description: 'Subject of the token of whoever said who it is; `hub` where it was certain.',
  })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why so.' })
  reason!: string | null;
}

@ObjectType('StepDownLine', { description: 'What the rules say of one event, and by which of them.' })
export class StepDownLineType {
  @Field(() => String, { description: 'Names the event in decideDisclosure.' })
  event!: string;

  @Field(() => StepDownResult, { description: 'What the rules say.' })
  result!: keyof typeof StepDownResult;

  @Field(() => String, { description: 'The rule, e.g. ADULT/NON_CUSTODIAL/B.' })
  rule!: string;

  @Field(() => String, { nullable: true, description: 'Version of the rules.' })
  version!: string | null;

  @Field(() => String, {
    description: 'REPORTED: the period is the one others report of the unit’s model; OURS: not published, our own proposal.',
  })
  source!: string;

  @Field(() => DateScalar, { nullable: true, description: 'From which day it was counted.' })
  countedFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is no longer shown; null for never.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'Day of the event.' })
  on!: string | null;

  @Field(() => String, { nullable: true, description: 'The court.' })
  court!: string | null;

  @Field(() => String, { nullable: true, description: 'The offence.' })
  offence!: string | null;

  @Field(() => String, { nullable: true, description: 'What was imposed.' })
  disposal!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'What a person decided; null where nobody had to.' })
  decidedToDisclose!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  decidedBecause!: string | null;
}

@ObjectType('Disclosure', { description: 'What the conviction part came to.' })
export class DisclosureType {
  @Field(() => DateScalar, { description: 'The day by whose rules it was decided.' })
  onDay!: string;

  @Field(() => CertificateOutcome, { description: 'What the certificate says.' })
  outcome!: keyof typeof CertificateOutcome;

  @Field(() => [StepDownLineType], { description: 'Event by event.' })
  lines!: StepDownLineType[];
}

const unitAlone = "For the unit's staff alone.";

@ObjectType('CertificateApplication', { implements: NodeType, description: 'An application for a certificate.' })
export class CertificateApplicationType extends NodeType {
  readonly __typename = 'CertificateApplication';

  @Field(() => String, { description: 'Our reference.' })
  reference!: string;

  @Field(() => OrganisationType, { description: 'The partner app.' })
  organisation!: OrganisationType;

  @Field(() => CertificateKind, { description: 'Which certificate.' })
  kind!: keyof typeof CertificateKind;

  @Field(() => CertificateService, { description: 'How soon.' })
  service!: keyof typeof CertificateService;

  @Field(() => SubjectSnapshotType, { nullable: true, description: 'The applicant; not for auditors.' })
  subject!: SubjectSnapshotType | null;

  @Field(() => String, { nullable: true, description: 'The country that it is for.' })
  primaryCountry!: string | null;

  @Field(() => CertificateProgress, { description: 'How far it is.' })
  progress!: keyof typeof CertificateProgress;

  @Field(() => [FieldIssueType], { description: 'What is still wanted, field by field.' })
  missing!: FieldIssueType[];

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  raisedAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was complete.' })
  receivedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of dispatch: neither it nor the day of receipt is counted.' })
  dueOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day for the applicant to give what is missing; after it the application is closed.',
  })
  completeBy!: string | null;

  @Field(() => Int, { description: 'Pence.' })
  feePence!: number;

  @Field(() => String, { description: 'Version of the terms that fee and time are from.' })
  terms!: string;

  @Field(() => CertificateRefundType, { nullable: true, description: 'What is given back.' })
  refund!: CertificateRefundType | null;

  @Field(() => [CertificateType], { description: 'Certificates that came of it, oldest first.' })
  certificates!: CertificateType[];

  @Field(() => CertificateApplicationStatus, { nullable: true, description: `Where it stands. ${unitAlone}` })
  status!: keyof typeof CertificateApplicationStatus | null;

  @Field(() => WaitingType, { nullable: true, description: `What it waits for. ${unitAlone}` })
  waitingFor!: WaitingType | null;

  @Field(() => ApplicantSearchType, { nullable: true, description: `The latest search. ${unitAlone}` })
  search!: ApplicantSearchType | null;

  @Field(() => DisclosureType, { nullable: true, description: `What the conviction part came to. ${unitAlone}` })
  disclosure!: DisclosureType | null;

  @Field(() => IntelligenceState, { nullable: true, description: `How the intelligence part stands. ${unitAlone}` })
  intelligence!: keyof typeof IntelligenceState | null;

  @Field(() => String, { nullable: true, description: `What it is to say. ${unitAlone}` })
  intelligenceText!: string | null;

  @Field(() => String, { nullable: true, description: `Who looked at the disclosure. ${unitAlone}` })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: `The second person. ${unitAlone}` })
  approvedBy!: string | null;

  @Field(() => String, { nullable: true, description: `Why it was sent back. ${unitAlone}` })
  sentBackReason!: string | null;

  @Field(() => String, { nullable: true, description: `Why the search failed. ${unitAlone}` })
  failure!: string | null;

  @Field(() => [LifecycleStepType], { description: `What it went through, oldest first. ${unitAlone}` })
  steps!: LifecycleStepType[];
}

export const { Connection: CertificateApplicationConnection } = connectionOf(
  'CertificateApplication',
  () => CertificateApplicationType,
);

@InputType('CertificateApplicationFilter', { description: 'Narrows a list of applications.' })
export class CertificateApplicationFilterInput {
  @Field(() => [CertificateApplicationStatus], { nullable: true, description: `Any of these. ${unitAlone}` })
  statuses?: (keyof typeof CertificateApplicationStatus)[];

  @Field(() => [CertificateWait], { nullable: true, description: `That wait for any of these. ${unitAlone}` })
  waitingFor?: (keyof typeof CertificateWait)[];

  @Field(() => CertificateKind, { nullable: true, description: 'Of this kind.' })
  kind?: keyof typeof CertificateKind;

  @Field(() => IntelligenceState, { nullable: true, description: `Whose intelligence part stands so. ${unitAlone}` })
  intelligence?: keyof typeof IntelligenceState;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or earlier.' })
  dueBy?: string;
}

@ObjectType('CertificateApplicationMoved', { description: 'Done.' })
export class CertificateApplicationMovedType {
  readonly __typename = 'CertificateApplicationMoved';

  @Field(() => CertificateApplicationType, { description: 'The application as it stands now.' })
  application!: CertificateApplicationType;
}

export const ApplyForCertificateResult = createUnionType({
  name: 'ApplyForCertificateResult',
  description: 'The application, or why not.',
  types: () => [CertificateApplicationMovedType, InputRejectedType, NotPermittedType, IdempotencyConflictType] as const,
});
export const CertificateResult = createUnionType({
  name: 'CertificateResult',
  description: 'Done, or why not.',
  types: () => [CertificateApplicationMovedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType] as const,
});
