/**
 * HTTP door of a simulated JSON back end: bounded bodies, every call and answer in the journal, scripted faults. `refuse` faults are the
 * simulator's own; `drop`, `no-reply`, `delay` and `garble` are done here.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from './faults.ts';
import type { SimulatorStage } from './simulator.ts';

export interface JsonCall {
  method: string;
  /** Decoded segments; empty where one cannot be decoded. */
  path: string[];
  headers: http.IncomingHttpHeaders;
  /** Parsed where the body is JSON, fields by name where it is a form, else undefined. */
  body: unknown;
}

export interface JsonReply {
  status: number;
  body?: unknown;
  /** Default `application/json`, from 400 on `application/problem+json`. */
  mediaType?: string;
  headers?: Record<string, string>;
}

export interface JsonDoorOptions {
  /** Name of the call for faults and journal (e.g. `createNominal`), and the id it is known by. */
  nameOf(call: JsonCall): { type: string; id: string };
  /** Does the work. `refused` says that a scripted fault wants a refusal. */
  answer(call: JsonCall, refused: boolean): JsonReply | Promise<JsonReply>;
}

export interface JsonDoor {
  port: number;
  close(): Promise<void>;
}

const bodyBytesMax = 1024 * 1024;
const garbage = '{"this is": not JSON';

export async function openJsonDoor(stage: SimulatorStage, options: JsonDoorOptions): Promise<JsonDoor> {
  const server = http.createServer({ headersTimeout: 10_000, requestTimeout: 15_000 }, (request, response) => {
    serve(request, response, stage, options).catch(() => response.destroy());
  });
  server.maxConnections = 256;
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(stage.port, stage.host, resolve));
  return {
    port: (server.address() as AddressInfo).port, // listening on TCP, so it has one
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The call is in the journal before anything is made of it, the answer before it is sent. */
async function serve(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  stage: SimulatorStage,
  { nameOf, answer }: JsonDoorOptions,
): Promise<void> {
  const call = await readCall(request);
  const { type, id } = nameOf(call);
  const { authorization: _secret, ...headers } = call.headers;
  stage.journal.append({ kind: 'FRAME_IN', id, type, frame: JSON.stringify({ ...call, headers }) });
  const fault = stage.faults.next(type, id);
  if (fault?.action === 'drop') return void response.destroy();
  const reply = await answer(call, fault?.action === 'refuse');
  if (fault?.action === 'no-reply') return void response.destroy();
  const send = () => sendReply(response, reply, { stage, type, id, fault });
  if (fault?.action !== 'delay') return send();
  const timer = setTimeout(send, fault.ms ?? 0);
  response.once('close', () => clearTimeout(timer));
}

interface Sending {
  stage: SimulatorStage;
  type: string;
  id: string;
  fault: Fault | undefined;
}

function sendReply(response: http.ServerResponse, reply: JsonReply, { stage, type, id, fault }: Sending): void {
  const { status, body, headers = {} } = reply;
  const mediaType = reply.mediaType ?? (status >= 400 ? 'application/problem+json' : 'application/json');
  stage.journal.append({
    kind: 'FRAME_OUT',
    id: `${id}:answer`,
    inReplyTo: id,
    type,
    frame: JSON.stringify({ status, headers, body }),
  });
  if (body === undefined) return void response.writeHead(status, headers).end();
  const text = fault?.action === 'garble' ? garbage : JSON.stringify(body);
  response.writeHead(status, { ...headers, 'content-type': mediaType }).end(text);
}

async function readCall(request: http.IncomingMessage): Promise<JsonCall> {
  const { pathname } = new URL(request.url ?? '/', 'http://simulator');
  const { method = 'GET', headers } = request;
  return {
    method,
    path: segmentsOf(pathname),
    headers,
    body: parsedBody(await readText(request), headers['content-type'] ?? ''),
  };
}

function segmentsOf(pathname: string): string[] {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return [];
  }
}

async function readText(request: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bodyBytesMax) throw new Error('body too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsedBody(text: string, mediaType: string): unknown {
  if (mediaType.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
