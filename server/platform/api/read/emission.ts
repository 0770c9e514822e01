/** What the making of one statement shares: aliases, parameters, what is withheld and what is left to resolvers. */
import type { FieldNode, GraphQLField, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Binds } from './binds.ts';
import { broken } from './marker.ts';
import { isReached, type Registry } from './registry.ts';
import { collectFields, type SelectionContext } from './selection.ts';
import { isTableShape, type At, type Connection, type Field, type Many, type One, type Shape, type Sql } from './shape.ts';
import { joined, sqlText, type Piece } from './sql-text.ts';

/** A field the policy class never gets: its response keys (without list indices), and why. */
export interface Withheld {
  path: readonly string[];
  reason: string;
}

/** Where in the answer, and in which row, something is written. */
export interface Place {
  /** Alias of the row; empty at the root. */
  t: string;
  /** Arguments of the nearest field around that takes any. */
  site: number | undefined;
  /** Response keys. */
  path: readonly string[];
}

export interface Emission {
  registry: Registry;
  selection: SelectionContext;
  policyClass: string;
  binds: Binds;
  withheld: Withheld[];
  /** `Type.field` of fields that no shape declares; resolvers answer them. */
  missing: Set<string>;
  aliases: number;
  /** Set by `emit.ts`, so that lists can write objects and objects lists without importing each other. */
  object(emission: Emission, type: GraphQLObjectType, shape: Shape, nodes: readonly FieldNode[], place: Place): Piece[];
}

/** One field of the selection as its writer needs it. */
export interface Asked<Kind extends Field['kind'] = Field['kind']> {
  field: Extract<Field, { kind: Kind }>;
  published: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  /** Its own place; `t` is the row it is reached from. */
  place: Place;
}

export function newAlias(emission: Emission): string {
  emission.aliases += 1;
  return `t${emission.aliases}`;
}

export function at(emission: Emission, place: Place): At {
  return emission.binds.at(place.site, place.t);
}

// GraphQL's own rule for names; a document made by hand could hold anything.
const namePattern = /^[_A-Za-z][_0-9A-Za-z]*$/;

/** Fields asked of an object by all nodes together, in the order of the answer. */
export function collect(
  { selection }: Emission,
  type: GraphQLObjectType,
  nodes: readonly { selectionSet?: SelectionSetNode }[],
): [key: string, nodes: readonly FieldNode[]][] {
  const sets = nodes.map(({ selectionSet }) => selectionSet).filter((set) => set !== undefined);
  const fields = [...collectFields(selection, type, sets)];
  if (fields.some(([key]) => !namePattern.test(key))) throw new Error('a response key is no GraphQL name');
  return fields;
}

export function shapeOf({ registry }: Emission, shape: string | Shape): Shape {
  return typeof shape === 'string' ? registry.table(shape) : shape;
}

/** A field that leads to rows, and where. */
interface Rows {
  field: One | Many | Connection;
  place: Place;
}

/** FROM item and WHERE conditions of rows reached from `place`, the policy's own condition always among them. */
export function rowsOf(emission: Emission, { field, place }: Rows, t: string): { from: Sql; where: Sql[] } {
  const shape = shapeOf(emission, field.shape);
  const here = at(emission, place);
  const from = field.from?.(t, here) ?? (isTableShape(shape) ? `${shape.table} ${t}` : undefined);
  if (!from) throw new Error(`${shape.type} comes from nowhere`);
  const condition = field.on?.(t, here);
  return { from, where: [...(condition ? [condition] : []), ...visibility(emission, shape, t)] };
}

/**
 * Text of a row that is there. Where the schema promises a value that the row has not, the text says so and the read fails: left out of
 * its list, a record would be lost without a trace.
 */
export function textOfRow(shape: Shape, pieces: readonly Piece[]): Sql {
  return `coalesce(${joined(pieces)}, ${sqlText(broken(shape.type))})`;
}

/** Nothing for an embedded shape: its row was checked where it was reached. */
export function visibility(emission: Emission, shape: Shape, t: string): Sql[] {
  if (!isTableShape(shape)) return [];
  const visible = shape.visible[emission.policyClass];
  return typeof visible === 'function' ? [visible(t, emission.binds.at(undefined, ''))] : ['false'];
}

/** Why the policy class never gets this field; undefined where it may. */
export function reasonWithheld(emission: Emission, field: Field): string | undefined {
  const reason = field.withheld?.[emission.policyClass];
  if (reason || field.kind === 'leaf' || field.kind === 'node') return reason;
  const shape = shapeOf(emission, field.shape);
  if (!isTableShape(shape) || isReached(shape, emission.policyClass)) return undefined;
  const visible = shape.visible[emission.policyClass];
  return typeof visible === 'object' ? visible.denied : 'ROLE';
}
