import { ApolloServer, HeaderMap } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLFormattedError } from 'graphql';
import pg from 'pg';
import type { Call } from '../../../../server/platform/context/call.ts';
import { openOrm } from '../../../../server/platform/database/orm.ts';
import { createExecutor, gatewayOf } from '../../../../server/platform/api/read/execute.ts';
import { code, text } from '../../../../server/platform/api/read/fields.ts';
import { isVisible } from '../../../../server/platform/api/read/is-visible.ts';
import { stringifyResult } from '../../../../server/platform/api/read/json-text.ts';
import { createReadPlanner } from '../../../../server/platform/api/read/planner.ts';
import { attach, type TableShape } from '../../../../server/platform/api/read/shape.ts';
import { aStage, operationOf, type Stage } from './stage.ts';
import { aReader, convictionShape, personShape } from './toy.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await aStage(11);
});
afterAll(() => stage.close());

const ownRow = () => stage.rows.person.find(({ organisation }) => organisation === '30');
const foreignRow = () => stage.rows.person.find(({ organisation }) => organisation === '44');

describe('a row that has not what the schema promises', () => {
  const schema = buildSchema('type Query { people: [Human!]! first: Human } type Human { name: String! born: String! }');
  const human: TableShape = {
    type: 'Human',
    table: 'person',
    visible: { OWN: () => 'true' },
    fields: { name: text('name'), born: text('born') },
  };
  const query = attach('Query', {
    people: { kind: 'many', shape: 'Human', order: (t) => `${t}.id` },
    first: { kind: 'one', shape: 'Human', on: (t) => `${t}.born is null`, order: (t) => `${t}.id` },
  });

  it.each(['{ people { born } }', '{ first { born } }'])('fails %s instead of being left out', async (document) => {
    expect(stage.rows.person.some(({ born }) => born === null)).toBe(true);
    const executor = createExecutor({ schema, planner: createReadPlanner({ schema, declared: [human, query] }) });
    const asked = executor({ ...operationOf(schema, document), variables: {}, call: stage.call() });
    await expect(asked).rejects.toThrow('Human: a row has not what the schema promises');
  });
});

describe('a statement', () => {
  it('ends at its time limit, and the database’s error is passed on', async () => {
    const schema = buildSchema('type Query { slow: String }');
    const declared = [attach('Query', { slow: text(() => `(select pg_sleep(20)::text)`) })];
    const impatient = new pg.Pool({ connectionString: stage.url, max: 1, statement_timeout: 100 });
    try {
      const executor = createExecutor({ schema, planner: createReadPlanner({ schema, declared }) });
      const asked = executor({ ...operationOf(schema, '{ slow }'), variables: {}, call: { ...stage.call(), db: impatient } });
      await expect(asked).rejects.toMatchObject({ code: '57014' });
    } finally {
      await impatient.end();
    }
  });
});

describe('declarations that the schema does not bear out', () => {
  const schema = buildSchema('type Query { thing: Thing! } type Thing { name: String! }');
  const thing: TableShape = { type: 'Thing', table: 'thing', visible: {}, fields: { name: text('name') } };

  it.each([
    ['a field that is not published', [{ ...thing, fields: { other: text('other') } }], 'Thing.other is not published'],
    [
      'a type that nobody declared',
      [attach('Query', { thing: { kind: 'one', shape: 'Thing' } })],
      'Query.thing leads to Thing, which nobody declared',
    ],
    [
      'a promise that is withheld',
      [{ ...thing, fields: { name: { ...code('name'), withheld: { OWN: 'ROLE' } } } }],
      'Thing.name may not be withheld',
    ],
    [
      'a list for one',
      [thing, attach('Query', { thing: { kind: 'many', shape: 'Thing', order: () => '1' } })],
      'Query.thing is no list',
    ],
  ])('are refused at start: %s', (_name, declared, message) => {
    expect(() => createReadPlanner({ schema, declared })).toThrow(message);
  });
});

describe('isVisible', () => {
  it('holds a row against the predicate of the reads, inside the caller’s transaction', async () => {
    const orm = await openOrm(
      stage.url,
      { entities: [], migrations: [] },
      { poolMax: 1, discovery: { warnWhenNoEntities: false } },
    );
    try {
      const own = ownRow()?.id ?? '';
      const foreign = foreignRow()?.id ?? '';
      const made = '10000000-0000-4000-8000-999999999999';
      const em = orm.em.fork();
      expect(await isVisible(em, personShape, aReader(), own)).toBe(true);
      expect(await isVisible(em, personShape, aReader(), foreign)).toBe(false);
      expect(await isVisible(em, personShape, aReader({ organisation: '44' }), foreign)).toBe(true);
      expect(await isVisible(em, personShape, aReader({ policyClass: 'UNIT' }), foreign)).toBe(true);
      expect(await isVisible(em, convictionShape, aReader({ policyClass: 'AUDIT' }), own)).toBe(false);
      expect(await isVisible(em, personShape, aReader({ policyClass: 'UNHEARD_OF' }), own)).toBe(false);
      expect(await isVisible(em, personShape, aReader(), made)).toBe(false);
      await em.begin();
      await em.execute(
        `insert into person select ?, organisation, name, alias, born, sex, 1, nationalities from person where id = ?`,
        [made, own],
      );
      expect(await isVisible(em, personShape, aReader(), made)).toBe(true);
      await em.rollback();
      expect(await isVisible(em, personShape, aReader(), made)).toBe(false);
      const awkward = aReader({ organisation: `30' or 'a'='a`, purposes: [`it's`, '?', '{}"'] });
      expect(await isVisible(orm.em.fork(), personShape, awkward, own)).toBe(false);
    } finally {
      await orm.close();
    }
  });
});

describe('behind Apollo', () => {
  const server = async () => {
    const apollo = new ApolloServer<Call>({
      gateway: gatewayOf(stage.schema, stage.executor),
      stringifyResult,
      includeStacktraceInErrorResponses: false,
    });
    await apollo.start();
    const post = async (query: string, variables: object = {}) => {
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([['content-type', 'application/json']]),
          search: '',
          body: { query, variables },
        },
        context: async () => stage.call(),
      });
      const body = answer.body.kind === 'complete' ? answer.body.string : '';
      return {
        status: answer.status ?? 200,
        body,
        parsed: JSON.parse(body) as { data?: object; errors?: GraphQLFormattedError[] },
      };
    };
    return { post, stop: () => apollo.stop() };
  };

  it('the finished text goes out as it is, and errors keep their codes', async () => {
    const { post, stop } = await server();
    try {
      const own = ownRow();
      const found = await post('query ($id: ID) { person(id: $id) { name } }', { id: `per_${own?.id}` });
      expect(found).toMatchObject({ status: 200, body: JSON.stringify({ data: { person: { name: own?.name } } }) });
      const unfit = await post('query ($first: Int!) { persons(first: $first) { totalCount } }', { first: 'x' });
      expect(unfit.status).toBe(400);
      expect(unfit.parsed.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      expect(unfit.parsed).not.toHaveProperty('data');
      const refused = await post('{ persons(first: 0) { totalCount } }');
      expect(refused.status).toBe(400);
      expect(refused.parsed.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      expect((await post('{ clock countries { code } }')).parsed.data).toEqual({
        clock: 'noon',
        countries: [{ code: 'FR' }, { code: 'RO' }],
      });
      expect((await post('subscription { arrived { id } }')).parsed.errors?.[0]?.message).toMatch(/WebSocket/);
    } finally {
      await stop();
    }
  });
});
