/** `npx hub connector <command>`: looks after what the hub speaks to. One table; each command is a file of its own in connector/. */

interface Subcommand {
  summary: string;
  run(args: string[]): Promise<void>;
}

const subcommands: Record<string, Subcommand> = {
  check: {
    summary: 'run the numbered conformance checks on a connector',
    run: async (args) => (await import('./connector/check.ts')).check(args),
  },
  new: {
    summary: 'make a REST connector that passes them',
    run: async (args) => (await import('./connector/new.ts')).newConnector(args),
  },
  record: {
    summary: 'make a cassette, and a test, of an exchange: nobody real is left in it',
    run: async (args) => (await import('./connector/record.ts')).recordExchange(args),
  },
  pause: {
    summary: 'send nothing more to a connector or one of its countries; what is owed waits',
    run: async (args) => (await import('./connector/order.ts')).order('pause', args),
  },
  drain: {
    summary: 'send what is owed up to now, and nothing raised later',
    run: async (args) => (await import('./connector/order.ts')).order('drain', args),
  },
  resume: {
    summary: 'send again, in the order in which it was raised',
    run: async (args) => (await import('./connector/order.ts')).order('resume', args),
  },
  status: {
    summary: 'show orders, circuits and what is owed to each back end',
    run: async (args) => (await import('./connector/status.ts')).status(args),
  },
};

/** @throws Error for a command that does not exist. */
export async function connector([name = '--help', ...args]: string[]): Promise<void> {
  if (['--help', 'help', '--json'].includes(name)) return list([name, ...args].includes('--json'));
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (subcommand) return subcommand.run(args);
  console.error(`There is no command "connector ${name}".\n\n${usage()}`);
  process.exitCode = 2;
}

function usage(): string {
  const lines = Object.entries(subcommands).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);
  return [
    'Usage: hub connector <command> [options]',
    '',
    ...lines,
    '',
    'hub connector <command> --help shows the options of one; --json is among them, and lists these as JSON here.',
  ].join('\n');
}

function list(asJson: boolean): void {
  const summaries = Object.entries(subcommands).map(([name, { summary }]) => ({ name, summary }));
  console.log(asJson ? JSON.stringify({ commands: summaries }) : usage());
}
