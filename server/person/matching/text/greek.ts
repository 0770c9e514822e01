/** Greek to Latin by sound: digraphs first, then single letters (ELOT 743 with the spoken value of μπ, ντ and γκ). */
const digraphs: ReadonlyMap<string, string> = new Map([
  ...([
    ['μπ', 'b'],
    ['ντ', 'd'],
    ['γκ', 'g'],
    ['γγ', 'ng'],
    ['τζ', 'tz'],
    ['τσ', 'ts'],
    ['ου', 'ou'],
    ['αυ', 'av'],
    ['ευ', 'ev'],
  ] as const),
  ...([
    ['αι', 'e'],
    ['ει', 'i'],
    ['οι', 'i'],
    ['υι', 'i'],
    ['γχ', 'nch'],
    ['γξ', 'nx'],
  ] as const),
]);
const letters: Readonly<Record<string, string>> = {
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o' },
  ...{ π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
};

/** @param word lower case Greek */
export function romaniseGreek(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{Mark}/gu, '');
  let latin = '';
  for (let at = 0; at < plain.length; at += 1) {
    const two = digraphs.get(plain.slice(at, at + 2));
    latin += two ?? letters[plain.charAt(at)] ?? '';
    if (two !== undefined) at += 1;
  }
  return latin;
}
