import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { playDay } from '../national-day/play.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database?.drop());

it('a small national day comes to its end, and no rule is broken', async () => {
  const figures = await playDay({ databaseUrl: database.url, requests: 30, seed: 'small', say: () => undefined });
  expect(figures.requests).toBe(30);
  expect(Object.entries(figures.broken).filter(([, found]) => found.length > 0)).toEqual([]);
}, 180_000);
