/** One HTTP POST with bounds, and an answer to the question that matters afterwards: could the partner have taken it? */
import http from 'node:http';
import https from 'node:https';
import { BackendFault } from '../../contract/fault.ts';

export interface PostedAnswer {
  status: number;
  body: Buffer;
}

export interface Post {
  address: string;
  mediaType: string;
  body: string;
  deadlineMs: number;
  signal: AbortSignal;
}

/** Longest answer that is read, in bytes: a fault or an isAlive answer. */
const answerBytesMax = 64 * 1024;

/**
 * Throws BackendFault `unavailable` when no connection came about, `outcome-unknown` when it broke or the deadline passed after the
 * message may have been sent. No connection is kept: a reused one that dies looks like a lost answer.
 */
export function post({ address, mediaType, body, deadlineMs, signal }: Post): Promise<PostedAnswer> {
  const transport = address.startsWith('https:') ? https : http;
  const bytes = Buffer.from(body, 'utf8');
  return new Promise((resolve, reject) => {
    let connected = false;
    const deadline = AbortSignal.timeout(deadlineMs);
    const fail = (error: unknown) => reject(faultOf(error, { connected, timedOut: deadline.aborted }));
    const request = transport.request(address, {
      method: 'POST',
      agent: false,
      headers: { 'content-type': mediaType, 'content-length': bytes.length },
      signal: AbortSignal.any([signal, deadline]),
    });
    request.on('socket', (socket) => socket.once(transport === https ? 'secureConnect' : 'connect', () => (connected = true)));
    request.on('error', fail);
    request.on('response', (response) => {
      readAnswer(response).then((answer) => resolve({ status: response.statusCode ?? 0, body: answer }), fail);
    });
    request.end(bytes);
  });
}

async function readAnswer(response: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > answerBytesMax) throw new Error('answer too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function faultOf(error: unknown, { connected, timedOut }: { connected: boolean; timedOut: boolean }): BackendFault {
  const code = timedOut ? 'DEADLINE_PASSED' : codeOf(error);
  return connected
    ? new BackendFault({ backEnd: 'ecris', kind: 'outcome-unknown', code, message: 'no answer after the message was sent' })
    : new BackendFault({ backEnd: 'ecris', kind: 'unavailable', code, message: 'no connection to the partner' });
}

/** System code only: the error's text may name addresses. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : 'CONNECTION_BROKEN';
}
