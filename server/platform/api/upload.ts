/** Files that are too large for a GraphQL request: sent as they are, with the same token, and answered as the mutation that does the same. */
import type { FileDoor, Uploads } from '../uploads.ts';
import type { ApiOptions } from './api-options.ts';
import { callerOf, type HttpExchange } from './caller-of.ts';
import { write } from './http-answer.ts';
import { readBytes, RequestRefused } from './http-request.ts';
import { limits } from './limits.ts';

let underWay = 0;

/** Who is calling, and whether they may, is known before a byte of the file is read. */
export async function serveUpload(
  options: ApiOptions,
  { field, bytesMax }: Uploads,
  door: FileDoor,
  exchange: HttpExchange,
): Promise<void> {
  const { request, response, traceId } = exchange;
  if (request.method !== 'PUT') throw new RequestRefused('BAD_REQUEST', 'Send the file by PUT.', 405);
  const caller = await callerOf(options, exchange);
  if (!caller) return;
  if (!options.permitsRootField(caller, field)) throw new RequestRefused('FORBIDDEN', `The token's role may not use ${field}.`);
  if (underWay >= limits.http.uploadsAtOnceMax) throw new RequestRefused('RETRY_LATER', 'Too many files at once: send it again.');
  underWay += 1;
  try {
    const bytes = await readBytes(request, bytesMax);
    const mediaType = (request.headers['content-type'] ?? '').toLowerCase();
    const body = JSON.stringify(await door.receive(options.makeCall(caller, traceId), { mediaType, bytes }));
    write(response, { status: 200, traceId, headers: { 'content-type': 'application/json' }, body });
  } finally {
    underWay -= 1;
  }
}
