import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { CodedValueType, CountryType, ForeignTextType } from './code.ts';
import { YesNoUnknown } from './enums.ts';
import { connectionOf, NodeType } from './node.ts';
import { PersonType } from './person.ts';
import { CountryCodeScalar, DateTimeScalar, PartialDateScalar } from './scalars.ts';

@ObjectType('Provenance', { description: 'Where a fact comes from.' })
export class ProvenanceType {
  @Field(() => String, { description: 'The back end, e.g. ecris.' })
  backEnd!: string;

  @Field(() => String, { description: 'The message it came in.' })
  messageReference!: string;

  @Field(() => DateTimeScalar, { description: 'When that message was committed here.' })
  receivedAt!: string;
}

@ObjectType('UseConditions', { description: 'What the sender allows (TCA art 651).' })
export class UseConditionsType {
  @Field(() => CodedValueType, { description: 'The purpose it was given for; it may be used for no other.' })
  purpose!: CodedValueType;

  @Field(() => YesNoUnknown, { description: 'NO: for criminal proceedings only.' })
  transmittable!: keyof typeof YesNoUnknown;
}

@ObjectType('Fine', { description: 'A fine.' })
export class FineType {
  @Field(() => Int, { description: 'How many times the amount.' })
  count!: number;

  @Field(() => String, { description: 'Amount of one, as a decimal.' })
  amount!: string;

  @Field(() => String, { nullable: true, description: 'ISO 4217.' })
  currency!: string | null;
}

@ObjectType('Offence', { description: 'An offence of a conviction. Codes have labels; titles stay in the original language.' })
export class OffenceType {
  @Field(() => CodedValueType, { description: 'Category in the common table, or the national offence code for UK convictions.' })
  category!: CodedValueType;

  @Field(() => String, { nullable: true, description: "The convicting side's own code." })
  nationalCode!: string | null;

  @Field(() => ForeignTextType, { nullable: true, description: 'Title in the national law.' })
  title!: ForeignTextType | null;

  @Field(() => ForeignTextType, { nullable: true, description: 'Legal provisions applied.' })
  legalProvisions!: ForeignTextType | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was committed, or began.' })
  startedOn!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it ended.' })
  endedOn!: string | null;

  @Field(() => CodedValueType, { nullable: true, description: 'Completed or attempted.' })
  completion!: CodedValueType | null;

  @Field(() => CodedValueType, { nullable: true, description: 'Perpetrator or accomplice.' })
  participation!: CodedValueType | null;

  @Field(() => [SanctionType], { description: 'Sanctions imposed for it.' })
  sanctions!: SanctionType[];
}

@ObjectType('Sanction', { description: 'A penalty or measure; one can serve several offences.' })
export class SanctionType {
  @Field(() => CodedValueType, { description: 'Category in the common table, or the PNC disposal code for UK convictions.' })
  category!: CodedValueType;

  @Field(() => String, { nullable: true, description: "The convicting side's own code." })
  nationalCode!: string | null;

  @Field(() => CodedValueType, { nullable: true, description: 'Penalty or measure.' })
  nature!: CodedValueType | null;

  @Field(() => ForeignTextType, { nullable: true, description: 'Title in the national law.' })
  title!: ForeignTextType | null;

  @Field(() => String, { nullable: true, description: 'Imposed: ISO 8601 duration, e.g. P20Y.' })
  sentenced!: string | null;

  @Field(() => String, { nullable: true, description: 'Served: ISO 8601 duration.' })
  executed!: string | null;

  @Field(() => CodedValueType, { nullable: true, description: 'Kind of suspension.' })
  suspension!: CodedValueType | null;

  @Field(() => String, { nullable: true, description: 'Suspended part: ISO 8601 duration.' })
  suspendedFor!: string | null;

  @Field(() => FineType, { nullable: true, description: 'The fine, where it is one.' })
  fine!: FineType | null;

  @Field(() => [OffenceType], { description: 'Offences it was imposed for.' })
  offences!: OffenceType[];
}

@ObjectType('Conviction', { implements: NodeType, description: 'A conviction as its source reported it.' })
export class ConvictionType extends NodeType {
  readonly __typename = 'Conviction';

  @Field(() => PersonType, { description: 'The person it was reported about.' })
  person!: PersonType;

  @Field(() => CountryType, { description: 'The convicting country.' })
  country!: CountryType;

  @Field(() => ProvenanceType, { description: 'Back end, message, time.' })
  provenance!: ProvenanceType;

  @Field(() => ForeignTextType, { nullable: true, description: 'Deciding court.' })
  court!: ForeignTextType | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of the decision.' })
  decidedOn!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date on which it became final.' })
  finalOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Age in whole years at the first offence; null where a date is missing.' })
  ageAtOffence!: number | null;

  @Field(() => [OffenceType], { description: 'Offences, in the order of the message.' })
  offences!: OffenceType[];

  @Field(() => [SanctionType], { description: 'Sanctions, in the order of the message; linked to offences many-to-many.' })
  sanctions!: SanctionType[];

  @Field(() => UseConditionsType, { description: 'What the sender allows.' })
  useConditions!: UseConditionsType;
}

export const { Connection: ConvictionConnection } = connectionOf('Conviction', () => ConvictionType);

@InputType('ConvictionFilter', { description: 'Narrows a list of convictions.' })
export class ConvictionFilterInput {
  @Field(() => CountryCodeScalar, { nullable: true, description: 'Convicting country.' })
  country?: string;
}
