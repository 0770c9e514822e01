/** A person settles what another country asks for, or on whose behalf, where it did not say so itself; then it is searched for. */
import { useOf } from '../../conviction/select-for-answer.ts';
import type { FieldIssue } from '../../platform/refusal.ts';
import { rejected } from '../../platform/refusal.ts';
import { begin, isAnswerable } from './open-request.ts';
import { AskedMatter } from './asked.entity.ts';
import { onRequestIn, reasonIssues, wrongState, type RequestInOrder, type RequestInParts } from './on-request-in.ts';

export interface SettledMatter extends RequestInOrder {
  /** Code of the PURPOSE table. */
  purpose: string;
  reason: string;
}

export function createSettleAskedMatter(parts: RequestInParts) {
  return onRequestIn<SettledMatter>(parts, {
    action: 'request:answer',
    operation: 'settleAskedMatter',
    issues: ({ purpose, reason }) => [...purposeIssues(purpose), ...reasonIssues(reason)],
    async does(work, request, { purpose, reason }, { caller }) {
      if (request.status !== 'RECEIVED') return wrongState(request, 'What it is asked for has been settled already.');
      if (!isAnswerable(request.channel, purpose)) return notCovered;
      const matter = await work.em.findOneOrFail(AskedMatter, { request: request.id });
      request.purpose = purpose;
      Object.assign(matter, { doubts: [], settledAt: work.now, settledBy: caller.subject, settledReason: reason.trim() });
      await begin(work, parts.connected, request, caller.subject);
      return { kind: 'done', events: ['REQUEST_ACCEPTED'], reason: reason.trim() };
    },
  });
}

const notCovered = rejected([
  {
    path: 'purpose',
    code: 'NOT_COVERED',
    message: 'The channel answers law enforcement alone: have a supervisor refuse the request.',
  },
]);

function purposeIssues(purpose: string): FieldIssue[] {
  if (useOf(purpose)) return [];
  return [
    { path: 'purpose', code: 'UNKNOWN_CODE', message: 'It is not a purpose of the PURPOSE table that a country may ask for.' },
  ];
}
