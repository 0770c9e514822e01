/** Cyrillic to Latin as English-language documents write it (BGN/PCGN). Other romanisations meet it in the sound key. */
const letters: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n' },
  ...{ о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: 'a', ы: 'y' },
  ...{ ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ў: 'w', ђ: 'dj', ј: 'y', љ: 'ly', њ: 'ny', ћ: 'ch' },
  ...{ џ: 'dzh', ќ: 'k', ѓ: 'g', ѕ: 'dz', ә: 'a', ғ: 'g', қ: 'k', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h' },
};

/** Keyboards and scanners put Latin letters, which look the same, into Cyrillic words. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у', ï: 'ї', ë: 'ё' },
};

/** @param word lower case, at least one letter of it Cyrillic */
export function romaniseCyrillic(word: string): string {
  let latin = '';
  for (const letter of word.normalize('NFC')) {
    const cyrillic = lookAlikes[letter] ?? letter;
    latin += letters[cyrillic] ?? letters[cyrillic.normalize('NFD').charAt(0)] ?? '';
  }
  return latin;
}
