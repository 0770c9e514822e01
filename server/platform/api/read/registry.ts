/** All shapes of the hub by the name of their type, checked against the published schema when the hub starts. */
import {
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { isTableShape, type Attachment, type Field, type Shape, type TableShape } from './shape.ts';

export interface Registry {
  schema: GraphQLSchema;
  /** Undefined for a type that nobody declared. */
  shape(type: string): Shape | undefined;
  /** @throws Error for a name that is no table shape. */
  table(type: string): TableShape;
  nodeShapes: readonly TableShape[];
  /** Every shape, embedded ones at each of their places. */
  all: readonly Shape[];
}

/** @throws Error naming every declaration that the schema does not bear out. */
export function createRegistry(schema: GraphQLSchema, declared: readonly (Shape | Attachment)[]): Registry {
  const shapes = merge(declared);
  const tables = [...shapes.values()].filter(isTableShape);
  const registry: Registry = {
    schema,
    shape: (type) => shapes.get(type),
    table(type) {
      const shape = shapes.get(type);
      if (!shape || !isTableShape(shape)) throw new Error(`${type} is no table shape`);
      return shape;
    },
    nodeShapes: tables.filter(({ idPrefix }) => idPrefix !== undefined),
    all: withEmbedded([...shapes.values()]),
  };
  const mistakes = registry.all.flatMap((shape) => mistakesOf(registry, shape));
  if (mistakes.length > 0) throw new Error(`Read declarations do not fit the schema: ${mistakes.join('; ')}`);
  return registry;
}

/** `Type.field` of every field of a declared type that no shape declares: it needs a resolver of its own. */
export function undeclaredFields({ schema, all }: Registry): string[] {
  const missing = new Set<string>();
  for (const { type, fields } of all) {
    const published = schema.getType(type);
    if (!isObjectType(published)) continue;
    for (const name of Object.keys(published.getFields())) if (!fields[name]) missing.add(`${type}.${name}`);
  }
  return [...missing].sort();
}

function merge(declared: readonly (Shape | Attachment)[]): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  // A root type has no declaration of its own: attachments alone make it up.
  const ordered = [...declared].sort((left, right) => Number('attached' in left) - Number('attached' in right));
  for (const shape of ordered) {
    const earlier = shapes.get(shape.type);
    const twice = Object.keys(shape.fields).filter((name) => earlier?.fields[name]);
    if (twice.length > 0) throw new Error(`${shape.type} is declared twice: ${twice.join(', ')}`);
    shapes.set(shape.type, earlier ? { ...earlier, fields: { ...earlier.fields, ...shape.fields } } : shape);
  }
  return shapes;
}

function withEmbedded(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => [
    shape,
    ...withEmbedded(
      Object.values(shape.fields).flatMap((field) => ('shape' in field && typeof field.shape !== 'string' ? [field.shape] : [])),
    ),
  ]);
}

function mistakesOf(registry: Registry, shape: Shape): string[] {
  const type = registry.schema.getType(shape.type);
  if (!isObjectType(type)) return [`${shape.type} is no published object type`];
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const published = type.getFields()[name];
    const mistake = published ? mistakeOf(registry, shape, published, field) : 'is not published';
    return mistake ? [`${shape.type}.${name} ${mistake}`] : [];
  });
}

function mistakeOf(
  registry: Registry,
  shape: Shape,
  published: GraphQLField<unknown, unknown>,
  field: Field,
): string | undefined {
  const isList = isListType(getNullableType(published.type));
  const neverNull = isNonNullType(published.type) && !isList;
  if ((field.kind === 'many') !== isList && field.kind !== 'leaf') return isList ? 'is a list' : 'is no list';
  if (neverNull && field.withheld) return 'may not be withheld: it is never null';
  if (field.kind === 'leaf' || field.kind === 'node') return undefined;
  const { shape: led } = field;
  const target = typeof led === 'string' ? registry.shape(led) : led;
  if (!target) return `leads to ${typeof led === 'string' ? led : led.type}, which nobody declared`;
  if (field.kind === 'connection') return undefined;
  if (target.type !== getNamedType(published.type).name) return `leads to ${target.type}`;
  return neverNull && field.kind === 'one' ? brokenPromise(shape, target) : undefined;
}

/** Where the schema promises a row, a class that reaches the holder must not be denied the row. */
function brokenPromise(shape: Shape, target: Shape): string | undefined {
  if (!isTableShape(shape) || !isTableShape(target)) return undefined;
  const broken = Object.keys(shape.visible).filter(
    (policyClass) => isReached(shape, policyClass) && !isReached(target, policyClass),
  );
  return broken.length > 0 ? `promises a ${target.type} that ${broken.join(', ')} never gets` : undefined;
}

export function isReached(shape: TableShape, policyClass: string): boolean {
  return typeof shape.visible[policyClass] === 'function';
}

export function objectTypeOf(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}
