/** What the pipeline notes of one operation on its way through Apollo. */
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Call } from '../context/call.ts';

export interface Door {
  transport: 'http' | 'socket';
  /** Content types the client takes; HTTP only. */
  accept?: string | undefined;
  /** Fields of an operation, where fewer may be asked for than of callers who are known. */
  fieldsMax?: number;
  /** Set once the operation has been read, for log and audit. */
  label?: string;
  /** The asking itself is to be written down, whatever is found. */
  consults?: boolean;
  /** Set once a document has been validated and permitted. */
  ready?: { document: DocumentNode; operation: OperationDefinitionNode };
}

/** Apollo copies the context for each operation, so that it must carry the door rather than be looked up by it. */
export type CallAtDoor = Call & { door: Door };

export function atDoor(call: Call, door: Door): CallAtDoor {
  return Object.assign(call, { door });
}
