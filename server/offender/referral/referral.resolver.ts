import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  AnswerReferralInput,
  AnswerReferralResult,
  ReferralConnection,
  ReferralFilterInput,
  ReferralMovedType,
  ReferralType,
  ReferToImmigrationInput,
  ReferToImmigrationResult,
} from '../../../schema/referral.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import { planned } from '../../platform/api/read/planned.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { AnswerReferral } from './answer-referral.ts';
import type { ReferToImmigration } from './refer-to-immigration.ts';

export interface ReferralUseCases {
  referToImmigration: ReferToImmigration;
  answerReferral: AnswerReferral;
}

@Resolver()
export class ReferralResolver {
  constructor(private readonly referral: ReferralUseCases) {}

  @Query(() => ReferralConnection, {
    description: "Referrals for immigration enforcement by the caller's organisation or to it, newest first.",
  })
  referrals(
    @Arg('filter', () => ReferralFilterInput, { nullable: true, description: 'Narrows the list.' })
    _filter: ReferralFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Mutation(() => ReferToImmigrationResult, {
    description:
      'Tells Immigration Enforcement of convictions abroad: only of those given for immigration or standing on the PNC. Otherwise asking anew is offered.',
  })
  async referToImmigration(
    @Arg('input', () => ReferToImmigrationInput, { description: 'Which convictions and why.' }) input: ReferToImmigrationInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.referral.referToImmigration(call, input));
  }

  @Mutation(() => AnswerReferralResult, { description: 'Immigration Enforcement says what it does with a referral.' })
  async answerReferral(
    @Arg('input', () => AnswerReferralInput, { description: 'Which and what.' }) input: AnswerReferralInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.referral.answerReferral(call, input));
  }
}

function moved(result: { kind: 'moved'; referralId: string } | Refusal) {
  return result.kind === 'moved'
    ? Object.assign(new ReferralMovedType(), { referralId: result.referralId })
    : encodeRefusal(result);
}

@Resolver(() => ReferralMovedType)
export class ReferralMovedResolver {
  @FieldResolver(() => ReferralType, { description: 'The referral as it stands now.' })
  referral(@Root() given: { referralId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('Referral', given.referralId, info);
  }
}
