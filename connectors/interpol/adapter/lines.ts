/** Lines of a message. Every value passes the text rules here, so nothing that a caller writes can begin a line of its own. */
import type { BodyField, HeadField } from '../wire/fields.ts';
import { notCarried } from './refuse.ts';
import { problemOfText, type TextRule } from './text-rules.ts';

export interface Line {
  name: HeadField | BodyField;
  value: string;
}

/** No line at all for an absent value. Throws BackendFault `malformed` naming the field. */
export function line(name: Line['name'], value: string | undefined, rule: TextRule): Line[] {
  if (value === undefined) return [];
  if (problemOfText(value, rule)) throw notCarried(name);
  return [{ name, value: value.replaceAll('\r\n', '\n') }];
}

/** For what we made ourselves; an empty value keeps its line. */
export function ownLine(name: Line['name'], value: string): Line {
  return { name, value };
}

/** A value of several lines goes on in lines that begin with a blank. */
export function writeLines(lines: readonly Line[]): string {
  return lines.map(({ name, value }) => `${name}: ${value.replaceAll('\n', '\n ')}`.trimEnd()).join('\n');
}
