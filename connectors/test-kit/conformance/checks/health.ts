/** HEA: the truth about the back end, soon and without an error. */
import type { Health } from '../../../contract/connector.ts';
import { shortMs, type Bench, type Opened } from '../bench.ts';
import type { Check } from '../check.ts';
import { demand, patienceMs, within } from '../demand.ts';
import type { LineFault } from '../line.ts';
import type { StandIn } from '../stand-in.ts';

const startable = ({ backEnd }: StandIn) => backEnd !== undefined;

export const healthChecks: readonly Check[] = [
  {
    id: 'HEA-01',
    level: 'MUST',
    name: 'it is UP when the back end is there',
    appliesTo: startable,
    run: async (bench) => is(['UP'], await look(await bench.open())),
  },
  {
    id: 'HEA-02',
    level: 'MUST',
    name: 'it is DOWN when nobody listens',
    appliesTo: startable,
    run: async (bench) => is(['DOWN'], await lookWhile(bench, 'refused')),
  },
  {
    id: 'HEA-03',
    level: 'MUST',
    name: 'looking ends within its deadline when the back end is silent',
    appliesTo: startable,
    async run(bench) {
      const startedAt = performance.now();
      await lookWhile(bench, 'silent');
      demand(performance.now() - startedAt < shortMs + 1_500, 'it took longer than its deadline');
    },
  },
  {
    id: 'HEA-04',
    level: 'MUST',
    name: 'what is wrong is said as a published code',
    appliesTo: startable,
    async run(bench) {
      const { reason } = await lookWhile(bench, 'refused');
      demand(reason !== undefined && /^[A-Z][A-Z0-9_]{1,59}$/.test(reason), 'the reason is no code');
    },
  },
  {
    id: 'HEA-05',
    level: 'MUST',
    name: 'it never throws, whatever the line does',
    appliesTo: startable,
    async run(bench) {
      for (const fault of ['refused', 'hung-up', 'cut', 'garbled', 'silent'] as const) await lookWhile(bench, fault);
    },
  },
  {
    id: 'HEA-06',
    level: 'MUST',
    name: 'it is UP again once the back end is back',
    appliesTo: startable,
    async run(bench) {
      const opened = await bench.open();
      await bench.line.misbehave('refused');
      await look(opened);
      await bench.line.misbehave(undefined);
      is(['UP'], await look(opened));
    },
  },
  {
    id: 'HEA-07',
    level: 'MUST',
    name: 'it is not UP after the stop signal, and does not throw',
    appliesTo: startable,
    async run(bench) {
      const opened = await bench.open();
      opened.stop();
      is(['DOWN', 'DEGRADED'], await look(opened));
    },
  },
  {
    id: 'HEA-08',
    level: 'SHOULD',
    name: 'ten who look at once are all answered',
    appliesTo: startable,
    async run(bench) {
      const opened = await bench.open();
      for (const health of await Promise.all(Array.from({ length: 10 }, () => look(opened)))) is(['UP'], health);
    },
  },
];

const look = ({ connection }: Opened): Promise<Health> => within(patienceMs, 'health', connection.health());

async function lookWhile(bench: Bench, fault: LineFault): Promise<Health> {
  const opened = await bench.open({ deadlineMs: shortMs });
  await bench.line.misbehave(fault);
  return look(opened);
}

function is(expected: readonly Health['status'][], { status }: Health): void {
  demand(expected.includes(status), `it says ${status}`);
}
