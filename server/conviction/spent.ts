/**
 * Whether a conviction is spent (Rehabilitation of Offenders Act 1974). Pure. Three answers: where the facts leave it open, a person
 * decides, since to tell a spent conviction harms one person and to keep back an unspent one another.
 */
import { rehabilitationRules } from '../../schema/codes/rehabilitation-periods.ts';
import type { Conviction } from '../../connectors/contract/canonical.ts';
import { endOfTime } from '../platform/calendar-days.ts';
import type { Period, PeriodRule } from './period-bounds.ts';
import { prolonged } from './prolong.ts';
import { periodOf } from './rehabilitation-period.ts';

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
  const alone = periodOf(conviction, { rules, birthDate });
  const period = prolonged(conviction, others, { rules, birthDate });
  const isLonger = period.latest !== alone.latest || period.earliest !== alone.earliest;
  const known = period.earliest === period.latest && period.latest !== endOfTime;
  return {
    state: stateOn(onDay, period),
    why: { rule: isLonger ? 'FURTHER_CONVICTION' : period.rule, version: rules.version, until: known ? period.latest : null },
  };
}

function stateOn(day: string, { earliest, latest }: Period): SpentFinding['state'] {
  if (day > latest) return 'SPENT';
  return day <= earliest ? 'UNSPENT' : 'UNDECIDED';
}
