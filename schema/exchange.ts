import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AnswerDraftType, AskedMatterType, AskedSearchType } from './request-in.ts';
import { CodedValueType, CountryType, ForeignTextType, OrganisationType } from './code.ts';
import { ConvictionType } from './conviction.ts';
import { Channel, CountryRequestStatus, Direction, IdentityCheck, ResponseOutcome, Urgency } from './enums.ts';
import { LifecycleStepType } from './lifecycle.ts';
import { connectionOf, NodeType } from './node.ts';
import { PersonType, IdentityMatchType, SubjectSnapshotType } from './person.ts';
import { FreeTextReadingType, MessageAttachmentType } from './reading.ts';
import { SearchedType } from './searched.ts';
import { CountryCodeScalar, DateScalar, DateTimeScalar } from './scalars.ts';

@ObjectType('EnquiryProgress', { description: '5 asked, 3 answered, 1 refused, 1 overdue: partial by nature.' })
export class EnquiryProgressType {
  @Field(() => Int, { description: 'Countries asked.' })
  asked!: number;

  @Field(() => Int, { description: 'Countries whose answer is in.' })
  answered!: number;

  @Field(() => Int, { description: 'Countries that declined, or where the request failed.' })
  refused!: number;

  @Field(() => Int, { description: 'Open and past the due date.' })
  overdue!: number;

  @Field(() => Int, { description: 'Open, overdue ones included.' })
  open!: number;
}

@ObjectType('RegisterCheck', { description: 'What the Police National Computer said about the person.' })
export class RegisterCheckType {
  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  checkedAt!: string;

  @Field(() => Int, { nullable: true, description: 'Records found; null where it could not be searched.' })
  records!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it could not be searched, or what limits the search.' })
  note!: string | null;

  @Field(() => SearchedType, {
    nullable: true,
    description: 'With what it was searched, and what the search covers; null where it could not be searched.',
  })
  searched!: SearchedType | null;
}

@ObjectType('Waiting', { description: 'What is awaited, since when, when it is tried next, and who can act.' })
export class WaitingType {
  @Field(() => String, {
    description:
      'SENDING, ACKNOWLEDGEMENT, ANSWER, INFORMATION_FROM_US, IDENTITY, DRAFT, SECOND_CHECK, DECISION, VISOR, ANSWER_TO_OFFER, ...',
  })
  what!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the hub tries again by itself.' })
  nextAttemptAt!: string | null;

  @Field(() => String, { description: 'HUB, COUNTRY, FORCE or UNIT.' })
  whoCanAct!: string;
}

@ObjectType('ExchangeMessage', { description: 'One message of the thread between the UK and the other country.' })
export class ExchangeMessageType {
  @Field(() => String, { description: 'Message id on the channel.' })
  reference!: string;

  @Field(() => Direction, { description: 'Which way it went.' })
  direction!: keyof typeof Direction;

  @Field(() => String, {
    description: 'REQUEST, DEADLINE, ANSWER, FURTHER_DETAILS, INFORMATION_WANTED, FUNCTIONAL_ERROR or CANCELLATION.',
  })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The message it answers.' })
  inReplyTo!: string | null;

  @Field(() => DateTimeScalar, { description: 'Written here (out) or committed here (in).' })
  at!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Out: when the other side took it.' })
  sentAt!: string | null;

  @Field(() => ForeignTextType, { nullable: true, description: 'Its free text.' })
  text!: ForeignTextType | null;

  @Field(() => String, { nullable: true, description: 'Published code of what went wrong with it.' })
  failure!: string | null;

  @Field(() => [MessageAttachmentType], { description: 'Files that came with it, in order.' })
  attachments!: MessageAttachmentType[];
}

@ObjectType('DecidedIdentity', { description: 'Who decided whether an answer is about the person asked about, when and why.' })
export class IdentityDecisionType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  decidedAt!: string;

  @Field(() => String, { description: "Subject of the decider's token." })
  decidedBy!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType('CountryResponse', { implements: NodeType, description: 'An answer of a country.' })
export class CountryResponseType extends NodeType {
  readonly __typename = 'CountryResponse';

  @Field(() => CountryRequestType, { description: 'The request it answers.' })
  request!: CountryRequestType;

  @Field(() => DateTimeScalar, { description: 'When it was committed here.' })
  receivedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the country withdrew it; what it reported holds no longer. Null while it stands.',
  })
  withdrawnAt!: string | null;

  @Field(() => ResponseOutcome, { description: 'What was answered.' })
  outcome!: keyof typeof ResponseOutcome;

  @Field(() => IdentityCheck, { description: 'How the answered identity compares with what was asked.' })
  identityCheck!: keyof typeof IdentityCheck;

  @Field(() => [String], {
    description:
      'Facts that differ or are missing, e.g. birthDate; severalPersons or notIdentified where the answerer says so itself.',
  })
  identityDifferences!: string[];

  @Field(() => IdentityDecisionType, {
    nullable: true,
    description: 'Where a person decided; null where nobody had to, or has yet.',
  })
  identityDecision!: IdentityDecisionType | null;

  @Field(() => SubjectSnapshotType, { description: "The answerer's own view of the person." })
  identity!: SubjectSnapshotType;

  @Field(() => IdentityMatchType, {
    nullable: true,
    description:
      'What the matcher says of asked and answered identity; null where nobody had to look, or the answer describes nobody.',
  })
  identityMatch!: IdentityMatchType | null;

  @Field(() => [ConvictionType], {
    description: 'Convictions as this answer gave them; an amended answer replaces those of the one before.',
  })
  convictions!: ConvictionType[];

  @Field(() => SearchedType, {
    nullable: true,
    description:
      'With what the country was asked, and what its search covers: NO_CONVICTIONS and NOT_IDENTIFIED say no more than that.',
  })
  searched!: SearchedType | null;

  @Field(() => [CountryCodeScalar], { description: 'Other countries that the answerer thinks worth asking.' })
  otherCountries!: string[];

  @Field(() => FreeTextReadingType, { nullable: true, description: 'What was read out of prose; null for a structured answer.' })
  reading!: FreeTextReadingType | null;

  @Field(() => ForeignTextType, { nullable: true, description: 'Remarks, or the text of an answer in prose.' })
  remarks!: ForeignTextType | null;
}

@ObjectType('CountryRequest', { implements: NodeType, description: 'A question to one country.' })
export class CountryRequestType extends NodeType {
  readonly __typename = 'CountryRequest';

  @Field(() => String, { description: 'On ECRIS the message id, e.g. GB-RO-REQ-000000000000042.' })
  reference!: string;

  @Field(() => Direction, { description: 'OUT: we ask. IN: another country asks us.' })
  direction!: keyof typeof Direction;

  @Field(() => Channel, { description: 'By which route.' })
  channel!: keyof typeof Channel;

  @Field(() => CountryType, { description: 'The country asked, or that asks.' })
  country!: CountryType;

  @Field(() => CountryRequestStatus, { description: 'Where it stands.' })
  status!: keyof typeof CountryRequestStatus;

  @Field(() => CodedValueType, { description: 'Why it is asked.' })
  purpose!: CodedValueType;

  @Field(() => Urgency, { description: 'How soon the answer is needed.' })
  urgency!: keyof typeof Urgency;

  @Field(() => DateTimeScalar, { description: 'When it was accepted here.' })
  raisedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the other side took it.' })
  sentAt!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last lawful day of the answer; null where no treaty sets a time limit.',
  })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date the other side itself named.' })
  partnerDueOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'OUT: by when the answer is needed: the last lawful day, or our own target where no treaty sets one, or earlier for a court date of an urgent enquiry. Reminders and escalation count from it.',
  })
  neededOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "OUT: when an answer is to be expected: the median of this country's last answers to us (50 at most, 5 at least), else what its playbook says. No promise; null until it is sent.",
  })
  expectedOn!: string | null;

  @Field(() => Boolean, { description: 'Open and past the due date.' })
  overdue!: boolean;

  @Field(() => OrganisationType, { description: 'On whose behalf it is asked.' })
  force!: OrganisationType;

  @Field(() => EnquiryType, { nullable: true, description: 'The enquiry that made it; null where another country asks us.' })
  enquiry!: EnquiryType | null;

  @Field(() => [EnquiryType], {
    description: 'Later enquiries that ask the same and wait for the same answer: the country was asked once.',
  })
  joinedBy!: EnquiryType[];

  @Field(() => PersonType, { description: 'The person asked about.' })
  person!: PersonType;

  @Field(() => SubjectSnapshotType, { description: 'The identity exactly as sent.' })
  subject!: SubjectSnapshotType;

  @Field(() => WaitingType, { nullable: true, description: 'Null when nothing is awaited.' })
  waitingFor!: WaitingType | null;

  @Field(() => [ExchangeMessageType], { description: 'The thread, oldest first.' })
  messages!: ExchangeMessageType[];

  @Field(() => [CountryResponseType], { description: 'Answers, oldest first; an amended answer is a further one.' })
  responses!: CountryResponseType[];

  @Field(() => [LifecycleStepType], { description: 'What it went through, oldest first.' })
  steps!: LifecycleStepType[];

  @Field(() => AskedMatterType, { nullable: true, description: 'IN: what it asks for and on whose behalf.' })
  asked!: AskedMatterType | null;

  @Field(() => AskedSearchType, { nullable: true, description: 'IN: what was found of the person here. For the unit alone.' })
  search!: AskedSearchType | null;

  @Field(() => AnswerDraftType, { nullable: true, description: 'IN: the latest draft of our answer. For the unit alone.' })
  draft!: AnswerDraftType | null;
}

export const { Connection: CountryRequestConnection } = connectionOf('CountryRequest', () => CountryRequestType);

@ObjectType('Enquiry', { implements: NodeType, description: 'One question of a force about one person.' })
export class EnquiryType extends NodeType {
  readonly __typename = 'Enquiry';

  @Field(() => String, { description: 'Our reference, e.g. ENQ-2026-000042.' })
  reference!: string;

  @Field(() => PersonType, { description: 'The person asked about.' })
  person!: PersonType;

  @Field(() => OrganisationType, { description: 'Who asks.' })
  force!: OrganisationType;

  @Field(() => CodedValueType, { description: 'Why it is asked.' })
  purpose!: CodedValueType;

  @Field(() => String, { description: 'Case or custody reference given by the caller.' })
  reason!: string;

  @Field(() => Urgency, { description: 'How soon the answers are needed.' })
  urgency!: keyof typeof Urgency;

  @Field(() => DateScalar, { nullable: true, description: 'Next court date given by the caller.' })
  courtDate!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was accepted.' })
  raisedAt!: string;

  @Field(() => RegisterCheckType, { nullable: true, description: 'What PNC said; null until it was asked.' })
  registerCheck!: RegisterCheckType | null;

  @Field(() => EnquiryProgressType, { description: 'How far the countries have answered.' })
  progress!: EnquiryProgressType;

  @Field(() => [CountryRequestType], {
    description: 'One for each country, in order of country code; one that an earlier enquiry made where it asks the same.',
  })
  requests!: CountryRequestType[];
}

@InputType('CountryRequestFilter', { description: 'Narrows a list of requests.' })
export class CountryRequestFilterInput {
  @Field(() => [CountryRequestStatus], { nullable: true, description: 'Any of these.' })
  statuses?: (keyof typeof CountryRequestStatus)[];

  @Field(() => Direction, { nullable: true, description: 'Ours, or those made to us.' })
  direction?: keyof typeof Direction;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Country asked, or that asks.' })
  country?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only open ones past the due date, or only others.' })
  overdue?: boolean;
}
