/**
 * The rehabilitation period of one conviction by itself, as the days between which it ends: a partial date, an unknown age or a term that
 * may run after another leave more than one. Pure. The law: schema/codes/rehabilitation-periods.ts.
 */
import { pncDisposals } from '../../schema/codes/pnc-disposals.ts';
import { rehabilitationOfCategory, rehabilitationOfChapter, type Months } from '../../schema/codes/rehabilitation-periods.ts';
import { treatmentOf, type RehabilitationKind } from '../../schema/codes/uk-sanction-mapping.ts';
import type { Conviction, Sanction } from '../../connectors/contract/canonical.ts';
import { addDays, addLength, addMonths, endOfTime, lengthOf } from '../platform/calendar-days.ts';
import { custodyPeriod } from './custody-period.ts';
import { isForLife } from './map-uk-sanction.ts';
import {
  dayBefore,
  decidedOn,
  monthsAfter,
  monthsFor,
  type DecidedOn,
  type Period,
  type PeriodContext,
} from './period-bounds.ts';

export function rehabilitationKindOf(sanction: Sanction): RehabilitationKind {
  const { system, code } = sanction.category;
  if (isForLife(sanction)) return 'NEVER';
  if (system === pncDisposals.system) return kindOfDisposal(code);
  const chapter = Number(code.slice(0, -3));
  return rehabilitationOfCategory[code] ?? (isChapter(chapter) ? rehabilitationOfChapter[chapter] : 'UNKNOWN');
}

function kindOfDisposal(code: string): RehabilitationKind {
  const treatment = treatmentOf(code);
  if (treatment.treatment === 'SENTENCE') return treatment.rehabilitation;
  return treatment.treatment === 'UNMAPPED' || treatment.treatment === 'INTERIM' ? 'UNKNOWN' : 'NONE';
}

function isChapter(chapter: number): chapter is keyof typeof rehabilitationOfChapter {
  return chapter in rehabilitationOfChapter;
}

/** The longest period of any of its sentences (s.6(2)). Terms of custody count together (s.5(9)). */
export function periodOf(conviction: Conviction, context: PeriodContext, counts = (_: Sanction) => true): Period {
  const sanctions = conviction.sanctions.filter(counts);
  const custody = sanctions.filter((sanction) => rehabilitationKindOf(sanction) === 'CUSTODY');
  const others = sanctions.filter((sanction) => !custody.includes(sanction));
  const periods = [
    ...(custody.length > 0 ? [custodyPeriod(conviction, custody, context)] : []),
    ...others.map((sanction) => periodOfSanction(sanction, decidedOn(conviction), context)),
  ];
  if (periods.length === 0) return { rule: 'NO_SENTENCE', earliest: dayBefore(decidedOn(conviction)), latest: endOfTime };
  return periods.reduce(longer);
}

export function longer(one: Period, other: Period): Period {
  const later = other.latest > one.latest ? other : one;
  return { rule: later.rule, latest: later.latest, earliest: one.earliest > other.earliest ? one.earliest : other.earliest };
}

function periodOfSanction(sanction: Sanction, day: DecidedOn, context: PeriodContext): Period {
  const rule = rehabilitationKindOf(sanction);
  const { rules } = context;
  switch (rule) {
    case 'NEVER':
      return { rule, earliest: endOfTime, latest: endOfTime };
    case 'FINE':
      return { rule, ...monthsFrom(day, rules.fine, context) };
    case 'ENDORSEMENT':
      return { rule, ...monthsFrom(day, rules.endorsement, context) };
    case 'SERVICE':
      return { rule, ...monthsFrom(day, rules.service, context) };
    case 'COMMUNITY':
      return { rule, ...orderPeriod(sanction, day, rules.community, context) };
    case 'ORDER':
      return { rule, ...orderPeriod(sanction, day, { adult: 0, minor: 0 }, context) };
    case 'NONE':
      return { rule, earliest: dayBefore(day), latest: addDays(day.latest, -1) };
    default:
      // Until it is paid; or until somebody knows what it was.
      return { rule, earliest: dayBefore(day), latest: endOfTime };
  }
}

type Bounds = Omit<Period, 'rule'>;

function monthsFrom(day: DecidedOn, months: Months, context: PeriodContext): Bounds {
  const { fewest, most } = monthsFor(day, months, context);
  return { earliest: addDays(addMonths(day.earliest, fewest), -1), latest: addDays(addMonths(day.latest, most), -1) };
}

/** To the order's last day and so long after it. Without one, the Act's 24 months at least; whether it still has effect is not known. */
function orderPeriod({ sentenced }: Sanction, day: DecidedOn, after: Months, context: PeriodContext): Bounds {
  const length = lengthOf(sentenced);
  if (!length) return { earliest: addDays(addMonths(day.earliest, context.rules.openOrderMonths), -1), latest: endOfTime };
  const { fewest, most } = monthsFor(day, after, context);
  return {
    earliest: monthsAfter(addDays(addLength(day.earliest, length), -1), fewest),
    latest: monthsAfter(addDays(addLength(day.latest, length), -1), most),
  };
}
