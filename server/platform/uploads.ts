/** Doors for files that are too large for a GraphQL request: what a feature gives, and what the transport opens. */
import type { Call, CallerOnTheLine } from './context/call.ts';

export interface SentFile {
  mediaType: string;
  bytes: Buffer;
}

export interface FileDoor<Caller extends CallerOnTheLine = CallerOnTheLine> {
  /** @returns what the mutation would answer. */
  receive(call: Call<Caller>, file: SentFile): Promise<object>;
}

export interface Uploads<Caller extends CallerOnTheLine = CallerOnTheLine> {
  /** The mutation: who may use it may send a file. */
  field: string;
  bytesMax: number;
  /** @returns undefined for a path that is none of theirs. */
  at(pathname: string): FileDoor<Caller> | undefined;
}
