import type { CallerOnTheLine } from '../context/call.ts';

/** One operation's, or one subscriber's, reading of personal data. */
export interface ReadFacts<Caller extends CallerOnTheLine = CallerOnTheLine> {
  caller: Caller;
  traceId: string;
  /** Type and root fields, e.g. `query person`. */
  operation: string;
  /** Global ids of the records; never names. */
  records: readonly string[];
}

/** Resolves when all are durable; rejects when one could not be written, and then nothing of them is disclosed. */
export type RecordReads<Caller extends CallerOnTheLine = CallerOnTheLine> = {
  // A method, so that what knows its own kind of caller fits where any is spoken of.
  record(reads: readonly ReadFacts<Caller>[]): Promise<void>;
}['record'];
