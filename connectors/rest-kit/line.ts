/**
 * One HTTP call with bounds, and the answer to the question that matters afterwards: can the back end have done it? Addresses come from
 * configuration alone and redirects are not followed, so nothing that a message says opens a connection elsewhere.
 */
import http from 'node:http';
import https from 'node:https';
import { bulkhead, isBulkheadRejectedError } from 'cockatiel';
import { BackendFault, type FaultKind } from '../contract/fault.ts';

export interface LineOptions {
  backEnd: string;
  /** Calls at once; one connection each. */
  connectionsMax: number;
  /** Calls that may wait for a free connection; one more is refused as busy. */
  waitingMax: number;
  /** Longest answer that is read, in bytes. */
  answerBytesMax: number;
}

export interface Deadline {
  remainingMs(): number;
}

export function deadlineIn(ms: number): Deadline {
  const end = performance.now() + ms;
  return { remainingMs: () => end - performance.now() };
}

export interface Call {
  method: 'GET' | 'POST' | 'PATCH';
  address: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** A call that changes something: where its answer is lost, nobody knows whether it was done. */
  writes: boolean;
  deadline: Deadline;
}

export interface Answered {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

export interface Line {
  /** Resolves with whatever the back end answered. Throws BackendFault. */
  call(call: Call): Promise<Answered>;
  /** Breaks off what is under way; resolves when no call is left. */
  close(): Promise<void>;
}

export function openLine({ backEnd, connectionsMax, waitingMax, answerBytesMax }: LineOptions, signal: AbortSignal): Line {
  const gate = bulkhead(connectionsMax, waitingMax);
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  const underWay = new Set<Promise<unknown>>();
  return {
    async call(call) {
      const work = gate.execute(() => callOnce(call, { backEnd, answerBytesMax, stopped }));
      underWay.add(work);
      try {
        return await work;
      } catch (error) {
        if (!isBulkheadRejectedError(error)) throw error;
        throw new BackendFault({ backEnd, kind: 'busy', code: 'LINES_IN_USE', message: 'too many calls at once' });
      } finally {
        underWay.delete(work);
      }
    },
    async close() {
      stop.abort();
      await Promise.allSettled(underWay);
    },
  };
}

interface Bounds {
  backEnd: string;
  answerBytesMax: number;
  stopped: AbortSignal;
}

async function callOnce(call: Call, { backEnd, answerBytesMax, stopped }: Bounds): Promise<Answered> {
  const fail = (kind: FaultKind, code: string, message: string) => new BackendFault({ backEnd, kind, code, message });
  const remainingMs = Math.floor(call.deadline.remainingMs());
  if (stopped.aborted) throw fail('unavailable', 'CLOSED', 'the connection is closed');
  if (remainingMs <= 0) throw fail('timeout', 'DEADLINE', 'no free connection before the deadline');
  const deadline = AbortSignal.timeout(remainingMs);
  const state = { sent: false };
  try {
    return await exchange(call, {
      answerBytesMax,
      signal: AbortSignal.any([stopped, deadline]),
      onSent: () => (state.sent = true),
    });
  } catch (error) {
    const code = stopped.aborted ? 'CLOSED' : deadline.aborted ? 'DEADLINE' : codeOf(error);
    const isReadable = code !== 'ANSWER_TOO_LONG' && code !== 'NOT_HTTP';
    if (state.sent && call.writes) throw fail('outcome-unknown', code, 'no whole answer after the call was sent');
    if (code === 'DEADLINE') throw fail('timeout', code, 'no whole answer before the deadline');
    if (code === 'CALL_NOT_SENDABLE') throw fail('rejected', code, 'the call cannot be written as HTTP');
    throw isReadable
      ? fail('unavailable', code, 'no connection, or it broke before the answer was whole')
      : fail('malformed', code, 'the answer cannot be read');
  }
}

interface Exchange {
  answerBytesMax: number;
  signal: AbortSignal;
  /** The request may have left the house from here on. */
  onSent(): void;
}

async function exchange({ method, address, headers, body = '' }: Call, bounds: Exchange): Promise<Answered> {
  const isSecure = address.protocol === 'https:';
  const bytes = Buffer.from(body, 'utf8');
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  // No connection is kept: a reused one that dies looks like a lost answer.
  const request = (isSecure ? https : http).request(address, {
    method,
    agent: false,
    headers: { ...headers, ...(bytes.length > 0 && { 'content-length': bytes.length }) },
    signal: bounds.signal,
  });
  request.on('socket', (socket) => socket.once(isSecure ? 'secureConnect' : 'connect', () => bounds.onSent()));
  request.on('error', reject);
  request.on('response', resolve);
  request.end(bytes);
  try {
    const response = await promise;
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: await readBody(response, bounds.answerBytesMax),
    };
  } finally {
    request.destroy();
  }
}

class AnswerTooLong extends Error {
  readonly code = 'ANSWER_TOO_LONG';
}

async function readBody(response: http.IncomingMessage, bytesMax: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bytesMax) throw new AnswerTooLong();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const publishedCodes: Readonly<Record<string, string>> = {
  ANSWER_TOO_LONG: 'ANSWER_TOO_LONG',
  ECONNREFUSED: 'CONNECT_REFUSED',
  ENOTFOUND: 'HOST_NOT_FOUND',
  EAI_AGAIN: 'HOST_NOT_FOUND',
  ERR_INVALID_CHAR: 'CALL_NOT_SENDABLE',
};

/** A published code only: an error's own text may name addresses or bytes. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return 'CONNECTION_LOST';
  if (code.startsWith('HPE_')) return 'NOT_HTTP';
  if (/CERT|TLS|SSL/.test(code)) return 'CERTIFICATE_REFUSED';
  return publishedCodes[code] ?? 'CONNECTION_LOST';
}
