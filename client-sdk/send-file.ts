/** Files that are too large for a GraphQL request, sent as they are. */
import { fromWire, HubError } from './hub-error.ts';
import { readAnswer } from './read-answer.ts';

export interface FileLine {
  /** Of the GraphQL endpoint; files go to paths beside it. */
  url: string;
  headers(): Promise<Record<string, string>>;
  send: typeof fetch;
  timeoutMs: number;
}

/** What the mutation of the same kind would say. */
export interface FileAnswer {
  __typename: string;
  code?: string;
  message?: string;
  issues?: { path: string; code: string; message: string }[];
}

export type SendFile = (path: string, file: { mediaType: string; bytes: Uint8Array<ArrayBuffer> }) => Promise<FileAnswer>;

/** @throws HubError */
export function openSendFile({ url, headers, send, timeoutMs }: FileLine): SendFile {
  return async (path, { mediaType, bytes }) => {
    const said = { ...(await headers()), 'content-type': mediaType };
    const init = { method: 'PUT', body: bytes, headers: said, signal: AbortSignal.timeout(timeoutMs) };
    const answer = await send(new URL(path, url), init).catch((cause: unknown) => {
      throw new HubError('unreachable', 'The hub could not be reached.', { cause });
    });
    const { errors, ...result } = await readAnswer<never>(answer);
    if (errors?.length) throw fromWire(errors);
    return result as unknown as FileAnswer;
  };
}
