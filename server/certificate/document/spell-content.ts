import type { CertificateContent } from '../content.ts';
import { spelt, unprintableMessages, whyUnprintable, type Unprintable } from './printable.ts';

export type SpeltContent =
  { kind: 'spelt'; content: CertificateContent } | { kind: 'unprintable'; issues: readonly Unprintable[] };

/** The content with every text in its one spelling, or all that must not be printed, field by field. */
export function spellContent(content: CertificateContent, hasGlyph: (codePoint: number) => boolean): SpeltContent {
  const issues: Unprintable[] = [];
  const { photo, ...texts } = content;
  const spell = (path: string, text: string) => {
    const plain = spelt(text);
    const code = whyUnprintable(plain, hasGlyph);
    if (code) issues.push({ path, code, message: `${path} ${unprintableMessages[code]}.` });
    return plain;
  };
  const whole: CertificateContent = { ...(eachText(texts, '', spell) as Omit<CertificateContent, 'photo'>), photo };
  return issues.length > 0 ? { kind: 'unprintable', issues } : { kind: 'spelt', content: whole };
}

/** The same shape with every text replaced. */
function eachText(value: unknown, path: string, replace: (path: string, text: string) => string): unknown {
  if (typeof value === 'string') return replace(path, value);
  if (Array.isArray(value)) return value.map((member, index) => eachText(member, `${path}.${index}`, replace));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    eachText(member, path ? `${path}.${name}` : name, replace),
  ]);
  return Object.fromEntries(members);
}
