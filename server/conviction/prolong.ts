/**
 * How a further conviction prolongs the period of an earlier one, and the reverse (Rehabilitation of Offenders Act 1974 s.6(4)-(6) and
 * s.1(1)(b)). Pure. Both the periods and whether they meet may be open: then the earliest possible end stays and the latest moves.
 */
import { perhapsSummary } from '../../schema/codes/rehabilitation-periods.ts';
import { cjsOffences } from '../../schema/codes/cjs-offences.ts';
import { ukOffenceFacts, ukOffenceFactsOf, type OffenceMode } from '../../schema/codes/uk-offence-facts.ts';
import type { Conviction, Offence, Sanction } from '../../connectors/contract/canonical.ts';
import { endOfTime } from '../platform/calendar-days.ts';
import { ecrisCategoryOf } from './offence-category.ts';
import { decidedOn, type DecidedOn, type Period, type PeriodContext } from './period-bounds.ts';
import { periodOf, rehabilitationKindOf } from './rehabilitation-period.ts';

type Answer = 'YES' | 'MAYBE' | 'NO';
type Bounds = Pick<Period, 'earliest' | 'latest'>;

interface Standing {
  conviction: Conviction;
  day: DecidedOn;
  period: Period;
  /** What of it prolongs another: not a disqualification (s.6(5)). Null where nothing else was imposed. */
  reach: Bounds | null;
  /** Whether it counts as a further conviction: one of summary offences alone does not (s.6(6)). */
  indictable: Answer;
}

/** The period of a conviction as the others leave it. One prolonged may reach a third: until nothing changes, once each at most. */
export function prolonged(of: Conviction, others: readonly Conviction[], context: PeriodContext): Period {
  let standings = [of, ...others.filter((other) => other !== of)].map((conviction) => standingOf(conviction, context));
  for (let round = 0; round < standings.length; round += 1) {
    const before = standings;
    standings = before.map((standing) => before.reduce(prolongedBy, standing));
    if (standings.every((standing, at) => standing === before[at])) break;
  }
  return standings[0]?.period ?? periodOf(of, context);
}

function standingOf(conviction: Conviction, context: PeriodContext): Standing {
  const reaches = conviction.sanctions.length === 0 || conviction.sanctions.some(isNoDisqualification);
  return {
    conviction,
    day: decidedOn(conviction),
    period: periodOf(conviction, context),
    reach: reaches ? periodOf(conviction, context, isNoDisqualification) : null,
    indictable: isIndictable(conviction.offences),
  };
}

/** In both tables, the PNC's and the common one, prohibitions and disqualifications begin with 3. */
function isNoDisqualification(sanction: Sanction): boolean {
  return rehabilitationKindOf(sanction) !== 'ORDER' || !sanction.category.code.startsWith('3');
}

function prolongedBy(mine: Standing, other: Standing): Standing {
  const { reach } = other;
  if (other.conviction === mine.conviction || !reach) return mine;
  // An excluded sentence has no period that a later one could end with; imposed during a period it keeps that from ending (s.1(1)(b)).
  const excluded = reach.earliest === endOfTime;
  const asEarlier = isDuring(other, mine, excluded);
  const meets = asEarlier === 'NO' && !excluded ? isDuring(mine, other, false) : asEarlier;
  const period = extended(mine.period, reach, meets);
  const passedOn = mine.reach && !excluded ? extended(mine.reach, reach, meets) : mine.reach;
  return period === mine.period && passedOn === mine.reach ? mine : { ...mine, period, reach: passedOn };
}

/** Whether `later` was decided while the period of `earlier` ran. */
function isDuring(later: Standing, earlier: Standing, excluded: boolean): Answer {
  const counts = excluded ? 'YES' : later.indictable;
  if (counts === 'NO' || later.day.latest < earlier.day.earliest || later.day.earliest > earlier.period.latest) return 'NO';
  if (later.period.latest < later.day.earliest) return 'NO';
  const surely = later.day.earliest > earlier.day.latest && later.day.latest <= earlier.period.earliest;
  return counts === 'YES' && surely && later.period.earliest >= later.day.latest ? 'YES' : 'MAYBE';
}

function extended<Some extends Bounds>(period: Some, reach: Bounds, meets: Answer): Some {
  if (meets === 'NO') return period;
  const latest = reach.latest > period.latest ? reach.latest : period.latest;
  const earliest = meets === 'YES' && reach.earliest > period.earliest ? reach.earliest : period.earliest;
  return latest === period.latest && earliest === period.earliest ? period : { ...period, earliest, latest };
}

const summaryModes: readonly OffenceMode[] = ['CS', 'CM'];
const indictableModes: readonly OffenceMode[] = ['CE', 'CI'];

function isIndictable(offences: readonly Offence[]): Answer {
  const answers = offences.map(isIndictableOffence);
  if (answers.includes('YES')) return 'YES';
  return answers.length > 0 && answers.every((answer) => answer === 'NO') ? 'NO' : 'MAYBE';
}

/** A foreign one as its conduct would be here (s.6(6)): by what our table has of the same category. */
function isIndictableOffence(offence: Offence): Answer {
  const facts =
    offence.category.system === cjsOffences.system
      ? [ukOffenceFactsOf(offence.category.code)].filter((each) => each !== undefined)
      : ukOffenceFacts.filter(({ ecrisCategory }) => ecrisCategory !== null && ecrisCategory === ecrisCategoryOf(offence));
  if (facts.length === 0 || facts.some(({ code }) => perhapsSummary.includes(code))) return 'MAYBE';
  if (facts.every(({ mode }) => indictableModes.includes(mode))) return 'YES';
  return facts.every(({ mode }) => summaryModes.includes(mode)) ? 'NO' : 'MAYBE';
}
