import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { isRunning, until } from '../support/processes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const hub = path.join(root, 'bin', 'hub.mjs');

let folder: string;
let running: ChildProcess | undefined;
let ready: Ready;

beforeEach(async () => {
  await mkdir(path.join(root, '.data'), { recursive: true });
  folder = await mkdtemp(path.join(root, '.data', 'installation-'));
  ready = await up();
});
afterEach(async () => {
  running?.kill('SIGKILL');
  await until('every process to be gone', () => processes().length === 0, 20_000);
  await rm(folder, { recursive: true, force: true });
});

function start(args: string[], more: Record<string, string> = {}): ChildProcess {
  const { NODE_OPTIONS: _jests, ...inherited } = process.env;
  const env = {
    ...inherited,
    HUB_DATA_DIR: folder,
    HUB_PORT: '0',
    SIM_PORT: '0',
    ECRIS_LISTEN: '127.0.0.1:0',
    INTERPOL_LISTEN: '127.0.0.1:0',
    LOG_LEVEL: 'error',
  };
  return spawn(process.execPath, [hub, ...args], { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
}

interface Ready {
  pid: number;
  graphql: string;
  readyMs: number;
}

async function up(): Promise<Ready> {
  running = start(['up', '--json']);
  let complaint = '';
  running.stderr?.on('data', (data: Buffer) => (complaint += data.toString()));
  for await (const line of createInterface({ input: running.stdout ?? process.stdin })) return JSON.parse(line) as Ready;
  await once(running, 'close');
  throw new Error(`it ended with ${running.exitCode ?? running.signalCode}: ${complaint || 'without a word'}`);
}

const run = (...args: string[]) => runWith({}, ...args);

async function runWith(env: Record<string, string>, ...args: string[]) {
  const child = start(args, env);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (data: Buffer) => (said.out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (said.err += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, lines: said.out.split('\n').filter(Boolean), complaint: said.err };
}

/** Whatever runs on this installation's folder: found by its environment or by its arguments. */
function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => ['environ', 'cmdline'].some((file) => textOf(`/proc/${pid}/${file}`).includes(folder)))
    .map(Number)
    .filter(isRunning);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function derby(): Promise<string[]> {
  const { code, lines } = await run('demo', 'derby', '--json');
  expect(code).toBe(0);
  return lines.map((line) => (JSON.parse(line) as { at: string; text: string }).text);
}

describe('a new installation', () => {
  it('plays the documented case: asked on the 14th, answered on the 15th, explained on the 16th', async () => {
    expect(ready.readyMs).toBeGreaterThan(0);
    const told = (await derby()).join('\n');
    expect(told).toMatch(/PNC searched: 0 record/);
    expect(told).toMatch(/GB-RO-REQ-\d{15} taken by Romania over ECRIS; answer due by 2016-11-25/);
    expect(told).toMatch(/Romania acknowledges and names its own deadline: 2016-12-12/);
    expect(told).toMatch(/RESPONSE_ARRIVED: Romania answers CONVICTIONS; identity CONFIRMED/);
    expect(told).toMatch(/0801 00 Intentional killing - "Omor" \(ro, not translated\)/);
    expect(told).toMatch(/aged 16 at the offence/);
    expect(told).toMatch(/1001 Imprisonment; imposed: P20Y, served: P16Y4M/);
  });

  it('gives tokens that stand alone on their line and are taken', async () => {
    const { code, lines } = await run('token', '--force', '44');
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it('refuses a second start on its folder, and a start on ports that are taken, in a sentence each', async () => {
    const second = await run('up');
    expect(second).toMatchObject({ code: 1, lines: [] });
    expect(second.complaint).toMatch(
      /^A hub runs here already \(process \d+\): http:[^\n]+\nUse it, end it with Ctrl-C, or [^\n]+\.\n$/,
    );
    const port = new URL(ready.graphql).port;
    const elsewhere = await runWith({ HUB_DATA_DIR: `${folder}-2`, HUB_PORT: port }, 'up');
    expect(elsewhere).toMatchObject({ code: 1, lines: [] });
    expect(elsewhere.complaint).toMatch(
      /^The hub cannot start:\n {2}HUB_PORT: port \d+ of 127\.0\.0\.1 is taken by another program; allowed: [^\n]+\n$/,
    );
  });

  it('is killed, leaves no process behind, and goes on with what it had', async () => {
    await derby();
    const killed = running?.pid ?? 0;
    running?.kill('SIGKILL');
    await until('every process to be gone', () => processes().length === 0, 20_000);
    expect(isRunning(killed)).toBe(false);
    const { graphql } = await up();
    const token = (await run('token', '--force', '30')).lines.at(-1);
    const answer = await fetch(graphql, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ countryRequests { nodes { status responses { convictions { decidedOn } } } } }' }),
    });
    const { data } = (await answer.json()) as {
      data: { countryRequests: { nodes: { status: string; responses: unknown[] }[] } };
    };
    expect(data.countryRequests.nodes).toHaveLength(1);
    expect(data.countryRequests.nodes[0]).toMatchObject({ status: 'ANSWERED' });
    expect(data.countryRequests.nodes[0]?.responses).toHaveLength(2);
    expect(await derby()).toContainEqual(expect.stringMatching(/imposed: P20Y, served: P16Y4M/));
  });

  it('ends on Ctrl-C: nothing runs, nothing is left to say that it does', async () => {
    const ended = running && once(running, 'exit');
    running?.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    await until('every process to be gone', () => processes().length === 0);
    expect(existsSync(path.join(folder, 'run.json'))).toBe(false);
    expect((await run('demo', 'derby')).complaint).toMatch(/^No hub runs here: start one with `npm start`/);
  });
});
