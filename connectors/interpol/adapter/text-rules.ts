/** What a text must be to travel in a message. */

export type TextProblem = 'REQUIRED' | 'TOO_LONG' | 'CHARACTER';

const sayings = {
  REQUIRED: 'may not be blank',
  TOO_LONG: 'is longer than a message carries',
  CHARACTER: 'holds a character that a message cannot carry',
} as const satisfies Record<TextProblem, string>;

/**
 * Control characters (tab and line feed aside, which are looked at below), halves of surrogate pairs, line and paragraph separators, what
 * turns the direction of writing (a name could be shown as another), and non-characters.
 */
const forbidden = /(?![\t\n])[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
const lineBreaks = /[\t\n]/;

export interface TextRule {
  /** Characters (code points) at most. */
  max: number;
  /** Remarks may have several lines; names and numbers may not. */
  multiline?: boolean;
}

/** First thing wrong with a text, if anything. */
export function problemOfText(text: string, { max, multiline = false }: TextRule): TextProblem | undefined {
  if (text.length > max * 2) return 'TOO_LONG';
  const plain = multiline ? text.replaceAll('\r\n', '\n') : text;
  if (forbidden.test(plain) || (!multiline && lineBreaks.test(plain))) return 'CHARACTER';
  if (plain.trim() === '') return 'REQUIRED';
  return [...plain].length > max ? 'TOO_LONG' : undefined;
}

export function sayProblem(problem: TextProblem): string {
  return sayings[problem];
}
