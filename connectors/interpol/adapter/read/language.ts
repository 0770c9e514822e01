/** The language of a text by its commonest words; ISO 639-1. */
import type { Token } from './tokens.ts';

const common = {
  en: 'the of and was is for to been has with no on by he she',
  fr: 'le la les des et est une dans pour par que du aux il elle nous',
  es: 'el los las y es una en por que del se con su nos no al',
  ar: 'في من على إلى عن التي هذا كان قد لا تم بتاريخ',
} as const;
type Known = keyof typeof common;

const byWord = new Map<string, Known[]>();
for (const language of Object.keys(common) as Known[]) {
  for (const word of common[language].split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language]);
}

const tokensMax = 2_000;
/** Fewer common words than this say nothing. */
const hitsMin = 3;

/** `stated` is what the message says of itself; it is overruled only where the words are plainly of another language. */
export function languageOf(tokens: readonly Token[], stated: string): string {
  const hits: Record<Known, number> = { en: 0, fr: 0, es: 0, ar: 0 };
  for (const { word } of tokens.slice(0, tokensMax)) {
    for (const language of byWord.get(word) ?? []) hits[language] += 1;
    if (/^[\u0600-\u06ff]/.test(word)) hits.ar += 1;
  }
  const [best = 'en', second = 'en'] = (Object.keys(hits) as Known[]).sort((a, b) => hits[b] - hits[a]);
  return hits[best] >= hitsMin && hits[best] >= 2 * hits[second] ? best : stated;
}
