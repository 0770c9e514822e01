/** Questions to other countries, and theirs to us. */
import {
  CountryRequestDocument,
  CountryRequestsDocument,
  DeadlinesDocument,
  type CountryRequestFilter,
} from './generated/graphql.ts';
import type { Page, Request } from './call.ts';

export function requestCalls(request: Request) {
  return {
    countryRequest: async (id: string) => {
      const { node } = await request(CountryRequestDocument, { id });
      return node?.__typename === 'CountryRequest' ? node : null;
    },
    countryRequests: async (filter: CountryRequestFilter = {}, page: Page = {}) =>
      (await request(CountryRequestsDocument, { filter, first: 20, ...page })).countryRequests,
    /** Open requests with a last lawful day, the nearest first. */
    deadlines: async (page: Page = {}) => (await request(DeadlinesDocument, { first: 20, ...page })).deadlines,
  };
}
