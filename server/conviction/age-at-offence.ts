/**
 * Age in whole years at an offence, where the dates allow only one answer: with a partial date the youngest and the oldest possible
 * age must be the same. Null otherwise; a guessed age could make a child offender an adult.
 */
export function ageAtOffence(birthDate: string | undefined | null, offenceDate: string | undefined | null): number | null {
  if (!birthDate || !offenceDate) return null;
  const youngest = wholeYears(last(birthDate), first(offenceDate));
  const oldest = wholeYears(first(birthDate), last(offenceDate));
  return youngest === oldest && youngest >= 0 ? youngest : null;
}

const first = (partial: string) => (partial + '-01-01').slice(0, 10);

function last(partial: string): string {
  const [year, month] = partial.split('-').map(Number);
  if (partial.length === 10 || year === undefined) return partial;
  // Day 0 of the next month is the last day of this one.
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}

function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
