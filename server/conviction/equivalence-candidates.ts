/**
 * UK offences that a foreign one may correspond to, best first: a proposal for the person who decides. Pure. What people decided for like
 * cases comes first, then the offences of the same common category, then of its chapter. The confidence is ours.
 */
import { cjsInchoateOffences } from '../../schema/codes/cjs-inchoate.ts';
import { cjsOffences } from '../../schema/codes/cjs-offences.ts';
import { ecrisParameters } from '../../schema/codes/ecris-parameters.ts';
import { ukOffenceFacts, ukOffenceFactsOf, type UkOffenceFacts } from '../../schema/codes/uk-offence-facts.ts';
import type { Offence } from '../../connectors/contract/canonical.ts';
import { ecrisCategoryOf } from './offence-category.ts';

/** What people decided before for offences of this common category. */
export interface EarlierDecision {
  cjsCode: string;
  times: number;
  /** RFC 3339. */
  lastDecidedAt: string;
}

export interface EquivalenceCandidate {
  cjsCode: string;
  title: string;
  statute: string;
  /** National Police Records (Recordable Offences) Regulations 2000. */
  recordable: boolean;
  /** 0 to 1. */
  confidence: number;
  why: 'EARLIER_DECISION' | 'SAME_CATEGORY' | 'NEAR_CATEGORY';
}

export const candidatesMax = 12;

/** A code that our table of UK offences does not hold is not proposed again: whether it is recordable would be a guess. */
export function equivalenceCandidates(offence: Offence, earlier: readonly EarlierDecision[]): EquivalenceCandidate[] {
  const category = ecrisCategoryOf(offence);
  const found = [...fromDecisions(earlier), ...(category ? ofCategory(category, isAttempt(offence)) : [])];
  const best = new Map<string, EquivalenceCandidate>();
  for (const candidate of found) if (!best.has(candidate.cjsCode)) best.set(candidate.cjsCode, candidate);
  return [...best.values()].slice(0, candidatesMax);
}

function fromDecisions(earlier: readonly EarlierDecision[]): EquivalenceCandidate[] {
  const total = earlier.reduce((sum, { times }) => sum + times, 0);
  return earlier
    .toSorted((a, b) => b.times - a.times || b.lastDecidedAt.localeCompare(a.lastDecidedAt) || a.cjsCode.localeCompare(b.cjsCode))
    .flatMap(({ cjsCode, times }) => {
      const facts = ukOffenceFactsOf(cjsCode);
      // Above every proposal of the table, below certainty: one decision counts half of what many do.
      return facts ? [candidate(cjsCode, facts, 0.9 + (0.1 * times) / (total + 1), 'EARLIER_DECISION')] : [];
    });
}

/** The same category, exact fits before close ones; then the rest of its chapter. The more there are, the less each is worth. */
function ofCategory(category: string, attempt: boolean): EquivalenceCandidate[] {
  const mapped = ukOffenceFacts.filter(({ ecrisCategory }) => ecrisCategory !== null);
  const same = mapped.filter(({ ecrisCategory }) => ecrisCategory === category);
  const near = mapped.filter(
    ({ ecrisCategory }) => ecrisCategory !== category && chapterOf(ecrisCategory) === chapterOf(category),
  );
  const tiers = [
    { facts: same.filter(({ fit }) => fit === 'exact'), floor: 0.5, spread: 0.4, why: 'SAME_CATEGORY' },
    { facts: same.filter(({ fit }) => fit === 'close'), floor: 0.25, spread: 0.25, why: 'SAME_CATEGORY' },
    { facts: near, floor: 0.05, spread: 0.1, why: 'NEAR_CATEGORY' },
  ] as const;
  return tiers.flatMap(({ facts, floor, spread, why }) =>
    facts.map((each) => candidate(codeOf(each, attempt), each, floor + spread / facts.length, why)),
  );
}

const chapterOf = (category: string | null) => category?.slice(0, 2);

const isAttempt = ({ completion }: Offence) => completion?.system === ecrisParameters.system && completion.code === 'LC-00-A';

/** Summary offences cannot be attempted (Criminal Attempts Act 1981 s.1(4)). */
const attemptable: readonly UkOffenceFacts['mode'][] = ['CE', 'CI'];

function codeOf({ code, mode }: UkOffenceFacts, attempt: boolean): string {
  return attempt && attemptable.includes(mode) ? `${code}A` : code;
}

const titles = new Map([...cjsOffences.rows, ...cjsInchoateOffences.rows]);

function candidate(
  cjsCode: string,
  { statute, recordable }: UkOffenceFacts,
  confidence: number,
  why: EquivalenceCandidate['why'],
): EquivalenceCandidate {
  return { cjsCode, title: titles.get(cjsCode) ?? cjsCode, statute, recordable, confidence, why };
}
