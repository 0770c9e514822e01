/** A person decides whether an answer is about whom it was asked of. Only then do its convictions become part of anybody. */
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import { recordChange } from '../../audit/record.ts';
import { attachConvictions } from '../../conviction/attach-convictions.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import { notFound, notPermitted, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { CountryResponse } from '../threads/request.entity.ts';
import type { FollowUp } from '../threads/desk.ts';
import { findVisibleResponse } from '../threads/find-request.ts';
import { lockRequest } from '../threads/find-subject.ts';
import { requestEvent } from './request-event.ts';

export interface IdentityDecision {
  responseId: string;
  decision: 'CONFIRMED' | 'REJECTED';
  /** Why; kept with the answer and in the audit. */
  reason: string;
}

export type DecideIdentity = (
  call: HubCall,
  input: IdentityDecision,
) => Promise<{ kind: 'decided'; responseId: string } | Refusal>;

export function createDecideIdentity({ unitOfWork, followUp }: { unitOfWork: UnitOfWork; followUp: FollowUp }): DecideIdentity {
  return async (call, input) => {
    if (!permits(call.caller, 'identity:decide'))
      return notPermitted('ROLE', `The role ${call.caller.role} decides no identities.`);
    const issues = textIssues('reason', input.reason, { max: 200 });
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const found = await findVisibleResponse(work.em, call, input.responseId);
      if (!found) return notFound;
      const request = await lockRequest(work.em, found.request.id);
      const response = await work.em.refresh(found);
      if (!request || !response) return notFound;
      if (response.withdrawnAt) {
        return {
          kind: 'wrong-state',
          code: 'WITHDRAWN',
          message: 'The country has withdrawn this answer: there is nothing to decide.',
        };
      }
      if (response.identityCheck === input.decision) return { kind: 'decided', responseId: response.id };
      if (response.identityCheck !== 'TO_REVIEW') {
        return { kind: 'wrong-state', code: response.identityCheck, message: 'It has been decided already.' };
      }
      const attached = await decide(work, call, response, input);
      const followed = attached.length > 0 ? await followUp(work, request, attached) : [];
      await appendFeedEvents(work.em, [requestEvent(request, 'IDENTITY_DECIDED', work.now, response.id), ...followed]);
      return { kind: 'decided', responseId: response.id };
    });
  };
}

/** @returns ids of the convictions that are now known to be the person's. */
async function decide(
  work: Work,
  call: HubCall,
  response: CountryResponse,
  { decision, reason }: IdentityDecision,
): Promise<string[]> {
  const { em, now } = work;
  Object.assign(response, {
    identityCheck: decision,
    identityDecidedAt: now,
    identityDecidedBy: call.caller.subject,
    identityReason: reason.trim(),
  });
  const attached =
    decision === 'CONFIRMED' ? await attachConvictions(em, { responseId: response.id }, { by: call.caller.subject, now }) : [];
  const subjectId = globalId('CountryResponse', response.id);
  recordChange(
    em,
    now,
    { ...call.caller, justification: reason.trim() },
    {
      kind: 'CHANGE',
      traceId: call.traceId,
      operation: `mutation decideIdentity ${decision}`,
      records: [subjectId, ...attached.map((id) => globalId('Conviction', id))],
    },
  );
  return attached;
}
