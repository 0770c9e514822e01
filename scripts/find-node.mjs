// Which Node runs the hub: this one when it is new enough, else the one npm brought (an optional dependency without install scripts).
import { existsSync } from 'node:fs';
import path from 'node:path';

/** MikroORM 7 and our compiled code need it. */
const minimum = [22, 18];

/** Absolute path, or undefined when there is none. */
export function findNode(root) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
    .map((name) => path.join(root, 'node_modules', name, 'bin', file))
    .find((candidate) => existsSync(candidate));
}
