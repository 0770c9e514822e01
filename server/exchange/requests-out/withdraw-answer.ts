/** A country withdraws an answer it has given: what it reported holds no longer, and the force is told. Nothing is erased. */
import type { CancellationDelivery } from '../../../connectors/contract/messages.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { globalId } from '../../platform/ids.ts';
import type { Inbound, Parked, WorkedIn } from '../threads/desk.ts';
import { CountryResponse, type CountryRequest } from '../threads/request.entity.ts';
import { stepRequestOut } from '../threads/take-step.ts';
import { requestEvent } from './request-event.ts';

export async function withdrawAnswer(
  { work, backEnd, subject: request }: Inbound<CountryRequest>,
  { inReplyTo, reason }: CancellationDelivery,
): Promise<WorkedIn | Parked> {
  const { em, now } = work;
  const response = await em.findOne(CountryResponse, { request: request.id, message: { backEnd, reference: inReplyTo } });
  // Of its other messages, none can be taken back by one: what they said is read by a person.
  if (!response) return { parkedBecause: 'NOT_UNDERSTOOD_YET' };
  if (response.withdrawnAt) return { events: [], records: [] };
  response.withdrawnAt = now;
  const withdrawn = await em.find(Conviction, { responseId: response.id, supersededAt: null }, { fields: ['id'] });
  await em.nativeUpdate(Conviction, { responseId: response.id, supersededAt: null }, { supersededAt: now });
  if (!(await isAnsweredOtherwise(work, request, response))) stepRequestOut(work, request, 'retract');
  return {
    events: [requestEvent(request, 'ANSWER_WITHDRAWN', now, response.id)],
    records: [globalId('CountryResponse', response.id), ...withdrawn.map(({ id }) => globalId('Conviction', id))],
    ...(reason ? { text: reason } : {}),
  };
}

/** Another answer to the same request still stands. */
async function isAnsweredOtherwise({ em }: Work, { id }: CountryRequest, response: CountryResponse): Promise<boolean> {
  return (await em.count(CountryResponse, { request: id, withdrawnAt: null, id: { $ne: response.id } })) > 0;
}
