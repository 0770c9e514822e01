/** Has the registers searched again where that failed, or where what was found has grown old. */
import { stepRequestIn } from '../threads/take-step.ts';
import { onRequestIn, reasonIssues, wrongState, type RequestInOrder, type RequestInParts } from './on-request-in.ts';
import { oweSearch } from './open-request.ts';

export interface SearchedAgain extends RequestInOrder {
  reason: string;
}

export function createSearchAskedAgain(parts: RequestInParts) {
  return onRequestIn<SearchedAgain>(parts, {
    action: 'request:answer',
    operation: 'searchAskedAgain',
    issues: ({ reason }) => reasonIssues(reason),
    async does(work, request, { reason }, { caller }) {
      if (request.status === 'IDENTIFYING') return { kind: 'done' };
      if (!stepRequestIn(work, request, 'searchAgain', caller.subject))
        return wrongState(request, 'It is searched again after a search that failed, or while the country is asked for more.');
      request.failure = null;
      await oweSearch(work, parts.connected, request);
      return { kind: 'done', reason: reason.trim() };
    },
  });
}
