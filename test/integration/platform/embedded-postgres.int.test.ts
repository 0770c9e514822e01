import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { findBinaries } from '../../../server/platform/database/embedded/binaries.ts';
import {
  startPostgres,
  type EmbeddedPostgres,
  type PostgresOptions,
} from '../../../server/platform/database/embedded-postgres.ts';
import { isRunning, until, userOf } from '../../support/processes.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
let folder: string;
let started: EmbeddedPostgres[];
let parents: ChildProcess[];

beforeEach(async () => {
  await mkdir(path.join(root, '.data'), { recursive: true });
  folder = await mkdtemp(path.join(root, '.data', 'try-'));
  await chmod(folder, 0o755);
  [started, parents] = [[], []];
});
afterEach(async () => {
  for (const parent of parents) parent.kill('SIGKILL');
  await Promise.all(started.map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

const dataDir = () => path.join(folder, 'postgres');

async function start(options: Partial<PostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dataDir: dataDir(), ...options });
  started.push(server);
  return server;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // a killed server
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that owns the server, as the hub's start command does. */
async function startInParent(): Promise<{ parent: ChildProcess; pid: number; url: string }> {
  const parent = spawn(process.execPath, [path.join(root, 'test/support/postgres-parent.mjs'), dataDir()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  parents.push(parent);
  const line = await new Promise<string>((resolve, reject) => {
    parent.stdout?.once('data', (data: Buffer) => resolve(data.toString()));
    parent.once('exit', (code) => reject(new Error(`the parent ended with ${code}`)));
  });
  return { parent, ...(JSON.parse(line) as { pid: number; url: string }) };
}

describe('the embedded PostgreSQL', () => {
  it('runs as an ordinary user, on loopback only, safe against power cuts and silent corruption', async () => {
    const server = await start();
    expect(server.freshCluster).toBe(true);
    if (process.platform === 'linux') expect(userOf(server.pid)).not.toBe(0);
    const settings = [
      'listen_addresses',
      'unix_socket_directories',
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'data_checksums',
    ];
    const [found] = await query(
      server.url,
      `select ${settings.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`,
    );
    expect(found).toEqual({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
    });
    expect((await stat(server.dataDir)).mode & 0o777).toBe(0o700);
    expect(await readdir(folder)).toEqual(['postgres']);
  });

  it('ends cleanly, twice over, and goes on with the same data', async () => {
    const first = await start();
    await query(first.url, 'create table kept as select 7 as answer');
    await Promise.all([first.stop(), first.stop()]);
    await first.ended;
    expect(isRunning(first.pid)).toBe(false);
    expect(existsSync(path.join(first.dataDir, 'postmaster.pid'))).toBe(false);
    const second = await start();
    expect(second.freshCluster).toBe(false);
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 7 }]);
  });

  it('ends cleanly while a client is still connected', async () => {
    const server = await start();
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => {});
    const lost = new Promise<void>((resolve) => client.once('end', () => resolve()));
    await client.connect();
    await server.stop();
    await lost;
    expect(isRunning(server.pid)).toBe(false);
  });

  it('keeps every committed row when the server is killed, and starts again at once', async () => {
    const killed = await start();
    await query(killed.url, 'create table kept as select generate_series(1, 500) as number');
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    const again = await start();
    expect(again.pid).not.toBe(killed.pid);
    expect(await query(again.url, 'select count(*)::int as rows from kept')).toEqual([{ rows: 500 }]);
  });

  it('leaves no server behind when its owner is killed, and the next start finds the committed rows', async () => {
    const { parent, pid, url } = await startInParent();
    await query(url, 'create table kept as select 1 as number');
    const holders = await processesNaming('postgres-holder', dataDir());
    expect(holders.length).toBeGreaterThan(0);
    parent.kill('SIGKILL');
    const again = await start(); // waits for the old one to end
    expect(isRunning(pid)).toBe(false);
    expect(again.pid).not.toBe(pid);
    expect(await query(again.url, 'select number from kept')).toEqual([{ number: 1 }]);
    await until('its holder is gone, too', () => holders.every((holder) => !isRunning(holder)));
  });

  it('ends with its owner even when no next start waits for it', async () => {
    const { parent, pid } = await startInParent();
    parent.kill('SIGKILL');
    await until('the server has ended', () => !isRunning(pid));
    await until('it has tidied up', () => !existsSync(path.join(dataDir(), 'postmaster.pid')));
  });

  it('refuses a second server on the same data, naming the first', async () => {
    const first = await start();
    const refusal = await startPostgres({ dataDir: dataDir() }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'PostgresStartError', kind: 'data-directory-in-use' });
    expect((refusal as Error).message).toContain(`pid ${first.pid}, port ${first.port}`);
    expect(await query(first.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('refuses a port that another program has, before touching the disk', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    try {
      await expect(start({ port })).rejects.toMatchObject({
        kind: 'port-in-use',
        message: expect.stringContaining(`Port ${port}`),
      });
      expect(existsSync(dataDir())).toBe(false);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('takes the port it is told', async () => {
    const { port } = await start().then(async (server) => (await server.stop(), server));
    expect((await start({ port })).url).toBe(`postgresql://hub@127.0.0.1:${port}/postgres`);
  });

  it('leaves a folder with other files alone', async () => {
    await mkdir(dataDir());
    await writeFile(path.join(dataDir(), 'thesis.txt'), 'important');
    await expect(start()).rejects.toMatchObject({ kind: 'not-a-data-directory' });
    expect(await readdir(dataDir())).toEqual(['thesis.txt']);
  });

  it('says what PostgreSQL said when a setting is wrong', async () => {
    await expect(start({ settings: { shared_buffers: 'plenty' } })).rejects.toMatchObject({
      kind: 'start-failed',
      message: expect.stringContaining('shared_buffers'),
    });
  });

  it('is not fooled by a lock file whose number now belongs to another process', async () => {
    const killed = await start();
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    await until('its processes are gone', async () => (await processesNaming('postgres', dataDir())).length === 0);
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore', ...(await ownerOf(dataDir())), cwd: '/' });
    try {
      await writeFile(
        path.join(killed.dataDir, 'postmaster.pid'),
        `${bystander.pid}\n${killed.dataDir}\n1\n${killed.port}\n\n127.0.0.1\n\nready   \n`,
      );
      expect(await query((await start()).url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
      expect(isRunning(bystander.pid ?? 0)).toBe(true);
    } finally {
      bystander.kill('SIGKILL');
    }
  });

  it('starts anew after an initialisation that was killed half-way', async () => {
    await mkdir(`${dataDir()}.new-999999`);
    expect((await start()).freshCluster).toBe(true);
  });

  it('names DATABASE_URL on a machine it has no binaries for', async () => {
    await expect(findBinaries('sunos-sparc')).rejects.toMatchObject({
      kind: 'unsupported-platform',
      message: expect.stringMatching(/sunos-sparc.*DATABASE_URL/),
    });
  });

  const whenRoot = process.getuid?.() === 0 ? it : it.skip;
  whenRoot('works from a copy when root stands above a folder that is closed to other users', async () => {
    await chmod(folder, 0o700);
    const server = await start();
    try {
      expect(server.dataDir).toMatch(/^\/var\/tmp\/exchange-hub-postgres-[0-9a-f]{16}\/data$/);
      expect(userOf(server.pid)).not.toBe(0);
      await query(server.url, 'create table kept as select 3 as number');
      await server.stop();
      const again = await start();
      expect(again).toMatchObject({ freshCluster: false, dataDir: server.dataDir });
      expect(await query(again.url, 'select number from kept')).toEqual([{ number: 3 }]);
      await again.stop();
    } finally {
      await server.stop();
      await rm(path.dirname(server.dataDir), { recursive: true, force: true });
    }
  });
});

async function ownerOf(file: string): Promise<{ uid?: number; gid?: number }> {
  const { uid, gid } = await stat(file);
  return process.getuid?.() === 0 ? { uid, gid } : {};
}

/** Pids of the processes in whose command line all of `texts` stand (Linux). */
async function processesNaming(...texts: string[]): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids
    .filter((pid, index) => Number(pid) !== process.pid && texts.every((text) => lines[index]?.includes(text)))
    .map(Number);
}
