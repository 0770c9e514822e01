import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

it('leaves the linter, the formatter and the import rules nothing to say', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'lint'], { cwd: root, encoding: 'utf8' });
  expect({ status, said: stderr + stdout.replace(/^.*no dependency violations found.*$/m, '').trim() }).toEqual({
    status: 0,
    said: '',
  });
}, 240_000);
