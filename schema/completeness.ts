import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CodedValueType, CountryType } from './code.ts';
import { MissingWith, NotificationDueState } from './enums.ts';
import { connectionOf, NodeType } from './node.ts';
import { NotificationType } from './notification.ts';
import { CountryCodeScalar, DateScalar, DateTimeScalar } from './scalars.ts';

@ObjectType('NotificationDue', {
  description:
    'The completeness ledger: exactly one for a conviction recorded here and a country that might have to be told of it (FRA 2020 s.1).',
})
export class NotificationDueType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Name of the register that recorded the conviction.' })
  register!: string;

  @Field(() => String, { description: "The register's id of the conviction." })
  convictionId!: string;

  @Field(() => CountryType, { nullable: true, description: 'The country to be told; null where the nationality is not known.' })
  country!: CountryType | null;

  @Field(() => String, { description: 'Nationality as the register gives it, where it is no known code; else as `country`.' })
  nationality!: string;

  @Field(() => NotificationDueState, { description: 'What became of it.' })
  state!: keyof typeof NotificationDueState;

  @Field(() => CodedValueType, { nullable: true, description: 'Why it is not required, or blocked.' })
  reason!: CodedValueType | null;

  @Field(() => [String], { description: 'Facts that are missing, where that is the reason.' })
  missing!: string[];

  @Field(() => DateScalar, { description: 'Day of the record that made it due: day 1 of the 28.' })
  recordedOn!: string;

  @Field(() => DateScalar, { description: 'Last lawful day.' })
  dueOn!: string;

  @Field(() => Boolean, { description: 'Owed, not taken by the other side, and past the last lawful day.' })
  overdue!: boolean;

  @Field(() => DateTimeScalar, { description: 'Since when state and reason are so.' })
  since!: string;

  @Field(() => NotificationType, { nullable: true, description: 'The last notification written.' })
  notification!: NotificationType | null;
}
export const { Connection: NotificationDueConnection } = connectionOf('NotificationDue', () => NotificationDueType);

@InputType('NotificationDueFilter', { description: 'Narrows the ledger.' })
export class NotificationDueFilterInput {
  @Field(() => [NotificationDueState], { nullable: true, description: 'Any of these.' })
  states?: (keyof typeof NotificationDueState)[];

  @Field(() => [String], { nullable: true, description: 'Codes of NOTIFICATION_REASON: any of these.' })
  reasons?: string[];

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country to be told.' })
  country?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only those past the last lawful day, or only others.' })
  overdue?: boolean;
}

@ObjectType('CompletenessAlarm', {
  implements: NodeType,
  description: 'Something that one side has and the other has not, or that should have happened and did not.',
})
export class CompletenessAlarmType extends NodeType {
  readonly __typename = 'CompletenessAlarm';

  @Field(() => String, {
    description:
      'RECORDED_DIFFERS, TAKEN_DIFFERS, SENT_DIFFERS, LEDGER_BROKEN, NOT_COMPARED, ACTIVITY_UNREADABLE, SILENT_PARTNER, NOTIFICATION_OVERDUE, ...',
  })
  kind!: string;

  @Field(() => String, { description: 'Name of a register, code of a country, or `hub`.' })
  partner!: string;

  @Field(() => DateScalar, { description: 'The day that it is about.' })
  day!: string;

  @Field(() => String, { description: 'Id of the item, or a published code; empty where the whole day is meant.' })
  reference!: string;

  @Field(() => MissingWith, { nullable: true, description: 'Which side lacks the item.' })
  missingWith!: keyof typeof MissingWith | null;

  @Field(() => DateTimeScalar, { description: 'When it was noticed.' })
  raisedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a later look found all well.' })
  resolvedAt!: string | null;
}
export const { Connection: CompletenessAlarmConnection } = connectionOf('CompletenessAlarm', () => CompletenessAlarmType);

@InputType('CompletenessAlarmFilter', { description: 'Narrows the list of alarms.' })
export class CompletenessAlarmFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Only those not resolved, or only resolved ones.' })
  open?: boolean;

  @Field(() => [String], { nullable: true, description: 'Any of these kinds.' })
  kinds?: string[];

  @Field(() => String, { nullable: true, description: 'Name of a register, code of a country, or `hub`.' })
  partner?: string;
}

@ObjectType('CompletenessCount', { description: 'How many for one reason.' })
export class CompletenessCountType {
  @Field(() => CodedValueType, { description: 'The reason.' })
  reason!: CodedValueType;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('CompletenessLine', { description: 'What became of the convictions recorded on one day, for one country.' })
export class CompletenessLineType {
  @Field(() => DateScalar, { description: 'Day of recording.' })
  day!: string;

  @Field(() => CountryType, { nullable: true, description: 'The country; null where the nationality is not known.' })
  country!: CountryType | null;

  @Field(() => Int, { description: 'Convictions that might have to be told: the sum of all that follow.' })
  recorded!: number;

  @Field(() => Int, { description: 'With a notification that the other side has taken.' })
  sent!: number;

  @Field(() => Int, { description: 'With a notification on its way.' })
  sending!: number;

  @Field(() => [CompletenessCountType], { description: 'Not required, by reason.' })
  notRequired!: CompletenessCountType[];

  @Field(() => [CompletenessCountType], { description: 'Blocked, by reason.' })
  blocked!: CompletenessCountType[];
}

@ObjectType('ComparedSet', {
  description: 'One set of a day as both sides count it: RECORDED by a register, TAKEN or SENT by a country.',
})
export class ComparedSetType {
  @Field(() => DateScalar, { description: 'The day.' })
  day!: string;

  @Field(() => String, { description: 'Name of a register, or code of a country.' })
  partner!: string;

  @Field(() => String, {
    description: 'RECORDED: changes the register recorded. TAKEN: our messages it took. SENT: its messages to us.',
  })
  set!: string;

  @Field(() => String, { description: 'PENDING, AGREED, DIFFERS or UNANSWERED.' })
  status!: string;

  @Field(() => Int, { nullable: true, description: 'What we hold.' })
  ours!: number | null;

  @Field(() => Int, { nullable: true, description: 'What the other side holds.' })
  theirs!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last compared.' })
  comparedAt!: string | null;
}

@ObjectType('Completeness', {
  description: 'Whether everything recorded in some days has been told, and whether both sides agree on it.',
})
export class CompletenessType {
  @Field(() => [CompletenessLineType], { description: 'By day of recording and country.' })
  lines!: CompletenessLineType[];

  @Field(() => [ComparedSetType], { description: 'By day, partner and set.' })
  compared!: ComparedSetType[];

  @Field(() => Int, { description: 'Alarms about these days that are not resolved.' })
  openAlarms!: number;
}
