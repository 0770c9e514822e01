/** What one operation carries from the door to the database. Made anew for every operation and for every pushed event. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Pool } from 'pg';
import type { LabelLoader } from '../api/label-loader.ts';
import type { NodeName } from '../ids.ts';

/** What the read path must know of a caller; everything else about a caller is the business of `access/`. */
export interface Reader {
  /** Which rows are reachable; part of every cached plan and every subscription group. */
  policyClass: string;
  organisation: string;
  /** Purpose code of this call. */
  purpose: string;
  /** Purposes the caller holds. */
  purposes: readonly string[];
  /** Takes the reason that an argument gives, for the audit row. */
  because?(reason: string): void;
}

/** The caller as the transports see one. */
export interface CallerOnTheLine {
  subject: string;
  /** Nothing is answered or pushed after this. */
  expiresAt: Date;
}

export interface Call<Caller extends CallerOnTheLine = CallerOnTheLine> {
  /** 32 hexadecimal digits; in every log line, audit row and masked error of this operation. */
  traceId: string;
  caller: Caller;
  reader: Reader;
  /** Pool for planned reads. */
  db: Pool;
  /** For resolvers. */
  labels: LabelLoader;
  /** One node by its row id with the selection at `info`, through the planner: null where the reader may not see it. */
  readEntry(node: NodeName, id: string, info: GraphQLResolveInfo): Promise<unknown>;
  /** Global ids of the records of personal data that this operation has read so far, for the audit row. */
  seen: Set<string>;
}
