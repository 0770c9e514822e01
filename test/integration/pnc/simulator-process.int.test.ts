import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { JournalEntry } from '../../../connectors/simulator-kit/journal.ts';
import { forkSimulator, type SimulatorProcess } from '../../support/simulator-process.ts';
import { accountability, connectTo, faultOf, newJournalFile, person } from './stage.ts';

const devon = { by: 'NAME', identity: person('Example', 'Devon', { birthDate: '1980-02-14' }) } as const;
let running: SimulatorProcess | undefined;

async function startProcess(journalFile: string): Promise<SimulatorProcess> {
  running = await forkSimulator('pnc', { journalFile });
  return running;
}

const entriesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JournalEntry);

afterEach(() => running?.stop('SIGKILL'));

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
    expect(await running?.stop()).toBe(0);
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
    expect(await running?.ended()).toBe('SIGKILL');
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
