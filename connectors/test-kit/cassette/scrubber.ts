/** Replaces what is about a person, the same everywhere in one cassette. What was there cannot be found again: nothing is derived from it. */
import { randomInt } from 'node:crypto';
import { madeUpDigits, madeUpWord } from './words.ts';

export interface Scrubber {
  /** Every word and every number of a text; blanks and punctuation stay. */
  text(text: string): string;
  /** A partial ISO date, moved by the cassette's own number of days; what is no date is scrubbed as text. */
  date(iso: string): string;
  /** An instant in ISO form, moved likewise; its zone stays as it is written. */
  instant(iso: string): string;
  /** What `make` made when this value of this kind came first. */
  once(kind: string, value: string, make: () => string): string;
  /** Words and numbers that it has replaced so far. */
  originals(): ReadonlySet<string>;
}

const dayMs = 86_400_000;
const attemptsMax = 50;
/** Days by which dates go back: enough to be somebody else's, not so many that a child is born before its parents. */
const shiftDays = { least: 400, most: 3_000 };

/** `avoid`: what no made-up word or number may be: those of the real exchange, so that none of them comes back as somebody else's. */
export function openScrubber(avoid: ReadonlySet<string> = new Set()): Scrubber {
  const known = new Map<string, string>();
  const originals = new Set<string>();
  const used = new Set<string>();
  const shiftMs = randomInt(shiftDays.least, shiftDays.most) * dayMs;

  function once(kind: string, value: string, make: () => string): string {
    const key = `${kind}\u0000${value}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const made = make();
    known.set(key, made);
    return made;
  }

  /** Two different ones stay two, as far as there are enough of that length. */
  function unused(original: string, makeUp: (original: string) => string): string {
    originals.add(original);
    for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
      const made = makeUp(original);
      if (used.has(made) || avoid.has(made)) continue;
      used.add(made);
      return made;
    }
    return makeUp(original);
  }

  /** In whatever case a word is written, it is the same word. */
  function word(written: string): string {
    const composed = written.normalize('NFC');
    const small = composed.toLowerCase();
    const letters = [...once('word', small, () => unused(small, madeUpWord))];
    return [...composed].map((letter, at) => inCaseOf(letter, letters[at] ?? 'x')).join('');
  }

  function text(given: string): string {
    return given.replace(/[\p{L}\p{M}]+|\p{Nd}+/gu, (run) =>
      /^\p{Nd}/u.test(run) ? once('digits', run, () => unused(run.replace(/\P{ASCII}/gu, '1'), madeUpDigits)) : word(run),
    );
  }

  function moved(iso: string, middle: string): Date | undefined {
    const instant = new Date(`${iso}${middle}`);
    return Number.isNaN(instant.getTime()) ? undefined : new Date(instant.getTime() - shiftMs);
  }

  return {
    text,
    once,
    originals: () => originals,
    date(iso) {
      const middle = { 4: '-07-01T12:00:00Z', 7: '-15T12:00:00Z', 10: 'T12:00:00Z' }[iso.length];
      const to = middle && /^\d{4}(-\d{2}){0,2}$/.test(iso) ? moved(iso, middle) : undefined;
      return to ? to.toISOString().slice(0, iso.length) : text(iso);
    },
    instant(iso) {
      const { day, rest } = /^(?<day>\d{4}-\d{2}-\d{2})(?<rest>.*)$/s.exec(iso)?.groups ?? {};
      const to = day === undefined ? undefined : moved(day, 'T12:00:00Z');
      return to && /^[T\d:.Z+-]*$/.test(rest ?? '') ? `${to.toISOString().slice(0, 10)}${rest}` : text(iso);
    },
  };
}

function inCaseOf(letter: string, made: string): string {
  return letter === letter.toLowerCase() ? made : made.toUpperCase();
}
