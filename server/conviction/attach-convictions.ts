import type { EntityManager } from '@mikro-orm/postgresql';
import { Conviction } from './conviction.entity.ts';

/** The answer or the notification. */
export type ReportedIn = { responseId: string } | { notificationId: string };

/**
 * Attaches to the person what an answer or notification reported, once it is certain that it is about this person. A conviction already held
 * that a later answer reported stays in force.
 * @returns ids of the convictions attached.
 */
export async function attachConvictions(em: EntityManager, reportedIn: ReportedIn, now: Date): Promise<string[]> {
  const reported = await em.find(Conviction, { ...reportedIn, attached: false }, { orderBy: { id: 'asc' } });
  for (const conviction of reported) {
    const same = {
      person: conviction.person.id,
      organisation: conviction.organisation,
      country: conviction.country,
      nativeId: conviction.nativeId,
      usePurpose: conviction.usePurpose,
      attached: true,
    };
    const later = await em.count(Conviction, { ...same, receivedAt: { $gt: conviction.receivedAt } });
    if (later > 0) conviction.supersededAt = now;
    else await em.nativeUpdate(Conviction, { ...same, supersededAt: null }, { supersededAt: now });
    conviction.attached = true;
  }
  await em.flush();
  return reported.map(({ id }) => id);
}
