import type { Connection, ConnectorContext, Health } from '../../contract/connector.ts';
import { isBackendFault } from '../../contract/fault.ts';
import type { Accountability } from '../../contract/messages.ts';
import type { OffenderUpdate } from '../../contract/offenders.ts';
import type { RegisterUpdate } from '../../contract/register.ts';
import { deadlineIn, openLine } from '../../rest-kit/line.ts';
import { openCalls, type Calls, type Journey } from './calls.ts';
import { enquire } from './enquire.ts';
import { backEnd, visorFault } from './faults.ts';
import type { VisorOptions } from './options.ts';
import { settle, update } from './update.ts';

/** Opens nothing yet: each call makes its own connection, so a ViSOR that is down at start is no reason not to start. */
export async function openVisor(options: VisorOptions, context: ConnectorContext): Promise<Connection> {
  const line = openLine({ backEnd, ...options }, context.signal);
  const calls = openCalls(options, context, line);
  const journey = (accountability: Accountability): Journey => ({ accountability, deadline: deadlineIn(options.timeoutMs) });
  return {
    enquireOffenders: (enquiry, accountability) => enquire(enquiry, calls, journey(accountability)),
    updateOffender: (change, accountability) => update(change, calls, journey(accountability)),
    settle: async (write, accountability) => settle(ownChange(write), calls, journey(accountability)),
    health: () => healthOf(calls, options.timeoutMs),
    close: () => line.close(),
  };
}

const ownKinds: ReadonlySet<string> = new Set<OffenderUpdate['kind']>([
  'CREATE',
  'AMEND',
  'PROPOSE_TRANSFER',
  'ACCEPT_TRANSFER',
  'REJECT_TRANSFER',
  'ARCHIVE',
]);

function ownChange(write: RegisterUpdate | OffenderUpdate): OffenderUpdate {
  const isOwn = (candidate: RegisterUpdate | OffenderUpdate): candidate is OffenderUpdate => ownKinds.has(candidate.kind);
  if (!isOwn(write)) throw visorFault('rejected', 'NOT_OURS', 'this is no change of a dangerous-person record');
  return write;
}

const statuses = { up: 'UP', degraded: 'DEGRADED', down: 'DOWN' } as const;

async function healthOf(calls: Calls, timeoutMs: number): Promise<Health> {
  try {
    const { status } = await calls.checkService(deadlineIn(timeoutMs));
    return status === 'up' ? { status: 'UP' } : { status: statuses[status], reason: 'SAYS_SO' };
  } catch (error) {
    if (!isBackendFault(error)) throw error;
    return { status: error.kind === 'busy' ? 'DEGRADED' : 'DOWN', reason: error.code };
  }
}
