/** OPN: opening, closing, stopping; nothing is left behind. */
import type { Connection } from '../../../contract/connector.ts';
import { isBackendFault } from '../../../contract/fault.ts';
import type { Bench, Opened } from '../bench.ts';
import type { Check } from '../check.ts';
import { demand, patienceMs, pause, until, within } from '../demand.ts';
import type { StandIn } from '../stand-in.ts';
import { firstCall, firstKind } from './calls.ts';
import { rejectionOf } from './samples.ts';

const startable = ({ backEnd }: StandIn) => backEnd !== undefined;
const listens = ({ definition, backEnd }: StandIn) => definition.can.includes('receive') && backEnd !== undefined;
const promptMs = 2_000;

export const openingChecks: readonly Check[] = [
  {
    id: 'OPN-01',
    level: 'MUST',
    name: 'it opens',
    appliesTo: startable,
    run: async (bench) => void (await bench.open()),
  },
  {
    id: 'OPN-02',
    level: 'MUST',
    name: 'it offers a function for everything it declares',
    appliesTo: startable,
    async run(bench) {
      const missing = difference(declared(bench), offered((await bench.open()).connection));
      demand(missing.length === 0, `missing: ${missing.join(', ')}`);
    },
  },
  {
    id: 'OPN-03',
    level: 'MUST',
    name: 'it offers nothing that it does not declare',
    appliesTo: startable,
    async run(bench) {
      const extra = difference(offered((await bench.open()).connection), declared(bench));
      demand(extra.length === 0, `not declared: ${extra.join(', ')}`);
    },
  },
  {
    id: 'OPN-04',
    level: 'MUST',
    name: 'it opens while the back end is down',
    appliesTo: startable,
    async run(bench) {
      await bench.line.misbehave('refused');
      await bench.open();
    },
  },
  {
    id: 'OPN-05',
    level: 'SHOULD',
    name: 'opening says nothing to the back end',
    appliesTo: startable,
    async run(bench) {
      await bench.open();
      await pause(50);
      demand(bench.line.bytesFromConnector() === 0, 'it spoke before it was asked to');
    },
  },
  {
    id: 'OPN-06',
    level: 'MUST',
    name: 'closing ends',
    appliesTo: startable,
    async run(bench) {
      const opened = await bench.open();
      await firstCall(bench, opened);
      await within(patienceMs, 'closing', opened.connection.close());
    },
  },
  {
    id: 'OPN-07',
    level: 'MUST',
    name: 'closing twice is closing once',
    appliesTo: startable,
    async run(bench) {
      const { connection } = await bench.open();
      await connection.close();
      await within(patienceMs, 'closing again', connection.close());
    },
  },
  {
    id: 'OPN-08',
    level: 'MUST',
    name: 'closing leaves no socket, listener, timer or thread',
    appliesTo: startable,
    async run(bench) {
      // What the check before has closed is gone by then.
      await pause(100);
      const before = handles();
      const opened = await bench.open();
      await firstCall(bench, opened);
      await opened.connection.health();
      await opened.connection.close();
      await until('every handle is let go', () => difference(handles(), before).length === 0, 3_000);
    },
  },
  {
    id: 'OPN-09',
    level: 'MUST',
    name: 'closing ends a call under way with a fault',
    appliesTo: startable,
    run: (bench) => endsCallUnderWay(bench, ({ connection }) => void connection.close().catch(() => undefined)),
  },
  {
    id: 'OPN-10',
    level: 'MUST',
    name: 'the stop signal ends a call under way with a fault',
    appliesTo: startable,
    run: (bench) => endsCallUnderWay(bench, (opened) => opened.stop()),
  },
  {
    id: 'OPN-11',
    level: 'MUST',
    name: 'after closing, a call ends with a fault at once and reaches nobody',
    appliesTo: startable,
    run: (bench) => reachesNobody(bench, ({ connection }) => connection.close()),
  },
  {
    id: 'OPN-12',
    level: 'MUST',
    name: 'after the stop signal, a call ends with a fault at once and reaches nobody',
    appliesTo: startable,
    run: (bench) => reachesNobody(bench, async (opened) => opened.stop()),
  },
  {
    id: 'OPN-13',
    level: 'MUST',
    name: 'it can be opened again at once, on the same address',
    appliesTo: startable,
    async run(bench) {
      const first = await bench.open();
      await first.connection.close();
      const second = await bench.open({ listen: first.listen });
      await firstCall(bench, second);
    },
  },
  {
    id: 'OPN-14',
    level: 'MUST',
    name: 'two that are open do not know each other: one ends, the other goes on',
    appliesTo: startable,
    async run(bench) {
      const [one, other] = [await bench.open(), await bench.open()];
      await firstCall(bench, one);
      await one.connection.close();
      await firstCall(bench, other);
    },
  },
  {
    id: 'OPN-15',
    level: 'MUST',
    name: 'an address that is taken is refused at opening',
    appliesTo: listens,
    async run(bench) {
      const { listen } = await bench.open();
      demand((await rejectionOf(bench.open({ listen }))) !== undefined, 'it opened on an address that is taken');
    },
  },
];

/** Functions of a connection that stand for capabilities, `close` aside. */
const functions = [
  'enquire',
  'enquireOffenders',
  'submit',
  'update',
  'updateOffender',
  'settle',
  'activity',
  'tally',
  'health',
] as const;
type FunctionName = (typeof functions)[number];

function offered(connection: Connection): FunctionName[] {
  return functions.filter((name) => typeof connection[name] === 'function');
}

function declared({ definition: { role, can } }: Bench): FunctionName[] {
  const offenders = role === 'offenders';
  const functionOf = {
    enquire: offenders ? 'enquireOffenders' : 'enquire',
    update: offenders ? 'updateOffender' : 'update',
    reconcile: 'settle',
    submit: 'submit',
    activity: 'activity',
    tally: 'tally',
    health: 'health',
    receive: undefined,
  } as const;
  return can.flatMap((capability) => functionOf[capability] ?? []);
}

/** What is in one list and not in the other; each counts as often as it stands there. */
function difference<T>(one: readonly T[], other: readonly T[]): T[] {
  const left = [...other];
  return one.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const watched = /TCP|Server|Socket|MessagePort|Worker|Process|Timeout/;
const handles = () => process.getActiveResourcesInfo().filter((name) => watched.test(name));

async function endsCallUnderWay(bench: Bench, end: (opened: Opened) => void): Promise<void> {
  await bench.line.misbehave('silent', firstKind(bench).what);
  const opened = await bench.open();
  const failed = rejectionOf(firstCall(bench, opened));
  await until('the call is on the line', () => bench.line.bytesFromConnector() > 0);
  end(opened);
  const error = await within(promptMs, 'the call under way', failed);
  demand(isBackendFault(error), 'it did not end with a BackendFault');
}

async function reachesNobody(bench: Bench, end: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await bench.open();
  await end(opened);
  const error = await within(promptMs, 'the call', rejectionOf(firstCall(bench, opened)));
  demand(isBackendFault(error), 'it did not end with a BackendFault');
  await pause(50);
  demand(bench.line.bytesFromConnector() === 0, 'it spoke to the back end all the same');
}
