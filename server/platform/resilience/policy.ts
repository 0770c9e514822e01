/** How a back end is treated. Every figure is ours unless its comment names a source. */
import type { Closing } from './calendar.ts';

export interface Limit {
  /** Whether all calls of the connector count together, or each country's by themselves. */
  per: 'CONNECTOR' | 'COUNTRY';
  /** Calls in one window; windows follow each other without gap, counted from the epoch. */
  max: number;
  windowMs: number;
}

export interface BackEndPolicy {
  /** Calls under way at once, in all workers together. */
  places: number;
  /** Failures after which a message no longer holds up the others to its country. */
  patience: number;
  /** After so long a call is given up, in milliseconds: less than the lease of owed work; connectors have shorter deadlines of their own. */
  deadlineMs: number;
  /** After a lost answer, how long the back end may still be at work on it, in milliseconds: before that it is not read. */
  settleAfterMs: number;
  /** Quick repeats of a question whose answer changes nothing; changes are never repeated here. */
  repeat: { max: number; firstMs: number; maxMs: number };
  /** After so many failures in a row nothing is sent; the back end is asked whether it lives, first after `firstMs`, at most `maxMs` apart. */
  circuit: { failures: number; firstMs: number; maxMs: number };
  limits: readonly Limit[];
  closed: readonly Closing[];
}

export const usualPolicy: BackEndPolicy = {
  places: 8,
  patience: 8,
  deadlineMs: 25_000,
  settleAfterMs: 2_000,
  repeat: { max: 1, firstMs: 100, maxMs: 1_000 },
  circuit: { failures: 5, firstMs: 1_000, maxMs: 10_000 },
  limits: [],
  closed: [],
};

export type Policies = (connector: string) => BackEndPolicy;

/** @throws Error naming a policy that would let nothing through or wait for ever. */
export function policiesOf(table: Readonly<Record<string, Partial<BackEndPolicy>>>): Policies {
  const whole = new Map(Object.entries(table).map(([name, policy]) => [name, { ...usualPolicy, ...policy }]));
  for (const [name, policy] of whole) check(name, policy);
  return (connector) => whole.get(connector) ?? usualPolicy;
}

function check(name: string, { places, patience, deadlineMs, settleAfterMs, circuit, limits }: BackEndPolicy): void {
  const figures = [places, patience, deadlineMs, settleAfterMs, circuit.failures, circuit.firstMs, circuit.maxMs];
  for (const { max, windowMs } of limits) figures.push(max, windowMs);
  const wrong = figures.find((figure) => !Number.isSafeInteger(figure) || figure < 1);
  if (wrong !== undefined) throw new Error(`The policy of ${name}: found ${wrong}; allowed: whole numbers from 1`);
}
