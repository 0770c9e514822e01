import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { ConvictionType } from '../../../schema/conviction.ts';
import {
  DecideEquivalenceInput,
  DecideEquivalenceResult,
  EnterConvictionOnPncInput,
  EnterConvictionOnPncResult,
  EquivalenceDecidedType,
  PncEntryOrderedType,
} from '../../../schema/equivalence.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import type { EnterConvictionOnPnc } from '../registers/enter-conviction-on-pnc.ts';
import type { DecideEquivalence } from './decide-equivalence.ts';

export interface EquivalenceUseCases {
  decideEquivalence: DecideEquivalence;
  enterConvictionOnPnc: EnterConvictionOnPnc;
}

@Resolver()
export class EquivalenceResolver {
  constructor(private readonly useCases: EquivalenceUseCases) {}

  @Mutation(() => DecideEquivalenceResult, {
    description: 'The exchange unit decides what an offence from abroad corresponds to; the next like case is proposed the same.',
  })
  async decideEquivalence(
    @Arg('input', () => DecideEquivalenceInput, { description: 'Which offence, what and why.' }) input: DecideEquivalenceInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.useCases.decideEquivalence(call, input);
    return result.kind === 'decided'
      ? Object.assign(new EquivalenceDecidedType(), { convictionId: result.convictionId })
      : encodeRefusal(result);
  }

  @Mutation(() => EnterConvictionOnPncResult, {
    description:
      'The exchange unit puts a conviction from abroad on the PNC: of a UK national where it corresponds to a recordable offence, of others where it is serious.',
  })
  async enterConvictionOnPnc(
    @Arg('input', () => EnterConvictionOnPncInput, { description: 'Which, and why.' }) input: EnterConvictionOnPncInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.useCases.enterConvictionOnPnc(call, input);
    return result.kind === 'ordered'
      ? Object.assign(new PncEntryOrderedType(), { convictionId: result.convictionId })
      : encodeRefusal(result);
  }
}

@Resolver(() => EquivalenceDecidedType)
export class EquivalenceDecidedResolver {
  @FieldResolver(() => ConvictionType, { description: 'The conviction as it stands now.' })
  conviction(@Root() decided: { convictionId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('Conviction', decided.convictionId, info);
  }
}

@Resolver(() => PncEntryOrderedType)
export class PncEntryOrderedResolver {
  @FieldResolver(() => ConvictionType, { description: 'The conviction as it stands now.' })
  conviction(@Root() ordered: { convictionId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('Conviction', ordered.convictionId, info);
  }
}
