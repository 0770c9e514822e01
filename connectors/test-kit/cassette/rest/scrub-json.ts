/** A JSON value with everybody in it made up, by the schema of its format: what the schema or the list of fields does not name is replaced. */
import { randomUUID } from 'node:crypto';
import type { Scrubber } from '../scrubber.ts';

/** The keywords of JSON Schema that are looked at. */
export interface SchemaNode {
  $ref?: string;
  type?: string;
  format?: string;
  const?: unknown;
  enum?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  properties?: Readonly<Record<string, SchemaNode>>;
  items?: SchemaNode;
}

/** A pattern: kept where the whole value has that form. A function: replaced by what it makes of it. */
export type FieldRule = RegExp | ((value: string, scrubber: Scrubber) => string);

export interface JsonFormat {
  schemas: Readonly<Record<string, SchemaNode>>;
  /** By name of the field, also of the path's placeholders and the audit headers. */
  fields: Readonly<Record<string, FieldRule>>;
}

export interface Place {
  /** Absent: nothing is known of it. */
  node: SchemaNode | undefined;
  /** Of the field, or of the one whose list it stands in. */
  name: string;
}

export function scrubJson(value: unknown, place: Place, format: JsonFormat, scrubber: Scrubber): unknown {
  const node = resolved(place.node, format);
  if (value === null || typeof value === 'boolean' || value === undefined) return value;
  if (typeof value === 'string') return scrubString(value, { ...place, node }, format, scrubber);
  if (typeof value === 'number') return isKeptNumber(value, node) ? value : Number(scrubber.text(String(Math.trunc(value)))) || 0;
  if (Array.isArray(value))
    return value.map((each) => scrubJson(each, { node: node?.items, name: place.name }, format, scrubber));
  const known = node?.properties ?? {};
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) =>
      Object.hasOwn(known, name)
        ? [name, scrubJson(each, { node: known[name], name }, format, scrubber)]
        : [scrubber.text(name), scrubJson(each, { node: undefined, name: '' }, format, scrubber)],
    ),
  );
}

function resolved(node: SchemaNode | undefined, { schemas }: JsonFormat): SchemaNode | undefined {
  return node?.$ref === undefined ? node : schemas[node.$ref.replace(/^.*\//, '')];
}

/** Counts, versions and amounts; not numbers that could be somebody's own. */
const keptNumbers = { minimum: 0, maximum: 999 };

function isKeptNumber(value: number, node: SchemaNode | undefined): boolean {
  const { minimum, maximum } = { ...keptNumbers, ...node };
  return (node?.type === 'integer' || node?.type === 'number') && value >= minimum && value <= maximum;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function scrubString(value: string, { node, name }: Place, { fields }: JsonFormat, scrubber: Scrubber): string {
  if (node && (node.const === value || node.enum?.includes(value))) return value;
  const rule = node && Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (typeof rule === 'function') return rule(value, scrubber);
  if (rule?.test(value)) return value;
  if (node?.format === 'date') return scrubber.date(value);
  return node?.format === 'date-time' ? scrubber.instant(value) : scrubId(value, scrubber);
}

/** Ids of calls and records are the same ones everywhere. */
export function scrubId(id: string, scrubber: Scrubber): string {
  return uuid.test(id) ? scrubber.once('uuid', id.toLowerCase(), randomUUID) : scrubber.text(id);
}
