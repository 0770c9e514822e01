import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { EnquiryAnswerType, EnquiryWaitingType } from '../../../schema/enquiry-answer.ts';
import { EnquiryType } from '../../../schema/exchange.ts';
import { planned } from '../../platform/api/read/planned.ts';

@Resolver(() => EnquiryType)
export class EnquiryAnswerResolver {
  @FieldResolver(() => EnquiryAnswerType, {
    nullable: true,
    description: 'What all countries together have answered so far; null for those who may not see answers.',
  })
  answer(@Root() enquiry: unknown, @Info() info: GraphQLResolveInfo) {
    return planned(enquiry, info);
  }

  @FieldResolver(() => [EnquiryWaitingType], { description: 'Everything that is still awaited; empty where nothing is.' })
  waitingFor(@Root() enquiry: unknown, @Info() info: GraphQLResolveInfo) {
    return planned(enquiry, info);
  }
}
