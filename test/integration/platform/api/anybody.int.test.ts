/** The HTTP door for those who send no token: one field, seldom, and no sign that there is anything else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRate } from '../../../../server/platform/rate.ts';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';
import { openToy, tokenFor, type Toy, type ToyCaller } from '../../../support/toy-api.ts';
import { WsLine } from '../../../support/ws-line.ts';

const anybody: ToyCaller = { subject: 'anybody', organisation: '', role: 'officer', expiresAt: new Date(8.64e15) };
let database: FreshDatabase;
let toy: Toy;
let nowMs = 0;

beforeAll(async () => {
  database = await freshDatabase();
  toy = await openToy(database.url, {
    anybody: { caller: anybody, mayAsk: createRate({ burst: 20, perSecond: 1, addressesMax: 10, nowMs: () => nowMs }) },
    permitsRootField: ({ subject }, field) => subject !== 'anybody' || field === 'Query.hello',
  });
});
afterAll(async () => {
  await toy.close();
  await database.drop();
});

async function ask(body: string, headers: Record<string, string> = {}) {
  nowMs += 1_000;
  const type = 'application/json';
  const answer = await fetch(toy.api.url, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as { data?: object; errors?: object[] } };
}
const query = (text: string) => JSON.stringify({ query: text });

describe('whoever sends no token', () => {
  it('is answered the one field that is for anybody', async () => {
    expect(await ask(query('{ hello __typename }'))).toMatchObject({
      status: 200,
      body: { data: { hello: 'hello there', __typename: 'Query' } },
    });
    expect(toy.reads).toEqual([]);
  });

  it.each([
    ['another field', query('{ slow }')],
    ['another field beside it', query('{ hello boom }')],
    ['personal data', query('{ person(id: "1") { name } }')],
    ['the same field many times over', query('{ a: hello b: hello c: hello }')],
    ['a change', query('mutation { raise }')],
    ['a subscription', query('subscription { feed { id } }')],
    ['the schema', query('{ __schema { types { name } } }')],
    ['a field that there is not', query('{ helo }')],
    ['no GraphQL', query('{ hello')],
    ['no JSON', '{ not even JSON'],
    ['something large', query(`#${'a'.repeat(70_000)}`)],
  ])('is told to send one for %s, and nothing more', async (_what, body) => {
    const before = toy.raised;
    const told = await ask(body);
    expect([told.status, told.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(told.body).toMatchObject({
      errors: [{ message: 'Send a bearer token in the authorization header.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(told.body.data).toBeUndefined();
    expect(toy.raised).toBe(before);
  });

  it('has to wait after many questions; whoever has a token has not', async () => {
    nowMs += 60_000;
    const answers = [];
    for (let asked = 0; asked < 21; asked += 1) {
      nowMs -= 1_000; // no time passes
      answers.push((await ask(query('{ hello }'))).status);
    }
    expect(answers).toEqual([...new Array<number>(20).fill(200), 429]);
    nowMs -= 1_000;
    const refused = await ask(query('{ hello }'));
    expect([refused.headers.get('retry-after'), refused.body.errors]).toMatchObject([
      '60',
      [{ extensions: { code: 'TOO_MANY' } }],
    ]);
    nowMs -= 1_000;
    expect((await ask(query('{ hello }'), { authorization: tokenFor('30') })).status).toBe(200);
  });

  it('opens no socket', async () => {
    await expect(WsLine.ready(toy.wsUrl, '')).rejects.toThrow('4403');
  });
});
