import type { EntityManager } from '@mikro-orm/postgresql';
import type { Identity } from '../../connectors/contract/canonical.ts';
import type { NominalRecord } from '../../connectors/contract/register.ts';
import { newId } from '../platform/ids.ts';
import { matchAgain } from './add-person.ts';
import { PersonLink } from './links/link.entity.ts';
import { hubModel } from './links/weigh.ts';
import { SourceRecord, type Person } from './person.entity.ts';

export interface NewSource {
  /** Null while nobody has said whom it is about. */
  person: Person | null;
  organisation: string;
  backEnd: string;
  /** `identity` is left out where somebody gave no more than the number. */
  record: Pick<NominalRecord, 'nativeId' | 'flags' | 'warnings'> & { identity?: Identity };
  receivedAt: Date;
  /** Who says that it is about this person: the token's subject; by default the hub. */
  by?: string;
}

/** Keeps a back end's view of a person as it came. */
export function recordSource(
  em: EntityManager,
  { person, organisation, backEnd, record, receivedAt, by }: NewSource,
): SourceRecord {
  const source = em.create(SourceRecord, {
    id: newId(),
    organisation,
    backEnd,
    nativeId: record.nativeId,
    receivedAt,
    flags: record.flags,
    warnings: record.warnings,
    identity: record.identity ?? null,
  });
  if (person) linkSource(em, source, { person, by: by ?? 'hub', now: receivedAt });
  return source;
}

/** From now on the record is about this person. The worker weighs the two soon after. */
export function linkSource(
  em: EntityManager,
  source: SourceRecord,
  { person, by, now, madeIn = null }: { person: Person; by: string; now: Date; madeIn?: string | null },
): void {
  const link = em.create(PersonLink, {
    id: newId(),
    sourceRecordId: source.id,
    personId: person.id,
    modelVersion: hubModel.version,
    madeBy: by,
    madeAt: now,
    madeIn,
  });
  em.assign(source, { person, linkId: link.id });
  matchAgain(em, person);
}
