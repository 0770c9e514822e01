/** Writes outgoing messages of threads and owes their dispatch, in the caller's transaction. */
import type { SubmissionBody } from '../../../connectors/contract/messages.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { oweAll } from '../../platform/event/outbox.ts';
import { newId } from '../../platform/ids.ts';
import type { Connected } from '../back-ends/connected.ts';
import { isNotification } from './desk.ts';
import { ExchangeMessage } from './message.entity.ts';
import type { Notification } from './notification.entity.ts';
import type { CountryRequest } from './request.entity.ts';

type Thread = CountryRequest | Notification;

export interface NewMessage {
  subject: Thread;
  body: SubmissionBody;
}

export async function writeMessage(
  work: Work,
  connected: Connected,
  subject: Thread,
  body: SubmissionBody,
): Promise<ExchangeMessage> {
  const [written] = await writeMessages(work, connected, [{ subject, body }]);
  if (!written) throw new Error('the message was not written');
  return written;
}

/** Many at once, each of its own thread or the next of one; in the order given. */
export async function writeMessages(
  work: Work,
  connected: Connected,
  messages: readonly NewMessage[],
): Promise<ExchangeMessage[]> {
  const numbers = await work.em.execute<{ number: string }[]>(
    `select nextval('exchange_message_number') as number from generate_series(1, ?)`,
    [messages.length],
  );
  const written = messages.map((message, at) => createMessage(work, connected, message, Number(numbers[at]?.number)));
  const owed = messages.map(({ subject: { channel, country }, body }, at) => ({
    lane: connected.lane(channel, country, body.kind),
    payload: { messageId: written[at]?.id ?? '' },
  }));
  await oweAll(work, 'exchange-dispatch', owed);
  return written;
}

/** The reference is given once, here: every attempt sends the same one, so that the partner knows a repeat. */
function createMessage({ em, now }: Work, connected: Connected, { subject, body }: NewMessage, number: number): ExchangeMessage {
  const { channel, country, organisation } = subject;
  const reference = connected.reference(channel, body.kind, country, number);
  // A thread of ours takes its reference from its first message: set it before the flush that `oweAll` makes.
  if (!subject.reference) subject.reference = reference;
  const text = textOf(body);
  return em.create(ExchangeMessage, {
    id: newId(),
    reference,
    ...(isNotification(subject) ? { notification: subject } : { request: subject }),
    organisation,
    direction: 'OUT',
    kind: body.kind,
    inReplyTo: 'inReplyTo' in body ? body.inReplyTo : null,
    body,
    at: now,
    text: text ?? null,
    textLanguage: text ? 'en' : null,
  });
}

/** What a person wrote in it, in English. */
function textOf(body: SubmissionBody): string | undefined {
  if (body.kind === 'FURTHER_DETAILS') return body.question;
  if (body.kind === 'CANCELLATION') return body.reason;
  if (body.kind === 'INFORMATION') return body.text;
  return body.kind === 'RESPONSE' ? body.remarks : undefined;
}
