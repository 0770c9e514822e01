import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { CountryRequestType } from '../../../schema/exchange.ts';
import {
  AnswerFurtherDetailsInput,
  AskForIdentityInput,
  DecideAskedIdentityInput,
  DraftAnswerInput,
  RefuseAskedInput,
  ReleaseAnswerInput,
  RequestInResult,
  RequestInWorkedType,
  SearchAskedAgainInput,
  SendBackAnswerInput,
  SettleAskedMatterInput,
  TellDeadlineInput,
} from '../../../schema/request-in-input.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import type { RequestInResult as Result } from './on-request-in.ts';
import type { RequestInUseCases } from './use-cases.ts';

@Resolver()
export class RequestsInResolver {
  constructor(private readonly requestsIn: RequestInUseCases) {}

  @Mutation(() => RequestInResult, {
    description: 'Says what a request is for, where the country did not; then it is searched for.',
  })
  async settleAskedMatter(
    @Arg('input', () => SettleAskedMatterInput, { description: 'Which, for what, and why.' }) input: SettleAskedMatterInput,
    @Ctx() call: HubCall,
  ) {
    return encode(await this.requestsIn.settleAskedMatter(call, input));
  }

  @Mutation(() => RequestInResult, { description: 'Denies an answer. For supervisors.' })
  async refuseAsked(
    @Arg('input', () => RefuseAskedInput, { description: 'Which, and why.' }) input: RefuseAskedInput,
    @Ctx() call: HubCall,
  ) {
    return encode(await this.requestsIn.refuseAsked(call, input));
  }

  @Mutation(() => RequestInResult, { description: 'Has the registers searched again.' })
  async searchAskedAgain(
    @Arg('input', () => SearchAskedAgainInput, { description: 'Which, and why.' }) input: SearchAskedAgainInput,
    @Ctx() call: HubCall,
  ) {
    return encode(await this.requestsIn.searchAskedAgain(call, input));
  }

  @Mutation(() => RequestInResult, { description: 'Decides whom a request is about, or that nobody here is meant.' })
  async decideAskedIdentity(
    @Arg('input', () => DecideAskedIdentityInput, { description: 'Which, who and why.' }) input: DecideAskedIdentityInput,
    @Ctx() call: HubCall,
  ) {
    return encode(await this.requestsIn.decideAskedIdentity(call, input));
  }

  @Mutation(() => RequestInResult, { description: 'Asks the country for what would tell whom it means.' })
  async askForIdentity(
    @Arg('input', () => AskForIdentityInput, { description: 'Which, and what.' }) input: AskForIdentityInput,
    @Ctx() call: HubCall,
  ) {
    return encode(await this.requestsIn.askForIdentity(call, input));
  }

  @Mutation(() => RequestInResult, { description: 'Drafts the answer by the law that holds for its purpose.' })
  async draftAnswer(
    @Arg('input', () => DraftAnswerInput, { description: 'Of which, with decisions on what the law leaves open.' })
    input: DraftAnswerInput,
    @Ctx() call: HubCall,
  ) {
    return encode(await this.requestsIn.draftAnswer(call, input));
  }

  @Mutation(() => RequestInResult, { description: 'Sends an answer that somebody else has drafted.' })
  async releaseAnswer(
    @Arg('input', () => ReleaseAnswerInput, { description: 'Which draft.' }) input: ReleaseAnswerInput,
    @Ctx() call: HubCall,
  ) {
    return encode(await this.requestsIn.releaseAnswer(call, input));
  }

  @Mutation(() => RequestInResult, { description: 'Gives a draft of somebody else back to be mended.' })
  async sendBackAnswer(
    @Arg('input', () => SendBackAnswerInput, { description: 'Which draft, and why.' }) input: SendBackAnswerInput,
    @Ctx() call: HubCall,
  ) {
    return encode(await this.requestsIn.sendBackAnswer(call, input));
  }

  @Mutation(() => RequestInResult, { description: 'Tells the country by when it will have its answer.' })
  async tellDeadline(
    @Arg('input', () => TellDeadlineInput, { description: 'Of which, when and why.' }) input: TellDeadlineInput,
    @Ctx() call: HubCall,
  ) {
    return encode(await this.requestsIn.tellDeadline(call, input));
  }

  @Mutation(() => RequestInResult, { description: "Answers the country's question about our answer." })
  async answerFurtherDetails(
    @Arg('input', () => AnswerFurtherDetailsInput, { description: 'Which question, and what is told.' })
    input: AnswerFurtherDetailsInput,
    @Ctx() call: HubCall,
  ) {
    return encode(await this.requestsIn.answerFurtherDetails(call, input));
  }
}

function encode(result: Result) {
  return result.kind === 'done'
    ? Object.assign(new RequestInWorkedType(), { requestId: result.requestId })
    : encodeRefusal(result);
}

@Resolver(() => RequestInWorkedType)
export class RequestInWorkedResolver {
  @FieldResolver(() => CountryRequestType, { description: 'The request as it stands now.' })
  countryRequest(@Root() worked: { requestId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('CountryRequest', worked.requestId, info);
  }
}
