/** Partial dates of life between canonical (`1979-05`) and wire (a year, `--05`, `---17`); year 1800 is nobody's. */
import type { PartialDate } from '../../contract/canonical.ts';
import { sentinels } from '../wire/codes.ts';

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export interface DateParts {
  year: string;
  month?: string;
  day?: string;
}

export function partsOfDate(date: PartialDate): DateParts | undefined {
  const match = partial.exec(date);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  return { year, month, day };
}

/** A year after 1800, alone or with a month, or a day the calendar has. */
export function isPartialDate(date: PartialDate): boolean {
  const parts = partsOfDate(date);
  if (!parts || parts.year <= sentinels.year) return false;
  return parts.month === undefined || dayExists(`${parts.year}-${parts.month}-${parts.day ?? '01'}`);
}

function dayExists(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

/**
 * Canonical date of wire parts. The schema allows a day its month does not have; such a day is left out rather than moved, and the
 * original stays in the kept bytes.
 */
export function dateOfParts(year: string | undefined, month?: string, day?: string): PartialDate | undefined {
  const wholeYear = /^\d{4}/.exec(year ?? '')?.[0];
  const wholeMonth = /\d{2}/.exec(month ?? '')?.[0];
  const wholeDay = /\d{2}/.exec(day ?? '')?.[0];
  if (!wholeYear || wholeYear === sentinels.year) return undefined;
  const candidates = [
    wholeMonth && wholeDay && `${wholeYear}-${wholeMonth}-${wholeDay}`,
    wholeMonth && `${wholeYear}-${wholeMonth}`,
  ];
  return candidates.find((date) => date !== undefined && date !== '' && isPartialDate(date)) ?? wholeYear;
}

/** A full date of the wire, time zone dropped; the agreed `1800-01-01` is no date. */
export function dateOfStrict(text: string | undefined): PartialDate | undefined {
  return text === undefined || text.startsWith(sentinels.date) ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
}
