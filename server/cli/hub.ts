/** `npx hub <command>`: one table of commands, each in a file of its own. */
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
  api: { summary: 'run the hub alone (DATABASE_URL needed)', run: async () => runRole('api') },
  worker: { summary: 'run a worker alone (DATABASE_URL needed)', run: async () => runRole('worker') },
  simulators: {
    summary: 'run a back-end simulator alone: hub simulators ecris|pnc',
    run: async ([name = 'ecris']) => runRole('simulator', name),
  },
  token: { summary: "print a token of the local start's issuer", run: async (args) => (await import('./token.ts')).token(args) },
  clock: {
    summary: 'show or move the virtual clock of a simulated installation',
    run: async (args) => (await import('./clock.ts')).clock(args),
  },
  demo: {
    summary: 'play a documented case against the running hub: hub demo derby',
    run: async (args) => (await import('./demo.ts')).demo(args),
  },
};

async function runRole(...args: string[]): Promise<void> {
  process.argv.splice(2, process.argv.length, ...args);
  await import('../main.ts');
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);
  return ['Usage: hub <command> [options]', '', ...lines, '', 'hub <command> --help shows the options of one.'].join('\n');
}

const [name, ...args] = process.argv.slice(2);
const command = commands[name ?? ''];
if (!command) {
  const asked = name === undefined || name === '--help' || name === 'help';
  console[asked ? 'log' : 'error'](asked ? usage() : `There is no command "${name}".\n\n${usage()}`);
  process.exitCode = asked ? 0 : 2;
} else {
  await command.run(args).catch((error: unknown) => {
    const expected = error instanceof ConfigRefused || (error as { expected?: boolean }).expected === true;
    console.error(expected || !process.env.HUB_DEBUG ? (error as Error).message : error);
    process.exitCode = 1;
  });
}
