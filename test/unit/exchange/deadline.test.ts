import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { bankHolidays } from '../../../schema/codes/bank-holidays.ts';
import { dueDay, isWorkingDay, londonDate, nextDay } from '../../../server/exchange/playbook/deadline.ts';

/** An independent source of the same holidays: a published library, not our table. */
const Holidays = createRequire(import.meta.url)('date-holidays') as new (
  country: string,
  region: string,
) => {
  getHolidays(year: number): { date: string; type: string; name: string }[];
};

describe('the 20-working-day deadline of an EU answer', () => {
  it.each([
    // received, last lawful day
    ['2026-03-02', '2026-03-27'], // a plain month
    ['2016-11-14', '2016-12-09'], // the Derbyshire case
    ['2026-03-13', '2026-04-13'], // Good Friday and Easter Monday between
    ['2026-12-01', '2026-12-30'], // Christmas Day, and Boxing Day's substitute
    ['2026-12-24', '2027-01-25'], // over the year end
    ['2022-05-31', '2022-06-29'], // jubilee days
    ['2026-03-27', '2026-04-27'], // over the spring clock change
    ['2026-10-23', '2026-11-19'], // over the autumn clock change
    ['2026-02-28', '2026-03-27'], // a Saturday: Monday is day 1
    ['2026-12-25', '2027-01-26'], // Christmas Day: the 29th is day 1
  ])('received on %s, it is due on %s', (received, due) => {
    expect(dueDay(received)).toBe(due);
  });

  it('counts the day of receipt as day 1', () => {
    expect(dueDay('2026-03-02', 1)).toBe('2026-03-02');
    expect(dueDay('2026-03-02', 2)).toBe('2026-03-03');
  });

  it('always ends on a working day, with exactly twenty of them from receipt on', () => {
    const days = fc
      .date({ min: new Date('2013-01-01'), max: new Date('2034-06-30'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (received) => {
        const due = dueDay(received);
        let working = 0;
        for (let day = received; day <= due; day = nextDay(day)) if (isWorkingDay(day)) working += 1;
        expect(isWorkingDay(due)).toBe(true);
        expect(working).toBe(20);
      }),
    );
  });

  it('takes the day in London, not in Greenwich', () => {
    expect(londonDate(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(londonDate(new Date('2026-01-31T23:30:00Z'))).toBe('2026-01-31');
  });

  it('refuses to guess outside the years whose bank holidays are known', () => {
    expect(() => isWorkingDay('2011-12-30')).toThrow(RangeError);
    expect(() => isWorkingDay('2036-01-02')).toThrow(RangeError);
  });
});

describe('the bank holidays of England and Wales', () => {
  it.each([2015, 2016, 2017, 2019, 2021, 2024, 2025, 2026, 2027, 2028])('of %i are those of an independent calendar', (year) => {
    const theirs = new Holidays('GB', 'ENG')
      .getHolidays(year)
      .filter(({ type }) => type === 'public' || type === 'bank')
      .map(({ date }) => date.slice(0, 10))
      .filter((day) => !isWeekend(day));
    const ours = bankHolidays.filter((day) => day.startsWith(String(year)));
    expect(ours).toEqual([...new Set(theirs)].sort());
  });

  it('never fall on a weekend: a substitute day stands in the table', () => {
    expect(bankHolidays.filter(isWeekend)).toEqual([]);
  });
});

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
