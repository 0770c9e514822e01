/** Writes one outgoing message of a thread and owes its dispatch, in the caller's transaction. */
import type { SubmissionBody } from '../../../connectors/contract/messages.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { owe } from '../../platform/event/outbox.ts';
import { newId } from '../../platform/ids.ts';
import type { Connected } from '../back-ends/connected.ts';
import { isNotification } from './desk.ts';
import { ExchangeMessage } from './message.entity.ts';
import type { Notification } from './notification.entity.ts';
import type { CountryRequest } from './request.entity.ts';

/** The reference is given once, here: every attempt sends the same one, so that the partner knows a repeat. */
export async function writeMessage(
  work: Work,
  connected: Connected,
  subject: CountryRequest | Notification,
  body: SubmissionBody,
): Promise<ExchangeMessage> {
  const { em, now } = work;
  const { channel, country, organisation } = subject;
  const [row] = await em.execute<{ number: string }[]>(`select nextval('exchange_message_number') as number`);
  const reference = connected.reference(channel, body.kind, country, Number(row?.number));
  // A thread of ours takes its reference from its first message: set it before the flush that `owe` makes.
  if (!subject.reference) subject.reference = reference;
  const text = textOf(body);
  const written = em.create(ExchangeMessage, {
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
  await owe(work, 'exchange-dispatch', connected.lane(channel, country), { messageId: written.id });
  return written;
}

/** What a person wrote in it, in English. */
function textOf(body: SubmissionBody): string | undefined {
  if (body.kind === 'FURTHER_DETAILS') return body.question;
  if (body.kind === 'CANCELLATION') return body.reason;
  if (body.kind === 'INFORMATION') return body.text;
  return body.kind === 'RESPONSE' ? body.remarks : undefined;
}
