/** `npx hub <command>`: one table of commands, each in a file of its own. */
import { parseArgs } from 'node:util';
import { ConfigRefused } from '../config.ts';

interface Command {
  summary: string;
  run(args: string[]): Promise<void>;
}

const commands: Record<string, Command> = {
  up: {
    summary: 'start everything here: database, simulators, hub, worker',
    run: async (args) => (await import('./up.ts')).up(args),
  },
  api: { summary: 'run the hub alone', run: role('api', 'Serves GraphQL at HUB_HOST:HUB_PORT. DATABASE_URL is needed.') },
  worker: { summary: 'run a worker alone', run: role('worker', 'Sends and receives for the hub. DATABASE_URL is needed.') },
  simulators: {
    summary: 'run one back-end simulator alone',
    run: role(
      'simulator',
      'Settings come from SIM_HOST, SIM_PORT, SIM_CONTROL_PORT, SIM_JOURNAL and SIM_DAY_MS.',
      'ecris|interpol|leds|pnc|visor',
    ),
  },
  token: { summary: "print a token of the local start's issuer", run: async (args) => (await import('./token.ts')).token(args) },
  clock: {
    summary: 'show or move the virtual clock of a simulated installation',
    run: async (args) => (await import('./clock.ts')).clock(args),
  },
  demo: {
    summary: 'list the scenarios, or play one against the running hub: hub demo derby',
    run: async (args) => (await import('./demo.ts')).demo(args),
  },
  example: {
    summary: "play the SDK's example: a partner app, a certificate and the desks it goes through",
    run: async (args) => (await import('./example.ts')).example(args),
  },
  match: {
    summary: 'link the records of a file: hub match --records FILE.csv --out PAIRS.csv',
    run: async (args) => (await import('./match.ts')).match(args),
  },
  'match-again': {
    summary: 'compare everybody once more, after a new model',
    run: async (args) => (await import('./match-again.ts')).matchAgainCommand(args),
  },
  certificate: {
    summary: "check a certificate's file: hub certificate check FILE.pdf",
    run: async (args) => (await import('./certificate.ts')).certificate(args),
  },
  connector: {
    summary: 'look after a connector: hub connector check pnc',
    run: async (args) => (await import('./connector.ts')).connector(args),
  },
};

/** A process that goes on until it is told to stop. `which` are the names it can be given. */
function role(name: string, what: string, which?: string): Command['run'] {
  return async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: which !== undefined,
      options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help) return console.log(roleHelp(name, what, which));
    if (which && positionals.length !== 1)
      throw new Error(`Which one? Found ${positionals.length} names; allowed: one of ${which}`);
    process.argv.splice(2, process.argv.length, name, ...positionals);
    await import('../main.ts');
  };
}

function roleHelp(name: string, what: string, which = ''): string {
  const command = name === 'simulator' ? `simulators ${which}` : name;
  return `Usage: hub ${command} [--json]\n\n${what} Ctrl-C ends it.\n  --json   changes nothing: what it logs are JSON lines`;
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);
  return ['Usage: hub <command> [options]', '', ...lines, '', 'hub <command> --help shows the options of one.'].join('\n');
}

function list(asJson: boolean): void {
  const summaries = Object.entries(commands).map(([name, { summary }]) => ({ name, summary }));
  console.log(asJson ? JSON.stringify({ commands: summaries }) : usage());
}

async function main([name = '--help', ...args]: string[]): Promise<void> {
  if (['--help', 'help', '--json'].includes(name)) return list([name, ...args].includes('--json'));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command.run(args);
  console.error(`There is no command "${name}".\n\n${usage()}`);
  process.exitCode = 2;
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  const expected = error instanceof ConfigRefused || !process.env['HUB_DEBUG'];
  console.error(expected && error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
