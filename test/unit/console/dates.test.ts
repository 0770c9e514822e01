import { describe, expect, it } from '@jest/globals';
import { showDate, showTime } from '../../../console/parts/dates.ts';

describe('dates and times', () => {
  it('shows whole and partial dates in the GOV.UK way, and in Welsh', () => {
    expect(showDate('1979-05-17', 'en')).toBe('17 May 1979');
    expect(showDate('1979-05', 'en')).toBe('May 1979');
    expect(showDate('1979', 'en')).toBe('1979');
    expect(showDate('1979-05-17', 'cy')).toBe('17 Mai 1979');
  });

  it('shows times by the clock of London, in summer too', () => {
    expect(showTime('2026-11-25T18:04:00Z', 'en')).toBe('25 November 2026, 6:04pm');
    expect(showTime('2026-07-01T23:30:00Z', 'en')).toBe('2 July 2026, 12:30am');
    expect(showTime('2026-11-25T18:04:00Z', 'cy')).toBe('25 Tachwedd 2026, 18:04');
  });
});
