import { Field, InputType, ObjectType } from 'type-graphql';
import { CodedValueType, CountryType, OrganisationType } from './code.ts';
import { ConvictionType } from './conviction.ts';
import { Channel, ConvictionChange, Direction, NotificationMatter, NotificationStatus } from './enums.ts';
import { ExchangeMessageType, WaitingType } from './exchange.ts';
import { LifecycleStepType } from './lifecycle.ts';
import { connectionOf, NodeType } from './node.ts';
import { PersonType, SubjectSnapshotType } from './person.ts';
import { CountryCodeScalar, DateScalar, DateTimeScalar } from './scalars.ts';

@ObjectType('NotifiedCandidate', { description: 'Somebody whom a notification may be about.' })
export class NotifiedCandidateType {
  @Field(() => PersonType, { nullable: true, description: 'A person known here.' })
  person!: PersonType | null;

  @Field(() => String, { nullable: true, description: 'Or a record of the PNC.' })
  pncId!: string | null;

  @Field(() => SubjectSnapshotType, { description: 'The identity as it stood when it was compared.' })
  subject!: SubjectSnapshotType;

  @Field(() => [String], { description: 'Facts that differ, or that are missing on one side.' })
  differences!: string[];
}

@ObjectType('NotificationForward', { description: 'A notification passed on to the police of another nation of the UK.' })
export class NotificationForwardType {
  @Field(() => OrganisationType, { description: 'To whom.' })
  organisation!: OrganisationType;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'Code of why: BIRTH_PLACE, EARLIER_VERSION or DECIDED.' })
  because!: string;
}

@ObjectType('UntoldCountry', { description: 'A country of nationality that was not told, and why.' })
export class UntoldCountryType {
  @Field(() => CountryType, { description: 'The country.' })
  country!: CountryType;

  @Field(() => CodedValueType, { description: 'Code of NOTIFICATION_REASON.' })
  reason!: CodedValueType;
}

@ObjectType('Extradition', {
  implements: NodeType,
  description: 'A surrender by the United Kingdom of which the countries of nationality were told (Extradition Act 2003).',
})
export class ExtraditionType extends NodeType {
  readonly __typename = 'Extradition';

  @Field(() => PersonType, { nullable: true, description: 'The person surrendered.' })
  person!: PersonType | null;

  @Field(() => CountryType, { description: 'To which country.' })
  extraditedTo!: CountryType;

  @Field(() => DateScalar, { description: 'When they were surrendered.' })
  surrenderedOn!: string;

  @Field(() => DateTimeScalar, { description: 'When the countries were written to.' })
  toldAt!: string;

  @Field(() => [NotificationType], { description: 'One for each country told, in order of code.' })
  notifications!: NotificationType[];

  @Field(() => [UntoldCountryType], { description: 'Countries of nationality that were not told, in order of code.' })
  untold!: UntoldCountryType[];
}

@ObjectType('Notification', {
  implements: NodeType,
  description:
    "A conviction told without being asked: to the country of a person's nationality, or by another country to us. Or an extradition, to the country of nationality.",
})
export class NotificationType extends NodeType {
  readonly __typename = 'Notification';

  @Field(() => String, { description: 'On ECRIS the message id, e.g. GB-RO-NOT-000000000000042.' })
  reference!: string;

  @Field(() => Direction, { description: 'OUT: we tell. IN: we are told.' })
  direction!: keyof typeof Direction;

  @Field(() => Channel, { description: 'By which route.' })
  channel!: keyof typeof Channel;

  @Field(() => CountryType, { description: 'The country told, or that tells.' })
  country!: CountryType;

  @Field(() => NotificationStatus, { description: 'Where it stands.' })
  status!: keyof typeof NotificationStatus;

  @Field(() => NotificationMatter, { description: 'What it tells of.' })
  matter!: keyof typeof NotificationMatter;

  @Field(() => ExtraditionType, { nullable: true, description: 'EXTRADITION: the surrender that it tells of.' })
  extradition!: ExtraditionType | null;

  @Field(() => ConvictionChange, { description: 'Whether the conviction is new, changed or struck; an extradition is new.' })
  change!: keyof typeof ConvictionChange;

  @Field(() => PersonType, {
    nullable: true,
    description: 'The person convicted or extradited; null for whom the notification was only passed on to.',
  })
  person!: PersonType | null;

  @Field(() => ConvictionType, { nullable: true, description: 'IN: the conviction as it is kept here.' })
  conviction!: ConvictionType | null;

  @Field(() => [NotifiedCandidateType], {
    description: 'IN: whom it may be about, where that is in doubt; kept with the decision.',
  })
  candidates!: NotifiedCandidateType[];

  @Field(() => [NotificationForwardType], { description: 'IN: to whom it was passed on.' })
  forwards!: NotificationForwardType[];

  @Field(() => SubjectSnapshotType, { description: 'The identity exactly as told.' })
  subject!: SubjectSnapshotType;

  @Field(() => String, { nullable: true, description: "CONVICTION: the convicting side's id of it." })
  convictionId!: string | null;

  @Field(() => CodedValueType, { description: 'For what it is told.' })
  purpose!: CodedValueType;

  @Field(() => DateTimeScalar, { description: 'When it was accepted or committed here.' })
  raisedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'OUT: when the other side took it.' })
  sentAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'OUT: last lawful day (FRA 2020 s.1: 28 days).' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'Not yet taken by the other side, and past the due date.' })
  overdue!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Published code of why it was refused, could not be sent, is kept off the PNC or needs a person.',
  })
  failure!: string | null;

  @Field(() => WaitingType, { nullable: true, description: 'Null when nothing is awaited.' })
  waitingFor!: WaitingType | null;

  @Field(() => [ExchangeMessageType], { description: 'The thread, oldest first.' })
  messages!: ExchangeMessageType[];

  @Field(() => [LifecycleStepType], { description: 'What it went through, oldest first.' })
  steps!: LifecycleStepType[];
}

export const { Connection: NotificationConnection } = connectionOf('Notification', () => NotificationType);

@InputType('NotificationFilter', { description: 'Narrows a list of notifications.' })
export class NotificationFilterInput {
  @Field(() => Direction, { nullable: true, description: 'Ours, or those told to us.' })
  direction?: keyof typeof Direction;

  @Field(() => [NotificationStatus], { nullable: true, description: 'Any of these.' })
  statuses?: (keyof typeof NotificationStatus)[];

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The other country.' })
  country?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only those past their due date, or only others.' })
  overdue?: boolean;
}
