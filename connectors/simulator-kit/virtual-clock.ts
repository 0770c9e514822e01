/**
 * A simulator's clock. `now` is real time plus a shift that the operator moves; `days` counts simulated days for delays: a delay of one
 * day passes after `dayMs` of real time, or at once when the shift moves a day on.
 */
export interface VirtualClock {
  now(): Date;
  /** Simulated days since an arbitrary start; only differences mean something. */
  days(): number;
  shiftMs(): number;
  /**
   * Moves the clock; listeners run after it. With `dayMs` a day lasts so many real milliseconds until the next move; without it as long
   * as usual.
   */
  setShift(ms: number, dayMs?: number): void;
  onMove(listener: () => void): void;
  /** Real milliseconds of a simulated day at present. */
  readonly dayMs: number;
  mark(): ClockMark;
}

/** Where a clock stood at a real moment, so that another process can go on counting from there. */
export interface ClockMark {
  realMs: number;
  shiftMs: number;
  dayMs: number;
  days: number;
}

const realDayMs = 86_400_000;

export interface ClockOptions {
  /** As long a simulated day usually lasts, in real milliseconds. */
  dayMs: number;
  shiftMs?: number;
  /** Of the process before; it stands above `shiftMs`. */
  mark?: ClockMark;
}

export function openVirtualClock({ dayMs: usualDayMs, shiftMs = 0, mark }: ClockOptions): VirtualClock {
  const fresh = { realMs: 0, shiftMs, dayMs: usualDayMs, days: shiftMs / realDayMs };
  let stood = mark ? { ...moved(mark, mark.shiftMs), dayMs: usualDayMs } : fresh;
  const listeners = new Set<() => void>();
  return {
    get dayMs() {
      return stood.dayMs;
    },
    now: () => new Date(Date.now() + stood.shiftMs),
    days: () => moved(stood, stood.shiftMs).days,
    shiftMs: () => stood.shiftMs,
    setShift(ms, dayMs = usualDayMs) {
      stood = { ...moved(stood, ms), dayMs };
      for (const listener of listeners) listener();
    },
    onMove: (listener) => void listeners.add(listener),
    mark: () => stood,
  };
}

/** What has passed since by itself, and what the shift adds. */
function moved({ realMs, shiftMs: before, dayMs, days }: ClockMark, shiftMs: number): ClockMark {
  const now = Date.now();
  return { realMs: now, shiftMs, dayMs, days: days + (now - realMs) / dayMs + (shiftMs - before) / realDayMs };
}
