// Compiles everything to dist/ and puts beside the modules what they read from disk.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildConsole } from './build-console.mjs';

export const sources = ['server', 'schema', 'connectors', 'client-sdk', 'console', 'scenarios', 'bench'];
/** Read at run time by the module beside them. */
const assetTypes = new Set(['.xsd', '.wsdl', '.xml', '.graphql', '.sql']);

/** Returns the exit status; 0 = built. */
export function build(root, node) {
  const dist = path.join(root, 'dist');
  // The compiler trusts its notes and would not write again what somebody removed.
  if (!existsSync(path.join(dist, 'server'))) rmSync(path.join(dist, 'tsconfig.tsbuildinfo'), { force: true });
  const { status } = spawnSync(node, [path.join(root, 'node_modules/tsc7/bin/tsc'), '-p', root], {
    stdio: ['ignore', 2, 2],
    cwd: root,
  });
  if (status === 0) for (const source of sources) copyAssets(path.join(root, source), path.join(dist, source));
  return status || buildConsole(root, node);
}

function copyAssets(from, to) {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyAssets(source, target);
    else if (assetTypes.has(path.extname(entry.name))) copyIfNewer(source, target);
  }
}

function copyIfNewer(source, target) {
  if (existsSync(target) && statSync(target).mtimeMs >= statSync(source).mtimeMs) return;
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(source, target);
}
