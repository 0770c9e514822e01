/** What a text must be to travel in a message: XML 1.0 characters, no angle brackets, not blank, not too long. */
import { sentinels } from '../wire/codes.ts';

export type TextProblem = 'REQUIRED' | 'TOO_LONG' | 'CHARACTER' | 'RESERVED';

const sayings = {
  REQUIRED: 'may not be blank',
  TOO_LONG: 'is longer than ECRIS carries',
  CHARACTER: 'holds a character that ECRIS cannot carry',
  RESERVED: 'is the word by which ECRIS says that a fact is not known',
} as const satisfies Record<TextProblem, string>;

/** Control characters (line breaks aside), halves of surrogate pairs, angle brackets and the two non-characters that XML 1.0 leaves out. */
const forbidden = /(?![\t\r\n])[\p{Cc}\p{Cs}<>\ufffe\uffff]/u;
const lineBreaks = /[\t\r\n]/;

export interface TextRule {
  /**
   * Characters at most, those outside the basic plane counted twice: the schema means code points, but validators that partners run on
   * Java count UTF-16 units, and would refuse the message.
   */
  max: number;
  /** Remarks may have several lines; names and numbers may not. */
  multiline?: boolean;
}

/** First thing wrong with a text, if anything. White space at the ends does not count: the schema collapses it. */
export function problemOfText(text: string, { max, multiline = false }: TextRule): TextProblem | undefined {
  if (text.length > max) return 'TOO_LONG';
  if (forbidden.test(text) || (!multiline && lineBreaks.test(text))) return 'CHARACTER';
  // Stricter than the schema, to which a no-break space is text: to nobody else it is.
  if (text.trim() === '') return 'REQUIRED';
  if (collapse(text) === sentinels.text) return 'RESERVED';
  return undefined;
}

/** White space as the schema's string types have it: runs of blanks, tabs and line ends are one blank, and none at the ends. */
export function collapse(text: string): string {
  return trimBlanks(text.replace(/[ \t\r\n]+/g, ' '));
}

/** Takes only what XML calls white space off the ends: a no-break space is part of the text. */
export function trimBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text[from])) from += 1;
  while (to > from && isBlank(text[to - 1])) to -= 1;
  return text.slice(from, to);
}

const isBlank = (character: string | undefined) => character !== undefined && ' \t\r\n'.includes(character);

export function sayProblem(problem: TextProblem): string {
  return sayings[problem];
}
