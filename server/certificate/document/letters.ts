/** The letters that certificates are printed in: free fonts with Latin, Greek, Cyrillic, Armenian and Georgian. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';

const folder = path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
const faces = { plain: 'DejaVuSans', strong: 'DejaVuSans-Bold', title: 'DejaVuSerif-Bold', code: 'DejaVuSansMono' } as const;
export type Face = keyof typeof faces;

export const fontFiles = Object.fromEntries(
  Object.entries(faces).map(([face, name]) => [face, readFileSync(path.join(folder, 'ttf', `${name}.ttf`))]),
) as Record<Face, Buffer>; // the same keys

const letters = [create(fontFiles.plain), create(fontFiles.strong)] as Font[]; // single fonts, no collections

/** Whether both weights that names are printed in have it. */
export function hasGlyph(codePoint: number): boolean {
  return letters.every((font) => font.hasGlyphForCodePoint(codePoint));
}
