import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CodedValueType, CountryType, ForeignTextType, OrganisationType } from './code.ts';
import { WaitingType } from './exchange.ts';
import { LifecycleStepType } from './lifecycle.ts';
import { connectionOf, NodeType } from './node.ts';
import { SubjectSnapshotType } from './person.ts';
import {
  IdempotencyConflictType,
  InputRejectedType,
  NotFoundType,
  NotPermittedType,
  PurposeNotAllowedType,
  WrongStateType,
} from './problem.ts';
import { ReferralAnswer, ReferralGround, ReferralStatus } from './referral-enums.ts';
import { DateTimeScalar, PartialDateScalar } from './scalars.ts';

@ObjectType('ReferredOffence', { description: 'An offence of a conviction that was told to Immigration Enforcement.' })
export class ReferredOffenceType {
  @Field(() => CodedValueType, { description: 'Its category.' })
  category!: CodedValueType;

  @Field(() => ForeignTextType, { nullable: true, description: 'Title in the national law.' })
  title!: ForeignTextType | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was committed, or began.' })
  startedOn!: string | null;
}

@ObjectType('ReferredSanction', { description: 'A sanction of a conviction that was told to Immigration Enforcement.' })
export class ReferredSanctionType {
  @Field(() => CodedValueType, { description: 'Its category.' })
  category!: CodedValueType;

  @Field(() => String, { nullable: true, description: 'Imposed: ISO 8601 duration.' })
  sentenced!: string | null;
}

@ObjectType('ReferredConviction', { description: 'A conviction as it was told to Immigration Enforcement.' })
export class ReferredConvictionType {
  @Field(() => ReferralGround, { description: 'What allows it.' })
  ground!: keyof typeof ReferralGround;

  @Field(() => CountryType, { description: 'The convicting country.' })
  country!: CountryType;

  @Field(() => ForeignTextType, { nullable: true, description: 'Deciding court.' })
  court!: ForeignTextType | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of the decision.' })
  decidedOn!: string | null;

  @Field(() => [ReferredOffenceType], { description: 'Offences, in the order of the message.' })
  offences!: ReferredOffenceType[];

  @Field(() => [ReferredSanctionType], { description: 'Sanctions, in the order of the message.' })
  sanctions!: ReferredSanctionType[];
}

@ObjectType('Referral', {
  implements: NodeType,
  description: 'A person referred to Immigration Enforcement for convictions that may be used for immigration.',
})
export class ReferralType extends NodeType {
  readonly __typename = 'Referral';

  @Field(() => ReferralStatus, { description: 'Where it stands.' })
  status!: keyof typeof ReferralStatus;

  @Field(() => OrganisationType, { description: 'Who refers.' })
  force!: OrganisationType;

  @Field(() => OrganisationType, { description: 'To whom.' })
  recipient!: OrganisationType;

  @Field(() => SubjectSnapshotType, { description: 'The identity as it was told.' })
  subject!: SubjectSnapshotType;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  referredAt!: string;

  @Field(() => Int, { description: 'How many convictions it is about.' })
  convictionCount!: number;

  @Field(() => [ReferredConvictionType], { description: 'For whoever holds the purpose IMMIGRATION; empty for others.' })
  convictions!: ReferredConvictionType[];

  @Field(() => String, { nullable: true, description: 'What Immigration Enforcement last said beside its answer.' })
  remark!: string | null;

  @Field(() => WaitingType, { nullable: true, description: 'Null when nothing is awaited.' })
  waitingFor!: WaitingType | null;

  @Field(() => [LifecycleStepType], { description: 'What it went through, oldest first.' })
  steps!: LifecycleStepType[];
}

export const { Connection: ReferralConnection } = connectionOf('Referral', () => ReferralType);

@InputType('ReferralFilter', { description: 'Narrows a list of referrals.' })
export class ReferralFilterInput {
  @Field(() => [ReferralStatus], { nullable: true, description: 'Any of these.' })
  statuses?: (keyof typeof ReferralStatus)[];
}

@InputType('ReferToImmigrationInput', { description: 'Convictions of one person: named one by one, or all of a request.' })
export class ReferToImmigrationInput {
  @Field(() => String, { description: "Caller's own key: the same key and input are done once." })
  idempotencyKey!: string;

  @Field(() => [ID], { nullable: true, description: 'The convictions, 1 to 50: these or `countryRequestId`.' })
  convictionIds?: string[];

  @Field(() => ID, { nullable: true, description: 'All convictions in force that its answers brought: this or `convictionIds`.' })
  countryRequestId?: string;

  @Field(() => String, { description: 'Why; told to Immigration Enforcement.' })
  reason!: string;
}

@InputType('AnswerReferralInput', { description: 'What Immigration Enforcement does with a referral.' })
export class AnswerReferralInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => ReferralAnswer, { description: 'What it does.' })
  answer!: keyof typeof ReferralAnswer;

  @Field(() => String, { nullable: true, description: 'What else there is to say.' })
  remark?: string;
}

@ObjectType('ReferralMoved', { description: 'Done; the other side is told.' })
export class ReferralMovedType {
  readonly __typename = 'ReferralMoved';

  @Field(() => ReferralType, { description: 'The referral as it stands now.' })
  referral!: ReferralType;
}

export const ReferToImmigrationResult = createUnionType({
  name: 'ReferToImmigrationResult',
  description: 'Referred, or why not.',
  types: () =>
    [
      ReferralMovedType,
      PurposeNotAllowedType,
      InputRejectedType,
      NotPermittedType,
      NotFoundType,
      IdempotencyConflictType,
    ] as const,
});
export const AnswerReferralResult = createUnionType({
  name: 'AnswerReferralResult',
  description: 'Answered, or why not.',
  types: () => [ReferralMovedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType] as const,
});
