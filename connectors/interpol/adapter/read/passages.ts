/**
 * Divides a reply into the passages that each say one thing: items of a list, rows of a table, lines of fields, sentences. What is
 * quoted from our own request is left out: it says nothing about the person.
 */
import { bodyFields } from '../../wire/fields.ts';
import { fold } from './fold.ts';
import { labels, type Label } from './words/labels.ts';

/** Positions in the original text, `[from, to)`. */
export interface Span {
  from: number;
  to: number;
}
export interface Field extends Span {
  label: Label;
}
export type Passage =
  | ({ kind: 'SENTENCE' | 'ITEM' | 'HEADING' } & Span)
  /** One row: its cells by the heading of their column; none where the table has no headings. */
  | ({ kind: 'ROW'; fields: Field[] } & Span)
  /** Lines `label: value` that stand together. */
  | ({ kind: 'FIELDS'; fields: Field[] } & Span)
  /** An empty line: what belongs together ends here. */
  | ({ kind: 'BREAK' } & Span);

interface LineOf extends Span {
  text: string;
}

const quoteMarks =
  /^[ \t]*(?:-{2,} ?(?:original message|message d'origine|message original|mensaje original|الرساله الاصليه)|(?:begin|start) of (?:your|original) (?:message|request))/;
const bullet = /^[ \t]*(?:[-*•·‣o–—]|\(?[0-9]{1,2}[.)]-?|\(?[a-hivx]{1,3}[.)])[ \t]+(?=\S)/iu;
const heading =
  /^[ \t]*(?:conviction|condamnation|condena|person|subject|personne|persona|الشخص|الحكم|حكم)[ \t]*(?:no\.?|n[°º]|#|رقم)?[ \t]*(?:[0-9]{1,2}|[a-h])[ \t]*[:.)-]?[ \t]*$/iu;

export function passagesOf(text: string, start: number): Passage[] {
  return readLines(unquoted(linesOf(text, start)), text);
}

function linesOf(text: string, start: number): LineOf[] {
  const lines: LineOf[] = [];
  for (let from = start; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push({ from, to, text: text.slice(from, to) });
    from = to + 1;
  }
  return lines;
}

function unquoted(lines: LineOf[]): LineOf[] {
  const cut = lines.findIndex(({ text }) => quoteMarks.test(fold(text.slice(0, 80)).text));
  const ours = ownHeadIn(lines);
  const ends = [cut, ours].filter((at) => at >= 0);
  return lines.slice(0, ends.length > 0 ? Math.min(...ends) : lines.length).filter(({ text }) => !/^[ \t]*>/.test(text));
}

/** Our request copied below the reply without a mark: it begins with the lines above our own reference. */
function ownHeadIn(lines: readonly LineOf[]): number {
  let at = lines.findIndex(({ text }) => /^[ \t]*our-ref[ \t]*:[ \t]*acro/i.test(text));
  while (at > 0 && /^[ \t]*[A-Za-z-]{2,20}:/.test(lines[at - 1]?.text ?? '')) at -= 1;
  return at;
}

function readLines(lines: readonly LineOf[], text: string): Passage[] {
  const passages: Passage[] = [];
  for (let at = 0; at < lines.length;) {
    const [found, next] = passageAt(lines, at, text);
    passages.push(...found);
    at = next;
  }
  return passages;
}

/** Lines of our own request, or of one like it, that a bureau repeats: they ask and state nothing. */
const asking = new RegExp(`^(?:${bodyFields.filter((name) => !['TEXT', 'ANSWER'].includes(name)).join('|')}):`);
const isAsking = (line: LineOf) => asking.test(line.text.slice(0, labelMax)) && !fieldOf(line);

function passageAt(lines: readonly LineOf[], at: number, text: string): [Passage[], number] {
  const line = lines[at];
  if (!line) return [[], at + 1];
  const { from, to } = line;
  if (line.text.trim() === '') return [[{ kind: 'BREAK', from, to }], at + 1];
  if (/^[ \t]*[-=_*+|: ]{3,}$/.test(line.text)) return [[], at + 1];
  if (heading.test(fold(line.text.slice(0, 60)).text) && line.text.length < 60) return [[{ kind: 'HEADING', from, to }], at + 1];
  if (isAsking(line)) return [[], at + 1];
  if (cellsOf(line)) return tableAt(lines, at);
  if (fieldOf(line)) return fieldsAt(lines, at);
  if (bullet.test(line.text)) return itemAt(lines, at);
  return paragraphAt(lines, at, text);
}

/** An item goes on over the lines that follow it, up to the next item, field, table or empty line. */
function itemAt(lines: readonly LineOf[], at: number): [Passage[], number] {
  const end = runOn(lines, at + 1);
  const first = lines[at];
  const mark = bullet.exec(first?.text ?? '')?.[0].length ?? 0;
  return [[{ kind: 'ITEM', from: (first?.from ?? 0) + mark, to: lines[end - 1]?.to ?? 0 }], end];
}

function paragraphAt(lines: readonly LineOf[], at: number, text: string): [Passage[], number] {
  const end = runOn(lines, at + 1);
  const spans = sentencesOf(text, lines[at]?.from ?? 0, lines[end - 1]?.to ?? 0);
  return [spans.map((span) => ({ kind: 'SENTENCE' as const, ...span })), end];
}

function runOn(lines: readonly LineOf[], from: number): number {
  let end = from;
  while (end < lines.length && isPlain(lines[end])) end += 1;
  return end;
}

function isPlain(line: LineOf | undefined): boolean {
  if (!line || line.text.trim() === '' || /^[ \t]*[-=_*+|: ]{3,}$/.test(line.text)) return false;
  return (
    !bullet.test(line.text) &&
    !isAsking(line) &&
    !cellsOf(line) &&
    !fieldOf(line) &&
    !heading.test(fold(line.text.slice(0, 60)).text)
  );
}

/** Words whose full stop ends no sentence. */
const abbreviations = new Set(
  'no nos nr art arts mr mrs ms dr st cf ref refs sec approx vs v para p pp sr sra jr inc ltd num mme m proc exp ave jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

function sentencesOf(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(/[.;!?؛؟](?=[\s"»)])/g)) {
    const to = start + index + mark.length;
    if (mark === '.' && isAbbreviation(text.slice(Math.max(from, to - 8), to - 1))) continue;
    spans.push({ from, to });
    from = to;
  }
  spans.push({ from, to: end });
  return spans.filter((span) => text.slice(span.from, span.to).trim() !== '');
}

function isAbbreviation(before: string): boolean {
  const word = /([\p{L}.]{1,7})$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  return abbreviations.has(word) || /^(?:\p{L}\.)*\p{L}$/u.test(word);
}

const labelMax = 40;

function labelOf(words: string): Label | undefined {
  const plain = fold(words.slice(0, labelMax + 20))
    .text.trim()
    .replace(/^[*•·-]+ ?/, '')
    .replace(/^\(?[0-9]{1,2}[.)] ?/, '');
  return labels.get(plain.replace(/\s+/g, ' '));
}

function fieldOf({ text, from, to }: LineOf): Field | undefined {
  const colon = /[:=]/.exec(text.slice(0, labelMax + 10))?.index;
  if (colon === undefined) return undefined;
  const label = labelOf(text.slice(0, colon));
  return label && { label, ...trimmed(text, colon + 1, text.length, from, to) };
}

function fieldsAt(lines: readonly LineOf[], at: number): [Passage[], number] {
  const fields: Field[] = [];
  let end = at;
  for (let line = lines[end]; line; line = lines[end]) {
    const field = fieldOf(line);
    const previous = fields.at(-1);
    // A value may go on in lines that begin with a blank.
    const goesOn =
      !field && previous !== undefined && /^[ \t]{1,20}\S/.test(line.text) && !bullet.test(line.text) && !cellsOf(line);
    if (field) fields.push(field);
    else if (goesOn) previous.to = line.to;
    else break;
    end += 1;
  }
  return [[{ kind: 'FIELDS', fields, from: lines[at]?.from ?? 0, to: lines[end - 1]?.to ?? 0 }], end];
}

const cellsMin = 3;
const cellsMax = 20;

/** Cells between bars or tabs, or semicolons where there are enough; three at least. */
function cellsOf({ text, from }: LineOf): Span[] | undefined {
  const separator = text.includes('|')
    ? '|'
    : text.includes('\t')
      ? '\t'
      : (text.match(/;/g)?.length ?? 0) >= cellsMin - 1
        ? ';'
        : undefined;
  if (separator === undefined) return undefined;
  const cells: Span[] = [];
  let start = 0;
  for (const part of text.split(separator)) {
    cells.push(trimmed(text, start, start + part.length, from, from + text.length));
    start += part.length + 1;
  }
  const inner = separator === '|' ? dropOuter(cells) : cells;
  const filled = inner.filter((cell) => cell.to > cell.from).length;
  return filled >= cellsMin - 1 && inner.length >= cellsMin && inner.length <= cellsMax ? inner : undefined;
}

/** `| a | b |` has an empty cell at either end. */
function dropOuter(cells: Span[]): Span[] {
  const isEmpty = (cell: Span | undefined) => cell !== undefined && cell.from >= cell.to;
  return cells.slice(isEmpty(cells[0]) ? 1 : 0, isEmpty(cells.at(-1)) ? -1 : undefined);
}

function tableAt(lines: readonly LineOf[], at: number): [Passage[], number] {
  const rows: Passage[] = [];
  let columns: (Label | undefined)[] = [];
  let end = at;
  for (let line = lines[end]; line; line = lines[end]) {
    const cells = cellsOf(line);
    const rule = /^[ \t]*[-=_+|: ]{3,}$/.test(line.text);
    if (!cells && !rule) break;
    if (cells && !rule) {
      const headings = cells.map((cell) => labelOf(line.text.slice(cell.from - line.from, cell.to - line.from)));
      if (headings.filter(Boolean).length >= 2) columns = headings;
      else rows.push({ kind: 'ROW', fields: fieldsOf(cells, columns), from: line.from, to: line.to });
    }
    end += 1;
  }
  return [rows, end];
}

function fieldsOf(cells: readonly Span[], columns: readonly (Label | undefined)[]): Field[] {
  return cells.flatMap((cell, index) => {
    const label = columns[index];
    return label && cell.to > cell.from ? [{ label, ...cell }] : [];
  });
}

function trimmed(text: string, start: number, end: number, from: number, to: number): Span {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  const size = part.trim().length;
  return { from: Math.min(from + start + lead, to), to: Math.min(from + start + lead + size, to) };
}
