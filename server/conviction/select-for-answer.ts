/**
 * Which convictions another country is told, by the use it has for them (FRA 2020 s.5(5)-(6), TCA arts 649 and 651). Pure. Every candidate
 * comes out in one of three lists: nothing is left out silently, and where the law or the facts leave it open a person decides.
 */
import { useOfPurpose, type AnswerUse } from '../../schema/codes/answer-uses.ts';
import type { Conviction } from '../../connectors/contract/canonical.ts';
import { kindsOfConviction } from './serious-offence.ts';
import { standingPart } from './map-uk-conviction.ts';
import { isSpent, type SpentFinding } from './spent.ts';

export interface AnswerCandidate {
  id: string;
  conviction: Conviction;
  origin: 'UK' | 'FOREIGN';
  /** Of a stored foreign conviction: whether its State lets it be told for other uses than criminal proceedings. */
  transmittable: boolean;
}

export interface AnswerQuestion {
  use: AnswerUse;
  /** ISO 8601 full date. */
  onDay: string;
  /** ISO 8601, may be partial. */
  birthDate?: string;
}

/**
 * NO_OFFENCE_KNOWN: a UK record that names no offence. CHILD_SEXUAL_NOT_TRANSMITTABLE: the law bids to tell it and its State forbids it.
 * TRANSMITTABLE_NOT_SAID: its State did not say. MAY_BE_CHILD_SEXUAL: spent, and the category does not tell the victim's age.
 */
export type UndecidedWhy =
  'SPENT_STATE_OPEN' | 'MAY_BE_CHILD_SEXUAL' | 'CHILD_SEXUAL_NOT_TRANSMITTABLE' | 'TRANSMITTABLE_NOT_SAID' | 'NO_OFFENCE_KNOWN';
export type LeftOutReason = 'SPENT' | 'NOT_TRANSMITTABLE' | 'NOT_A_CONVICTION' | 'DELETED';

export interface AnswerSelection {
  chosen: AnswerCandidate[];
  undecided: { candidate: AnswerCandidate; why: UndecidedWhy; spent?: SpentFinding }[];
  leftOut: { candidate: AnswerCandidate; reason: LeftOutReason; spent?: SpentFinding }[];
}

/** Undefined for a purpose that nobody may ask us with, or that is in no table: then a person decides what it is. */
export function useOf(purposeCode: string): AnswerUse | undefined {
  return Object.hasOwn(useOfPurpose, purposeCode) ? useOfPurpose[purposeCode] : undefined;
}

export function selectForAnswer(candidates: readonly AnswerCandidate[], question: AnswerQuestion): AnswerSelection {
  const selection: AnswerSelection = { chosen: [], undecided: [], leftOut: [] };
  for (const candidate of candidates) {
    const verdict = verdictOn(candidate, candidates, question);
    if (verdict === 'TOLD') selection.chosen.push(candidate);
    else if ('why' in verdict) selection.undecided.push({ candidate, ...verdict });
    else selection.leftOut.push({ candidate, ...verdict });
  }
  return selection;
}

type Verdict = 'TOLD' | { why: UndecidedWhy; spent?: SpentFinding } | { reason: LeftOutReason; spent?: SpentFinding };

function verdictOn(candidate: AnswerCandidate, all: readonly AnswerCandidate[], question: AnswerQuestion): Verdict {
  if (candidate.conviction.deleted) return { reason: 'DELETED' };
  const standing = standingOf(candidate);
  if (!standing) return { reason: 'NOT_A_CONVICTION' };
  if (candidate.origin === 'UK' && standing.offences.length === 0) return { why: 'NO_OFFENCE_KNOWN' };
  if (question.use === 'CRIMINAL_PROCEEDINGS') return 'TOLD';
  const childSexual = question.use === 'WORK_WITH_CHILDREN' ? childSexualOf(standing) : 'NO';
  return (
    forbidden(candidate, childSexual) ?? (childSexual === 'YES' ? 'TOLD' : byAge(candidate, standing, childSexual, all, question))
  );
}

/** What of it is still a conviction; null for nothing. Only the PNC keeps what is none. */
function standingOf({ conviction, origin }: AnswerCandidate): Conviction | null {
  return origin === 'UK' ? standingPart(conviction) : conviction;
}

type MaybeChildSexual = 'YES' | 'MAYBE' | 'NO';

function childSexualOf(conviction: Conviction): MaybeChildSexual {
  const kinds = kindsOfConviction(conviction);
  if (kinds.includes('CHILD_SEXUAL')) return 'YES';
  return kinds.includes('MAY_BE_CHILD_SEXUAL') ? 'MAYBE' : 'NO';
}

/** By the State that convicted. Its own word counts beside what the caller knows. */
function forbidden({ origin, transmittable, conviction }: AnswerCandidate, childSexual: MaybeChildSexual): Verdict | undefined {
  if (origin === 'UK') return undefined;
  if (!transmittable || conviction.transmittable === 'NO')
    return childSexual === 'NO' ? { reason: 'NOT_TRANSMITTABLE' } : { why: 'CHILD_SEXUAL_NOT_TRANSMITTABLE' };
  return conviction.transmittable === 'UNKNOWN' ? { why: 'TRANSMITTABLE_NOT_SAID' } : undefined;
}

function byAge(
  candidate: AnswerCandidate,
  standing: Conviction,
  childSexual: MaybeChildSexual,
  all: readonly AnswerCandidate[],
  { onDay, birthDate }: AnswerQuestion,
): Verdict {
  const others = all
    .filter((other) => other !== candidate && !other.conviction.deleted)
    .flatMap((other) => standingOf(other) ?? []);
  const spent = isSpent(standing, { birthDate, onDay, others });
  if (spent.state === 'UNSPENT') return 'TOLD';
  if (spent.state === 'UNDECIDED') return { why: 'SPENT_STATE_OPEN', spent };
  return childSexual === 'MAYBE' ? { why: 'MAY_BE_CHILD_SEXUAL', spent } : { reason: 'SPENT', spent };
}
