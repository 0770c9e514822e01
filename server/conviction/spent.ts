/**
 * Whether a conviction is spent (Rehabilitation of Offenders Act 1974). Pure. Three answers: where the facts leave it open, a person
 * decides, since to tell a spent conviction harms one person and to keep back an unspent one another.
 */
import { rehabilitationRules } from '../../schema/codes/rehabilitation-periods.ts';
import type { Conviction, Sanction } from '../../connectors/contract/canonical.ts';
import { endOfTime } from './calendar-days.ts';
import { decidedOn, type Period, type PeriodContext, type PeriodRule } from './period-bounds.ts';
import { periodOf, rehabilitationKindOf } from './rehabilitation-period.ts';

export interface SpentQuestion {
  /** ISO 8601, may be partial; without it both the adult's and the minor's periods are possible. */
  birthDate: string | undefined;
  /** ISO 8601 full date. */
  onDay: string;
  /** The person's other convictions: one during a period can prolong it (s.6(4)). */
  others: readonly Conviction[];
}

export interface SpentFinding {
  state: 'SPENT' | 'UNSPENT' | 'UNDECIDED';
  why: {
    /** What made the period that counts; FURTHER_CONVICTION where another conviction prolonged it; NO_RULES before 10.3.2014. */
    rule: PeriodRule | 'FURTHER_CONVICTION' | 'NO_RULES';
    /** Of the rules; null for NO_RULES. */
    version: string | null;
    /** Last day of the period, ISO 8601; null where it never ends or is not known. */
    until: string | null;
  };
}

export function isSpent(conviction: Conviction, { birthDate, onDay, others }: SpentQuestion): SpentFinding {
  const rules = rehabilitationRules.findLast(({ validFrom }) => validFrom <= onDay);
  if (!rules) return { state: 'UNDECIDED', why: { rule: 'NO_RULES', version: null, until: null } };
  const { period, prolonged } = prolong(conviction, others, { rules, birthDate });
  const known = period.earliest === period.latest && period.latest !== endOfTime;
  return {
    state: stateOn(onDay, period),
    why: { rule: prolonged ? 'FURTHER_CONVICTION' : period.rule, version: rules.version, until: known ? period.latest : null },
  };
}

function stateOn(day: string, { earliest, latest }: Period): SpentFinding['state'] {
  if (day > latest) return 'SPENT';
  return day <= earliest ? 'UNSPENT' : 'UNDECIDED';
}

interface Standing {
  conviction: Conviction;
  period: Period;
  /** What of it prolongs the period of another: not a disqualification (s.6(5)). */
  prolongs: Period;
}

/** Periods that overlap end together, and one prolonged may reach a third: until nothing changes, at most once for each conviction. */
function prolong(of: Conviction, others: readonly Conviction[], context: PeriodContext): { period: Period; prolonged: boolean } {
  const alone = periodOf(of, context);
  let standings = [of, ...others].map((conviction) => standingOf(conviction, context));
  for (let round = 0; round < standings.length; round += 1) {
    const next = standings.map((standing) => standings.reduce(prolongedBy, standing));
    if (JSON.stringify(next) === JSON.stringify(standings)) break;
    standings = next;
  }
  const period = standings[0]?.period ?? alone;
  return { period, prolonged: period.latest !== alone.latest || period.earliest !== alone.earliest };
}

function standingOf(conviction: Conviction, context: PeriodContext): Standing {
  const period = periodOf(conviction, context);
  return { conviction, period, prolongs: isNoOrder(conviction) ? periodOf(conviction, context, prolongsOthers) : period };
}

/** With orders alone nothing is left to prolong by, and `periodOf` would take it for a conviction without a sentence. */
function isNoOrder({ sanctions }: Conviction): boolean {
  return sanctions.some(prolongsOthers);
}

function prolongsOthers(sanction: Sanction): boolean {
  return rehabilitationKindOf(sanction) !== 'ORDER' || !/^3/.test(sanction.category.code);
}

function prolongedBy(standing: Standing, other: Standing): Standing {
  if (other.conviction === standing.conviction) return standing;
  const [mine, theirs] = [decidedOn(standing.conviction), decidedOn(other.conviction)];
  const isLater = theirs.earliest > mine.latest;
  // A sentence that is never spent has no period to end with, unless it was imposed during this one (s.1(1)(b)).
  const reach =
    other.prolongs.latest === endOfTime && !isLater && other.prolongs.earliest === endOfTime ? other.period : other.prolongs;
  return reach === standing.period ? standing : standing;
}
