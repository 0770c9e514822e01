/**
 * Our own address, where partners deliver. A message is answered only after the hub has committed it: a partner never repeats a
 * message that was taken, so an earlier answer would turn a crash into a lost conviction.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from '../wire/limits.ts';
import { operations, soapMediaType } from '../wire/operations.ts';
import { encodeFault, faultStatus, type FaultParty } from './soap-fault.ts';

/** `isAlive` returns a document; everything else is one-way and returns nothing. */
export type InboundResult = { taken: true; document?: string } | { taken: false; party: FaultParty; code: string };

export interface InboundCall {
  bytes: Uint8Array;
  /** True when the body was longer than a message may be; `bytes` then holds only its beginning. */
  cutOff: boolean;
  mediaType: string;
  /** Country that the caller's path names, where it names one. */
  pathCountry?: string;
}

export interface SoapServer {
  /** Address partners are told, e.g. `http://127.0.0.1:4100/ecris`. */
  address: string;
  close(): Promise<void>;
}

export interface SoapServerOptions {
  host: string;
  port: number;
  path: string;
  receive(call: InboundCall): Promise<InboundResult>;
}

const bounds = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 8 * 1024,
  /** Without this Node looks for late requests every 30 s only. */
  connectionsCheckingInterval: 1_000,
} as const;
const connectionsMax = 64;
/** How long `close` waits for calls under way, in milliseconds, before it cuts them: the partner repeats those. */
const drainMs = 5_000;

export async function openSoapServer({ host, port, path, receive }: SoapServerOptions): Promise<SoapServer> {
  const server = http.createServer(bounds, (request, response) => {
    answer(request, response, path, receive).catch(() => response.destroy());
  });
  server.maxConnections = connectionsMax;
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve()));
  const { port: taken } = server.address() as AddressInfo; // listening on TCP, so it has a port
  return { address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}${path}`, close: () => closeServer(server) };
}

async function closeServer(server: http.Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), drainMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}

async function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  path: string,
  receive: SoapServerOptions['receive'],
): Promise<void> {
  const pathCountry = countryOfPath(request.url ?? '', path);
  if (pathCountry === undefined) return void response.writeHead(404).end();
  if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST' }).end();
  const { bytes, cutOff } = await readBody(request);
  const mediaType = request.headers['content-type'] ?? '';
  const result = await receive({ bytes, cutOff, mediaType, pathCountry: pathCountry || undefined });
  if (cutOff) response.setHeader('connection', 'close');
  if (!result.taken) return send(response, faultStatus[result.party], encodeFault(result.party, result.code));
  if (result.document === undefined) return void response.writeHead(202).end();
  send(response, 200, result.document);
}

function send(response: http.ServerResponse, status: number, document: string): void {
  response.writeHead(status, { 'content-type': soapMediaType(operations.IAL) }).end(document);
}

/** The country after our path, an empty text where there is none, undefined for another path. */
function countryOfPath(url: string, path: string): string | undefined {
  const asked = url.split('?')[0] ?? '';
  if (asked === path) return '';
  const rest = asked.startsWith(`${path}/`) ? asked.slice(path.length + 1) : '';
  return /^[A-Z]{2}$/.test(rest) ? rest : undefined;
}

/** Stops reading at the limit: a longer body costs its sender the connection, and us no memory. */
async function readBody(request: http.IncomingMessage): Promise<{ bytes: Buffer; cutOff: boolean }> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > limits.documentBytes) break;
  }
  const bytes = Buffer.concat(parts);
  return { bytes: bytes.subarray(0, limits.documentBytes), cutOff: size > limits.documentBytes };
}
