/**
 * What may be printed on a certificate, and how it is spelt there. A document that is to be compared with a passport must say the same to
 * the eye, to `pdftotext` and to the signature: so nothing invisible, nothing that turns a line round, no two spellings of one name.
 */

/** Stable codes; the message is for people and repeats nothing of the text. */
export const unprintableCodes = ['INVISIBLE_CHARACTER', 'STACKED_MARKS', 'RIGHT_TO_LEFT', 'MIXED_SCRIPTS', 'NO_GLYPH'] as const;
export type UnprintableCode = (typeof unprintableCodes)[number];

export interface Unprintable {
  path: string;
  code: UnprintableCode;
  message: string;
}

const unprintableMessages: Readonly<Record<UnprintableCode, string>> = {
  INVISIBLE_CHARACTER:
    'has a character that cannot be seen or that turns the line round (control, bidi, zero-width, private use)',
  STACKED_MARKS: 'has a combining mark that its letter does not take in one character',
  RIGHT_TO_LEFT: 'is written from the right: give the name as the passport spells it in Latin letters',
  MIXED_SCRIPTS: 'mixes alphabets within one word, so that it looks like another word',
  NO_GLYPH: 'has a character that the document has no letter for: give the name as the passport spells it in Latin letters',
};

/** Presentation ligatures and Arabic presentation forms: typesetting, not spelling. */
const typesetting = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDFF\uFE70-\uFEFC]/gu;
const invisible =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/u;
/**
 * Not printed: readers of PDF files give back lam-alef, which Arabic cannot do without, with its letters exchanged, so that what is seen and
 * what is copied would be two names. Every passport has the name in Latin letters.
 */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
];

/** One spelling: NFC, typesetting undone, one kind of space. */
export function spelt(text: string): string {
  return text
    .replace(typesetting, (character) => character.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
}

/** What is wrong with this field, if anything. */
export function issueOf(path: string, text: string, hasGlyph: (codePoint: number) => boolean): Unprintable | undefined {
  const code = whyUnprintable(spelt(text), hasGlyph);
  return code && { path, code, message: `It ${unprintableMessages[code]}.` };
}

/** Why the spelt text must not be printed; undefined where it may. */
export function whyUnprintable(text: string, hasGlyph: (codePoint: number) => boolean): UnprintableCode | undefined {
  if (invisible.test(text)) return 'INVISIBLE_CHARACTER';
  if (/\p{M}/u.test(text)) return 'STACKED_MARKS';
  if (rightToLeft.test(text)) return 'RIGHT_TO_LEFT';
  if (text.split(/[^\p{L}]+/u).some((word) => alphabets.filter((alphabet) => alphabet.test(word)).length > 1))
    return 'MIXED_SCRIPTS';
  if ([...text].some((character) => !hasGlyph(character.codePointAt(0) ?? 0))) return 'NO_GLYPH';
  return undefined;
}
