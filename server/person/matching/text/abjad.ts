/** Arabic, Persian, Urdu and Hebrew write consonants and long vowels only: what stands here is compared with vowels as guests. */
const arabic: Readonly<Record<string, string>> = {
  ...{ ا: 'a', أ: 'a', إ: 'i', آ: 'a', ٱ: 'a', ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'h', خ: 'h', د: 'd', ذ: 'd', ر: 'r', ز: 'z' },
  ...{ س: 's', ش: 's', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h' },
  ...{ و: 'u', ي: 'i', ى: 'a', ة: 'a', ء: '', ؤ: 'u', ئ: 'i', پ: 'p', چ: 'c', ژ: 'z', گ: 'g', ک: 'k', ی: 'i', ڤ: 'v', ے: 'i' },
  ...{
    ہ: 'h',
    ھ: 'h',
    ٹ: 't',
    ڈ: 'd',
    ڑ: 'r',
    ں: 'n',
    ۀ: 'a',
    ې: 'i',
    ۍ: 'i',
    ځ: 'z',
    څ: 's',
    ډ: 'd',
    ړ: 'r',
    ګ: 'g',
    ڼ: 'n',
    ټ: 't',
    ښ: 's',
  },
};
const hebrew: Readonly<Record<string, string>> = {
  ...{ א: 'a', ב: 'b', ג: 'g', ד: 'd', ה: 'h', ו: 'u', ז: 'z', ח: 'h', ט: 't', י: 'i', כ: 'k', ך: 'k', ל: 'l', מ: 'm', ם: 'm' },
  ...{ נ: 'n', ן: 'n', ס: 's', ע: 'a', פ: 'p', ף: 'f', צ: 'ts', ץ: 'ts', ק: 'k', ר: 'r', ש: 's', ת: 't' },
};
/** Letters with a stroke write the sounds of foreign names. */
const strokes: ReadonlyMap<string, string> = new Map([
  ['ג', 'j'],
  ['ז', 'z'],
  ['צ', 'c'],
  ['ץ', 'c'],
  ['ת', 't'],
]);

export function skeletonOfArabic(word: string): string {
  const stem = word
    .normalize('NFKC')
    .replace(/[\p{Mark}ـ]/gu, '')
    .replace(/^(?:وال|ال)(?=.{3})/u, '');
  return spell(stem, arabic);
}

export function skeletonOfHebrew(word: string): string {
  const plain = word
    .normalize('NFKC')
    .replace(/\p{Mark}/gu, '')
    .replace(/(.)['׳’`]/gu, (_, letter: string) => strokes.get(letter) ?? letter);
  return spell(plain, hebrew);
}

function spell(word: string, letters: Readonly<Record<string, string>>): string {
  let latin = '';
  for (const letter of word) latin += letters[letter] ?? (/[a-z]/.test(letter) ? letter : '');
  return latin;
}
