import { decodeMessage, peekHeader, type Header, type Message } from '../wire/message.ts';
import type { TransactionType } from '../wire/transactions.ts';
import { isWireError } from '../wire/wire-error.ts';

export interface ReadRequest {
  type: TransactionType;
  header: Header;
  /** Absent where the body is refused; `complaint` is then the error line. */
  message?: Message;
  complaint?: string;
}

/** Undefined where not even the header can be read: there is nobody to answer. */
export function readRequest(body: string): ReadRequest | undefined {
  try {
    const message = decodeMessage(body);
    const complaint = message.header.direction === 'S' ? undefined : 'I0001 - INVALID ELEMENTS GMH DIRECTION';
    return { ...message, message, complaint };
  } catch (error) {
    if (!isWireError(error)) throw error;
    const head = peekHeader(body);
    const { segment = 'MESSAGE', column = error.code } = error.place;
    return head && { ...head, complaint: `I0001 - INVALID ELEMENTS ${segment} ${column.toUpperCase()}` };
  }
}
