import { Field, ObjectType } from 'type-graphql';
import { CountryType } from './code.ts';
import { ConvictionType } from './conviction.ts';
import { AnswerCompleteness, CountryAnswerState, ResponseOutcome } from './enums.ts';
import { CountryRequestType } from './exchange.ts';
import { DateTimeScalar } from './scalars.ts';

@ObjectType('CountryAnswer', { description: 'What one country has to say to an enquiry, or why it has not said it.' })
export class CountryAnswerType {
  @Field(() => CountryType, { description: 'The country.' })
  country!: CountryType;

  @Field(() => CountryAnswerState, {
    description: 'Where it stands; of a country that was asked again, the newest request counts.',
  })
  state!: keyof typeof CountryAnswerState;

  @Field(() => String, {
    nullable: true,
    description:
      "Why nothing can be relied on yet, as a code: the failure's (FAILED), the answer's own (REFUSED), the request's status (OPEN, OVERDUE), IDENTITY (TO_DECIDE).",
  })
  reason!: string | null;

  @Field(() => ResponseOutcome, { nullable: true, description: 'Of its newest answer.' })
  outcome!: keyof typeof ResponseOutcome | null;

  @Field(() => CountryRequestType, { description: 'The request.' })
  request!: CountryRequestType;
}

@ObjectType('EnquiryAnswer', { description: 'All countries of an enquiry as one answer: whole, in part, or not there yet.' })
export class EnquiryAnswerType {
  @Field(() => AnswerCompleteness, { description: 'Whether every country has said what it has to say.' })
  completeness!: keyof typeof AnswerCompleteness;

  @Field(() => [CountryAnswerType], { description: 'Every country asked, in order of code.' })
  countries!: CountryAnswerType[];

  @Field(() => [ConvictionType], {
    description: "Convictions of all countries that are known to be the person's and in force, newest decision first.",
  })
  convictions!: ConvictionType[];
}

@ObjectType('EnquiryWaiting', { description: 'Something that an enquiry waits for.' })
export class EnquiryWaitingType {
  @Field(() => String, { description: 'REGISTER_SEARCH, REGISTER_SEARCH_BY_HAND, or what the request waits for.' })
  what!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the hub tries again by itself.' })
  nextAttemptAt!: string | null;

  @Field(() => String, { description: 'HUB, COUNTRY, FORCE or UNIT.' })
  whoCanAct!: string;

  @Field(() => CountryRequestType, { nullable: true, description: 'The request that waits; null for the register.' })
  request!: CountryRequestType | null;
}
