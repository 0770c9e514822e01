/** One national day on a stage of real processes, judged by the rules; resolves to its figures. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStage } from '../support/stage.ts';
import { gather, rules, type Evidence } from './check.ts';
import { frames, partners } from './journals.ts';
import { liveOn, liveThroughDay, openDay, prepare, type Day, type Raised } from './live.ts';
import { planDay } from './plan.ts';
import { cpuSecondsOf } from './processor-time.ts';

export interface DayOptions {
  databaseUrl: string;
  redisUrl?: string;
  /** Requests out. */
  requests: number;
  seed: string;
  /** Of processes beside the stage's own, whose processor time is of interest. */
  pids?: Record<string, number>;
  say(text: string): void;
}

export interface DayFigures {
  enquiries: number;
  requests: number;
  forces: number;
  days: number;
  seconds: Record<'asking' | 'following days' | 'checking' | 'all', number>;
  /** Of processor time, by process; empty where the system does not tell. */
  cpuSeconds: Record<string, number>;
  raiseMs: { median: number; p95: number; slowest: number };
  statuses: Record<string, number>;
  frames: Record<string, number>;
  told: number;
  /** What broke each rule; empty where it held. */
  broken: Record<string, string[]>;
}

/** Linux keeps these files in memory. */
const memory = '/dev/shm';

export async function playDay({ databaseUrl, redisUrl, requests, seed, say, pids = {} }: DayOptions): Promise<DayFigures> {
  const plan = planDay(requests, seed);
  // A lease that ends on a busy machine would send a message twice, which is its right and not what this day is about.
  const env = { HUB_LEASE_MS: '60000' };
  const journals = await mkdtemp(path.join(existsSync(memory) ? memory : tmpdir(), 'national-day-'));
  const stage = await openStage({ databaseUrl, redisUrl, dayMs: 86_400_000, journals, env });
  const began = performance.now();
  const since = (from: number) => Math.round((performance.now() - from) / 100) / 10;
  let day: Day | undefined;
  try {
    await Promise.all([stage.ecris.start(), stage.interpol.start(), stage.pnc.start(), stage.api.start(), stage.worker.start()]);
    day = await openDay(stage, plan, (text) => say(`${since(began).toFixed(1).padStart(6)} s  ${text}`));
    await prepare(day);
    const asking = performance.now();
    const raised = await liveThroughDay(day);
    const [askingS, following] = [since(asking), performance.now()];
    const days = await liveOn(day);
    const [followingS, checking] = [since(following), performance.now()];
    const evidence = await gather(day, raised);
    const broken = await judge(evidence);
    const seconds = { asking: askingS, 'following days': followingS, checking: since(checking), all: since(began) };
    const parts = Object.fromEntries(
      (['api', 'worker', 'ecris', 'interpol', 'pnc'] as const).map((name) => [name, stage[name].pid()]),
    );
    return { ...(await figuresOf(evidence, raised)), days, seconds, cpuSeconds: cpuSecondsOf({ ...parts, ...pids }), broken };
  } finally {
    await day?.clock.close();
    await stage.stop();
    await rm(journals, { recursive: true, force: true });
  }
}

async function judge(evidence: Evidence): Promise<DayFigures['broken']> {
  const broken: DayFigures['broken'] = {};
  for (const [name, rule] of Object.entries(rules)) broken[name] = await rule(evidence);
  await evidence.records.close();
  return broken;
}

type Counted = Omit<DayFigures, 'days' | 'seconds' | 'broken' | 'cpuSeconds'>;

async function figuresOf({ shown, told, begun, notifications, day }: Evidence, raised: readonly Raised[]): Promise<Counted> {
  const threads = [...shown.values()].flat();
  const took = raised.map(({ tookMs }) => Math.round(tookMs)).sort((one, other) => one - other);
  const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? 0;
  const counted: Record<string, number> = {};
  for (const partner of partners) {
    const entries = await day.witnesses[partner].read();
    for (const [way, kind] of [
      ['to', 'FRAME_IN'],
      ['from', 'FRAME_OUT'],
    ] as const)
      for (const type of new Set(entries.filter((each) => each.kind === kind).map((each) => each.type ?? '')))
        counted[`${type} ${way} ${partner}`] = frames(entries, kind, [type]).size;
  }
  return {
    enquiries: raised.length,
    requests: threads.length,
    forces: shown.size,
    raiseMs: { median: at(0.5), p95: at(0.95), slowest: at(1) },
    statuses: {
      ...countBy(threads, ({ status }) => `asked: ${status}`),
      ...countBy(begun, ({ status }) => `asked of us: ${status}`),
      ...countBy(notifications, ({ status, direction }) => `told ${direction === 'OUT' ? 'by' : 'to'} us: ${status}`),
    },
    frames: counted,
    told: [...told.values()].reduce((sum, events) => sum + events.length, 0),
  };
}

function countBy<Item>(items: readonly Item[], name: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
  return counts;
}
