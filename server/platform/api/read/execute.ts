/** Executes operations behind Apollo's pipeline: queries by the planner, what no shape declares and mutations by graphql-js. */
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import {
  execute,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Call } from '../../context/call.ts';
import type { Withheld } from './emission.ts';
import { JsonText } from './json-text.ts';
import { takeMarkers } from './marker.ts';
import { fragmentsOf } from './operation-facts.ts';
import { plannedTree, resolvePlannedFields } from './planned.ts';
import { typesById, type QueryAnswer, type ReadPlanner } from './planner.ts';

/** A validated operation and who asks. */
export interface Operation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  operationName?: string | null;
  /** As they were sent. */
  variables: Readonly<Record<string, unknown>>;
  call: Call;
}

export interface Result {
  /** A `JsonText` where the planner knew the whole document; absent where nothing was executed. */
  data?: object | null;
  errors?: readonly GraphQLError[];
}

/** @throws the database's error: nothing of the answer is known then. */
export type Executor = (asked: Operation) => Promise<Result>;

export interface ExecutorOptions {
  /** Its resolvers learn to look in the planned tree first. */
  schema: GraphQLSchema;
  planner: ReadPlanner;
}

// As many as graphql-js itself reports before it stops.
const variableErrorsMax = 50;

export function createExecutor({ schema, planner }: ExecutorOptions): Executor {
  resolvePlannedFields(schema);
  const typeOf = typesById(planner.registry);

  async function query(asked: Operation): Promise<Result> {
    const { document, operation, call } = asked;
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables, {
      maxErrors: variableErrorsMax,
    });
    if (errors) return { errors };
    const answer = await planner.readQuery({
      operation,
      fragments: () => fragmentsOf(document),
      variables: coerced,
      reader: call.reader,
      db: call.db,
    });
    return answer.missing.length === 0
      ? withErrors({ data: new JsonText(takeMarkers(answer.text, call.seen)) }, answer.withheld)
      : resolveRest(asked, answer);
  }

  async function resolveRest(asked: Operation, { text, withheld }: QueryAnswer): Promise<Result> {
    const result = await resolve(asked, plannedTree(text, typeOf, asked.call.seen));
    return withErrors(result, withheld);
  }

  async function resolve({ document, operationName, variables, call }: Operation, rootValue?: unknown): Promise<Result> {
    return execute({ schema, document, operationName, variableValues: variables, contextValue: call, rootValue });
  }

  return async (asked) => {
    switch (asked.operation.operation) {
      case OperationTypeNode.QUERY:
        return query(asked).catch(asRefused);
      case OperationTypeNode.MUTATION:
        return resolve(asked);
      case OperationTypeNode.SUBSCRIPTION:
        return {
          errors: [new GraphQLError('Subscriptions are served over the WebSocket.', { extensions: { code: 'BAD_REQUEST' } })],
        };
    }
  };
}

/** The executor as Apollo's option `gateway` wants it. */
export function gatewayOf(schema: GraphQLSchema, executor: Executor): ApolloServerOptionsWithGateway<BaseContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, operation, operationName, request, context }) => {
        // Apollo's own context is untyped here; the transports make every one of them a Call.
        const call = context as unknown as Call;
        return executor({ document, operation, operationName, variables: request.variables ?? {}, call });
      },
    }),
    stop: async () => {},
  };
}

/** What is refused before anything is read has no `data`, like a variable that does not fit. */
function asRefused(error: unknown): Result {
  if (error instanceof GraphQLError) return { errors: [error] };
  throw error;
}

/** A withheld field is null or empty; the error beside it tells this from "there is none". */
function withErrors(result: Result, withheld: readonly Withheld[]): Result {
  if (withheld.length === 0) return result;
  const errors = withheld.map(
    ({ path, reason }) => new GraphQLError('Not for this role.', { path: [...path], extensions: { code: 'FORBIDDEN', reason } }),
  );
  return { ...result, errors: [...(result.errors ?? []), ...errors] };
}
