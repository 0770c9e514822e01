import { unitOrganisation } from '../access/caller.ts';
import type { NewFeedEvent } from '../platform/event/append-feed.ts';
import { globalId } from '../platform/ids.ts';
import type { HandOver, OffenderMatter } from './offender-matter.entity.ts';

/** What the unit is told of a matter, and a force that is responsible for it. */
export function matterEvents({ id, responsible }: OffenderMatter, kind: NewFeedEvent['kind'], occurredAt: Date): NewFeedEvent[] {
  const subjectId = globalId('OffenderMatter', id);
  return [...new Set([unitOrganisation, responsible])].map((organisation) => ({ organisation, kind, occurredAt, subjectId }));
}

/** What both sides of an offer, and the unit, are told of it. */
export function offerEvents(
  { id, fromOrganisation, toOrganisation }: HandOver,
  kind: NewFeedEvent['kind'],
  occurredAt: Date,
  to = [unitOrganisation, fromOrganisation, toOrganisation],
): NewFeedEvent[] {
  const subjectId = globalId('HandOver', id);
  return [...new Set(to)].map((organisation) => ({ organisation, kind, occurredAt, subjectId }));
}
