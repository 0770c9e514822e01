import type { GraphQLResolveInfo } from 'graphql';
import { Info, Query, Resolver } from 'type-graphql';
import { MissingLabelType } from '../../schema/code.ts';
import { planned } from '../platform/api/read/planned.ts';

@Resolver()
export class MissingLabelsResolver {
  @Query(() => [MissingLabelType], {
    description: 'Codes in convictions held that no table has an English label for, the commonest first; at most 500.',
  })
  missingLabels(@Info() info: GraphQLResolveInfo) {
    return planned(undefined, info);
  }
}
