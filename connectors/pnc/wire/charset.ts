/**
 * Characters of the dialect: capital letters, digits, space and the punctuation below. Ours, after what the public logs show:
 * no `<`, `>` or `&`, because the frame has tags and no entities; lower case only in columns of free text, because the file is held in
 * capitals.
 */
const punctuation = `'-.,/():*+=?!#%@;_"$`;
const capitals = tableOf(` ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789${punctuation}`);
const freeText = tableOf(` ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789${punctuation}abcdefghijklmnopqrstuvwxyz`);

/** 1 at the code of each character. A table rather than a set: hundreds of characters are looked up for every record of a file. */
function tableOf(characters: string): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => Number(characters.includes(String.fromCharCode(code))));
}

/** Index of the first character outside the set, or -1. `mixedCase`: of the set of free text. */
export function firstForeignCharacter(text: string, mixedCase = false): number {
  const table = mixedCase ? freeText : capitals;
  for (let index = 0; index < text.length; index += 1) if (table[text.charCodeAt(index)] !== 1) return index;
  return -1;
}

/**
 * What Unicode does not decompose but a clerk would write in plain letters. Applied after upper-casing (which already makes ß into SS)
 * and before accents are dropped. Ours; English practice: Ä becomes A, not AE.
 */
const plainSpelling: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ħ: 'H',
  Ŧ: 'T',
  Ŋ: 'NG',
  Ə: 'E',
  ẞ: 'SS',
  '\u2018': "'",
  '\u2019': "'",
  '\u02BC': "'",
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u00A0': ' ',
};

/**
 * Text as the PNC holds it: capitals, accents dropped, runs of spaces made one. Undefined where a letter has no plain spelling
 * (Cyrillic, Greek, CJK, control characters): it is then not representable, and nothing is guessed.
 */
export function foldToPnc(text: string): string | undefined {
  let folded = '';
  for (const character of text.toUpperCase()) {
    const plain = plainSpelling[character] ?? withoutAccents(character);
    if (firstForeignCharacter(plain) >= 0) return undefined;
    folded += plain;
  }
  return folded.split(' ').filter(Boolean).join(' ');
}

/** A combining mark alone is an accent of the letter before it (decomposed input), so it goes. */
function withoutAccents(character: string): string {
  return character.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
}
