/** Reads a request within its bounds. */
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { errorCodes, type ErrorCode } from './error-codes.ts';
import { limits } from './limits.ts';

/** A request that is not read any further. The message is for the caller and repeats nothing of the request. */
export class RequestRefused extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  constructor(code: ErrorCode, message: string, status: number = errorCodes[code].status) {
    super(message);
    this.name = 'RequestRefused';
    this.code = code;
    this.status = status;
  }
}

/** The JSON body of a POST; undefined for other methods and other content types, which Apollo refuses in its own order. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  if (request.headers['content-encoding'])
    throw new RequestRefused('BAD_REQUEST', 'Send the body as it is, without content-encoding.', 415);
  const [type, ...parameters] = (request.headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (type !== 'application/json') return undefined;
  if (parameters.some((parameter) => /^charset=/.test(parameter) && !/^charset="?utf-?8"?$/.test(parameter))) {
    throw new RequestRefused('BAD_REQUEST', 'Send JSON as UTF-8.', 415);
  }
  return parseJson(await readBytes(request, limits.http.bodyBytesMax));
}

/** A form as browsers send it; empty where the body is something else. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');
  return new URLSearchParams(isForm ? (await readBytes(request, limits.http.bodyBytesMax)).toString('utf8') : '');
}

export async function readBytes(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const tooLarge = new RequestRefused('TOO_LARGE', `The request is too large: at most ${bytesMax} bytes.`, 413);
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) throw tooLarge;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw tooLarge;
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function parseJson(body: Buffer): unknown {
  // Replacing what is not UTF-8, as toString does, would make another name of a name.
  if (!isUtf8(body)) throw new RequestRefused('BAD_REQUEST', 'Send JSON as UTF-8.');
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new RequestRefused('BAD_REQUEST', 'The body is not JSON.');
  }
}

/** Whether the client takes one of the two content types that answers have; Apollo would find out only after executing. */
export function takesOurAnswers(accept: string | undefined): boolean {
  if (!accept) return true;
  return accept.split(',').some((range) => /^\s*(\*\/\*|application\/(\*|json|graphql-response\+json))\s*(;|$)/i.test(range));
}
