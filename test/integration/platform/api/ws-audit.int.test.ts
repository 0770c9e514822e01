/** graphql-transport-ws as PROTOCOL.md of graphql-ws has it, and what its servers usually leave open. Every check has a socket of its own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { entities } from '../../../../server/entities.ts';
import { openOrm } from '../../../../server/platform/database/orm.ts';
import { appendFeedEvents } from '../../../../server/platform/event/append-feed.ts';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';
import { openToy, secretText, tokenFor, type Toy } from '../../../support/toy-api.ts';
import { WsLine } from '../../../support/ws-line.ts';

let database: FreshDatabase;
let orm: MikroORM;
let toy: Toy;
let growing: NodeJS.Timeout;
const token = tokenFor('30');
const query = '{ __typename }';
const stays = 'subscription { feed { id } }';

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openOrm(database.url, { entities, migrations: [] });
  toy = await openToy(database.url);
  growing = setInterval(() => void tell().catch(() => {}), 100);
});

afterAll(async () => {
  clearInterval(growing);
  await toy.close();
  await orm.close();
  await database.drop();
});

/** Something happens that concerns organisation 30. */
function tell(): Promise<void> {
  const event = { organisation: '30', kind: 'RESPONSE_ARRIVED', occurredAt: new Date() } as const;
  return orm.em.fork().transactional((em) => appendFeedEvents(em, [event]));
}

async function withLine(check: (line: WsLine) => Promise<void>, open: () => Promise<WsLine>): Promise<void> {
  const line = await open();
  try {
    await check(line);
  } finally {
    line.end();
  }
}
const newLine = () => WsLine.open(toy.wsUrl);
const readyLine = () => WsLine.ready(toy.wsUrl, token);

/** What one message on a fresh line leads to. */
async function closeCodeAfter(messages: readonly (object | string)[], open: () => Promise<WsLine>): Promise<number | undefined> {
  let code: number | undefined;
  await withLine(async (line) => {
    for (const message of messages) line.send(message);
    code = (await line.close(2_000))?.code;
  }, open);
  return code;
}

async function answersTo(source: string): Promise<WsLine['frames']> {
  const frames: WsLine['frames'] = [];
  await withLine(async (line) => {
    line.subscribe('a', source);
    for (let frame = await line.next(500); frame; frame = await line.next(250)) frames.push(frame);
    expect(line.closed).toBeUndefined();
  }, readyLine);
  return frames;
}

const init = () => ({ type: 'connection_init', payload: { authorization: token } });
const subscribe = (id: unknown, payload: unknown) => ({ id, type: 'subscribe', payload });

describe('the handshake', () => {
  it('chooses graphql-transport-ws, also out of a list', async () => {
    await withLine(async ({ webSocket }) => expect(webSocket.protocol).toBe('graphql-transport-ws'), newLine);
    const offering = () => WsLine.open(toy.wsUrl, { protocols: ['other', 'graphql-transport-ws'] });
    await withLine(async ({ webSocket }) => expect(webSocket.protocol).toBe('graphql-transport-ws'), offering);
  });

  it.each(['nonsense', 'graphql-ws'])('does not serve the protocol %s', async (protocol) => {
    const line = await WsLine.open(toy.wsUrl, { protocols: [protocol] }).catch(() => undefined);
    expect(line ? (await line.close())?.code : 'refused').toBe(line ? 4406 : 'refused');
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'https://console.example.evil.example'])(
    'refuses a page of %s',
    async (origin) => {
      await expect(WsLine.open(toy.wsUrl, { origin })).rejects.toMatchObject({ status: 403 });
    },
  );

  it('serves the hub’s own pages and those of the configuration', async () => {
    for (const origin of [`http://127.0.0.1:${toy.api.port}`, `http://localhost:${toy.api.port}`, 'https://console.example']) {
      (await WsLine.ready(toy.wsUrl, token, { origin })).end();
    }
  });

  it('is for the GraphQL path alone', async () => {
    await expect(WsLine.open(toy.wsUrl.replace('/graphql', '/other'))).rejects.toMatchObject({ status: 404 });
  });
});

describe('connection_init', () => {
  it('is acknowledged', async () => (await readyLine()).end());

  it('is waited for only so long', async () => {
    await withLine(async (line) => expect((await line.close(5_000))?.code).toBe(4408), newLine);
  });

  it('may come once', async () => {
    expect(await closeCodeAfter([{ type: 'connection_init' }], readyLine)).toBe(4429);
    expect(await closeCodeAfter([init(), init()], newLine)).toBe(4429);
  });

  it.each([
    ['no token', {}],
    ['a token that is no token', { authorization: 'Bearer bm90aGluZw' }],
    ['a token that has ended', { authorization: tokenFor('30', { lifetimeMs: -1_000 }) }],
    ['a token that is not a text', { authorization: { toString: 'x' } }],
  ])('with %s closes the line', async (_what, payload) => {
    const code = await closeCodeAfter([{ type: 'connection_init', payload }], newLine);
    expect([4403, 1013]).toContain(code);
  });

  it('with a payload that is no object is a bad message', async () => {
    expect(await closeCodeAfter([{ type: 'connection_init', payload: 'text' }], newLine)).toBe(4400);
  });
});

describe('ping and pong', () => {
  it('answers a ping with its payload, also before connection_init', async () => {
    for (const open of [newLine, readyLine]) {
      await withLine(async (line) => {
        line.send({ type: 'ping', payload: { k: 'v' } });
        expect(await line.next()).toEqual({ type: 'pong', payload: { k: 'v' } });
      }, open);
    }
  });

  it('takes a pong that nobody asked for', async () => {
    expect(await closeCodeAfter([{ type: 'pong' }], readyLine)).toBeUndefined();
  });
});

describe('messages that are none', () => {
  it.each([
    '{nope',
    'null',
    '[]',
    '"x"',
    '1',
    '{"type":"bogus"}',
    '{"type":"next","id":"1","payload":{}}',
    '{"type":"connection_ack"}',
  ])('closes the line after %s', async (message) => {
    expect(await closeCodeAfter([message], readyLine)).toBe(4400);
  });

  it.each([
    ['without id', { type: 'subscribe', payload: { query } }],
    ['with an empty id', subscribe('', { query })],
    ['with a document that is a number', subscribe('1', { query: 1 })],
    ['with variables that are a list', subscribe('1', { query, variables: [1] })],
    ['with an id longer than any', subscribe('i'.repeat(1_000), { query })],
  ])('closes the line after a subscribe %s', async (_what, message) => {
    expect(await closeCodeAfter([message], readyLine)).toBe(4400);
  });

  it('closes the line after bytes in place of text', async () => {
    await withLine(async (line) => {
      line.webSocket.send(Buffer.from(JSON.stringify(subscribe('1', { query }))), { binary: true });
      expect((await line.close())?.code).toBe(4400);
    }, readyLine);
  });

  it('takes no subscribe before connection_init', async () => {
    expect(await closeCodeAfter([subscribe('1', { query })], newLine)).toBe(4401);
  });
});

describe('an operation', () => {
  it('that is a query is answered once and completed, under its id', async () => {
    expect(await answersTo(query)).toEqual([
      { id: 'a', type: 'next', payload: { data: { __typename: 'Query' } } },
      { id: 'a', type: 'complete' },
    ]);
  });

  it('whose answer takes long does not hold up another', async () => {
    await withLine(async (line) => {
      line.subscribe('slow', '{ slow }');
      line.subscribe('fast', query);
      const ids = [await line.next(), await line.next(), await line.next(), await line.next()].map(
        (frame) => `${frame?.id} ${frame?.type}`,
      );
      expect(ids).toEqual(['fast next', 'fast complete', 'slow next', 'slow complete']);
    }, readyLine);
  });

  it.each(['{ noSuchField }', '{', 'query A { hello } query B { hello }', 'subscription { feed { id } responseArrived { id } }'])(
    'that cannot be executed is an error and nothing else: %s',
    async (source) => {
      const frames = await answersTo(source);
      expect(frames).toHaveLength(1);
      expect(frames[0]).toMatchObject({ id: 'a', type: 'error', payload: [{ message: expect.any(String) }] });
    },
  );

  it('may not take the id of one that lives', async () => {
    expect(await closeCodeAfter([subscribe('d', { query: stays }), subscribe('d', { query: stays })], readyLine)).toBe(4409);
  });

  it('that the client completes is over without a word, and its id is free again', async () => {
    await withLine(async (line) => {
      line.subscribe('d', stays);
      expect(await line.next()).toMatchObject({ id: 'd', type: 'next' });
      line.send({ id: 'd', type: 'complete' });
      line.send({ type: 'ping' });
      while ((await line.next())?.type !== 'pong');
      expect(await line.next(400)).toBeUndefined();
      line.subscribe('d', stays);
      expect(await line.next()).toMatchObject({ id: 'd', type: 'next' });
    }, readyLine);
  });

  it('of another line is out of reach', async () => {
    const [mine, theirs] = [await readyLine(), await readyLine()];
    mine.subscribe('x', stays);
    expect(await mine.next()).toMatchObject({ id: 'x' });
    theirs.send({ id: 'x', type: 'complete' });
    theirs.send({ type: 'ping' });
    expect(await theirs.next()).toEqual({ type: 'pong' });
    mine.frames.length = 0;
    expect(await mine.next()).toMatchObject({ id: 'x', type: 'next' });
    expect(theirs.closed).toBeUndefined();
    for (const line of [mine, theirs]) line.end();
  });

  it('that is unknown may be completed', async () => {
    expect(await closeCodeAfter([{ id: 'nope', type: 'complete' }], readyLine)).toBeUndefined();
  });
});

describe('the socket is no side door', () => {
  it('takes no message of eight megabytes, and lives', async () => {
    const large = subscribe('1', { query: `#${'a'.repeat(8 << 20)}\n${query}` });
    expect(await closeCodeAfter([large], readyLine)).toBe(1009);
    (await readyLine()).end();
  });

  it('runs twenty operations at once and refuses those beyond, one by one', async () => {
    await withLine(async (line) => {
      for (let n = 0; n < 60; n += 1) line.subscribe(`s${n}`, stays);
      const refused = new Set<string>();
      const live = new Set<string>();
      while (refused.size < 40 || live.size < 20) {
        const frame = await line.next();
        if (!frame?.id) throw new Error(`only ${refused.size} refused, ${live.size} live`);
        (frame.type === 'error' ? refused : live).add(frame.id);
        if (frame.type === 'error') expect(frame.payload).toMatchObject([{ extensions: { code: 'TOO_MANY' } }]);
      }
      expect([refused.size, live.size]).toEqual([40, 20]);
    }, readyLine);
  });

  it('does not answer a flood of pings', async () => {
    await withLine(async (line) => {
      for (let n = 0; n < 10_000; n += 1) line.send({ type: 'ping' });
      expect((await line.close())?.code).toBe(4429);
      expect(line.frames.length).toBeLessThanOrEqual(50);
    }, newLine);
  });

  it('tells nothing of what went wrong inside', async () => {
    const [answer] = await answersTo('{ boom }');
    expect(answer).toMatchObject({ payload: { errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL' } }] } });
    expect(JSON.stringify([answer, toy.logged])).not.toContain(secretText.slice(3, 15));
  });

  it('suggests no names and shows no schema to those who may not see it', async () => {
    for (const source of ['{ hell }', '{ __schema { types { name } } }', '{ __type(name: "Person") { name } }']) {
      expect(await answersTo(source)).toEqual([
        {
          id: 'a',
          type: 'error',
          payload: [
            { message: 'The operation does not fit the published schema.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
          ],
        },
      ]);
    }
  });

  it('shows the schema to those who may see it', async () => {
    await withLine(
      async (line) => {
        line.subscribe('a', '{ __type(name: "Person") { name } }');
        expect(await line.next()).toMatchObject({ type: 'next', payload: { data: { __type: { name: 'Person' } } } });
      },
      () => WsLine.ready(toy.wsUrl, tokenFor('30', { role: 'developer' })),
    );
  });

  it.each([
    ['aliases', `{ ${Array.from({ length: 200 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['levels', `{ person(id: 1) ${'{ friends(first: 1) '.repeat(20)}{ id }${' }'.repeat(20)} }`],
    ['answered fields', '{ people(first: 100) { friends(first: 100) { friends(first: 100) { id } } } }'],
  ])('refuses too many %s without closing', async (what, source) => {
    const [answer] = await answersTo(source);
    expect(answer).toMatchObject({
      type: 'error',
      payload: [{ message: expect.stringContaining(what), extensions: { code: 'TOO_LARGE' } }],
    });
  });

  it('refuses a root field that the role may not use, before anything is executed', async () => {
    const before = toy.raised;
    const [answer] = await answersTo('mutation { raise } query Q { offLimits }');
    expect(answer?.type).toBe('error');
    const [forbidden] = await answersTo('{ hello offLimits }');
    expect(forbidden).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(toy.raised).toBe(before);
  });

  it('writes a reading down before it is told, and tells nothing where that fails', async () => {
    toy.reads.length = 0;
    expect(await answersTo('{ person(id: "7") { name } }')).toMatchObject([{ type: 'next' }, { type: 'complete' }]);
    expect(toy.reads).toMatchObject([{ operation: 'query person', records: ['person_7'], caller: { subject: 'officer@30' } }]);
    toy.auditIsAway = true;
    const [answer] = await answersTo('{ person(id: "7") { name } }');
    toy.auditIsAway = false;
    expect(answer).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'RETRY_LATER' } }] });
  });

  it('ends when the token does, with nothing pushed after', async () => {
    const line = await WsLine.ready(toy.wsUrl, tokenFor('30', { lifetimeMs: 700 }));
    line.subscribe('d', stays);
    expect(await line.next()).toMatchObject({ type: 'next' });
    expect(await line.close(3_000)).toEqual({ code: 4403, reason: 'The token has ended' });
  });
});
