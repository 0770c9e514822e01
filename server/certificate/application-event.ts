import { unitOrganisation } from '../access/caller.ts';
import type { FeedKind, NewFeedEvent } from '../platform/event/append-feed.ts';
import { globalId } from '../platform/ids.ts';
import type { CertificateApplication } from './application.entity.ts';

/** What goes on inside the unit tells that there is a record: the partner app hears of it only what an applicant may. */
const forApplicants: ReadonlySet<FeedKind> = new Set<FeedKind>([
  'CERTIFICATE_APPLIED',
  'CERTIFICATE_INCOMPLETE',
  'CERTIFICATE_ISSUED',
  'CERTIFICATE_REFUSED',
  'CERTIFICATE_CANCELLED',
  'CERTIFICATE_LAPSED',
  'CERTIFICATE_DISPUTED',
  'CERTIFICATE_DISPUTE_DECIDED',
  'CERTIFICATE_LOST',
  'CERTIFICATE_SUPERSEDED',
  'CERTIFICATE_REVOKED',
]);

export function applicationEvents(
  { id, organisation }: CertificateApplication,
  kinds: readonly FeedKind[],
  occurredAt: Date,
): NewFeedEvent[] {
  const subjectId = globalId('CertificateApplication', id);
  return kinds.flatMap((kind) =>
    [unitOrganisation, ...(forApplicants.has(kind) ? [organisation] : [])].map((to) => ({
      organisation: to,
      kind,
      occurredAt,
      subjectId,
    })),
  );
}
