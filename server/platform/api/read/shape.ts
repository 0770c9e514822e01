/**
 * What a concept declares of itself so that it can be read: how its fields come from its table, which rows a policy class reaches and
 * whether reading one is reading personal data. Pure data and small functions that give SQL text.
 */
import type { Reader } from '../../context/call.ts';

/** SQL text made of constants, aliases and placeholders; never of input. */
export type Sql = string;

export type SqlType = 'text' | 'text[]' | 'uuid' | 'uuid[]' | 'int' | 'bigint' | 'bigint[]' | 'boolean';

/** The reader's values as placeholders. */
export interface ReaderSql {
  organisation: Sql;
  /** Of this call. */
  purpose: Sql;
  /** All that the caller holds; text[]. */
  purposes: Sql;
}

/** What an SQL function may use beside the alias of its own row. */
export interface At extends ReaderSql {
  /** Alias of the row it is reached from. */
  parent: string;
  /** Prepared argument of this field, or of the nearest field around it that takes arguments. */
  arg(name: string, type: SqlType): Sql;
  /** A whole number given with the read itself; 0 where none is given. */
  given(name: string): Sql;
}

type Expression = (t: string, at: At) => Sql;

/** Checks arguments and turns them into bind values. @throws GraphQLError BAD_USER_INPUT naming the argument. */
export type Prepare = (args: Record<string, unknown>, reader: Reader) => Record<string, unknown>;

interface Common {
  prepare?: Prepare;
  /** Policy classes that never get this field, and why; it must be nullable or a list. */
  withheld?: Readonly<Record<string, string>>;
}

/** SQL text of one JSON value; SQL NULL for null. */
export interface Leaf extends Common {
  kind: 'leaf';
  json: Expression;
}

/** An object out of the same row. */
export interface Embedded extends Common {
  kind: 'embedded';
  shape: Shape;
  absentWhen?: Expression;
}

/** Table shapes are named, so that features can refer upwards and in circles without importing each other. */
interface Source extends Common {
  shape: string | Shape;
  /** FROM item with its alias; by default the shape's table. */
  from?: Expression;
  on?: Expression;
}

/** At most one row; with `order` the first of several. */
export interface One extends Source {
  kind: 'one';
  order?: Expression;
}

export interface Many extends Source {
  kind: 'many';
  order: Expression;
  limit?: (at: At) => Sql;
}

/** Stable order of a connection; all keys run one way, so that one row comparison finds the place to read on. */
export interface Keyset {
  direction: 'asc' | 'desc';
  keys: readonly { type: 'uuid' | 'partialDate' | 'int' | 'bigint'; sql: (t: string) => Sql }[];
}

/** Relay connection: `first` at most 100, opaque `after`. */
export interface Connection extends Source {
  kind: 'connection';
  keyset: Keyset;
}

/** One row of whichever node shape an id's prefix names. */
export interface AnyNode extends Common {
  kind: 'node';
  id: (t: string, at: At) => { prefix: Sql; uuid: Sql };
}

export type Field = Leaf | Embedded | One | Many | Connection | AnyNode;
export type Fields = Readonly<Record<string, Field>>;

/** An object type, or a part of one that another feature attaches. */
export interface Shape {
  /** Name in the published schema. */
  type: string;
  fields: Fields;
}

/** True rows for a policy class, or why it gets none. */
export type Visible = ((t: string, reader: ReaderSql) => Sql) | { denied: string };

export interface TableShape extends Shape {
  table: string;
  /** Makes it a node: its global id is `<prefix>_<uuid>`, and every object read is noted for the audit. */
  idPrefix?: string;
  /** Columns that name a row, where it is not `id`. */
  key?: readonly { column: string; type: 'text' | 'bigint' | 'uuid' }[];
  /** By policy class; a class that is not listed gets nothing. */
  visible: Readonly<Record<string, Visible>>;
}

/** Adds fields to a shape from above. */
export interface Attachment extends Shape {
  attached: true;
}

export function attach(type: string, fields: Fields): Attachment {
  return { attached: true, type, fields };
}

export function isTableShape(shape: Shape): shape is TableShape {
  return 'table' in shape;
}
