import { describe, expect, it } from '@jest/globals';
import { holdInFreeze } from '../../../connectors/ecris/adapter/month-end.ts';
import { ecrisOptions } from '../../../connectors/ecris/adapter/options.ts';
import { memberStates } from '../../../connectors/ecris/wire/countries.ts';
import { countryProfiles } from '../../../connectors/ecris/wire/country-profiles.ts';
import { inMonthEndFreeze } from '../../../connectors/ecris/wire/month-end-freeze.ts';

describe('the month-end freeze', () => {
  it.each([
    ['2026-01-31T21:59:59.000Z', false],
    ['2026-01-31T21:59:59.001Z', true],
    ['2026-01-31T23:59:59.999Z', true],
    ['2026-02-01T00:00:00.000Z', true],
    ['2026-02-01T02:00:00.999Z', true],
    ['2026-02-01T02:00:01.000Z', false],
    ['2026-01-30T22:30:00.000Z', false],
    ['2026-02-02T00:30:00.000Z', false],
    ['2024-02-28T23:00:00.000Z', false],
    ['2024-02-29T23:00:00.000Z', true],
    ['2025-02-28T23:00:00.000Z', true],
    ['2025-12-31T23:00:00.000Z', true],
    ['2026-04-30T23:00:00.000Z', true],
  ])('at %s of the receiver’s own clock: %s', (instant, frozen) => {
    expect(inMonthEndFreeze(new Date(instant), 'UTC')).toBe(frozen);
  });

  it.each([
    // Summer time: three hours ahead in Romania, two in France.
    ['Europe/Bucharest', '2026-06-30T18:59:59Z', false],
    ['Europe/Bucharest', '2026-06-30T19:00:00Z', true],
    ['Europe/Paris', '2026-06-30T19:30:00Z', false],
    ['Europe/Paris', '2026-06-30T20:00:00Z', true],
    // The clocks change early on the last day itself: of March 2024 and of October 2027.
    ['Europe/Paris', '2024-03-31T19:59:59Z', false],
    ['Europe/Paris', '2024-03-31T20:00:00Z', true],
    ['Europe/Paris', '2027-10-31T20:59:59Z', false],
    ['Europe/Paris', '2027-10-31T21:00:00Z', true],
  ])('in %s at %s: %s', (zone, instant, frozen) => {
    expect(inMonthEndFreeze(new Date(instant), zone)).toBe(frozen);
  });

  it('is known of every Member State, in a zone that exists', () => {
    expect(Object.keys(countryProfiles).sort()).toEqual([...memberStates].sort());
    for (const code of memberStates)
      expect(() => inMonthEndFreeze(new Date(), countryProfiles[code]?.timeZone ?? '')).not.toThrow();
  });
});

describe('our sender', () => {
  const at = (options: object, country: string, instant: string) => () =>
    holdInFreeze(ecrisOptions.parse(options), country, new Date(instant));

  it('holds from a minute before the freeze to a minute after it', () => {
    expect(at({}, 'RO', '2026-01-31T19:58:30Z')).not.toThrow();
    expect(at({}, 'RO', '2026-01-31T19:59:30Z')).toThrow(/closes the month/);
    expect(at({}, 'RO', '2026-02-01T00:00:30Z')).toThrow(/closes the month/);
    expect(at({}, 'RO', '2026-02-01T00:01:30Z')).not.toThrow();
  });

  it('goes by the options: another zone, another margin, none at all', () => {
    expect(at({ profiles: { RO: { timeZone: 'UTC' } } }, 'RO', '2026-01-31T20:30:00Z')).not.toThrow();
    expect(at({ monthEndFreeze: { marginMs: 0 } }, 'RO', '2026-01-31T19:59:30Z')).not.toThrow();
    expect(at({ monthEndFreeze: { hold: false } }, 'RO', '2026-01-31T21:00:00Z')).not.toThrow();
    expect(ecrisOptions.safeParse({ profiles: { RO: { timeZone: 'Europe/Derby' } } }).success).toBe(false);
  });
});
