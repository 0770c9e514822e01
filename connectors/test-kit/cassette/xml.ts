/** Goes through XML as text, well-formed or not, and has every name, attribute and text looked at. */

export interface XmlScrub {
  /** Local names that may stay; others are scrubbed like text. */
  names: ReadonlySet<string>;
  attribute(name: string, value: string): string;
  /** `path`: local names of the open elements, outermost first. */
  text(path: readonly string[], value: string): string;
  /** Texts of DateYear, DateMonth and DateDay that belong together, as many as there are. */
  date(parts: readonly string[]): string[];
}

interface Token {
  text: string;
  isTag: boolean;
  path: string[];
  /** Scrubbed already, with what belongs to it. */
  done: boolean;
}

/** Comments, instructions, declarations and sections are kept as what they are, their words scrubbed. */
const tokens = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<\/?[^\s<>/]+(?:\s+[^<>]*?)?\/?>|[^<]+|</g;
const keywords = /^(xml|version|encoding|utf|standalone|doctype|entity|system|public|element|attlist|cdata|yes|no)$/i;

export function scrubXml(document: string, scrub: XmlScrub): string {
  const list = tokenise(document);
  scrubDates(list, scrub);
  return list.map((token) => scrubToken(token, scrub)).join('');
}

function tokenise(document: string): Token[] {
  const open: string[] = [];
  return (document.match(tokens) ?? []).map((text) => {
    const isTag = /^<\/?[^\s<>/!?]/.test(text) && text.endsWith('>');
    const name = isTag ? localName(text) : '';
    if (text.startsWith('</') && isTag) open.pop();
    const path = [...open];
    if (isTag && !text.startsWith('</') && !text.endsWith('/>')) open.push(name);
    return { text, isTag, path, done: false };
  });
}

const localName = (tag: string) => /^<\/?(?:[^\s:<>/]*:)?([^\s<>/]*)/.exec(tag)?.[1] ?? '';
const dateParts = ['DateYear', 'DateMonth', 'DateDay'];
/** Tokens from a year to its day: tags between them, and blanks. */
const reach = 20;

function scrubDates(list: Token[], { date }: XmlScrub): void {
  const isPart = (token: Token, part: string) => !token.isTag && token.path.at(-1) === part && token.text.trim() !== '';
  for (const [at, token] of list.entries()) {
    if (!isPart(token, 'DateYear')) continue;
    const following = list.slice(at + 1, at + reach);
    const next = following.findIndex((each) => isPart(each, 'DateYear'));
    const own = next < 0 ? following : following.slice(0, next);
    const rest = dateParts.slice(1).flatMap((part) => own.find((each) => isPart(each, part)) ?? []);
    const parts = [token, ...rest];
    const moved = date(parts.map(({ text }) => text.trim()));
    for (const [index, part] of parts.entries()) Object.assign(part, { text: moved[index] ?? '', done: true });
  }
}

function scrubToken({ text, isTag, path, done }: Token, scrub: XmlScrub): string {
  if (done) return text;
  if (isTag) return scrubTag(text, scrub);
  if (/^<[?!]/.test(text))
    return text.replace(/[\p{L}\p{M}]+|\p{Nd}{3,}/gu, (word) => (keywords.test(word) ? word : scrub.text([], word)));
  return text === '<' ? text : escape(scrub.text(path, unescape(text)));
}

function scrubTag(tag: string, scrub: XmlScrub): string {
  return tag
    .replace(/^(<\/?)([^\s<>/]*)/, (_whole, head: string, name: string) => head + scrubName(name, scrub))
    .replace(/([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')/g, (_whole, name: string, quoted: string) => {
      const value = escape(scrub.attribute(name, unescape(quoted.slice(1, -1))));
      return `${scrubName(name, scrub)}=${quoted.charAt(0)}${value}${quoted.charAt(0)}`;
    });
}

/** Prefixes are anybody's choice: those that are in use stay. */
const plainPrefix = /^(xml|xmlns|soap\w{0,3}|env|ns\d{0,2}|xsi?|[a-z])$/i;

function scrubName(name: string, { names, text }: XmlScrub): string {
  const written = (part: string, known: boolean) => (known ? part : text([], part));
  const [prefix = '', local] = name.split(':', 2);
  if (local === undefined) return written(name, names.has(name) || name === 'xmlns');
  return `${written(prefix, plainPrefix.test(prefix))}:${written(local, names.has(local) || (prefix === 'xmlns' && plainPrefix.test(local)))}`;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A character written by its number is a letter like any other. */
function unescape(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = Number.parseInt(name.replace(/^#x?/i, ''), /^#x/i.test(name) ? 16 : 10);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
