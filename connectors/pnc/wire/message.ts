/**
 * A whole message: GMH, body, GMT, inside the element that names the transaction. Direction S carries the request's segments bare, R the
 * reply's inside its group or, to an update, bare (and after them acknowledgements or warnings as TXT), E an error type and TXT alone.
 */
import type { CellValue } from './cells.ts';
import { isTag, layouts, type Fields, type Segment, type Tag } from './layouts.ts';
import { isGroup, readMarkup, writeMarkup, type Group, type Leaf, type Markup } from './markup.ts';
import { decodeColumns, encodeColumns } from './segment-codec.ts';
import { transactionOf, transactions, type Transaction, type TransactionType } from './transactions.ts';
import { WireError } from './wire-error.ts';

export type Header = Fields<'GMH'>;

export interface Message {
  type: TransactionType;
  header: Header;
  /** The body; empty in an error. */
  segments: Segment[];
  /** Acknowledgement, warning and error lines. */
  texts: string[];
}

/** A group's opening and closing count as two (public samples: 8 for six segments, 11 for nine). */
const countedPerGroup = 2;

/** Throws WireError where anything does not fit; what it returns is known to decode to the same message. */
export function encodeMessage(message: Message): string {
  const body = writeMarkup(markupOf(message));
  if (fingerprint(decodeMessage(body)) !== fingerprint(message)) throw new WireError('NOT_REVERSIBLE');
  return body;
}

/** Throws WireError: markup, columns, order, count and references are all checked before anything is returned. */
export function decodeMessage(body: string): Message {
  const { element, items } = readMarkup(body);
  const known = transactionOf(element);
  if (!known) throw new WireError('UNKNOWN_TRANSACTION');
  const [first, last] = [items[0], items.at(-1)];
  if (items.length < 2 || !first || !last || isGroup(first) || isGroup(last)) throw new WireError('SEQUENCE');
  const header = decodeLeaf('GMH', first);
  checkTrailer(decodeLeaf('GMT', last), header, items);
  return { type: known.type, header, ...readBody(items.slice(1, -1), header, known) };
}

/** Header alone, for an error reply to a message whose body is refused; undefined where not even that can be read. */
export function peekHeader(body: string): { type: TransactionType; header: Header } | undefined {
  try {
    const { element, items } = readMarkup(body);
    const known = transactionOf(element);
    const first = items[0];
    return known && first && !isGroup(first) ? { type: known.type, header: decodeLeaf('GMH', first) } : undefined;
  } catch {
    return undefined;
  }
}

/** E.g. `089ENQR000001`, the part a request and its reply share. */
export function referenceOf({ force, stream, sequence }: Pick<Header, 'force' | 'stream' | 'sequence'>): string {
  return `${force}${stream}${String(sequence).padStart(6, '0')}`;
}

function markupOf({ type, header, segments, texts }: Message): Markup {
  const transaction = transactions[type];
  const leaf = ({ tag, fields }: Segment): Leaf => ({ tag, text: encodeColumns(tag, layouts[tag], fields), offset: 0 });
  const body: (Leaf | Group)[] = segments.map(leaf);
  const { replyGroup } = transaction;
  const grouped = replyGroup !== null && header.direction === 'R' && segments.length > 0;
  if (grouped) body.splice(0, body.length, { tag: replyGroup, leaves: segments.map(leaf) });
  const count = segments.length + texts.length + 2 + (grouped ? countedPerGroup : 0);
  const { force, stream, sequence, direction } = header;
  return {
    element: transaction.element,
    items: [
      leaf({ tag: 'GMH', fields: header }),
      ...body,
      ...texts.map((text) => leaf({ tag: 'TXT', fields: { text } })),
      leaf({ tag: 'GMT', fields: { count, force, stream, sequence, direction } }),
    ],
  };
}

function checkTrailer(trailer: Fields<'GMT'>, header: Header, items: readonly (Leaf | Group)[]): void {
  const count = items.reduce((sum, item) => sum + (isGroup(item) ? item.leaves.length + countedPerGroup : 1), 0);
  if (trailer.count !== count) throw new WireError('COUNT', { segment: 'GMT', column: 'count' });
  if (referenceOf(trailer) !== referenceOf(header) || trailer.direction !== header.direction) {
    throw new WireError('REFERENCE', { segment: 'GMT' });
  }
}

type Body = Pick<Message, 'segments' | 'texts'>;
type Known = { type: TransactionType; transaction: Transaction };

function readBody(items: (Leaf | Group)[], header: Header, { type, transaction }: Known): Body {
  const expected = header.direction === 'E' ? transaction.errorType : type;
  if (header.messageType !== expected) throw new WireError('UNKNOWN_TRANSACTION', { segment: 'GMH', column: 'messageType' });
  if (header.direction === 'S') return { segments: readSegments(items, transaction.request), texts: [] };
  const [first, ...rest] = items;
  if (header.direction === 'E') return { segments: [], texts: readTexts(items, 1) };
  if (transaction.replyGroup === null) return readBareReply(items, transaction.reply);
  if (!first || !isGroup(first)) return { segments: [], texts: readTexts(items, 1) };
  if (first.tag !== transaction.replyGroup) throw new WireError('UNKNOWN_SEGMENT', { segment: first.tag });
  return { segments: readSegments(first.leaves, transaction.reply), texts: readTexts(rest, 0) };
}

/** An update is answered in words; a reply without any says nothing. */
function readBareReply(items: readonly (Leaf | Group)[], grammar: RegExp): Body {
  const words = items.findIndex(({ tag }) => tag === 'TXT');
  const upTo = words < 0 ? items.length : words;
  const texts = readTexts(items.slice(upTo), 1);
  return { segments: upTo === 0 ? [] : readSegments(items.slice(0, upTo), grammar), texts };
}

function readSegments(items: readonly (Leaf | Group)[], grammar: RegExp): Segment[] {
  const leaves = items.map(asLeaf);
  if (!grammar.test(leaves.map(({ tag }) => `${tag} `).join(''))) throw new WireError('SEQUENCE', { offset: leaves[0]?.offset });
  return leaves.map((leaf) => {
    if (!isTag(leaf.tag)) throw new WireError('UNKNOWN_SEGMENT', { segment: leaf.tag, offset: leaf.offset });
    return decodeSegment(leaf.tag, leaf);
  });
}

/** The compiler does not pair tags and fields over so many of them; `decodeLeaf` has. */
function decodeSegment(tag: Tag, leaf: Leaf): Segment {
  return { tag, fields: decodeLeaf(tag, leaf) } as Segment;
}

function readTexts(items: readonly (Leaf | Group)[], least: number): string[] {
  if (items.length < least) throw new WireError('SEQUENCE');
  return items.map((item) => decodeLeaf('TXT', asLeaf(item)).text);
}

function asLeaf(item: Leaf | Group): Leaf {
  if (isGroup(item)) throw new WireError('SEQUENCE', { segment: item.tag });
  return item;
}

function decodeLeaf<T extends Tag>(tag: T, leaf: Leaf): Fields<T> {
  if (leaf.tag !== tag) throw new WireError('SEQUENCE', { segment: tag, offset: leaf.offset });
  return decodeColumns(tag, layouts[tag], leaf.text, leaf.offset) as unknown as Fields<T>;
}

/** Both sides in the layouts' own order and without absent fields, so that equal messages are equal text. */
function fingerprint({ type, header, segments, texts }: Message): string {
  const ordered = (tag: Tag, fields: Readonly<Record<string, CellValue | undefined>>) =>
    layouts[tag].map(({ name }) => fields[name] ?? null);
  return JSON.stringify([type, ordered('GMH', header), segments.map(({ tag, fields }) => [tag, ordered(tag, fields)]), texts]);
}
