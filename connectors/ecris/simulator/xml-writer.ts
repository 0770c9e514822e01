/** Writes elements as text. The simulator's own: it shares no line with the adapter's encoder, so that a misreading shows. */

/** Finished markup; the wrapper tells it from a text that still has to be escaped. */
export interface Markup {
  readonly xml: string;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (words: string) => words.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** Nothing at all: what an absent fact leaves behind. */
const nothing: Markup = { xml: '' };

/** An element around a text or around other elements; nothing where its content is undefined. */
export function el(
  name: string,
  content: readonly Markup[] | string | number | undefined,
  attributes: Record<string, string | undefined> = {},
): Markup {
  if (content === undefined) return nothing;
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escape(value)}"`));
  const inner = typeof content === 'object' ? content.map(({ xml }) => xml).join('') : escape(String(content));
  return { xml: `<${name}${written.join('')}>${inner}</${name}>` };
}

/** One language version of a text. */
export function text(name: string, words: string | undefined, language?: string): Markup {
  if (words === undefined) return nothing;
  const attributes = { languageCode: language, translated: language && 'false' };
  return el(name, [el('c:MultilingualTextLinguisticRepresentation', words, attributes)]);
}
