import type { CountryRequestQuery } from '../../../client-sdk/generated/graphql.ts';

export type Request = Extract<CountryRequestQuery['node'], { __typename: 'CountryRequest' }>;
