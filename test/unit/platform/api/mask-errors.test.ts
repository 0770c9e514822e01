import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, getVariableValues, GraphQLError, parse, type GraphQLFormattedError } from 'graphql';
import { errorCodes } from '../../../../server/platform/api/error-codes.ts';
import { describeFault, isPassing, maskErrors, refusal } from '../../../../server/platform/api/mask-errors.ts';
import { silentLog, type LogFacts } from '../../../../server/platform/log.ts';
import { CountryCodeScalar, CursorScalar } from '../../../../schema/scalars.ts';

const secret = 'IONESCU, Mircea';
const logged: LogFacts[] = [];
const log = { ...silentLog, error: (_event: string, facts: LogFacts = {}) => void logged.push(facts) };

function mask(...errors: GraphQLError[]): GraphQLFormattedError[] {
  logged.length = 0;
  return maskErrors(errors, { traceId: 'f'.repeat(32), log, operation: 'query person' });
}

const schema = buildSchema(`
  scalar Cursor scalar CountryCode
  input Name { family: String! given: String }
  type Query { ask(country: CountryCode, after: Cursor, name: Name, count: Int, kind: Kind): String }
  enum Kind { ONE TWO }`);
Object.assign(schema.getType('CountryCode') ?? {}, { parseValue: CountryCodeScalar.parseValue });
Object.assign(schema.getType('Cursor') ?? {}, { parseValue: CursorScalar.parseValue });

/** What is told of one variable that does not fit. */
function variableError(type: string, value?: unknown): GraphQLFormattedError {
  const [definition] = parse(`query Q($given: ${type}) { ask }`).definitions;
  if (definition?.kind !== 'OperationDefinition') throw new Error('no operation');
  const { errors } = getVariableValues(schema, definition.variableDefinitions ?? [], value === undefined ? {} : { given: value });
  const [told] = mask(...(errors ?? []));
  if (!told) throw new Error('the value fits');
  return told;
}

describe('what leaves of an error', () => {
  it('is its own sentence where its code is published', () => {
    expect(mask(refusal('FORBIDDEN', 'The role may not.'))).toEqual([
      { message: 'The role may not.', extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(logged).toEqual([]);
  });

  it.each(Object.keys(errorCodes).filter((code) => code !== 'INTERNAL'))('keeps the code %s', (code) => {
    expect(mask(new GraphQLError('said', { extensions: { code, secret } }))[0]?.extensions).toEqual({ code });
  });

  it.each(['INTERNAL', 'INTERNAL_SERVER_ERROR', 'toString', 42, undefined])('is one constant sentence where it is %p', (code) => {
    const told = mask(new GraphQLError(secret, { extensions: { code }, path: ['person'] }));
    expect(told).toEqual([
      { message: 'Internal error', path: ['person'], extensions: { code: 'INTERNAL', traceId: 'f'.repeat(32) } },
    ]);
  });

  it('is a request to come again where the database is away for the moment', () => {
    for (const fault of [
      { code: '57P01' },
      { code: 'ECONNREFUSED' },
      { code: '53300' },
      new Error('Connection terminated unexpectedly'),
    ]) {
      const originalError = Object.assign(new Error(secret), fault, fault instanceof Error ? { message: fault.message } : {});
      expect(mask(new GraphQLError(secret, { originalError }))).toEqual([
        { message: errorCodes.RETRY_LATER.meaning, extensions: { code: 'RETRY_LATER', traceId: 'f'.repeat(32) } },
      ]);
    }
  });

  it('keeps why a field is withheld, and nothing else beside the code', () => {
    const withheld = new GraphQLError('Not for this role.', {
      path: ['a'],
      extensions: { code: 'FORBIDDEN', reason: 'ROLE', more: secret },
    });
    expect(mask(withheld)).toEqual([
      { message: 'Not for this role.', path: ['a'], extensions: { code: 'FORBIDDEN', reason: 'ROLE' } },
    ]);
  });

  it('keeps the code of a size rule under the one that Apollo puts around it', () => {
    const wrapped = new GraphQLError('x', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      originalError: refusal('TOO_LARGE', 'Too large.'),
    });
    expect(mask(wrapped)).toEqual([{ message: 'Too large.', extensions: { code: 'TOO_LARGE' } }]);
  });

  it('repeats no piece of a document that is not GraphQL', () => {
    let thrown: unknown;
    try {
      parse(`{ person(name: "${secret}" ! "${secret}") }`);
    } catch (error) {
      thrown = error;
    }
    const { message } = thrown as GraphQLError;
    const told = mask(new GraphQLError(message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } }));
    expect(told).toEqual([{ message: errorCodes.GRAPHQL_PARSE_FAILED.meaning, extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
  });

  it('says so where a document has too many tokens', () => {
    const asGraphqlSays = new GraphQLError('Syntax Error: Document contains more that 2000 tokens. Parsing aborted.', {
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
    expect(mask(asGraphqlSays)[0]?.message).toBe('The document is too large: at most 2000 tokens.');
    expect(() => parse('{ a a a a a }', { maxTokens: 3 })).toThrow(/^Syntax Error: Document contains more th/);
  });
});

describe('a variable that does not fit', () => {
  it.each([
    ['Int', secret, 'Variable "given" does not fit at "given".'],
    [
      'CountryCode',
      secret,
      'Variable "given" does not fit at "given": CountryCode must be two capital letters (ISO 3166-1 alpha-2).',
    ],
    ['Cursor', `${secret}!`, 'Variable "given" does not fit at "given": Cursor must be a cursor that the hub gave out.'],
    ['Name', { family: 7 }, 'Variable "given" does not fit at "given.family".'],
    ['Name', { given: secret }, 'Variable "given": "given.family" is required.'],
    ['Name', { family: 'x', [secret.slice(0, 7)]: 1 }, 'Variable "given" does not fit at "given": there is no such field.'],
    ['Kind', 'TOW', 'Variable "given" does not fit at "given".'],
    ['Int!', undefined, 'Variable "given" is required.'],
    ['Int!', null, 'Variable "given" is required.'],
  ])('%s: %j', (type, value, message) => {
    expect(variableError(type, value)).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('is told without the value that was found', () => {
    for (const type of ['Int', 'CountryCode', 'Cursor', 'Kind', 'Name']) {
      expect(JSON.stringify(variableError(type, secret))).not.toContain('IONESCU');
    }
  });
});

describe('what is logged of a fault', () => {
  it('is its name, its code and where it happened, never its text', async () => {
    const fault = Object.assign(new TypeError(`duplicate key: ${secret}`), { code: '23505', detail: secret });
    const { errors } = await execute({ schema, document: parse('{ ask }'), rootValue: { ask: () => Promise.reject(fault) } });
    mask(...(errors ?? []));
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({
      error: 'TypeError',
      code: '23505',
      operation: 'query person',
      path: 'ask',
      answered: 'INTERNAL',
    });
    expect(logged[0]?.at0).toEqual(expect.stringContaining('mask-errors.test'));
    expect(JSON.stringify(logged)).not.toContain('IONESCU');
  });

  it.each([undefined, null, 'text', 7])('is the kind of thing where %p was thrown', (thrown) => {
    expect(Object.keys(describeFault(thrown))).toEqual(['error']);
    expect(isPassing(thrown)).toBe(false);
  });
});
