/** GraphQL without a token: what the table of rights leaves to anybody, seldom enough; all else is answered as if nobody had looked at it. */
import type { IncomingMessage } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Anybody, ApiOptions } from './api-options.ts';
import { atDoor } from './door.ts';
import { errorCodes } from './error-codes.ts';
import { readJson, RequestRefused } from './http-request.ts';
import { limits } from './limits.ts';
import { headersOf, type Pipeline } from './pipeline.ts';

export type AnswerToAnybody =
  | { kind: 'answered'; answer: HTTPGraphQLResponse }
  | { kind: 'refused'; code: 'TOO_MANY' | 'UNAUTHENTICATED'; told: GraphQLFormattedError };

interface Asked {
  request: IncomingMessage;
  search: string;
  traceId: string;
}

export async function answerAnybody(
  { makeCall }: Pick<ApiOptions, 'makeCall'>,
  pipeline: Pipeline,
  { caller, mayAsk }: Anybody,
  { request, search, traceId }: Asked,
): Promise<AnswerToAnybody> {
  const refused = (code: 'TOO_MANY' | 'UNAUTHENTICATED', message: string = errorCodes[code].meaning): AnswerToAnybody => ({
    kind: 'refused',
    code,
    told: { message, extensions: { code, traceId } },
  });
  if (!mayAsk(request.socket.remoteAddress ?? '')) return refused('TOO_MANY', 'Too many questions: try again in a minute.');
  const body = await readJson(request).catch(asNothing);
  const { accept, 'content-type': type } = request.headers;
  const call = atDoor(makeCall(caller, traceId), { transport: 'http', accept, fieldsMax: limits.anybody.fieldsMax });
  const headers = headersOf([
    ['accept', accept],
    ['content-type', type],
  ]);
  const answer = await pipeline.http({ method: request.method ?? 'GET', headers, search, body }, call);
  return call.door.ready
    ? { kind: 'answered', answer }
    : refused('UNAUTHENTICATED', 'Send a bearer token in the authorization header.');
}

function asNothing(error: unknown): undefined {
  if (!(error instanceof RequestRefused)) throw error;
  return undefined;
}
