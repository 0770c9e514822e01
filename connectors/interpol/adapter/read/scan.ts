/** A text once gone over: its words and everything in it that the tables know. Positions are token numbers, ends exclusive. */
import { findAmounts, type AmountMention } from './amounts.ts';
import { findDates, type DateMention } from './dates.ts';
import { findDurations, type DurationMention } from './durations.ts';
import { fold, type Folded } from './fold.ts';
import { compilePhrases, type Cue } from './match-phrases.ts';
import { tokensOf, type Token } from './tokens.ts';
import { matters, type Matter } from './words/matters.ts';
import { statements, type Statement } from './words/statements.ts';
import { wantedWords, type WantedItem } from './words/wanted.ts';

/** Who writes, and when: decides between day and month, between centuries, and what a dollar is. */
export interface Circumstances {
  /** Country of the bureau, alpha-2. */
  country: string;
  /** ISO date of receipt; nothing that was decided lies after it. */
  today: string;
}

export interface Scan {
  original: string;
  folded: Folded;
  tokens: Token[];
  statements: Cue<Statement>[];
  matters: Cue<Matter>[];
  wanted: Cue<WantedItem | 'ASKS' | 'HAS'>[];
  dates: DateMention[];
  durations: DurationMention[];
  amounts: AmountMention[];
}

const statementMatcher = compilePhrases(statements);
const matterMatcher = compilePhrases(matters);
const wantedMatcher = compilePhrases(wantedWords);

export function scan(original: string, circumstances: Circumstances): Scan {
  const folded = fold(original);
  const tokens = tokensOf(folded);
  const text = folded.text;
  return {
    original,
    folded,
    tokens,
    statements: statementMatcher.find(tokens),
    matters: matterMatcher.find(tokens),
    wanted: wantedMatcher.find(tokens),
    dates: findDates(text, tokens, circumstances),
    durations: findDurations(text, tokens),
    amounts: findAmounts(text, tokens, circumstances.country),
  };
}

/** Positions in the original of tokens `[first, end)`. */
export function spanOf({ folded, tokens, original }: Scan, first: number, end: number): { from: number; to: number } {
  const from = folded.at[tokens[first]?.from ?? 0] ?? 0;
  const last = tokens[Math.max(end - 1, first)];
  return { from, to: Math.min(folded.at[last?.to ?? 0] ?? original.length, original.length) };
}

/** Those of a list, ordered by `first`, that begin in tokens `[first, end)`. */
export function within<Mention extends { first: number }>(
  list: readonly Mention[],
  { first, end }: { first: number; end: number },
): Mention[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < list.length; at += 1) {
    const mention = list[at];
    if (!mention || mention.first >= end) break;
    found.push(mention);
  }
  return found;
}
