import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { InformationProvidedType, ProvideInformationInput, ProvideInformationResult } from '../../../schema/information-input.ts';
import { CountryRequestType } from '../../../schema/exchange.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import type { ProvideInformation } from './provide-information.ts';

@Resolver()
export class ProvideInformationResolver {
  constructor(private readonly provide: ProvideInformation) {}

  @Mutation(() => ProvideInformationResult, { description: 'Tells a country what it wants to know before it answers a request.' })
  async provideInformation(
    @Arg('input', () => ProvideInformationInput, { description: 'To which request, and what.' }) input: ProvideInformationInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.provide(call, input);
    return result.kind === 'provided'
      ? Object.assign(new InformationProvidedType(), { requestId: result.requestId })
      : encodeRefusal(result);
  }
}

@Resolver(() => InformationProvidedType)
export class InformationProvidedResolver {
  @FieldResolver(() => CountryRequestType, { description: 'The request with its thread.' })
  countryRequest(@Root() provided: { requestId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('CountryRequest', provided.requestId, info);
  }
}
