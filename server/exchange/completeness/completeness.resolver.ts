import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Info, Int, Query, Resolver } from 'type-graphql';
import {
  CompletenessAlarmConnection,
  CompletenessAlarmFilterInput,
  CompletenessType,
  NotificationDueConnection,
  NotificationDueFilterInput,
} from '../../../schema/completeness.ts';
import { DateScalar } from '../../../schema/scalars.ts';
import { planned } from '../../platform/api/read/planned.ts';

const first = { defaultValue: 20, description: 'Page size, 1 to 100.' };
const after = { nullable: true, description: '`endCursor` of the page before.' };

@Resolver()
export class CompletenessResolver {
  @Query(() => CompletenessType, {
    description: 'Whether everything recorded in some days (at most 62) has been told. Empty for all but the exchange unit.',
  })
  completeness(
    @Arg('from', () => DateScalar, { description: 'First day.' }) _from: string,
    @Arg('to', () => DateScalar, { description: 'Last day.' }) _to: string,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Query(() => CompletenessAlarmConnection, {
    description: 'What comparing with registers and countries has found, newest first.',
  })
  completenessAlarms(
    @Arg('filter', () => CompletenessAlarmFilterInput, { nullable: true, description: 'Narrows the list.' })
    _filter: CompletenessAlarmFilterInput | undefined,
    @Arg('first', () => Int, first) _first: number,
    @Arg('after', () => String, after) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Query(() => NotificationDueConnection, { description: 'The completeness ledger, newest first.' })
  notificationsDue(
    @Arg('filter', () => NotificationDueFilterInput, { nullable: true, description: 'Narrows the list.' })
    _filter: NotificationDueFilterInput | undefined,
    @Arg('first', () => Int, first) _first: number,
    @Arg('after', () => String, after) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }
}
