import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import type { CountryRequest } from '../threads/request.entity.ts';

/** What the organisation that asked is told of its request; of an answer where one is named. */
export function requestEvent(
  { organisation, id }: CountryRequest,
  kind: NewFeedEvent['kind'],
  occurredAt: Date,
  responseId?: string,
): NewFeedEvent {
  const subjectId = responseId ? globalId('CountryResponse', responseId) : globalId('CountryRequest', id);
  return { organisation, kind, occurredAt, subjectId, countryRequestId: id, ...(responseId ? { responseId } : {}) };
}
