import type { OffenderUpdate } from '../../../contract/offenders.ts';
import type { RegisterUpdate, RegisterUpdateKind } from '../../../contract/register.ts';
import { pncFault } from '../faults.ts';
import { ownIdentifier } from '../own-identifier.ts';

const kinds = {
  CREATE_RECORD: true,
  ADD_CASE: true,
  ADD_DISPOSALS: true,
  VARY_DISPOSALS: true,
  REMAND: true,
} as const satisfies Record<RegisterUpdateKind, true>;

export function isRegisterUpdate(change: RegisterUpdate | OffenderUpdate): change is RegisterUpdate {
  return Object.hasOwn(kinds, change.kind);
}

/** What an update names, before anything is asked or sent. Throws BackendFault `rejected`. */
export function checkNumbers(update: RegisterUpdate, thisYear: number): void {
  if ('nativeId' in update) ownIdentifier('PNCID', update.nativeId, thisYear);
  if ('asn' in update) ownIdentifier('ASN', update.asn, thisYear);
  if ('courtCase' in update) ownIdentifier('CCR', update.courtCase, thisYear);
  if ('charges' in update && update.charges.length === 0)
    throw pncFault('rejected', 'CHARGES_MISSING', 'the update names no charge');
}
