import type { GraphQLResolveInfo } from 'graphql';
import { Arg, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { MergeDisclosureConnection, MergeEventType } from '../../schema/person-links.ts';
import { planned } from '../platform/api/read/planned.ts';

/** Attaches from above: `person/` knows nothing of convictions. */
@Resolver(() => MergeEventType)
export class MergeDisclosuresResolver {
  @FieldResolver(() => MergeDisclosureConnection, {
    description:
      'Everything that was seen, told or changed of the persons while they were one by this, in its order. A force sees its own.',
  })
  disclosures(
    @Root() event: unknown,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(event, info);
  }
}
