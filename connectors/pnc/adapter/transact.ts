/** One transaction: header made, message encoded and checked, sent, the reply decoded, correlated and its code judged. */
import type { ConnectorContext } from '../../contract/connector.ts';
import type { Accountability } from '../../contract/messages.ts';
import type { Segment } from '../wire/layouts.ts';
import { decodeMessage, encodeMessage, referenceOf, type Header, type Message } from '../wire/message.ts';
import { readReplyLine } from '../wire/reply-codes.ts';
import { transactions, type TransactionType } from '../wire/transactions.ts';
import { isWireError, type WireError } from '../wire/wire-error.ts';
import { accountFor } from './accountability.ts';
import { faultOfReply, malformedReply, pncFault, refusedRequest } from './faults.ts';
import type { Deadline, Line } from './line.ts';
import type { PncOptions } from './options.ts';

export interface PncReply {
  /** Empty where nobody was found. */
  segments: Segment[];
  /** Codes of warnings (I5001 to I5999): the transaction was done all the same. */
  warnings: string[];
}

/** Throws BackendFault. */
export type Transact = (request: TransactionRequest) => Promise<PncReply>;

export interface TransactionRequest {
  type: TransactionType;
  segments: Segment[];
  accountability: Accountability;
  deadline: Deadline;
}

export function openTransactions(options: PncOptions, { clock }: Pick<ConnectorContext, 'clock'>, line: Line): Transact {
  // Starts from the clock, so that a restart does not give yesterday's references again at once; six digits wrap.
  let sequence = Math.floor(clock().getTime() / 1000);
  return async ({ type, segments, accountability, deadline }) => {
    sequence = (sequence + 1) % 1_000_000;
    const header = headerOf(options, { type, sequence, sentAt: clock(), accountability });
    const body = guarded(() => encodeMessage({ type, header, segments, texts: [] }), refusedRequest);
    const text = await line.exchange(body, deadline);
    return judge(
      guarded(() => decodeMessage(text), malformedReply),
      header,
      type,
    );
  };
}

interface HeaderFacts {
  type: TransactionType;
  sequence: number;
  sentAt: Date;
  accountability: Accountability;
}

function headerOf(options: PncOptions, { type, sequence, sentAt, accountability }: HeaderFacts): Header {
  return {
    force: `0${options.stationOwner.slice(0, 2)}`,
    stream: transactions[type].stream,
    sequence,
    direction: 'S',
    messageType: type,
    syntax: 'PNCA',
    version: '05',
    terminal: options.terminalId,
    user: options.user,
    sentAt: sentAt.toISOString().slice(0, 16),
    ...accountFor(accountability, options.stationOwner),
    networkId: options.networkId,
  };
}

function judge(reply: Message, asked: Header, type: TransactionType): PncReply {
  const isOurs = reply.type === type && reply.header.direction !== 'S' && referenceOf(reply.header) === referenceOf(asked);
  if (!isOurs) throw pncFault('malformed', 'REPLY_TO_ANOTHER_MESSAGE', 'the reply names another message than the one sent');
  const lines = reply.texts.map(readReplyLine);
  for (const line of lines) {
    const fault = faultOfReply(line);
    if (fault) throw fault;
  }
  // Only an explicit "not found" means nobody: a bare warning or acknowledgement must not pass for an empty answer.
  const isAnswer = reply.segments.length > 0 || lines.some(({ meaning }) => meaning === 'NOT_FOUND');
  if (!isAnswer) throw pncFault('malformed', 'EMPTY_REPLY', 'the reply neither carries a record nor says that there is none');
  return { segments: reply.segments, warnings: lines.filter(({ meaning }) => meaning === 'WARNING').map(({ code }) => code) };
}

function guarded<T>(work: () => T, translate: (error: WireError) => Error): T {
  try {
    return work();
  } catch (error) {
    throw isWireError(error) ? translate(error) : error;
  }
}
