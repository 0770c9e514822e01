/** Tells the country by when it will have its answer, where that is later than the law has it or than we said before. */
import { openReceivedStatuses } from '../threads/request-in-lifecycle.ts';
import { rejected } from '../../platform/refusal.ts';
import { londonDate } from '../playbook/deadline.ts';
import { onRequestIn, reasonIssues, wrongState, type RequestInOrder, type RequestInParts } from './on-request-in.ts';
import { tellDueDay } from './open-request.ts';

export interface ToldDeadline extends RequestInOrder {
  /** ISO 8601 full date. */
  dueOn: string;
  /** Why it is late; for the record. */
  reason: string;
}

const open: readonly string[] = openReceivedStatuses;

export function createTellDeadline(parts: RequestInParts) {
  return onRequestIn<ToldDeadline>(parts, {
    action: 'request:answer',
    operation: 'tellDeadline',
    issues: ({ reason }) => reasonIssues(reason),
    async does(work, request, { dueOn, reason }) {
      if (!open.includes(request.status))
        return wrongState(request, 'It has been answered or has ended: no answer is due any more.');
      if (dueOn < londonDate(work.now))
        return rejected([{ path: 'dueOn', code: 'IN_THE_PAST', message: 'The day has passed: name today or a later one.' }]);
      // The lawful day stays what it is: `dueOn` of the request does not move.
      await tellDueDay(work, parts.connected, request, dueOn);
      return { kind: 'done', events: ['DEADLINE_TOLD'], reason: reason.trim() };
    },
  });
}
