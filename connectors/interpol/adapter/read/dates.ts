/** Dates as replies write them: in figures, with the name of the month, or less than a day. */
import { stemOf, type Token } from './tokens.ts';
import { monthPairs, monthWords } from './words/numbers.ts';

export interface DateMention {
  /** Partial ISO date. */
  value: string;
  /** 0 to 1; a day that could as well be the month halves it. */
  confidence: number;
  first: number;
  end: number;
}

/** Ours: how sure a form of writing is. */
const sureness = {
  named: 0.95,
  iso: 0.95,
  figures: 0.9,
  /** Both are at most 12: day and month could be the other way about. */
  doubtful: 0.5,
  month: 0.75,
  year: 0.6,
  /** Factor for two figures of a year. */
  shortYear: 0.6,
} as const;

/** Countries that write the month first; Interpol's usage and everybody else's is day first. */
const monthFirst: ReadonlySet<string> = new Set(['US', 'PR', 'GU', 'AS', 'VI', 'MP', 'PH', 'FM', 'MH', 'PW']);

const months = new Map([...monthWords].map(([word, month]) => [stemOf(word), month]));
const pairs = new Map([...monthPairs].map(([words, month]) => [words.split(' ').map(stemOf).join(' '), month]));

interface Reader {
  text: string;
  tokens: readonly Token[];
  country: string;
  today: string;
}

/** In the order of the text; no two overlap. */
export function findDates(
  text: string,
  tokens: readonly Token[],
  { country, today }: { country: string; today: string },
): DateMention[] {
  const reader: Reader = { text, tokens, country, today };
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const date = inFigures(reader, at) ?? withName(reader, at) ?? monthAndYear(reader, at) ?? yearAlone(reader, at);
    if (!date) continue;
    found.push(date);
    at = date.end - 1;
  }
  return found;
}

const isNumber = (token: Token | undefined, digits: RegExp): token is Token => token !== undefined && digits.test(token.word);

/** What stands between two tokens. */
const between = ({ text, tokens }: Reader, at: number) => text.slice(tokens[at]?.to ?? 0, tokens[at + 1]?.from ?? 0);

/** A figure that goes on before or after, as in `1/12/03/2014` or `12.03.2014.5`, belongs to something else. */
function standsAlone({ text, tokens }: Reader, first: number, end: number): boolean {
  const before = text.slice(Math.max(0, (tokens[first]?.from ?? 0) - 2), tokens[first]?.from ?? 0);
  const after = text.slice(tokens[end - 1]?.to ?? 0, (tokens[end - 1]?.to ?? 0) + 2);
  return !/[\p{L}\p{N}][/.-]$/u.test(before) && !/^[/-][\p{L}\p{N}]|^\.\p{N}/u.test(after);
}

function inFigures(reader: Reader, at: number): DateMention | undefined {
  const { tokens } = reader;
  const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isNumber(one, /^\d{1,4}$/) || !isNumber(two, /^\d{1,2}$/) || !isNumber(three, /^\d{1,4}$/)) return undefined;
  const separator = between(reader, at).trim();
  if (!/^[/.-]$/.test(separator) || between(reader, at + 1).trim() !== separator || !standsAlone(reader, at, at + 3))
    return undefined;
  const [a, b, c] = [Number(one.word), Number(two.word), Number(three.word)];
  const place = { first: at, end: at + 3 };
  if (one.word.length === 4 && three.word.length <= 2) return dated(reader, [a, b, c], sureness.iso, place);
  if (one.word.length > 2 || ![2, 4].includes(three.word.length)) return undefined;
  const year = fullYear(reader, three.word);
  if (year === undefined) return undefined;
  const factor = three.word.length === 2 ? sureness.shortYear : 1;
  return orderedBy(reader, { a, b, year }, factor, place);
}

function orderedBy(
  reader: Reader,
  { a, b, year }: { a: number; b: number; year: number },
  factor: number,
  place: { first: number; end: number },
): DateMention | undefined {
  const dayFirst = !monthFirst.has(reader.country);
  if (a <= 12 && b <= 12 && a !== b) {
    const [day, month] = dayFirst ? [a, b] : [b, a];
    return dated(reader, [year, month, day], sureness.doubtful * factor, place);
  }
  const [day, month] = b > 12 ? [b, a] : [a, b];
  return dated(reader, [year, month, day], sureness.figures * factor, place);
}

/** `12 March 2014`, `1er juin 2014`, `12 de marzo de 2014`, `March 12, 2014`. */
function withName(reader: Reader, at: number): DateMention | undefined {
  const { tokens } = reader;
  if (isNumber(tokens[at], /^\d{1,2}$/)) {
    const name = monthAt(reader, skip(tokens, at + 1, /^(?:st|nd|rd|th|er|o|de|of|من)$/));
    if (!name) return undefined;
    const yearAt = skip(tokens, name.end, /^(?:de|del|of|من|سنه|عام)$/);
    return namedDate(reader, { day: Number(tokens[at].word), month: name.month, yearAt }, at);
  }
  const name = monthAt(reader, at);
  const day = name && tokens[name.end];
  if (!name || !isNumber(day, /^\d{1,2}$/)) return undefined;
  return namedDate(
    reader,
    { day: Number(day.word), month: name.month, yearAt: skip(tokens, name.end + 1, /^(?:st|nd|rd|th)$/) },
    at,
  );
}

function namedDate(
  reader: Reader,
  { day, month, yearAt }: { day: number; month: number; yearAt: number },
  first: number,
): DateMention | undefined {
  const token = reader.tokens[yearAt];
  if (!isNumber(token, /^(?:\d{2}|\d{4})$/) || !isOneStretch(reader, first, yearAt)) return undefined;
  const year = fullYear(reader, token.word);
  if (year === undefined) return undefined;
  const sure = token.word.length === 2 ? sureness.named * sureness.shortYear : sureness.named;
  return dated(reader, [year, month, day], sure, { first, end: yearAt + 1 });
}

/** `03/2014` and `March 2014`; a case number looks like the first, so it is less sure. */
function monthAndYear(reader: Reader, at: number): DateMention | undefined {
  const { tokens } = reader;
  const [one, two] = [tokens[at], tokens[at + 1]];
  const name = monthAt(reader, at);
  const yearAt = name ? skip(tokens, name.end, /^(?:de|del|of|من)$/) : at + 1;
  const inNumbers = isNumber(one, /^\d{1,2}$/) && isNumber(two, /^\d{4}$/) && between(reader, at) === '/';
  if (!name && !(inNumbers && standsAlone(reader, at, at + 2))) return undefined;
  const token = tokens[yearAt];
  if (!isNumber(token, /^\d{4}$/) || !isOneStretch(reader, at, yearAt)) return undefined;
  const sure = name ? sureness.month : sureness.doubtful;
  return dated(reader, [Number(token.word), name?.month ?? Number(one?.word)], sure, { first: at, end: yearAt + 1 });
}

/** Only after a word that says that a year comes: four figures alone are anything. */
const beforeYear = /^(?:in|during|year|en|annee|ano|سنه|عام|في)$/;

function yearAlone(reader: Reader, at: number): DateMention | undefined {
  const token = reader.tokens[at];
  const previous = reader.tokens[at - 1];
  if (!isNumber(token, /^\d{4}$/) || !previous || !(beforeYear.test(previous.word) || beforeYear.test(previous.stem)))
    return undefined;
  return standsAlone(reader, at, at + 1)
    ? dated(reader, [Number(token.word)], sureness.year, { first: at, end: at + 1 })
    : undefined;
}

function monthAt({ tokens }: Reader, at: number): { month: number; end: number } | undefined {
  const stem = tokens[at]?.stem ?? '';
  const pair = pairs.get(`${stem} ${tokens[at + 1]?.stem ?? ''}`);
  if (pair !== undefined) return { month: pair, end: at + 2 };
  const month = months.get(stem);
  return month === undefined ? undefined : { month, end: at + 1 };
}

function skip(tokens: readonly Token[], at: number, words: RegExp): number {
  return words.test(tokens[at]?.word ?? '') ? at + 1 : at;
}

/** Parts of one date lie close together and on at most two lines. */
function isOneStretch({ text, tokens }: Reader, first: number, last: number): boolean {
  const stretch = text.slice(tokens[first]?.from ?? 0, tokens[last]?.to ?? 0);
  return stretch.length <= 40 && !/[;:!?|]|\n\s*\n/.test(stretch);
}

/** Of two figures the last century in which the date is not in the future. */
function fullYear({ today }: Reader, written: string): number | undefined {
  if (written.length === 4) return Number(written);
  const year = Number(today.slice(0, 4));
  const inThisCentury = Math.floor(year / 100) * 100 + Number(written);
  return inThisCentury > year ? inThisCentury - 100 : inThisCentury;
}

/** Nothing where there is no such day, or where it lies before 1900 or after today: another calendar, or a hearing to come. */
function dated(
  { today }: Reader,
  [year, month, day]: [number, number?, number?],
  confidence: number,
  place: { first: number; end: number },
): DateMention | undefined {
  if (year < 1900 || !isOfCalendar(year, month ?? 1, day ?? 1)) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  const value = [String(year), ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-');
  return value <= today.slice(0, value.length) ? { value, confidence, ...place } : undefined;
}

function isOfCalendar(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
