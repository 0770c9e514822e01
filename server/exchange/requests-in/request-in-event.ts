import type { FeedKind, NewFeedEvent } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import type { CountryRequest } from '../threads/request.entity.ts';

/** What the unit is told of a request to us. */
export function requestInEvent({ organisation, id }: CountryRequest, kind: FeedKind, occurredAt: Date): NewFeedEvent {
  return { organisation, kind, occurredAt, subjectId: globalId('CountryRequest', id), countryRequestId: id };
}
