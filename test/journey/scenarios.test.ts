import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { scenarios } from '../../scenarios/kit/all.ts';
import { play } from '../../scenarios/kit/play.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { openTestGround, type TestGround } from '../support/scenario-ground.ts';
import { startStage, type Stage } from '../support/stage.ts';

let database: FreshDatabase;
let stage: Stage;
let ground: TestGround;
beforeAll(async () => {
  database = await freshDatabase();
  // A simulated day passes as the clock is moved, and not while one waits.
  stage = await startStage({ databaseUrl: database.url, dayMs: 86_400_000 });
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

  it('are all the files there are, and no fewer than 30', () => {
    const folder = path.resolve(import.meta.dirname, '../../scenarios');
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect(files.map((name) => path.basename(name, '.ts')).sort()).toEqual(Object.keys(scenarios).sort());
    expect(files.length).toBeGreaterThanOrEqual(30);
  });
});
