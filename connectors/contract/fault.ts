export const faultKinds = ['unavailable', 'timeout', 'busy', 'rejected', 'malformed', 'outcome-unknown'] as const;
export type FaultKind = (typeof faultKinds)[number];

const retryableByNature = {
  unavailable: true,
  timeout: true,
  busy: true,
  rejected: false,
  malformed: false,
  // Neither done nor failed: a repeat is safe only because every submission carries a stable reference.
  'outcome-unknown': true,
} as const satisfies Record<FaultKind, boolean>;

/**
 * The one error a connector throws. `code` is the back end's own or the adapter's published code;
 * the message names field, offset or step, never personal data.
 */
export class BackendFault extends Error {
  readonly backEnd: string;
  readonly kind: FaultKind;
  readonly code: string | undefined;
  readonly retryable: boolean;

  constructor(fault: { backEnd: string; kind: FaultKind; message: string; code?: string; retryable?: boolean; cause?: unknown }) {
    super(`${fault.backEnd}: ${fault.message}`, { cause: fault.cause });
    this.name = 'BackendFault';
    this.backEnd = fault.backEnd;
    this.kind = fault.kind;
    this.code = fault.code;
    this.retryable = fault.retryable ?? retryableByNature[fault.kind];
  }
}

/** By name and shape, not by `instanceof`: test runners load classes twice. */
export function isBackendFault(error: unknown): error is BackendFault {
  return typeof error === 'object' && error !== null && (error as Error).name === 'BackendFault';
}
