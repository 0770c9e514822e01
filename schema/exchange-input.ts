import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { IdentityDecision, Urgency } from './enums.ts';
import { CountryRequestType, CountryResponseType, EnquiryType } from './exchange.ts';
import { IdempotencyConflictType, InputRejectedType, NotFoundType, NotPermittedType, WrongStateType } from './problem.ts';
import { CountryCodeScalar, DateScalar } from './scalars.ts';
import { SubjectInput } from './subject-input.ts';

@InputType('RaiseEnquiryInput', { description: 'One enquiry about one person.' })
export class RaiseEnquiryInput {
  @Field(() => String, {
    description:
      "Caller's own key: the same key and input give the same enquiry again; the same key with other input is IdempotencyConflict.",
  })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'A person known already: this or `subject`.' })
  personId?: string;

  @Field(() => SubjectInput, { nullable: true, description: 'The person asked about: this or `personId`.' })
  subject?: SubjectInput;

  @Field(() => [CountryCodeScalar], { nullable: true, description: "Default: the subject's foreign nationalities." })
  countries?: string[];

  @Field(() => String, { description: 'Code of the PURPOSE table.' })
  purpose!: string;

  @Field(() => String, { description: 'Case or custody reference.' })
  reason!: string;

  @Field(() => Urgency, { defaultValue: 'ROUTINE', description: 'How soon the answer is needed.' })
  urgency!: keyof typeof Urgency;

  @Field(() => String, { nullable: true, description: 'CJS code of the matter under investigation.' })
  offenceCode?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Next court date, where there is one.' })
  courtDate?: string;
}

@ObjectType('EnquiryRaised', { description: 'Accepted: it is committed and will be sent.' })
export class EnquiryRaisedType {
  readonly __typename = 'EnquiryRaised';

  @Field(() => EnquiryType, { description: 'The enquiry; the same one again for a repeated key.' })
  enquiry!: EnquiryType;
}

@InputType('FurtherCountriesInput', { description: 'Asks more countries for an enquiry that was raised already.' })
export class FurtherCountriesInput {
  @Field(() => String, { description: "Caller's own key, as for an enquiry." })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The enquiry.' })
  enquiryId!: string;

  @Field(() => [CountryCodeScalar], {
    description:
      'Which, e.g. what an answer named in `otherCountries`. One whose request is still open is not asked again; one whose has ended is.',
  })
  countries!: string[];
}

@ObjectType('FurtherCountriesAsked', { description: 'Accepted: it is committed and will be sent.' })
export class FurtherCountriesAskedType {
  readonly __typename = 'FurtherCountriesAsked';

  @Field(() => EnquiryType, { description: 'The enquiry with all its requests.' })
  enquiry!: EnquiryType;
}

@InputType('CancelCountryRequestInput', { description: 'Withdraws a request that has not been answered.' })
export class CancelCountryRequestInput {
  @Field(() => ID, { description: 'The request.' })
  countryRequestId!: string;

  @Field(() => String, { nullable: true, description: 'Why; for the record.' })
  reason?: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Withdraws it although other enquiries have joined it and would get no answer either.',
  })
  evenIfOthersWait!: boolean;
}

@ObjectType('CountryRequestCancelled', { description: 'Withdrawn; the country is told.' })
export class CountryRequestCancelledType {
  readonly __typename = 'CountryRequestCancelled';

  @Field(() => CountryRequestType, { description: 'The request as it stands now.' })
  countryRequest!: CountryRequestType;
}

@InputType('FurtherDetailsInput', { description: 'Asks the answering country for more about an answer already given.' })
export class FurtherDetailsInput {
  @Field(() => String, { description: "Caller's own key, as for an enquiry." })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The answer.' })
  responseId!: string;

  @Field(() => String, { description: 'What is wanted, in English.' })
  question!: string;
}

@ObjectType('FurtherDetailsRequested', { description: 'Accepted: it will be sent.' })
export class FurtherDetailsRequestedType {
  readonly __typename = 'FurtherDetailsRequested';

  @Field(() => CountryRequestType, { description: 'The request with its thread.' })
  countryRequest!: CountryRequestType;
}

@InputType('DecideIdentityInput', { description: 'Whether an answer that needs review is about the person who was asked about.' })
export class DecideIdentityInput {
  @Field(() => ID, { description: 'The answer.' })
  responseId!: string;

  @Field(() => IdentityDecision, { description: 'The decision. It is final.' })
  decision!: keyof typeof IdentityDecision;

  @Field(() => String, { description: 'Why; kept with the answer and in the audit.' })
  reason!: string;
}

@ObjectType('IdentityDecided', { description: 'Decided.' })
export class IdentityDecidedType {
  readonly __typename = 'IdentityDecided';

  @Field(() => CountryResponseType, { description: 'The answer as it stands now.' })
  response!: CountryResponseType;
}

export const DecideIdentityResult = createUnionType({
  name: 'DecideIdentityResult',
  description: 'Decided, or why not.',
  types: () => [IdentityDecidedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType] as const,
});
export const RaiseEnquiryResult = createUnionType({
  name: 'RaiseEnquiryResult',
  description: 'Raised, or why not.',
  types: () => [EnquiryRaisedType, InputRejectedType, NotPermittedType, IdempotencyConflictType] as const,
});
export const AskFurtherCountriesResult = createUnionType({
  name: 'AskFurtherCountriesResult',
  description: 'Asked, or why not.',
  types: () => [FurtherCountriesAskedType, InputRejectedType, NotPermittedType, NotFoundType, IdempotencyConflictType] as const,
});
export const CancelCountryRequestResult = createUnionType({
  name: 'CancelCountryRequestResult',
  description: 'Cancelled, or why not.',
  types: () => [CountryRequestCancelledType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType] as const,
});
export const RequestFurtherDetailsResult = createUnionType({
  name: 'RequestFurtherDetailsResult',
  description: 'Asked, or why not.',
  types: () =>
    [
      FurtherDetailsRequestedType,
      InputRejectedType,
      NotPermittedType,
      NotFoundType,
      WrongStateType,
      IdempotencyConflictType,
    ] as const,
});
