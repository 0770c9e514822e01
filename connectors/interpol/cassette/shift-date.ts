/** Dates of a cassette go back together, by months; within a month the days change places. */
import { randomInt } from 'node:crypto';
import type { Scrubber } from '../../test-kit/cassette/scrubber.ts';
import { fold } from '../adapter/read/fold.ts';
import type { DateMention } from '../adapter/read/dates.ts';
import { stemOf, type Token } from '../adapter/read/tokens.ts';

const months = { least: 14, most: 99 };

/**
 * Partial ISO date to another of the same length. A day that could be a month stays one, and one that could not does not become one: how
 * sure a reader may be of it is half of what a reply is recorded for.
 */
export function shiftDate(iso: string, scrubber: Scrubber): string {
  const [year = 0, month = 7, day = 15] = iso.split('-').map(Number);
  const back = Number(scrubber.once('shift', 'months', () => String(randomInt(months.least, months.most))));
  const turn = Number(scrubber.once('shift', 'days', () => String(randomInt(1, 11))));
  const total = year * 12 + month - 1 - back;
  const toMonth = (total % 12) + 1;
  const parts = [String(Math.floor(total / 12)).padStart(4, '0'), two(toMonth), two(turned(day, month, toMonth, turn))];
  return parts.join('-').slice(0, iso.length);
}

const two = (number: number) => String(number).padStart(2, '0');

/** 13 to 28, which every month has, among themselves. */
function turned(day: number, month: number, toMonth: number, turn: number): number {
  if (day === month) return toMonth;
  if (day > 12) return 13 + ((day - 13 + turn) % 16);
  const to = ((day - 1 + turn) % 12) + 1;
  return to === toMonth ? (to % 12) + 1 : to;
}

/** What to write for each token of a date, in its order. `original`: the tokens as they stand in the text. */
export function rewriteDate(
  { value }: Pick<DateMention, 'value'>,
  tokens: readonly Token[],
  original: readonly string[],
  scrubber: Scrubber,
): string[] {
  const to = shiftDate(value, scrubber).split('-');
  const numbers = tokens.filter(({ word }) => /^\d/.test(word));
  const roles = rolesOf(value, numbers, tokens.length > numbers.length);
  let at = 0;
  let isMonthSaid = false;
  return tokens.map((token, index) => {
    const written = original[index] ?? '';
    if (!/^\d/.test(token.word)) {
      if (between.test(token.word) || between.test(token.stem)) return written;
      // Months of the Levant are two words.
      if (isMonthSaid) return '';
      isMonthSaid = true;
      return monthLike(token, written, Number(to[1]));
    }
    const part = to[roles[at++] ?? 0] ?? '';
    return inDigitsOf(written, token.word.length <= 2 ? part.slice(-2) : part, token.word.length);
  });
}

/** Which of year (0), month (1) and day (2) each number is. */
function rolesOf(value: string, numbers: readonly Token[], isNamed: boolean): number[] {
  const [, month, day] = value.split('-').map(Number);
  if (numbers.length === 1) return [0];
  if (numbers.length === 2) return [isNamed ? 2 : 1, 0];
  if (numbers[0]?.word.length === 4) return [0, 1, 2];
  return Number(numbers[0]?.word) === day && Number(numbers[1]?.word) === month ? [2, 1, 0] : [1, 2, 0];
}

/** In figures of the same kind; as wide at least. */
export function inDigitsOf(written: string, digits: string, width: number): string {
  const bare = width === 1 ? digits.replace(/^0+(?=\d)/, '') : digits.padStart(width, '0');
  const zero = /[\u0660-\u0669]/.test(written) ? 0x660 : /[\u06f0-\u06f9]/.test(written) ? 0x6f0 : 0x30;
  return [...bare].map((digit) => String.fromCharCode(zero + Number(digit))).join('');
}

const languages = ['en', 'fr', 'es', 'ar-EG'] as const;
const nameOf = (language: string, month: number, length: 'long' | 'short') =>
  new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC', calendar: 'gregory' }).format(
    Date.UTC(2001, month - 1, 15),
  );
const languageByName = new Map(
  [...languages]
    .reverse()
    .flatMap((language) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((month) =>
        (['long', 'short'] as const).map(
          (length) => [stemOf(fold(nameOf(language, month, length)).text.replace('.', '')), language] as const,
        ),
      ),
    ),
);
/** Between the parts of a date. */
const between = /^(?:st|nd|rd|th|er|o|de|del|of|in|during|year|en|annee|ano|من|سنه|عام|في)$/;

/** The new month, in the language of the old. */
function monthLike({ word, stem }: Token, written: string, month: number): string {
  const language = languageByName.get(stem) ?? (/^[\u0600-\u06ff]/.test(word) ? 'ar-EG' : 'en');
  const name = nameOf(language, month, 'long');
  if (written === written.toUpperCase()) return name.toUpperCase();
  return /^\p{Lu}/u.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name.toLowerCase();
}
