/** The one way of every operation, over both transports: parse, validate, admit, execute, write down, mask. */
import { ApolloServer, HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { OperationTypeNode, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../log.ts';
import type { Call } from '../context/call.ts';
import { answerPlugin } from './answer-plugin.ts';
import type { ApiOptions } from './api-options.ts';
import { auditedGateway } from './audited-gateway.ts';
import { atDoor, type CallAtDoor, type Door } from './door.ts';
import { isErrorCode } from './error-codes.ts';
import { keepDocuments } from './kept-documents.ts';
import { limits } from './limits.ts';
import { faultOf } from './mask-errors.ts';
import { parseOptions, validationOptions, validationRules } from './validation.ts';

export interface SocketRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

export type SocketAnswer =
  /** Nothing was executed. */
  | { kind: 'refused'; errors: readonly GraphQLFormattedError[] }
  | { kind: 'answered'; ready: Ready; result: FormattedExecutionResult }
  /** A subscription that is valid and permitted; nothing has been executed. */
  | { kind: 'subscribes'; ready: Ready; label: string };

export type Ready = NonNullable<Door['ready']>;

export interface Pipeline {
  http(request: HTTPGraphQLRequest, call: CallAtDoor): Promise<HTTPGraphQLResponse>;
  /** @throws Error where something went wrong that no answer was made of. */
  socket(request: SocketRequest, call: Call): Promise<SocketAnswer>;
  stop(): Promise<void>;
}

export async function openPipeline(options: ApiOptions): Promise<Pipeline> {
  const apollo = new ApolloServer<CallAtDoor>({
    gateway: auditedGateway(options),
    documentStore: keepDocuments(limits.document.keptMax),
    parseOptions,
    validationRules: [...validationRules],
    validationOptions,
    // Who may introspect is decided for each caller, see admit.ts.
    introspection: true,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: (result) => options.stringifyResult(result),
    formatError: outsideThePipeline,
    logger: withoutTexts(options.log),
    plugins: [answerPlugin(options), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  return {
    http: (request, call) =>
      apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: request, context: () => Promise.resolve(call) }),
    socket: (request, call) => runOverSocket(apollo, request, call),
    stop: () => apollo.stop(),
  };
}

async function runOverSocket(apollo: ApolloServer<CallAtDoor>, request: SocketRequest, call: Call): Promise<SocketAnswer> {
  const { query, operationName, variables } = request;
  const asked = { query, ...(operationName ? { operationName } : {}), ...(variables ? { variables } : {}) };
  const context = atDoor(call, { transport: 'socket' });
  const { door } = context;
  const { body } = await apollo.executeOperation(asked, { contextValue: context });
  if (body.kind !== 'single') throw new Error('an answer in pieces');
  const { errors, data } = body.singleResult;
  if (errors?.length && data === undefined) return { kind: 'refused', errors };
  if (!door.ready) throw new Error('answered without having been admitted');
  if (door.ready.operation.operation === OperationTypeNode.SUBSCRIPTION)
    return { kind: 'subscribes', ready: door.ready, label: door.label ?? '' };
  return { kind: 'answered', ready: door.ready, result: body.singleResult };
}

export function headersOf(entries: readonly (readonly [string, string | undefined])[]): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of entries) if (value !== undefined) headers.set(name, value);
  return headers;
}

/** What Apollo says before an operation is there to be masked with its trace id; inside, the plugin replaces it. */
function outsideThePipeline({ message, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const code = extensions?.code;
  return isErrorCode(code) && code !== 'INTERNAL' ? { message, extensions: { code } } : faultOf('INTERNAL');
}

/** Apollo puts texts of errors into its lines. */
function withoutTexts(log: Log) {
  return { debug() {}, info() {}, warn: () => log.warn('apollo warns'), error: () => log.error('apollo reports an error') };
}
