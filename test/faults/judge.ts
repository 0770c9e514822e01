import { expect } from '@jest/globals';
import pg from 'pg';
import type { ForceApp } from '../support/force-app.ts';
import { until } from '../support/processes.ts';
import type { Stage } from '../support/stage.ts';

/** By the force's own file: each request that the hub accepted has its answer, and each answer came once. */
async function everyAnswerIsIn(stage: Stage, app: ForceApp): Promise<void> {
  const missing = () => {
    const answered = new Set(app.arrivals().map(({ request }) => request));
    return app.accepted().filter((request) => !answered.has(request));
  };
  await until("every answer to be in the force's file", () => missing().length === 0, 40_000).catch(async (cause: unknown) => {
    throw new Error(`missing: ${JSON.stringify(await whereTheyStand(stage.databaseUrl, missing()))}`, { cause });
  });
}

/** For whoever must find out why. */
function whereTheyStand(databaseUrl: string, requests: readonly string[]) {
  return query(
    databaseUrl,
    `select reference, status, (select json_agg(json_build_array(topic, attempts, available_at - clock_timestamp())) from outbox) as owed,
       (select max(seq) from feed_event where country_request_id = r.id) as told
     from country_request r where id = any($1::uuid[])`,
    requests,
  );
}

/**
 * Judges by what stands outside the hub: the force's file and the partner's journal. The hub's own tables only say which message id
 * belongs to which request.
 */
export async function judge(stage: Stage, app: ForceApp): Promise<void> {
  await everyAnswerIsIn(stage, app);
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
  const rows = await query(databaseUrl, 'select reference from country_request where id = any($1::uuid[])', requests);
  return rows.map(({ reference }) => String(reference)).sort();
}

async function query(databaseUrl: string, text: string, requests: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [requests.map((id) => id.replace(/^req_/, ''))])).rows;
  } finally {
    await client.end();
  }
}
