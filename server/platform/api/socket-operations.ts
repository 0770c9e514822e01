/** What becomes of connection_init and subscribe: the same pipeline as HTTP, the feed for subscriptions. */
import { GraphQLError, type ExecutionArgs, type GraphQLFormattedError } from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Call } from '../context/call.ts';
import type { Declared } from './api-options.ts';
import { limits } from './limits.ts';
import { errorCodes } from './error-codes.ts';
import { faultOf, logFault, refusal } from './mask-errors.ts';
import type { SocketAnswer } from './pipeline.ts';
import { refusalOfCaller } from './refuse-caller.ts';
import { answerOnce, FeedDelivery, FeedFailed } from './socket-delivery.ts';
import { closeCodes, type SocketLine } from './socket-line.ts';
import type { SocketParts } from './socket-parts.ts';
import { newTraceId } from './trace-id.ts';

/** `{ authorization, purpose, justification }`: browsers can set no headers on a WebSocket. */
export type InitPayload = Record<string, unknown>;
export interface Extra {
  line: SocketLine;
}
type Connection = Context<InitPayload, Extra>;
type Hooks = Pick<ServerOptions<InitPayload, Extra>, 'onConnect' | 'onSubscribe' | 'onError' | 'execute' | 'subscribe'>;

export function socketOperations(parts: SocketParts): Hooks {
  return {
    onConnect: ({ connectionParams, extra }) => connect(parts, extra.line, connectionParams ?? {}),
    onSubscribe: (connection, id, payload) => subscribe(parts, connection, id, payload),
    onError: (_connection, _id, _payload, [error]) =>
      error?.originalError instanceof FeedFailed ? [error.originalError.told] : undefined,
    // By then everything has been decided; the context holds what is to be sent.
    execute: ({ contextValue }) => contextValue as AsyncGenerator<never>,
    subscribe: ({ contextValue }) => contextValue as AsyncGenerator<never>,
  };
}

/** False closes the socket; with a reason of ours where it was closed here. */
async function connect(parts: SocketParts, line: SocketLine, params: InitPayload): Promise<boolean> {
  try {
    const caller = await parts.authenticate(textOf(params.authorization), declaredIn(params));
    line.accept(caller);
    return true;
  } catch (error) {
    const { code, message } = refusalOfCaller(error);
    if (message === undefined) logFault(error, code, { traceId: newTraceId(), log: parts.log });
    line.close(message === undefined ? closeCodes.tryAgainLater : { code: 4403, reason: code });
    return false;
  }
}

function declaredIn({ purpose, justification }: InitPayload): Declared {
  return {
    ...(typeof purpose === 'string' ? { purpose } : {}),
    ...(typeof justification === 'string' ? { justification } : {}),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

type Decision = ExecutionArgs | readonly GraphQLError[];

async function subscribe(
  parts: SocketParts,
  { subscriptions, extra: { line } }: Connection,
  id: string,
  payload: SubscribePayload,
): Promise<Decision> {
  if (!line.caller || !line.isStillHeld()) return [ended];
  if (Object.keys(subscriptions).length > limits.socket.operationsMax) {
    return [refusal('TOO_MANY', `At most ${limits.socket.operationsMax} operations at once on one socket.`)];
  }
  const call = parts.makeCall(line.caller, newTraceId());
  const answer = await run(parts, call, payload);
  if (!line.isStillHeld()) return [ended];
  if (answer.kind === 'refused') return asTheyAre(answer.errors);
  const { document, operation } = answer.ready;
  const args = { schema: parts.schema, document, operationName: operation.name?.value };
  if (answer.kind === 'answered') {
    return { ...args, contextValue: answerOnce(() => line.send(frameOf(id, parts.stringifyResult(answer.result)))) };
  }
  const asked = { call, label: answer.label, document, operation, variables: payload.variables ?? {} };
  const delivery = await FeedDelivery.open(parts, line, id, asked);
  return delivery instanceof FeedDelivery ? { ...args, contextValue: delivery } : asTheyAre(delivery);
}

const ended = refusal('UNAUTHENTICATED', errorCodes.UNAUTHENTICATED.meaning);

function run({ pipeline, log }: SocketParts, call: Call, payload: SubscribePayload): Promise<SocketAnswer> {
  return pipeline.socket(payload, call).catch((error: unknown): SocketAnswer => {
    logFault(error, 'INTERNAL', { traceId: call.traceId, log });
    return { kind: 'refused', errors: [faultOf('INTERNAL', call.traceId)] };
  });
}

function frameOf(id: string, payload: string): string {
  return `{"id":${JSON.stringify(id)},"type":"next","payload":${payload}}`;
}

/** graphql-ws sends what `toJSON` gives; these have been masked and must not be dressed again. */
function asTheyAre(errors: readonly GraphQLFormattedError[]): readonly GraphQLError[] {
  return errors.map((error) => Object.assign(new GraphQLError(error.message), { toJSON: () => error }));
}
