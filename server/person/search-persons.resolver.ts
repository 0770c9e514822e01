import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { PersonMatchConnection, PersonMatchType, PersonSearchInput, PersonType } from '../../schema/person.ts';
import type { Pool } from 'pg';
import type { HubCall } from '../access/hub-call.ts';
import { pageOf } from './page-of-matches.ts';
import { searchPersons, type Match } from './search-persons.ts';

async function hubNow(db: Pool): Promise<Date> {
  const { rows } = await db.query<{ now: Date }>({ name: 'hub-now', text: 'select hub_now() as now' });
  return rows[0]?.now ?? new Date(NaN);
}

/** Not planned: between what the database finds and what is read stands the matcher. */
@Resolver(() => PersonMatchType)
export class SearchPersonsResolver {
  @Query(() => PersonMatchConnection, {
    description: 'Scored and explained candidates, best first. Needs a purpose and at least two identifying facts.',
  })
  async searchPersons(
    @Arg('search', () => PersonSearchInput, { description: 'What is known.' }) search: PersonSearchInput,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after: string | undefined,
    @Ctx() { db, reader }: HubCall,
  ) {
    return pageOf(await searchPersons(db, reader, search, await hubNow(db)), { first, after });
  }

  @FieldResolver(() => PersonType, { description: 'The candidate.' })
  person(@Root() { personId }: Match, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('Person', personId, info);
  }
}
