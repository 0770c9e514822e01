/**
 * graphql-transport-ws, as strict as HTTP. graphql-ws as it comes takes any Origin, any size, any number of operations and tells texts of
 * errors (reliability-security finding 1): everything that it would decide by itself is decided here before it.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { limits } from './limits.ts';
import { logFault } from './mask-errors.ts';
import { mayOpenSocket } from './origin.ts';
import { judgeMessage, openBudget } from './socket-gate.ts';
import { closeCodes, SocketLine } from './socket-line.ts';
import { socketOperations, type Extra, type InitPayload } from './socket-operations.ts';
import type { SocketParts } from './socket-parts.ts';
import { newTraceId } from './trace-id.ts';

export interface Sockets {
  close(): Promise<void>;
}

export function openSockets(server: Server, parts: SocketParts): Sockets {
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.socket.messageBytesMax,
    perMessageDeflate: false,
    handleProtocols: (offered) => handleProtocols(offered),
  });
  const protocol = makeServer<InitPayload, Extra>({
    ...socketOperations(parts),
    connectionInitWaitTimeout: limits.socket.initWaitMs,
  });
  server.on('upgrade', (request, socket: Socket, head) => {
    const refused = refuseUpgrade(parts, request);
    if (refused) return refuse(socket, refused);
    webSockets.handleUpgrade(request, socket, head, (webSocket) => serve(parts, protocol, webSocket, socket));
  });
  const heartbeat = setInterval(() => webSockets.clients.forEach(beat), limits.socket.heartbeatMs);
  return {
    async close() {
      clearInterval(heartbeat);
      for (const client of webSockets.clients) client.close(closeCodes.goingAway.code, closeCodes.goingAway.reason);
      const hurry = setTimeout(() => webSockets.clients.forEach((client) => client.terminate()), limits.http.drainMs);
      await new Promise((resolve) => webSockets.close(resolve));
      clearTimeout(hurry);
    },
  };
}

function refuseUpgrade({ path, origins }: SocketParts, { url = '/', headers }: IncomingMessage): string | undefined {
  if (url.split('?')[0] !== path) return '404 Not Found';
  return mayOpenSocket(headers.origin, origins) ? undefined : '403 Forbidden';
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const unanswered = new WeakSet<WebSocket>();

/** Ends a socket that did not answer the last ping: a half-open line would look like a quiet one for ever. */
function beat(webSocket: WebSocket): void {
  if (unanswered.has(webSocket)) return webSocket.terminate();
  unanswered.add(webSocket);
  webSocket.ping();
}

type Protocol = ReturnType<typeof makeServer<InitPayload, Extra>>;

function serve(parts: SocketParts, protocol: Protocol, webSocket: WebSocket, tcp: Socket): void {
  const line = new SocketLine(webSocket, tcp);
  const closed = protocol.opened(
    {
      protocol: webSocket.protocol,
      send: (text) => line.send(text),
      close: (code = 1000, reason = '') => line.close({ code, reason }),
      onMessage: (handle) => webSocket.on('message', gate(parts, line, handle)),
    },
    { line },
  );
  webSocket.on('pong', () => unanswered.delete(webSocket));
  // Too long a message, broken framing: ws closes the socket with the right code itself.
  webSocket.on('error', () => {});
  webSocket.once('close', (code, reason) => void closed(code, reason.toString()));
}

/** Every message passes here before graphql-ws sees it. */
function gate({ log }: SocketParts, line: SocketLine, handle: (text: string) => Promise<void>) {
  const budget = openBudget();
  return (data: RawData, isBinary: boolean): void => {
    if (!line.isOpen) return;
    if (line.bufferedBytes > limits.socket.bufferedBytesMax) return line.close(closeCodes.tooSlow);
    // Frames of bytes are no messages of this protocol, and judged as none.
    const text = isBinary || !Buffer.isBuffer(data) ? '' : data.toString('utf8');
    const withinBudget = budget(line.caller !== undefined);
    const verdict = withinBudget === 'pass' ? judgeMessage(text) : withinBudget;
    if (verdict !== 'pass') return line.close({ code: verdict.close, reason: verdict.reason });
    handle(text).catch((error: unknown) => {
      logFault(error, 'INTERNAL', { traceId: newTraceId(), log });
      line.close(closeCodes.internal);
    });
  };
}
