import type { Connection, ConnectorContext, Health } from '../../contract/connector.ts';
import { isBackendFault } from '../../contract/fault.ts';
import { enquire } from './enquire.ts';
import { deadlineIn, openLine, type Line } from './line.ts';
import type { PncOptions } from './options.ts';
import { openTransactions } from './transact.ts';

/** Opens nothing yet: each transaction makes its own connection, so a PNC that is down at start is no reason not to start. */
export async function openPnc(options: PncOptions, context: ConnectorContext): Promise<Connection> {
  const line = openLine(options, context.signal);
  const transact = openTransactions(options, context, line);
  return {
    enquire: (enquiry, accountability) =>
      enquire(enquiry, accountability, {
        transact,
        deadline: deadlineIn(options.timeoutMs),
        thisYear: context.clock().getUTCFullYear(),
        recordsMax: options.recordsMax,
      }),
    health: () => healthOf(line, options.timeoutMs),
    close: () => line.close(),
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
