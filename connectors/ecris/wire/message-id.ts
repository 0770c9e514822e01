/** Message ids, e.g. `GB-RO-REQ-000000000000042`: sender, receiver, type, 15 digits; always 25 characters. */
import { messageTypes, type MessageType } from './operations.ts';

export interface MessageId {
  sender: string;
  receiver: string;
  type: MessageType;
  number: number;
}

const pattern = new RegExp(`^([A-Z]{2})-([A-Z]{2})-(${messageTypes.join('|')})-([0-9]{15})$`);
const numberMax = 999_999_999_999_999;

/** Throws RangeError for a number outside 0 to 999 999 999 999 999: a longer id would be another message's. */
export function formatMessageId({ sender, receiver, type, number }: MessageId): string {
  if (!Number.isInteger(number) || number < 0 || number > numberMax) throw new RangeError('message number outside 15 digits');
  return `${sender}-${receiver}-${type}-${String(number).padStart(15, '0')}`;
}

export function parseMessageId(text: string): MessageId | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, sender = '', receiver = '', type = '', number = ''] = match;
  return { sender, receiver, type: type as MessageType, number: Number(number) }; // the pattern lets only message types through
}
