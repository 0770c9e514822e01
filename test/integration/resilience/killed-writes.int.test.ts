import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { RegisterUpdate } from '../../../connectors/contract/register.ts';
import { oweWrite } from '../../../server/exchange/registers/owe-write.ts';
import { until } from '../../support/processes.ts';
import { openGround, type Ground } from '../exchange/ground.ts';

const program = path.resolve(import.meta.dirname, '../../../dist/test/integration/resilience/worker-program.js');

let ground: Ground;
let partner: http.Server;
let children: ChildProcess[] = [];
/** The register's own journal: it recognises no repeats. */
let applied: string[] = [];
let onUpdate: (worker: number) => void = () => {};

beforeAll(async () => {
  ground = await openGround();
  partner = http.createServer((request, response) => {
    void text(request).then((body) => {
      const { reference } = JSON.parse(body) as RegisterUpdate;
      const result = { code: 'A0003', warnings: [] };
      if (request.url === '/settle') return response.end(JSON.stringify({ done: applied.includes(reference), result }));
      applied.push(reference);
      onUpdate(applied.length);
      return response.end(JSON.stringify(result));
    });
  });
  partner.listen(0, '127.0.0.1');
  await once(partner, 'listening');
});
afterAll(async () => {
  partner.closeAllConnections();
  partner.close();
  await ground.close();
});
beforeEach(() => {
  applied = [];
  onUpdate = () => {};
});
afterEach(async () => {
  const ended = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(ended.map((child) => (child.kill('SIGKILL'), once(child, 'exit'))));
  children = [];
});

async function startWorker(failpoints = ''): Promise<ChildProcess> {
  const { NODE_OPTIONS: _jests, ...inherited } = process.env;
  const partnerUrl = `http://127.0.0.1:${(partner.address() as AddressInfo).port}`;
  const env = { ...inherited, DATABASE_URL: ground.databaseUrl, PARTNER: partnerUrl, FAILPOINTS: failpoints };
  const child = fork(program, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  children.push(child);
  await once(child, 'message', { signal: AbortSignal.timeout(15_000) });
  return child;
}

let given = 0;
async function oweOne(): Promise<string> {
  const reference = `HUB-K-${(given += 1)}`;
  const write: RegisterUpdate = {
    kind: 'REMAND',
    reference,
    nativeId: '1998/0000101X',
    asn: '1630DD0100000000001A',
    court: { code: '1234' },
    on: '2016-11-14',
    result: 'BAIL',
    conditions: [],
  };
  const accountability = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'Custody 30DD/16/1234' };
  await ground.hub.unitOfWork((work) => oweWrite(work, { backEnd: 'pnc', write, accountability }));
  return reference;
}

const stateOf = async (reference: string) =>
  (await ground.rows<{ state: string }>('select state from register_write where reference = $1', [reference]))[0]?.state;
const isDone = (reference: string) => until('the change is done', async () => (await stateOf(reference)) === 'DONE', 20_000);

describe('a worker that is killed', () => {
  it.each([
    ['before it sent', 'W1.change-begun', 'ATTEMPTED', 0],
    ['after the answer came', 'W2.change-answered', 'ATTEMPTED', 1],
  ])(
    '%s (%s) leaves the change %s; the next one reads the register, and it has the change once',
    async (_when, failpoint, left, had) => {
      const first = await startWorker(`${failpoint}:kill`);
      const reference = await oweOne();
      expect(await once(first, 'exit')).toEqual([null, 'SIGKILL']);
      expect(await stateOf(reference)).toBe(left);
      expect(applied).toHaveLength(had);
      await startWorker();
      await isDone(reference);
      expect(applied).toEqual([reference]);
    },
  );

  it('while the register works on the change leaves it unknown; the next one reads the register, and it has the change once', async () => {
    const first = await startWorker();
    onUpdate = () => void first.kill('SIGKILL');
    const ended = once(first, 'exit');
    const reference = await oweOne();
    expect(await ended).toEqual([null, 'SIGKILL']);
    onUpdate = () => {};
    await startWorker();
    await isDone(reference);
    expect(applied).toEqual([reference]);
  });

  it('between the lost answer and the reading back leaves that to the next one', async () => {
    // An answer that does not come within the connector's half second.
    const held = partner.listeners('request');
    partner.removeAllListeners('request');
    partner.once(
      'request',
      (request: http.IncomingMessage) =>
        void text(request).then((body) => applied.push((JSON.parse(body) as RegisterUpdate).reference)),
    );
    const first = await startWorker('W3.answer-lost:kill');
    const reference = await oweOne();
    expect(await once(first, 'exit')).toEqual([null, 'SIGKILL']);
    expect(await stateOf(reference)).toBe('OUTCOME_UNKNOWN');
    for (const listener of held) partner.on('request', listener as http.RequestListener);
    await startWorker();
    await isDone(reference);
    expect(applied).toEqual([reference]);
  });
});

it('a worker that sleeps through its own attempt, while another does its work, sends nothing when it wakes', async () => {
  await startWorker('W1.change-begun:delay=4000');
  const reference = await oweOne();
  await until('the attempt is announced', async () => (await stateOf(reference)) === 'ATTEMPTED');
  await startWorker();
  await isDone(reference);
  const doneAt = Date.now();
  await until('the sleeper is awake', () => Date.now() - doneAt > 4_500);
  expect(applied).toEqual([reference]);
});
