import { describe, expect, it } from '@jest/globals';
import { backEndPolicies } from '../../../../server/exchange/back-ends/back-end-policies.ts';
import { closedBackEnds, isClosed, type Closing } from '../../../../server/platform/resilience/calendar.ts';

const at = (instant: string) => new Date(instant);
const night: Closing = { every: 'DAY', from: '22:00:00', until: '06:00:00', timeZone: 'Europe/London' };
const sunday: Closing = { every: 'WEEK', day: 0, from: '23:00:00', until: '02:00:00', timeZone: 'Europe/London' };
const monthEnd: Closing = { every: 'MONTH_END', from: '21:59:59', until: '02:00:01', timeZone: 'Europe/Brussels' };
const once: Closing = { every: 'ONCE', from: at('2026-11-28T18:00:00Z'), until: at('2026-11-29T06:00:00Z') };

describe('a back end is closed', () => {
  it.each<[string, Closing, string, boolean]>([
    ['before the night', night, '2026-11-25T21:59:59Z', false],
    ['at the beginning of the night', night, '2026-11-25T22:00:00Z', true],
    ['after midnight', night, '2026-11-26T05:59:59Z', true],
    ['at its end', night, '2026-11-26T06:00:00Z', false],
    ['by local time in summer', night, '2026-07-01T21:00:00Z', true],
    ['by local time in winter', night, '2026-12-01T21:00:00Z', false],
    ['on Sunday evening', sunday, '2026-11-29T23:30:00Z', true],
    ['on the Monday morning after it', sunday, '2026-11-30T01:59:59Z', true],
    ['on Monday evening', sunday, '2026-11-30T23:30:00Z', false],
    ['on Sunday morning, before it began', sunday, '2026-11-29T01:00:00Z', false],
    ['on the last evening of a month', monthEnd, '2026-11-30T20:59:59Z', true],
    ['a second before it', monthEnd, '2026-11-30T20:59:58Z', false],
    ['into the first morning', monthEnd, '2026-12-01T01:00:00Z', true],
    ['until a second after two', monthEnd, '2026-12-01T01:00:01Z', false],
    ['on the last evening of a leap February', monthEnd, '2028-02-29T21:30:00Z', true],
    ['on 28 February of a leap year', monthEnd, '2028-02-28T21:30:00Z', false],
    ['on the second morning', monthEnd, '2026-12-02T00:30:00Z', false],
    ['in announced maintenance', once, '2026-11-28T18:00:00Z', true],
    ['after it', once, '2026-11-29T06:00:00Z', false],
  ])('%s (%#)', (_when, closing, instant, expected) => {
    expect(isClosed(closing, at(instant))).toBe(expected);
  });
});

it('names the connector that is closed as a whole, or the countries that are', () => {
  expect(closedBackEnds('pnc', [night], at('2026-11-25T23:00:00Z'))).toEqual(['pnc']);
  expect(closedBackEnds('ecris', [{ ...monthEnd, countries: ['FR', 'DE'] }], at('2026-11-30T22:00:00Z'))).toEqual([
    'ecris/FR',
    'ecris/DE',
  ]);
  expect(closedBackEnds('pnc', [night], at('2026-11-25T12:00:00Z'))).toEqual([]);
});

it('closes every member state of ECRIS in its month-end freeze, each once', () => {
  const closed = closedBackEnds('ecris', backEndPolicies['ecris']?.closed ?? [], at('2026-11-30T23:30:00Z'));
  expect(closed).toHaveLength(27);
  expect(new Set(closed).size).toBe(27);
});
