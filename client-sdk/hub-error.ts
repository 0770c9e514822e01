/** What can go wrong between an app and the hub. Expected refusals are not errors: they are results, see `Problem` in the schema. */
export type HubErrorKind =
  /** The hub could not be reached, or answered no GraphQL: try again. */
  | 'unreachable'
  /** The token is missing, wrong or has run out: get a new one. */
  | 'unauthenticated'
  /** The hub could not answer this time, through no fault of the call: repeat it, a command with the same idempotency key. */
  | 'try-later'
  /** The hub answered with an error; `code` is from its published list. */
  | 'refused';

export class HubError extends Error {
  readonly kind: HubErrorKind;
  readonly code: string | undefined;
  /** Give it to the hub's operators: it finds this very call in their log. */
  readonly traceId: string | undefined;

  constructor(kind: HubErrorKind, message: string, facts: { code?: string; traceId?: string; cause?: unknown } = {}) {
    super(message, { cause: facts.cause });
    this.name = 'HubError';
    this.kind = kind;
    this.code = facts.code;
    this.traceId = facts.traceId;
  }
}

export interface WireError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string; traceId?: string; reason?: string };
}

/** A field that this caller may not see, and the published code of why. */
export interface Withheld {
  path: readonly (string | number)[];
  reason: string;
}

export function isWithheld({ path, extensions }: WireError): boolean {
  return extensions?.code === 'FORBIDDEN' && extensions.reason !== undefined && path !== undefined;
}

export function withheldIn(errors: readonly WireError[]): Withheld[] {
  return errors.filter(isWithheld).map(({ path = [], extensions }) => ({ path, reason: extensions?.reason ?? '' }));
}

/** Codes of faults that are the hub's, not the caller's. */
const passing = new Set(['RETRY_LATER', 'BACKEND_UNAVAILABLE', 'TOO_MANY', 'INTERNAL']);

export function fromWire([first]: readonly WireError[]): HubError {
  const { code, traceId } = first?.extensions ?? {};
  const kind = code === 'UNAUTHENTICATED' ? 'unauthenticated' : passing.has(code ?? '') ? 'try-later' : 'refused';
  return new HubError(kind, first?.message ?? 'The hub answered with an error.', {
    ...(code ? { code } : {}),
    ...(traceId ? { traceId } : {}),
  });
}
