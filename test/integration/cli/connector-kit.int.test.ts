import { afterEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

const hub = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/hub.mjs', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
};

interface Printed {
  checks: { id: string; level: string; name: string; status: string; why?: string }[];
}

const checksOf = (stdout: string) => (JSON.parse(stdout) as Printed).checks;

describe('hub connector check', () => {
  it('prints at least sixty checks with id, level, name and status, and ends well where every MUST holds', () => {
    const { status, stdout } = hub('connector', 'check', 'template', '--json');
    const checks = checksOf(stdout);
    expect(status).toBe(0);
    expect(checks.length).toBeGreaterThanOrEqual(60);
    for (const check of checks)
      expect(check).toEqual({
        id: expect.stringMatching(/^[A-Z]{3}-\d{2}$/),
        level: expect.stringMatching(/^(MUST|SHOULD)$/),
        name: expect.any(String),
        status: expect.stringMatching(/^(pass|skipped)$/),
      });
  });

  it('ends with 1 and says why where a MUST does not hold, even of a definition alone', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'definition-'));
    const file = path.join(folder, 'broken.mjs');
    writeFileSync(
      file,
      "export const broken = { name: 'Broken One', version: '1', role: 'register', channel: null, can: ['enquire'], options: {}, open() {} };",
    );
    const { status, stdout } = hub('connector', 'check', file, '--json');
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    const failed = checksOf(stdout).filter((check) => check.status === 'fail');
    expect(failed.map(({ id }) => id)).toEqual(['DEF-01', 'DEF-02', 'DEF-06']);
    for (const { why } of failed) expect(why).toEqual(expect.any(String));
  });

  it('takes the stand-in from beside a definition', () => {
    expect(checksOf(hub('connector', 'check', 'connectors/template/index.ts', '--json').stdout)).toContainEqual(
      expect.objectContaining({ id: 'ENQ-01', status: 'pass' }),
    );
  });

  it.each([
    [['connector', 'check'], /Which one/],
    [['connector', 'check', 'nowhere'], /There is no connector "nowhere"/],
    [['connector', 'check', 'package.json'], /neither a connector's definition nor its stand-in|needs an import attribute/],
  ])('%j says what is missing', (args, saying) => {
    const { status, stderr } = hub(...args);
    expect([status, stderr]).toEqual([1, expect.stringMatching(saying)]);
  });
});

describe('hub connector new', () => {
  const folder = path.join(root, '.data', `scaffold-${process.pid}`);
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A house with nothing in it but what connectors are built on; the packages are found above it. */
  function anotherCheckout(): void {
    mkdirSync(path.join(folder, 'connectors'), { recursive: true });
    for (const shared of [
      'schema',
      'connectors/contract',
      'connectors/rest-kit',
      'connectors/simulator-kit',
      'connectors/test-kit',
    ])
      symlinkSync(path.join(root, shared), path.join(folder, shared));
  }

  it('makes a REST connector of fewer than 150 lines that compiles and does all that a connector must', () => {
    anotherCheckout();
    const made = hub('connector', 'new', 'zembla', '--in', folder, '--json');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const files = (JSON.parse(made.stdout) as { files: string[] }).files.map((file) => path.join(folder, file));
    const texts = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(texts.split('\n').filter((line) => line.trim() !== '').length).toBeLessThan(150);
    expect(texts).not.toMatch(/template/i);
    const compiled = spawnSync(
      process.execPath,
      ['node_modules/tsc7/bin/tsc', '--noEmit', '--ignoreConfig', ...compilerFlags, ...files],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect(compiled).toMatchObject({ status: 0, stdout: '' });
    const { status, stdout } = hub('connector', 'check', path.join(folder, 'connectors', 'zembla', 'conformance.ts'), '--json');
    expect([status, checksOf(stdout).filter((check) => check.status === 'fail')]).toEqual([0, []]);
  });

  it.each(['pnc', 'contract'])('leaves %s, which is there already, as it is', (taken) => {
    const { status, stderr } = hub('connector', 'new', taken);
    expect([status, stderr]).toEqual([1, expect.stringContaining('nothing was changed')]);
  });

  it.each(['', 'Visor', '../up', 'a', 'x'.repeat(21), 'new-zealand'])('refuses the name "%s"', (wrong) => {
    const { status, stderr } = hub('connector', 'new', wrong);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^The name: found/)]);
  });
});

const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8')) as {
  compilerOptions: Record<string, unknown>;
};
/** The project's own, as far as a type check of single files goes. */
const compilerFlags = Object.entries(compilerOptions)
  .filter(([key]) => !['sourceMap', 'incremental', 'rootDir', 'outDir', 'lib', 'types'].includes(key))
  .flatMap(([key, value]) => [`--${key}`, String(value)])
  .concat(['--lib', (compilerOptions['lib'] as string[]).join(','), '--types', 'node']);
