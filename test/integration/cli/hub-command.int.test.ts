import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../server/platform/free-port.ts';
import { isRunning, until } from '../../support/processes.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const file = path.join(root, 'bin', 'hub.mjs');

const folder = await mkdtemp(path.join(tmpdir(), 'hub-command-'));
let children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Node {
  program: string;
  flags: readonly string[];
}

const thisNode: Node = { program: process.execPath, flags: [] };

/** The Node here, saying of itself that it is an old one elsewhere: what the command sees on a machine with Node 20. */
const pretendedOldNode: Node = {
  program: process.execPath,
  flags: [
    '--import',
    `data:text/javascript,${encodeURIComponent(
      "Object.defineProperty(process.versions,'node',{value:'20.11.0'});Object.defineProperty(process,'execPath',{value:'/usr/bin/old-node'});",
    )}`,
  ],
};

/** A Node of the machine itself that is too old for the hub, where there is one. */
const machinesOldNode = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .filter((entry) => !entry.includes('node_modules'))
  .map((entry) => path.join(entry, 'node'))
  .find(
    (program) =>
      isProgram(program) && Number(/^v(\d+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout)?.[1]) < 22,
  );

function isProgram(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const environment = () => ({ ...process.env, HUB_DATA_DIR: path.join(folder, 'data') });

function hub(args: string[], { program, flags }: Node = thisNode, script = file) {
  const { status, stdout, stderr } = spawnSync(program, [...flags, script, ...args], { encoding: 'utf8', env: environment() });
  return { status, stdout, stderr };
}

const tokenPattern = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const commands = (JSON.parse(hub(['--json']).stdout) as { commands: { name: string; summary: string }[] }).commands;

describe('hub', () => {
  it('lists its commands, for people and for programs', () => {
    expect(commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['up', 'api', 'worker', 'simulators', 'token', 'demo']),
    );
    const { status, stdout, stderr } = hub([]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(hub(['--help']).stdout).toBe(stdout);
    for (const { name, summary } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
  });

  it.each(commands.map(({ name }) => name))('%s says how it is used and that it has --json, and starts nothing', (name) => {
    const { status, stdout, stderr } = hub([name, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: hub ${name}\\b`));
    expect(stdout).toContain('--json');
  });

  it.each(['nonsense', 'toString', '__proto__'])('refuses the command %s by name', (name) => {
    const { status, stdout, stderr } = hub([name]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`There is no command "${name}".`);
  });

  it.each([
    [['token', '--force', '999'], /--force: found "999"; allowed: 01,/],
    [['token', '--force', '30', '--role', 'king'], /--role: found "king"; allowed: investigator,/],
    [['token', '--colour', 'red'], /--colour/],
    [['simulators'], /allowed: one of ecris\|interpol\|leds\|pnc\|visor/],
    [['simulators', 'nobody'], /allowed: ecris, interpol, leds, pnc, visor/],
    [['worker', '--fast'], /--fast/],
    [['demo', 'nonsense'], /There is no scenario "nonsense"/],
    [['demo', 'derby'], /No hub runs here: start one with `npm start`/],
    [['clock'], /No hub runs here/],
  ])('refuses %j in a sentence that says what is allowed', (args, sentence) => {
    const { status, stdout, stderr } = hub(args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('names a wrong variable, what was found and what is allowed', () => {
    const env = { ...environment(), HUB_PORT: 'four thousand' };
    const { status, stderr } = spawnSync(process.execPath, [file, 'up'], { encoding: 'utf8', env });
    expect(status).toBe(1);
    expect(stderr).toMatch(/HUB_PORT: found "four thousand"; allowed: .*number/);
  });

  it('prints a token alone on the last line, or as JSON', () => {
    const { status, stdout } = hub(['token', '--force', '30', '--role', 'caseworker', '--minutes', '5']);
    expect(status).toBe(0);
    const token = stdout.trimEnd().split('\n').at(-1) ?? '';
    expect(token).toMatch(tokenPattern);
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { iat: number; exp: number };
    expect(claims).toMatchObject({ org: '30', role: 'caseworker' });
    expect(claims.exp - claims.iat).toBeLessThanOrEqual(301);
    const asJson = JSON.parse(hub(['token', '--force', '44', '--json']).stdout) as { token: string };
    expect(asJson.token).toMatch(tokenPattern);
  });

  it('is found by npx in a checkout', () => {
    const { status, stdout } = spawnSync('npx', ['--no-install', 'hub', '--json'], {
      cwd: root,
      encoding: 'utf8',
      env: environment(),
    });
    expect({ status, commands: (JSON.parse(stdout) as { commands: unknown }).commands }).toEqual({ status: 0, commands });
  });
});

describe('hub on a machine with an old Node', () => {
  const oldNodes: [string, Node][] = [['pretended', pretendedOldNode]];
  if (machinesOldNode) oldNodes.push(["the machine's own", { program: machinesOldNode, flags: [] }]);

  it.each(oldNodes)('runs itself again under the one that npm brought (%s)', (_which, node) => {
    expect(hub(['--json'], node)).toEqual(hub(['--json']));
    expect(hub(['nonsense'], node)).toEqual(hub(['nonsense']));
    expect(hub(['token', '--force', '30'], node).stdout.trim()).toMatch(tokenPattern);
  });

  it.each(oldNodes)('says in one sentence what is missing where npm brought none (%s)', async (_which, node) => {
    const bare = await mkdtemp(path.join(folder, 'bare-'));
    for (const name of ['bin', 'scripts']) await cp(path.join(root, name), path.join(bare, name), { recursive: true });
    const { status, stdout, stderr } = hub(['--help'], node, path.join(bare, 'bin', 'hub.mjs'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^This needs Node\.js 22\.18 or newer; you have v\d+\.\d+\.\d+\..*`npm ci`.*\n$/);
  });

  /** A simulator started through two processes; resolves with the inner one's pid once it answers, and so can be stopped. */
  async function startThroughOldNode(): Promise<{ outer: ChildProcess; inner: number; ended: Promise<unknown[]> }> {
    const journal = path.join(folder, `journal-${children.length}-${Date.now()}.jsonl`);
    const control = await freePort();
    const outer = spawn(pretendedOldNode.program, [...pretendedOldNode.flags, file, 'simulators', 'pnc'], {
      env: { ...environment(), SIM_PORT: '0', SIM_CONTROL_PORT: String(control), SIM_JOURNAL: journal },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.push(outer);
    const ended = once(outer, 'exit');
    await until('the simulator answers', () => answers(control));
    const inner = Number(readFileSync(`/proc/${outer.pid}/task/${outer.pid}/children`, 'utf8').trim().split(' ')[0]);
    return { outer, inner, ended };
  }

  const onLinux = process.platform === 'linux' ? it : it.skip;

  onLinux('passes a request to stop on, and ends as the inner process did', async () => {
    const { outer, inner, ended } = await startThroughOldNode();
    outer.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(isRunning(inner)).toBe(false);
  });

  onLinux('leaves nothing behind when it is killed', async () => {
    const { outer, inner } = await startThroughOldNode();
    outer.kill('SIGKILL');
    await until('the inner process is gone', () => !isRunning(inner));
  });
});

describe('the file that npx runs', () => {
  it('needs nothing but Node itself and its neighbours', async () => {
    const files = ['bin/hub.mjs', 'scripts/build.mjs', 'scripts/find-node.mjs', 'scripts/run.mjs'];
    for (const name of files) {
      const imported = [...(await readFile(path.join(root, name), 'utf8')).matchAll(/from '([^']+)'|import\('([^']+)'\)/g)];
      expect(imported.length).toBeGreaterThan(0);
      for (const [, from, lazily] of imported) expect(from ?? lazily).toMatch(/^(node:|\.{1,2}\/)/);
    }
  });

  it('builds a fresh checkout first, and keeps what the compiler says out of the command’s output', async () => {
    const checkout = path.join(folder, 'checkout');
    await mkdir(checkout);
    for (const name of [
      'bin',
      'scripts',
      'server',
      'schema',
      'connectors',
      'scenarios',
      'client-sdk',
      'console',
      'package.json',
      'tsconfig.json',
    ]) {
      await cp(path.join(root, name), path.join(checkout, name), { recursive: true });
    }
    await symlink(path.join(root, 'node_modules'), path.join(checkout, 'node_modules'));
    const { status, stdout } = hub(['--json'], thisNode, path.join(checkout, 'bin', 'hub.mjs'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: hub(['--json']).stdout });
  });
});

/** Listening is not enough: the kernel takes connections before the process hears signals. */
function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}
