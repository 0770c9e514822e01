/** Text in the form that tables are written in, with the way back to the positions of the original. */

export interface Folded {
  /** Lower case, no marks, digits 0 to 9, one kind of quote and hyphen, one form of each Arabic letter. */
  text: string;
  /** Position in the original of each code unit of `text`, and of its end. */
  at: Int32Array;
}

const alike: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", '`': "'", '´': "'", '“': '"', '”': '"', '«': '"', '»': '"',
  '–': '-', '—': '-', '−': '-', '\u2010': '-', '\u2011': '-', '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\t': ' ',
  'ß': 'ss', 'ł': 'l', 'ø': 'o', 'đ': 'd', 'æ': 'ae', 'œ': 'oe', 'ı': 'i', 'ى': 'ي', 'ة': 'ه', 'ٱ': 'ا', 'ـ': '',
  // A fraction is no number that could be read: what stands before it must not be taken for the whole.
  '½': '⁄', '¼': '⁄', '¾': '⁄',
}; // prettier-ignore

export function fold(original: string): Folded {
  const parts: string[] = [];
  const at: number[] = [];
  let index = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit += 1) at.push(index);
    parts.push(folded);
    index += character.length;
  }
  at.push(index);
  return { text: parts.join(''), at: Int32Array.from(at) };
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return alike[character] ?? character.toLowerCase();
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  const own = alike[character] ?? alike[character.toLowerCase()];
  if (own !== undefined) return own;
  const plain = character.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return [...plain].map((each) => alike[each] ?? each).join('');
}
