/** A segment: one record of a layout table, as wide as its columns together. */
import { decodeCell, encodeCell, type CellValue, type Column } from './cells.ts';
import { WireError, type WireErrorCode } from './wire-error.ts';

export type Layout = readonly Column[];

type ValueOf<C extends Column> = C['kind'] extends 'number' ? number : C extends { oneOf: readonly (infer V)[] } ? V : string;
type RequiredColumn<L extends Layout> = Exclude<L[number], { optional: true }>;
type OptionalColumn<L extends Layout> = Extract<L[number], { optional: true }>;

/** The values of a layout by column name; optional columns may be absent. */
export type RecordOf<L extends Layout> = { [C in RequiredColumn<L> as C['name']]: ValueOf<C> } & {
  [C in OptionalColumn<L> as C['name']]?: ValueOf<C>;
};

/** Characters of a full segment. */
export function widthOf(layout: Layout): number {
  return layout.reduce((sum, column) => sum + column.width, 0);
}

/** Throws WireError naming the segment and column. */
export function encodeColumns(segment: string, layout: Layout, values: Readonly<Record<string, CellValue | undefined>>): string {
  let text = '';
  for (const column of layout) {
    const refuse = (code: WireErrorCode) => new WireError(code, { segment, column: column.name });
    text += column.tail ? encodeTail(column, values[column.name], refuse) : encodeCell(column, values[column.name], refuse);
  }
  return text;
}

/** `base` is the offset of `text` in the message, for the error. Absent columns have no key. */
export function decodeColumns(segment: string, layout: Layout, text: string, base = 0): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  let at = 0;
  for (const column of layout) {
    const refuse = (code: WireErrorCode) => new WireError(code, { segment, column: column.name, offset: base + at });
    const cell = text.slice(at, at + column.width);
    const value = column.tail ? decodeTail(column, cell, refuse) : decodeCell(column, fullWidth(cell, column, refuse), refuse);
    if (value !== undefined) values[column.name] = value;
    at += cell.length;
  }
  if (at !== text.length) throw new WireError('SEGMENT_LENGTH', { segment, offset: base + at });
  return values;
}

function fullWidth(cell: string, column: Column, refuse: (code: WireErrorCode) => WireError): string {
  if (cell.length !== column.width) throw refuse('SEGMENT_LENGTH');
  return cell;
}

/** A tail that is left out and one that is there but blank are different bytes, so the blank one is the empty string. */
function encodeTail(column: Column, value: CellValue | undefined, refuse: (code: WireErrorCode) => WireError): string {
  if (column.tail === 'ragged') {
    if (typeof value !== 'string' || value === '') throw refuse('MISSING');
    if (value.length > column.width) throw refuse('TOO_LONG');
    decodeTail(column, value, refuse);
    return value;
  }
  if (value === undefined) return '';
  return encodeCell(column, value === '' ? undefined : value, refuse);
}

function decodeTail(column: Column, cell: string, refuse: (code: WireErrorCode) => WireError): CellValue | undefined {
  if (column.tail === 'ragged') {
    // Verbatim: real acknowledgements end in a space now and then.
    decodeCell({ ...column, kind: 'text' }, cell.trimStart(), refuse);
    return cell;
  }
  if (cell === '') return undefined;
  return decodeCell(column, fullWidth(cell, column, refuse), refuse) ?? '';
}
