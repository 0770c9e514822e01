/** What a text must be to travel in a message: XML 1.0 characters, no angle brackets, not blank, not too long. */

export type TextProblem = 'REQUIRED' | 'TOO_LONG' | 'CHARACTER';

const sayings = {
  REQUIRED: 'may not be blank',
  TOO_LONG: 'is longer than ECRIS carries',
  CHARACTER: 'holds a character that ECRIS cannot carry',
} as const satisfies Record<TextProblem, string>;

/** Control characters (line breaks aside), halves of surrogate pairs, angle brackets and the two non-characters that XML 1.0 leaves out. */
const forbidden = /(?![\t\r\n])[\p{Cc}\p{Cs}<>\ufffe\uffff]/u;
const lineBreaks = /[\t\r\n]/;

export interface TextRule {
  /** Characters (code points) at most. */
  max: number;
  /** Remarks may have several lines; names and numbers may not. */
  multiline?: boolean;
}

/** First thing wrong with a text, if anything. White space at the ends does not count: the schema collapses it. */
export function problemOfText(text: string, { max, multiline = false }: TextRule): TextProblem | undefined {
  if (text.length > max * 2) return 'TOO_LONG';
  if (forbidden.test(text) || (!multiline && lineBreaks.test(text))) return 'CHARACTER';
  // Stricter than the schema, to which a no-break space is text: to nobody else it is.
  if (text.trim() === '') return 'REQUIRED';
  return [...text].length > max ? 'TOO_LONG' : undefined;
}

export function sayProblem(problem: TextProblem): string {
  return sayings[problem];
}
