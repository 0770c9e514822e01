import { firstDay, lastDay } from '../platform/calendar-days.ts';

/**
 * Age in whole years at an offence, where the dates allow only one answer: with a partial date the youngest and the oldest possible
 * age must be the same. Null otherwise; a guessed age could make a child offender an adult.
 */
export function ageAtOffence(birthDate: string | undefined | null, offenceDate: string | undefined | null): number | null {
  if (!birthDate || !offenceDate) return null;
  const { youngest, oldest } = possibleAges(birthDate, offenceDate);
  return youngest === oldest && youngest >= 0 ? youngest : null;
}

/** The youngest and the oldest, in whole years, that somebody may have been on a day; dates may be partial. */
export function possibleAges(birthDate: string, day: string): { youngest: number; oldest: number } {
  return { youngest: wholeYears(lastDay(birthDate), firstDay(day)), oldest: wholeYears(firstDay(birthDate), lastDay(day)) };
}

function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
