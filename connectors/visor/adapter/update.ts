import type { Settlement } from '../../contract/connector.ts';
import { isBackendFault } from '../../contract/fault.ts';
import type { OffenderRecord, OffenderUpdate } from '../../contract/offenders.ts';
import { referencePattern, type Wire } from '../wire/schemas.ts';
import type { OperationName } from '../wire/operations.ts';
import type { Ask, Calls, Journey } from './calls.ts';
import { assertIsOf } from './enquire.ts';
import { unreadableAnswer, visorFault } from './faults.ts';
import { readNominal, wireCategory, writePerson } from './nominal.ts';

/**
 * Makes one change; resolves to the nominal as it then stands. The reference goes with it, so the same change sent twice is made once.
 * Throws BackendFault: `outcome-unknown` where the answer is lost, `rejected` CONFLICT_VERSION where the version is stale.
 */
export async function update(change: OffenderUpdate, calls: Calls, journey: Journey): Promise<OffenderRecord> {
  assertReference(change);
  const { name, body } = operationOf(change);
  const ask: Ask = {
    reference: change.reference,
    body,
    ...('nativeId' in change && { path: { id: change.nativeId }, version: change.version }),
  };
  const nominal = await calls.ask(name, ask, journey);
  assertIsOfChange(nominal, change, { writes: true });
  return readNominal(nominal);
}

/** Reads back, by our reference, whether a change has been made. */
export async function settle(change: OffenderUpdate, calls: Calls, journey: Journey): Promise<Settlement> {
  assertReference(change);
  try {
    const { reference, nominal } = await calls.ask('readChange', { path: { reference: change.reference } }, journey);
    if (reference !== change.reference)
      throw unreadableAnswer({ writes: false }, 'ANOTHER_CHANGE', 'the answer is about another change');
    assertIsOfChange(nominal, change, { writes: false });
    return { done: true, result: readNominal(nominal) };
  } catch (error) {
    if (isBackendFault(error) && error.code === 'NOT_FOUND_CHANGE') return { done: false };
    throw error;
  }
}

function assertReference({ reference }: OffenderUpdate): void {
  if (!referencePattern.test(reference)) throw visorFault('rejected', 'REFERENCE_FORM', 'not sent, the reference does not fit');
}

function assertIsOfChange(nominal: Wire<'Nominal'>, change: OffenderUpdate, { writes }: { writes: boolean }): void {
  if ('nativeId' in change) assertIsOf(change.nativeId, nominal, { writes });
}

type ChangeName = Extract<
  OperationName,
  'createNominal' | 'amendNominal' | 'proposeTransfer' | 'acceptTransfer' | 'rejectTransfer' | 'archiveNominal'
>;

/** Which call makes a change, and with what body. */
function operationOf(change: OffenderUpdate): { name: ChangeName; body?: object } {
  switch (change.kind) {
    case 'CREATE': {
      const { category, level, identity, station, manager } = change;
      const nominal: Wire<'NewNominal'> = {
        category: wireCategory[category],
        level,
        person: writePerson(identity),
        owningStation: station,
        manager,
      };
      return { name: 'createNominal', body: nominal };
    }
    case 'AMEND': {
      const { category, level, manager } = change;
      const amendment: Wire<'Amendment'> = {
        ...(category !== undefined && { category: wireCategory[category] }),
        ...(level !== undefined && { level }),
        ...(manager !== undefined && { manager }),
      };
      return { name: 'amendNominal', body: amendment };
    }
    case 'PROPOSE_TRANSFER':
      return {
        name: 'proposeTransfer',
        body: { toStation: change.to, reason: change.reason } satisfies Wire<'TransferProposal'>,
      };
    case 'ACCEPT_TRANSFER':
      return { name: 'acceptTransfer', body: { manager: change.manager } satisfies Wire<'TransferAcceptance'> };
    case 'REJECT_TRANSFER':
      return { name: 'rejectTransfer', body: { reason: change.reason } satisfies Wire<'TransferRejection'> };
    case 'ARCHIVE':
      return { name: 'archiveNominal' };
  }
}
