/** Words of a folded text. Digits and letters that touch (`2y6m`, `1er`) are words of their own. */
import type { Folded } from './fold.ts';

export interface Token {
  word: string;
  /** Without what Arabic writes together with a word: and, with, for, the. The word itself in other scripts. */
  stem: string;
  /** Positions in the folded text. */
  from: number;
  to: number;
}

export function tokensOf({ text }: Pick<Folded, 'text'>): Token[] {
  return [...text.matchAll(/\p{Nd}+|\p{L}+/gu)].map(({ 0: word, index }) => ({
    word,
    stem: stemOf(word),
    from: index,
    to: index + word.length,
  }));
}

/** Three letters at least must be left: the same is done to the tables, so what it does to other words does no harm. */
export function stemOf(word: string): string {
  if (!/^[\u0600-\u06ff]/.test(word)) return word;
  let stem = word;
  for (let shorter = stripOne(stem); shorter !== stem; shorter = stripOne(stem)) stem = shorter;
  return stem;
}

const stripOne = (word: string) => word.replace(/^(?:[وف]|لل|[بلك]?ال|[بلك])(?=...)/, '');
