/** The local installation: embedded PostgreSQL, simulators, hub and worker, each in a process of its own, on loopback only. */
import path from 'node:path';
import { openLocalIssuer } from './access/local-issuer.ts';
import type { Config } from './config.ts';
import {
  backEndEnvironment,
  backEndNames,
  localBackEnds,
  settleDoors,
  settlePorts,
  type BackEndName,
  type KnownHub,
  type SimulatorPorts,
} from './local-back-ends.ts';
import { openLedsClient } from './local-leds-client.ts';
import { startPostgres } from './platform/database/embedded-postgres.ts';
import { freePort } from './platform/free-port.ts';
import { removeRunFile, writeRunFile, type RunFile } from './run-file.ts';
import { checkStart } from './start-check.ts';
import { createSupervisor } from './supervisor.ts';

const main = path.join(import.meta.dirname, 'main.js');
export interface Installation {
  run: RunFile;
  /** Milliseconds from the start of this process until all were ready. */
  readyMs: number;
  stop(): Promise<void>;
}

/** @throws Error when a part does not start; what was started is ended first. */
export async function startInstallation(config: Config): Promise<Installation> {
  await checkStart(config);
  const pids: Record<string, number> = {};
  let run: RunFile | undefined;
  const supervisor = createSupervisor({
    onDeath: (name, how, restarted) => console.error(`${name} ended (${how})${restarted ? ': started again' : ''}`),
    onStart(name, pid) {
      pids[name] = pid;
      if (run) void writeRunFile(config.HUB_DATA_DIR, run).catch(() => {});
    },
  });
  const found = Promise.withResolvers<Record<string, string>>();
  const migrated = Promise.withResolvers<Record<string, string>>();
  found.promise.catch(() => {});
  migrated.promise.catch(() => {});
  const [doors, ports, ledsClient] = await Promise.all([
    settleDoors(config),
    settlePorts(config),
    openLedsClient(config.HUB_DATA_DIR),
  ]);
  const known = { doors, ledsClient, dataDir: config.HUB_DATA_DIR };
  const hubPort = config.HUB_PORT || (await freePort());

  // All load at once; the database and the back ends are made known to hub and worker when they are there.
  const api = supervisor.start({
    name: 'hub',
    module: main,
    args: ['api'],
    env: { HUB_MIGRATE: '1', HUB_PORT: String(hubPort) },
    gate: found.promise,
  });
  const worker = supervisor.start({
    name: 'worker',
    module: main,
    args: ['worker'],
    env: { HUB_PORT: String(hubPort) },
    gate: migrated.promise,
  });
  const simulators = backEndNames.map((name) =>
    supervisor.start({
      name,
      module: main,
      args: ['simulator', name],
      env: simulatorEnvironment(config, name, ports[name], known),
    }),
  );
  const stopChildren = () => supervisor.stop();
  let stopDatabase = async () => {};
  const stop = async () => {
    await stopChildren();
    await stopDatabase();
    await removeRunFile(config.HUB_DATA_DIR);
  };

  try {
    const database = config.DATABASE_URL
      ? undefined
      : await startPostgres({ dataDir: path.join(config.HUB_DATA_DIR, 'postgres') });
    if (database) stopDatabase = () => database.stop();
    const databaseUrl = config.DATABASE_URL ?? database?.url ?? '';
    await Promise.all(simulators.map(({ ready }) => ready));
    const environment = { DATABASE_URL: databaseUrl, HUB_CLOCK: 'virtual', ...backEndEnvironment(ports, known) };
    found.resolve(environment);
    await Promise.race([api.migrated, api.ready]);
    migrated.resolve(environment);
    const [{ url }] = (await Promise.all([api.ready, worker.ready])) as [{ url: string }, unknown];
    run = {
      pid: process.pid,
      graphql: url,
      databaseUrl,
      simulators: Object.fromEntries(backEndNames.map((name) => [name, `http://127.0.0.1:${ports[name].controlPort}`])),
      clock: 'virtual',
      pids,
    };
    await writeRunFile(config.HUB_DATA_DIR, run);
    return { run, readyMs: Math.round(performance.now()), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function simulatorEnvironment(config: Config, name: BackEndName, { port, controlPort }: SimulatorPorts, hub: KnownHub) {
  return {
    SIM_PORT: String(port),
    SIM_CONTROL_PORT: String(controlPort),
    SIM_JOURNAL: path.join(config.HUB_DATA_DIR, 'simulators', `${name}.jsonl`),
    SIM_DAY_MS: String(config.SIM_DAY_MS),
    SIM_SETTINGS: JSON.stringify(localBackEnds[name].settings(hub)),
  };
}

/** What a newcomer needs next, with tokens for two forces. */
export async function welcome({ run, readyMs }: Installation, config: Config): Promise<string> {
  const issuer = await openLocalIssuer(path.join(config.HUB_DATA_DIR, 'issuer.jwk'));
  const token = (organisation: string) =>
    issuer.token({ organisation, role: 'investigator', purposes: ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'] });
  return [
    '',
    `The exchange hub is ready after ${(readyMs / 1000).toFixed(1)} s. Its back ends are simulations; all its people are invented.`,
    '',
    `  Page for officers             ${new URL('/', run.graphql).href}`,
    `  GraphQL (HTTP and WebSocket)  ${run.graphql}`,
    ...Object.entries(run.simulators).map(([name, address]) => `  ${`${name} simulator, control`.padEnd(28)}  ${address}`),
    '',
    '  Token of a Derbyshire (30) investigator, valid for 8 hours:',
    `  ${await token('30')}`,
    '',
    '  Token of a Hampshire (44) investigator:',
    `  ${await token('44')}`,
    '',
    '  Try next, in another terminal:  npx hub demo derby',
    '  Stop everything:                Ctrl-C',
    '',
  ].join('\n');
}
