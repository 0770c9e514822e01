/** Who is calling over HTTP; a caller that is refused has been answered. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallerOnTheLine } from '../context/call.ts';
import type { ApiOptions } from './api-options.ts';
import { errorCodes } from './error-codes.ts';
import { writeErrors } from './http-answer.ts';
import { faultOf, logFault } from './mask-errors.ts';
import { refusalOfCaller } from './refuse-caller.ts';

export interface HttpExchange {
  request: IncomingMessage;
  response: ServerResponse;
  traceId: string;
}

/** @returns undefined where the answer has been written. */
export function callerOf(
  options: ApiOptions,
  { request, response, traceId }: HttpExchange,
): Promise<CallerOnTheLine | undefined> {
  return authenticate(options, request).catch((error: unknown) => refuseCaller(options, response, traceId, error));
}

function authenticate({ authenticate }: ApiOptions, { headers }: IncomingMessage): Promise<CallerOnTheLine> {
  const purpose = headers['x-purpose']?.toString();
  const justification = headers['x-justification']?.toString();
  return authenticate(headers.authorization, { ...(purpose ? { purpose } : {}), ...(justification ? { justification } : {}) });
}

function refuseCaller(options: ApiOptions, response: ServerResponse, traceId: string, error: unknown): undefined {
  const { code, message } = refusalOfCaller(error);
  if (message === undefined) logFault(error, code, { traceId, log: options.log });
  const told = message === undefined ? faultOf(code, traceId) : { message, extensions: { code, traceId } };
  const { status } = errorCodes[code];
  writeErrors(response, traceId, status, [told], status === 401 ? { 'www-authenticate': 'Bearer' } : {});
}
