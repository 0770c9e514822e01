/** Finds the phrases of a table in a text, longest first. Every token is looked at a bounded number of times. */
import { fold } from './fold.ts';
import { stemOf, tokensOf, type Token } from './tokens.ts';

/** Phrases by what they mean; a word that ends in `*` stands for every word that begins so. */
export type PhraseTable<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

export interface Cue<Meaning extends string> {
  meaning: Meaning;
  /** Tokens `[first, end)`. */
  first: number;
  end: number;
}

interface Phrase<Meaning extends string> {
  meaning: Meaning;
  words: readonly string[];
}

export interface PhraseMatcher<Meaning extends string> {
  find(tokens: readonly Token[]): Cue<Meaning>[];
}

/** Phrases are looked up by the first letters of their first word. */
const keyLength = 3;

export function compilePhrases<Meaning extends string>(table: PhraseTable<Meaning>): PhraseMatcher<Meaning> {
  const byKey = new Map<string, Phrase<Meaning>[]>();
  for (const meaning of Object.keys(table) as Meaning[]) {
    for (const spelling of table[meaning]) {
      const words = wordsOf(spelling);
      const key = (words[0] ?? '').replace('*', '').slice(0, keyLength);
      byKey.set(key, [...(byKey.get(key) ?? []), { meaning, words }]);
    }
  }
  for (const list of byKey.values()) list.sort((a, b) => b.words.length - a.words.length || weight(b) - weight(a));
  return { find: (tokens) => findAll(tokens, byKey) };
}

const weight = ({ words }: { words: readonly string[] }) => words.join('').length;

/** Each word is folded as texts are, its `*` kept. */
function wordsOf(spelling: string): string[] {
  return spelling.split(/\s+/).flatMap((part) => {
    const open = part.endsWith('*');
    const words = tokensOf(fold(open ? part.slice(0, -1) : part)).map(({ word }) => stemOf(word));
    return words.map((word, at) => (open && at === words.length - 1 ? `${word}*` : word));
  });
}

function findAll<Meaning extends string>(
  tokens: readonly Token[],
  byKey: ReadonlyMap<string, readonly Phrase<Meaning>[]>,
): Cue<Meaning>[] {
  const cues: Cue<Meaning>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(tokens, at, byKey);
    if (!phrase) continue;
    cues.push({ meaning: phrase.meaning, first: at, end: at + phrase.words.length });
    at += phrase.words.length - 1;
  }
  return cues;
}

function phraseAt<Meaning extends string>(
  tokens: readonly Token[],
  at: number,
  byKey: ReadonlyMap<string, readonly Phrase<Meaning>[]>,
): Phrase<Meaning> | undefined {
  const { stem = '' } = tokens[at] ?? {};
  for (let length = Math.min(keyLength, stem.length); length > 0; length -= 1) {
    const found = byKey.get(stem.slice(0, length))?.find((phrase) => fits(phrase.words, tokens, at));
    if (found) return found;
  }
  return undefined;
}

function fits(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  return words.every((word, offset) => {
    const stem = tokens[at + offset]?.stem;
    if (stem === undefined) return false;
    return word.endsWith('*') ? stem.startsWith(word.slice(0, -1)) : stem === word;
  });
}
