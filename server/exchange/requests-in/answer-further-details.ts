/** The country wants to know more about our answer; a person writes it, and it is told in the same thread. */
import { notFound } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import { remarkIssues } from '../threads/remark-rules.ts';
import { ExchangeMessage } from '../threads/message.entity.ts';
import { writeMessage } from '../threads/write-message.ts';
import { onRequestIn, wrongState, type RequestInOrder, type RequestInParts } from './on-request-in.ts';

export interface DetailsAnswered extends RequestInOrder {
  /** Reference of the country's question, as in the thread. */
  questionReference: string;
  /** In English. */
  text: string;
}

const textMax = 4_000;

export function createAnswerFurtherDetails(parts: RequestInParts) {
  return onRequestIn<DetailsAnswered>(parts, {
    action: 'request:answer',
    operation: 'answerFurtherDetails',
    issues: ({ questionReference, text }) => [
      ...textIssues('questionReference', questionReference, { max: 80 }),
      ...remarkIssues('text', text, { max: textMax }),
    ],
    async does(work, request, { questionReference, text }) {
      const thread = { request: request.id };
      const question = await work.em.findOne(ExchangeMessage, {
        ...thread,
        reference: questionReference,
        direction: 'IN',
        kind: { $in: ['INFORMATION_WANTED', 'FREE_TEXT'] },
      });
      if (!question) return notFound;
      if (request.status === 'CANCELLED') return wrongState(request, 'The country has withdrawn its request.');
      const answered = await work.em.findOne(ExchangeMessage, { ...thread, kind: 'INFORMATION', inReplyTo: questionReference });
      if (answered && !answered.failure) return wrongState(request, 'The question has been answered already.');
      await writeMessage(work, parts.connected, request, {
        kind: 'INFORMATION',
        inReplyTo: questionReference,
        text: text.trim(),
      });
      return { kind: 'done', events: ['DETAILS_TOLD'] };
    },
  });
}
