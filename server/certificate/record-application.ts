import { hubItself, recordChange, type Actor } from '../audit/record.ts';
import { unitOrganisation } from '../access/caller.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import { appendFeedEvents, type FeedKind } from '../platform/event/append-feed.ts';
import { globalId, newTraceId } from '../platform/ids.ts';
import type { CertificateApplication } from './application.entity.ts';
import { applicationEvents } from './application-event.ts';
import { watchEvents } from './watch/watch-events.ts';

export interface ApplicationChange {
  operation: string;
  told: readonly FeedKind[];
  /** Default: the hub itself. */
  actor?: Actor;
  traceId?: string;
  records?: readonly string[];
}

/** One audit row and what is told of it: last in the transaction. */
export async function recordApplication(
  work: Work,
  application: CertificateApplication,
  {
    operation,
    told,
    actor = hubItself(unitOrganisation, purposeOf(application)),
    traceId = newTraceId(),
    records = [],
  }: ApplicationChange,
): Promise<void> {
  const { em, now } = work;
  recordChange(em, now, actor, {
    kind: 'CHANGE',
    traceId,
    operation,
    records: [globalId('CertificateApplication', application.id), globalId('Person', application.person.id), ...records],
  });
  const events = [...applicationEvents(application, told, now), ...(await watchEvents(work, application.id))];
  await appendFeedEvents(em, events);
}

/** What a register is told the search is for. */
export function purposeOf({ kind }: Pick<CertificateApplication, 'kind'>): 'EMPLOYMENT_WITH_CHILDREN' | 'OWN_RECORD' {
  return kind === 'ICPC' ? 'EMPLOYMENT_WITH_CHILDREN' : 'OWN_RECORD';
}
