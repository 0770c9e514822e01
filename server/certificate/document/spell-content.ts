import type { CertificateContent } from '../content.ts';
import { issueOf, spelt, type Unprintable } from './printable.ts';

type Texts = Omit<CertificateContent, 'photo'>;

export type SpeltContent<Content extends Texts> =
  { kind: 'spelt'; content: Content } | { kind: 'unprintable'; issues: Unprintable[] };

/** The content with every text in its one spelling, or all that must not be printed, field by field. */
export function spellContent<Content extends Texts>(
  content: Content,
  hasGlyph: (codePoint: number) => boolean,
): SpeltContent<Content> {
  const issues: Unprintable[] = [];
  const spell = (path: string, text: string) => {
    const issue = issueOf(path, text, hasGlyph);
    if (issue) issues.push(issue);
    return spelt(text);
  };
  const whole = eachText(content, '', spell) as Content; // the same shape
  return issues.length > 0 ? { kind: 'unprintable', issues } : { kind: 'spelt', content: whole };
}

/** The same shape with every text replaced. */
function eachText(value: unknown, path: string, replace: (path: string, text: string) => string): unknown {
  if (typeof value === 'string') return replace(path, value);
  if (Array.isArray(value)) return value.map((member, index) => eachText(member, `${path}.${index}`, replace));
  // A photo is no text.
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    eachText(member, path ? `${path}.${name}` : name, replace),
  ]);
  return Object.fromEntries(members);
}
