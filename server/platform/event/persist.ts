/** Repeats work whose failing is expected to pass; real time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { limits } from '../api/limits.ts';

export interface Persistence {
  /** Whether this failure is expected to pass by itself. */
  passes(error: unknown): boolean;
  /** Whether anybody still waits for the result. */
  isWanted(): boolean;
  signal: AbortSignal;
  onFailure(error: unknown): void;
}

/** An error that nobody expects to pass may still do so. */
const unexpectedMax = 5;

/**
 * @returns undefined once nobody wants it any more.
 * @throws the last error, after several in a row that are not expected to pass.
 */
export async function persist<Result>(work: () => Promise<Result>, how: Persistence): Promise<Result | undefined> {
  for (let failures = 1, unexpected = 0; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (how.signal.aborted || !how.isWanted()) return undefined;
      unexpected = how.passes(error) ? 0 : unexpected + 1;
      if (unexpected >= unexpectedMax) throw error;
      how.onFailure(error);
      const waitMs = Math.min(limits.feed.retryFirstMs * 2 ** Math.min(failures - 1, 16), limits.feed.retryMaxMs);
      await sleep(waitMs, undefined, { signal: how.signal, ref: false }).catch(() => {});
      if (how.signal.aborted) return undefined;
    }
  }
}
