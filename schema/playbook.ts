import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LegalBasis, NotificationDuty, Weekday } from './enums.ts';
import { CountryCodeScalar, DateScalar } from './scalars.ts';

@ObjectType('PlaybookCalendar', { description: "When a country's authority works. Its public holidays are not known." })
export class PlaybookCalendarType {
  @Field(() => String, { description: 'IANA time zone of the capital.' })
  timeZone!: string;

  @Field(() => [Weekday], { description: 'Its weekend; empty where not known.' })
  weekend!: (keyof typeof Weekday)[];
}

@ObjectType('Playbook', {
  description:
    'What has to be known to exchange convictions with a country. Routing, deadlines and the simulators read the same.',
})
export class PlaybookType {
  @Field(() => String, { description: 'Version of the playbooks.' })
  version!: string;

  @Field(() => DateScalar, { description: "The day from which this version holds, until the next version's." })
  validFrom!: string;

  @Field(() => LegalBasis, { nullable: true, description: 'Null where nothing is exchanged.' })
  legalBasis!: keyof typeof LegalBasis | null;

  @Field(() => CountryCodeScalar, { description: 'The State whose authority is asked, e.g. FR for Mayotte.' })
  authority!: string;

  @Field(() => String, { nullable: true, description: 'Our desk that deals with it: PNC force and station, e.g. 89CA.' })
  desk!: string | null;

  @Field(() => PlaybookCalendarType, { description: 'When its authority works.' })
  calendar!: PlaybookCalendarType;

  @Field(() => [String], { description: 'ISO 639-1; the likeliest language of an answer first.' })
  languages!: string[];

  @Field(() => [String], { description: 'Facts without which nothing is sent, e.g. birthDate.full.' })
  requiredFacts!: string[];

  @Field(() => [String], { description: 'Facts that make a hit likelier; never a reason to wait.' })
  wantedFacts!: string[];

  @Field(() => Int, { nullable: true, description: 'Working days it has by law to answer; null where no law gives any.' })
  answerWorkingDays!: number | null;

  @Field(() => Float, { description: 'Calendar days until an answer, before there is a history of our own.' })
  typicalAnswerDays!: number;

  @Field(() => NotificationDuty, { description: 'Why it is told of convictions of its nationals.' })
  notifications!: keyof typeof NotificationDuty;

  @Field(() => Boolean, { description: 'Whether it compares with us, day by day, what was exchanged.' })
  tallies!: boolean;

  @Field(() => [String], { description: 'English sentences for whoever writes to, or reads from, this country.' })
  quirks!: string[];
}
