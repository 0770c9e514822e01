import assert from 'node:assert/strict';
import type { Connection, ConnectorContext, Health } from '../../contract/connector.ts';
import { isBackendFault } from '../../contract/fault.ts';
import { openActivity } from './activity/read-activity.ts';
import { enquire } from './enquire.ts';
import { deadlineIn, openLine, type Line } from './line.ts';
import type { PncOptions } from './options.ts';
import { askTally } from './tally.ts';
import { openTransactions } from './transact.ts';
import { isRegisterUpdate } from './update/own-input.ts';
import { settle, update } from './update/update.ts';

/** Opens nothing yet: each transaction makes its own connection, so a PNC that is down at start is no reason not to start. */
export async function openPnc(options: PncOptions, context: ConnectorContext): Promise<Connection> {
  const closing = new AbortController();
  const signal = AbortSignal.any([context.signal, closing.signal]);
  const line = openLine(options, signal);
  const { transact, transactUpdate } = openTransactions(options, context, line);
  const thisYear = () => context.clock().getUTCFullYear();
  const { timeoutMs, stationOwner, activityFolder } = options;
  const updateTools = () => ({ transact, transactUpdate, timeoutMs, stationOwner, thisYear: thisYear() });
  return {
    enquire: (enquiry, accountability) =>
      enquire(enquiry, accountability, {
        transact,
        deadline: deadlineIn(options.timeoutMs),
        thisYear: thisYear(),
        recordsMax: options.recordsMax,
      }),
    update: (change, accountability) => update(change, accountability, updateTools()),
    async settle(write, accountability) {
      assert(isRegisterUpdate(write), 'a register is asked to settle an update of a register');
      return settle(write, accountability, updateTools());
    },
    activity: openActivity({ folder: activityFolder, signal }),
    tally: (question, accountability) => askTally(question, { transact, accountability, deadline: deadlineIn(timeoutMs) }),
    health: () => healthOf(line, options.timeoutMs),
    close() {
      closing.abort();
      return line.close();
    },
  };
}

/** A connection, not an enquiry: every enquiry is logged on the PNC under somebody's name and reason. */
async function healthOf(line: Line, timeoutMs: number): Promise<Health> {
  try {
    await line.probe(deadlineIn(timeoutMs));
    return { status: 'UP' };
  } catch (error) {
    if (!isBackendFault(error)) throw error;
    return { status: error.kind === 'busy' ? 'DEGRADED' : 'DOWN', reason: error.code };
  }
}
