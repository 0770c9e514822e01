import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';

/** What those who watch the certificates of an application have not been told yet. Whichever step changed them, it is found here. */
export async function watchEvents({ em, now }: Work, applicationId: string): Promise<NewFeedEvent[]> {
  await em.flush();
  const watches = await em.execute<{ id: string; organisation: string }[]>(
    `update certificate_watch w set told = c.status from certificate c
     where c.id = w.certificate_id and c.application_id = ? and w.told <> c.status returning w.id, w.organisation`,
    [applicationId],
  );
  return watches.map(({ id, organisation }) => ({
    organisation,
    kind: 'CERTIFICATE_STATUS_CHANGED',
    occurredAt: now,
    subjectId: globalId('CertificateWatch', id),
  }));
}
