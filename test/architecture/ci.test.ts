import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** All that the script may find on the machine, beside what a test puts there. */
const tools = ['bash', 'sh', 'env', 'dirname', 'id', 'mktemp', 'rm', 'tee', 'grep', 'tail'];

/** What certificates are held against. */
const pdfTools = ['pdfsig', 'qpdf', 'certutil'];

let checkout: string;
const inCheckout = (...names: string[]) => path.join(checkout, ...names);

beforeEach(async () => {
  checkout = await mkdtemp(path.join(tmpdir(), 'ci-'));
  await mkdir(inCheckout('.ci'));
  await mkdir(inCheckout('bin'));
  await copyFile(path.join(root, '.ci/run'), inCheckout('.ci/run'));
  for (const tool of tools) await symlink(programOf(tool), inCheckout('bin', tool));
  await put('redis-server', '');
  for (const tool of [...pdfTools, 'chromium']) await put(tool, '');
});
afterEach(() => rm(checkout, { recursive: true, force: true }));

function programOf(tool: string): string {
  return spawnSync('/bin/sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim();
}

/** A program that notes how it was called and then does `what`. */
async function put(name: string, what: string): Promise<void> {
  await writeFile(inCheckout('bin', name), `#!/bin/sh\necho "${name} $*" >> '${inCheckout('calls')}'\n${what}\n`);
  await chmod(inCheckout('bin', name), 0o755);
}

/** An npm whose `ci` and `test` end as told. */
const npm = ({ ci = 'exit 0', test }: { ci?: string; test: string }) =>
  put('npm', `case "$1" in ci) ${ci};; test) ${test};; esac`);

async function run(more: Record<string, string> = {}) {
  const { status, stdout } = spawnSync(inCheckout('.ci/run'), {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { PATH: inCheckout('bin'), TMPDIR: checkout, ...more },
  });
  const calls = await readFile(inCheckout('calls'), 'utf8').catch(() => '');
  return { status, last: stdout.trimEnd().split('\n').at(-1), calls: calls.trim().split('\n').filter(Boolean) };
}

describe('.ci/run', () => {
  it("runs the README's test command and ends with its figures", async () => {
    await npm({ test: "echo; echo '12 passed, 0 failed'" });
    expect(await run()).toEqual({ status: 0, last: '12 passed, 0 failed', calls: ['npm ci', 'npm test'] });
  });

  it('ends with the figures even when npm says something behind them, and fails as the tests did', async () => {
    await npm({ test: "echo '11 passed, 1 failed'; echo 'npm error Test failed.' >&2; exit 3" });
    expect(await run()).toMatchObject({ status: 3, last: '11 passed, 1 failed' });
  });

  it('believes no figures without a failure from a command that failed', async () => {
    await npm({ test: "echo '11 passed, 0 failed'; exit 1" });
    expect(await run()).toMatchObject({ status: 1, last: '11 passed, 1 failed' });
  });

  it('does not change figures that end in nought', async () => {
    await npm({ test: "echo '11 passed, 10 failed'; exit 1" });
    expect(await run()).toMatchObject({ status: 1, last: '11 passed, 10 failed' });
  });

  it('counts one failure when nothing could be installed, and does not test then', async () => {
    await npm({ ci: 'exit 1', test: 'exit 0' });
    expect(await run()).toEqual({ status: 1, last: '0 passed, 1 failed', calls: ['npm ci'] });
  });

  it('counts one failure when the tests ended without a word', async () => {
    await npm({ test: 'exit 0' });
    expect(await run()).toMatchObject({ status: 1, last: '0 passed, 1 failed' });
  });

  it('installs Redis where there is none, without starting it', async () => {
    await rm(inCheckout('bin', 'redis-server'));
    await put('sudo', 'shift; exec "$@"'); // used where the tests do not run as root
    await put('apt-get', 'echo "RUNLEVEL=$RUNLEVEL" >> "$TMPDIR/calls"');
    await npm({ test: "echo '1 passed, 0 failed'" });
    const { status, calls } = await run({ CI: '1' });
    expect(status).toBe(0);
    expect(calls.filter((call) => /^apt-get|^RUNLEVEL/.test(call))).toEqual([
      'apt-get update -qq',
      'RUNLEVEL=1',
      'apt-get install -y -qq --no-install-recommends redis-server',
      'RUNLEVEL=1',
    ]);
  });

  it('fails in CI where Redis cannot be had, and goes on elsewhere', async () => {
    await rm(inCheckout('bin', 'redis-server'));
    await npm({ test: "echo '1 passed, 0 failed'" });
    expect(await run({ CI: '1' })).toEqual({ status: 1, last: '0 passed, 1 failed', calls: [] });
    expect(await run()).toEqual({ status: 0, last: '1 passed, 0 failed', calls: ['npm ci', 'npm test'] });
  });

  it.each(pdfTools)('installs what PDF files are checked with where there is no %s', async (tool) => {
    await rm(inCheckout('bin', tool));
    await put('sudo', 'shift; exec "$@"');
    await put('apt-get', '');
    await npm({ test: "echo '1 passed, 0 failed'" });
    const { status, calls } = await run({ CI: '1' });
    expect(status).toBe(0);
    expect(calls).toContain('apt-get install -y -qq --no-install-recommends poppler-utils qpdf libnss3-tools');
  });

  it('fails in CI where PDF files cannot be checked, and goes on elsewhere', async () => {
    await rm(inCheckout('bin', 'qpdf'));
    await npm({ test: "echo '1 passed, 0 failed'" });
    expect(await run({ CI: '1' })).toEqual({ status: 1, last: '0 passed, 1 failed', calls: [] });
    expect(await run()).toEqual({ status: 0, last: '1 passed, 0 failed', calls: ['npm ci', 'npm test'] });
  });

  it('installs Chromium where there is none, fails in CI where it cannot be had, and goes on elsewhere', async () => {
    await rm(inCheckout('bin', 'chromium'));
    await npm({ test: "echo '1 passed, 0 failed'" });
    expect(await run({ CI: '1' })).toEqual({ status: 1, last: '0 passed, 1 failed', calls: [] });
    expect(await run()).toMatchObject({ status: 0, last: '1 passed, 0 failed' });
    await put('sudo', 'shift; exec "$@"'); // used where the tests do not run as root
    await put('apt-get', '');
    const { status, calls } = await run({ CI: '1' });
    expect(status).toBe(0);
    expect(calls).toContain('apt-get install -y -qq --no-install-recommends chromium');
  });

  it('takes a Valkey for a Redis', async () => {
    await rm(inCheckout('bin', 'redis-server'));
    await put('valkey-server', '');
    await npm({ test: "echo '1 passed, 0 failed'" });
    expect(await run({ CI: '1' })).toMatchObject({ status: 0, calls: ['npm ci', 'npm test'] });
  });
});
