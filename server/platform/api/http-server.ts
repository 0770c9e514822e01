/** The hub's door: GraphQL over HTTP and WebSocket on one port, and its health. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperationTypeNode } from 'graphql';
import type { CallerOnTheLine } from '../context/call.ts';
import { openFeed } from '../event/feed-groups.ts';
import { failpoint } from '../failpoint.ts';
import type { PageRequest } from '../page.ts';
import type { ApiOptions } from './api-options.ts';
import { callerOf } from './caller-of.ts';
import { atDoor } from './door.ts';
import { errorCodes } from './error-codes.ts';
import { write, writeErrors, writeGraphql, writeText } from './http-answer.ts';
import { readForm, readJson, RequestRefused, takesOurAnswers } from './http-request.ts';
import { limits } from './limits.ts';
import { faultOf, logFault } from './mask-errors.ts';
import { ownOrigins } from './origin.ts';
import { headersOf, openPipeline, type Pipeline } from './pipeline.ts';
import { openSockets } from './socket-server.ts';
import { answerAnybody, type AnswerToAnybody } from './serve-anybody.ts';
import { newTraceId } from './trace-id.ts';
import { serveUpload } from './upload.ts';

export interface Api {
  /** Of the GraphQL endpoint; with `ws:` in place of `http:` also the socket's. */
  url: string;
  port: number;
  /** Takes nothing new, closes the sockets, lets answers under way go out for a while. */
  close(): Promise<void>;
}

/** @throws the system's error where the port cannot be had, and the driver's where the database cannot be reached. */
export async function openApi<Caller extends CallerOnTheLine>(options: ApiOptions<Caller>): Promise<Api> {
  const parts: ApiOptions = options;
  const pipeline = await openPipeline(parts);
  const feed = await openFeed({ ...parts.feed, schema: parts.schema, recordReads: parts.recordReads, log: parts.log });
  const server = createServer(serverOptions, (request, response) => void serve(parts, pipeline, request, response));
  server.maxConnections = limits.http.connectionsMax;
  server.listen(parts.port, parts.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server's is never a path
  const sockets = openSockets(server, { ...parts, path: graphqlPath, pipeline, pushes: feed, origins: ownOrigins(parts, port) });
  return {
    url: `http://${parts.host.includes(':') ? `[${parts.host}]` : parts.host}:${port}${graphqlPath}`,
    port,
    async close() {
      await Promise.all([closeServer(server), sockets.close(), feed.close()]);
      await pipeline.stop();
    },
  };
}

const graphqlPath = '/graphql';

const serverOptions = {
  headersTimeout: limits.http.headersTimeoutMs,
  requestTimeout: limits.http.requestTimeoutMs,
  connectionsCheckingInterval: limits.http.checkEveryMs,
};

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), limits.http.drainMs);
  await closed;
  clearTimeout(hurry);
}

async function serve(options: ApiOptions, pipeline: Pipeline, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const traceId = newTraceId();
  try {
    const { pathname, search } = splitUrl(request.url ?? '/');
    if (pathname === graphqlPath) return await serveGraphql(options, pipeline, { request, response, traceId, search });
    const door = options.uploads?.at(pathname);
    if (options.uploads && door) return await serveUpload(options, options.uploads, door, { request, response, traceId });
    if (pathname === '/healthz') return writeText(response, traceId, 200, 'alive');
    if (pathname === '/readyz') return await serveReadiness(options, response, traceId);
    const page = await options.pages?.(pageRequest(request, pathname, search));
    if (page) return write(response, { traceId, ...page });
    writeText(response, traceId, 404, 'There is nothing here.');
  } catch (error) {
    answerFault(options, response, traceId, error);
  }
}

/** By hand: URL throws on paths that clients do send. */
function splitUrl(url: string): { pathname: string; search: string } {
  const at = url.indexOf('?');
  return at < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, at), search: url.slice(at) };
}

function pageRequest(request: IncomingMessage, pathname: string, search: string): PageRequest {
  const { headers, method = 'GET', socket } = request;
  return {
    method,
    pathname,
    search,
    host: headers.host ?? '',
    address: socket.remoteAddress ?? '',
    accept: headers.accept ?? '',
    acceptEncoding: headers['accept-encoding']?.toString() ?? '',
    ifNoneMatch: headers['if-none-match'],
    readForm: () => readForm(request),
  };
}

async function serveReadiness({ isReady }: ApiOptions, response: ServerResponse, traceId: string): Promise<void> {
  const ready = await isReady().catch(() => false);
  writeText(response, traceId, ready ? 200 : 503, ready ? 'ready' : 'not ready');
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  traceId: string;
  search: string;
}

/** The caller is known before a byte of the document is looked at. */
async function serveGraphql(
  options: ApiOptions,
  pipeline: Pipeline,
  { request, response, traceId, search }: Exchange,
): Promise<void> {
  const { anybody } = options;
  if (anybody && request.headers.authorization === undefined)
    return serveAnybody(response, await answerAnybody(options, pipeline, anybody, { request, search, traceId }), traceId);
  const caller = await callerOf(options, { request, response, traceId });
  if (!caller) return;
  if (!takesOurAnswers(request.headers.accept))
    throw new RequestRefused('BAD_REQUEST', 'Accept application/graphql-response+json.', 406);
  const body = await readJson(request);
  const headers = headersOf(read.map((name) => [name, request.headers[name]?.toString()]));
  const call = atDoor(options.makeCall(caller, traceId), { transport: 'http', accept: request.headers.accept });
  const answer = await pipeline.http({ method: request.method ?? 'GET', headers, search, body }, call);
  writeGraphql(response, traceId, answer);
  if (call.door.ready?.operation.operation === OperationTypeNode.MUTATION) await failpoint('S04.answer-written');
}

function serveAnybody(response: ServerResponse, answered: AnswerToAnybody, traceId: string): void {
  if (answered.kind === 'answered') return writeGraphql(response, traceId, answered.answer);
  const { code, told } = answered;
  const how: Record<string, string> = code === 'TOO_MANY' ? { 'retry-after': '60' } : { 'www-authenticate': 'Bearer' };
  // What was not read of the request must not be taken for another.
  writeErrors(response, traceId, errorCodes[code].status, [told], {
    ...how,
    ...(response.req.complete ? {} : { connection: 'close' }),
  });
}

/** The only headers that Apollo looks at. */
const read = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

function answerFault({ log }: ApiOptions, response: ServerResponse, traceId: string, error: unknown): void {
  // The client went away; there is nobody to answer.
  if (response.destroyed || response.headersSent) return void response.destroy();
  if (error instanceof RequestRefused) {
    const told = { message: error.message, extensions: { code: error.code, traceId } };
    // The rest of a body that was not read must not be taken for a request.
    return writeErrors(response, traceId, error.status, [told], { connection: 'close' });
  }
  logFault(error, 'INTERNAL', { traceId, log });
  writeErrors(response, traceId, 500, [faultOf('INTERNAL', traceId)]);
}
