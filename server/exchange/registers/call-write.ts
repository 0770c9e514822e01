/** A change as the connector takes it: which of its functions belongs to which kind of change. */
import type { Connection, Settlement } from '../../../connectors/contract/connector.ts';
import { BackendFault } from '../../../connectors/contract/fault.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { OffenderRecord, OffenderUpdate, OffenderUpdateKind } from '../../../connectors/contract/offenders.ts';
import type { RegisterUpdate, RegisterUpdated, RegisterUpdateKind } from '../../../connectors/contract/register.ts';

interface Call {
  backEnd: string;
  write: RegisterUpdate | OffenderUpdate;
  accountability: Accountability;
}

const isAboutOffenders = {
  CREATE_RECORD: false,
  ADD_CASE: false,
  ADD_DISPOSALS: false,
  VARY_DISPOSALS: false,
  REMAND: false,
  CREATE: true,
  AMEND: true,
  PROPOSE_TRANSFER: true,
  ACCEPT_TRANSFER: true,
  REJECT_TRANSFER: true,
  ARCHIVE: true,
} as const satisfies Record<RegisterUpdateKind | OffenderUpdateKind, boolean>;

function isOffenderUpdate(write: Call['write']): write is OffenderUpdate {
  return isAboutOffenders[write.kind];
}

/** @throws BackendFault, also where the connector makes no such changes: `rejected`. */
export function attemptOf(
  connection: Connection | undefined,
  { backEnd, write, accountability }: Call,
): Promise<RegisterUpdated | OffenderRecord> {
  if (!connection) throw notConnected(backEnd);
  const { update, updateOffender } = connection;
  // Without reading back a lost answer could never be settled: better not to begin.
  if (connection.settle) {
    if (isOffenderUpdate(write)) {
      if (updateOffender) return updateOffender(write, accountability);
    } else if (update) return update(write, accountability);
  }
  const message = 'the connector makes no such changes, or cannot read them back';
  throw new BackendFault({ backEnd, kind: 'rejected', code: 'CHANGE_NOT_OFFERED', message });
}

/** @throws BackendFault */
export async function settlementOf(connection: Connection | undefined, call: Call): Promise<Settlement> {
  if (!connection?.settle) throw notConnected(call.backEnd);
  return connection.settle(call.write, call.accountability);
}

function notConnected(backEnd: string): BackendFault {
  return new BackendFault({
    backEnd,
    kind: 'unavailable',
    code: 'REGISTER_NOT_CONNECTED',
    message: 'no such register is plugged in',
  });
}
