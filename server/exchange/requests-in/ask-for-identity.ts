/** Asks the country for what would tell whom it means. The clock of the answer goes on all the same (FRA 2020 s.5(4)). */
import type { FieldIssue } from '../../platform/refusal.ts';
import { countIssues } from '../../platform/text-rules.ts';
import { wantedItems } from '../../../schema/codes/wanted-items.ts';
import { remarkIssues } from '../threads/remark-rules.ts';
import { stepRequestIn } from '../threads/take-step.ts';
import { writeMessage } from '../threads/write-message.ts';
import { onRequestIn, wrongState, type RequestInOrder, type RequestInParts } from './on-request-in.ts';

export interface IdentityQuestion extends RequestInOrder {
  /** Codes of the WANTED_ITEM table, e.g. FatherName. */
  items: string[];
  /** In English. */
  question: string;
}

const itemCodes: readonly string[] = wantedItems.rows.map(([code]) => code);

export function createAskForIdentity(parts: RequestInParts) {
  return onRequestIn<IdentityQuestion>(parts, {
    action: 'request:answer',
    operation: 'askForIdentity',
    issues: ({ items, question }) => [...itemIssues(items), ...remarkIssues('question', question, { max: 1_000 })],
    async does(work, request, { items, question }, { caller }) {
      if (!stepRequestIn(work, request, 'askMore', caller.subject))
        return wrongState(request, 'The country can be asked while it is open who it means.');
      await writeMessage(work, parts.connected, request, {
        kind: 'FURTHER_DETAILS',
        inReplyTo: request.reference,
        question: question.trim(),
        items: [...new Set(items)],
      });
      return { kind: 'done', events: ['REQUEST_QUERIED_BACK'] };
    },
  });
}

function itemIssues(items: readonly string[]): FieldIssue[] {
  return [
    ...countIssues('items', items.length, { min: 1, max: itemCodes.length }),
    ...items.flatMap((item, at) =>
      itemCodes.includes(item)
        ? []
        : [{ path: `items.${at}`, code: 'UNKNOWN_CODE', message: `Use some of: ${itemCodes.join(', ')}.` }],
    ),
  ];
}
