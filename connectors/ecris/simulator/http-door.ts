/** HTTP of the simulated side: one address for each State at `/ecris/<country>`, its tally behind it, and calls to the hub's. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from '../wire/limits.ts';
import { operations, soapMediaType, type Operation } from '../wire/operations.ts';
import { tallyBytesMax, tallyMediaType } from '../wire/tally.ts';

/** How a call ends: with an answer, or with the line cut. */
export type Reply = { status: number; body?: string; afterMs?: number } | 'cut';

export interface Calls {
  message(country: string, frame: Buffer): Reply;
  tally(country: string, question: Buffer): Reply;
}

export interface Door {
  port: number;
  close(): Promise<void>;
}

export async function openDoor({ host, port }: { host: string; port: number }, calls: Calls): Promise<Door> {
  const server = http.createServer({ headersTimeout: 10_000, requestTimeout: 15_000 }, (request, response) => {
    answer(request, response, calls).catch(() => response.destroy());
  });
  server.maxConnections = 256;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve()));
  return {
    port: (server.address() as AddressInfo).port, // listening on TCP, so it has one
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(request: http.IncomingMessage, response: http.ServerResponse, calls: Calls): Promise<void> {
  const [, country, door] = /^\/ecris\/([A-Z]{2})(\/tally)?$/.exec(request.url ?? '') ?? [];
  if (!country) return void response.writeHead(404).end();
  if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST' }).end();
  const body = await readBody(request, door ? tallyBytesMax : limits.documentBytes);
  const reply = door ? calls.tally(country, body) : calls.message(country, body);
  if (reply === 'cut') return void response.destroy();
  const mediaType = door ? tallyMediaType : soapMediaType(operations.IAL);
  const send = () => response.writeHead(reply.status, reply.body ? { 'content-type': mediaType } : {}).end(reply.body);
  if (reply.afterMs) setTimeout(send, reply.afterMs).unref();
  else send();
}

async function readBody(request: http.IncomingMessage, bytesMax: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bytesMax) throw new Error('body too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Status of the hub's answer. Rejects when no answer came within 10 s. */
export async function deliver(address: string, operation: Operation, frame: string): Promise<number> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': soapMediaType(operation) },
    body: frame,
    signal: AbortSignal.timeout(10_000),
  });
  await response.arrayBuffer();
  return response.status;
}
