/** The hub as it really runs: every role a process of its own on ports of its own, to be killed and started again by a test. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { createHubClient, type HubClient } from '../../client-sdk/index.ts';
import type { JournalEntry } from '../../connectors/simulator-kit/journal.ts';
import type { Role } from '../../server/access/caller.ts';
import { openLocalIssuer } from '../../server/access/local-issuer.ts';
import {
  backEndEnvironment,
  backEndNames,
  localBackEnds,
  settleDoors,
  settlePorts,
  type BackEndName,
} from '../../server/local-back-ends.ts';
import { openLedsClient } from '../../server/local-leds-client.ts';
import type { Failpoint } from '../../server/platform/failpoint.ts';
import { freePort } from '../../server/platform/free-port.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const main = path.join(root, 'dist', 'server', 'main.js');

export type SimulatorName = BackEndName;
export type PartName = 'api' | 'worker' | SimulatorName;
export interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** One role, living in one process after the other. */
export interface Part {
  /** Resolves when it is ready. */
  start(failpoints?: string): Promise<void>;
  pid(): number;
  /** Resolves when the present process passes an armed failpoint. */
  strikes(failpoint: Failpoint): Promise<void>;
  /** Resolves when the present process has ended, and how. */
  ends(): Promise<End>;
  kill(): Promise<End>;
}

export interface Stage extends Record<PartName, Part> {
  graphql: string;
  databaseUrl: string;
  /** Control doors of the simulators. */
  controls: Record<SimulatorName, string>;
  folder: string;
  token(organisation: string, role?: Role, subject?: string): Promise<string>;
  client(organisation: string, role?: Role, subject?: string): HubClient;
  /** What a simulated back end wrote down. */
  journal(simulator: SimulatorName): JournalEntry[];
  /** POSTs to a simulator's control door. */
  order(simulator: SimulatorName, door: 'faults' | 'behaviour' | 'clock', body: unknown): Promise<void>;
  stop(): Promise<void>;
}

export interface StageOptions {
  databaseUrl: string;
  redisUrl?: string;
  /** Real milliseconds of a simulated day: so late comes an answer "the next day". */
  dayMs?: number;
  /** Where the simulators keep their journals; default the stage's own folder. In memory, each line costs no wait for a disk. */
  journals?: string;
  /** Further environment of hub and worker. */
  env?: Record<string, string>;
}

export async function openStage({ databaseUrl, redisUrl, dayMs = 300, journals, env = {} }: StageOptions): Promise<Stage> {
  await mkdir(path.join(root, '.data'), { recursive: true });
  const folder = await mkdtemp(path.join(root, '.data', 'stage-'));
  const anyPort = { host: '127.0.0.1', port: 0 };
  const [hubPort, doors, ports, ledsClient] = await Promise.all([
    freePort(),
    settleDoors({ ECRIS_LISTEN: anyPort, INTERPOL_LISTEN: anyPort }),
    settlePorts({ SIM_PORT: 0 }),
    openLedsClient(folder),
  ]);
  const known = { doors, ledsClient, dataDir: folder };
  const shiftMs = awayFromMonthEnd(new Date());
  await setHubClock(databaseUrl, shiftMs);
  const hubEnv = {
    DATABASE_URL: databaseUrl,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    HUB_DATA_DIR: folder,
    HUB_PORT: String(hubPort),
    HUB_CLOCK: 'virtual',
    HUB_LEASE_MS: '1500',
    LOG_LEVEL: 'silent',
    ...backEndEnvironment(ports, known),
    ...env,
  };
  const journalOf = (name: SimulatorName) => path.join(journals ?? folder, `${name}.jsonl`);
  const simulator = (name: SimulatorName) =>
    part(['simulator', name], {
      SIM_PORT: String(ports[name].port),
      SIM_CONTROL_PORT: String(ports[name].controlPort),
      SIM_JOURNAL: journalOf(name),
      SIM_DAY_MS: String(dayMs),
      SIM_SHIFT_MS: String(shiftMs),
      SIM_SETTINGS: JSON.stringify(localBackEnds[name].settings(known)),
    });
  const forEach = <Made>(make: (name: SimulatorName) => Made) =>
    Object.fromEntries(backEndNames.map((name) => [name, make(name)])) as Record<SimulatorName, Made>;
  const parts: Record<PartName, Part> = { api: part(['api'], hubEnv), worker: part(['worker'], hubEnv), ...forEach(simulator) };
  const issuer = await openLocalIssuer(path.join(folder, 'issuer.jwk'));
  const graphql = `http://127.0.0.1:${hubPort}/graphql`;
  const controls = forEach((name) => `http://127.0.0.1:${ports[name].controlPort}`);
  const token = (organisation: string, role: Role = 'investigator', subject?: string) =>
    issuer.token({ organisation, role, subject, purposes: ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'] });
  return {
    ...parts,
    graphql,
    databaseUrl,
    controls,
    folder,
    token,
    client: (organisation, role, subject) => createHubClient({ url: graphql, token: () => token(organisation, role, subject) }),
    journal: (simulator) => readJournal(journalOf(simulator)),
    order: (simulator, door, body) => post(`${controls[simulator]}/${door}`, body),
    async stop() {
      await Promise.all(Object.values(parts).map((each) => each.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Partners take nothing while they close the month: near its end a stage plays three days later. */
export function awayFromMonthEnd(now: Date): number {
  const dayMs = 86_400_000;
  const isNear = [-1, 1].some((days) => new Date(now.getTime() + days * dayMs).getUTCMonth() !== now.getUTCMonth());
  return isNear ? 3 * dayMs : 0;
}

async function setHubClock(databaseUrl: string, shiftMs: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      'insert into virtual_clock ("only", shift_ms) values (true, $1) on conflict ("only") do update set shift_ms = $1',
      [shiftMs],
    );
  } finally {
    await client.end();
  }
}

/** A stage with hub, worker, ECRIS and PNC running; the other back ends are started by whoever needs them. */
export async function startStage(options: StageOptions, failpoints: { api?: string; worker?: string } = {}): Promise<Stage> {
  const stage = await openStage(options);
  try {
    await Promise.all([
      stage.ecris.start(),
      stage.pnc.start(),
      stage.api.start(failpoints.api),
      stage.worker.start(failpoints.worker),
    ]);
    return stage;
  } catch (error) {
    await stage.stop();
    throw error;
  }
}

interface Life {
  child: ChildProcess;
  struck: Set<string>;
}

function part(args: string[], env: Record<string, string>): Part {
  let life: Life | undefined;
  const present = (): Life => {
    if (!life) throw new Error(`${args.join(' ')} was never started`);
    return life;
  };
  const ends = async ({ child }: Life): Promise<End> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return { code: child.exitCode, signal: child.signalCode };
  };
  return {
    async start(failpoints = '') {
      life = { child: spawnRole(args, { ...env, FAILPOINTS: failpoints }), struck: new Set() };
      await untilReady(life, args.join(' '));
    },
    pid: () => present().child.pid ?? 0,
    async strikes(failpoint) {
      const { child, struck } = present();
      while (!struck.has(failpoint)) await once(child, 'message', { signal: AbortSignal.timeout(15_000) });
    },
    ends: () => ends(present()),
    async kill() {
      if (!life) return { code: null, signal: null };
      life.child.kill('SIGKILL');
      return ends(life);
    },
  };
}

function spawnRole(args: string[], env: Record<string, string>): ChildProcess {
  const { NODE_OPTIONS: _jests, ...inherited } = process.env;
  return fork(main, args, { env: { ...inherited, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
}

function untilReady({ child, struck }: Life, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Work that is owed already can lead to an armed failpoint before everything else is ready.
    child.once('exit', (code, signal) =>
      struck.size > 0 ? resolve() : reject(new Error(`${name} ended before it was ready (${signal ?? code})`)),
    );
    child.on('message', (message: { ready?: unknown; failpoint?: string }) => {
      if (message.failpoint) struck.add(message.failpoint);
      if (message.ready !== undefined) resolve();
    });
  });
}

function readJournal(file: string): JournalEntry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  // The last one is empty, or half written by a process that was killed.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as JournalEntry);
}

async function post(address: string, body: unknown): Promise<void> {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
}
