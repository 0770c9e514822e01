import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { JournalEntry } from '../../../connectors/simulator-kit/journal.ts';
import { controlOf, faultOf } from '../../support/simulator-control.ts';
import { forkSimulator, type SimulatorProcess } from '../../support/simulator-process.ts';
import { aCreation, by, connectTo, newJournalFile } from './stage.ts';

let running: SimulatorProcess | undefined;

async function start(journalFile: string): Promise<SimulatorProcess> {
  running = await forkSimulator('visor', { journalFile });
  return running;
}

afterEach(() => running?.stop('SIGKILL'));

const changesIn = (journalFile: string) =>
  readFileSync(journalFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JournalEntry)
    .filter(({ kind, type }) => kind === 'STATE' && type === 'CHANGE');

describe('the simulated ViSOR in a process of its own', () => {
  it('answers, and ends in order on SIGTERM', async () => {
    const { port, stop } = await start(newJournalFile());
    const connection = await connectTo(port);
    expect(await connection.health()).toEqual({ status: 'UP' });
    expect(await stop()).toBe(0);
    expect(await connection.health()).toEqual({ status: 'DOWN', reason: 'CONNECT_REFUSED' });
    await connection.close();
  });

  it.each([
    ['before it made the change', 'crash', false],
    ['after it', 'no-reply', true],
  ] as const)('killed %s leaves it in doubt, and reading back after the restart settles it', async (_when, action, done) => {
    const journalFile = newJournalFile();
    const first = await start(journalFile);
    const connection = await connectTo(first.port);
    const change = aCreation();
    await controlOf(first).script({ on: 'createNominal', action });
    expect(await faultOf(connection.updateOffender(change, by('89')))).toMatchObject({
      kind: 'outcome-unknown',
      code: 'CONNECTION_LOST',
    });
    expect(await first.stop('SIGKILL')).toBe('SIGKILL');
    await connection.close();
    const again = await connectTo((await start(journalFile)).port);
    const settlement = await again.settle(change, by('89'));
    expect(settlement.done).toBe(done);
    const repeated = await again.updateOffender(change, by('89'));
    if (settlement.done) expect(repeated).toEqual(settlement.result);
    expect(changesIn(journalFile)).toHaveLength(1);
    await again.close();
  });
});
