/** The second person: nothing leaves for another country that only one has looked at. */
import type { ResponseSubmission } from '../../../connectors/contract/messages.ts';
import { notPermitted, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { stepRequestIn } from '../threads/take-step.ts';
import type { CountryRequest } from '../threads/request.entity.ts';
import { writeMessage } from '../threads/write-message.ts';
import type { AnswerDraft } from './answer-draft.entity.ts';
import { latestDraft } from './latest.ts';
import { onRequestIn, wrongState, type RequestInOrder, type RequestInParts } from './on-request-in.ts';
import { toldConvictions } from './told-convictions.ts';

export interface CheckedAnswer extends RequestInOrder {
  /** The draft that was looked at: a newer one is not released in its place. */
  draftId: string;
}

export interface SentBackAnswer extends CheckedAnswer {
  /** What is to be mended. */
  reason: string;
}

export function createReleaseAnswer(parts: RequestInParts) {
  return onRequestIn<CheckedAnswer>(parts, {
    action: 'request:answer',
    operation: 'releaseAnswer',
    async does(work, request, { draftId }, { caller }) {
      const draft = await latestDraft(work.em, request.id);
      if (draft?.id !== draftId) return wrongState(request, 'That is not the latest draft: look at the present one.');
      if (wasReleasedBy(draft, request, caller.subject)) return { kind: 'done' };
      const refusal = mayCheck(draft, caller.subject);
      if (refusal) return refusal;
      // Again where it could not be sent.
      const isToBeSent = draft.state === 'TO_CHECK' || (draft.state === 'RELEASED' && request.status === 'FAILED');
      if (!isToBeSent || !stepRequestIn(work, request, 'release', caller.subject))
        return wrongState(request, 'No draft waits to be released.');
      Object.assign(draft, { state: 'RELEASED', checkedAt: work.now, checkedBy: caller.subject });
      request.failure = null;
      await writeMessage(work, parts.connected, request, await responseOf(work, request, draft));
      return { kind: 'done', events: ['ANSWER_RELEASED'] };
    },
  });
}

export function createSendBackAnswer(parts: RequestInParts) {
  return onRequestIn<SentBackAnswer>(parts, {
    action: 'request:answer',
    operation: 'sendBackAnswer',
    issues: ({ reason }) => textIssues('reason', reason, { max: 400 }),
    async does(work, request, { draftId, reason }, { caller }) {
      const draft = await latestDraft(work.em, request.id);
      if (draft?.id !== draftId || draft.state !== 'TO_CHECK')
        return wrongState(request, 'That draft does not wait to be checked.');
      const refusal = mayCheck(draft, caller.subject);
      if (refusal) return refusal;
      stepRequestIn(work, request, 'sendBack', caller.subject);
      Object.assign(draft, { state: 'SENT_BACK', checkedAt: work.now, checkedBy: caller.subject, checkReason: reason.trim() });
      return { kind: 'done', events: ['ANSWER_SENT_BACK'] };
    },
  });
}

function wasReleasedBy({ state, checkedBy }: AnswerDraft, { status }: CountryRequest, subject: string): boolean {
  return state === 'RELEASED' && checkedBy === subject && (status === 'ANSWERING' || status === 'ANSWERED');
}

function mayCheck({ draftedBy }: AnswerDraft, subject: string): Refusal | undefined {
  if (draftedBy !== subject) return undefined;
  return notPermitted('SAME_PERSON', 'Whoever drafted an answer cannot check it: a second person has to.');
}

async function responseOf(
  work: Work,
  request: CountryRequest,
  { outcome, identity, items, remarks }: AnswerDraft,
): Promise<Omit<ResponseSubmission, 'reference' | 'country' | 'sentAt' | 'accountability'>> {
  return {
    kind: 'RESPONSE',
    inReplyTo: request.reference,
    outcome,
    identity,
    convictions: await toldConvictions(work, items),
    otherCountries: [],
    remarks,
  };
}
