/** The days between which a rehabilitation period ends, and what they are counted from. Pure. */
import type { Months, RehabilitationRules } from '../../schema/codes/rehabilitation-periods.ts';
import type { RehabilitationKind } from '../../schema/codes/uk-sanction-mapping.ts';
import type { Conviction } from '../../connectors/contract/canonical.ts';
import { possibleAges } from './age-at-offence.ts';
import { addDays, addMonths, endOfTime, firstDay, lastDay } from '../platform/calendar-days.ts';

/** What makes a period: the law's kinds, and a conviction with no sentence that is known. */
export type PeriodRule = RehabilitationKind | 'NO_SENTENCE';

/** Last days of a period: the earliest and the latest possible. `endOfTime` for never. */
export interface Period {
  rule: PeriodRule;
  earliest: string;
  latest: string;
}

export interface PeriodContext {
  rules: RehabilitationRules;
  birthDate: string | undefined;
}

/** The day of conviction, as early and as late as it may be. */
export interface DecidedOn {
  earliest: string;
  latest: string;
}

export function decidedOn({ decidedOn: day, finalOn }: Conviction): DecidedOn {
  const known = day ?? finalOn;
  return known ? { earliest: firstDay(known), latest: lastDay(known) } : { earliest: '0001-01-01', latest: endOfTime };
}

/** By age at conviction; both where the dates leave it open. */
export function monthsFor(
  day: DecidedOn,
  { adult, minor }: Months,
  { birthDate }: PeriodContext,
): { fewest: number; most: number } {
  const ages = birthDate ? [possibleAges(birthDate, day.earliest), possibleAges(birthDate, day.latest)] : [];
  const [youngest, oldest] = [
    Math.min(...ages.map((each) => each.youngest), ages.length > 0 ? Infinity : 0),
    Math.max(...ages.map((each) => each.oldest), ages.length > 0 ? 0 : Infinity),
  ];
  return { fewest: youngest < 18 ? minor : adult, most: oldest >= 18 ? adult : minor };
}

/** The last day of so many months beginning with the last day of a sentence or order; that day itself for none. */
export function monthsAfter(lastOfSentence: string, months: number): string {
  return months === 0 ? lastOfSentence : addDays(addMonths(lastOfSentence, months), -1);
}

export function dayBefore({ earliest }: DecidedOn): string {
  return addDays(earliest, -1);
}
