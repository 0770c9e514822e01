import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CountryRequestType, CountryResponseType } from './exchange.ts';
import { NodeType } from './node.ts';
import { NotificationType } from './notification.ts';
import { InputRejectedType, NotPermittedType } from './problem.ts';
import { CursorScalar, DateTimeScalar } from './scalars.ts';

@ObjectType('FeedEvent', { description: "Something that concerns the caller's organisation." })
export class FeedEventType {
  @Field(() => ID, { description: 'The same on every delivery: drop what was handled.' })
  id!: string;

  @Field(() => CursorScalar, { description: 'Position; read on from here.' })
  cursor!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  occurredAt!: string;

  @Field(() => String, { description: 'RESPONSE_ARRIVED, COUNTRY_REQUEST_SENT, DEADLINE_KNOWN, FURTHER_DETAILS_ARRIVED, ...' })
  kind!: string;

  @Field(() => Boolean, {
    description: "At or before the named consumer's acknowledged position: it may have been handled already.",
  })
  redelivered!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of what it is about: to ask for it where it is asked for.' })
  subjectId!: string | null;

  @Field(() => NodeType, { nullable: true, description: 'What it is about.' })
  subject!: NodeType | null;

  @Field(() => CountryRequestType, { nullable: true, description: 'The request, where there is one.' })
  countryRequest!: CountryRequestType | null;

  @Field(() => CountryResponseType, { nullable: true, description: 'The answer, where there is one.' })
  response!: CountryResponseType | null;

  @Field(() => NotificationType, { nullable: true, description: 'The notification, where there is one.' })
  notification!: NotificationType | null;
}

@ObjectType('FeedPage', { description: 'A page of the feed, by polling.' })
export class FeedPageType {
  @Field(() => [FeedEventType], { description: 'In order, without gaps.' })
  events!: FeedEventType[];

  @Field(() => CursorScalar, { description: 'Ask from here next time, also when the page is empty.' })
  cursor!: string;

  @Field(() => CursorScalar, {
    description: 'Position of the newest event of the whole feed: subscribe after it to hear only what is new.',
  })
  latest!: string;

  @Field(() => Boolean, { description: 'More is there already.' })
  hasMore!: boolean;
}

@InputType('FeedFilter', { description: 'Narrows the feed; positions stay those of the whole feed.' })
export class FeedFilterInput {
  @Field(() => [String], { nullable: true, description: 'Only events of these kinds; at most 20.' })
  kinds?: string[];
}

@InputType('AcknowledgeFeedInput', { description: "Remembers how far this organisation's named consumer has come." })
export class AcknowledgeFeedInput {
  @Field(() => String, { description: 'Name of the consumer, 1 to 80 characters.' })
  consumer!: string;

  @Field(() => CursorScalar, { description: 'Everything up to here was handled.' })
  cursor!: string;
}

@ObjectType('FeedAcknowledged', { description: 'Remembered. A position never goes back.' })
export class FeedAcknowledgedType {
  readonly __typename = 'FeedAcknowledged';

  @Field(() => CursorScalar, { description: 'The position now held.' })
  cursor!: string;
}

export const AcknowledgeFeedResult = createUnionType({
  name: 'AcknowledgeFeedResult',
  description: 'Remembered, or why not.',
  types: () => [FeedAcknowledgedType, InputRejectedType, NotPermittedType] as const,
});
