import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  AcceptHandOverInput,
  AnswerHandOverResult,
  DeclineOffenderInput,
  DeclineOffenderResult,
  HandOverMovedType,
  HandOverType,
  OffenderMatterConnection,
  OffenderMatterFilterInput,
  OffenderMatterMovedType,
  OffenderMatterType,
  ProposeHandOverInput,
  ProposeHandOverResult,
  RecordOffenderInput,
  RecordOffenderResult,
  RejectHandOverInput,
} from '../../schema/offender.ts';
import type { HubCall } from '../access/hub-call.ts';
import { encodeRefusal } from '../platform/api/encode-refusal.ts';
import { planned } from '../platform/api/read/planned.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { AcceptHandOver, RejectHandOver } from './answer-hand-over.ts';
import type { DeclineOffender } from './decline-offender.ts';
import type { ProposeHandOver } from './propose-hand-over.ts';
import type { RecordOffender } from './record-offender.ts';

export interface OffenderUseCases {
  recordOffender: RecordOffender;
  declineOffender: DeclineOffender;
  proposeHandOver: ProposeHandOver;
  acceptHandOver: AcceptHandOver;
  rejectHandOver: RejectHandOver;
}

@Resolver()
export class OffenderResolver {
  constructor(private readonly offender: OffenderUseCases) {}

  @Query(() => OffenderMatterConnection, {
    description:
      'Matters of the offender desk, newest first: all for the unit; for a force those it is responsible for or is offered.',
  })
  offenderMatters(
    @Arg('filter', () => OffenderMatterFilterInput, { nullable: true, description: 'Narrows the list.' })
    _filter: OffenderMatterFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Mutation(() => RecordOffenderResult, { description: 'The unit assesses a matter: the person is put on ViSOR.' })
  async recordOffender(
    @Arg('input', () => RecordOffenderInput, { description: 'Which, as what and why.' }) input: RecordOffenderInput,
    @Ctx() call: HubCall,
  ) {
    return matterMoved(await this.offender.recordOffender(call, input));
  }

  @Mutation(() => DeclineOffenderResult, { description: 'The unit assesses a matter: no ViSOR record is needed.' })
  async declineOffender(
    @Arg('input', () => DeclineOffenderInput, { description: 'Which and why.' }) input: DeclineOffenderInput,
    @Ctx() call: HubCall,
  ) {
    return matterMoved(await this.offender.declineOffender(call, input));
  }

  @Mutation(() => ProposeHandOverResult, { description: 'Whoever is responsible offers a person on ViSOR to a force.' })
  async proposeHandOver(
    @Arg('input', () => ProposeHandOverInput, { description: 'Whom, to which force and why.' }) input: ProposeHandOverInput,
    @Ctx() call: HubCall,
  ) {
    return handOverMoved(await this.offender.proposeHandOver(call, input));
  }

  @Mutation(() => AnswerHandOverResult, {
    description: 'The force takes the person over: it is responsible once ViSOR knows it.',
  })
  async acceptHandOver(
    @Arg('input', () => AcceptHandOverInput, { description: 'Which offer, and who manages.' }) input: AcceptHandOverInput,
    @Ctx() call: HubCall,
  ) {
    return handOverMoved(await this.offender.acceptHandOver(call, input));
  }

  @Mutation(() => AnswerHandOverResult, {
    description: 'The force does not take the person over: the old owner stays responsible.',
  })
  async rejectHandOver(
    @Arg('input', () => RejectHandOverInput, { description: 'Which offer and why.' }) input: RejectHandOverInput,
    @Ctx() call: HubCall,
  ) {
    return handOverMoved(await this.offender.rejectHandOver(call, input));
  }
}

function matterMoved(result: { kind: 'moved'; matterId: string } | Refusal) {
  return result.kind === 'moved'
    ? Object.assign(new OffenderMatterMovedType(), { matterId: result.matterId })
    : encodeRefusal(result);
}

function handOverMoved(result: { kind: 'moved'; handOverId: string } | Refusal) {
  return result.kind === 'moved'
    ? Object.assign(new HandOverMovedType(), { handOverId: result.handOverId })
    : encodeRefusal(result);
}

@Resolver(() => OffenderMatterMovedType)
export class OffenderMatterMovedResolver {
  @FieldResolver(() => OffenderMatterType, { description: 'The matter as it stands now.' })
  matter(@Root() moved: { matterId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('OffenderMatter', moved.matterId, info);
  }
}

@Resolver(() => HandOverMovedType)
export class HandOverMovedResolver {
  @FieldResolver(() => HandOverType, { description: 'The offer as it stands now.' })
  handOver(@Root() moved: { handOverId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('HandOver', moved.handOverId, info);
  }
}
