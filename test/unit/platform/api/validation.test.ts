import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, specifiedRules, validate, type GraphQLError } from 'graphql';
import { limits } from '../../../../server/platform/api/limits.ts';
import { parseOptions, reportInvalid, validationOptions, validationRules } from '../../../../server/platform/api/validation.ts';

const schema = buildSchema('type Query { hello: String me: Me people(first: Int = 1): [Me!]! } type Me { id: ID me: Me }');
const { depthMax, aliasesMax, directivesMax, fieldsMax, costMax, tokensMax } = limits.document;

const check = (source: string): readonly GraphQLError[] =>
  validate(schema, parse(source), [...specifiedRules, ...validationRules], validationOptions);
const repeat = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join(' ');
const nested = (levels: number) => `${'{ me '.repeat(levels - 1)}{ hello: __typename }${' }'.repeat(levels - 1)}`;

describe('the bounds of a document', () => {
  it.each([
    ['levels', nested(depthMax), nested(depthMax + 1)],
    ['aliases', `{ ${repeat(aliasesMax, (n) => `a${n}: hello`)} }`, `{ ${repeat(aliasesMax + 1, (n) => `a${n}: __typename`)} }`],
    [
      'directives',
      `{ hello ${repeat(directivesMax, () => '... @skip(if: true) { hello }')} }`,
      `{ ${repeat(directivesMax + 1, () => '... @skip(if: true) { hello }')} }`,
    ],
    ['fields', `{ ${repeat(fieldsMax, () => 'hello')} }`, `{ ${repeat(fieldsMax + 1, () => 'hello')} }`],
    ['answered fields', `{ people(first: ${costMax - 1}) { id } }`, `{ people(first: ${costMax}) { id } }`],
  ])('let through as many %s as are allowed, and not one more', (what, allowed, tooMany) => {
    expect(check(allowed)).toEqual([]);
    expect(check(tooMany).map(({ message, extensions }) => [message.includes(what), extensions.code])).toContainEqual([
      true,
      'TOO_LARGE',
    ]);
  });

  it('hold for each operation of a document, and inside fragments', () => {
    expect(check(`query Small { hello } query Large ${nested(depthMax + 1)}`)[0]?.extensions.code).toBe('TOO_LARGE');
    expect(check(`{ me { ...F } } fragment F on Me ${nested(depthMax)}`)[0]?.extensions.code).toBe('TOO_LARGE');
  });

  it('hold before graphql-js compares every field with every other', () => {
    const since = performance.now();
    const errors = check(`{ ${repeat(3_000, (n) => `me { me { id m${n % 7}: id } }`)} }`);
    expect(errors.every(({ extensions }) => extensions.code === 'TOO_LARGE' || extensions.code === undefined)).toBe(true);
    expect(errors[0]?.extensions.code).toBe('TOO_LARGE');
    expect(performance.now() - since).toBeLessThan(1_000);
  });

  it('end the reading of a document of too many words', () => {
    expect(() => parse(`{ ${repeat(tokensMax, () => 'hello')} }`, parseOptions)).toThrow(/tokens/);
    expect(() => parse(`{ ${repeat(tokensMax - 10, () => 'hello')} }`, parseOptions)).not.toThrow();
  });
});

describe('what is told of a document that does not fit', () => {
  const invalid = [{ message: 'Cannot query field "nam" on type "Me".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }];

  it('is everything to those who may see the schema', () => {
    expect(reportInvalid(invalid, true)).toEqual(invalid);
  });

  it('is one constant sentence to the others, however much is wrong', () => {
    expect(reportInvalid([...invalid, ...invalid], false)).toEqual([
      { message: 'The operation does not fit the published schema.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it('is the bound to both where one was passed', () => {
    const tooLarge = { message: 'Too large.', extensions: { code: 'TOO_LARGE' } };
    for (const maySee of [true, false]) expect(reportInvalid([...invalid, tooLarge, tooLarge], maySee)).toEqual([tooLarge]);
  });

  it('suggests no names', () => {
    expect(check('{ hell }').map(({ message }) => message)).toEqual(['Cannot query field "hell" on type "Query".']);
  });
});
