import { afterEach, expect, it } from '@jest/globals';
import { controlOf } from '../../support/simulator-control.ts';
import { forkSimulator, type SimulatorProcess } from '../../support/simulator-process.ts';
import { convicted, convictionIdOf, filesIn, newFolder, pncId, readAll } from './activity-stage.ts';
import { connectTo } from './stage.ts';
import { charged, fastJournalFile } from './update-stage.ts';

let running: SimulatorProcess | undefined;
afterEach(() => running?.stop('SIGKILL'));

it('a PNC that is killed has recorded what it had recorded, and tells it once', async () => {
  const [journalFile, activityFolder] = [fastJournalFile(), newFolder()];
  const start = () => forkSimulator('pnc', { journalFile, settings: { activityFolder } });
  const killed = async (process: SimulatorProcess) => expect(await process.stop('SIGKILL')).toBe('SIGKILL');
  running = await start();
  let orders = controlOf(running);
  expect(await orders.order({ order: 'PUT_NOMINAL', nominal: { ...charged, cases: [] } })).toBe(200);
  expect(await orders.order({ order: 'RECORD_CASE', pncId, case: convicted(1001) })).toBe(200);
  expect(await orders.order({ order: 'WRITE_ACTIVITY' })).toBe(200);
  const before = filesIn(activityFolder);
  // Recorded and not yet written.
  expect(await orders.order({ order: 'RECORD_CASE', pncId, case: convicted(1002) })).toBe(200);
  await killed(running);
  running = await start();
  orders = controlOf(running);
  expect(await orders.order({ order: 'RECORD_CASE', pncId, case: convicted(1002) })).toBe(400);
  expect(await orders.order({ order: 'WRITE_ACTIVITY' })).toBe(200);
  expect(filesIn(activityFolder)).toMatchObject(before);
  const connection = await connectTo(running.port, { activityFolder });
  const entries = await readAll(connection);
  expect(entries.map(({ reference }) => reference)).toEqual([`${convictionIdOf(1001)}#1`, `${convictionIdOf(1002)}#1`]);
  await killed(running);
  running = await start();
  expect(await readAll(connection)).toEqual(entries);
  await connection.close();
});
