import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Info, Query, Resolver } from 'type-graphql';
import { AnswerStatisticsType } from '../../schema/answer-statistics.ts';
import { DateScalar } from '../../schema/scalars.ts';
import { planned } from '../platform/api/read/planned.ts';

@Resolver()
export class AnswerStatisticsResolver {
  @Query(() => AnswerStatisticsType, {
    nullable: true,
    description:
      "How the requests sent in some days (at most 366) were answered: the caller's own, all of them for the exchange unit. Null for operations.",
  })
  answerStatistics(
    @Arg('from', () => DateScalar, { description: 'First day.' }) _from: string,
    @Arg('to', () => DateScalar, { description: 'Last day.' }) _to: string,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }
}
