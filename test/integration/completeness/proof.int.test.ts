import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prove } from '../../completeness/prove.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let database: FreshDatabase;
const folder = mkdtempSync(path.join(tmpdir(), 'proof-'));
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

// `npm run completeness` does the same at 250,000.
it('has a notification or a coded reason for each of 2,000 convictions, and names every single row that is damaged', async () => {
  const proof = await prove({ databaseUrl: database.url, folder, size: 2_000, dayCount: 12, damageTimes: 1 });
  expect(proof.wrong).toEqual([]);
  expect(proof.falseAlarms).toBe(0);
  expect(proof.unnamed).toEqual([]);
  // Nothing of it was idle: every state and reason that the register can lead to is there.
  expect(proof.convictions).toBe(2_000);
  expect(proof.damages).toHaveLength(16);
  expect(Object.keys(proof.states).sort()).toEqual([
    'BLOCKED FACT_MISSING',
    'BLOCKED NATIONALITY_NOT_READ',
    'BLOCKED NATIONALITY_UNKNOWN',
    'NOTIFIED',
    'NOT_REQUIRED DELETED_BEFORE_TOLD',
    'NOT_REQUIRED NATIONALITY_CORRECTED',
    'NOT_REQUIRED NOT_A_CONVICTION',
    'NOT_REQUIRED NO_ARRANGEMENT',
    'NOT_REQUIRED NO_CHANNEL',
    'NOT_REQUIRED NO_LONGER_NATIONAL',
    'NOT_REQUIRED UK_NATIONAL_ONLY',
  ]);
});
