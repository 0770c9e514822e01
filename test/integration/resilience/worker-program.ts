/** A worker in a process of its own, to be killed: its register is reached over HTTP, so that what the register has stands outside. */
import type { Connection, ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import { BackendFault } from '../../../connectors/contract/fault.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import { openHub } from '../../../server/hub.ts';
import { armFailpoints } from '../../../server/platform/failpoint.ts';
import { silentLog } from '../../../server/platform/log.ts';
import { openWorker } from '../../../server/worker.ts';

const { DATABASE_URL: databaseUrl = '', PARTNER: partner = '', FAILPOINTS: failpoints = '' } = process.env;

async function ask<Answer>(door: string, body: unknown): Promise<Answer> {
  try {
    const answer = await fetch(`${partner}/${door}`, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(500),
    });
    return (await answer.json()) as Answer;
  } catch (cause) {
    throw new BackendFault({ backEnd: 'pnc', kind: 'outcome-unknown', code: 'DEADLINE_PASSED', message: 'no answer', cause });
  }
}

const connection: Connection = {
  enquire: async () => ({ records: [], truncated: false }),
  update: (update) => ask('update', update),
  settle: (update) => ask('settle', update),
  health: async () => ({ status: 'UP' }),
  close: async () => {},
};
const definition: ConnectorDefinition = { ...(pnc as ConnectorDefinition), open: async () => connection };

process.once('disconnect', () => process.exit());
armFailpoints(failpoints);
const hub = await openHub({ databaseUrl, connectors: [definition] });
await openWorker({
  hub,
  plugged: [{ definition, options: {} }],
  leaseMs: 1_500,
  policies: { pnc: { deadlineMs: 900, settleAfterMs: 100 } },
  log: silentLog,
});
process.send?.({ ready: true });
