import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Info, Int, Query, Resolver } from 'type-graphql';
import { NotificationConnection, NotificationFilterInput } from '../../../schema/notification.ts';
import { planned } from '../../platform/api/read/planned.ts';

@Resolver()
export class NotificationResolver {
  @Query(() => NotificationConnection, { description: 'Convictions told without being asked, both ways, newest first.' })
  notifications(
    @Arg('filter', () => NotificationFilterInput, { nullable: true, description: 'Narrows the list.' })
    _filter: NotificationFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }
}
