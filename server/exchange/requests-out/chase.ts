/** What is due on a day for a request that is still unanswered: the force told, the country reminded. Which days, a table says. */
import { addDays } from '../../platform/calendar-days.ts';
import { chaseDays } from '../playbook/deadline.ts';

export type ChaseKind = 'DEADLINE_NEAR' | 'DEADLINE_MISSED' | 'ESCALATED';

export interface Chased {
  neededOn: string;
  /** Sent, or raised where it has not been sent: nobody is chased on the very day. All dates are ISO 8601 full dates. */
  from: string;
  today: string;
  /** Steps of the table that were taken: their numbers, 0 for the first. */
  taken: readonly number[];
}

export interface ChaseDue {
  /** Steps that are taken now. */
  steps: number[];
  tell: ChaseKind[];
  remind: boolean;
}

/** How many steps there are until a request has been chased to the end. */
export const chaseSteps = chaseDays('REQUEST_OUT', '2026-01-01').length;

/** Numbers of the steps that take a silence higher. */
export const escalations = chaseDays('REQUEST_OUT', '2026-01-01').flatMap(({ what }, step) =>
  what === 'ESCALATE' ? [step] : [],
);

/**
 * Steps of days on which nobody worked are made up for together: the country is reminded once, each kind is told once, and that a day is
 * near is not told when it has passed.
 */
export function chaseDue({ neededOn, from, today, taken }: Chased): ChaseDue {
  const days = chaseDays('REQUEST_OUT', neededOn);
  const firstLate = days.findIndex(({ on, what }) => what === 'REMIND' && on > neededOn);
  const due = days.flatMap(({ on, what }, step) => {
    const earliest = addDays(from, 1);
    return taken.includes(step) || (on < earliest ? earliest : on) > today ? [] : [{ step, on, what }];
  });
  const kindOf = ({ step, on, what }: (typeof due)[number]): ChaseKind | undefined => {
    if (what === 'ESCALATE') return 'ESCALATED';
    if (on <= neededOn) return today > neededOn ? undefined : 'DEADLINE_NEAR';
    return step === firstLate ? 'DEADLINE_MISSED' : undefined;
  };
  return {
    steps: due.map(({ step }) => step),
    tell: [...new Set(due.flatMap((step) => kindOf(step) ?? []))],
    remind: due.some(({ what }) => what === 'REMIND'),
  };
}
