/** A key that the romanisations and foldings of one name share as far as possible; what remains is left to the distance. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/sch(?![aeiou]?[kt]$)/g, 's'],
  // c before a dark vowel is k, unless an h follows: done before ch becomes c.
  [/c(?=[aoulrt])/g, 'k'],
  [/tch|ch|cz/g, 'c'],
  [/sh|sz/g, 's'],
  [/dzh|dj/g, 'j'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ts|tz/g, 'c'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/y/g, 'i'],
  [/(?<=[aeiou])j/g, 'i'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/ie/g, 'e'],
  [/(.)\1+/g, '$1'],
];

/** @param text a to z */
export function soundKey(text: string): string {
  let key = text;
  for (const [pattern, replacement] of rules) key = key.replace(pattern, replacement);
  return key;
}

/** The consonants, for keys: vowels and half-vowels differ first. Similar consonants share a letter. */
export function skeletonOf(sound: string): string {
  const first = sound.charAt(0);
  const rest = sound.slice(1).replace(/[aeiouh]/g, '');
  const lead = /[aeiou]/.test(first) ? 'a' : first;
  return (lead + rest).replace(/[bpcgjkzdtvwf]/g, (letter) => kin[letter] ?? letter).replace(/(.)\1+/g, '$1');
}

const kin: Readonly<Record<string, string>> = { p: 'b', c: 's', z: 's', j: 'g', k: 'g', t: 'd', w: 'v', f: 'v' };
