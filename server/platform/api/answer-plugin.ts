/** Apollo's hooks of ours: who is let in, and what leaves. */
import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import { OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { admit } from './admit.ts';
import type { ApiOptions } from './api-options.ts';
import type { CallAtDoor } from './door.ts';
import { errorCodes, isErrorCode, type ErrorCode } from './error-codes.ts';
import { logFault, maskErrors } from './mask-errors.ts';
import { reportInvalid } from './validation.ts';

export const mediaTypes = {
  json: 'application/json; charset=utf-8',
  graphql: 'application/graphql-response+json; charset=utf-8',
} as const;

export function answerPlugin(options: ApiOptions): ApolloServerPlugin<CallAtDoor> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          admit(options, contextValue, { document, operation: operation ?? undefined, variables: request.variables ?? {} });
        },
        // Executed by the feed once the socket has been told; graphql-js would refuse it, or answer it as a query.
        async responseForOperation({ operation }) {
          if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return null;
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: null } } };
        },
        async willSendResponse(context) {
          replaceErrors(options, context);
          if (context.contextValue.door.transport === 'http') setHead(context);
        },
      };
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      logFault(error, 'INTERNAL', maskContext(options, requestContext));
    },
  };
}

function maskContext({ log }: ApiOptions, { contextValue: { traceId, door } }: GraphQLRequestContext<CallAtDoor>) {
  return { traceId, log, ...(door.label ? { operation: door.label } : {}) };
}

function replaceErrors(options: ApiOptions, context: GraphQLRequestContextWillSendResponse<CallAtDoor>): void {
  if (!context.errors?.length || context.response.body.kind !== 'single') return;
  const errors = maskErrors(context.errors, maskContext(options, context));
  const invalid = errors.some(({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED');
  const result = context.response.body.singleResult;
  result.errors = invalid ? reportInvalid(errors, options.maySeeSchema(context.contextValue.caller)) : errors;
}

function setHead({ contextValue: { door }, response }: GraphQLRequestContextWillSendResponse<CallAtDoor>): void {
  if (response.body.kind !== 'single') return;
  const modern = takesGraphqlResponse(door.accept);
  response.http.headers.set('content-type', modern ? mediaTypes.graphql : mediaTypes.json);
  const { errors, data } = response.body.singleResult;
  if (errors?.length && data === undefined) response.http.status = statusOf(errors, modern, response.http.status);
}

export function takesGraphqlResponse(accept: string | undefined): boolean {
  return accept?.includes('application/graphql-response+json') ?? false;
}

/** Statuses that Apollo gives for the method, the accepted types and the body's type. */
const httpsOwn = [405, 406, 415];

/**
 * "GraphQL over HTTP": under the older media type a well-formed request is answered with 200 whatever is wrong with its document. Refusals
 * for want of rights, and answers that ask to come again, keep their status under both.
 */
function statusOf([first]: readonly GraphQLFormattedError[], modern: boolean, given: number | undefined): number {
  if (given && httpsOwn.includes(given)) return given;
  const code: ErrorCode = isErrorCode(first?.extensions?.code) ? first.extensions.code : 'INTERNAL';
  const { status } = errorCodes[code];
  return !modern && status === 400 && code !== 'BAD_REQUEST' ? 200 : status;
}
