import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEcris } from '../../../connectors/ecris/simulator/server.ts';
import { startSimulator, type Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { aRequest } from '../../unit/ecris/builders.ts';
import { until } from '../../support/processes.ts';
import { openHubSide } from '../ecris/harness.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
/** Inside the checkout: a recorded test finds the connectors from where it is. */
const folder = path.join(root, '.data', `cassettes-${process.pid}`);
const journalFolder = mkdtempSync(path.join(tmpdir(), 'record-'));
const journal = path.join(journalFolder, 'journal.jsonl');
const request = 'GB-RO-REQ-000000000000042';

let database: FreshDatabase;
let answer: Buffer;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  database = await freshDatabase();
  answer = await playAnExchange();
});
afterAll(async () => {
  await database.drop();
  for (const each of [folder, journalFolder]) rmSync(each, { recursive: true, force: true });
});

/** Its journal is what is recorded; gives the bytes of the answer. */
async function playAnExchange(): Promise<Buffer> {
  const states: Simulator = await startSimulator(startEcris, {
    port: 0,
    controlPort: 0,
    journalFile: journal,
    dayMs: 50,
    settings: {},
  });
  const hub = await openHubSide({
    peerTemplate: `http://127.0.0.1:${states.port}/ecris/{country}`,
    monthEndFreeze: { hold: false },
  });
  const order = { hubAddress: `${hub.connection.listeningAt}/{country}` };
  await fetch(`http://127.0.0.1:${states.controlPort}/behaviour`, { method: 'POST', body: JSON.stringify(order) });
  await hub.connection.submit?.(aRequest());
  await until('it is answered', () => hub.delivered.some(({ kind }) => kind === 'ANSWER'));
  await hub.close();
  await states.close();
  return Buffer.from(hub.delivered.find(({ kind }) => kind === 'ANSWER')?.raw.bytes ?? '');
}

interface Said {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(program: string, args: string[], env: Record<string, string> = {}): Promise<Said> {
  const child = spawn(program, args, { cwd: root, env: { ...process.env, HUB_DATA_DIR: folder, ...env } });
  const said: Said = { status: null, stdout: '', stderr: '' };
  child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString('utf8')));
  child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString('utf8')));
  return new Promise((resolve) => child.once('close', (status) => resolve({ ...said, status })));
}

const hub = (args: string[], env?: Record<string, string>) =>
  run(process.execPath, ['bin/hub.mjs', 'connector', 'record', ...args], env);

/** As `npm test` would run it, were it among the tests. */
const jest = (test: string) =>
  run(
    process.execPath,
    [
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      'unit',
      '--rootDir',
      root,
      '--runTestsByPath',
      test,
      ...besideTheProject,
    ],
    { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  );
const besideTheProject = ['--modulePathIgnorePatterns', '<rootDir>/dist/', '--testMatch', `${folder}/**/*.test.ts`];

describe('hub connector record', () => {
  it('makes a cassette and a test of an exchange in one command; the test holds until somebody expects something else', async () => {
    const test = path.join(folder, 'romania-answers.test.ts');
    const recorded = await hub(['--from', journal, '--request', request, '--as-test', test, '--json']);
    expect(recorded).toMatchObject({ status: 0, stderr: '' });
    const told = JSON.parse(recorded.stdout) as { cassette: string; frames: number };
    expect(told).toMatchObject({ test, understood: true, faithful: true });
    expect(told.frames).toBeGreaterThanOrEqual(3);
    expect(readFileSync(told.cassette, 'utf8')).not.toMatch(/Exemplescu|Craiova|1979-05-17/i);
    expect((await jest(test)).stderr).toMatch(/1 passed/);

    const cassette = JSON.parse(readFileSync(told.cassette, 'utf8')) as { expected: { outcome?: string }[] };
    for (const delivery of cassette.expected) if (delivery.outcome) delivery.outcome = 'NOT_IDENTIFIED';
    writeFileSync(told.cassette, JSON.stringify(cassette));
    expect((await jest(test)).stderr).toMatch(/1 failed/);
  });

  it('makes a test that fails where what is read today is wrong', async () => {
    const test = path.join(folder, 'wrong.test.ts');
    const { stdout } = await hub(['--from', journal, '--request', request, '--as-test', test, '--wrong']);
    expect(stdout).toMatch(/fails until "expected" in wrong.json says what is to be read/);
    expect((await jest(test)).stderr).toMatch(/1 failed/);
  });

  it('takes a message out of the database, and leaves an audit row before it does', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const id = '018f0000-0000-7000-8000-000000000001';
    await client.query(
      `insert into inbound_message (id, back_end, reference, kind, country, received_at, sha256, media_type, bytes, parked_because)
       values ($1, 'ecris', 'RO-GB-RRS-000000000000077', 'ANSWER', 'RO', now(), repeat('0', 64), $2, $3, 'NO_REFERENCE')`,
      [id, 'application/soap+xml; charset=utf-8; action="http://ec.europa.eu/ECRIS/deliverRequestResponse"', answer],
    );
    const file = path.join(folder, 'parked.json');
    const recorded = await hub(['--from', 'database', '--message', id, '--out', file], { DATABASE_URL: database.url });
    expect(recorded).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      connector: 'ecris',
      frames: [{}],
      expected: [{ kind: 'ANSWER' }],
    });
    expect(readFileSync(file, 'utf8')).not.toMatch(/Exemplescu|Craiova/i);
    const audit = await client.query(`select kind, actor, operation, records from audit_entry`);
    expect(audit.rows).toEqual([
      { kind: 'READ', actor: 'hub connector record', operation: 'recordExchange', records: [`inbound_message:${id}`] },
    ]);
    await client.end();
  });

  it.each([
    [[], /--from: found nothing/],
    [['--from', 'nowhere.jsonl'], /there is no file nowhere.jsonl/],
    [['--from', 'package.json'], /Nobody recognises these frames/],
    [['--from', journal, '--request', 'nothing'], /There is nothing to record/],
    [['--from', journal, '--connector', 'nobody'], /--connector: found "nobody"; allowed: ecris, .*pnc/],
    [['--from', journal, '--request', request, '--as-test', 'test.ts'], /allowed: a file that ends in .test.ts/],
  ])('%j says what is wrong and writes nothing', async (args, saying) => {
    const { status, stderr } = await hub(args);
    expect([status, stderr]).toEqual([1, expect.stringMatching(saying)]);
    expect(existsSync(path.join(root, 'test.ts'))).toBe(false);
  });
});
