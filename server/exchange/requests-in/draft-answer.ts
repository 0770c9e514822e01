/** Drafts the answer to another country by the law; what the law leaves open, the drafter decides with a reason. */
import { answerUses } from '../../../schema/codes/answer-uses.ts';
import { useOf } from '../../conviction/select-for-answer.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import { rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { countIssues, textIssues } from '../../platform/text-rules.ts';
import { londonDate } from '../playbook/deadline.ts';
import { remarkIssues } from '../threads/remark-rules.ts';
import type { CountryRequest } from '../threads/request.entity.ts';
import { stepRequestIn } from '../threads/take-step.ts';
import { answerableOf } from './answer-candidates.ts';
import { AnswerDraft, type DraftItem } from './answer-draft.entity.ts';
import { answerInWords } from './answer-in-words.ts';
import type { AskedSearch } from './asked.entity.ts';
import { assembleAnswer, type ItemDecision } from './assemble-answer.ts';
import { latestDraft, latestSearch } from './latest.ts';
import { onRequestIn, wrongState, type RequestInOrder, type RequestInParts } from './on-request-in.ts';

export interface DraftedAnswer extends RequestInOrder {
  decisions: ItemDecision[];
  remarks?: string | null;
}

const decisionsMax = 200;
const remarksMax = 1_000;

export function createDraftAnswer(parts: RequestInParts) {
  return onRequestIn<DraftedAnswer>(parts, {
    action: 'request:answer',
    operation: 'draftAnswer',
    issues: ({ decisions, remarks }) => [
      ...countIssues('decisions', decisions.length, { min: 0, max: decisionsMax }),
      ...decisions.flatMap(({ reason }, at) => textIssues(`decisions.${at}.reason`, reason, { max: 200 })),
      ...remarkIssues('remarks', remarks, { max: remarksMax, optional: true }),
    ],
    async does(work, request, order, { caller }) {
      const search = await latestSearch(work.em, request.id);
      if (!search?.chosen || !mayBeDrafted(request))
        return wrongState(request, 'An answer is drafted once it is known who is meant.');
      const draft = await assemble(work, request, search, order, caller.subject);
      const refusal = unknownDecisions(draft.items, order.decisions);
      if (refusal) return refusal;
      await replaceEarlier(work, request);
      work.em.create(AnswerDraft, draft);
      if (draft.state === 'UNDECIDED') {
        // A draft that was to be checked has gone: there is nothing to release until this one is decided.
        stepRequestIn(work, request, 'sendBack', caller.subject);
        return { kind: 'done', events: ['ANSWER_UNDECIDED'] };
      }
      stepRequestIn(work, request, 'draft', caller.subject);
      return { kind: 'done', events: ['ANSWER_DRAFTED'] };
    },
  });
}

function mayBeDrafted({ status }: CountryRequest): boolean {
  return status === 'TO_ANSWER' || status === 'TO_CHECK';
}

async function assemble(
  work: Work,
  request: CountryRequest,
  search: AskedSearch,
  { decisions, remarks }: DraftedAnswer,
  by: string,
) {
  const use = useOf(request.purpose);
  if (!use) throw new Error(`request ${request.id} is answered for no purpose; known are ${answerUses.join(', ')}`);
  const { identity, ...candidates } = await answerableOf(work, request, search);
  const birthDate = identity.birthDate ?? request.subject.birthDate;
  const onDay = londonDate(work.now);
  const items = assembleAnswer({
    use,
    onDay,
    ...(birthDate ? { birthDate } : {}),
    ...candidates,
    channel: request.channel,
    decisions,
    by,
  });
  const isOpen = items.some(({ state }) => state === 'UNDECIDED');
  const said = { use, items, searched: search.searched, backEnd: search.backEnd, searchedOn: londonDate(search.at) };
  return {
    id: newId(),
    request,
    organisation: request.organisation,
    searchId: search.id,
    state: isOpen ? ('UNDECIDED' as const) : ('TO_CHECK' as const),
    draftedAt: work.now,
    draftedBy: by,
    use,
    outcome: items.some(({ state }) => state === 'TOLD') ? ('CONVICTIONS' as const) : ('NO_CONVICTIONS' as const),
    identity,
    items,
    remarks: answerInWords({ ...said, ...(remarks ? { remarks } : {}) }),
  };
}

/** A decision about something the law has settled, or that is not there, is a mistake: it must not pass unseen. */
function unknownDecisions(items: readonly DraftItem[], decisions: readonly ItemDecision[]): Refusal | undefined {
  const decided = new Set(items.filter(({ decidedBy }) => decidedBy !== null).map(({ id }) => id));
  const issues = decisions.flatMap(({ itemId }, at): FieldIssue[] =>
    decided.has(itemId)
      ? []
      : [{ path: `decisions.${at}.itemId`, code: 'NOT_OPEN', message: 'No conviction of that id waits for a decision.' }],
  );
  return issues.length > 0 ? rejected(issues) : undefined;
}

async function replaceEarlier({ em }: Work, request: CountryRequest): Promise<void> {
  const earlier = await latestDraft(em, request.id);
  if (earlier && earlier.state !== 'SENT_BACK') earlier.state = 'REPLACED';
}
