import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoDuration as pncDuration } from '../../../connectors/pnc/adapter/sanction.ts';
import { durationOf, isoDuration, quantityOf } from '../../../connectors/leds/adapter/duration.ts';

describe('a duration', () => {
  it('means on LEDS what its quantity means on the PNC, there and back', () => {
    fc.assert(
      fc.property(fc.constantFrom('H', 'D', 'W', 'M', 'Y'), fc.integer({ min: 1, max: 998 }), (unit, count) => {
        const quantity = `${unit}${count}`;
        const duration = durationOf(quantity);
        return isoDuration(duration) === pncDuration(quantity) && quantityOf(duration) === quantity;
      }),
    );
  });

  it('of life has no length on either', () => {
    expect([isoDuration(durationOf('Y999')), pncDuration('Y999')]).toEqual([undefined, undefined]);
    expect(quantityOf(durationOf('Y999'))).toBe('Y999 (LIFE)');
  });

  it('in units we do not know is said in words', () => {
    expect(quantityOf({ units: 'sessions', count: 10 })).toBe('S10');
    expect(quantityOf({ units: 'fortnights', count: 2 })).toBe('2 FORTNIGHTS');
    expect(isoDuration({ units: 'fortnights', count: 2 })).toBeUndefined();
  });

  it.each(['', 'M', '12', '12M', 'M1234', 'X1', 'm12', 'M-1', 'S10'])('%j is not written', (quantity) =>
    expect(() => durationOf(quantity)).toThrow(expect.objectContaining({ kind: 'rejected' })),
  );
});
