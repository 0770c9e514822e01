/** Every way through the published graph as a document of its own: root field, then one field after the other, all leaves at each end. */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

export interface Path {
  /** Dotted, e.g. `node.CountryRequest.person.convictions.nodes`. */
  name: string;
  document: string;
}

/** Text of the arguments of a root field, e.g. `id: "per_..."`; a field that needs none may be left out. */
export type RootArguments = Readonly<Record<string, readonly string[]>>;

const stepsMax = 6;
/** Pages stay small, so that no document passes the limits of cost. */
const pageSize = 5;

/** No type is entered twice on one path: a circle shows nothing that its first round did not. */
export function everyPath(schema: GraphQLSchema, root: 'query' | 'subscription', given: RootArguments): Path[] {
  const rootType = root === 'query' ? schema.getQueryType() : schema.getSubscriptionType();
  if (!rootType) return [];
  return Object.values(rootType.getFields()).flatMap((field) =>
    (given[field.name] ?? ['']).flatMap((args) => {
      const head = `${field.name}${args ? `(${args})` : ''}`;
      const type = getNamedType(field.type);
      if (!isCompositeType(type)) return [{ name: field.name, document: `${root} { ${head} }` }];
      return below(schema, type, [field.name], new Set()).map(({ name, document }) => ({
        name,
        document: `${root} { ${head} ${document} }`,
      }));
    }),
  );
}

function below(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  names: readonly string[],
  entered: ReadonlySet<string>,
): Path[] {
  if (isAbstractType(type)) {
    return schema.getPossibleTypes(type).flatMap((possible) =>
      below(schema, possible, [...names, possible.name], entered).map(({ name, document }) => ({
        name,
        document: `{ __typename ... on ${possible.name} ${document} }`,
      })),
    );
  }
  if (!isObjectType(type)) return [];
  const fields = Object.values(type.getFields());
  const leaves = fields.filter(({ type: fieldType }) => isLeafType(getNamedType(fieldType))).map(({ name }) => name);
  const here: Path = { name: names.join('.'), document: `{ __typename ${leaves.join(' ')} }` };
  if (names.length >= stepsMax) return [here];
  const inside = new Set([...entered, type.name]);
  return [here, ...fields.flatMap((field) => step(schema, field, names, inside))];
}

function step(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  names: readonly string[],
  entered: ReadonlySet<string>,
): Path[] {
  const type = getNamedType(field.type);
  if (!isCompositeType(type) || entered.has(type.name)) return [];
  const rest = below(schema, type, [...names, field.name], entered);
  return waysToAsk(field.args).flatMap((args) =>
    rest.map(({ name, document }) => ({ name, document: `{ ${field.name}${args} ${document} }` })),
  );
}

/** What must be chosen from a list is asked for in every way there is. */
function waysToAsk(args: readonly GraphQLArgument[]): string[] {
  const needed = args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const page = args.some(({ name }) => name === 'first') ? [`first: ${pageSize}`] : [];
  const ways = needed.reduce<string[][]>(
    (soFar, { name, type }) => soFar.flatMap((way) => valuesOf(name, type).map((value) => [...way, `${name}: ${value}`])),
    [page],
  );
  return ways.map((way) => (way.length === 0 ? '' : `(${way.join(', ')})`));
}

function valuesOf(name: string, type: GraphQLArgument['type']): string[] {
  const list = getNamedType(type);
  if (!isEnumType(list)) throw new Error(`${name} must be given`);
  return list.getValues().map((value) => value.name);
}
