/** `npx hub match-again`: after a new model, everybody is compared once more. */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { readConfig } from '../config.ts';
import { openMatchAgain, type MatchAgain } from '../person/links/match-again.ts';
import { hubModel } from '../person/links/weigh.ts';
import { readRunFile } from '../run-file.ts';

const help = `Usage: hub match-again [--idle-s N] [--json]

Compares everybody with everybody else by the model in force (${hubModel.version}) who was last compared by another. A running worker does it, a few
persons at a time, so that new ones do not wait. Ctrl-C stops it; started again, it goes on with who is left. Pairs that a person has held
apart stay apart, and what was merged stays merged: what the new model finds is joined or left to a person as always.
  --idle-s  gives up when nobody was compared for so many seconds (default 120): no worker runs, or some cannot be compared

DATABASE_URL, or the hub that runs here, says where. Exit status: 0 done, 1 some are left.`;

/** As many wait in the worker's queue at most. */
const waitingMax = 500;

export async function matchAgainCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { 'idle-s': { type: 'string', default: '120' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  const config = readConfig();
  const pool = new pg.Pool({
    connectionString: config.DATABASE_URL ?? (await readRunFile(config.HUB_DATA_DIR)).databaseUrl,
    max: 1,
  });
  try {
    const again = openMatchAgain(pool, hubModel.version);
    const left = await workThrough(again, { idleMs: secondsOf(values['idle-s']) * 1_000, say: (what) => console.error(what) });
    const { all } = await again.progress();
    console.log(
      values.json
        ? JSON.stringify({ model: hubModel.version, all, left })
        : `${all - left} of ${all} compared with ${hubModel.version}`,
    );
    if (left > 0) process.exitCode = 1;
  } finally {
    await pool.end();
  }
}

/** @returns how many could not be compared */
async function workThrough(again: MatchAgain, { idleMs, say }: { idleMs: number; say(what: string): void }): Promise<number> {
  let { left } = await again.progress();
  let movedAt = performance.now();
  for (let everybodyQueued = false; left > 0 && performance.now() - movedAt < idleMs;) {
    const room = waitingMax - (await again.waiting());
    if (room > 0 && !everybodyQueued) everybodyQueued = (await again.queue(room)) === 0;
    await pause(1_000);
    const now = await again.progress();
    if (now.left < left) {
      movedAt = performance.now();
      say(`${now.all - now.left} of ${now.all} compared`);
    }
    left = now.left;
  }
  return left;
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= 86_400)) throw new Error(`--idle-s: found "${text}"; allowed: 1 to 86400`);
  return seconds;
}
