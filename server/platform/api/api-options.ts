/** What the two transports are given. They know no feature: who may what, reads and audit come in from above. */
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Call, CallerOnTheLine } from '../context/call.ts';
import type { FeedParts } from '../event/feed-parts.ts';
import type { Log } from '../log.ts';
import type { Pages } from '../page.ts';
import type { Uploads } from '../uploads.ts';
import type { RecordReads } from './read-facts.ts';

/** Apollo's door for an executor of one's own. */
export type Gateway = NonNullable<ApolloServerOptionsWithGateway<Record<string, unknown>>['gateway']>;

/** What a call says of itself, beside the token. */
export interface Declared {
  purpose?: string;
  justification?: string;
}

export interface Anybody<Caller extends CallerOnTheLine = CallerOnTheLine> {
  /** Whoever sends no token. */
  caller: Caller;
  mayAsk(address: string): boolean;
}

export interface ApiOptions<Caller extends CallerOnTheLine = CallerOnTheLine> {
  schema: GraphQLSchema;
  executor: Gateway;
  /** Writes an execution result as JSON text; it may know of texts that stand ready. */
  stringifyResult(result: FormattedExecutionResult): string;
  host: string;
  /** 0 for any free one. */
  port: number;
  /** Web origins, beside the hub's own, whose pages may open a socket. */
  allowedOrigins: readonly string[];
  /** Rejects with an error whose `code` is UNAUTHENTICATED or PURPOSE_NOT_HELD and whose message may be shown. */
  authenticate(authorization: string | undefined, declared: Declared): Promise<Caller>;
  /** Who may ask over HTTP without a token; without it nobody may. */
  anybody?: Anybody<Caller>;
  makeCall(caller: Caller, traceId: string): Call<Caller>;
  /** @param field e.g. `Query.person` */
  permitsRootField(caller: Caller, field: string): boolean;
  /** Whether asking by this field is itself to be written down, also where nothing is found. */
  isConsultation(field: string): boolean;
  /** Whether the caller may introspect and be told what is wrong with a document. */
  maySeeSchema(caller: Caller): boolean;
  recordReads: RecordReads<Caller>;
  feed: FeedParts;
  /** Doors for files; without it, none. */
  uploads?: Uploads<Caller>;
  /** Web pages under the hub's other paths. */
  pages?: Pages;
  /** For `/readyz`. */
  isReady(): Promise<boolean>;
  log: Log;
}
