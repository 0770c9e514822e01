import { buildSchema, execute, parse, validate, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';

export interface StubHub {
  url: string;
  /** Bearer tokens of the calls and `authorization` of the connections, in order. */
  authorisations: unknown[];
  /** Variables of each subscription, in order. */
  subscriptions: Record<string, unknown>[];
  close(): Promise<void>;
}

interface StubOptions {
  token: string;
  /** Answers by field name, as graphql-js takes a root value. */
  answers: Record<string, unknown>;
  /** What the n-th connection (from 0) pushes; when it ends, the line is cut. */
  push(connection: number, variables: Record<string, unknown>): AsyncIterable<unknown>;
}

const published = path.resolve(import.meta.dirname, '..', '..', 'schema', 'schema.graphql');

/** A server that holds an SDK's documents against the published schema and answers what it is told. Knows nothing of our server's code. */
export async function startStubHub({ token, answers, push }: StubOptions): Promise<StubHub> {
  const schema = buildSchema(readFileSync(published, 'utf8'));
  const authorisations: unknown[] = [];
  const subscriptions: Record<string, unknown>[] = [];
  const server = http.createServer((request, response) => {
    authorisations.push(request.headers.authorization);
    const permitted = request.headers.authorization === `Bearer ${token}`;
    response.setHeader('content-type', 'application/graphql-response+json');
    if (!permitted) return void response.writeHead(401).end(JSON.stringify({ errors: [unauthenticated] }));
    void json(request).then(async (asked) => response.end(JSON.stringify(await answer(schema, answers, asked))));
  });
  const sockets = new WebSocketServer({ server });
  let connections = 0;
  useServer(
    {
      schema,
      onConnect: ({ connectionParams }) => {
        authorisations.push(connectionParams?.['authorization']);
        return connectionParams?.['authorization'] === `Bearer ${token}`;
      },
      onSubscribe: (_context, _id, { query, variables }) => {
        subscriptions.push(variables ?? {});
        return { schema, document: parse(query), variableValues: variables ?? {} };
      },
      subscribe: ({ schema: given, document, variableValues }) =>
        pushed(
          push(connections++, variableValues ?? {}),
          (rootValue) => execute({ schema: given, document, rootValue }),
          sockets,
        ),
    },
    sockets,
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    authorisations,
    subscriptions,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const unauthenticated = { message: 'Who are you?', extensions: { code: 'UNAUTHENTICATED' } };

function answer(schema: GraphQLSchema, rootValue: unknown, asked: unknown) {
  const { query, variables } = asked as { query: string; variables: Record<string, unknown> };
  const document = parse(query);
  const errors = validate(schema, document);
  return errors.length > 0 ? { errors } : execute({ schema, document, rootValue, variableValues: variables });
}

async function* pushed<Result>(values: AsyncIterable<unknown>, answerTo: (value: unknown) => Result, sockets: WebSocketServer) {
  for await (const value of values) yield await answerTo(value);
  for (const socket of sockets.clients) socket.close(1011, 'cut');
}
