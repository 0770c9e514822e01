/** Writes one outgoing message of a request's thread and owes its dispatch, in the caller's transaction. */
import type { AskingKind } from '../../../connectors/contract/messages.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { owe } from '../../platform/event/outbox.ts';
import { newId } from '../../platform/ids.ts';
import type { Connected } from '../back-ends/connected.ts';
import { ExchangeMessage, type CountryRequest } from './enquiry.entity.ts';

export interface NewMessage {
  kind: AskingKind;
  inReplyTo?: string;
  /** English; what we ask or why we withdraw. */
  text?: string;
}

/** The reference is given once, here: every attempt sends the same one, so that the partner knows a repeat. */
export async function writeMessage(
  work: Work,
  connected: Connected,
  request: CountryRequest,
  message: NewMessage,
): Promise<ExchangeMessage> {
  const { em, now } = work;
  const [row] = await em.execute<{ number: string }[]>(`select nextval('exchange_message_number') as number`);
  const written = em.create(ExchangeMessage, {
    id: newId(),
    reference: connected.reference(request.channel, message.kind, request.country, Number(row?.number)),
    request,
    organisation: request.organisation,
    direction: 'OUT',
    kind: message.kind,
    inReplyTo: message.inReplyTo ?? null,
    at: now,
    text: message.text ?? null,
    textLanguage: message.text ? 'en' : null,
  });
  // The request row takes its own reference from its first message: set it before the flush that `owe` makes.
  if (!request.reference) request.reference = written.reference;
  await owe(work, 'exchange-dispatch', connected.lane(request.channel, request.country), { messageId: written.id });
  return written;
}
