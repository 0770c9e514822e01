/** The rehabilitation period that terms of custody of one conviction bring together (Rehabilitation of Offenders Act 1974 s.5). Pure. */
import { cjsOffences } from '../../schema/codes/cjs-offences.ts';
import type { Months } from '../../schema/codes/rehabilitation-periods.ts';
import { ukOffenceFactsOf } from '../../schema/codes/uk-offence-facts.ts';
import type { Conviction, Offence, Sanction } from '../../connectors/contract/canonical.ts';
import { addDays, addLength, addMonths, endOfTime, lengthOf, type Length } from '../platform/calendar-days.ts';
import { kindsOfOffence } from './offence-category.ts';
import { decidedOn, monthsAfter, monthsFor, type DecidedOn, type Period, type PeriodContext } from './period-bounds.ts';

/**
 * Terms served together count as one (s.5(9)). Where the register does not say how they run, they may be concurrent or consecutive. A
 * suspended term counts as if it were served; time on remand is not known and not taken off.
 */
export function custodyPeriod(conviction: Conviction, custody: readonly Sanction[], context: PeriodContext): Period {
  const day = decidedOn(conviction);
  const terms = custody.map((sanction) => ({ length: lengthOf(sanction.sentenced), runs: howItRuns(sanction) }));
  const known = terms.flatMap(({ length, runs }) => (length ? [{ length, runs }] : []));
  const [shortest, longest] = possibleTotals(day, known);
  const listed = mayBeListed(conviction, custody);
  const earliest = lastDayOf({ day: day.earliest, total: shortest, months: 'fewest', listed: listed === 'YES' }, day, context);
  const unsure = known.length < terms.length;
  const latest = unsure
    ? endOfTime
    : lastDayOf({ day: day.latest, total: longest, months: 'most', listed: listed !== 'NO' }, day, context);
  return { rule: 'CUSTODY', earliest, latest };
}

interface Term {
  length: Length;
  runs: 'CONSECUTIVE' | 'CONCURRENT' | 'NOT_SAID';
}

/** The connector keeps qualifiers in words: C concurrent, F consecutive. */
function howItRuns({ remarks }: Sanction): Term['runs'] {
  const qualifiers = /\bQUALIFIERS: ([A-Z ]+)/.exec(remarks?.text ?? '')?.[1]?.split(' ') ?? [];
  if (qualifiers.includes('F')) return 'CONSECUTIVE';
  return qualifiers.includes('C') ? 'CONCURRENT' : 'NOT_SAID';
}

/** The shortest and the longest that the terms may come to. */
function possibleTotals(day: DecidedOn, terms: readonly Term[]): [Length, Length] {
  const end = (length: Length) => addLength(day.earliest, length);
  const longestOf = (lengths: readonly Length[]) => lengths.reduce((a, b) => (end(b) > end(a) ? b : a), { months: 0, days: 0 });
  const lengths = (...runs: Term['runs'][]) => terms.filter((term) => runs.includes(term.runs)).map(({ length }) => length);
  const consecutive = lengths('CONSECUTIVE');
  const shortest = sum([longestOf(lengths('CONCURRENT', 'NOT_SAID')), ...consecutive]);
  return [shortest, longestOf([shortest, sum([...consecutive, ...lengths('NOT_SAID')])])];
}

function sum(lengths: readonly Length[]): Length {
  return lengths.reduce((a, b) => ({ months: a.months + b.months, days: a.days + b.days }), { months: 0, days: 0 });
}

interface Case {
  day: string;
  total: Length;
  months: 'fewest' | 'most';
  /** Never spent, where it is longer than the bands reach. */
  listed: boolean;
}

function lastDayOf({ day, total, months, listed }: Case, decided: DecidedOn, context: PeriodContext): string {
  const after = monthsOfBand(day, total, listed, context);
  if (after === 'NEVER') return endOfTime;
  return monthsAfter(addDays(addLength(day, total), -1), monthsFor(decided, after, context)[months]);
}

function monthsOfBand(day: string, total: Length, listed: boolean, { rules }: PeriodContext): Months | 'NEVER' {
  const band = rules.custody.find(({ upToMonths }) => addLength(day, total) <= addMonths(day, upToMonths));
  if (band) return band;
  const longer = rules.longerCustody;
  return longer === 'NEVER' || listed ? 'NEVER' : longer;
}

/** Whether the custody is for an offence of Sentencing Act 2020 sch.18: the schedules of our offence table list the same. */
function mayBeListed({ offences }: Conviction, custody: readonly Sanction[]): 'YES' | 'NO' | 'MAYBE' {
  const linked = new Set(custody.flatMap((sanction) => sanction.offences));
  const answers = offences.filter(({ localId }) => linked.size === 0 || linked.has(localId)).map(isListed);
  if (answers.includes('YES')) return 'YES';
  return answers.every((answer) => answer === 'NO') && answers.length > 0 ? 'NO' : 'MAYBE';
}

const listing = ['cja2003_sch15_part1', 'cja2003_sch15_part2', 'soa2003_sch3', 'terrorism_act'] as const;

function isListed(offence: Offence): 'YES' | 'NO' | 'MAYBE' {
  const { system, code } = offence.category;
  if (system !== cjsOffences.system) return kindsOfOffence(offence).length > 0 ? 'MAYBE' : 'NO';
  const facts = ukOffenceFactsOf(code);
  if (!facts) return 'MAYBE';
  return listing.some((basis) => facts.seriousBases.includes(basis)) ? 'YES' : 'NO';
}
