import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse, type GraphQLObjectType } from 'graphql';
import { measureOperation, type Measures } from '../../../../server/platform/api/measure.ts';

const schema = buildSchema(`
  type Query { person: Person people(first: Int = 20): [Person!]! search: [Found!]! }
  type Person { id: ID name: String portrait: String friends(first: Int = 10): [Person!]! }
  type Place { id: ID people(first: Int): [Person!]! }
  union Found = Person | Place
`);

Object.assign((schema.getType('Person') as GraphQLObjectType).getFields()['portrait'] ?? {}, { extensions: { cost: 500 } });

function measure(source: string, variables?: Record<string, unknown>, name?: string): Measures {
  const document = parse(source);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('no operation');
  return measureOperation(schema, document, operation, variables);
}

describe('the size of an operation', () => {
  it('counts levels from the root, the schema’s own apart', () => {
    expect(measure('{ person { friends { id } } }')).toMatchObject({ depth: 3, introspectionDepth: 0 });
    expect(measure('{ __schema { types { fields { name } } } }')).toMatchObject({ depth: 1, introspectionDepth: 4 });
  });

  it('counts every alias and directive, at the operation too', () => {
    const source = 'query Q @a { x: person @include(if: true) { y: id ... @skip(if: false) { name } } z: __typename }';
    expect(measure(source)).toMatchObject({ aliases: 3, directives: 3 });
  });

  it('counts a fragment at each of its places', () => {
    const source = '{ a: person { ...F } b: person { ...F } } fragment F on Person { id name friends(first: 2) { id } }';
    expect(measure(source)).toMatchObject({ fields: 10, depth: 3, aliases: 2 });
  });

  it('counts what is below a page as often as the page is long', () => {
    expect(measure('{ people(first: 3) { id name } }').cost).toBe(7);
    expect(measure('{ people { id } }').cost).toBe(21); // the default of the schema
    expect(measure('{ people(first: 3) { friends(first: 5) { id } } }').cost).toBe(19);
    // A field that gives much counts for as much as it says.
    expect(measure('{ people(first: 3) { portrait } }').cost).toBe(1_501);
    expect(measure('{ search { ... on Place { people(first: 4) { id } } } }').cost).toBe(6);
  });

  it('takes page sizes from variables, and says that they matter', () => {
    const source = 'query Q($n: Int = 4) { people(first: $n) { id } }';
    expect(measure(source)).toMatchObject({ cost: 5, costVaries: true });
    expect(measure(source, { n: 100 })).toMatchObject({ cost: 101, costVaries: true });
    expect(measure('{ people(first: 4) { id } }').costVaries).toBe(false);
  });

  it.each([-5, 0, '1e9', null, Number.NaN])('a page size of %p makes nothing smaller than one', (first) => {
    expect(measure('query Q($n: Int) { people(first: $n) { id } }', { n: first }).cost).toBe(2);
  });

  it('walks two to the twentieth spreads in no time, and counts them all', () => {
    const levels = Array.from({ length: 20 }, (_, n) => `fragment F${n} on Person { a${n}: id ...F${n + 1} ...F${n + 1} }`);
    const since = performance.now();
    const { fields } = measure(`{ person { ...F0 } } ${levels.join(' ')} fragment F20 on Person { id }`);
    expect(fields).toBe(2 ** 21);
    expect(performance.now() - since).toBeLessThan(1_000);
  });

  it('ends where fragments go round in a circle', () => {
    expect(measure('{ person { ...A } } fragment A on Person { id ...B } fragment B on Person { name ...A }').fields).toBe(3);
  });

  it('measures the operation that is named, and what the schema does not know', () => {
    expect(measure('query A { person { id } } query B { people { id name } }', {}, 'A').fields).toBe(2);
    expect(measure('{ nothing { of { this } } }').depth).toBe(3);
  });
});
