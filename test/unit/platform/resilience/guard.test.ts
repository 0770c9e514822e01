import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { openGuard, type Guard, type GuardParts } from '../../../../server/platform/resilience/guard.ts';
import { policiesOf, usualPolicy, type BackEndPolicy } from '../../../../server/platform/resilience/policy.ts';
import { until } from '../../../support/processes.ts';

class Away extends Error {}
class Refused extends Error {}

let guard: Guard | undefined;
afterEach(() => guard?.close());

interface Told {
  opened: (string | null)[];
  closed: (string | null)[];
}

function guarded(policy: Partial<BackEndPolicy>, parts: Partial<GuardParts> = {}): { guard: Guard; told: Told } {
  const told: Told = { opened: [], closed: [] };
  guard = openGuard({
    policy: {
      ...usualPolicy,
      circuit: { failures: 3, firstMs: 20, maxMs: 40 },
      repeat: { max: 0, firstMs: 1, maxMs: 1 },
      ...policy,
    },
    isOutage: (error) => error instanceof Away,
    mayRepeat: (error) => error instanceof Away,
    givenUp: (why, kind) => new Error(`${why} ${kind}`),
    probe: async () => false,
    onOpen: (country) => void told.opened.push(country),
    onClose: (country) => void told.closed.push(country),
    ...parts,
  });
  return { guard, told };
}

const away = () => Promise.reject(new Away());
async function fail(at: Guard, times: number, country: string | null = null): Promise<void> {
  for (let failed = 0; failed < times; failed += 1) await expect(at.run('CHANGE', country, away)).rejects.toThrow();
}

describe('the circuit', () => {
  it('opens after the failures in a row that its policy names, and then calls nobody', async () => {
    const { guard: at, told } = guarded({});
    await fail(at, 2);
    await at.run('CHANGE', null, async () => {});
    await fail(at, 2);
    expect(at.isOpen(null)).toBe(false);
    await fail(at, 1);
    expect(at.isOpen(null)).toBe(true);
    let calls = 0;
    await expect(at.run('CHANGE', null, async () => (calls += 1))).rejects.toThrow('CIRCUIT_OPEN CHANGE');
    expect(calls).toBe(0);
    expect(told.opened).toEqual([null]);
  });

  it('is each country’s own', async () => {
    const { guard: at } = guarded({});
    await fail(at, 3, 'FR');
    expect([at.isOpen('FR'), at.isOpen('DE')]).toEqual([true, false]);
    await expect(at.run('CHANGE', 'DE', async () => 'taken')).resolves.toBe('taken');
  });

  it('asks by itself whether the back end lives, and closes when it does', async () => {
    let asked = 0;
    const { guard: at, told } = guarded({}, { probe: async () => (asked += 1) >= 3 });
    await fail(at, 3, 'FR');
    await until('it is closed', () => !at.isOpen('FR'));
    expect(asked).toBe(3);
    expect(told).toEqual({ opened: ['FR', 'FR', 'FR'], closed: ['FR'] });
  });

  it('takes a probe that throws for a back end that is still away', async () => {
    let asked = 0;
    const { guard: at } = guarded({}, { probe: () => ((asked += 1) < 3 ? away() : Promise.resolve(true)) });
    await fail(at, 3);
    await until('it is closed', () => !at.isOpen(null));
    expect(asked).toBe(3);
  });

  it('does not count refusals: they are answers', async () => {
    const { guard: at } = guarded({});
    for (let refused = 0; refused < 10; refused += 1)
      await expect(at.run('CHANGE', null, () => Promise.reject(new Refused()))).rejects.toThrow(Refused);
    expect(at.isOpen(null)).toBe(false);
  });

  it('is opened, too, by calls that never end', async () => {
    const { guard: at } = guarded({ deadlineMs: 10 }, { isOutage: (error) => (error as Error).message.startsWith('LATE') });
    for (let hung = 0; hung < 3; hung += 1)
      await expect(at.run('CHANGE', null, () => new Promise(() => {}))).rejects.toThrow('LATE CHANGE');
    expect(at.isOpen(null)).toBe(true);
  });
});

describe('a call', () => {
  it('that takes too long is given up', async () => {
    const { guard: at } = guarded({ deadlineMs: 10 });
    await expect(at.run('QUESTION', null, () => sleep(5_000, undefined, { ref: false }))).rejects.toThrow('LATE QUESTION');
  });

  it('finds no place where as many are under way and wait as may', async () => {
    const { guard: at } = guarded({ places: 2 });
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const taken = Array.from({ length: 4 }, () => at.run('CHANGE', null, () => answered));
    await expect(at.run('CHANGE', null, async () => {})).rejects.toThrow('NO_PLACE CHANGE');
    answer();
    await Promise.all(taken);
    await at.run('CHANGE', null, async () => {});
  });

  it.each([
    ['QUESTION', 3],
    ['CHANGE', 1],
  ] as const)('that is a %s is made %i time(s) when the back end is away', async (kind, times) => {
    const { guard: at } = guarded({
      repeat: { max: 2, firstMs: 1, maxMs: 2 },
      circuit: { failures: 10, firstMs: 50, maxMs: 50 },
    });
    let calls = 0;
    await expect(at.run(kind, null, () => ((calls += 1), away()))).rejects.toThrow(Away);
    expect(calls).toBe(times);
  });

  it('is not repeated past a quota', async () => {
    const { guard: at } = guarded({
      repeat: { max: 2, firstMs: 1, maxMs: 2 },
      limits: [{ per: 'CONNECTOR', max: 30, windowMs: 60_000 }],
    });
    let calls = 0;
    await expect(at.run('QUESTION', null, () => ((calls += 1), away()))).rejects.toThrow(Away);
    expect(calls).toBe(1);
  });
});

describe('a policy', () => {
  it('takes what it does not say from the usual one', () => {
    const policies = policiesOf({ pnc: { places: 4 } });
    expect(policies('pnc')).toEqual({ ...usualPolicy, places: 4 });
    expect(policies('another')).toBe(usualPolicy);
  });

  it.each<[string, Partial<BackEndPolicy>]>([
    ['no place', { places: 0 }],
    ['half a millisecond', { deadlineMs: 0.5 }],
    ['a quota of nothing', { limits: [{ per: 'COUNTRY', max: 0, windowMs: 60_000 }] }],
    ['an endless window', { limits: [{ per: 'COUNTRY', max: 1, windowMs: Infinity }] }],
  ])('with %s is refused by the connector’s name', (_what, policy) => {
    expect(() => policiesOf({ pnc: policy })).toThrow(/The policy of pnc: found/);
  });
});
