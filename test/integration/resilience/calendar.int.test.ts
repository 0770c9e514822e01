import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { backEndPolicies } from '../../../server/exchange/back-ends/back-end-policies.ts';
import { until } from '../../support/processes.ts';
import { allSent, ask, openBackEnds, statusOf, type BackEnds } from './back-ends.ts';

let ends: BackEnds;
beforeAll(async () => {
  ends = await openBackEnds({ policies: backEndPolicies });
});
afterAll(() => ends.close());

async function itIs(instant: string): Promise<void> {
  const shiftMs = new Date(instant).getTime() - Date.now();
  await ends.rows(
    'insert into virtual_clock (shift_ms) values ($1) on conflict ("only") do update set shift_ms = excluded.shift_ms',
    [Math.round(shiftMs)],
  );
  await ends.rows(`select pg_notify('hub_clock', '')`);
}

it('in the month-end freeze nothing is sent to a State by whose clock it holds; what waited goes when it is over', async () => {
  // Half past nine in the evening in Dublin, half past eleven in Helsinki.
  await itIs('2026-11-30T21:30:00Z');
  const irish = await ask(ends, 'IE');
  const romanian = await ask(ends, 'RO');
  await until('Ireland has it', () => allSent(ends, [irish]));
  expect(ends.partners.taken.map(({ country }) => country)).toEqual(['IE']);
  expect(await statusOf(ends, [romanian])).toEqual(['QUEUED']);
  expect(await ends.rows(`select failures, attempts from outbox where lane = 'ecris/RO'`)).toEqual([
    { failures: 0, attempts: 0 },
  ]);
  await itIs('2026-12-01T00:10:00Z');
  await until('Romania has it', () => allSent(ends, [romanian]));
});
