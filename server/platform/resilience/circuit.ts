/**
 * One back end's circuit. While it is open nothing is sent; whether the back end lives again is asked by a probe, never by somebody's message:
 * so the first message after an outage is the first that was raised. Waiting goes by a timer of ours, because a wall clock may step.
 */
import { circuitBreaker, CircuitState, ConsecutiveBreaker, ConstantBackoff, handleWhen } from 'cockatiel';
import { within } from '../queue/within.ts';
import type { BackEndPolicy } from './policy.ts';

export interface Circuit {
  isOpen(): boolean;
  /** Rejects as the call does; one that fails because the back end is away counts. */
  execute<Result>(call: () => Promise<Result>): Promise<Result>;
  close(): void;
}

export interface CircuitParts {
  policy: BackEndPolicy['circuit'];
  /** Whether this failure says that the back end is away, and nothing of the call itself. */
  isOutage(error: unknown): boolean;
  /** Whether the back end lives. */
  probe(): Promise<boolean>;
  /** `again` is after how many milliseconds the back end is asked, at the latest. */
  onOpen(again: { inMs: number; error: unknown }): void;
  onClose(): void;
}

class StillAway extends Error {}

export const probeMs = 5_000;

/** So that the library always lets our probe through: when, is our timer's business. */
const atAnyTime = new ConstantBackoff(Number.MIN_SAFE_INTEGER);

export function openCircuit({ policy, isOutage, probe, onOpen, onClose }: CircuitParts): Circuit {
  let timer: NodeJS.Timeout | undefined;
  let openings = 0;
  let cause: unknown;
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof StillAway || isOutage(error)),
    { breaker: new ConsecutiveBreaker(policy.failures), halfOpenAfter: atAnyTime },
  );

  breaker.onBreak((reason) => {
    const error = 'error' in reason ? reason.error : undefined;
    if (!(error instanceof StillAway)) cause = error;
    const waitMs = waitOf(policy, openings);
    openings += 1;
    timer = setTimeout(ask, waitMs);
    onOpen({ inMs: waitMs + probeMs, error: cause });
  });
  breaker.onReset(() => {
    openings = 0;
    onClose();
  });

  function ask(): void {
    breaker.execute(askOnce).catch(() => {}); // it is open again, and the next question is due
  }

  async function askOnce(): Promise<void> {
    const lives = await within(
      probeMs,
      probe().catch(() => false),
    );
    if (!lives) throw new StillAway();
  }

  return {
    isOpen: () => breaker.state !== CircuitState.Closed,
    execute: (call) => breaker.execute(call),
    close: () => clearTimeout(timer),
  };
}

/** Doubling, with jitter below, so that a back end that comes back is not asked by every worker at once. */
function waitOf({ firstMs, maxMs }: CircuitParts['policy'], openings: number): number {
  return Math.round(Math.min(firstMs * 2 ** Math.min(openings, 20), maxMs) * (0.75 + Math.random() / 4));
}
