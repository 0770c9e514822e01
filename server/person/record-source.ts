import type { EntityManager } from '@mikro-orm/postgresql';
import type { NominalRecord } from '../../connectors/contract/register.ts';
import { newId } from '../platform/ids.ts';
import { SourceRecord, type Person } from './person.entity.ts';

/** Keeps a back end's view of a person as it came. */
export function recordSource(
  em: EntityManager,
  source: {
    person: Person;
    organisation: string;
    backEnd: string;
    record: Pick<NominalRecord, 'nativeId' | 'flags' | 'warnings'>;
    receivedAt: Date;
  },
): SourceRecord {
  const { person, organisation, backEnd, record, receivedAt } = source;
  return em.create(SourceRecord, {
    id: newId(),
    person,
    organisation,
    backEnd,
    nativeId: record.nativeId,
    receivedAt,
    flags: record.flags,
    warnings: record.warnings,
  });
}
