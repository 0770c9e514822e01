import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { startInstallation, welcome, type Installation } from '../up.ts';

const help = `Usage: hub up [--json]

Starts an embedded PostgreSQL, the ECRIS and PNC simulators, the hub and a worker, and prints where they are. Ctrl-C stops all of it.
Settings come from the environment (HUB_PORT, DATABASE_URL, REDIS_URL, SIM_DAY_MS, ...; see the README).
  --json   print the addresses as one JSON line`;

export async function up(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(help);
  const config = readConfig();
  const starting = startInstallation(config);
  stopWhenTold(starting);
  const installation = await starting;
  console.log(
    values.json ? JSON.stringify({ ...installation.run, readyMs: installation.readyMs }) : await welcome(installation, config),
  );
}

/** From the first moment on: what has been started by then is ended in order. */
function stopWhenTold(starting: Promise<Installation>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void starting
      .then((installation) => installation.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // Whoever started us is gone without a word.
  process.on('disconnect', stop);
}
