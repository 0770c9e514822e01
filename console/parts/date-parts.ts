/** Between three fields and a date of the hub. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}
export const noDate: TypedDate = { day: '', month: '', year: '' };

/** `1979`, `1979-05` or `1979-05-17`; undefined where nothing was typed, null where it is no real date. */
export function dateOf({ day, month, year }: TypedDate): string | undefined | null {
  if (!day && !month && !year) return undefined;
  if (!/^\d{4}$/.test(year) || (day && !month)) return null;
  if (!month) return year;
  if (!/^(0?[1-9]|1[0-2])$/.test(month)) return null;
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (!day) return yearMonth;
  if (!/^\d{1,2}$/.test(day)) return null;
  const date = `${yearMonth}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : null;
}
