/** Birth dates as registers know them: partial, ranges, stand-ins, slips of the pen. */
export interface BirthDate {
  year: number;
  /** 0 = not known. */
  month: number;
  day: number;
  /** Later than `year` where only a span of years is known. */
  lastYear: number;
  /** 1 January stands for "some time that year" as often as for the day. */
  standIn: boolean;
}

export const dateLevels = [
  ...[
    'EXACT',
    'STAND_IN',
    'SWAPPED',
    'ONE_DIGIT',
    'YEAR_AND_MONTH',
    'OTHER_DAY',
    'DAY_AND_MONTH',
    'YEAR_KNOWN',
    'TWO_DIGITS',
    'SAME_YEAR',
  ],
  ...['YEAR_NEAR', 'APART', 'FAR_APART'],
] as const;
export type DateLevel =
  | 'EXACT'
  | 'STAND_IN'
  | 'SWAPPED'
  | 'ONE_DIGIT'
  | 'YEAR_AND_MONTH'
  | 'OTHER_DAY'
  | 'DAY_AND_MONTH'
  | 'YEAR_KNOWN'
  | 'TWO_DIGITS'
  | 'SAME_YEAR'
  | 'YEAR_NEAR'
  | 'APART'
  | 'FAR_APART';

/** 1800 is how ECRIS writes "unknown"; the others are what systems put where they must put something. */
const placeholderDates = new Set([
  '1800-01-01',
  '1800',
  '1900-01-01',
  '1900',
  '0001-01-01',
  '9999-12-31',
  '9999',
  '1111-11-11',
  '0000',
]);

/** @param text YYYY-MM-DD, YYYY-MM, YYYY or YYYY/YYYY; what is not known may be 00 */
export function parseBirthDate(text: string): BirthDate | undefined {
  const written = text.trim().replace(/(?:-00)+$/, '');
  if (placeholderDates.has(written)) return undefined;
  const range = /^(\d{4})\/(\d{4})$/.exec(written);
  if (range) return dated(Number(range[1]), 0, 0, Number(range[2]));
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  return year === 0 ? undefined : dated(year, Number(parts[2] ?? 0), Number(parts[3] ?? 0), year);
}

function dated(year: number, month: number, day: number, lastYear: number): BirthDate {
  return { year, month, day, lastYear: Math.max(year, lastYear), standIn: month === 1 && day === 1 };
}

export function compareDates(a: BirthDate, b: BirthDate): DateLevel {
  if (a.lastYear !== a.year || b.lastYear !== b.year) return compareSpans(a, b);
  if (a.day > 0 && b.day > 0) return compareDays(a, b);
  if (a.year !== b.year) return nearness(a, b);
  if (a.month > 0 && b.month > 0) return a.month === b.month ? 'YEAR_AND_MONTH' : 'SAME_YEAR';
  return 'YEAR_KNOWN';
}

function compareDays(a: BirthDate, b: BirthDate): DateLevel {
  const sameDay = a.day === b.day && a.month === b.month;
  if (a.year === b.year) {
    if (sameDay) return a.standIn ? 'STAND_IN' : 'EXACT';
    if (a.standIn || b.standIn) return 'YEAR_KNOWN';
    if (a.day === b.month && a.month === b.day) return 'SWAPPED';
  }
  const digits = differentDigits(a, b);
  if (digits <= 1) return sameDay && a.standIn ? 'YEAR_NEAR' : 'ONE_DIGIT';
  if (a.year === b.year) return a.month === b.month ? 'OTHER_DAY' : digits === 2 ? 'TWO_DIGITS' : 'SAME_YEAR';
  if (sameDay && !a.standIn) return 'DAY_AND_MONTH';
  return digits === 2 && !a.standIn && !b.standIn ? 'TWO_DIGITS' : nearness(a, b);
}

/** Neighbours that changed places count once. */
function differentDigits(a: BirthDate, b: BirthDate): number {
  let one = a.year * 10_000 + a.month * 100 + a.day;
  let other = b.year * 10_000 + b.month * 100 + b.day;
  let different = 0;
  while (one > 0 || other > 0) {
    const [x, y] = [one % 10, other % 10];
    const [nextX, nextY] = [Math.floor(one / 10) % 10, Math.floor(other / 10) % 10];
    if (x !== y) {
      different += 1;
      if (x === nextY && y === nextX) {
        one = Math.floor(one / 10);
        other = Math.floor(other / 10);
      }
    }
    one = Math.floor(one / 10);
    other = Math.floor(other / 10);
  }
  return different;
}

function compareSpans(a: BirthDate, b: BirthDate): DateLevel {
  if (a.year <= b.lastYear && b.year <= a.lastYear) return 'YEAR_KNOWN';
  return nearness(a, b);
}

function nearness(a: BirthDate, b: BirthDate): DateLevel {
  const gap = a.year > b.lastYear ? a.year - b.lastYear : b.year - a.lastYear;
  return gap <= 2 ? 'YEAR_NEAR' : gap <= 12 ? 'APART' : 'FAR_APART';
}
