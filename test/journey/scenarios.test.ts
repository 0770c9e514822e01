import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { scenarios } from '../../scenarios/kit/all.ts';
import { play } from '../../scenarios/kit/play.ts';
import type { Moment, Scenario } from '../../scenarios/kit/scenario.ts';
import { romaniaKnowsNothing } from '../../scenarios/romania-knows-nothing.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { replayHistories } from '../support/histories.ts';
import { openTestGround, type TestGround } from '../support/scenario-ground.ts';
import { startStage, type Stage } from '../support/stage.ts';

let database: FreshDatabase;
let stage: Stage;
let ground: TestGround;
beforeAll(async () => {
  database = await freshDatabase();
  // A simulated day passes as the clock is moved, and not while one waits.
  stage = await startStage({ databaseUrl: database.url, dayMs: 86_400_000 });
  await stage.interpol.start();
  ground = await openTestGround(stage);
});
afterAll(async () => {
  await ground?.close();
  await stage?.stop();
  await database?.drop();
});

describe('the scenarios', () => {
  it.each(Object.entries(scenarios))('%s', async (_name, scenario) => {
    await play(scenario, ground);
  });

  it('leave histories that all lead to where their requests and notifications stand', async () => {
    expect(await replayHistories(database.url)).toBeGreaterThan(Object.keys(scenarios).length);
  });

  it('are all the files there are, and no fewer than 30', () => {
    const folder = path.resolve(import.meta.dirname, '../../scenarios');
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect(files.map((name) => path.basename(name, '.ts')).sort()).toEqual(Object.keys(scenarios).sort());
    expect(files.length).toBeGreaterThanOrEqual(30);
  });
});

/** The scenario in which Romania knows nothing, with another last moment. */
function spoilt(last: Partial<Moment>): Scenario {
  const { then } = romaniaKnowsNothing;
  return { ...romaniaKnowsNothing, then: then.map((moment, at) => (at === then.length - 1 ? { ...moment, ...last } : moment)) };
}

describe('a scenario fails, and says on which day and in what,', () => {
  it.each([
    [
      'where something else is told',
      spoilt({ told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'CONVICTIONS' } }] }),
      'day 1: RESPONSE_ARRIVED of RO was not told as expected; response.outcome: expected "CONVICTIONS", found "NO_CONVICTIONS"',
    ],
    ['where more is told than it says', spoilt({ told: [] }), 'day 1: told RESPONSE_ARRIVED; expected nothing'],
    [
      'where something else is shown',
      spoilt({ shows: { requests: { RO: { status: 'REFUSED' } } } }),
      'day 1: the request to RO.status: expected "REFUSED", found "ANSWERED"',
    ],
    [
      'where nothing waits for a person',
      spoilt({ parked: ['REFERENCE_UNKNOWN'] }),
      'day 1: what waits for a person: expected 1 of them, found 0',
    ],
  ])('%s', async (_, scenario, complaint) => {
    await expect(play(scenario, { ...ground, patienceMs: 3_000 })).rejects.toThrow(complaint);
  });
});
