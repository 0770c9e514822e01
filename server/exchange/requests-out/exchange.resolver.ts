import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  CancelCountryRequestInput,
  CancelCountryRequestResult,
  CountryRequestCancelledType,
  DecideIdentityInput,
  DecideIdentityResult,
  EnquiryRaisedType,
  FurtherDetailsInput,
  FurtherDetailsRequestedType,
  IdentityDecidedType,
  RaiseEnquiryInput,
  RaiseEnquiryResult,
  RequestFurtherDetailsResult,
} from '../../../schema/exchange-input.ts';
import {
  CountryRequestConnection,
  CountryRequestFilterInput,
  CountryRequestType,
  CountryResponseType,
  EnquiryType,
} from '../../../schema/exchange.ts';
import { PersonType } from '../../../schema/person.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import { planned } from '../../platform/api/read/planned.ts';
import type { CancelCountryRequest } from './cancel-country-request.ts';
import type { DecideIdentity } from './decide-identity.ts';
import type { RaiseEnquiry } from './raise-enquiry.ts';
import type { RequestFurtherDetails } from './request-further-details.ts';

export interface ExchangeUseCases {
  raiseEnquiry: RaiseEnquiry;
  cancelCountryRequest: CancelCountryRequest;
  requestFurtherDetails: RequestFurtherDetails;
  decideIdentity: DecideIdentity;
}

@Resolver()
export class ExchangeResolver {
  constructor(private readonly exchange: ExchangeUseCases) {}

  @Query(() => EnquiryType, {
    nullable: true,
    description: "By id or by reference. Null both for an unknown one and for another force's.",
  })
  enquiry(
    @Arg('id', () => ID, { nullable: true, description: 'Id given by this hub.' }) _id: string | undefined,
    @Arg('reference', () => String, { nullable: true, description: 'Our reference.' }) _reference: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Query(() => CountryRequestConnection, { description: "The caller's requests, newest first." })
  countryRequests(
    @Arg('filter', () => CountryRequestFilterInput, { nullable: true, description: 'Narrows the list.' })
    _filter: CountryRequestFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Mutation(() => RaiseEnquiryResult, {
    description:
      'Requests out. One enquiry about one person fans out to one CountryRequest per country (default: every nationality).',
  })
  async raiseEnquiry(
    @Arg('input', () => RaiseEnquiryInput, { description: 'The question.' }) input: RaiseEnquiryInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.exchange.raiseEnquiry(call, input);
    return result.kind === 'raised'
      ? Object.assign(new EnquiryRaisedType(), { enquiryId: result.enquiryId })
      : encodeRefusal(result);
  }

  @Mutation(() => CancelCountryRequestResult, { description: 'Withdraws a request that has not been answered.' })
  async cancelCountryRequest(
    @Arg('input', () => CancelCountryRequestInput, { description: 'Which, and why.' }) input: CancelCountryRequestInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.exchange.cancelCountryRequest(call, input);
    return result.kind === 'cancelled'
      ? Object.assign(new CountryRequestCancelledType(), { requestId: result.requestId })
      : encodeRefusal(result);
  }

  @Mutation(() => RequestFurtherDetailsResult, {
    description: 'Asks the answering country for more about an answer already given.',
  })
  async requestFurtherDetails(
    @Arg('input', () => FurtherDetailsInput, { description: 'About which answer, and what.' }) input: FurtherDetailsInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.exchange.requestFurtherDetails(call, input);
    return result.kind === 'requested'
      ? Object.assign(new FurtherDetailsRequestedType(), { requestId: result.requestId })
      : encodeRefusal(result);
  }

  @Mutation(() => DecideIdentityResult, {
    description: 'Decides whether an answer whose identity needs review is about the person asked about.',
  })
  async decideIdentity(
    @Arg('input', () => DecideIdentityInput, { description: 'Which answer, what and why.' }) input: DecideIdentityInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.exchange.decideIdentity(call, input);
    return result.kind === 'decided'
      ? Object.assign(new IdentityDecidedType(), { responseId: result.responseId })
      : encodeRefusal(result);
  }
}

@Resolver(() => IdentityDecidedType)
export class IdentityDecidedResolver {
  @FieldResolver(() => CountryResponseType, { description: 'The answer as it stands now.' })
  response(@Root() decided: { responseId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('CountryResponse', decided.responseId, info);
  }
}

@Resolver(() => EnquiryRaisedType)
export class EnquiryRaisedResolver {
  @FieldResolver(() => EnquiryType, { description: 'The enquiry; the same one again for a repeated key.' })
  enquiry(@Root() raised: { enquiryId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('Enquiry', raised.enquiryId, info);
  }
}

@Resolver(() => CountryRequestCancelledType)
export class CountryRequestCancelledResolver {
  @FieldResolver(() => CountryRequestType, { description: 'The request as it stands now.' })
  countryRequest(@Root() cancelled: { requestId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('CountryRequest', cancelled.requestId, info);
  }
}

@Resolver(() => FurtherDetailsRequestedType)
export class FurtherDetailsRequestedResolver {
  @FieldResolver(() => CountryRequestType, { description: 'The request with its thread.' })
  countryRequest(@Root() requested: { requestId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('CountryRequest', requested.requestId, info);
  }
}

/** Attaches requests to the person from above. */
@Resolver(() => PersonType)
export class PersonCountryRequestsResolver {
  @FieldResolver(() => CountryRequestConnection, { description: 'Requests about this person, newest first.' })
  countryRequests(
    @Root() person: unknown,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(person, info);
  }
}
