import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CountryType } from './code.ts';
import { Channel } from './enums.ts';
import { DateScalar } from './scalars.ts';

@ObjectType('AnswerFigures', { description: 'What became of the requests sent in some days, as of now.' })
export class AnswerFiguresType {
  @Field(() => Int, { description: 'Requests sent: the sum of answered, refused, failed, cancelled and waiting.' })
  asked!: number;

  @Field(() => Int, { description: 'With an answer that stands.' })
  answered!: number;

  @Field(() => Int, { description: 'The country declined to answer.' })
  refused!: number;

  @Field(() => Int, { description: 'It could not be dealt with: a technical refusal.' })
  failed!: number;

  @Field(() => Int, { description: 'Withdrawn by us.' })
  cancelled!: number;

  @Field(() => Int, { description: 'Without an answer so far.' })
  waiting!: number;

  @Field(() => Int, { description: 'Answered or refused by the last lawful day, where the law sets one.' })
  inTime!: number;

  @Field(() => Int, { description: 'Answered or refused after it.' })
  late!: number;

  @Field(() => Int, { description: 'Waiting after it.' })
  overdue!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Days from sending to the first answer or refusal; null where there is none.',
  })
  medianDays!: number | null;

  @Field(() => Float, { nullable: true, description: 'Days within which nine of ten were answered or refused.' })
  ninetiethDays!: number | null;
}

@ObjectType('CountryAnswers', { description: 'How one country answers what it is asked by one channel.' })
export class CountryAnswersType {
  @Field(() => CountryType, { description: 'The country asked.' })
  country!: CountryType;

  @Field(() => Channel, { description: 'By which route.' })
  channel!: keyof typeof Channel;

  @Field(() => AnswerFiguresType, { description: 'In the days asked for.' })
  now!: AnswerFiguresType;

  @Field(() => AnswerFiguresType, { description: 'In as many days before them.' })
  before!: AnswerFiguresType;
}

@ObjectType('AnswerStatistics', {
  description: 'How often and how fast requests of ours are answered, by the day in London on which they were sent.',
})
export class AnswerStatisticsType {
  @Field(() => DateScalar, { description: 'First of the days.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last of the days.' })
  to!: string;

  @Field(() => DateScalar, { description: 'First of the days before, with which they are compared.' })
  beforeFrom!: string;

  @Field(() => AnswerFiguresType, { description: 'Of all countries together.' })
  now!: AnswerFiguresType;

  @Field(() => AnswerFiguresType, { description: 'Of all countries together, in as many days before.' })
  before!: AnswerFiguresType;

  @Field(() => [CountryAnswersType], { description: 'Those asked in either time, the most asked first.' })
  countries!: CountryAnswersType[];
}
