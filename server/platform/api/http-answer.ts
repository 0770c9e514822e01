/** Writes answers that Apollo has no part in, and those that it made. */
import type { ServerResponse } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { mediaTypes, takesGraphqlResponse } from './answer-plugin.ts';

/** On every answer: none may be kept by anybody, none is anything but what it says. */
const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

export interface Answer {
  status: number;
  traceId: string;
  headers?: Record<string, string>;
  body: string | Buffer;
}

export function write(response: ServerResponse, { status, traceId, headers, body }: Answer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...always, 'x-trace-id': traceId, ...headers, 'content-length': bytes.length });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

export function writeText(response: ServerResponse, traceId: string, status: number, text: string): void {
  write(response, { status, traceId, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` });
}

export function writeErrors(
  response: ServerResponse,
  traceId: string,
  status: number,
  errors: readonly GraphQLFormattedError[],
  headers: Record<string, string> = {},
): void {
  const type = takesGraphqlResponse(response.req.headers.accept) ? mediaTypes.graphql : mediaTypes.json;
  write(response, { status, traceId, headers: { 'content-type': type, ...headers }, body: JSON.stringify({ errors }) });
}

export function writeGraphql(
  response: ServerResponse,
  traceId: string,
  { status = 200, headers, body }: HTTPGraphQLResponse,
): void {
  if (body.kind !== 'complete') throw new Error('an answer in pieces');
  write(response, { status, traceId, headers: Object.fromEntries(headers), body: body.string });
}
