import type { FieldIssue } from './refusal.ts';

// C0, DEL, C1, and the marks that reorder text: none belongs in a name or reference, and each has been used to shift a column or to
// show one thing and store another.
const forbidden =
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export interface TextRule {
  /** Characters, after trimming. */
  max: number;
  /** May be left out, but not given blank. */
  optional?: boolean;
}

/** What is wrong with one text of the input, if anything. */
export function textIssues(path: string, value: string | null | undefined, { max, optional = false }: TextRule): FieldIssue[] {
  if (value === null || value === undefined) {
    return optional ? [] : [{ path, code: 'REQUIRED', message: 'This is needed.' }];
  }
  if (forbidden.test(value)) {
    return [{ path, code: 'CONTROL_CHARACTER', message: 'It contains a control or direction character: type it again without.' }];
  }
  const length = [...value.trim()].length;
  if (length === 0) return [{ path, code: 'EMPTY', message: `It is empty: give 1 to ${max} characters.` }];
  if (length > max) return [{ path, code: 'TOO_LONG', message: `It has ${length} characters; at most ${max} are allowed.` }];
  return [];
}

const everyForbidden = new RegExp(forbidden.source, 'g');

/** A remark that is kept without refusing its author: forbidden characters become spaces, at most `max` are kept. Null where none is. */
export function tidyText(text: string, max: number): string | null {
  const kept = [...text.replace(everyForbidden, ' ').trim()].slice(0, max).join('').trim();
  return kept === '' ? null : kept;
}

/** What is wrong with the length of one list of the input, if anything. */
export function countIssues(path: string, count: number, { min, max }: { min: number; max: number }): FieldIssue[] {
  if (count < min) return [{ path, code: 'TOO_FEW', message: `It has ${count} entries; at least ${min} needed.` }];
  if (count > max) return [{ path, code: 'TOO_MANY', message: `It has ${count} entries; at most ${max} allowed.` }];
  return [];
}
