/** One transaction: header made, message encoded and checked, sent, the reply decoded, correlated and its code judged. */
import type { ConnectorContext } from '../../contract/connector.ts';
import { isBackendFault } from '../../contract/fault.ts';
import type { Accountability } from '../../contract/messages.ts';
import type { Segment } from '../wire/layouts.ts';
import { decodeMessage, encodeMessage, referenceOf, type Header, type Message } from '../wire/message.ts';
import { readReplyLine } from '../wire/reply-codes.ts';
import { isUpdate, transactions, type TransactionType, type UpdateType } from '../wire/transactions.ts';
import { isWireError, type WireError } from '../wire/wire-error.ts';
import { accountFor } from './accountability.ts';
import { faultOfReply, malformedReply, outcomeUnknown, pncFault, refusedRequest } from './faults.ts';
import { judgeUpdate, type UpdateReply } from './judge-update.ts';
import type { Deadline, Line } from './line.ts';
import type { PncOptions } from './options.ts';

export interface PncReply {
  /** Empty where nobody was found. */
  segments: Segment[];
  /** Codes of warnings (I5001 to I5999): the transaction was done all the same. */
  warnings: string[];
}

export interface TransactionRequest<Type extends TransactionType = TransactionType> {
  type: Type;
  segments: Segment[];
  accountability: Accountability;
  deadline: Deadline;
}

/** Both throw BackendFault. */
export type Transact = (request: TransactionRequest) => Promise<PncReply>;
/** Where the update may have been made and that is not known: `outcome-unknown`. */
export type TransactUpdate = (request: TransactionRequest<UpdateType>) => Promise<UpdateReply>;

export function openTransactions(
  options: PncOptions,
  { clock }: Pick<ConnectorContext, 'clock'>,
  line: Line,
): { transact: Transact; transactUpdate: TransactUpdate } {
  // Starts from the clock, so that a restart does not give yesterday's references again at once; six digits wrap.
  let sequence = Math.floor(clock().getTime() / 1000);

  async function exchange(
    { type, segments, accountability, deadline }: TransactionRequest,
    onSent?: () => void,
  ): Promise<Message> {
    sequence = (sequence + 1) % 1_000_000;
    const header = headerOf(options, { type, sequence, sentAt: clock(), accountability });
    const body = guarded(() => encodeMessage({ type, header, segments, texts: [] }), refusedRequest);
    const text = await line.exchange(body, deadline, onSent);
    return ours(
      guarded(() => decodeMessage(text), malformedReply),
      header,
      type,
    );
  }

  return {
    transact: async (request) => judgeEnquiry(await exchange(request)),
    transactUpdate: async (request) => judgeUpdate(await exchangeUpdate(request, exchange), request.type),
  };
}

type Exchange = (request: TransactionRequest, onSent: () => void) => Promise<Message>;

/** Once the message may be out, an answer that is lost, late, cut or unreadable says nothing about what was done. */
async function exchangeUpdate(request: TransactionRequest, exchange: Exchange): Promise<Message> {
  let sent = false;
  try {
    return await exchange(request, () => void (sent = true));
  } catch (error) {
    throw sent && isBackendFault(error) ? outcomeUnknown(error.code ?? error.kind, error) : error;
  }
}

interface HeaderFacts {
  type: TransactionType;
  sequence: number;
  sentAt: Date;
  accountability: Accountability;
}

function headerOf(options: PncOptions, { type, sequence, sentAt, accountability }: HeaderFacts): Header {
  const { stationOwner } = options;
  return {
    force: `0${stationOwner.slice(0, 2)}`,
    stream: transactions[type].stream,
    sequence,
    direction: 'S',
    messageType: type,
    syntax: 'PNCA',
    version: '05',
    terminal: options.terminalId,
    user: options.user,
    sentAt: sentAt.toISOString().slice(0, 16),
    ...accountFor(accountability, { stationOwner, changes: isUpdate(type) }),
    networkId: options.networkId,
  };
}

function ours(reply: Message, asked: Header, type: TransactionType): Message {
  const isOurs = reply.type === type && reply.header.direction !== 'S' && referenceOf(reply.header) === referenceOf(asked);
  if (!isOurs) throw pncFault('malformed', 'REPLY_TO_ANOTHER_MESSAGE', 'the reply names another message than the one sent');
  return reply;
}

function judgeEnquiry(reply: Message): PncReply {
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
