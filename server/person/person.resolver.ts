import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Info, Query, Resolver } from 'type-graphql';
import { NodeType } from '../../schema/node.ts';
import { PersonKeyInput, PersonType } from '../../schema/person.ts';
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
}
