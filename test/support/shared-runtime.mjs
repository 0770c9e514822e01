/**
 * Runs a test file as a plain Node.js module. Jest's own runtime builds every module anew for every file, some 2,500 for one that opens
 * the hub; here a worker builds each once. Nothing of ours keeps state in a module, and what runs is nearer to the product: one realm.
 */
import { registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import jestRuntime from 'jest-runtime';
import { useGlobalsOf } from './shared-globals.mjs';
import { typescript } from './typescript.mjs';

const globals = new URL('./shared-globals.mjs', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: globals, format: 'module', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url.endsWith('.ts') && !url.includes('/node_modules/') ? compile(fileURLToPath(url)) : next(url, context),
});
process.setSourceMapsEnabled(true);
keepWorkersChannel();

function compile(filename) {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...typescript, filename, sourceMaps: 'inline', swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}

/** A part under test that tells its parent something would tell it the runner, which speaks in arrays and takes nothing else. */
function keepWorkersChannel() {
  const send = process.send?.bind(process);
  if (!send) return;
  const value = (message, ...rest) => {
    if (Array.isArray(message)) return send(message, ...rest);
    rest.at(-1)?.(null);
    return true;
  };
  Object.defineProperty(process, 'send', { value, configurable: false, writable: true });
}

const Runtime = jestRuntime.default ?? jestRuntime;
export default class SharedRuntime extends Runtime {
  setGlobalsForRuntime(present) {
    super.setGlobalsForRuntime(present);
    useGlobalsOf(present);
  }

  async unstable_importModule(file) {
    // Node.js itself knows the source maps; the runner's way of printing stacks does not.
    delete Error.prepareStackTrace;
    return import(pathToFileURL(file).href);
  }
}
