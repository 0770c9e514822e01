import type { CertificateContent } from '../content.ts';
import { issueOf, type Unprintable } from './printable.ts';
import { spellContent } from './spell-content.ts';

/** Fonts are large: a process that only asks has them once it does. */
const letters = () => import('./letters.ts');

/** What of these texts, by their fields, cannot be printed: asked for before anything is charged. */
export async function unprintableAmong(texts: readonly (readonly [path: string, text: string])[]): Promise<Unprintable[]> {
  const { hasGlyph } = await letters();
  return texts.flatMap(([path, text]) => issueOf(path, text, hasGlyph) ?? []);
}

/** What of a certificate cannot be printed: asked for before it gets its number. */
export async function unprintableIn(content: Omit<CertificateContent, 'photo'>): Promise<Unprintable[]> {
  const { hasGlyph } = await letters();
  const spelt = spellContent(content, hasGlyph);
  return spelt.kind === 'unprintable' ? spelt.issues : [];
}
