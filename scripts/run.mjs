// The one command: install what the lockfile says, build, run. No dependencies; parses on Node 18 and later.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, sources } from './build.mjs';
import { findNode } from './find-node.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const [task = 'start', ...rest] = process.argv.slice(2);

const tasks = {
  start: () => run(['--enable-source-maps', 'dist/server/cli/hub.js', 'up', ...rest], { withChannel: true }),
  test,
  build: () => 0,
  lint: () => runInTurn(linters),
  codegen: async () =>
    (await run(['dist/server/cli/emit-schema.js'])) ||
    run(['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.yml', ...rest]),
  'national-day': () => run(['test/national-day/main.mjs', ...rest]),
  completeness: () => run(['scripts/completeness.mjs', ...rest]),
  'migration-create': () => run(['scripts/migration-create.mjs', ...rest]),
};
const linters = [
  ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'],
  ['node_modules/oxlint/bin/oxlint', '--format=unix', '.'],
  ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    ...sources,
    'test',
    'bin',
    'scripts',
  ],
];
if (!Object.hasOwn(tasks, task)) fail(`There is no task "${task}"; there are ${Object.keys(tasks).join(', ')}.`);

installIfNeeded();
const node = findNode(root);
if (!node) fail(`This needs Node.js 22.18 or newer, and npm brought none for this machine; you have ${process.version}.`);
const env = {
  ...process.env,
  // npm scripts and child processes find the same Node.
  PATH: [path.dirname(node), path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter),
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.resolve('node_modules/.cache/node'),
};
if (task !== 'lint') {
  const status = build(root, node);
  // Code that waits for new types is no reason not to generate them: the compiler writes its output all the same.
  if (status !== 0 && task !== 'codegen') fail('The build failed.', status);
}
process.exitCode = await tasks[task]();

/** What npm wrote about its last install is compared with the lockfile, package by package: no clock is involved. */
function installIfNeeded() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const wanted = Object.entries(packagesIn('package-lock.json'));
  const isMissing = ([name, { version, optional, devOptional }]) =>
    name !== '' && !optional && !devOptional && installed[name]?.version !== version;
  if (!wanted.some(isMissing)) return;
  console.log('Installing dependencies (first run, or the lockfile changed) ...');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm[0], [...npm.slice(1), ...flags], {
    stdio: 'inherit',
    shell: process.platform === 'win32' && npm.length === 1,
  });
  if (status !== 0) fail('npm ci failed.', status ?? 1);
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

async function test() {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-test-'));
  const countFile = path.join(folder, 'counts.json');
  try {
    const status = await run(['node_modules/jest/bin/jest.js', ...rest], {
      env: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', HUB_TEST_COUNTS: countFile },
    });
    // Without the file jest itself broke down.
    const { passed, failed } = existsSync(countFile) ? JSON.parse(readFileSync(countFile, 'utf8')) : { passed: 0, failed: 1 };
    const failures = Math.max(failed, status === 0 ? 0 : 1);
    console.log(`\n${passed} passed, ${failures} failed`);
    return status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs all, so that one run shows everything; the worst exit status counts. */
async function runInTurn(commands) {
  let worst = 0;
  for (const command of commands) worst = Math.max(worst, await run(command));
  return worst;
}

/** Runs Node with `args` to its end, passing signals on. Resolves to the exit status a shell would see. */
function run(args, { env: more = {}, withChannel = false } = {}) {
  // The channel tells the started process when this one is killed and cannot say so itself.
  const stdio = withChannel ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
  const child = spawn(node, args, { stdio, env: { ...env, ...more } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal's Ctrl-C reaches the child by itself.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function fail(sentence, status = 1) {
  console.error(sentence);
  if (task === 'test') console.log('\n0 passed, 1 failed');
  process.exit(status);
}
