import type { GraphQLResolveInfo } from 'graphql';
import { Arg, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { CountryRequestConnection, CountryRequestType } from '../../../schema/exchange.ts';
import { planned } from '../../platform/api/read/planned.ts';

@Resolver()
export class DeadlinesResolver {
  @Query(() => CountryRequestConnection, {
    description: "The caller's open requests that have a last lawful day, both ways, the nearest first.",
  })
  deadlines(
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }
}

@Resolver(() => CountryRequestType)
export class WorkingDaysLeftResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Working days in England and Wales after today up to `dueOn`: 0 on the last day, negative once it has passed; null where nothing is due.',
  })
  workingDaysLeft(@Root() request: unknown, @Info() info: GraphQLResolveInfo) {
    return planned(request, info);
  }
}
