/** One word of a name in Latin letters, whatever it was written in. */
import anyAscii from 'any-ascii';
import { skeletonOfArabic, skeletonOfHebrew } from './abjad.ts';
import { romaniseCyrillic } from './cyrillic.ts';
import { romaniseGreek } from './greek.ts';

export interface LatinWord {
  /** a to z only. */
  text: string;
  /** Written without its short vowels. */
  abjad: boolean;
}

interface Script {
  letters: RegExp;
  abjad?: boolean;
  romanise(word: string): string;
}

const scripts: readonly Script[] = [
  { letters: /\p{Script=Cyrillic}/u, romanise: romaniseCyrillic },
  { letters: /\p{Script=Arabic}/u, romanise: skeletonOfArabic, abjad: true },
  { letters: /\p{Script=Greek}/u, romanise: romaniseGreek },
  { letters: /\p{Script=Hebrew}/u, romanise: skeletonOfHebrew, abjad: true },
];

/** Digits that scanners and pranksters put for letters. */
const misread: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 5: 's', 9: 'g' };

/** Our tables where they were measured better, a library for every other script. */
export function romanise(word: string): LatinWord {
  const lower = word.toLowerCase().replace(/(?<=\p{Letter})[01359]|[01359](?=\p{Letter})/gu, (digit) => misread[digit] ?? digit);
  if (/^[a-z]+$/.test(lower)) return { text: lower, abjad: false };
  const script = scripts.find(({ letters }) => letters.test(lower));
  const latin = script ? script.romanise(lower) : anyAscii(lower);
  return { text: latin.toLowerCase().replace(/[^a-z]/g, ''), abjad: script?.abjad ?? false };
}
