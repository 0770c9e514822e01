/** What would keep a local installation from starting, said before anything is started. */
import type { Config } from './config.ts';
import { backEndNames } from './local-back-ends.ts';
import { isPortFree } from './platform/free-port.ts';
import { findRunFile } from './run-file.ts';

/** @throws Error saying what is in the way and what to do. */
export async function checkStart(config: Config): Promise<void> {
  const run = await findRunFile(config.HUB_DATA_DIR);
  if (run) {
    throw new Error(
      `A hub runs here already (process ${run.pid}): ${run.graphql}\nUse it, end it with Ctrl-C, or give this one a HUB_DATA_DIR and ports of its own.`,
    );
  }
  const taken = await takenPorts(config);
  if (taken.length === 0) return;
  const lines = taken.map(
    ([name, port]) => `  ${name}: port ${port} of 127.0.0.1 is taken by another program; allowed: a free one, or 0 for any`,
  );
  throw new Error(`The hub cannot start:\n${lines.join('\n')}`);
}

async function takenPorts({
  HUB_PORT,
  ECRIS_LISTEN,
  INTERPOL_LISTEN,
  SIM_PORT,
}: Config): Promise<[name: string, port: number][]> {
  const simulators = backEndNames.map((_, index): [string, number] => [
    index === 0 ? 'SIM_PORT' : `SIM_PORT + ${index}`,
    SIM_PORT && SIM_PORT + index,
  ]);
  const wanted: [string, number][] = [
    ['HUB_PORT', HUB_PORT],
    ['ECRIS_LISTEN', ECRIS_LISTEN.port],
    ['INTERPOL_LISTEN', INTERPOL_LISTEN.port],
    ...simulators,
  ];
  const free = await Promise.all(wanted.map(async ([, port]) => port === 0 || isPortFree(port)));
  return wanted.filter((_, index) => !free[index]);
}
