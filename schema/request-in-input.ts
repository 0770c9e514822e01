/** What the unit does with requests of other countries. */
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CountryRequestType } from './exchange.ts';
import { IdempotencyConflictType, InputRejectedType, NotFoundType, NotPermittedType, WrongStateType } from './problem.ts';
import { DateScalar } from './scalars.ts';

@InputType('AboutRequestIn', { description: 'About one request.' })
abstract class AboutRequestIn {
  @Field(() => ID, { description: "The other country's request." })
  countryRequestId!: string;
}

@InputType('SettleAskedMatterInput', { description: 'What a request is for, where the country did not say it in words we know.' })
export class SettleAskedMatterInput extends AboutRequestIn {
  @Field(() => String, { description: 'Code of the PURPOSE table.' })
  purpose!: string;

  @Field(() => String, { description: 'Why so; for the record.' })
  reason!: string;
}

@InputType('RefuseAskedInput', { description: 'Denies an answer.' })
export class RefuseAskedInput extends AboutRequestIn {
  @Field(() => String, { description: 'Why: told to the country, in English.' })
  reason!: string;
}

@InputType('SearchAskedAgainInput', { description: 'Has the registers searched again.' })
export class SearchAskedAgainInput extends AboutRequestIn {
  @Field(() => String, { description: 'Why; for the record.' })
  reason!: string;
}

@InputType('DecideAskedIdentityInput', { description: 'Whom a request is about.' })
export class DecideAskedIdentityInput extends AboutRequestIn {
  @Field(() => [String], { description: '`key`s of what the latest search found; none: nobody here is meant.' })
  records!: string[];

  @Field(() => String, { description: 'Why; for the record.' })
  reason!: string;
}

@InputType('AskForIdentityInput', { description: 'Asks the country for what would tell whom it means.' })
export class AskForIdentityInput extends AboutRequestIn {
  @Field(() => String, { description: "Caller's own key, as for an enquiry." })
  idempotencyKey!: string;

  @Field(() => [String], { description: 'Codes of the WANTED_ITEM table, e.g. FatherName, BirthPlace, Fingerprints.' })
  items!: string[];

  @Field(() => String, { description: 'The question, in English.' })
  question!: string;
}

@InputType('ItemDecisionInput', { description: 'Whether a conviction is told that the law leaves open.' })
export class ItemDecisionInput {
  @Field(() => String, { description: '`id` of the item in the draft.' })
  itemId!: string;

  @Field(() => Boolean, { description: 'It is told.' })
  tell!: boolean;

  @Field(() => String, { description: 'Why; kept with the draft.' })
  reason!: string;
}

@InputType('DraftAnswerInput', { description: 'Drafts the answer by the law; a new draft replaces an earlier one.' })
export class DraftAnswerInput extends AboutRequestIn {
  @Field(() => String, { description: "Caller's own key, as for an enquiry." })
  idempotencyKey!: string;

  @Field(() => [ItemDecisionInput], { defaultValue: [], description: 'On every conviction that the law leaves open.' })
  decisions!: ItemDecisionInput[];

  @Field(() => String, { nullable: true, description: 'Further remarks for the country, in English.' })
  remarks?: string;
}

@InputType('ReleaseAnswerInput', { description: 'Sends a draft that somebody else made.' })
export class ReleaseAnswerInput extends AboutRequestIn {
  @Field(() => String, { description: 'The draft that was looked at.' })
  draftId!: string;
}

@InputType('SendBackAnswerInput', { description: 'Gives a draft back to be mended.' })
export class SendBackAnswerInput extends AboutRequestIn {
  @Field(() => String, { description: 'The draft that was looked at.' })
  draftId!: string;

  @Field(() => String, { description: 'What is to be mended.' })
  reason!: string;
}

@InputType('TellDeadlineInput', { description: 'Tells the country by when it will have its answer.' })
export class TellDeadlineInput extends AboutRequestIn {
  @Field(() => String, { description: "Caller's own key, as for an enquiry." })
  idempotencyKey!: string;

  @Field(() => DateScalar, { description: 'Today or later. The lawful day stays what it is.' })
  dueOn!: string;

  @Field(() => String, { description: 'Why it is late; for the record.' })
  reason!: string;
}

@InputType('AnswerFurtherDetailsInput', { description: "Answers the country's question about our answer." })
export class AnswerFurtherDetailsInput extends AboutRequestIn {
  @Field(() => String, { description: "Caller's own key, as for an enquiry." })
  idempotencyKey!: string;

  @Field(() => String, { description: "`reference` of the country's question in the thread." })
  questionReference!: string;

  @Field(() => String, { description: 'The answer, in English.' })
  text!: string;
}

@ObjectType('RequestInWorked', { description: 'Done.' })
export class RequestInWorkedType {
  readonly __typename = 'RequestInWorked';

  @Field(() => CountryRequestType, { description: 'The request as it stands now.' })
  countryRequest!: CountryRequestType;
}

export const RequestInResult = createUnionType({
  name: 'RequestInResult',
  description: 'Done, or why not.',
  types: () =>
    [RequestInWorkedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType, IdempotencyConflictType] as const,
});
