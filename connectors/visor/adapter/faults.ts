/** What goes wrong, as the contract's one error. Messages name field and code, never what was found. */
import { BackendFault, type FaultKind } from '../../contract/fault.ts';
import { unreadable } from '../../rest-kit/client.ts';
import type { ProblemType } from '../wire/problems.ts';

export const backEnd = 'visor';

export function visorFault(kind: FaultKind, code: string, message: string): BackendFault {
  return new BackendFault({ backEnd, kind, code, message });
}

export const problemKinds = {
  'conflict/version': 'rejected',
  'conflict/reference-reused': 'rejected',
  // Somebody else is at it: it passes.
  'conflict/pending-change-exists': 'busy',
  'unprocessable/no-changes': 'rejected',
  'unprocessable/not-allowed': 'rejected',
  'unprocessable/maximum-limit-reached': 'rejected',
  'bad-request/does-not-match': 'rejected',
  'bad-request/missing-header': 'rejected',
  'bad-request/version-missing': 'rejected',
  'not-found/nominal': 'rejected',
  'not-found/change': 'rejected',
  'forbidden/not-responsible': 'rejected',
  // Our token, not the question: once it is right again, everything can be asked again.
  'forbidden/token': 'unavailable',
  'busy/try-later': 'busy',
} as const satisfies Record<ProblemType, FaultKind>;

/** An answer that is not about what was asked. */
export function unreadableAnswer({ writes }: { writes: boolean }, code: string, message: string): BackendFault {
  return unreadable({ backEnd, writes }, code, message);
}
