/**
 * The proof that nothing is missed: a register that shares no code with the hub is read by the hub, and what the hub then holds is compared
 * with what the law asks, conviction by conviction. Afterwards single rows are damaged, and the next day must name each.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { ConnectorDefinition } from '../../connectors/contract/connector.ts';
import { ecris } from '../../connectors/ecris/index.ts';
import { interpol } from '../../connectors/interpol/index.ts';
import { pnc } from '../../connectors/pnc/index.ts';
import { completenessRounds } from '../../server/exchange/completeness/completeness-rounds.ts';
import { openHub } from '../../server/hub.ts';
import { doDamage, type Damage } from './damage.ts';
import { fileName, writeActivityFile } from './independent/activity-file.ts';
import { expect } from './independent/expected.ts';
import { makeRegister, referenceOf } from './independent/population.ts';
import { openSets } from './independent/tally.ts';
import { compareLedger } from './compare-ledger.ts';
import { openWorld, takeEverything, type World } from './stand-in.ts';

export interface Proof {
  convictions: number;
  entries: number;
  /** Rows of the ledger, and how many of each state and reason. */
  rows: number;
  states: Record<string, number>;
  notifications: number;
  /** What the hub holds otherwise than the law asks; empty where it holds. */
  wrong: string[];
  /** Alarms on the day before any damage. */
  falseAlarms: number;
  damages: Damage[];
  /** Of them, those that no alarm names. */
  unnamed: Damage[];
  seconds: { generate: number; read: number; compare: number; reconcile: number; reconcileDamaged: number };
}

export interface ProofOptions {
  databaseUrl: string;
  /** For the activity files; made, and left to the caller to remove. */
  folder: string;
  size: number;
  dayCount?: number;
  seed?: number;
  /** How often each kind of damage is done. */
  damageTimes?: number;
  say?(line: string): void;
}

const first = '2026-03-02';
const connectors = [ecris, interpol, pnc] as readonly ConnectorDefinition[];

export async function prove(options: ProofOptions): Promise<Proof> {
  const { databaseUrl, folder, size, dayCount = 25, seed = 649, damageTimes = 3, say = () => undefined } = options;
  await mkdir(folder, { recursive: true });
  const seconds = stopwatch();
  const register = makeRegister({ convictions: size, dayCount, first, seed });
  const generate = seconds();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => {});
  const hub = await openHub({ databaseUrl, connectors });
  const world = await openWorld({ activityFolder: folder, sets: openSets() });
  try {
    const round = roundOf(hub, world);
    await setDay(pool, first);
    await round(first);
    let entries = 0;
    let previous: string | undefined;
    for (const { day, entries: recorded } of register.days) {
      await writeFile(path.join(folder, fileName(day)), writeActivityFile(day, recorded, previous), 'latin1');
      previous = fileName(day);
      for (const entry of recorded) world.sets.add('RECORDED', day, referenceOf(entry));
      await setDay(pool, nextDay(day));
      entries += await hub.readActivity('pnc', world.open[0]!.connection);
      await takeEverything(pool, world.sets);
      say(`${day}: ${recorded.length} changes recorded and read, ${entries} in all`);
    }
    const read = seconds();
    await pool.query('analyze');
    const held = await compareLedger(pool, expect(register));
    const compare = seconds();
    const morning = nextDay(nextDay(register.days.at(-1)?.day ?? first));
    await setDay(pool, morning);
    await round(morning);
    const falseAlarms = (await openAlarms(pool)).length;
    const reconcile = seconds();
    const damages = await doDamage({ pool, sets: world.sets }, damageTimes);
    seconds();
    await setDay(pool, nextDay(morning));
    await round(nextDay(morning));
    const alarms = await openAlarms(pool);
    const unnamed = damages.filter(({ kind, says }) => !alarms.some((alarm) => alarm.kind === kind && alarm.reference === says));
    return {
      ...{ convictions: register.convictions, entries, ...held, falseAlarms, damages, unnamed },
      seconds: { generate, read, compare, reconcile, reconcileDamaged: seconds() },
    };
  } finally {
    await Promise.all([world.close(), hub.close(), pool.end()]);
  }
}

function roundOf(hub: Awaited<ReturnType<typeof openHub>>, { open }: World): (day: string) => Promise<void> {
  const [round] = completenessRounds({ ...hub, open });
  if (!round) throw new Error('there is no round');
  return (day) => round.run(day);
}

async function setDay(pool: pg.Pool, day: string): Promise<void> {
  const shiftMs = Date.parse(`${day}T04:00:00Z`) - Date.now();
  await pool.query(
    `insert into virtual_clock ("only", shift_ms) values (true, $1) on conflict ("only") do update set shift_ms = $1`,
    [shiftMs],
  );
}

async function openAlarms(pool: pg.Pool): Promise<{ kind: string; reference: string }[]> {
  const { rows } = await pool.query<{ kind: string; reference: string }>(
    `select kind, reference from completeness_alarm where resolved_at is null and kind not in ('SILENT_PARTNER', 'NOTIFICATION_OVERDUE')`,
  );
  return rows;
}

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Seconds since it was last asked. */
function stopwatch(): () => number {
  let since = performance.now();
  return () => {
    const now = performance.now();
    const passed = Math.round((now - since) / 100) / 10;
    since = now;
    return passed;
  };
}
