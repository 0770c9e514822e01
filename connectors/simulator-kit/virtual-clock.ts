/**
 * A simulator's clock. `now` is real time plus a shift that the operator moves; `days` counts simulated days for delays: a delay of one
 * day passes after `dayMs` of real time, or at once when the shift moves a day on.
 */
export interface VirtualClock {
  now(): Date;
  /** Simulated days since an arbitrary start; only differences mean something. */
  days(): number;
  shiftMs(): number;
  /** Moves the clock; listeners run after it. */
  setShift(ms: number): void;
  onMove(listener: () => void): void;
  dayMs: number;
}

const realDayMs = 86_400_000;

export function openVirtualClock({ dayMs, shiftMs = 0 }: { dayMs: number; shiftMs?: number }): VirtualClock {
  let shift = shiftMs;
  const listeners = new Set<() => void>();
  return {
    dayMs,
    now: () => new Date(Date.now() + shift),
    days: () => Date.now() / dayMs + shift / realDayMs,
    shiftMs: () => shift,
    setShift(ms) {
      shift = ms;
      for (const listener of listeners) listener();
    },
    onMove: (listener) => void listeners.add(listener),
  };
}
