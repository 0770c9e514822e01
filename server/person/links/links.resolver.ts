import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  LinkReviewConnection,
  LinkReviewedType,
  LinkReviewState,
  LinkReviewType,
  MergeEventType,
  MergePersonsInput,
  PersonsRelinkedType,
  RelinkPersonsResult,
  ReviewLinkInput,
  ReviewLinkResult,
  SplitPersonInput,
  UndoMergeInput,
} from '../../../schema/person-links.ts';
import { PersonType } from '../../../schema/person.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import { planned } from '../../platform/api/read/planned.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { MergePersons } from './merge-persons.ts';
import type { ReviewLink } from './review-link.ts';
import type { SplitPerson } from './split-person.ts';
import type { UndoMerge } from './undo-merge.ts';

export interface LinkUseCases {
  mergePersons: MergePersons;
  splitPerson: SplitPerson;
  undoMerge: UndoMerge;
  reviewLink: ReviewLink;
}

@Resolver()
export class LinksResolver {
  constructor(private readonly useCases: LinkUseCases) {}

  @Query(() => LinkReviewConnection, { description: 'Pairs of persons who may be one, oldest first: what waits for a person.' })
  linkReviews(
    @Arg('state', () => LinkReviewState, { nullable: true, description: 'Default OPEN.' })
    _state: keyof typeof LinkReviewState | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Mutation(() => ReviewLinkResult, {
    description: 'A person decides whether two persons are one; it teaches the matcher nothing.',
  })
  async reviewLink(
    @Arg('input', () => ReviewLinkInput, { description: 'Which pair, what and why.' }) input: ReviewLinkInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.useCases.reviewLink(call, input);
    return 'reviewId' in result ? Object.assign(new LinkReviewedType(), { reviewId: result.reviewId }) : encodeRefusal(result);
  }

  @Mutation(() => RelinkPersonsResult, {
    description: 'Holds two persons to be one. Each keeps what was recorded about it, so that it can be undone whole.',
  })
  async mergePersons(
    @Arg('input', () => MergePersonsInput, { description: 'Which two, and why.' }) input: MergePersonsInput,
    @Ctx() call: HubCall,
  ) {
    return relinked(await this.useCases.mergePersons(call, input));
  }

  @Mutation(() => RelinkPersonsResult, {
    description: 'Takes records that are about somebody else away from a person, with the convictions that came with them.',
  })
  async splitPerson(
    @Arg('input', () => SplitPersonInput, { description: 'Which records, and why.' }) input: SplitPersonInput,
    @Ctx() call: HubCall,
  ) {
    return relinked(await this.useCases.splitPerson(call, input));
  }

  @Mutation(() => RelinkPersonsResult, {
    description: 'Undoes a merge or a split. `MergeEvent.disclosures` tells what was seen and told meanwhile.',
  })
  async undoMerge(
    @Arg('input', () => UndoMergeInput, { description: 'Which, and why.' }) input: UndoMergeInput,
    @Ctx() call: HubCall,
  ) {
    return relinked(await this.useCases.undoMerge(call, input));
  }
}

function relinked(result: { kind: string; eventId: string } | Refusal) {
  return 'eventId' in result ? Object.assign(new PersonsRelinkedType(), { eventId: result.eventId }) : encodeRefusal(result);
}

@Resolver(() => PersonsRelinkedType)
export class PersonsRelinkedResolver {
  @FieldResolver(() => MergeEventType, { description: 'The merge or the split as it stands now.' })
  event(@Root() relinked: { eventId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('MergeEvent', relinked.eventId, info);
  }
}

@Resolver(() => LinkReviewedType)
export class LinkReviewedResolver {
  @FieldResolver(() => LinkReviewType, { description: 'The pair as it stands now.' })
  review(@Root() reviewed: { reviewId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('LinkReview', reviewed.reviewId, info);
  }
}

@Resolver(() => PersonType)
export class PersonMergeHistoryResolver {
  @FieldResolver(() => [MergeEventType], {
    description: 'Merges and splits of this person and of all held to be one with it, oldest first.',
  })
  mergeHistory(@Root() person: unknown, @Info() info: GraphQLResolveInfo) {
    return planned(person, info);
  }
}
