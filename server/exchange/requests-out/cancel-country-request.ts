/** Withdraws a request until it is answered; the country is told wherever it may have heard of it. */
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import { recordChange } from '../../audit/record.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import { notFound, notPermitted, rejected, type Refusal } from '../../platform/refusal.ts';
import type { Connected } from '../back-ends/connected.ts';
import { JoinedRequest } from '../threads/joined-request.entity.ts';
import { ExchangeMessage } from '../threads/message.entity.ts';
import { lockVisibleRequest } from '../threads/find-request.ts';
import { isOpen } from '../threads/request-out-lifecycle.ts';
import { stepRequestOut } from '../threads/take-step.ts';
import { remarkIssues } from '../threads/remark-rules.ts';
import { writeMessage } from '../threads/write-message.ts';

export interface Cancellation {
  countryRequestId: string;
  reason?: string | null;
  /** Other enquiries that wait for the same answer lose it, too. */
  evenIfOthersWait?: boolean;
}

export type CancelCountryRequest = (
  call: HubCall,
  input: Cancellation,
) => Promise<{ kind: 'cancelled'; requestId: string } | Refusal>;

const othersWait: Refusal = {
  kind: 'wrong-state',
  code: 'OTHERS_WAIT',
  message: 'Other enquiries wait for the same answer (joinedBy): withdraw it with evenIfOthersWait, or leave it.',
};

export function createCancelCountryRequest({
  unitOfWork,
  connected,
}: {
  unitOfWork: UnitOfWork;
  connected: Connected;
}): CancelCountryRequest {
  return async (call, { countryRequestId, reason, evenIfOthersWait = false }) => {
    if (!permits(call.caller, 'request:cancel')) return notPermitted('ROLE', `The role ${call.caller.role} cancels no requests.`);
    const issues = remarkIssues('reason', reason, { max: 400, optional: true });
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const request = await lockVisibleRequest(work.em, call, countryRequestId);
      if (!request) return notFound;
      if (request.status === 'CANCELLED') return { kind: 'cancelled', requestId: request.id };
      if (!isOpen(request.status)) {
        return {
          kind: 'wrong-state',
          code: request.status,
          message: 'It has been answered or has ended: there is nothing left to cancel.',
        };
      }
      if (!evenIfOthersWait && (await work.em.count(JoinedRequest, { request: request.id })) > 0) return othersWait;
      stepRequestOut(work, request, 'cancel', call.caller.subject);
      const sent = await work.em.findOne(ExchangeMessage, { request: request.id, kind: 'REQUEST', direction: 'OUT' });
      // An attempt that was begun may have arrived even where we heard nothing.
      if (sent && sent.fence > 0) {
        await writeMessage(work, connected, request, {
          kind: 'CANCELLATION',
          inReplyTo: request.reference,
          ...(reason ? { reason } : {}),
        });
      }
      const subjectId = globalId('CountryRequest', request.id);
      recordChange(work.em, work.now, call.caller, {
        kind: 'CHANGE',
        traceId: call.traceId,
        operation: 'mutation cancelCountryRequest',
        records: [subjectId],
      });
      const { organisation, id: requestId } = request;
      await appendFeedEvents(work.em, [
        { organisation, kind: 'COUNTRY_REQUEST_CANCELLED', occurredAt: work.now, subjectId, countryRequestId: requestId },
      ]);
      return { kind: 'cancelled', requestId };
    });
  };
}
