import type { EntityManager } from '@mikro-orm/postgresql';
import { Conviction } from './conviction.entity.ts';

/**
 * Attaches to the person what an answer reported, once somebody has decided that the answer is about this person. A conviction already held
 * that a later answer reported stays in force.
 * @returns ids of the convictions attached.
 */
export async function attachConvictions(em: EntityManager, responseId: string, now: Date): Promise<string[]> {
  const reported = await em.find(Conviction, { responseId, attached: false }, { orderBy: { id: 'asc' } });
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
