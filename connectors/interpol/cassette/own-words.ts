/** What a message says in words of its own: those that the reader's tables and our phrases are made of. None of them names anybody. */
import { fold } from '../adapter/read/fold.ts';
import { stemOf, tokensOf } from '../adapter/read/tokens.ts';
import { currencyWords, sharedWords } from '../adapter/read/words/currencies.ts';
import { labels } from '../adapter/read/words/labels.ts';
import { matters } from '../adapter/read/words/matters.ts';
import { monthPairs, monthWords, numberWords, unitWords } from '../adapter/read/words/numbers.ts';
import { statements } from '../adapter/read/words/statements.ts';
import { wantedWords } from '../adapter/read/words/wanted.ts';
import { countries } from '../../../schema/codes/countries.ts';
import { bureauCountries, bureauIn, homeBureau } from '../wire/bureaus.ts';
import { bodyFields, headFields, priorities, subjects } from '../wire/fields.ts';
import { phrases } from '../wire/phrases.ts';

/** Small words by which a language is known and a sentence hangs together; they stay wherever they stand. */
const small = `the of and was is for to been has with no on by he she at in before from a an s that which were are not his her
  instance first it this he had be will le la les des et est une un dans pour par que du aux au il elle nous l d n qu ne pas sa son
  devant el los las y es una en por del de se con su nos al lo ante fue ha a en re ref
  premiere grande primera instancia correctionnel correctionnelle criminel criminelle penal criminal superieure superior supreme
  supremo appel apelacion provincial nacional district high circuit regional municipal police assises ete with without and intent sans
  sin while under influence which qui que est sont is are were old ago pendant durante periodo period
  مدة لمدة واحدة واحد في من على إلى عن التي هذا كان قد لا تم بتاريخ و أن هو هي`;
const smallWords: ReadonlySet<string> = new Set(wordsIn(small));

export const isSmall = (word: string) => smallWords.has(word);

const tables = [matters, statements, wantedWords].flatMap((table) => Object.values(table).flat());

/** Sentences and names of our own messages, the longest first. */
export const ownPhrases: readonly string[] = [
  ...strings(phrases),
  ...Object.values(subjects),
  ...bureauCountries.flatMap((country) => bureauIn(country)?.name ?? []),
  homeBureau,
].sort((a, b) => b.length - a.length);

const vocabulary: ReadonlySet<string> = new Set(
  [
    ...tables.map((phrase) => phrase.replaceAll('*', '')),
    ...ownPhrases,
    ...labels.keys(),
    ...headFields,
    ...bodyFields,
    ...currencyWords.keys(),
    ...sharedWords,
    ...monthWords.keys(),
    ...monthPairs.keys(),
    ...Object.keys(numberWords),
    ...unitWords.keys(),
    ...countries.map(({ name }) => name),
    ...priorities,
    'UTC example ACRO NEU',
  ].flatMap(wordsIn),
);
const beginnings = tables.flatMap((phrase) => (phrase.endsWith('*') ? wordsIn(phrase).slice(-1) : []));

/** `word`: stem of a folded word. */
export function isOwn(word: string): boolean {
  return vocabulary.has(word) || smallWords.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}

function wordsIn(text: string): string[] {
  return tokensOf(fold(text)).map(({ word }) => stemOf(word));
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
