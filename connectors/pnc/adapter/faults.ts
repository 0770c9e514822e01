/** Everything that can go wrong, as the contract's one error. Messages name code, segment and offset, never what a frame says. */
import { BackendFault, type FaultKind } from '../../contract/fault.ts';
import type { ReplyMeaning } from '../wire/reply-codes.ts';
import { describePlace, type WireError } from '../wire/wire-error.ts';

export const backEnd = 'pnc';

export function pncFault(kind: FaultKind, code: string, message: string, cause?: unknown): BackendFault {
  return new BackendFault({ backEnd, kind, code, message, cause });
}

/** The update went out and what became of it is not known: it may have been made. */
export function outcomeUnknown(code: string, cause?: unknown): BackendFault {
  return pncFault('outcome-unknown', code, 'the update was sent and its answer lost', cause);
}

/** Meanings that end an enquiry; the others (acknowledged, warning, not found) let it go on. */
const kindOfMeaning = {
  BUSY: 'busy',
  UNAVAILABLE: 'unavailable',
  MESSAGE_REFUSED: 'rejected',
  RECORD_REFUSED: 'rejected',
  GATEWAY_REFUSED: 'rejected',
  UNKNOWN: 'rejected',
  ACKNOWLEDGED: undefined,
  WARNING: undefined,
  NOT_FOUND: undefined,
} as const satisfies Record<ReplyMeaning, FaultKind | undefined>;

/** Undefined where a reply line with this meaning is no fault. */
export function faultOfReply({ code, meaning }: { code: string; meaning: ReplyMeaning }): BackendFault | undefined {
  const kind = kindOfMeaning[meaning];
  return kind && pncFault(kind, code, `answered ${code}`);
}

/** What came cannot be read. */
export function malformedReply(error: WireError): BackendFault {
  return pncFault('malformed', error.code, `unreadable reply: ${error.message}`);
}

/** What we were about to send does not fit; nothing was sent. */
export function refusedRequest(error: WireError): BackendFault {
  return pncFault('rejected', error.code, `not sent, ${describePlace(error.place)} does not fit`);
}

const connectCodes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'CONNECT_REFUSED',
  ENOTFOUND: 'HOST_NOT_FOUND',
  ECONNRESET: 'CONNECTION_LOST',
  EPIPE: 'CONNECTION_LOST',
};

/** A line that does not open or breaks. Whether an update is in doubt then is for its sender to say. */
export function lineFault(error: unknown): BackendFault {
  const code = (error as { code?: unknown } | null)?.code;
  const known = typeof code === 'string' ? connectCodes[code] : undefined;
  return pncFault('unavailable', known ?? 'LINE_FAILED', 'the line could not be used');
}
