import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { CodedValueType, CountryType, ForeignTextType } from './code.ts';
import { EquivalenceWhy, PncEntryState, YesNoUnknown } from './enums.ts';
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
  @Field(() => String, { description: "The sender's id inside the conviction, or its place." })
  localId!: string;

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

@ObjectType('EquivalenceProposal', { description: 'A UK offence that one from abroad may correspond to.' })
export class EquivalenceProposalType {
  @Field(() => String, { description: 'CJS code.' })
  cjsCode!: string;

  @Field(() => String, { description: 'Title of the offence.' })
  title!: string;

  @Field(() => String, { description: 'Where the law has it.' })
  statute!: string;

  @Field(() => Boolean, { description: 'Whether it is recorded (SI 2000/1139).' })
  recordable!: boolean;

  @Field(() => Float, { description: '0 to 1; ours.' })
  confidence!: number;

  @Field(() => EquivalenceWhy, { description: 'Why it is proposed.' })
  why!: keyof typeof EquivalenceWhy;
}

@ObjectType('OffenceEquivalence', { description: 'What one offence corresponds to, as a person decided it.' })
export class OffenceEquivalenceType {
  @Field(() => String, { description: '`localId` of the offence.' })
  offence!: string;

  @Field(() => Boolean, { description: 'Whether somebody has decided.' })
  decided!: boolean;

  @Field(() => CodedValueType, { nullable: true, description: 'The UK offence; null although decided: nothing corresponds.' })
  cjsOffence!: CodedValueType | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether that offence is recorded; null until decided.' })
  recordable!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;

  @Field(() => [EquivalenceProposalType], { description: 'What is proposed, best first.' })
  proposals!: EquivalenceProposalType[];
}

@ObjectType('Equivalence', { description: 'The UK offences that a conviction from abroad corresponds to.' })
export class EquivalenceType {
  @Field(() => Boolean, { description: 'Of every offence somebody has decided.' })
  decided!: boolean;

  @Field(() => Boolean, { description: 'One of them at least corresponds to a recordable offence.' })
  recordable!: boolean;

  @Field(() => [OffenceEquivalenceType], { description: 'Offence by offence, in the order of the message.' })
  offences!: OffenceEquivalenceType[];
}

@ObjectType('PncEntry', { description: 'A conviction from abroad on the PNC, or on its way there.' })
export class PncEntryType {
  @Field(() => PncEntryState, { description: 'Where it stands.' })
  state!: keyof typeof PncEntryState;

  @Field(() => String, { nullable: true, description: "The person's record." })
  pncId!: string | null;

  @Field(() => String, { nullable: true, description: 'The court case on it.' })
  courtCase!: string | null;

  @Field(() => String, { description: "Arrest/summons number of the unit's under which it stands." })
  asn!: string;

  @Field(() => String, { nullable: true, description: 'Published code of why it did not get there.' })
  failure!: string | null;

  @Field(() => String, { description: 'Why it was ordered.' })
  reason!: string;

  @Field(() => String, { description: 'Who ordered it; `hub` where it followed from decisions.' })
  orderedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was ordered last.' })
  orderedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it stands there.' })
  enteredAt!: string | null;
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

  @Field(() => EquivalenceType, {
    nullable: true,
    description: 'From abroad: the UK offences it corresponds to. Null of a UK conviction, and until it is known whose it is.',
  })
  equivalence!: EquivalenceType | null;

  @Field(() => PncEntryType, { nullable: true, description: 'From abroad: its entry on the PNC, where one was ordered.' })
  pncEntry!: PncEntryType | null;
}

export const { Connection: ConvictionConnection } = connectionOf('Conviction', () => ConvictionType);

@InputType('ConvictionFilter', { description: 'Narrows a list of convictions.' })
export class ConvictionFilterInput {
  @Field(() => CountryCodeScalar, { nullable: true, description: 'Convicting country.' })
  country?: string;
}
