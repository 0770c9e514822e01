/**
 * How large an operation is, in one walk with fragments counted at every spread. Own work instead of one library rule per figure: those
 * count a page size only where it is written out, while attackers and our own SDK send it as a variable.
 */
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Measures {
  /** Levels of fields, the root's being 1; below `__schema` and `__type` counted in `introspectionDepth`. */
  depth: number;
  introspectionDepth: number;
  aliases: number;
  directives: number;
  /** Fields, each spread of a fragment counted anew. */
  fields: number;
  /** Fields that could be answered: what is below `first: n` counts n times. */
  cost: number;
  /** A page size comes from a variable: the cost depends on the variables. */
  costVaries: boolean;
}

type Variables = Readonly<Record<string, unknown>>;

const nothing: Measures = { depth: 0, introspectionDepth: 0, aliases: 0, directives: 0, fields: 0, cost: 0, costVaries: false };

/** @param variables without them a page size in a variable counts once. A document that spreads fragments in a circle is no danger. */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables = {},
): Measures {
  const root = schema.getRootType(operation.operation) ?? undefined;
  const walk = new Walk(schema, fragmentsOf(document), { ...defaultsOf(operation), ...variables });
  return add(walk.selections(operation.selectionSet, root), { ...nothing, directives: operation.directives?.length ?? 0 });
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

class Walk {
  // Each fragment is walked once, however often it is spread: 2^12 spreads cost 12 steps.
  private readonly measured = new Map<string, Measures>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  selections(set: SelectionSetNode, parent: GraphQLNamedType | undefined): Measures {
    return set.selections.reduce((sum, selection) => add(sum, this.selection(selection, parent)), nothing);
  }

  private selection(node: SelectionNode, parent: GraphQLNamedType | undefined): Measures {
    const own = { ...nothing, directives: node.directives?.length ?? 0 };
    if (node.kind === Kind.FIELD) return add(own, this.field(node, parent));
    if (node.kind === Kind.FRAGMENT_SPREAD) return add(own, this.fragment(node.name.value));
    const on = node.typeCondition ? this.schema.getType(node.typeCondition.name.value) : parent;
    return add(own, this.selections(node.selectionSet, on));
  }

  private fragment(name: string): Measures {
    const known = this.measured.get(name);
    if (known) return known;
    this.measured.set(name, nothing); // a circle ends here; validation refuses it
    const fragment = this.fragments.get(name);
    if (!fragment) return nothing;
    const measured = this.selections(fragment.selectionSet, this.schema.getType(fragment.typeCondition.name.value));
    this.measured.set(name, measured);
    return measured;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined): Measures {
    const definition = fieldOf(parent, node.name.value);
    const below = node.selectionSet ? this.selections(node.selectionSet, definition && getNamedType(definition.type)) : nothing;
    const page = this.pageSize(node, definition);
    const introspects = node.name.value === '__schema' || node.name.value === '__type';
    return {
      depth: introspects ? 1 : below.depth + 1,
      introspectionDepth: introspects ? below.depth + 1 : below.introspectionDepth,
      aliases: below.aliases + (node.alias ? 1 : 0),
      directives: below.directives,
      fields: below.fields + 1,
      cost: below.cost * page.size + costOf(definition),
      costVaries: below.costVaries || page.varies,
    };
  }

  private pageSize(node: FieldNode, definition: GraphQLField<unknown, unknown> | undefined): { size: number; varies: boolean } {
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (value?.kind === Kind.VARIABLE) return { size: size(this.variables[value.name.value]), varies: true };
    if (value?.kind === Kind.INT) return { size: size(Number(value.value)), varies: false };
    return { size: size(definition?.args.find(({ name }) => name === 'first')?.defaultValue), varies: false };
  }
}

/** A field that gives much says in its definition what it counts for; others count once. */
function costOf(definition: GraphQLField<unknown, unknown> | undefined): number {
  const { cost } = definition?.extensions ?? {};
  return typeof cost === 'number' ? cost : 1;
}

function size(value: unknown): number {
  return typeof value === 'number' && value > 1 ? value : 1;
}

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  if (!parent || !isCompositeType(parent)) return undefined;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function add(a: Measures, b: Measures): Measures {
  return {
    depth: Math.max(a.depth, b.depth),
    introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    fields: a.fields + b.fields,
    cost: a.cost + b.cost,
    costVaries: a.costVaries || b.costVaries,
  };
}
