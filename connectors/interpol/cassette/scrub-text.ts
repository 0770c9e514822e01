/**
 * The text of a message with everybody in it made up. What the reader makes something of stays (or, dates and references, becomes another
 * of its kind), so the made-up text is read as the real one was; every other word and number is replaced.
 */
import { countries } from '../../../schema/codes/countries.ts';
import type { Scrubber } from '../../test-kit/cassette/scrubber.ts';
import { readHead } from '../adapter/head.ts';
import { fold } from '../adapter/read/fold.ts';
import { scan, spanOf, type Scan } from '../adapter/read/scan.ts';
import { labels } from '../adapter/read/words/labels.ts';
import { mailLanguages } from '../wire/bureaus.ts';
import { bodyFields, headFields, identifierFields, priorities } from '../wire/fields.ts';
import { planOf, type Plan, type Span } from './plan.ts';
import { isSmall, ownPhrases } from './own-words.ts';
import { referencesIn } from './scrub-reference.ts';
import { inDigitsOf, rewriteDate, shiftDate } from './shift-date.ts';

/** Dates to come (of a deadline, of an expiry) are dates too. */
const farAhead = '2099-12-31';

export function scrubText(text: string, partner: string | undefined, scrubber: Scrubber): string {
  const scanned = scan(text, { country: partner ?? 'ZZ', today: farAhead });
  const plan = planOf(text);
  const fields = fieldsIn(text);
  for (const { name, from, to } of fields) if (isOfNames(name)) remember(text.slice(from, to), scrubber);
  for (const { from, to } of [...known(scanned), ...kept(text, fields)]) plan.keep(from, to);
  scrubNamed(scanned, scrubber, plan);
  for (const { from, to, written } of dated(scanned, scrubber)) plan.replace(from, to, written);
  for (const { from, to, year } of yearsAlone(text)) plan.replace(from, to, inDigitsOf('0', shiftDate(year, scrubber), 4));
  for (const { name, from, to } of fields) if (isOfNames(name) || isOfNumbers(name)) plan.drop(from, to);
  for (const { from, to, written } of referencesIn(text, partner, scrubber)) plan.replace(from, to, written);
  return plan.write((rest) => scrubRest(rest, scrubber));
}

/** Who is named once in a field of names is nobody's table word any more. */
const namedBy = new WeakMap<Scrubber, Set<string>>();

function remember(names: string, scrubber: Scrubber): void {
  const known = namedBy.get(scrubber) ?? new Set();
  for (const word of fold(names).text.match(/\p{L}{2,}/gu) ?? []) if (!isSmall(word)) known.add(word);
  namedBy.set(scrubber, known);
}

function scrubNamed(scanned: Scan, scrubber: Scrubber, plan: Plan): void {
  for (const [at, { word }] of scanned.tokens.entries()) {
    if (!namedBy.get(scrubber)?.has(word)) continue;
    const { from, to } = spanOf(scanned, at, at + 1);
    plan.replace(from, to, scrubber.text(scanned.original.slice(from, to)));
  }
}

/** Figures stay of their kind. */
const scrubRest = (rest: string, scrubber: Scrubber) =>
  rest.replace(/\p{Nd}+|\P{Nd}+/gu, (run) =>
    /^\p{Nd}/u.test(run) ? inDigitsOf(run, scrubber.text(fold(run).text), run.length) : scrubber.text(run),
  );

// --- what stays -----------------------------------------------------------------------------------------------------------------------

/** Words that the reader's tables know where they stand, and periods. Of sums the words: the figures are somebody's. */
function known(scanned: Scan): Span[] {
  const { tokens, statements, matters, wanted, durations, amounts } = scanned;
  const cues = [...statements, ...matters, ...wanted, ...durations].map(({ first, end }) => spanOf(scanned, first, end));
  const inSums = amounts.flatMap(({ first, end }) => tokens.slice(first, end).map((token, at) => ({ token, at: first + at })));
  const words = [...inSums, ...tokens.map((token, at) => ({ token, at })).filter(({ token }) => isSmall(token.stem))];
  return [...cues, ...words.filter(({ token }) => !/^\d/.test(token.word)).map(({ at }) => spanOf(scanned, at, at + 1))];
}

/** Names of fields and columns, our own sentences, numbers of a list, and values that fields have of a table. */
function kept(text: string, fields: readonly Field[]): Span[] {
  const lower = text.toLowerCase();
  return [
    ...cellsIn(text).filter(({ from, to }) => isLabel(text.slice(from, to))),
    ...ownPhrases.flatMap((phrase) => placesOf(phrase.toLowerCase(), lower)),
    ...[...text.matchAll(/^[ \t]*\(?\d{1,2}[.)](?=[ \t])/gm)].map(spanOfMatch),
    ...[...text.matchAll(/^DATE:.*?(?<at>\d\d:\d\d UTC)[ \t]*$/gm)].map((match) => endOfMatch(match, match.groups?.['at'])),
    ...fields.flatMap(({ name, from, to }) => keptOfField(name, text.slice(from, to), from)),
  ];
}

const spanOfMatch = ({ 0: whole, index }: RegExpExecArray) => ({ from: index, to: index + whole.length });

function endOfMatch({ 0: whole, index }: RegExpExecArray, part = ''): Span {
  const from = index + whole.lastIndexOf(part);
  return { from, to: from + part.length };
}

function placesOf(phrase: string, lower: string): Span[] {
  const places: Span[] = [];
  for (let at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + phrase.length)) {
    const isWhole = !/\p{L}$/u.test(lower.slice(0, at)) && !/^\p{L}/u.test(lower.slice(at + phrase.length));
    if (isWhole) places.push({ from: at, to: at + phrase.length });
  }
  return places;
}

function cellsIn(text: string): Span[] {
  return [...text.matchAll(/[^\n|;\t:]+/g)].map(spanOfMatch);
}

const fieldNames: ReadonlySet<string> = new Set([...headFields, ...bodyFields].map((name) => name.toLowerCase()));

function isLabel(cell: string): boolean {
  const name = fold(cell)
    .text.trim()
    .replace(/\.$/, '')
    .replace(/^[*•·-]+ ?|^\(?[0-9]{1,2}[.)] ?/, '');
  return name.length <= 40 && (labels.has(name) || fieldNames.has(name) || Object.keys(readHead(`${name}: `).values).length > 0);
}

const tableValues: Readonly<Record<string, RegExp>> = {
  sex: /^[MFX]$/,
  language: new RegExp(`^(?:${mailLanguages.join('|')})$`, 'i'),
  priority: new RegExp(`^(?:${priorities.join('|')})$`),
  attachments: /^\d{1,2}$/,
  change: /^(?:NEW|UPDATE|DELETE)$/,
};
const countryNames: ReadonlySet<string> = new Set(countries.flatMap(({ code, name }) => [code, name.toUpperCase()]));

function keptOfField(name: string, value: string, from: number): Span[] {
  if (tableValues[name]?.test(value.trim())) return [{ from, to: from + value.length }];
  if (!/^(?:pob|nationality|also ask)$/.test(name)) return [];
  const start = value.lastIndexOf(',') + 1;
  return countryNames.has(value.slice(start).trim().toUpperCase()) ? [{ from: from + start, to: from + value.length }] : [];
}

// --- what becomes another ---------------------------------------------------------------------------------------------------------------

function dated(scanned: Scan, scrubber: Scrubber): (Span & { written: string })[] {
  return scanned.dates.flatMap((date) => {
    const tokens = scanned.tokens.slice(date.first, date.end);
    const spans = tokens.map((_, at) => spanOf(scanned, date.first + at, date.first + at + 1));
    const originals = spans.map(({ from, to }) => scanned.original.slice(from, to));
    const written = rewriteDate(date, tokens, originals, scrubber);
    return spans.map((span, at) => ({ ...span, written: written[at] ?? '' }));
  });
}

/** All that a field or a cell says. */
function yearsAlone(text: string): (Span & { year: string })[] {
  return cellsIn(text).flatMap(({ from, to }) => {
    const cell = text.slice(from, to);
    const year = /^\s*((?:19|20)\d\d)\s*$/.exec(cell)?.[1];
    const start = from + cell.search(/\S/);
    return year === undefined ? [] : [{ from: start, to: start + 4, year }];
  });
}

// --- fields -----------------------------------------------------------------------------------------------------------------------------

interface Field extends Span {
  name: string;
}

/** Lines `name: value`, with the lines that go on; names folded. */
function fieldsIn(text: string): Field[] {
  return [...text.matchAll(/^[ \t>]*(?:[*•·-]+ ?)?(?<name>[^\n:|]{1,40}):(?<value>[^\n]*(?:\n[ \t]+\S[^\n]*)*)/gm)].map(
    (match) => {
      const { name = '', value = '' } = match.groups ?? {};
      const { to } = spanOfMatch(match);
      return { name: fold(name).text.trim(), from: to - value.length, to };
    },
  );
}

const ofNames = new Set([
  'surname',
  'second surname',
  'forenames',
  'full name',
  'former name',
  'birth name',
  'alias',
  'father',
  'mother',
]);

const isOfNames = (name: string) => ofNames.has(name) || /^(?:SURNAME|FORENAMES|FULL_NAME)$/.test(labels.get(name) ?? '');

const ofNumbers: ReadonlySet<string> = new Set(
  [...Object.values(identifierFields), 'CASE-REF', 'ON BEHALF OF'].map((name) => name.toLowerCase()),
);

function isOfNumbers(name: string): boolean {
  const { ourRef, yourRef } = readHead(`${name}: -`).values;
  return ofNumbers.has(name) || (ourRef ?? yourRef) !== undefined;
}
