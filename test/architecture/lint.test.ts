import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');
/** oxlint finds the half that knows types by PATH. */
const env = { ...process.env, PATH: [path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter) };
const run = (cwd: string, ...args: string[]) => spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });

it('leaves the linters, the formatter and the import rules nothing to say', () => {
  const { status, stdout, stderr } = run(root, 'scripts/run.mjs', 'lint');
  expect({ status, said: stderr + stdout.replace(/^.*no dependency violations found.*$/m, '').trim() }).toEqual({
    status: 0,
    said: '',
  });
}, 240_000);

it('sees a promise that nobody waits for, a value of no type and a case that nobody handled', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lint-'));
  try {
    cpSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, noEmit: true } }));
    writeFileSync(path.join(folder, 'planted.ts'), planted);
    const { status, stdout } = run(folder, path.join(root, 'node_modules/oxlint/bin/oxlint'), '--format=unix', '.');
    expect(status).toBe(1);
    expect([...stdout.matchAll(/typescript[(/]([\w-]+)/g)].map(([, rule]) => rule).toSorted()).toEqual([
      'no-floating-promises',
      'no-unsafe-assignment',
      'switch-exhaustiveness-check',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const planted = `
declare const send: () => Promise<void>;
declare const text: string;
declare const kind: 'asked' | 'told';
send();
export const said = JSON.parse(text);
switch (kind) {
  case 'asked':
    break;
}
`;
