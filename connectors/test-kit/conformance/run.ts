/** Runs the checks on one connector, one after the other. */
import { openBench, type Bench } from './bench.ts';
import { checks as allChecks } from './checks.ts';
import type { Check, Level } from './check.ts';
import { within } from './demand.ts';
import type { Stand, StandIn } from './stand-in.ts';

export type Status = 'pass' | 'fail' | 'skipped';

export interface CheckResult {
  id: string;
  level: Level;
  name: string;
  status: Status;
  /** Why it failed. */
  why?: string;
}

/** Longest time for one check. */
const checkMs = 45_000;

/** Never rejects because of the connector: what it throws fails the check it was thrown in. */
export async function runChecks(standIn: StandIn, checks: readonly Check[] = allChecks): Promise<CheckResult[]> {
  const stand = await standIn.backEnd?.start();
  try {
    const results: CheckResult[] = [];
    for (const check of checks) results.push(await runOne(check, standIn, stand));
    return results;
  } finally {
    await stand?.close();
  }
}

async function runOne(check: Check, standIn: StandIn, stand: Stand | undefined): Promise<CheckResult> {
  const { id, level, name } = check;
  if (check.appliesTo && !check.appliesTo(standIn)) return { id, level, name, status: 'skipped' };
  const bench = await benchFor(standIn, stand);
  try {
    await within(
      checkMs,
      'the check',
      Promise.resolve().then(() => check.run(bench)),
    );
    return { id, level, name, status: 'pass' };
  } catch (error) {
    return { id, level, name, status: 'fail', why: sayWhy(error) };
  } finally {
    await bench.close();
  }
}

/** Checks that need no back end run on a bench without one. */
async function benchFor(standIn: StandIn, stand: Stand | undefined): Promise<Bench> {
  return openBench(standIn, stand ?? { port: 9, close: () => Promise.resolve() }, standIn.backEnd ?? { start: nothingToStart });
}

function nothingToStart(): never {
  throw new Error('this connector has no stand-in');
}

function sayWhy(error: unknown): string {
  const { name = 'Error', message = String(error) } = (error ?? {}) as { name?: string; message?: string };
  return name === 'CheckFailed' ? message : `${name}: ${message}`;
}
