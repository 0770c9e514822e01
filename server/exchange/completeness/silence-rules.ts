/** When a country counts as silent. Pure. */
import { completenessTiming } from '../../../schema/codes/completeness-timing.ts';
import { addDays } from '../../platform/calendar-days.ts';

export interface Heard {
  /** The last working day that is over, and those before it, the latest first: ISO 8601 full dates. */
  lastDay: string;
  earlier: readonly string[];
  /** Days on which something came. */
  heardOn: readonly string[];
  /** Since when it owes a sign for something it was sent; null where it owes none, or has written since. */
  owedSince: string | null;
  /** Calendar days that it usually takes. */
  typicalDays: number;
}

/** Nothing came on the last working day, and either it has been writing every day or it should have answered by then. */
export function isSilent({ lastDay, earlier, heardOn, owedSince, typicalDays }: Heard): boolean {
  if (heardOn.includes(lastDay)) return false;
  const writesDaily = earlier.length > 0 && earlier.every((day) => heardOn.includes(day));
  return writesDaily || (owedSince !== null && expectedBy(owedSince, typicalDays) <= lastDay);
}

function expectedBy(owedSince: string, typicalDays: number): string {
  return addDays(owedSince, Math.ceil(typicalDays) + completenessTiming.signDays);
}
