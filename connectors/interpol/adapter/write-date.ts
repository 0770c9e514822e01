/** Partial ISO dates as messages write them: `17/05/1979`, `05/1979`, `1979`. */
export function writeDate(iso: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (!year || !isOfCalendar(Number(year), Number(month ?? 1), Number(day ?? 1))) return undefined;
  return [day, month, year].filter(Boolean).join('/');
}

export function isOfCalendar(year: number, month: number, day: number): boolean {
  if (year < 1800 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
