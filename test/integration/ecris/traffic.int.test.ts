import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Delivery } from '../../../connectors/contract/messages.ts';
import { until } from '../../support/processes.ts';
import { forkSimulator } from '../../support/simulator-process.ts';
import { openHubSide, openStates, temporaryFolder, type HubSide, type States } from './harness.ts';

let hub: HubSide;
let folder: string;
beforeEach(async () => {
  hub = await openHubSide();
  folder = temporaryFolder();
});
afterEach(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

const monday = Date.parse('2026-03-16T06:00:00Z');
const post = async (controlPort: number, door: string, body: object) => {
  const answer = await fetch(`http://127.0.0.1:${controlPort}${door}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
};
const hubAddress = () => `${hub.connection.listeningAt}/{country}`;
const traffic = { requestsPerDay: 2, notificationsPerDay: 1, seed: 'spring', countries: ['RO', 'PL'] };
/** What a delivery says, without the numbers that only a journal gives. */
const matterOf = (delivery: Delivery) => 'subject' in delivery && [delivery.country, delivery.kind, delivery.subject];
const matters = () => hub.delivered.map((each) => JSON.stringify(matterOf(each))).sort();

describe('the traffic of the States', () => {
  let states: States;
  const open = async () => {
    states = await openStates({ hubAddress: hubAddress() });
    states.simulator.clock.setShift(monday - Date.now(), 86_400_000);
  };
  afterEach(() => states.close());

  it('opens so many exchanges of each kind for each State on each working day', async () => {
    await open();
    await states.order({ traffic });
    // Monday to Friday six a day, nothing on Saturday and Sunday, and again on Monday.
    for (const sent of [6, 12, 18, 24, 30, 30, 30, 36]) {
      states.pass(1);
      await until(`${sent} are sent`, () => states.entries('DONE').length >= sent);
      expect(hub.delivered).toHaveLength(sent);
    }
    const count = (country: string, kind: string) =>
      hub.delivered.filter((one) => one.country === country && one.kind === kind).length;
    expect(['RO', 'PL'].map((country) => [count(country, 'REQUEST'), count(country, 'NOTIFICATION')])).toEqual([
      [12, 6],
      [12, 6],
    ]);
    expect(new Set(matters()).size).toBe(36);
    expect(new Set(hub.delivered.flatMap((one) => (one.kind === 'NOTIFICATION' ? [one.conviction.nativeId] : []))).size).toBe(12);
  });

  it('follows from the seed alone, and ends when it is told to', async () => {
    await open();
    await states.order({ traffic });
    states.pass(1);
    await until('the first day is sent', () => hub.delivered.length === 6);
    await states.order({ traffic: { ...traffic, requestsPerDay: 0, notificationsPerDay: 0 } });
    const first = matters();
    await states.close();
    hub.delivered.length = 0;
    await open();
    await states.order({ traffic });
    states.pass(1);
    await until('the first day is sent', () => hub.delivered.length === 6);
    expect(matters()).toEqual(first);
    await states.order({ traffic: { ...traffic, requestsPerDay: 0, notificationsPerDay: 0 } });
    const planned = states.entries('PLANNED').length;
    states.pass(3);
    expect(states.entries('PLANNED')).toHaveLength(planned);
  });

  it.each([
    ['a country that is no Member State', { ...traffic, countries: ['US'] }],
    ['less than nothing', { ...traffic, requestsPerDay: -1 }],
    ['more than anybody sends', { ...traffic, notificationsPerDay: 10_000 }],
    ['no seed', { ...traffic, seed: undefined }],
  ])('is refused as an order for %s', async (_what, order) => {
    await open();
    await expect(states.order({ traffic: order })).rejects.toThrow(/TypeError/);
    expect(states.entries('PLANNED')).toEqual([]);
  });
});

describe('a simulator that is killed within its day', () => {
  it('goes on with the same traffic: nothing is missing and nothing comes twice', async () => {
    const journalFile = path.join(folder, 'journal.jsonl');
    const settings = { hubAddress: hubAddress() };
    let states = await forkSimulator('ecris', { journalFile, settings, dayMs: 86_400_000 });
    await post(states.controlPort, '/clock', { shiftMs: monday - Date.now() });
    await post(states.controlPort, '/behaviour', { traffic: { ...traffic, requestsPerDay: 4 } });
    await post(states.controlPort, '/clock', { shiftMs: monday - Date.now() + 0.45 * 86_400_000 });
    await until('some of it is sent', () => hub.delivered.length > 0);
    await states.stop('SIGKILL');
    states = await forkSimulator('ecris', { journalFile, settings, dayMs: 86_400_000 });
    await post(states.controlPort, '/clock', { shiftMs: monday - Date.now() + 0.99 * 86_400_000 });
    await until('all of it is sent', () => new Set(hub.delivered.map(({ reference }) => reference)).size === 10);
    expect(new Set(matters()).size).toBe(10);
    await states.stop('SIGKILL');
  });
});
