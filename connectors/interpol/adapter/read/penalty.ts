/** What was imposed, read from the words of one passage. */
import type { Reading } from '../../../contract/canonical.ts';
import type { DurationMention } from './durations.ts';
import type { Cue } from './match-phrases.ts';
import { spanOf, within, type Scan } from './scan.ts';
import type { Matter } from './words/matters.ts';

export interface Penalty {
  sentence?: Reading<string>;
  sentenced?: Reading<string>;
  suspendedFor?: Reading<string>;
  fine?: Reading<{ amount: string; currency?: string }>;
}

/** Tokens `[first, end)`. */
export interface TokenSpan {
  first: number;
  end: number;
}

/** Ours. `near` counts tokens between a word and the period it speaks of. */
const near = 5;
const sureness = {
  custody: 0.9,
  labelled: 0.85,
  plain: 0.5,
  several: 0.6,
  partSuspended: 0.9,
  whollySuspended: 0.7,
  fine: 0.9,
} as const;

/** `labelled`: the passage is the sentence cell of a table or field, so a bare period is most likely the term. */
export function readPenalty(scan: Scan, span: TokenSpan, labelled: boolean): Penalty {
  const cues = within(scan.matters, span);
  const periods = within(scan.durations, span).filter((period) => !isAge(scan, cues, period));
  const terms = classify(scan, cues, periods, labelled);
  const fine = readFine(scan, cues, span);
  const parts = [...cues.filter(isPenaltyWord), ...terms.map(({ period }) => period), ...(fine ? [fine.place] : [])];
  return {
    sentence: sentenceAround(scan, parts),
    ...readTerms(scan, terms),
    fine: fine?.reading,
  };
}

const penaltyWords: readonly Matter[] = ['CUSTODY', 'FOR_LIFE', 'SUSPENDED', 'OTHER_PENALTY', 'FINE', 'TO_SERVE'];
/** Words that say what a period is; others may stand between: `disqualified from driving for 2 years`. */
const speaksOfTerm: readonly Matter[] = ['CUSTODY', 'SUSPENDED', 'OTHER_PENALTY', 'OF_WHICH', 'FINE'];
const isPenaltyWord = ({ meaning }: Cue<Matter>) => penaltyWords.includes(meaning);

/** `aged 34 years`, `34 years old`, `de 34 ans`: nobody was sentenced to that. */
function isAge({ tokens }: Scan, cues: readonly Cue<Matter>[], period: DurationMention): boolean {
  const aged = cues.some(({ meaning, end }) => meaning === 'AGED' && end <= period.first && period.first - end <= 1);
  return aged || /^(?:old|ago)$/.test(tokens[period.end]?.word ?? '');
}

type TermKind = 'CUSTODY' | 'MAYBE' | 'SUSPENDED_PART' | 'SUSPENDED_FOR' | 'OTHER';
interface Term {
  period: DurationMention;
  kind: TermKind;
  /** A word of suspension follows and speaks of this period as a whole. */
  suspendedAfter: boolean;
}

function classify(scan: Scan, cues: readonly Cue<Matter>[], periods: readonly DurationMention[], labelled: boolean): Term[] {
  return periods.map((period, index) => {
    const next = periods[index + 1];
    const before = cues.filter(
      ({ end }) => end <= period.first && period.first - end <= near && end >= (periods[index - 1]?.end ?? 0),
    );
    const after = cues.filter(
      ({ first }) => first >= period.end && first - period.end <= near && first < (next?.first ?? Infinity),
    );
    const has = (list: readonly Cue<Matter>[], meaning: Matter) => list.some((cue) => cue.meaning === meaning);
    const suspendedAfter = after.some(
      ({ meaning, end }) => meaning === 'SUSPENDED' && !(next && next.first - end <= 2 && isJoinedFor(scan, end, next)),
    );
    return { period, kind: kindOf(scan, { period, before, after, has, labelled, suspendedAfter }), suspendedAfter };
  });
}

/** `suspended for two years`: the word speaks of the period after it. */
function isJoinedFor({ tokens }: Scan, end: number, next: DurationMention): boolean {
  return tokens
    .slice(end, next.first)
    .every(({ stem }) => /^(?:for|a|pendant|pour|por|durante|un|periodo|period|of|de|مده|لمده)$/.test(stem));
}

function kindOf(
  scan: Scan,
  given: {
    period: DurationMention;
    before: readonly Cue<Matter>[];
    after: readonly Cue<Matter>[];
    has: (list: readonly Cue<Matter>[], meaning: Matter) => boolean;
    labelled: boolean;
    suspendedAfter: boolean;
  },
): TermKind {
  const { period, before, after, has, labelled, suspendedAfter } = given;
  const last = before.filter(({ meaning }) => speaksOfTerm.includes(meaning)).at(-1);
  if (has(before, 'OF_WHICH') && (suspendedAfter || has(before, 'SUSPENDED'))) return 'SUSPENDED_PART';
  if (has(before, 'OF_WHICH')) return 'OTHER';
  if (last?.meaning === 'SUSPENDED' && isJoinedFor(scan, last.end, period)) return 'SUSPENDED_FOR';
  if (last?.meaning === 'OTHER_PENALTY' || (after[0]?.meaning === 'OTHER_PENALTY' && !has(before, 'CUSTODY'))) return 'OTHER';
  if (period.value.includes('T')) return 'OTHER';
  if (has(before, 'CUSTODY') || has(after, 'CUSTODY') || has(after, 'OF_WHICH') || suspendedAfter) return 'CUSTODY';
  return labelled || isSentencedTo(scan, period) ? 'CUSTODY' : 'MAYBE';
}

/** `sentenced to two years`, `condamné à deux ans`. */
function isSentencedTo({ statements }: Scan, period: DurationMention): boolean {
  return within(statements, { first: period.first - 4, end: period.first }).some(({ meaning }) => meaning === 'CONVICTED');
}

function readTerms(scan: Scan, terms: readonly Term[]): Pick<Penalty, 'sentenced' | 'suspendedFor'> {
  const custody = terms.filter(({ kind }) => kind === 'CUSTODY');
  const term = custody[0] ?? terms.find(({ kind }) => kind === 'MAYBE');
  const part = terms.find(({ kind }) => kind === 'SUSPENDED_PART') ?? terms.find(({ kind }) => kind === 'SUSPENDED_FOR');
  const certain = custody.length > 1 ? sureness.several : term?.kind === 'CUSTODY' ? sureness.custody : sureness.plain;
  return {
    sentenced: term && readingOf(scan, term.period, certain),
    suspendedFor: part
      ? readingOf(scan, part.period, sureness.partSuspended)
      : term?.suspendedAfter
        ? readingOf(scan, term.period, sureness.whollySuspended)
        : undefined,
  };
}

function readingOf(scan: Scan, period: DurationMention, certain: number): Reading<string> {
  return { value: period.value, confidence: round(certain * period.confidence), ...spanOf(scan, period.first, period.end) };
}

/** A sum of money is a fine where a word for it stands near: what was stolen has a value, too. */
function readFine(
  scan: Scan,
  cues: readonly Cue<Matter>[],
  span: TokenSpan,
): { reading: NonNullable<Penalty['fine']>; place: TokenSpan } | undefined {
  const taken = [...within(scan.dates, span), ...within(scan.durations, span)];
  for (const cue of cues.filter(({ meaning }) => meaning === 'FINE')) {
    const sums = within(scan.amounts, span).filter(
      (sum) => !taken.some(({ first, end }) => sum.first < end && first < sum.end) && distance(sum, cue) <= near,
    );
    const sum = sums.find(({ named }) => named) ?? sums.find(({ first }) => first >= cue.end);
    if (!sum) continue;
    const { amount, currency, confidence, first, end } = sum;
    const value = currency === undefined ? { amount } : { amount, currency };
    return { reading: { value, confidence: round(confidence * sureness.fine), ...spanOf(scan, first, end) }, place: sum };
  }
  return undefined;
}

function distance(a: TokenSpan, b: TokenSpan): number {
  return a.first >= b.end ? a.first - b.end : b.first - a.end;
}

/** The words from the first to the last that speak of the penalty. */
function sentenceAround(scan: Scan, parts: readonly TokenSpan[]): Reading<string> | undefined {
  if (parts.length === 0) return undefined;
  const first = Math.min(...parts.map((part) => part.first));
  const end = Math.max(...parts.map((part) => part.end));
  const span = spanOf(scan, first, end);
  return { value: scan.original.slice(span.from, span.to), confidence: 0.75, ...span };
}

export function round(confidence: number): number {
  return Math.round(Math.min(Math.max(confidence, 0), 1) * 100) / 100;
}
