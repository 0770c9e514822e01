/** Working days in England and Wales and the deadlines that count them (FRA 2020 s.5(4)). Dates are ISO 8601 text in London. */
import { bankHolidays, bankHolidayYears } from '../../../schema/codes/bank-holidays.ts';

/** An EU answer is due within 20 working days beginning with the day of receipt (TCA art 649, FRA 2020 s.5(4)). */
export const answerWorkingDays = 20;

const closed = new Set(bankHolidays);
const dayMs = 86_400_000;

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in London at an instant. */
export function londonDate(instant: Date): string {
  return londonDay.format(instant);
}

/** @throws RangeError outside the years of the bank-holiday table: a guess would move a legal deadline. */
export function isWorkingDay(day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (year < bankHolidayYears.first || year > bankHolidayYears.last)
    throw new RangeError(`No bank holidays are known for ${year}.`);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.has(day);
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

/**
 * The last lawful day. "Beginning with" makes the day of receipt day 1; receipt on a day that is no working day makes the next working
 * day day 1 (ours: the Act is silent).
 */
export function dueDay(receivedOn: string, workingDays: number = answerWorkingDays): string {
  let day = receivedOn;
  for (let counted = isWorkingDay(day) ? 1 : 0; counted < workingDays;) {
    day = nextDay(day);
    if (isWorkingDay(day)) counted += 1;
  }
  return day;
}
