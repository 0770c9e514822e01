/** A server that is not what it should be: says over HTTP, or in raw bytes, whatever a test wants. */
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

export interface Impostor {
  port: number;
  /** Calls, or connections, that came. */
  count(): number;
  close(): Promise<void>;
}

type Reply = (request: http.IncomingMessage, response: http.ServerResponse, body: string) => void;

export async function startImpostor(reply: Reply): Promise<Impostor> {
  let calls = 0;
  const server = http.createServer((request, response) => {
    calls += 1;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => reply(request, response, Buffer.concat(parts).toString('utf8')));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    count: () => calls,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Answers the first bytes of every connection with these and ends it. */
export async function startRawImpostor(bytes: string | Uint8Array): Promise<Impostor> {
  let connections = 0;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(bytes));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    count: () => connections,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A port where nothing listens. */
export async function unusedPort(): Promise<number> {
  const server = await startRawImpostor('');
  await server.close();
  return server.port;
}
