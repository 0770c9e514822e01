/** Short forms for what most fields are: a column, or an expression over the row, as JSON text. */
import type { At, Embedded, Leaf, Shape, Sql } from './shape.ts';

/** A column's name, or an expression over the row. */
export type Value = string | ((t: string, at: At) => Sql);

export function sqlOf(value: Value, t: string, at: At): Sql {
  return typeof value === 'string' ? `${t}.${value}` : value(t, at);
}

function leaf(value: Value, json: (sql: Sql) => Sql): Leaf {
  return { kind: 'leaf', json: (t, at) => json(sqlOf(value, t, at)) };
}

/** Any text: escaped by PostgreSQL exactly as JSON.stringify does. */
export const text = (value: Value) => leaf(value, (sql) => `to_json((${sql})::text)::text`);
/** Text of a closed list of ours (ids, enums), which needs no escaping. */
export const code = (value: Value) => leaf(value, (sql) => `('"' || (${sql})::text || '"')`);
/** Whole number, or boolean. */
export const plain = (value: Value) => leaf(value, (sql) => `(${sql})::text`);
/** Column of type text[]. */
export const texts = (value: Value) => leaf(value, (sql) => `array_to_json(${sql})::text`);
/** RFC 3339 in UTC with milliseconds. */
export const instant = (value: Value) =>
  leaf(value, (sql) => `to_char((${sql}) at time zone 'UTC', '\\"YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\\"')`);

export function embedded(shape: Shape, absentWhen?: Embedded['absentWhen']): Embedded {
  return { kind: 'embedded', shape, ...(absentWhen ? { absentWhen } : {}) };
}
