/** The HTTP door: who gets in, what is told, what is never executed. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { limits } from '../../../../server/platform/api/limits.ts';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';
import { openToy, secretText, tokenFor, type Toy } from '../../../support/toy-api.ts';
import { WsLine } from '../../../support/ws-line.ts';

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

afterEach(() => {
  toy.auditIsAway = false;
  toy.reads.length = 0;
  toy.logged.length = 0;
});

interface Told {
  status: number;
  headers: Headers;
  body: { data?: unknown; errors?: { message: string; extensions: { code: string; traceId?: string } }[] };
}

const modern = 'application/graphql-response+json';

async function post(body: unknown, headers: Record<string, string> = {}): Promise<Told> {
  const sent = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const answer = await fetch(toy.api.url, {
    method: 'POST',
    body: typeof sent === 'string' ? sent : new Uint8Array(sent),
    headers: { authorization: tokenFor('30'), accept: modern, 'content-type': 'application/json', ...headers },
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Told['body'] };
}

const ask = (query: string, headers?: Record<string, string>) => post({ query }, headers);
const codeOf = ({ body }: Told) => body.errors?.map(({ extensions }) => extensions.code).join();

describe('a caller', () => {
  it.each([
    ['without a token', ''],
    ['with another kind of authorization', 'Basic dXNlcjpwYXNz'],
    ['whose token has ended', tokenFor('30', { lifetimeMs: -1 })],
  ])('%s is refused before the document is looked at', async (_what, authorization) => {
    const told = await post('{ not even JSON', { authorization });
    expect([told.status, codeOf(told)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(told.headers.get('www-authenticate')).toBe('Bearer');
    expect(told.body.errors?.[0]?.extensions.traceId).toBe(told.headers.get('x-trace-id'));
  });

  it('whose authentication fails for a fault of ours is told nothing of it', async () => {
    const told = await ask('{ hello }', { authorization: 'Bearer bm90aGluZw' });
    expect([told.status, codeOf(told), told.body.errors?.[0]?.message]).toEqual([500, 'INTERNAL', 'Internal error']);
    expect(toy.logged).toMatchObject([{ facts: { traceId: told.headers.get('x-trace-id') } }]);
  });
});

describe('a request', () => {
  it.each([
    ['is larger than any', () => JSON.stringify({ query: `#${'a'.repeat(limits.http.bodyBytesMax)}` }), {}, 413, 'TOO_LARGE'],
    ['is compressed', () => gzipSync('{}'), { 'content-encoding': 'gzip' }, 415, 'BAD_REQUEST'],
    ['is in another character set', () => '{}', { 'content-type': 'application/json; charset=latin1' }, 415, 'BAD_REQUEST'],
    ['is not UTF-8', () => Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), {}, 400, 'BAD_REQUEST'],
    ['is not JSON', () => '{ query', {}, 400, 'BAD_REQUEST'],
    ['is a list of requests', () => '[{"query":"{ hello }"}]', {}, 400, 'BAD_REQUEST'],
    ['is a form', () => 'query=x', { 'content-type': 'application/x-www-form-urlencoded' }, 400, 'BAD_REQUEST'],
    ['accepts nothing of ours', () => '{"query":"mutation { raise }"}', { accept: 'text/html' }, 406, 'BAD_REQUEST'],
    [
      'knows its document by hash',
      () => '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}',
      {},
      400,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
  ])('that %s is refused', async (_what, body, headers, status, code) => {
    const told = await post(body(), headers);
    expect([told.status, codeOf(told)]).toEqual([status, code]);
    expect(toy.raised).toBe(0);
  });

  it('of which more comes than was announced, in chunks, is cut off', async () => {
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(16_384));
      },
    });
    const init = {
      method: 'POST',
      body: chunks,
      duplex: 'half' as const,
      headers: { authorization: tokenFor('30'), 'content-type': 'application/json' },
    };
    const answer = await fetch(toy.api.url, init).catch((error: unknown) => error);
    expect(answer instanceof Response ? answer.status : 'cut off').toEqual(answer instanceof Response ? 413 : 'cut off');
    expect((await ask('{ hello }')).body).toEqual({ data: { hello: 'hello there' } });
  });

  it('that would change something by GET is not executed', async () => {
    const answer = await fetch(`${toy.api.url}?query=${encodeURIComponent('mutation { raise }')}`, {
      headers: { authorization: tokenFor('30'), 'apollo-require-preflight': '1' },
    });
    expect([answer.status, answer.headers.get('allow'), toy.raised]).toEqual([405, 'POST', 0]);
  });

  it('by GET without the header that pages of others cannot send is refused', async () => {
    const answer = await fetch(`${toy.api.url}?query={hello}`, { headers: { authorization: tokenFor('30') } });
    expect(answer.status).toBe(400);
  });

  it('to subscribe is sent to the WebSocket', async () => {
    const told = await ask('subscription { feed { id } }');
    expect([told.status, codeOf(told)]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('an answer', () => {
  it('may be kept by nobody and carries its trace id', async () => {
    const { headers } = await ask('{ hello }');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('under the older media type is 200 for what is wrong with a document, and not for want of rights', async () => {
    const older = { accept: 'application/json' };
    const [document, rights] = [await ask('{ nothing }', older), await ask('{ offLimits }', older)];
    expect([document.status, codeOf(document)]).toEqual([200, 'GRAPHQL_VALIDATION_FAILED']);
    expect([rights.status, codeOf(rights)]).toEqual([403, 'FORBIDDEN']);
    expect((await ask('{ nothing }')).status).toBe(400);
  });

  it('with a fault in one field tells the others', async () => {
    const told = await ask('{ hello boom }');
    const [error] = told.body.errors ?? [];
    expect(told).toMatchObject({ status: 200, body: { data: { hello: 'hello there', boom: null } } });
    expect(error).toMatchObject({
      message: 'Internal error',
      path: ['boom'],
      extensions: { traceId: told.headers.get('x-trace-id') },
    });
    expect(JSON.stringify([told.body, toy.logged])).not.toContain(secretText.slice(3, 15));
    expect(toy.logged).toMatchObject([{ facts: { operation: 'query hello boom', traceId: told.headers.get('x-trace-id') } }]);
  });

  it('to an operation that does not resolve says so', async () => {
    expect(codeOf(await ask('query A { hello } query B { hello }'))).toBe('OPERATION_RESOLUTION_FAILURE');
    expect(codeOf(await post({ query: 'query A { hello }', operationName: 'C' }))).toBe('OPERATION_RESOLUTION_FAILURE');
  });

  it('is measured with its variables, also where the document is known already', async () => {
    const query = 'query Q($n: Int) { people(first: $n) { friends(first: $n) { friends(first: $n) { id } } } }';
    expect(codeOf(await post({ query, variables: { n: 2 } }))).toBeUndefined();
    expect(codeOf(await post({ query, variables: { n: 100 } }))).toBe('TOO_LARGE');
    expect(codeOf(await post({ query, variables: { n: 'many' } }))).toBe('BAD_USER_INPUT');
  });

  it('to one root field that is not permitted executes none, hidden in a fragment too', async () => {
    const { raised } = toy;
    expect(codeOf(await ask('{ person(id: 1) { id } ...F } fragment F on Query { ... { offLimits } }'))).toBe('FORBIDDEN');
    expect([toy.reads, toy.raised]).toEqual([[], raised]);
  });
});

describe('a reading', () => {
  it('is written down once for an operation, before the answer', async () => {
    const told = await ask('{ people(first: 2) { id } person(id: 9) { id } }');
    expect(toy.reads).toHaveLength(1);
    expect(toy.reads[0]).toMatchObject({ operation: 'query people person', traceId: told.headers.get('x-trace-id') });
    expect(toy.reads[0]?.records).toEqual(['person_0', 'person_1', 'person_9']);
  });

  it('that cannot be written down is not told', async () => {
    toy.auditIsAway = true;
    const told = await ask('{ person(id: 9) { name } }');
    expect([told.status, codeOf(told), told.body.data]).toEqual([503, 'RETRY_LATER', undefined]);
    expect(toy.logged).toHaveLength(1);
    expect((await ask('{ hello }')).status).toBe(200); // nothing of anybody is in it
  });

  it('whose token ends while it is under way is not told', async () => {
    const told = await ask('{ slow }', { authorization: tokenFor('30', { lifetimeMs: 150 }) });
    expect([told.status, codeOf(told), told.body.data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
  });
});

describe('the schema', () => {
  it('is shown to those who may see it, and to the others is not there', async () => {
    const source = '{ __type(name: "Person") { name } }';
    expect((await ask(source, { authorization: tokenFor('30', { role: 'developer' }) })).body.data).toEqual({
      __type: { name: 'Person' },
    });
    const [introspecting, mistaken] = [await ask(source), await ask('{ hell }')];
    expect(introspecting.body).toEqual(mistaken.body);
    expect((await ask('{ hell }', { authorization: tokenFor('30', { role: 'developer' }) })).body.errors).toMatchObject([
      { message: 'Cannot query field "hell" on type "Query".' },
    ]);
  });
});

describe('beside GraphQL', () => {
  const get = async (path: string, on = toy) => {
    const answer = await fetch(on.api.url.replace('/graphql', path));
    return `${answer.status} ${(await answer.text()).trim()}`;
  };

  it('the hub says that it lives and whether it is ready', async () => {
    expect(await get('/healthz')).toBe('200 alive');
    expect(await get('/readyz')).toBe('200 ready');
    const unready = await openToy(database.url, { isReady: () => Promise.reject(new Error('no database')) });
    expect(await get('/readyz', unready)).toBe('503 not ready');
    await unready.close();
  });

  it('there is nothing', async () => {
    for (const path of ['/', '/graphql/', '/metrics', '//', '/%00', '/graphql/../healthz2'])
      expect(await get(path)).toMatch(/^404 /);
  });

  it('a client that says nothing is cut off', async () => {
    const socket = connect(toy.api.port, '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nHost: hub\r\n');
    const since = performance.now();
    await new Promise((resolve) => socket.once('close', resolve).resume());
    expect(performance.now() - since).toBeLessThan(limits.http.headersTimeoutMs + 2 * limits.http.checkEveryMs);
  });
});

describe('when the hub closes', () => {
  it('what is under way is answered, sockets are told, and nothing new is taken', async () => {
    const closing = await openToy(database.url);
    const line = await WsLine.ready(closing.wsUrl, tokenFor('30'));
    const init = {
      method: 'POST',
      body: '{"query":"{ slow }"}',
      headers: { authorization: tokenFor('30'), 'content-type': 'application/json' },
    };
    const underWay = fetch(closing.api.url, init);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = closing.close();
    expect(await (await underWay).json()).toEqual({ data: { slow: 'at last' } });
    expect(await line.close()).toMatchObject({ code: 1001 });
    await closed;
    await expect(fetch(closing.api.url, init)).rejects.toThrow('fetch failed');
  });
});
