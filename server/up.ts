/** The local installation: embedded PostgreSQL, simulators, hub and worker, each in a process of its own, on loopback only. */
import path from 'node:path';
import { openLocalIssuer } from './access/local-issuer.ts';
import type { Config } from './config.ts';
import { startPostgres } from './platform/database/embedded-postgres.ts';
import { freePort } from './platform/free-port.ts';
import { removeRunFile, writeRunFile, type RunFile } from './run-file.ts';
import { checkStart } from './start-check.ts';
import { createSupervisor, type Child } from './supervisor.ts';

const main = path.join(import.meta.dirname, 'main.js');
const simulators = ['ecris', 'pnc'] as const;
type SimulatorName = (typeof simulators)[number];

export interface Installation {
  run: RunFile;
  /** Milliseconds from the start of this process until all were ready. */
  readyMs: number;
  children: Record<'api' | 'worker' | SimulatorName, Child>;
  stop(): Promise<void>;
}

interface SimulatorPorts {
  port: number;
  controlPort: number;
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
  const ecrisPort = config.ECRIS_LISTEN.port || (await freePort());
  const hubAddress = `http://${config.ECRIS_LISTEN.host}:${ecrisPort}/ecris`;
  // Settled before the start, so that whoever dies is found again where it was.
  const hubPort = config.HUB_PORT || (await freePort());
  const ports = await Promise.all(simulators.map((_, index) => portsFor(config, index)));

  // All load at once; the database and the back ends are made known to hub and worker when they are there.
  const api = supervisor.start({
    name: 'hub',
    module: main,
    args: ['api'],
    env: { HUB_MIGRATE: '1', HUB_PORT: String(hubPort) },
    gate: found.promise,
  });
  const worker = supervisor.start({ name: 'worker', module: main, args: ['worker'], env: {}, gate: migrated.promise });
  const [ecris, pnc] = simulators.map((name, index) =>
    supervisor.start({
      name,
      module: main,
      args: ['simulator', name],
      env: simulatorEnvironment(config, name, ports[index], hubAddress),
    }),
  ) as [Child, Child];
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
    await Promise.all([ecris.ready, pnc.ready]);
    const environment = {
      DATABASE_URL: databaseUrl,
      ECRIS_LISTEN: `${config.ECRIS_LISTEN.host}:${ecrisPort}`,
      ECRIS_PEERS: `http://127.0.0.1:${ports[0]?.port}/ecris/{country}`,
      PNC_ADDRESS: `127.0.0.1:${ports[1]?.port}`,
      HUB_CLOCK: 'virtual',
    };
    found.resolve(environment);
    await Promise.race([api.migrated, api.ready]);
    migrated.resolve(environment);
    const [{ url }] = (await Promise.all([api.ready, worker.ready])) as [{ url: string }, unknown];
    run = {
      pid: process.pid,
      graphql: url,
      databaseUrl,
      simulators: Object.fromEntries(simulators.map((name, index) => [name, `http://127.0.0.1:${ports[index]?.controlPort}`])),
      clock: 'virtual',
      pids,
    };
    await writeRunFile(config.HUB_DATA_DIR, run);
    return { run, readyMs: Math.round(performance.now()), children: { api, worker, ecris, pnc }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function portsFor({ SIM_PORT }: Config, index: number): Promise<SimulatorPorts> {
  const [port, controlPort] = await Promise.all([SIM_PORT === 0 ? freePort() : SIM_PORT + index, freePort()]);
  return { port, controlPort };
}

function simulatorEnvironment(
  config: Config,
  name: SimulatorName,
  ports: SimulatorPorts | undefined,
  hubAddress: string,
): Record<string, string> {
  return {
    SIM_PORT: String(ports?.port),
    SIM_CONTROL_PORT: String(ports?.controlPort),
    SIM_JOURNAL: path.join(config.HUB_DATA_DIR, 'simulators', `${name}.jsonl`),
    SIM_DAY_MS: String(config.SIM_DAY_MS),
    SIM_SETTINGS: JSON.stringify({ hubAddress }),
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
