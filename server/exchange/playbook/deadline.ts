/** Working days in England and Wales and the deadlines of the exchange. Dates are ISO 8601 text in London. */
import { bankHolidays, bankHolidayYears } from '../../../schema/codes/bank-holidays.ts';
import { exchangeTimings, type ExchangeProcess, type ExchangeTiming } from '../../../schema/codes/exchange-timing.ts';
import { playbookOf } from '../../../schema/codes/playbooks.ts';
import { addDays } from '../../platform/calendar-days.ts';

/** An EU answer is due within 20 working days beginning with the day of receipt (TCA art 649, FRA 2020 s.5(4)). */
export const answerWorkingDays = 20;

/** A Member State is told within 28 days beginning with the day on which the conviction was recorded (FRA 2020 s.1). */
export const notificationDays = 28;

const closed = new Set(bankHolidays);

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
  return addDays(day, 1);
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

/** The last lawful day for a country to answer what it received on a day; null where no law gives it any time. */
export function replyDueDay(country: string, receivedOn: string): string | null {
  const workingDays = playbookOf(country, receivedOn)?.answerWorkingDays ?? null;
  return workingDays === null ? null : dueDay(receivedOn, workingDays);
}

/** The last lawful day to tell a Member State: days, not working days, so that it may fall on a Sunday or a bank holiday. */
export function notificationDueDay(recordedOn: string): string {
  return addDays(recordedOn, notificationDays - 1);
}

/** Our own target where no law sets a time, the first day included. */
export function ownTargetDay(process: ExchangeProcess, from: string): string {
  return addDays(from, timingOn(from).ownTargetDays[process] - 1);
}

export interface ChaseDay {
  /** ISO 8601 full date. */
  on: string;
  what: 'REMIND' | 'ESCALATE';
}

/** The days on which somebody is reminded of what is due on a day, or it is taken higher; in order. */
export function chaseDays(process: ExchangeProcess, dueOn: string): ChaseDay[] {
  const { remind, escalate } = timingOn(dueOn).chase[process];
  const days: ChaseDay[] = [
    ...remind.map((days) => ({ on: addDays(dueOn, days), what: 'REMIND' as const })),
    ...escalate.map((days) => ({ on: addDays(dueOn, days), what: 'ESCALATE' as const })),
  ];
  return days.sort((one, other) => one.on.localeCompare(other.on));
}

/** The timing that holds on a day; the first one for days before it. */
export function timingOn(day: string): ExchangeTiming {
  const timing = exchangeTimings.findLast(({ validFrom }) => validFrom <= day) ?? exchangeTimings[0];
  if (!timing) throw new Error('There is no version of the exchange timing.');
  return timing;
}
