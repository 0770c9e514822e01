/** The planned tree: what graphql-js resolves over where a document needs resolvers too. */
import { defaultFieldResolver, isObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { idOfMarker, markerKey } from './marker.ts';

/** An object out of the planner's text: values by response key. Of a record it knows type and global id, whatever was asked for. */
export class PlannedObject {
  constructor(
    readonly values: ReadonlyMap<string, unknown>,
    readonly __typename?: string,
    readonly id?: string,
  ) {}
}

/**
 * The resolver of every field that the read planner knows: its value stands ready in the planned tree, under the response key.
 * The body of such a resolver method only publishes the field and its arguments.
 * @throws Error where the planner does not know the field after all.
 */
export function planned(source: unknown, info: GraphQLResolveInfo): unknown {
  if (source instanceof PlannedObject && source.values.has(String(info.path.key)))
    return source.values.get(String(info.path.key));
  throw new Error(`${info.parentType.name}.${info.fieldName} was not planned`);
}

/** Every field looks in the planned tree first; one that is not there, or stands in another object, is resolved as before. */
export function resolvePlannedFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const own = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context, info) =>
        source instanceof PlannedObject && source.values.has(String(info.path.key))
          ? planned(source, info)
          : own(source, args, context, info);
    }
  }
}

/** Reads a planner's text, markers in, and adds the ids they name to `seen`. `typeOf` tells a record's type by its id. */
export function plannedTree(text: string, typeOf: (id: string) => string | undefined, seen: Set<string>): PlannedObject {
  const grow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(grow);
    return typeof value === 'object' && value !== null ? growObject(value) : value;
  };
  const growObject = (value: object): PlannedObject => {
    const { [markerKey]: marker, ...members } = value as Record<string, unknown>;
    const values = new Map(Object.entries(members).map(([key, member]) => [key, grow(member)]));
    if (typeof marker !== 'string') return new PlannedObject(values);
    const id = idOfMarker(marker);
    seen.add(id);
    return new PlannedObject(values, typeOf(id), id);
  };
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new Error('a planned tree is an object');
  return growObject(parsed);
}
