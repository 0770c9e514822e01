import type { GraphQLResolveInfo } from 'graphql';
import { Arg, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { ConvictionConnection, ConvictionFilterInput } from '../../schema/conviction.ts';
import { PersonType } from '../../schema/person.ts';
import { planned } from '../platform/api/read/planned.ts';

/** Attaches convictions to the person from above: `person/` knows nothing of them. */
@Resolver(() => PersonType)
export class PersonConvictionsResolver {
  @FieldResolver(() => ConvictionConnection, {
    description: 'Convictions attached to this person that may be used for the purpose of this call, newest decision first.',
  })
  convictions(
    @Root() person: unknown,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Arg('filter', () => ConvictionFilterInput, { nullable: true, description: 'Narrows the list.' })
    _filter: ConvictionFilterInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(person, info);
  }
}
