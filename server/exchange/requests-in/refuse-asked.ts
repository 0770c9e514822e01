/** A request that the law does not let us answer is denied, with the reason; a supervisor decides, because the country gets nothing. */
import { remarkIssues } from '../threads/remark-rules.ts';
import { stepRequestIn } from '../threads/take-step.ts';
import { writeMessage } from '../threads/write-message.ts';
import { onRequestIn, wrongState, type RequestInOrder, type RequestInParts } from './on-request-in.ts';

export interface RefusedRequest extends RequestInOrder {
  /** Told to the country, in English. */
  reason: string;
}

export function createRefuseAsked(parts: RequestInParts) {
  return onRequestIn<RefusedRequest>(parts, {
    action: 'request:refuse',
    operation: 'refuseAsked',
    issues: ({ reason }) => remarkIssues('reason', reason, { max: 200 }),
    async does(work, request, { reason }, { caller }) {
      if (!stepRequestIn(work, request, 'refuse', caller.subject))
        return wrongState(request, 'It has been answered or has ended: there is nothing left to refuse.');
      await writeMessage(work, parts.connected, request, {
        kind: 'RESPONSE',
        inReplyTo: request.reference,
        outcome: 'DENIED',
        identity: request.subject,
        convictions: [],
        otherCountries: [],
        remarks: reason.trim(),
      });
      return { kind: 'done', events: ['ANSWER_RELEASED'], reason: reason.trim() };
    },
  });
}
