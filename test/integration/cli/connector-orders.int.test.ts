import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { anEnquiry, openGround, raise, type Ground } from '../exchange/ground.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
  await ground.rows(
    `insert into connector_state (name, version, channel, status, checked_at)
     values ('ecris', '1.0.0', 'ECRIS', 'UP', now()), ('pnc', '1.0.0', null, 'UP', now())`,
  );
});
afterAll(() => ground.close());

interface Said {
  stdout: string;
  stderr: string;
  code: number;
}
async function connector(...args: string[]): Promise<Said> {
  const env = { ...process.env, DATABASE_URL: ground.databaseUrl };
  const command = promisify(execFile)(process.execPath, ['dist/server/cli/hub.js', 'connector', ...args], { cwd: root, env });
  return command.then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    (error: Said) => error,
  );
}
const controls = () => ground.rows('select connector, country, control, changed_by from connector_control order by 1, 2');

describe('hub connector', () => {
  it('pauses a country, shows it, and resumes it', async () => {
    const paused = await connector('pause', 'ecris', '--country', 'ro');
    expect(paused).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ecris\/RO is PAUSED: nothing new is sent/) });
    expect(await controls()).toEqual([
      { connector: 'ecris', country: 'RO', control: 'PAUSED', changed_by: 'hub connector pause' },
    ]);
    await raise(ground, anEnquiry());
    const { stdout } = await connector('status', 'ecris', '--json');
    expect(JSON.parse(stdout)).toEqual({
      backEnds: [
        expect.objectContaining({ connector: 'ecris', country: null, control: 'RUNNING', circuit: 'CLOSED', owed: 0 }),
        expect.objectContaining({ connector: 'ecris', country: 'RO', control: 'PAUSED', circuit: 'CLOSED', owed: 1 }),
      ],
    });
    expect(await connector('resume', 'ecris', '--country', 'RO', '--json')).toMatchObject({
      code: 0,
      stdout: '{"connector":"ecris","country":"RO","control":"RUNNING"}\n',
    });
    expect(await controls()).toEqual([]);
  });

  it('drains a whole connector', async () => {
    expect(await connector('drain', 'pnc')).toMatchObject({ code: 0, stdout: expect.stringContaining('pnc is DRAINING') });
    expect((await connector('status')).stdout).toMatch(/^pnc +DRAINING +circuit CLOSED +owed 1, under way 0, oldest of 20/m);
    await connector('resume', 'pnc');
  });

  it.each([
    ['a connector that is not there', ['pause', 'telegraph'], /There is no telegraph here/],
    ['a country that it does not serve', ['pause', 'ecris', '--country', 'TR'], /There is no ecris\/TR here/],
    ['no connector', ['pause'], /Which connector\? Found 0 names/],
    ['the status of none', ['status', 'telegraph'], /There is no such connector/],
    ['an order that does not exist', ['stop', 'pnc'], /There is no command "connector stop"/],
  ])('refuses %s in a sentence', async (_what, args, sentence) => {
    const { code, stderr } = await connector(...args);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(sentence);
    expect(await controls()).toEqual([]);
  });

  it.each(['pause', 'drain', 'resume', 'status'])('%s --help says how it is used', async (name) => {
    expect((await connector(name, '--help')).stdout).toMatch(new RegExp(`^Usage: hub connector ${name} `));
  });
});
