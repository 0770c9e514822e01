/**
 * The tags around the columns. Not XML: exactly `<TAG>text</TAG>`, one group level inside the outer element, no attributes, entities,
 * comments or blanks between tags. Read in one pass from left to right, so the time is linear whatever is sent.
 */
import { firstForeignCharacter } from './charset.ts';
import { WireError } from './wire-error.ts';

export interface Leaf {
  tag: string;
  text: string;
  /** Characters from the start of the message to the text. */
  offset: number;
}
export interface Group {
  tag: string;
  leaves: Leaf[];
}
export interface Markup {
  element: string;
  items: (Leaf | Group)[];
}

/** More than any record: the largest print of the samples has some 100. */
const segmentsMax = 5000;
const tagLength = { least: 3, most: 5 };

export function isGroup(item: Leaf | Group): item is Group {
  return 'leaves' in item;
}

export function writeMarkup({ element, items }: Markup): string {
  const write = (leaf: Leaf) => `<${leaf.tag}>${leaf.text}</${leaf.tag}>`;
  const body = items.map((item) =>
    isGroup(item) ? `<${item.tag}>${item.leaves.map(write).join('')}</${item.tag}>` : write(item),
  );
  return `<${element}>${body.join('')}</${element}>`;
}

/** Throws WireError MARKUP with the offset. */
export function readMarkup(body: string): Markup {
  const scanner = openScanner(body);
  const element = scanner.open();
  const items: (Leaf | Group)[] = [];
  while (!scanner.close(element)) items.push(readItem(scanner));
  scanner.end();
  return { element, items };
}

function readItem(scanner: Scanner): Leaf | Group {
  const tag = scanner.open();
  if (!scanner.opensNext()) return readLeaf(scanner, tag);
  const leaves: Leaf[] = [];
  while (!scanner.close(tag)) leaves.push(readLeaf(scanner, scanner.open()));
  return { tag, leaves };
}

function readLeaf(scanner: Scanner, tag: string): Leaf {
  const offset = scanner.offset();
  const text = scanner.text();
  if (!scanner.close(tag)) throw new WireError('MARKUP', { offset: scanner.offset() });
  return { tag, text, offset };
}

interface Scanner {
  offset(): number;
  /** Reads `<TAG>`. */
  open(): string;
  /** True when `<` and a tag, not `</`, stands here. */
  opensNext(): boolean;
  /** Reads `</TAG>` if it stands here. */
  close(tag: string): boolean;
  text(): string;
  end(): void;
}

function openScanner(body: string): Scanner {
  let at = 0;
  let opened = 0;
  const fail = () => new WireError('MARKUP', { offset: at });
  return {
    offset: () => at,
    open() {
      const end = body.indexOf('>', at);
      const tag = body.slice(at + 1, Math.max(end, at + 1));
      opened += 1;
      if (body[at] !== '<' || end < 0 || !isTagName(tag) || opened > segmentsMax) throw fail();
      at = end + 1;
      return tag;
    },
    opensNext: () => body[at] === '<' && body[at + 1] !== '/',
    close(tag) {
      const expected = `</${tag}>`;
      if (!body.startsWith(expected, at)) return false;
      at += expected.length;
      return true;
    },
    text() {
      const end = body.indexOf('<', at);
      if (end < 0) throw fail();
      const text = body.slice(at, end);
      const foreign = firstForeignCharacter(text, true);
      if (foreign >= 0) throw new WireError('CHARACTER', { offset: at + foreign });
      at = end;
      return text;
    },
    end() {
      if (at !== body.length) throw fail();
    },
  };
}

function isTagName(tag: string): boolean {
  return tag.length >= tagLength.least && tag.length <= tagLength.most && /^[A-Z][A-Z0-9]*$/.test(tag);
}
