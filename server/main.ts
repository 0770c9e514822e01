/** Every process of the hub starts here; the one place that plugs connectors in. `main.js api|worker|simulator NAME`. */
import type { SimulatorStart } from '../connectors/simulator-kit/simulator.ts';
import type { Config } from './config.ts';
import { gate, report, stopWith } from './child.ts';

type Role = (argument: string | undefined) => Promise<void>;

const roles: Record<string, Role> = {
  async api() {
    const [{ openHub }, { openApiServer }, { plugIn }, { migrate }] = await Promise.all([
      import('./hub.ts'),
      import('./api.ts'),
      import('./plugged.ts'),
      import('./migrate.ts'),
    ]);
    const { config, log } = await prepare();
    const databaseUrl = needDatabase(config);
    const connectors = plugIn(config).map(({ definition }) => definition);
    const hub = await openHub({ databaseUrl, connectors, registers: registersOf(config) });
    if (config.HUB_MIGRATE === '1') {
      await migrate(hub.orm, databaseUrl);
      report({ migrated: true });
    }
    const api = await openApiServer({ hub, config, log });
    report({ ready: { url: api.url } });
    stopWith(async () => {
      await api.close();
      await hub.close();
    });
  },

  async worker() {
    const [{ openHub }, { openWorker }, { plugIn }, { openMakers }] = await Promise.all([
      import('./hub.ts'),
      import('./worker.ts'),
      import('./plugged.ts'),
      import('./certificates.ts'),
    ]);
    const { config, log } = await prepare();
    const plugged = plugIn(config);
    const connectors = plugged.map(({ definition }) => definition);
    const hub = await openHub({ databaseUrl: needDatabase(config), connectors, registers: registersOf(config) });
    const makers = await openMakers(config);
    const worker = await openWorker({
      hub,
      makers,
      plugged,
      redisUrl: config.REDIS_URL,
      leaseMs: config.HUB_LEASE_MS,
      log,
    });
    report({ ready: {} });
    stopWith(async () => {
      await worker.close();
      await makers.close();
      await hub.close();
    });
  },

  async simulator(name) {
    const load = Object.hasOwn(simulators, name ?? '') ? simulators[name ?? ''] : undefined;
    if (!load) throw new Error(`There is no simulator "${name}"; allowed: ${Object.keys(simulators).join(', ')}`);
    const [{ runSimulator }, start] = await Promise.all([import('../connectors/simulator-kit/simulator.ts'), load()]);
    await runSimulator(start);
  },
};

/** Only the one that is asked for is loaded. */
const simulators: Record<string, () => Promise<SimulatorStart>> = {
  ecris: async () => (await import('../connectors/ecris/simulator/server.ts')).startEcris,
  interpol: async () => (await import('../connectors/interpol/simulator/server.ts')).startInterpol,
  leds: async () => (await import('../connectors/leds/simulator/server.ts')).startLeds,
  pnc: async () => (await import('../connectors/pnc/simulator/server.ts')).startPnc,
  visor: async () => (await import('../connectors/visor/simulator/server.ts')).startVisor,
};

/** What hub and worker both do once their parent has told them where things are. */
async function prepare() {
  await gate();
  const [{ readConfig }, { openLog }, { armFailpoints }] = await Promise.all([
    import('./config.ts'),
    import('./platform/log.ts'),
    import('./platform/failpoint.ts'),
  ]);
  const config = readConfig();
  armFailpoints(config.FAILPOINTS);
  return { config, log: openLog(config.LOG_LEVEL) };
}

function registersOf({ REGISTER, REGISTER_BY_FORCE }: Config) {
  return { byForce: REGISTER_BY_FORCE, otherwise: REGISTER };
}

function needDatabase({ DATABASE_URL }: Config): string {
  if (!DATABASE_URL) throw new Error('DATABASE_URL is needed here; `hub up` brings a database of its own.');
  return DATABASE_URL;
}

const [role, argument] = process.argv.slice(2);
const run = roles[role ?? ''];
if (!run) throw new Error(`main: found "${role}"; allowed: ${Object.keys(roles).join(', ')}`);
await run(argument);
