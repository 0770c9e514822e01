/** What the law lets us tell, conviction by conviction: nothing that was found is missing from a draft. Pure. */
import type { AnswerUse } from '../../../schema/codes/answer-uses.ts';
import { mapUkConviction } from '../../conviction/map-uk-conviction.ts';
import { selectForAnswer, type AnswerCandidate } from '../../conviction/select-for-answer.ts';
import type { SpentFinding } from '../../conviction/spent.ts';
import type { DraftItem } from './answer-draft.entity.ts';

export interface ItemDecision {
  itemId: string;
  tell: boolean;
  reason: string;
}

export interface AnswerFacts {
  use: AnswerUse;
  /** ISO 8601 full date. */
  onDay: string;
  birthDate?: string;
  candidates: readonly AnswerCandidate[];
  unsettled: ReadonlySet<string>;
  channel: 'ECRIS' | 'INTERPOL';
  enteredFromAbroad: readonly { id: string; candidate: AnswerCandidate }[];
  decisions: readonly ItemDecision[];
  /** The token's subject of whoever decides. */
  by: string;
}

export function assembleAnswer(facts: AnswerFacts): DraftItem[] {
  const { use, onDay, birthDate, candidates, enteredFromAbroad } = facts;
  const selection = selectForAnswer(candidates, { use, onDay, ...(birthDate ? { birthDate } : {}) });
  const items = new Map<string, DraftItem>([
    ...selection.chosen.map((candidate) => entry(itemOf(candidate, 'TOLD', use))),
    ...selection.undecided.map(({ candidate, why, spent }) => entry(itemOf(candidate, 'UNDECIDED', why, spent))),
    ...selection.leftOut.map(({ candidate, reason, spent }) => entry(itemOf(candidate, 'LEFT_OUT', reason, spent))),
    ...enteredFromAbroad.map(({ candidate }) => entry(itemOf(candidate, 'LEFT_OUT', 'ENTERED_FROM_ABROAD'))),
  ]);
  for (const item of items.values()) hold(item, facts);
  for (const decision of facts.decisions) decide(items.get(decision.itemId), decision, facts.by);
  return [...items.values()].sort((one, other) =>
    (other.conviction.decidedOn ?? '').localeCompare(one.conviction.decidedOn ?? ''),
  );
}

const entry = (item: DraftItem): [string, DraftItem] => [item.id, item];

function itemOf(
  { id, origin, conviction }: AnswerCandidate,
  state: DraftItem['state'],
  rule: string,
  spent?: SpentFinding,
): DraftItem {
  const mapped = origin === 'UK' ? mapUkConviction(conviction) : { conviction, unmapped: [], leftOut: [] };
  return {
    id,
    origin,
    // What maps to nothing is no conviction, whatever it is asked for.
    state: mapped.conviction ? state : 'LEFT_OUT',
    rule: mapped.conviction ? rule : 'NOT_A_CONVICTION',
    until: spent?.why.until ?? null,
    conviction: mapped.conviction ?? conviction,
    unmapped: mapped.unmapped.map(({ part, system, code }) => ({ part, system, code })),
    leftOutParts: mapped.leftOut.map(({ part, system, code, reason }) => ({ part, system, code, reason })),
    decidedBy: null,
    reason: null,
  };
}

/**
 * Of what other countries told us. IDENTITY_NOT_SETTLED: the person was described alike, and nobody here has said that it is the same one.
 * ONWARD_TRANSFER: it came from a Member State and would go to a third country, for which somebody must know adequacy or safeguards (FRA s.3).
 */
function hold(item: DraftItem, { unsettled, channel }: AnswerFacts): void {
  if (item.state !== 'TOLD' || item.origin !== 'FOREIGN') return;
  if (unsettled.has(item.id)) Object.assign(item, { state: 'UNDECIDED', rule: 'IDENTITY_NOT_SETTLED' });
  else if (channel === 'INTERPOL') Object.assign(item, { state: 'UNDECIDED', rule: 'ONWARD_TRANSFER' });
}

/** Only what the law leaves open is anybody's to decide. */
function decide(item: DraftItem | undefined, { tell, reason }: ItemDecision, by: string): void {
  if (item?.state !== 'UNDECIDED') return;
  Object.assign(item, { state: tell ? 'TOLD' : 'LEFT_OUT', decidedBy: by, reason: reason.trim() });
}
