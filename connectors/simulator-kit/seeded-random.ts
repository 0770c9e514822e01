/** Numbers that follow from a seed alone: the same at every start, on every machine. */
import { createHash } from 'node:crypto';

export interface SeededRandom {
  /** From 0 up to but without 1. */
  next(): number;
  /** One of them; throws RangeError where there are none. */
  pick<Value>(values: readonly Value[]): Value;
  /** Whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
}

export function seededRandom(seed: string): SeededRandom {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  function next(): number {
    // Mulberry32, public domain.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    next,
    pick(values) {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
  };
}
