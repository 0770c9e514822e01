/** Calendar arithmetic on ISO 8601 text: partial dates as the days they may mean, and durations added to a day. Pure. */

/** The first day that a partial date (`1979`, `1979-05`, `1979-05-17`) may mean. */
export function firstDay(partial: string): string {
  return (partial + '-01-01').slice(0, 10);
}

/** The last day that a partial date may mean. */
export function lastDay(partial: string): string {
  const [year, month] = partial.split('-').map(Number);
  if (partial.length === 10 || year === undefined) return partial;
  // Day 0 of the next month is the last day of this one.
  return iso(Date.UTC(year, month ?? 12, 0));
}

const dayMs = 86_400_000;

export function addDays(day: string, days: number): string {
  return iso(Date.parse(`${day}T00:00:00Z`) + days * dayMs);
}

/** How many days after `from` the day `to` is; negative where it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The same day so many months on, or the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)));
}

export interface Length {
  months: number;
  days: number;
}

/** A duration as months and days; undefined for hours alone, which are no length of time that a sentence lasts, and for what is none. */
export function lengthOf(duration: string | undefined): Length | undefined {
  const parts = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T.*)?$/.exec(duration ?? '');
  if (!parts) return undefined;
  const [years, months, weeks, days] = parts.slice(1, 5).map((digits) => Number(digits ?? 0));
  return { months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0) };
}

export function addLength(day: string, { months, days }: Length): string {
  return addDays(addMonths(day, months), days);
}

/** Later than any day that matters. */
export const endOfTime = '9999-12-31';

function iso(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? endOfTime : date.toISOString().slice(0, 10);
}
