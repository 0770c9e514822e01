import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { NodeType } from '../../schema/node.ts';
import { PersonKeyInput, PersonMatchConnection, PersonSearchInput, PersonType } from '../../schema/person.ts';
import { planned } from '../platform/api/read/planned.ts';

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Any node by id. Null both for an unknown one and for one the caller may not know of.',
  })
  node(@Arg('id', () => ID, { description: 'Opaque id.' }) _id: string, @Info() info: GraphQLResolveInfo) {
    return planned(undefined, info);
  }

  @Query(() => PersonType, {
    nullable: true,
    description: 'Exactly one key. Null both for an unknown person and for one the caller may not know of.',
  })
  person(
    @Arg('by', () => PersonKeyInput, { description: 'Exactly one key.' }) _by: PersonKeyInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Query(() => PersonMatchConnection, {
    description: 'Scored and explained candidates, best first. Needs a purpose and at least two identifying facts.',
  })
  searchPersons(
    @Arg('search', () => PersonSearchInput, { description: 'What is known.' }) _search: PersonSearchInput,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }
}
