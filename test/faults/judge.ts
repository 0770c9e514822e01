import { expect } from '@jest/globals';
import type { ForceApp } from '../support/force-app.ts';
import { until } from '../support/processes.ts';
import type { Stage } from '../support/stage.ts';
import pg from 'pg';

/** By the force's own file: each request that the hub accepted has its answer, and each answer came once. */
export async function everyAnswerIsIn(app: ForceApp): Promise<void> {
  await until(
    'every answer to be in the force’s file',
    () => {
      const answered = new Set(app.arrivals().map(({ request }) => request));
      return app.accepted().every((request) => answered.has(request));
    },
    40_000,
  );
}

/**
 * Judges by what stands outside the hub: the force's file and the partner's journal. The hub's own tables only say which message id
 * belongs to which request.
 */
export async function judge(stage: Stage, app: ForceApp): Promise<void> {
  await everyAnswerIsIn(app);
  const arrivals = app.arrivals();
  expect(new Set(arrivals.map(({ event }) => event)).size).toBe(arrivals.length);
  const accepted = [...new Set(app.accepted())].sort();
  expect(arrivals.map(({ request }) => request).sort()).toEqual(accepted);

  const references = await referencesOf(stage.databaseUrl, accepted);
  const journal = stage.journal('ecris');
  const asked = new Set(journal.filter(({ kind, type }) => kind === 'FRAME_IN' && type === 'REQ').map(({ id }) => id));
  const answered = new Set(
    journal.filter(({ kind, type }) => kind === 'FRAME_OUT' && type === 'RRS').map(({ inReplyTo }) => inReplyTo),
  );
  // Nothing that was promised stayed here, nothing went out that was not promised, and nobody was asked twice under two numbers.
  expect([...asked].sort()).toEqual(references);
  expect([...answered].sort()).toEqual(references);
}

async function referencesOf(databaseUrl: string, requests: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const ids = requests.map((id) => id.replace(/^req_/, ''));
    const { rows } = await client.query<{ reference: string }>(
      'select reference from country_request where id = any($1::uuid[])',
      [ids],
    );
    return rows.map(({ reference }) => reference).sort();
  } finally {
    await client.end();
  }
}
