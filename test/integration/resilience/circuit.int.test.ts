import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readStatus } from '../../../server/platform/resilience/status.ts';
import { until } from '../../support/processes.ts';
import { allSent, ask, askMany, fault, firstTaken, openBackEnds, referencesOf, statusOf, type BackEnds } from './back-ends.ts';

let ends: BackEnds;
beforeEach(async () => {
  ends = await openBackEnds({
    policies: {
      ecris: { places: 32, closed: [], patience: 3, circuit: { failures: 3, firstMs: 100, maxMs: 300 } },
      pnc: { limits: [{ per: 'CONNECTOR', max: 5, windowMs: 2_000 }] },
    },
  });
});
afterEach(() => ends.close());

const circuitOf = async (country: string) =>
  (await readStatus(ends.hub.pool, 'ecris')).find((status) => status.country === country)?.circuit ?? 'CLOSED';
const attemptsAt = (country: string) => ends.partners.taken.filter((each) => each.country === country).length;

describe('a country that is away', () => {
  it('is tried three times, then only asked whether it lives; back again, it gets everything in the order of raising', async () => {
    let isAway = true;
    let asked = 0;
    ends.partners.onSubmit = ({ country }) =>
      isAway && country === 'RO' ? Promise.reject(fault('unavailable')) : Promise.resolve();
    ends.partners.lives = (country) => !(country === 'RO' && (asked += 1) && isAway);
    const requests = await askMany(ends, 'RO', 10);
    await until('the circuit is open', async () => (await circuitOf('RO')) === 'OPEN');
    const attempts = attemptsAt('RO');
    expect(attempts).toBe(3);
    const before = asked;
    await until('it was asked several times more', () => asked >= before + 4);
    expect(attemptsAt('RO')).toBe(attempts);
    expect(await ends.rows(`select max(failures) as failures from outbox where lane = 'ecris/RO'`)).toEqual([{ failures: 3 }]);
    const other = await ask(ends, 'FR');
    await until('France has its own', () => allSent(ends, [other]));

    isAway = false;
    await until('Romania has all of them', () => allSent(ends, requests));
    expect(
      ends.partners.taken
        .filter(({ country }) => country === 'RO')
        .slice(attempts)
        .map(({ reference }) => reference),
    ).toEqual(referencesOf(requests));
    expect(await circuitOf('RO')).toBe('CLOSED');
  });

  it('and whose worker died is tried again by another', async () => {
    let isAway = true;
    ends.partners.onSubmit = () => (isAway ? Promise.reject(fault('timeout')) : Promise.resolve());
    ends.partners.lives = () => !isAway;
    const requests = await askMany(ends, 'DE', 3);
    await until('the circuit is open', async () => (await circuitOf('DE')) === 'OPEN');
    await ends.stopWorkers();
    isAway = false;
    await ends.startWorker();
    await until('Germany has all of them', () => allSent(ends, requests), 20_000);
    expect(firstTaken(ends.partners, 'DE')).toEqual(referencesOf(requests));
  });
});

it('a message that a country never takes does not cut the country off: the others go past it, and it is still owed', async () => {
  let taken = false;
  let refused: string | undefined;
  ends.partners.onSubmit = ({ reference }) => {
    // The first that comes is the one: it may come before `ask` has said its number.
    if (!taken && reference === (refused ??= reference)) return Promise.reject(fault('unavailable'));
    return Promise.resolve();
  };
  const poison = await ask(ends, 'BG');
  const others = await askMany(ends, 'BG', 6);
  await until('the others are sent', () => allSent(ends, others), 30_000);
  expect(firstTaken(ends.partners, 'BG').filter((reference) => reference !== poison.reference)).toEqual(referencesOf(others));
  expect(await statusOf(ends, [poison])).toEqual(['QUEUED']);
  taken = true;
  await ends.rows(`update outbox set available_at = clock_timestamp()`);
  await until('the last one is sent', () => allSent(ends, [poison]));
});

it('a register with a quota gets so many questions in each window and no more; the others wait, and count as no failure', async () => {
  const asked: number[] = [];
  ends.partners.onEnquire = async () => void asked.push(Date.now());
  await askMany(ends, 'PL', 12);
  await until('all were asked', () => asked.length === 12, 20_000);
  // Ten fit into two windows that meet; the eleventh comes a whole window after the first, less what a call takes to arrive.
  for (const [number, at] of asked.slice(10).entries()) expect(at - (asked[number] ?? 0)).toBeGreaterThan(2_000 - 500);
  expect(await ends.rows('select 1 from outbox where failures > 0')).toEqual([]);
});
