/** Which words of a sample are about a person: none of them may stand in an error or a log. */

const personalKeys: ReadonlySet<string> = new Set([
  'given',
  'family',
  'secondFamily',
  'full',
  'birthDate',
  'town',
  'value',
  'nativeId',
  'asn',
  'courtCase',
  'justification',
  'question',
  'text',
]);
/** Shorter ones occur in any text. */
const lengthLeast = 4;

export function personalWords(sample: unknown): string[] {
  const words = new Set<string>();
  walk(sample, (key, value) => {
    if (typeof value === 'string' && personalKeys.has(key) && value.length >= lengthLeast) words.add(value);
  });
  return [...words];
}

/** The first personal word in a text, or undefined. */
export function personalWordIn(text: string, words: readonly string[]): string | undefined {
  const folded = text.toLowerCase();
  return words.find((word) => folded.includes(word.toLowerCase()));
}

/** Calls `visit` for every value under its own key; the items of a list have the list's key. */
export function walk(value: unknown, visit: (key: string, value: unknown, path: string) => void, key = '', path = ''): void {
  visit(key, value, path);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  for (const [name, each] of Object.entries(value)) walk(each, visit, Array.isArray(value) ? key : name, `${path}.${name}`);
}
