import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openVirtualClock } from '../../../connectors/simulator-kit/virtual-clock.ts';

const day = 86_400_000;

beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') }));
afterEach(() => void jest.useRealTimers());

const passes = (realMs: number) => jest.setSystemTime(Date.now() + realMs);

describe("a simulator's clock", () => {
  it('counts a day as its real milliseconds pass, and at once where it is moved a day on', () => {
    const clock = openVirtualClock({ dayMs: 10_000 });
    const before = clock.days();
    passes(5_000);
    expect(clock.days() - before).toBeCloseTo(0.5);
    clock.setShift(2 * day);
    expect(clock.days() - before).toBeCloseTo(2.5);
    expect(clock.now()).toEqual(new Date('2026-01-03T00:00:05Z'));
  });

  it('goes slower from one move to the next without a jump', () => {
    const clock = openVirtualClock({ dayMs: 10_000 });
    const before = clock.days();
    passes(5_000);
    clock.setShift(0, day);
    expect(clock.dayMs).toBe(day);
    passes(10_000);
    expect(clock.days() - before).toBeCloseTo(0.5, 3);
    clock.setShift(0);
    passes(10_000);
    expect(clock.days() - before).toBeCloseTo(1.5, 3);
  });

  it('goes on in another process where it stood, at the usual pace', () => {
    const clock = openVirtualClock({ dayMs: 10_000 });
    clock.setShift(-3_000 * day, day);
    passes(1_000);
    const next = openVirtualClock({ dayMs: 10_000, mark: clock.mark() });
    expect(next.days()).toBeCloseTo(clock.days());
    expect(next.now()).toEqual(clock.now());
    expect(next.dayMs).toBe(10_000);
  });

  it('tells those who wait that it was moved', () => {
    const clock = openVirtualClock({ dayMs: 10_000 });
    const seen: number[] = [];
    clock.onMove(() => seen.push(clock.shiftMs()));
    clock.setShift(7);
    expect(seen).toEqual([7]);
  });
});
