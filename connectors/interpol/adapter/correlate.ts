/**
 * Which of our messages a reply belongs to: by reference alone, never by a name. A reference that was mangled on its way (blanks, lower
 * case, letters for digits, a year where the country stands) is repaired only where nothing speaks against it: the country that
 * answers, and the check letter where there is one.
 */
import { checkLetterOf, formatReference, parseReference, referenceOfMessageId } from '../wire/reference.ts';

export interface Correlation {
  inReplyTo?: string;
  correlatedBy: 'REFERENCE' | 'REPAIRED_REFERENCE' | 'NOTHING';
}

export interface Clues {
  /** Country whose bureau has sent the reply. */
  country: string;
  /** Where references may stand, the most telling place first: YOUR-REF, the mail's subject, the text. */
  places: (string | undefined)[];
  /** Message-IDs that the mail says it answers. */
  answers: readonly string[];
}

const nothing: Correlation = { correlatedBy: 'NOTHING' };

/** Two different references in the same place, or in a place and in the mail's thread, name nobody: a person decides. */
export function correlate({ country, places, answers }: Clues): Correlation {
  const threaded = unique(answers.flatMap((id) => referenceOfMessageId(id) ?? []));
  for (const place of places) {
    const found = findReferences(place ?? '', country);
    if (found.length === 0) continue;
    const [only, ...more] = found;
    if (!only || more.length > 0) return nothing;
    if (threaded.length > 0 && !threaded.includes(only.reference)) return nothing;
    // What the mail's thread confirms needed no repair.
    const certain = only.exact || threaded.includes(only.reference);
    return { inReplyTo: only.reference, correlatedBy: certain ? 'REFERENCE' : 'REPAIRED_REFERENCE' };
  }
  return threaded.length === 1 ? { inReplyTo: threaded[0], correlatedBy: 'REFERENCE' } : nothing;
}

interface Found {
  reference: string;
  exact: boolean;
}

/** Every reference of ours in a text, each once; an exact one counts before a repaired one. */
export function findReferences(text: string, country: string): Found[] {
  const found = new Map<string, Found>();
  const plain = text.slice(0, textMax).normalize('NFKC');
  for (const { index } of plain.matchAll(/a[^\p{L}\p{N}\n]?c[^\p{L}\p{N}\n]?r[^\p{L}\p{N}\n]?[o0]/giu)) {
    const one = readReference(plain.slice(index, index + windowMax), country);
    if (one && !found.get(one.reference)?.exact) found.set(one.reference, one);
  }
  return [...found.values()];
}

/** Characters that are searched, and that one reference may take. */
const textMax = 100_000;
const windowMax = 60;

function readReference(window: string, country: string): Found | undefined {
  const exact = /^ACRO\/NEU\/[A-Z]{2}\/[0-9]{6,12}[A-Z](?![\p{L}\p{N}])/u.exec(window)?.[0];
  if (exact !== undefined && parseReference(exact)) return { reference: exact, exact: true };
  const reference = repair(window, country);
  return reference === undefined ? undefined : { reference, exact: false };
}

/** Letters that are read for digits, and other digits than 0 to 9. */
const digitFor: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };

/** Unit and desk, whatever stands between and after their letters. */
const prefix = /^A\W?C\W?R\W?[O0][\W_]{0,3}N\W?E\W?U[\W_]{0,3}/;
/** With a mark behind it, or a blank and a whole number: `2087 047R` is a number with a blank in it. */
const year = /^(?:19|20)[0-9]{2}(?: ?[/._-] ?| (?=[0-9OQILZSBD]{6}))/;
const otherCountry = /^[A-Z]{2}[\W_]{1,3}/;
const tokensMax = 5;

function repair(window: string, country: string): string | undefined {
  const latin = [...window.toUpperCase()].map(latinDigit).join('');
  const start = prefix.exec(latin)?.[0];
  if (start === undefined) return undefined;
  const rest = afterCountry(latin.slice(start.length).replace(year, ''), country)?.replace(year, '');
  const tokens = /^[A-Z0-9]+(?:[ /.-]{1,2}[A-Z0-9]+)*/.exec(rest ?? '')?.[0].split(/[ /.-]+/) ?? [];
  return numberIn(tokens.slice(0, tokensMax), country);
}

/** A reference that names another country is not one to whoever answers. */
function afterCountry(rest: string, country: string): string | undefined {
  if (rest.startsWith(country)) return rest.slice(country.length).replace(/^[\W_]{1,3}/, '');
  return otherCountry.test(rest) ? undefined : rest;
}

/**
 * The number may have been broken by blanks; its letter stands last. Every way to read it counts: where two make sense, none does. Without
 * the letter only six figures are taken at their word: fewer or more could be a number that has lost or gained one.
 */
function numberIn(tokens: readonly string[], country: string): string | undefined {
  const runs = tokens.map((_, at) => tokens.slice(0, at + 1).join(''));
  const read = unique(runs.flatMap((run) => checked(run.slice(0, -1), run.slice(-1), country) ?? []));
  if (read.length > 0) return read.length === 1 ? read[0] : undefined;
  const digits = runs.find((run) => /^[0-9]{6}$/.test(run));
  return digits === undefined ? undefined : formatReference({ country, number: Number(digits) });
}

function checked(run: string, letter: string, country: string): string | undefined {
  const digits = [...run].map((character) => digitFor[character] ?? character).join('');
  // A letter that is read for a digit may be one: it closes a number only where all six are there.
  if (!/^[0-9]{1,12}$/.test(digits) || (digits.length < 6 && digitFor[letter] !== undefined)) return undefined;
  const padded = String(Number(digits)).padStart(6, '0');
  return checkLetterOf(country, padded) === letter ? formatReference({ country, number: Number(digits) }) : undefined;
}

function latinDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return character;
}

const unique = (values: readonly string[]) => [...new Set(values)];
