/** The toy register in a database of its own, its planner, and calls that count their statements. */
import { execute, Kind, parse, validate, type GraphQLSchema } from 'graphql';
import fc from 'fast-check';
import pg from 'pg';
import type { Call, Reader } from '../../../../server/platform/context/call.ts';
import { createExecutor, type Executor, type Result } from '../../../../server/platform/api/read/execute.ts';
import { stringifyResult } from '../../../../server/platform/api/read/json-text.ts';
import { createReadPlanner, type ReadPlanner } from '../../../../server/platform/api/read/planner.ts';
import { emptyDatabase } from '../../../support/database.ts';
import { anyRows } from './arbitrary.ts';
import { referenceSchema } from './reference.ts';
import { aReader, declared, load, plannedSchema, type Rows } from './toy.ts';
import { createLabelLoader } from '../../../../server/platform/api/label-loader.ts';

export interface Asked {
  result: Result;
  /** As it goes out. */
  bytes: string;
  statements: number;
  seen: string[];
}

export interface Stage {
  url: string;
  pool: pg.Pool;
  rows: Rows;
  schema: GraphQLSchema;
  planner: ReadPlanner;
  executor: Executor;
  call(reader?: Reader): Call & { statements: number };
  ask(text: string, variables?: Record<string, unknown>, reader?: Reader): Promise<Asked>;
  /** What plain graphql-js answers over the same rows. */
  answerPlainly(text: string, variables: Record<string, unknown>, reader: Reader): Promise<{ bytes: string; seen: string[] }>;
  close(): Promise<void>;
}

const statementTimeoutMs = 5_000;

export async function aStage(seed = 7): Promise<Stage> {
  const database = await emptyDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 3, statement_timeout: statementTimeoutMs });
  const [rows] = fc.sample(anyRows, { seed, numRuns: 1 });
  if (!rows) throw new Error('no rows');
  await load(pool, rows);
  const schema = plannedSchema();
  const planner = createReadPlanner({ schema, declared });
  const executor = createExecutor({ schema, planner });
  const reference = referenceSchema(rows);

  function call(reader = aReader()) {
    const made: Call & { statements: number } = {
      traceId: '0'.repeat(32),
      caller: { subject: 'officer', expiresAt: new Date(8.64e15) },
      reader,
      db: counting(pool, () => (made.statements += 1)),
      labels: createLabelLoader(pool),
      readEntry: (node, id, info) => planner.readEntry(made, node, id, info),
      seen: new Set(),
      statements: 0,
    };
    return made;
  }

  return {
    url: database.url,
    pool,
    rows,
    schema,
    planner,
    executor,
    call,
    async ask(text, variables = {}, reader = aReader()) {
      const made = call(reader);
      const result = await executor({ ...operationOf(schema, text), variables, call: made });
      return { result, bytes: stringifyResult({ data: result.data }), statements: made.statements, seen: [...made.seen].sort() };
    },
    async answerPlainly(text, variables, reader) {
      const seen = new Set<string>();
      const document = parse(text);
      const { data, errors } = await execute({
        schema: reference,
        document,
        variableValues: variables,
        contextValue: { reader, seen },
      });
      if (errors) throw new Error(`the reference itself fails: ${errors.join('; ')}`);
      return { bytes: JSON.stringify({ data }), seen: [...seen].sort() };
    },
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

/** Parsed and validated. */
export function operationOf(schema: GraphQLSchema, text: string) {
  const document = parse(text);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) throw new Error(`${mistakes.join('; ')}\n${text}`);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the operation comes first');
  return { document, operation };
}

function counting(pool: pg.Pool, count: () => void): pg.Pool {
  return new Proxy(pool, {
    get(target, name) {
      if (name === 'query') count();
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
