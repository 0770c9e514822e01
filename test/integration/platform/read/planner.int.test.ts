import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Kind } from 'graphql';
import { anyDocument } from './arbitrary.ts';
import { cursorOf } from './reference.ts';
import { aStage, operationOf, type Stage } from './stage.ts';
import { aReader } from './toy.ts';

let stage: Stage;
let cursors: string[];

beforeAll(async () => {
  stage = await aStage();
  cursors = stage.rows.person
    .filter(({ organisation }) => organisation === '30')
    .map(({ born, id }) => cursorOf([born ?? '', id]));
});
afterAll(() => stage.close());

describe('a planned document', () => {
  it.each(['OWN', 'UNIT', 'AUDIT'])(
    'gives a reader of class %s the very bytes and records that graphql-js gives, by one statement',
    async (policyClass) => {
      const reader = aReader({ policyClass });
      await fc.assert(
        fc.asyncProperty(anyDocument(stage.rows, cursors), async ({ text, variables }) => {
          const plain = await stage.answerPlainly(text, variables, reader);
          const asked = await stage.ask(text, variables, reader);
          expect(asked.bytes).toBe(plain.bytes);
          expect(asked.seen).toEqual(plain.seen);
          expect(asked.statements).toBeLessThanOrEqual(1);
          // None only where nothing was asked of any row.
          if (asked.statements === 0) expect(asked.bytes).not.toMatch(/"(id|name|code|edges|totalCount)\w*":/);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('is answered in part by resolvers where no shape declares a field, to the same bytes, by one statement', async () => {
    let resolved = 0;
    await fc.assert(
      fc.asyncProperty(anyDocument(stage.rows, cursors, { mixed: true, depth: 4 }), async ({ text, variables }) => {
        const plain = await stage.answerPlainly(text, variables, aReader());
        const asked = await stage.ask(text, variables);
        expect(asked.bytes).toBe(plain.bytes);
        expect(asked.seen).toEqual(plain.seen);
        expect(asked.statements).toBeLessThanOrEqual(1);
        if (/greeting|clock/.test(text)) resolved += 1;
      }),
      { numRuns: 200 },
    );
    expect(resolved).toBeGreaterThan(20);
  });

  it('keeps every text as it was written, control characters and the planner’s own marks included', async () => {
    const { bytes } = await stage.ask('{ persons(first: 100) { nodes { id name } } }', {}, aReader({ policyClass: 'UNIT' }));
    const answer = JSON.parse(bytes) as { data: { persons: { nodes: { id: string; name: string }[] } } };
    const names = new Map(answer.data.persons.nodes.map(({ id, name }) => [id, name]));
    expect(names.size).toBe(12);
    for (const { id, name } of stage.rows.person) expect(names.get(`per_${id}`)).toBe(name);
  });

  it('asks no statement for what is known without rows', async () => {
    const { bytes, statements } = await stage.ask('{ __typename again: __typename }');
    expect({ bytes, statements }).toEqual({ bytes: '{"data":{"__typename":"Query","again":"Query"}}', statements: 0 });
  });

  it('is introspected by graphql-js', async () => {
    const { bytes, statements } = await stage.ask('{ __schema { queryType { name } } __type(name: "Note") { kind } }');
    expect({ bytes, statements }).toEqual({
      bytes: '{"data":{"__schema":{"queryType":{"name":"Query"}},"__type":{"kind":"OBJECT"}}}',
      statements: 0,
    });
  });

  it('is one row of a connection also where only its page’s type is asked for', async () => {
    const { bytes } = await stage.ask('{ persons(first: 1) { pageInfo { __typename } } }');
    expect(bytes).toBe('{"data":{"persons":{"pageInfo":{"__typename":"PageInfo"}}}}');
  });

  it('is planned once: the switches of @skip and the policy class are part of the plan, other variables are not', async () => {
    const text = 'query ($s: Boolean!, $id: ID) { person(id: $id) { sex @skip(if: $s) __typename } }';
    const id = `per_${stage.rows.person.find(({ organisation }) => organisation === '30')?.id}`;
    for (const s of [true, false, true]) {
      const { bytes } = await stage.ask(text, { s, id });
      expect(bytes.includes('sex')).toBe(!s);
      expect((await stage.ask(text, { s, id: 'per_none' })).bytes).toBe('{"data":{"person":null}}');
      expect((await stage.ask(text, { s, id }, aReader({ policyClass: 'NOBODY' }))).bytes).toBe('{"data":{"person":null}}');
    }
  });

  it('is prepared under one name on a connection once it has come back', async () => {
    const text = '{ countries { code thisDocumentOnly: name } }';
    const prepared = async () => {
      const { rows } = await stage.pool.query<{ name: string }>(
        `select name from pg_prepared_statements where statement like '%thisDocumentOnly%'`,
      );
      return rows.map(({ name }) => name);
    };
    await stage.ask(text);
    await stage.ask(text);
    expect(await prepared()).toEqual([]);
    await stage.ask(text);
    await stage.ask(text);
    expect(await prepared()).toEqual([expect.stringMatching(/^read-/)]);
  });
});

interface Page {
  data: {
    persons: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number };
  };
}

describe('pages', () => {
  it.each([1, 2, 5, 100])('of %i, walked from end to end, give every row once and in order', async (first) => {
    const text =
      'query ($first: Int!, $after: String) { persons(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }';
    const reader = aReader({ policyClass: 'UNIT' });
    const walked: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const { bytes } = await stage.ask(text, { first, after }, reader);
      const { persons } = (JSON.parse(bytes) as Page).data;
      expect(persons.totalCount).toBe(12);
      walked.push(...persons.nodes.map(({ id }) => id));
      after = persons.pageInfo.endCursor;
      if (!persons.pageInfo.hasNextPage) break;
    }
    const newestFirst = [...stage.rows.person].sort((a, b) => ([a.born ?? '', a.id] < [b.born ?? '', b.id] ? 1 : -1));
    expect(walked).toEqual(newestFirst.map(({ id }) => `per_${id}`));
  });

  it.each([
    ['a page of none', { first: 0 }],
    ['a page beyond the limit', { first: 101 }],
    ['a page size of null', { first: null }],
    ['a cursor of another list', { after: Buffer.from('7.8').toString('base64url') }],
    ['a cursor that is none', { after: '§' }],
    ['a cursor that is too long', { after: 'A'.repeat(300) }],
    [
      'a cursor with something behind it',
      { after: Buffer.from("1979.10000000-0000-4000-8000-000000000001' or true").toString('base64url') },
    ],
  ])('refuse %s before any statement, without repeating it', async (_name, variables) => {
    const { result, statements } = await stage.ask(
      'query ($first: Int = 2, $after: String) { persons(first: $first, after: $after) { totalCount } }',
      variables,
    );
    expect(statements).toBe(0);
    expect(result.data).toBeUndefined();
    expect(result.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    for (const found of Object.values(variables))
      if (typeof found === 'string') expect(result.errors?.[0]?.message).not.toContain(found);
  });
});

describe('what a reader may not see', () => {
  const foreign = () => stage.rows.person.filter(({ organisation }) => organisation === '44').map(({ id }) => `per_${id}`);

  it('is in no path of any document', async () => {
    expect(foreign().length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(anyDocument(stage.rows, cursors), async ({ text, variables }) => {
        const { bytes, seen } = await stage.ask(text, variables);
        for (const id of foreign()) expect(seen.includes(id) || bytes.includes(`"${id}"`)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('answers like what is not there', async () => {
    const text = 'query ($id: ID!) { node(id: $id) { id } person(id: $id) { id convictions { totalCount } } }';
    const [id] = foreign();
    const absent = await stage.ask(text, { id: 'per_10000000-0000-4000-8000-999999999999' });
    expect(await stage.ask(text, { id })).toEqual(absent);
    expect(absent.bytes).toBe('{"data":{"node":null,"person":null}}');
  });

  it('is null or empty where a role never gets it, with one error that says so for each place', async () => {
    const text =
      '{ persons(first: 1) { nodes { latest { id } recent { id } convictions { nodes { id } totalCount pageInfo { hasNextPage } } } } }';
    const { bytes, result } = await stage.ask(text, {}, aReader({ policyClass: 'AUDIT' }));
    expect(bytes).toBe(
      '{"data":{"persons":{"nodes":[{"latest":null,"recent":[],"convictions":{"nodes":[],"totalCount":0,"pageInfo":{"hasNextPage":false}}}]}}}',
    );
    expect(result.errors?.map(({ path, extensions }) => [path, extensions])).toEqual(
      ['latest', 'recent', 'convictions'].map((field) => [['persons', 'nodes', field], { code: 'FORBIDDEN', reason: 'ROLE' }]),
    );
  });

  it('is nothing at all for a class that no shape lists', async () => {
    const { bytes } = await stage.ask(
      '{ persons { totalCount nodes { id } } countries { code } }',
      {},
      aReader({ policyClass: 'UNHEARD_OF' }),
    );
    expect(bytes).toBe('{"data":{"persons":{"totalCount":0,"nodes":[]},"countries":[]}}');
  });
});

describe('entries', () => {
  const read = (text: string, keys: readonly (readonly (string | number)[])[], more: object = {}) => {
    const { document, operation } = operationOf(stage.schema, text);
    const call = stage.call();
    const [field] = operation.selectionSet.selections;
    if (field?.kind !== Kind.FIELD) throw new Error('the first selection is no field');
    const fragments = Object.fromEntries(
      document.definitions.flatMap((held) => (held.kind === Kind.FRAGMENT_DEFINITION ? [[held.name.value, held]] : [])),
    );
    const asked = {
      operation,
      fragments: () => fragments,
      variables: {},
      reader: call.reader,
      db: call.db,
      nodes: [field],
      keys,
      ...more,
    };
    return { call, entries: (type: string) => stage.planner.readEntries({ ...asked, type }) };
  };

  it('of many keys are read by one statement, each with the records in it; absent and foreign ones are left out', async () => {
    const { person } = stage.rows;
    const { call, entries } = read(
      'query { person { ...P peers { id } } } fragment P on Person { id convictions { nodes { id } } }',
      [[...person.map(({ id }) => id), '10000000-0000-4000-8000-999999999999']],
    );
    const found = await entries('Person');
    expect(call.statements).toBe(1);
    expect([...found.keys()].sort()).toEqual(person.filter(({ organisation }) => organisation === '30').map(({ id }) => id));
    for (const [id, { json, seen }] of found) {
      const text = 'query ($id: ID) { person(id: $id) { id convictions { nodes { id } } peers { id } } }';
      const plain = await stage.answerPlainly(text, { id: `per_${id}` }, aReader());
      expect(`{"data":{"person":${json}}}`).toBe(plain.bytes);
      expect([...seen].sort()).toEqual(plain.seen);
    }
  });

  it('are found by a key of several columns, and compare with the numbers given', async () => {
    const text = 'subscription { arrived { redelivered person { name } } }';
    const events = stage.rows.arrival;
    const keys = [events.map(({ organisation }) => organisation), events.map(({ seq }) => seq)];
    const { call, entries } = read(text, keys, { given: { acknowledged: 5 } });
    const found = await entries('Arrival');
    expect(call.statements).toBe(1);
    const own = events.filter(({ organisation }) => organisation === '30');
    expect([...found.keys()].sort()).toEqual(own.map(({ organisation, seq }) => `${organisation}:${seq}`).sort());
    for (const { organisation, seq, person_id } of own) {
      const name = stage.rows.person.find(({ id }) => id === person_id)?.name;
      const expected = { redelivered: seq <= 5, person: person_id ? { name } : null };
      expect(found.get(`${organisation}:${seq}`)?.json).toBe(JSON.stringify(expected));
    }
  });

  it('refuse a document that asks for what no shape declares, naming it', async () => {
    await expect(read('{ person { name greeting } }', [[]]).entries('Person')).rejects.toThrow('Person.greeting');
  });

  it('differ by selection and by policy class, also in documents of one text', async () => {
    const text = 'query { person { a: name } other: person { sex } }';
    const { operation } = operationOf(stage.schema, text);
    const [id = ''] = stage.rows.person.filter(({ organisation }) => organisation === '30').map((row) => row.id);
    const keysOf = async (index: number, policyClass: string) => {
      const field = operation.selectionSet.selections[index];
      if (field?.kind !== Kind.FIELD) throw new Error('no field');
      const { db } = stage.call();
      const reader = aReader({ policyClass });
      const found = await stage.planner.readEntries({
        type: 'Person',
        nodes: [field],
        operation,
        fragments: () => ({}),
        variables: {},
        reader,
        db,
        keys: [[id]],
      });
      return Object.keys(JSON.parse(found.get(id)?.json ?? '{}') as object);
    };
    expect(await keysOf(0, 'OWN')).toEqual(['a']);
    expect(await keysOf(1, 'OWN')).toEqual(['sex']);
    expect(await keysOf(1, 'NOBODY')).toEqual([]);
  });
});

describe('the payload of a mutation', () => {
  it('reads its record with the selection of the document, aliases included, through the same predicates', async () => {
    const text =
      'mutation ($id: ID!) { done: touch(id: $id) { who: person { again: id ...N first: convictions(first: 1) { totalCount } greeting2: sex } } } fragment N on Person { n: name }';
    const own = stage.rows.person.find(({ organisation }) => organisation === '30');
    const other = stage.rows.person.find(({ organisation }) => organisation === '44');
    const { result, seen, statements } = await stage.ask(text, { id: own?.id });
    const count = stage.rows.conviction.filter(({ person_id }) => person_id === own?.id).length;
    expect(result.errors).toBeUndefined();
    expect(JSON.stringify(result.data)).toBe(
      JSON.stringify({
        done: { who: { again: `per_${own?.id}`, n: own?.name, first: { totalCount: count }, greeting2: own?.sex } },
      }),
    );
    expect({ seen, statements }).toEqual({ seen: [`per_${own?.id}`], statements: 1 });
    expect((await stage.ask(text, { id: other?.id })).bytes).toBe('{"data":{"done":{"who":null}}}');
  });
});
