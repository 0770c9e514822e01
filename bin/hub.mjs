#!/usr/bin/env node
// `npx hub <command>`: runs the compiled command line, under the Node that npm brought when this one is too old.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from '../scripts/build.mjs';
import { findNode } from '../scripts/find-node.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const command = path.join(root, 'dist', 'server', 'cli', 'hub.js');
const node = findNode(root);

if (!node) {
  console.error(
    `This needs Node.js 22.18 or newer; you have ${process.version}. \`npm ci\` in ${root} brings one for most machines.`,
  );
  process.exitCode = 1;
} else if (node !== process.execPath) {
  await runAgain();
} else {
  const status = existsSync(command) ? 0 : prepare();
  if (status === 0) await import(pathToFileURL(command).href);
  else process.exitCode = status;
}

/** A fresh checkout: dependencies, then the build. What they say goes to standard error, so that a command's output stays its own. */
function prepare() {
  if (existsSync(path.join(root, 'node_modules', 'tsc7'))) return build(root, node);
  return spawnSync(node, [path.join(root, 'scripts', 'run.mjs'), 'build'], { stdio: ['ignore', 2, 2] }).status ?? 1;
}

async function runAgain() {
  // The channel tells the started process when this one is killed and cannot say so itself.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio });
  // A terminal's Ctrl-C reaches the child by itself; we only wait for it.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
