/** What the unit sees of a request of another country: what it asks for, whom it may be about, and the answer that is drafted. */
import { Field, ObjectType } from 'type-graphql';
import { CodedValueType, ForeignTextType } from './code.ts';
import { DraftedItemState, DraftState, ResponseOutcome } from './enums.ts';
import { SubjectSnapshotType } from './person.ts';
import { DateScalar, DateTimeScalar, PartialDateScalar } from './scalars.ts';

@ObjectType('AskedMatter', { description: 'What another country asks for and on whose behalf, in its own words.' })
export class AskedMatterType {
  @Field(() => String, { description: "The purpose's code in the asking side's own table." })
  purposeCode!: string;

  @Field(() => ForeignTextType, { nullable: true, description: 'The purpose in its words.' })
  purposeText!: ForeignTextType | null;

  @Field(() => ForeignTextType, { nullable: true, description: 'The authority on whose behalf it asks.' })
  authority!: ForeignTextType | null;

  @Field(() => [String], {
    description:
      'PURPOSE_UNKNOWN, PURPOSE_NOT_COVERED, AUTHORITY_MISSING: a person settles it before anything is searched. Empty where nothing is open.',
  })
  doubts!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Subject of the token of whoever settled what was open; null where nothing was.',
  })
  settledBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why so.' })
  settledReason!: string | null;
}

@ObjectType('NameNotSearched', { description: 'A name or number that the register could not take.' })
export class NameNotSearchedType {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'Published code of why.' })
  because!: string;
}

@ObjectType('AskedRecord', { description: 'Somebody whom the request may be about.' })
export class AskedRecordType {
  @Field(() => String, { description: 'Names it in decideAskedIdentity.' })
  key!: string;

  @Field(() => String, { description: 'The register; `kept` for convictions notified to us and kept.' })
  backEnd!: string;

  @Field(() => SubjectSnapshotType, { description: 'Who it is, as held there.' })
  identity!: SubjectSnapshotType;

  @Field(() => [String], { description: 'Facts that differ from what was asked, or are missing; empty for full agreement.' })
  differences!: string[];

  @Field(() => Boolean, { description: 'A number in the request names it.' })
  byNumber!: boolean;

  @Field(() => Boolean, { description: 'The request is about it; false while nobody has said.' })
  chosen!: boolean;
}

@ObjectType('AskedSearch', { description: "The latest search for a request's person: what was searched and what was found." })
export class AskedSearchType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'The register that was asked, beside what is kept.' })
  backEnd!: string;

  @Field(() => [String], { description: 'Names that were searched.' })
  names!: string[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of birth that was searched with.' })
  birthDate!: string | null;

  @Field(() => [String], { description: 'Numbers that were searched.' })
  numbers!: string[];

  @Field(() => [NameNotSearchedType], { description: 'What could not be searched.' })
  notSearched!: NameNotSearchedType[];

  @Field(() => [AskedRecordType], { description: 'What was found.' })
  records!: AskedRecordType[];

  @Field(() => Boolean, { description: 'There are more than are shown.' })
  truncated!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why a person must say who it is: MORE_THAN_SHOWN, SEVERAL, DIFFERS, TOO_LITTLE_SAID or NAME_NOT_SEARCHED.',
  })
  doubt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was known whom the request is about, or that it is nobody here.',
  })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided; `hub` where it was certain.' })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why so, where a person decided.' })
  reason!: string | null;
}

@ObjectType('DraftedPart', { description: 'A code of ours that fits no common category, or a part that is not told.' })
export class DraftedPartType {
  @Field(() => String, { description: 'OFFENCE or SANCTION.' })
  part!: string;

  @Field(() => String, { description: 'Table of the code.' })
  system!: string;

  @Field(() => String, { description: 'The code.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Why it is not told; null for one that goes under the open category.' })
  reason!: string | null;
}

@ObjectType('DraftedOffence', { description: 'An offence as it is told.' })
export class DraftedOffenceType {
  @Field(() => CodedValueType, { description: 'Common category.' })
  category!: CodedValueType;

  @Field(() => String, { nullable: true, description: 'Code of the convicting side.' })
  nationalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Title in its own language.' })
  title!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it began.' })
  startedOn!: string | null;
}

@ObjectType('DraftedSanction', { description: 'A sanction as it is told.' })
export class DraftedSanctionType {
  @Field(() => CodedValueType, { description: 'Common category.' })
  category!: CodedValueType;

  @Field(() => String, { nullable: true, description: 'Title in its own language.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Length imposed: ISO 8601 duration.' })
  sentenced!: string | null;
}

@ObjectType('DraftedItem', { description: 'One conviction and what the law says of it. Nothing that was found is missing.' })
export class DraftedItemType {
  @Field(() => String, { description: 'Names it in draftAnswer.' })
  id!: string;

  @Field(() => String, { description: 'UK or FOREIGN: convicted here, or told to us by another country.' })
  origin!: string;

  @Field(() => DraftedItemState, { description: 'Whether it is told.' })
  state!: keyof typeof DraftedItemState;

  @Field(() => String, {
    description: 'Code of the rule: the use it is told for, SPENT, NOT_TRANSMITTABLE, SPENT_STATE_OPEN, ...',
  })
  rule!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the rehabilitation period, where it is known.' })
  until!: string | null;

  @Field(() => String, { description: 'Country that convicted.' })
  country!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was decided.' })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Court, in its own language.' })
  court!: string | null;

  @Field(() => [DraftedOffenceType], { description: 'Offences.' })
  offences!: DraftedOffenceType[];

  @Field(() => [DraftedSanctionType], { description: 'Sanctions.' })
  sanctions!: DraftedSanctionType[];

  @Field(() => [DraftedPartType], { description: 'Codes that fit no common category and go under the open one.' })
  unmapped!: DraftedPartType[];

  @Field(() => [DraftedPartType], { description: 'Parts of it that are not told, with the reason.' })
  leftOutParts!: DraftedPartType[];

  @Field(() => String, { nullable: true, description: 'Who decided, where the law left it open.' })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why so.' })
  reason!: string | null;
}

@ObjectType('AnswerDraft', { description: 'An answer to another country before it leaves; a second person releases it.' })
export class AnswerDraftType {
  @Field(() => String, { description: 'Names it in releaseAnswer and sendBackAnswer.' })
  id!: string;

  @Field(() => DraftState, { description: 'Where it stands.' })
  state!: keyof typeof DraftState;

  @Field(() => DateTimeScalar, { description: 'When it was drafted.' })
  draftedAt!: string;

  @Field(() => String, { description: "Subject of the drafter's token." })
  draftedBy!: string;

  @Field(() => String, { description: 'CRIMINAL_PROCEEDINGS, WORK_WITH_CHILDREN or OTHER: what the law distinguishes.' })
  use!: string;

  @Field(() => ResponseOutcome, { description: 'What is answered.' })
  outcome!: keyof typeof ResponseOutcome;

  @Field(() => SubjectSnapshotType, { description: 'Whom we say it is about.' })
  identity!: SubjectSnapshotType;

  @Field(() => [DraftedItemType], { description: 'Every conviction that was found, newest first.' })
  items!: DraftedItemType[];

  @Field(() => String, { description: 'What is said beside the convictions: what was searched, and the limits of use.' })
  remarks!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a second person looked at it.' })
  checkedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Subject of the checker's token." })
  checkedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it went back.' })
  checkReason!: string | null;
}
