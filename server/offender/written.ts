import type { OffenderRecord } from '../../connectors/contract/offenders.ts';
import type { Outcome } from '../exchange/registers/record-write.ts';
import type { OffenderMatter } from './offender-matter.entity.ts';

/** What ViSOR answered to a change of an offender's record. */
export function noteWritten(matter: OffenderMatter, outcome: Outcome): void {
  if (outcome.state === 'REJECTED') {
    matter.failure = outcome.failure;
    return;
  }
  // Only changes of offenders' records are promised with this feature's sequels, and they are answered with the record.
  const { nativeId, version, station, manager } = outcome.result as OffenderRecord;
  Object.assign(matter, { visorId: nativeId, visorVersion: version, station, manager, failure: null });
}
