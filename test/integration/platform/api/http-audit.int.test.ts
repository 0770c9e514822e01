import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';
import { openToy, tokenFor, type Toy } from '../../../support/toy-api.ts';

let database: FreshDatabase;
let toy: Toy;

beforeAll(async () => {
  database = await freshDatabase();
  toy = await openToy(database.url);
});

afterAll(async () => {
  await toy.close();
  await database.drop();
});

/** As a caller that may introspect, for the audits ask for `__type`; with the header that keeps the guard against forged requests on. */
const asDeveloper: typeof fetch = (url, init) =>
  fetch(url, {
    ...init,
    headers: {
      ...(init?.headers as Record<string, string>),
      authorization: tokenFor('30', { role: 'developer' }),
      'apollo-require-preflight': '1',
    },
  });

const audits = serverAudits({ url: () => toy.api.url, fetchFn: asDeveloper });

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  it('has sixty-one audits to pass', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});
