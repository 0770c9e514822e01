import type { EntityManager } from '@mikro-orm/postgresql';
import { Person, SourceRecord } from '../person/person.entity.ts';
import { linkSource } from '../person/record-source.ts';
import { Conviction } from './conviction.entity.ts';

/** The answer or the notification. */
export type ReportedIn = { responseId: string } | { notificationId: string };

/** Who says so, and when: the token's subject, or `hub`. */
export interface Attaching {
  by: string;
  now: Date;
}

/**
 * Attaches to the person what an answer or notification reported, once it is certain that it is about this person. A conviction already held
 * that a later answer reported stays in force. From now on the record that it came with is about the person, too.
 * @returns ids of the convictions attached.
 */
export async function attachConvictions(em: EntityManager, reportedIn: ReportedIn, { by, now }: Attaching): Promise<string[]> {
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
  await linkRecords(em, reported, { by, now });
  await em.flush();
  return reported.map(({ id }) => id);
}

async function linkRecords(em: EntityManager, reported: readonly Conviction[], { by, now }: Attaching): Promise<void> {
  const personOf = new Map(
    reported.flatMap(({ sourceRecordId, person }) => (sourceRecordId ? [[sourceRecordId, person.id] as const] : [])),
  );
  const sources = await em.find(SourceRecord, { id: { $in: [...personOf.keys()] }, person: null });
  for (const source of sources) {
    const personId = personOf.get(source.id);
    if (personId) linkSource(em, source, { person: em.getReference(Person, personId), by, now });
  }
}
