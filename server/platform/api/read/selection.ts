/** Which fields an operation asks of an object: graphql-js's CollectFields (GraphQL specification, section 6.3.2). */
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  getDirectiveValues,
  isAbstractType,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;

export interface SelectionContext {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** Coerced; only booleans of @skip and @include are looked at. */
  variables: Readonly<Record<string, unknown>>;
}

/** Field nodes by response key, in the order in which the answer has them; nodes of one key are to be merged. */
export type Collected = ReadonlyMap<string, readonly FieldNode[]>;

export function collectFields(context: SelectionContext, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Collected {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) collectInto(fields, visited, context, type, set);
  return fields;
}

function collectInto(
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
  context: SelectionContext,
  type: GraphQLObjectType,
  set: SelectionSetNode,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(context, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      fields.set(key, [...(fields.get(key) ?? []), selection]);
    } else {
      const fragment = fragmentOf(context, visited, selection);
      if (fragment && applies(context.schema, type, fragment)) collectInto(fields, visited, context, type, fragment.selectionSet);
    }
  }
}

type Fragment = Pick<FragmentDefinitionNode, 'selectionSet'> & Partial<Pick<FragmentDefinitionNode, 'typeCondition'>>;

function fragmentOf(
  context: SelectionContext,
  visited: Set<string>,
  selection: Exclude<SelectionNode, FieldNode>,
): Fragment | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const name = selection.name.value;
  if (visited.has(name)) return undefined;
  visited.add(name);
  return context.fragments[name];
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, { typeCondition }: Fragment): boolean {
  if (!typeCondition) return true;
  const condition = typeFromAST(schema, typeCondition);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}

function isIncluded({ variables }: SelectionContext, node: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}
