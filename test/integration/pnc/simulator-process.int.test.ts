import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { JournalEntry } from '../../../connectors/simulator-kit/journal.ts';
import { accountability, connectTo, faultOf, newJournalFile, person } from './stage.ts';

const main = fileURLToPath(new URL('../../../connectors/pnc/simulator/main.ts', import.meta.url));
const devon = { by: 'NAME', identity: person('Example', 'Devon', { birthDate: '1980-02-14' }) } as const;
let child: ChildProcess | undefined;

/** Node runs the simulator's TypeScript as it is. */
async function startProcess(journalFile: string): Promise<{ port: number; controlPort: number }> {
  child = fork(main, {
    env: { ...process.env, SIM_JOURNAL: journalFile, SIM_PORT: '0', SIM_CONTROL_PORT: '0' },
    execArgv: [],
    stdio: 'inherit',
  });
  child.channel?.unref();
  const [message] = (await once(child, 'message')) as [{ ready: { port: number; controlPort: number } }];
  return message.ready;
}

async function exitOf(process: ChildProcess | undefined): Promise<unknown> {
  if (!process || process.exitCode !== null || process.signalCode !== null) return process?.signalCode ?? process?.exitCode;
  const [code, signal] = (await once(process, 'exit')) as [number | null, string | null];
  return signal ?? code;
}

const entriesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JournalEntry);

afterEach(async () => {
  child?.kill('SIGKILL');
  await exitOf(child);
});

describe('the simulated PNC in a process of its own', () => {
  it('answers, journals both directions and ends on SIGTERM', async () => {
    const journalFile = newJournalFile();
    const { port } = await startProcess(journalFile);
    const connection = await connectTo(port);
    expect((await connection.enquire?.(devon, accountability))?.records).toMatchObject([{ nativeId: '1998/0000101A' }]);
    expect(entriesIn(journalFile).map(({ kind, type }) => [kind, type])).toEqual([
      ['FRAME_IN', 'ENQNAM'],
      ['FRAME_OUT', 'ENQNAM'],
      ['FRAME_IN', 'ENQPNC'],
      ['FRAME_OUT', 'ENQPNC'],
    ]);
    child?.kill('SIGTERM');
    expect(await exitOf(child)).toBe(0);
    expect(await faultOf(connection.enquire?.(devon, accountability))).toMatchObject({
      kind: 'unavailable',
      code: 'CONNECT_REFUSED',
    });
    await connection.close();
  });

  it('dies by SIGKILL where a crash is scripted: the caller is told the line was lost, and asking again works', async () => {
    const journalFile = newJournalFile();
    const { port, controlPort } = await startProcess(journalFile);
    const connection = await connectTo(port);
    await fetch(`http://127.0.0.1:${controlPort}/faults`, {
      method: 'POST',
      body: JSON.stringify({ on: 'ENQPNC', action: 'crash' }),
    });
    expect(await faultOf(connection.enquire?.(devon, accountability))).toMatchObject({ kind: 'unavailable', retryable: true });
    expect(await exitOf(child)).toBe('SIGKILL');
    await connection.close();
    const again = await connectTo((await startProcess(journalFile)).port);
    expect((await again.enquire?.(devon, accountability))?.records).toHaveLength(1);
    await again.close();
  });

  it('survives bytes that are no frame and closes the line they came on', async () => {
    const journalFile = newJournalFile();
    const { port } = await startProcess(journalFile);
    for (const bytes of ['GET / HTTP/1.1\r\n\r\n', '999999AAAAAAAA', '\0'.repeat(100), '000005FFFFFFFFHELLO']) {
      const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
      socket.on('error', () => undefined);
      await once(socket.resume(), 'close');
    }
    expect(entriesIn(journalFile).map(({ type }) => type)).toEqual([
      'FRAME_LENGTH',
      'FRAME_LENGTH',
      'FRAME_LENGTH',
      'FRAME_CHECK',
    ]);
    const connection = await connectTo(port);
    expect((await connection.enquire?.(devon, accountability))?.records).toHaveLength(1);
    await connection.close();
  });
});
