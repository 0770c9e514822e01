/** What goes wrong, as the contract's one error. Messages name field and code, never what was found. */
import { BackendFault, type FaultKind } from '../../contract/fault.ts';
import type { ProblemType } from '../wire/problems.ts';

export const backEnd = 'leds';

export function ledsFault(kind: FaultKind, code: string, message: string): BackendFault {
  return new BackendFault({ backEnd, kind, code, message });
}

export const problemKinds = {
  // Somebody changed the record between our reading and our writing: reading it again is all it takes.
  'conflict/version': 'busy',
  'conflict/pending-change-exists': 'busy',
  'conflict/duplicate-exists': 'rejected',
  'conflict/missing-required-data': 'rejected',
  'unprocessable/references-exist': 'rejected',
  'unprocessable/no-changes': 'rejected',
  'unprocessable/maximum-limit-reached': 'rejected',
  'unprocessable/not-allowed': 'rejected',
  'bad-request/does-not-match': 'rejected',
  'bad-request/invalid-reference': 'rejected',
  'forbidden/payload': 'rejected',
} as const satisfies Record<ProblemType, FaultKind>;

/** Codes that the adapter acts on. */
export const notThere = 'BAD_REQUEST_INVALID_REFERENCE';
export const duplicate = 'CONFLICT_DUPLICATE_EXISTS';
/** A 401 names no problem type. */
export const tokenRefused = 'HTTP_401';
