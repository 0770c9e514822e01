/** By when an answer is needed: the law's day, or our own where no law sets one, or earlier where a court sits. */
import { addDays } from '../../platform/calendar-days.ts';
import { ownTargetDay, timingOn } from '../playbook/deadline.ts';

export interface Need {
  /** ISO 8601 full date in London: sent, or raised where it has not been sent. */
  from: string;
  /** Last lawful day; null where no treaty sets one. */
  dueOn: string | null;
  /** Of an urgent enquiry that waits for the answer: the earliest; null where there is none. */
  courtDate: string | null;
}

/** ISO 8601 full date, never before `from`. */
export function neededOn({ from, dueOn, courtDate }: Need): string {
  const byRule = dueOn ?? ownTargetDay('REQUEST_OUT', from);
  const byCourt = courtDate && addDays(courtDate, -timingOn(from).courtLeadDays);
  const earliest = byCourt && byCourt < byRule ? byCourt : byRule;
  return earliest < from ? from : earliest;
}
