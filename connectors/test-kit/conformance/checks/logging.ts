/** LOG: what is logged helps whoever looks after the hub and tells nothing about anybody. */
import type { Bench, LogLine } from '../bench.ts';
import type { Check } from '../check.ts';
import { demand } from '../demand.ts';
import { personalWordIn, personalWords } from '../personal.ts';
import type { StandIn } from '../stand-in.ts';
import { callKinds, prepared } from './call-kinds.ts';
import { rejectionOf } from './samples.ts';

const startable = ({ backEnd }: StandIn) => backEnd !== undefined;
const factMax = 200;
/** Lines that a dozen events may make. */
const linesMax = 100;

export const loggingChecks: readonly Check[] = [
  {
    id: 'LOG-01',
    level: 'MUST',
    name: 'no log line says anything about a person',
    appliesTo: startable,
    async run(bench) {
      const lines = await aBusyDay(bench);
      const said = callKinds.filter(({ appliesTo }) => appliesTo(bench.standIn)).map((kind) => kind.said(bench));
      const words = [...personalWords(said), ...(bench.backEnd.inbound?.personal ?? [])];
      demand(personalWordIn(JSON.stringify(lines), words) === undefined, 'a line repeats what was said of somebody');
    },
  },
  {
    id: 'LOG-02',
    level: 'MUST',
    name: 'events are constants under the connector’s own name',
    appliesTo: startable,
    async run(bench) {
      const form = new RegExp(`^${bench.definition.name}\\.[a-z]+(-[a-z]+)*$`);
      for (const { event } of await aBusyDay(bench)) demand(form.test(event), 'an event is not of the form name.what-happened');
    },
  },
  {
    id: 'LOG-03',
    level: 'MUST',
    name: 'facts are short: numbers, codes and ids',
    appliesTo: startable,
    async run(bench) {
      for (const { facts } of await aBusyDay(bench))
        for (const fact of Object.values(facts)) demand(isShort(fact), 'a fact is long, or no fact');
    },
  },
  {
    id: 'LOG-04',
    level: 'SHOULD',
    name: 'a busy day does not fill the log',
    appliesTo: startable,
    run: async (bench) => demand((await aBusyDay(bench)).length <= linesMax, 'it logs more than there is to say'),
  },
];

/** Good calls and bad ones, messages good, refused and unreadable. */
async function aBusyDay(bench: Bench): Promise<LogLine[]> {
  let takes = true;
  const opened = await bench.open({
    async onDeliver() {
      if (!takes) throw new Error('not now');
    },
  });
  for (const kind of callKinds.filter(({ appliesTo }) => appliesTo(bench.standIn))) {
    for (const fault of [undefined, 'refused', 'cut', 'garbled'] as const) {
      await bench.line.misbehave(fault, kind.what);
      await rejectionOf(prepared(kind, bench, opened)());
    }
    await bench.line.misbehave(undefined);
  }
  const { inbound } = bench.backEnd;
  if (inbound) {
    await inbound.send(opened.listen, inbound.message(bench.next()).bytes);
    await inbound.send(opened.listen, inbound.unreadable(bench.next()));
    takes = false;
    await inbound.send(opened.listen, inbound.message(bench.next()).bytes);
  }
  await opened.connection.health();
  await opened.connection.close();
  return opened.logged;
}

function isShort(fact: unknown): boolean {
  if (typeof fact === 'string') return fact.length <= factMax && !/\p{Cc}/u.test(fact);
  return typeof fact === 'number' || typeof fact === 'boolean';
}
