/** What a caller is told who does not get in. */
import { isErrorCode, type ErrorCode } from './error-codes.ts';
import { isPassing } from './mask-errors.ts';

/** Codes that an authenticator may refuse with; its message is then meant for the caller. */
const shown = ['UNAUTHENTICATED', 'PURPOSE_NOT_HELD'] as const satisfies ErrorCode[];

export interface CallerRefusal {
  code: ErrorCode;
  /** Undefined where only the code's own sentence may be shown, because the error is a fault. */
  message?: string;
}

export function refusalOfCaller(error: unknown): CallerRefusal {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; message?: unknown };
  if (isErrorCode(code) && shown.some((one) => one === code)) return { code, message: String(message) };
  return { code: isPassing(error) ? 'RETRY_LATER' : 'INTERNAL' };
}
