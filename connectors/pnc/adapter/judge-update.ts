/** What the reply to an update says became of it. */
import type { Segment } from '../wire/layouts.ts';
import type { Message } from '../wire/message.ts';
import { readReplyLine, type ReplyMeaning } from '../wire/reply-codes.ts';
import { transactions, type UpdateType } from '../wire/transactions.ts';
import { faultOfReply, outcomeUnknown, pncFault } from './faults.ts';

export interface UpdateReply {
  segments: Segment[];
  /** Of the line that says it was done, or of the warning where that came alone. */
  code: string;
  warnings: string[];
}

/** Lines that say the update was made. */
const made: ReadonlySet<ReplyMeaning> = new Set(['ACKNOWLEDGED', 'WARNING']);
/** Lines that say it was not. */
const notMade: ReadonlySet<ReplyMeaning> = new Set([
  'BUSY',
  'UNAVAILABLE',
  'MESSAGE_REFUSED',
  'RECORD_REFUSED',
  'GATEWAY_REFUSED',
  'NOT_FOUND',
]);

/** Throws BackendFault: the refusal's, or `outcome-unknown` where the lines disagree or mean nothing we know. */
export function judgeUpdate({ header, texts, segments }: Message, type: UpdateType): UpdateReply {
  const lines = texts.map(readReplyLine);
  const [first] = lines;
  if (header.direction === 'R' && first && lines.every(({ meaning }) => made.has(meaning))) {
    const codes = lines.map(({ code }) => code);
    const code = codes.find((each) => each === transactions[type].done) ?? first.code;
    return { segments, code, warnings: lines.filter(({ meaning }) => meaning === 'WARNING').map((line) => line.code) };
  }
  if (first && lines.every(({ meaning }) => notMade.has(meaning)))
    throw faultOfReply(first) ?? pncFault('rejected', first.code, `answered ${first.code}`);
  throw outcomeUnknown(first?.code ?? 'EMPTY_REPLY');
}
