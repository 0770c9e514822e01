/** Periods: `18 months`, `two years and six months`, `deux (02) ans`, `2y6m`, `سنتين`. */
import { stemOf, type Token } from './tokens.ts';
import { joiners, numberWords, unitLetters, unitWords, type Unit, type UnitWord } from './words/numbers.ts';

export interface DurationMention {
  /** ISO 8601, e.g. `P2Y6M` or `PT120H`. */
  value: string;
  /** 0 to 1: lower where figure and word disagree or no number stands. */
  confidence: number;
  first: number;
  end: number;
}

const sureness = { plain: 1, single: 0.8, disagreeing: 0.3 } as const;
const numberMax = 999;

const numbers = new Map(Object.entries(numberWords).map(([word, value]) => [stemOf(word), value]));
const units = new Map([...unitWords].map(([word, unit]) => [stemOf(word), unit]));

interface Part {
  count: number;
  unit: Unit;
  confidence: number;
  first: number;
  end: number;
}

/** In the order of the text; no two overlap. */
export function findDurations(text: string, tokens: readonly Token[]): DurationMention[] {
  const found: DurationMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const part = partAt(text, tokens, at);
    if (!part) continue;
    const whole = withSmaller(text, tokens, part);
    found.push(whole);
    at = whole.end - 1;
  }
  return found;
}

const order: readonly Unit[] = ['Y', 'M', 'W', 'D', 'H'];

/** `two years and six months`: joined to what is smaller and follows at once. */
function withSmaller(text: string, tokens: readonly Token[], head: Part): DurationMention {
  const parts = [head];
  let end = head.end;
  let confidence = head.confidence;
  for (;;) {
    const start = joiners.has(tokens[end]?.word ?? '') ? end + 1 : end;
    const gap = text.slice(tokens[end - 1]?.to ?? 0, tokens[start]?.from ?? 0);
    const next = /^[ \n,]{0,3}(?:(?:and|et|y|و|con|plus)[ \n]{1,2})?$/.test(gap) ? partAt(text, tokens, start) : undefined;
    if (!next || order.indexOf(next.unit) <= order.indexOf(parts.at(-1)?.unit ?? 'H')) break;
    parts.push(next);
    end = next.end;
    confidence = Math.min(confidence, next.confidence);
  }
  return { value: isoOf(parts), confidence, first: head.first, end };
}

function isoOf(parts: readonly Part[]): string {
  // ISO 8601 knows weeks only on their own; beside other parts they are seven days each.
  const only = parts.length === 1;
  const days = parts.map((part) => (part.unit === 'W' && !only ? { ...part, unit: 'D' as const, count: part.count * 7 } : part));
  const dated = days.filter(({ unit }) => unit !== 'H').map(({ count, unit }) => `${count}${unit}`);
  const timed = days.filter(({ unit }) => unit === 'H').map(({ count }) => `T${count}H`);
  return `P${dated.join('')}${timed.join('')}`;
}

function partAt(text: string, tokens: readonly Token[], at: number): Part | undefined {
  return alone(tokens, at) ?? counted(text, tokens, at);
}

/** A unit that holds its own number: the dual, or one year. A year's number after it makes it a date. */
function alone(tokens: readonly Token[], at: number): Part | undefined {
  const unit = unitAt(tokens, at);
  if (!unit?.own || (unit.own === 1 && /^\d+$/.test(tokens[at + 1]?.word ?? ''))) return undefined;
  // `لمدة سنة`: for the term of a year. Without such a word one year is too easily any year.
  if (unit.own === 1 && !/^(?:مده|واحده|واحد)$/.test(`${tokens[at - 1]?.stem ?? ''}`)) {
    return singleAfter(tokens, at)
      ? { count: 1, unit: unit.unit, confidence: sureness.single, first: at, end: at + 2 }
      : undefined;
  }
  return { count: unit.own, unit: unit.unit, confidence: sureness.plain, first: at, end: at + 1 };
}

/** `سنة واحدة`: one year. */
const singleAfter = (tokens: readonly Token[], at: number) => /^(?:واحده|واحد)$/.test(tokens[at + 1]?.word ?? '');

function counted(text: string, tokens: readonly Token[], at: number): Part | undefined {
  const number = numberAt(text, tokens, at);
  if (!number) return undefined;
  const again = inBrackets(text, tokens, number.end);
  const end = again?.end ?? number.end;
  const unit = unitAt(tokens, end) ?? letterAt(tokens, end);
  if (!unit || !isClose(text, tokens, end)) return undefined;
  const agree = !again || again.value === number.value;
  return {
    count: number.value,
    unit: unit.unit,
    confidence: agree ? sureness.plain : sureness.disagreeing,
    first: at,
    end: end + 1,
  };
}

interface NumberRead {
  value: number;
  end: number;
}

/** `two (2)`, `18 (dix-huit)`. */
function inBrackets(text: string, tokens: readonly Token[], at: number): NumberRead | undefined {
  const opened = text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from ?? 0);
  if (!/^ {0,2}\( {0,2}$/.test(opened)) return undefined;
  const number = numberAt(text, tokens, at);
  const closed = number && text.slice(tokens[number.end - 1]?.to ?? 0, (tokens[number.end - 1]?.to ?? 0) + 2);
  return number && /^ ?\)/.test(closed ?? '') ? number : undefined;
}

/** Between number and unit there is no more than a blank, a hyphen or a bracket; never a fraction. */
function isClose(text: string, tokens: readonly Token[], unitAt: number): boolean {
  return /^[ \n)-]{0,3}(?:de )?$/.test(text.slice(tokens[unitAt - 1]?.to ?? 0, tokens[unitAt]?.from ?? 0));
}

function numberAt(text: string, tokens: readonly Token[], at: number): NumberRead | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (!/^\d/.test(token.word)) return inWords(text, tokens, at);
  const before = text.slice(Math.max(0, token.from - 2), token.from);
  // The end of `2.5` or of `12/2014` is no number of years.
  if (token.word.length > 3 || /\d[.,/-]$/.test(before)) return undefined;
  return Number(token.word) > 0 ? { value: Number(token.word), end: at + 1 } : undefined;
}

const wordsMax = 5;

/** `twenty-four`, `quatre-vingt-dix`, `treinta y seis`, `خمس وعشرين`. */
function inWords(text: string, tokens: readonly Token[], at: number): NumberRead | undefined {
  let value: number | undefined;
  let end = at;
  for (let count = 0; count < wordsMax; count += 1) {
    const start = value !== undefined && joiners.has(tokens[end]?.word ?? '') ? end + 1 : end;
    if (
      value !== undefined &&
      !/^[ \n-]{1,2}(?:(?:and|et|y|و)[ \n-]{1,2})?$/.test(text.slice(tokens[end - 1]?.to ?? 0, tokens[start]?.from ?? 0))
    )
      break;
    const next = numbers.get(tokens[start]?.stem ?? '');
    const sum = next === undefined ? undefined : addWord(value, next);
    if (sum === undefined) break;
    value = sum;
    end = start + 1;
  }
  return value === undefined || value > numberMax ? undefined : { value, end };
}

/** How words make one number, the first rule that fits. Without one they are two numbers: `six two`. */
const sums: readonly ((value: number, next: number) => number | undefined)[] = [
  (value, next) => (next === 100 && value < 10 ? value * 100 : undefined),
  // quatre-vingts
  (value, next) => (value === 4 && next === 20 ? 80 : undefined),
  (value, next) => (value % 100 === 0 && next < 100 ? value + next : undefined),
  (value, next) => (value % 10 === 0 && value % 100 >= 20 && next < 10 ? value + next : undefined),
  // soixante-dix, quatre-vingt-onze
  (value, next) => ([60, 80].includes(value % 100) && next >= 10 && next <= 19 ? value + next : undefined),
  // dix-sept
  (value, next) => (value % 100 === 10 && next >= 7 && next <= 9 ? value + next : undefined),
  // Arabic says the units first.
  (value, next) => (value % 100 < 10 && next % 10 === 0 && next < 100 ? value + next : undefined),
];

function addWord(value: number | undefined, next: number): number | undefined {
  if (value === undefined) return next;
  for (const rule of sums) {
    const sum = rule(value, next);
    if (sum !== undefined) return sum;
  }
  return undefined;
}

function unitAt(tokens: readonly Token[], at: number): UnitWord | undefined {
  const token = tokens[at];
  return token && (unitWords.get(token.word) ?? units.get(token.stem));
}

function letterAt(tokens: readonly Token[], at: number): UnitWord | undefined {
  const [number, token] = [tokens[at - 1], tokens[at]];
  const unit = token && number?.to === token.from && /^\d+$/.test(number.word) ? unitLetters.get(token.word) : undefined;
  return unit && { unit };
}
