import type { GraphQLResolveInfo } from 'graphql';
import { Info, Query, Resolver } from 'type-graphql';
import { CountryType } from '../../../schema/code.ts';
import { ConnectorType } from '../../../schema/operations.ts';
import { planned } from './read/planned.ts';

@Resolver()
export class ReferenceResolver {
  @Query(() => [CountryType], { description: 'Every country and the channel by which it is asked, in order of code.' })
  countries(@Info() info: GraphQLResolveInfo) {
    return planned(undefined, info);
  }

  @Query(() => [ConnectorType], { description: 'The back ends that this hub speaks to, and how each was when last tried.' })
  connectors(@Info() info: GraphQLResolveInfo) {
    return planned(undefined, info);
  }
}
