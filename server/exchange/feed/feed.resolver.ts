import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver, Subscription } from 'type-graphql';
import {
  AcknowledgeFeedInput,
  AcknowledgeFeedResult,
  FeedAcknowledgedType,
  FeedEventType,
  FeedFilterInput,
  FeedPageType,
} from '../../../schema/feed.ts';
import { CursorScalar } from '../../../schema/scalars.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import { planned } from '../../platform/api/read/planned.ts';
import { encodeCursor } from '../../platform/event/cursor.ts';
import type { AcknowledgeFeed } from './acknowledge-feed.ts';

@Resolver()
export class FeedResolver {
  constructor(private readonly acknowledge: AcknowledgeFeed) {}

  @Query(() => FeedPageType, { description: 'The same log that the subscriptions push, by polling.' })
  feed(
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Read on from here; from the beginning without it.' })
    _after: string | undefined,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Page size, 1 to 500.' }) _first: number,
    @Arg('filter', () => FeedFilterInput, { nullable: true, description: 'Narrows the feed.' })
    _filter: FeedFilterInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Mutation(() => AcknowledgeFeedResult, {
    description: "Remembers, for this organisation's named consumer, that everything up to the cursor was handled.",
  })
  async acknowledgeFeed(
    @Arg('input', () => AcknowledgeFeedInput, { description: 'Who, and how far.' }) input: AcknowledgeFeedInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.acknowledge(call, input);
    if (result.kind !== 'acknowledged') return encodeRefusal(result);
    return Object.assign(new FeedAcknowledgedType(), { cursor: encodeCursor(call.caller.organisation, result.seq) });
  }
}

/** Subscriptions are served by the feed's own groups, before graphql-js would subscribe: see `platform/event/feed-groups.ts`. */
function pushedByTheFeed(): never {
  throw new Error('subscriptions are pushed by the feed, over the WebSocket only');
}

const fromHere = { nullable: true, description: 'Start after this position.' } as const;
const forConsumer = {
  nullable: true,
  description: 'Start after the position that this consumer acknowledged; from the beginning if it never did.',
} as const;
const narrowed = { nullable: true, description: 'Narrows the feed.' } as const;

@Resolver()
export class FeedSubscriptionResolver {
  @Subscription(() => FeedEventType, {
    subscribe: pushedByTheFeed,
    description:
      "Everything that concerns the caller's organisation, in order, at least once, from `after` (or the consumer's acknowledged position) on.",
  })
  feed(
    @Arg('after', () => CursorScalar, fromHere) _after: string | undefined,
    @Arg('consumer', () => String, forConsumer) _consumer: string | undefined,
    @Arg('filter', () => FeedFilterInput, narrowed) _filter: FeedFilterInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Subscription(() => FeedEventType, {
    subscribe: pushedByTheFeed,
    description: 'The feed narrowed to arrivals of foreign answers.',
  })
  responseArrived(
    @Arg('after', () => CursorScalar, fromHere) _after: string | undefined,
    @Arg('consumer', () => String, forConsumer) _consumer: string | undefined,
    @Arg('filter', () => FeedFilterInput, narrowed) _filter: FeedFilterInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }
}
