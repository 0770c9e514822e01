/** Words and numbers of the same shape that mean nothing: as long, in the same script and case, with the same marks where there are marks. */
import { randomInt } from 'node:crypto';

/** Small letters by script. A letter is replaced by one of its own row, so that folding, sorting and column widths are tried as before. */
const rows = [
  'bcdfghjklmnprstvwz',
  'áâãäåçéêëíîñóôöúûüýžčšřțșăłğ',
  'бвгджзклмнпрстфхцч',
  'βγδζθκλμνξπρστφχψ',
  'تثجحخدذرزسشصضطظعغقمنهي',
];
const rowByLetter = new Map(rows.flatMap((row) => [...row].map((letter) => [letter, row] as const)));
const scripts: readonly (readonly [RegExp, string])[] = [
  [/^[a-z]$/, rows[0] ?? ''],
  [/^\p{Script=Cyrillic}$/u, rows[2] ?? ''],
  [/^\p{Script=Greek}$/u, rows[3] ?? ''],
  // Without those letters that are written together with the next word.
  [/^\p{Script=Arabic}$/u, rows[4] ?? ''],
  [/^\p{Script=Latin}$/u, rows[1] ?? ''],
];

/** No language begins a word like this: a made-up word is never somebody's real one, and can be seen to be made up. Not on short ones. */
const mark = 'xq';

const markedFrom = 4;

/** `word` in small letters. */
export function madeUpWord(word: string): string {
  const letters = [...word];
  const marked = letters.length >= markedFrom;
  return letters
    .map((letter, at) => (marked && at < mark.length && /^[a-z]$/.test(letter) ? mark.charAt(at) : oneOf(rowOf(letter), letter)))
    .join('');
}

function rowOf(letter: string): string {
  return rowByLetter.get(letter) ?? scripts.find(([script]) => script.test(letter))?.[1] ?? rows[0] ?? '';
}

function oneOf(row: string, but: string): string {
  const others = [...row].filter((letter) => letter !== but);
  return others[randomInt(others.length)] ?? 'x';
}

/** As many digits; zeros in front stay, so that a padded number is padded. */
export function madeUpDigits(digits: string): string {
  const zeros = /^0*(?=\d)/.exec(digits)?.[0].length ?? 0;
  return [...digits].map((digit, at) => (at < zeros ? '0' : oneOf(at === zeros ? '123456789' : '0123456789', digit))).join('');
}
