import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freshDatabase } from '../../support/database.ts';
import { startStage } from '../../support/stage.ts';
import { startStubHub, type StubHub } from '../../support/stub-hub.ts';
import { consumerMistakes, consumerProgram } from './consumer-program.ts';
import { arrival, enquiryRaised, person } from './stub-answers.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const compiler = path.join(root, 'node_modules/tsc7/bin/tsc');
const run = promisify(execFile);

interface Manifest {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const manifestIn = async (folder: string) => JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;

let folder: string;
let project: string;
let tarball: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sdk-'));
  project = path.join(folder, 'custody-app');
  tarball = await pack(path.join(root, 'client-sdk'));
  await installInto(project);
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Path of the package made of `source`; its own preparation runs only for ours. */
async function pack(source: string, ...flags: string[]): Promise<string> {
  const { stdout } = await run('npm', ['pack', source, '--silent', '--pack-destination', folder, ...flags], { cwd: source });
  return path.join(folder, stdout.trim().split('\n').at(-1) ?? '');
}

/** An empty project that gets the package alone. What it depends on comes as packed copies of what is installed here: no network. */
async function installInto(target: string): Promise<void> {
  const { dependencies } = await manifestIn(path.join(root, 'client-sdk'));
  const names = Object.keys(dependencies);
  const packed = await Promise.all(names.map((name) => pack(path.join(root, 'node_modules', name), '--ignore-scripts')));
  await mkdir(target);
  await write('package.json', {
    private: true,
    type: 'module',
    dependencies: { '@exchange-hub/client': `file:${tarball}` },
    overrides: Object.fromEntries(names.map((name, index) => [name, `file:${packed[index]}`])),
  });
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: target });
}

async function write(name: string, content: unknown): Promise<void> {
  await writeFile(path.join(project, name), typeof content === 'string' ? content : JSON.stringify(content));
}

/** Strictly, library declarations included. Rejects with what the compiler says. */
async function typeCheck(files: string[], compilerOptions: Record<string, unknown>): Promise<void> {
  const strict = {
    strict: true,
    noUncheckedIndexedAccess: true,
    module: 'nodenext',
    target: 'es2024',
    skipLibCheck: false,
    noEmit: true,
  };
  await write('tsconfig.json', { compilerOptions: { ...strict, ...compilerOptions }, files });
  await run(process.execPath, [compiler, '-p', project]).catch((error: unknown) => {
    throw new Error((error as { stdout?: string }).stdout ?? String(error));
  });
}

const forNode = { lib: ['es2024'], types: ['node'], typeRoots: [path.join(root, 'node_modules/@types')] };
const forBrowsers = { lib: ['es2024', 'dom', 'dom.asynciterable'], types: [] };

/** Three answers over two connections: the line is cut after two, and the second comes again. */
function threeArrivals(acknowledged: string[]): Promise<StubHub> {
  return startStubHub({
    token: 'good',
    answers: {
      raiseEnquiry: enquiryRaised,
      person,
      acknowledgeFeed: ({ input: { cursor } }: { input: { cursor: string } }) => {
        acknowledged.push(cursor);
        return { __typename: 'FeedAcknowledged', cursor };
      },
    },
    async *push(connection) {
      for (const number of connection === 0 ? [1, 2] : [2, 3]) yield arrival(number);
      // The second line stays open until the app leaves.
      if (connection > 0) await new Promise(() => {});
    },
  });
}

describe('the package that forces install', () => {
  it('brings what it needs to run and nothing else', async () => {
    const installed = (await readdir(path.join(project, 'node_modules'))).filter((entry) => !entry.startsWith('.'));
    expect(installed.toSorted()).toEqual(['@exchange-hub', '@graphql-typed-document-node', 'graphql', 'graphql-ws']);
    const files = await readdir(path.join(project, 'node_modules/@exchange-hub/client'), { recursive: true });
    expect(files.filter((file) => !/^(README\.md|package\.json|dist(\/generated)?(\/[\w-]+\.(js|d\.ts))?)$/.test(file))).toEqual(
      [],
    );
    expect(files).toContain('README.md');
  });

  it('has the version of the hub, and takes the libraries that the hub is tried with', async () => {
    const [sdk, hub] = await Promise.all([manifestIn(path.join(root, 'client-sdk')), manifestIn(root)]);
    const tried = { ...hub.devDependencies, ...hub.dependencies };
    expect(sdk.version).toBe(hub.version);
    for (const [name, range] of Object.entries(sdk.dependencies)) expect([name, range]).toEqual([name, `^${tried[name]}`]);
  });

  it.each([
    ['Node', forNode, ['main.ts', 'mistakes.ts']],
    ['browsers', forBrowsers, ['mistakes.ts']],
  ])('is typed for %s, so that a mistake does not compile', async (_where, options, files) => {
    await write('main.ts', consumerProgram);
    await write('mistakes.ts', consumerMistakes);
    await typeCheck(files, options);
    await write('mistakes.ts', consumerMistakes.replaceAll('@ts-expect-error', ''));
    await expect(typeCheck(files, options)).rejects.toThrow(/mistakes\.ts\(\d+,\d+\): error TS/);
  });

  it('asks, reads a person, and hands out each answer once although the line broke', async () => {
    await write('main.ts', consumerProgram);
    await typeCheck(['main.ts'], { ...forNode, noEmit: false });
    const acknowledged: string[] = [];
    const hub = await threeArrivals(acknowledged);
    try {
      const { stdout } = await run(process.execPath, ['main.js', hub.url, 'good', '3'], { cwd: project, timeout: 30_000 });
      expect(JSON.parse(stdout)).toEqual({
        raised: 'Romania QUEUED',
        person: ['Ion Exemplescu'],
        convictions: 2,
        arrivals: ['e1 NO_CONVICTIONS', 'e2 NO_CONVICTIONS', 'e3 NO_CONVICTIONS'],
        states: ['connecting', 'live', 'reconnecting', 'resumed'],
        refused: 'unauthenticated',
      });
      expect(hub.subscriptions).toEqual([{ consumer: 'custody-app' }, { after: 'c2', consumer: 'custody-app' }]);
      // The third was not: the app left its loop in the middle of the body.
      expect(acknowledged).toEqual(['c1', 'c2']);
      expect(new Set(hub.authorisations)).toEqual(new Set(['Bearer good', 'Bearer forged']));
    } finally {
      await hub.close();
    }
  });

  it('asks the hub itself and hears from it what Romania answered', async () => {
    await write('main.ts', consumerProgram);
    await typeCheck(['main.ts'], { ...forNode, noEmit: false });
    const database = await freshDatabase();
    const stage = await startStage({ databaseUrl: database.url });
    try {
      const args = ['main.js', stage.graphql, await stage.token('30'), '1'];
      const { stdout } = await run(process.execPath, args, { cwd: project, timeout: 30_000 });
      const { arrivals, ...rest } = JSON.parse(stdout) as { arrivals: string[] };
      expect(rest).toEqual({ raised: 'Romania QUEUED', states: ['connecting', 'live'], refused: 'unauthenticated' });
      expect(arrivals).toEqual([expect.stringMatching(/^[0-9a-f-]{36} CONVICTIONS$/)]);
    } finally {
      await stage.stop();
      await database.drop();
    }
  });
});
