/** What the making of one statement shares: aliases, parameters, what is withheld and what is left to resolvers. */
import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { Binds } from './binds.ts';
import { isReached, type Registry } from './registry.ts';
import { collectFields, type Collected, type SelectionContext } from './selection.ts';
import { isTableShape, type At, type Field, type Shape, type Sql } from './shape.ts';
import type { Piece } from './sql-text.ts';

/** A field the policy class never gets: its response path without list indices, and why. */
export interface Withheld {
  path: string;
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
  /** False as soon as a field was met that no shape declares. */
  complete: boolean;
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

export function collect(emission: Emission, type: GraphQLObjectType, nodes: readonly FieldNode[]): Collected {
  const sets = nodes.map(({ selectionSet }) => selectionSet).filter((set) => set !== undefined);
  return collectFields(emission.selection, type, sets);
}

export function shapeOf({ registry }: Emission, shape: string | Shape): Shape {
  return typeof shape === 'string' ? registry.table(shape) : shape;
}

/** FROM item and WHERE conditions of rows reached from `place`, the policy's own condition always among them. */
export function rowsOf(emission: Emission, { field, place }: Asked<'one' | 'many' | 'connection'>, t: string): { from: Sql; where: Sql[] } {
  const shape = shapeOf(emission, field.shape);
  const here = at(emission, place);
  const from = field.from?.(t, here) ?? (isTableShape(shape) ? `${shape.table} ${t}` : undefined);
  if (!from) throw new Error(`${shape.type} comes from nowhere`);
  const condition = field.on?.(t, here);
  return { from, where: [...(condition ? [condition] : []), ...visibility(emission, shape, t)] };
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
