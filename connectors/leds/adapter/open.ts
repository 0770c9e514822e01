import { randomUUID } from 'node:crypto';
import type { Connection, ConnectorContext, Health } from '../../contract/connector.ts';
import { isBackendFault } from '../../contract/fault.ts';
import type { Accountability } from '../../contract/messages.ts';
import type { OffenderUpdate } from '../../contract/offenders.ts';
import type { RegisterUpdate, RegisterUpdateKind } from '../../contract/register.ts';
import { deadlineIn, openLine } from '../../rest-kit/line.ts';
import { readActivity } from './activity/read-activity.ts';
import { openCalls, type Calls } from './calls.ts';
import { enquire } from './enquire.ts';
import { backEnd, ledsFault } from './faults.ts';
import type { Desk } from './locate.ts';
import type { LedsOptions } from './options.ts';
import { askTally } from './tally.ts';
import { settle, update } from './update/update.ts';

/** Opens nothing and signs in nowhere yet, so a LEDS that is down at start is no reason not to start. */
export async function openLeds(options: LedsOptions, context: ConnectorContext): Promise<Connection> {
  const line = openLine({ backEnd, ...options }, context.signal);
  const calls = openCalls(options, context, line);
  const desk = (accountability: Accountability): Desk => ({
    calls,
    journey: { accountability, flowId: randomUUID(), deadline: deadlineIn(options.timeoutMs) },
    thisYear: context.clock().getUTCFullYear(),
  });
  return {
    enquire: (enquiry, accountability) => enquire(enquiry, options.recordsMax, desk(accountability)),
    update: (change, accountability) => update(change, options.stationOwner, desk(accountability)),
    settle: async (write, accountability) => settle(ownUpdate(write), desk(accountability)),
    activity: (question, accountability) => readActivity(question, desk(accountability)),
    tally: (question, accountability) => askTally(question, desk(accountability)),
    health: () => healthOf(calls, options.timeoutMs),
    close: () => line.close(),
  };
}

const kinds = {
  CREATE_RECORD: true,
  ADD_CASE: true,
  ADD_DISPOSALS: true,
  VARY_DISPOSALS: true,
  REMAND: true,
} as const satisfies Record<RegisterUpdateKind, true>;

function ownUpdate(write: RegisterUpdate | OffenderUpdate): RegisterUpdate {
  const isOwn = (candidate: RegisterUpdate | OffenderUpdate): candidate is RegisterUpdate => Object.hasOwn(kinds, candidate.kind);
  if (!isOwn(write)) throw ledsFault('rejected', 'NOT_OURS', 'this is no update of a register');
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
