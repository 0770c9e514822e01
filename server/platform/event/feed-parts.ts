/** What the feed's push is given from above. */
import type { FieldNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import type { Pool } from 'pg';
import type { Reader } from '../context/call.ts';

export interface EntryRequest {
  operation: OperationDefinitionNode;
  /** The subscription's root field at each of its places in the document; what is selected below them is what is read of an event. */
  fieldNodes: readonly FieldNode[];
  fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>;
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>;
  reader: Reader;
  keys: readonly { organisation: string; seq: number }[];
  given: { acknowledged: number };
}

/** One event as one group of subscribers is shown it. */
export interface Entry {
  seq: number;
  /** JSON text of the `FeedEvent` with the fields asked for. */
  json: string;
  /** Global ids of the records of personal data in it. */
  seen: Iterable<string>;
}

export interface FeedParts {
  /** For the one LISTEN connection. */
  databaseUrl: string;
  pool: Pool;
  /** All events asked for in one statement; what the reader may not see is left out. Rejects with a clear error for a selection it cannot read. */
  readEntries(request: EntryRequest): Promise<readonly Entry[]>;
}
