import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Info, Int, Query, Resolver } from 'type-graphql';
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
    @Arg('days', () => Int, { defaultValue: 90, description: 'How many days, 1 to 366.' }) _days: number,
    @Arg('to', () => DateScalar, { nullable: true, description: 'The last of them; today, where none is given.' })
    _to: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }
}
