import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { AskFurtherCountriesResult, FurtherCountriesAskedType, FurtherCountriesInput } from '../../../schema/exchange-input.ts';
import { EnquiryType } from '../../../schema/exchange.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import type { AskFurtherCountries } from './ask-further-countries.ts';

@Resolver()
export class FurtherCountriesResolver {
  constructor(private readonly askFurther: AskFurtherCountries) {}

  @Mutation(() => AskFurtherCountriesResult, { description: 'Asks more countries for an enquiry that was raised already.' })
  async askFurtherCountries(
    @Arg('input', () => FurtherCountriesInput, { description: 'Which enquiry, which countries.' }) input: FurtherCountriesInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.askFurther(call, input);
    return result.kind === 'asked'
      ? Object.assign(new FurtherCountriesAskedType(), { enquiryId: result.enquiryId })
      : encodeRefusal(result);
  }
}

@Resolver(() => FurtherCountriesAskedType)
export class FurtherCountriesAskedResolver {
  @FieldResolver(() => EnquiryType, { description: 'The enquiry with all its requests.' })
  enquiry(@Root() asked: { enquiryId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('Enquiry', asked.enquiryId, info);
  }
}
