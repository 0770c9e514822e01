/** OPT: options are refused at start, by name, or not at all. */
import type { Bench } from '../bench.ts';
import type { Check } from '../check.ts';
import { demand } from '../demand.ts';
import type { Place, StandIn } from '../stand-in.ts';

const configurable = ({ options }: StandIn) => options !== undefined;
const place: Place = {
  backEnd: { host: '127.0.0.1', port: 40_001 },
  listen: { host: '127.0.0.1', port: 40_002 },
  deadlineMs: 1_000,
};
const secret = 'Sesam-oeffne-dich-4711';

export const optionChecks: readonly Check[] = [
  {
    id: 'OPT-01',
    level: 'MUST',
    name: 'good options are taken',
    appliesTo: configurable,
    run: (bench) => demand(take(bench, full(bench)).success, 'the full options are refused'),
  },
  {
    id: 'OPT-02',
    level: 'MUST',
    name: 'all options but those that say where things are have defaults',
    appliesTo: configurable,
    run: (bench) => {
      const [all, least] = [take(bench, full(bench)), take(bench, bench.standIn.options?.least(place))];
      demand(all.success && least.success, 'the least options are refused');
      const [given, filled] = [record(all.data), record(least.data)];
      const empty = Object.keys(given).filter((key) => given[key] !== undefined && filled[key] === undefined);
      demand(empty.length === 0, `no default for ${empty.join(', ')}`);
    },
  },
  {
    id: 'OPT-03',
    level: 'MUST',
    name: 'an option that does not exist is refused',
    appliesTo: configurable,
    run: (bench) => demand(!take(bench, { ...full(bench), tiemoutMs: 1 }).success, 'a misspelt option is passed over'),
  },
  {
    id: 'OPT-04',
    level: 'MUST',
    name: 'what is no set of options is refused, not thrown at',
    appliesTo: configurable,
    run: (bench) => {
      for (const nonsense of [undefined, null, 'text', 7, []])
        demand(!take(bench, nonsense).success, 'something that is no set of options is taken');
    },
  },
  {
    id: 'OPT-05',
    level: 'MUST',
    name: 'an option of the wrong type is refused under its own name',
    appliesTo: configurable,
    run: (bench) => {
      for (const key of Object.keys(full(bench))) {
        const paths = refusedPaths(bench, { ...full(bench), [key]: () => undefined });
        demand(
          paths.some((path) => path === key || path.startsWith(`${key}.`)),
          `a wrong ${key} is not refused under its name`,
        );
      }
    },
  },
  {
    id: 'OPT-06',
    level: 'MUST',
    name: 'a value out of bounds is refused under its own path',
    appliesTo: configurable,
    run: (bench) => {
      for (const { path, value } of bench.standIn.options?.wrong ?? [])
        demand(
          refusedPaths(bench, withValue(full(bench), path, value)).includes(path),
          `a wrong ${path} is not refused under its path`,
        );
    },
  },
  {
    id: 'OPT-07',
    level: 'MUST',
    name: 'a refusal does not repeat the value: it may be a secret',
    appliesTo: configurable,
    run: (bench) => {
      for (const key of [...Object.keys(full(bench)), 'misspelt']) {
        const refused = take(bench, { ...full(bench), [key]: secret });
        demand(
          refused.success || !JSON.stringify(refused.error.issues).includes(secret),
          `the refusal of ${key} repeats the value`,
        );
      }
    },
  },
  {
    id: 'OPT-08',
    level: 'MUST',
    name: 'reading options changes nothing and gives the same for the same',
    appliesTo: configurable,
    run: (bench) => {
      const given = full(bench);
      const before = JSON.stringify(given);
      const [first, second] = [take(bench, given), take(bench, given)];
      demand(JSON.stringify(given) === before, 'the given options were changed');
      demand(JSON.stringify(first.data) === JSON.stringify(second.data), 'the same options were read differently');
    },
  },
];

const take = ({ definition }: Bench, given: unknown) => definition.options.safeParse(given);
const full = ({ standIn }: Bench): Record<string, unknown> => standIn.options?.full(place) ?? {};
const record = (value: unknown) => value as Record<string, unknown>; // options are a set by OPT-04

function refusedPaths(bench: Bench, given: unknown): string[] {
  return take(bench, given).error?.issues.map(({ path }) => path.join('.')) ?? [];
}

/** A copy in which the value at a dotted path is another. */
function withValue(options: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.');
  return { ...options, [head]: rest.length === 0 ? value : withValue(record(options[head] ?? {}), rest.join('.'), value) };
}
