/** What a subscription asks for, told apart into what its group shares and what is its own. */
import {
  getArgumentValues,
  getVariableValues,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { refusal } from '../api/mask-errors.ts';
import { factsOf, fragmentsOf } from '../api/read/operation-facts.ts';
import { collectFields } from '../api/read/selection.ts';
import type { Reader } from '../context/call.ts';
import { canonicalJson } from '../database/once.ts';
import { textIssues } from '../text-rules.ts';
import { limits } from '../api/limits.ts';
import type { FeedKind } from './append-feed.ts';
import { decodeCursor } from './cursor.ts';
import { kindsOf } from './feed-filter.ts';

/** What all subscribers of a group have in common: whoever has the same key is shown the same bytes. */
export interface FeedShape {
  key: string;
  /** Name of the event in the answer. */
  responseKey: string;
  /** Undefined for all. */
  kinds: readonly FeedKind[] | undefined;
  operation: OperationDefinitionNode;
  fieldNodes: readonly FieldNode[];
  fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>;
  variables: Readonly<Record<string, unknown>>;
  reader: Reader;
}

/** What is a subscriber's own. */
export interface FeedStart {
  /** Position to read on from, where it was given. */
  after: number | undefined;
  /** Trimmed. */
  consumer: string | undefined;
}

export interface FeedQuestion {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** As sent. */
  variables: Readonly<Record<string, unknown>>;
  reader: Reader;
}

/** Kinds that a root field is narrowed to, whatever its filter says. */
const narrowed: Readonly<Record<string, readonly FeedKind[]>> = { responseArrived: ['RESPONSE_ARRIVED'] };

/** @throws GraphQLError for variables and arguments that do not fit. */
export function shapeOf(
  schema: GraphQLSchema,
  { document, operation, variables: sent, reader }: FeedQuestion,
): FeedShape & FeedStart {
  const root = schema.getSubscriptionType();
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], sent, { maxErrors: 1 });
  if (errors?.[0]) throw errors[0];
  if (!coerced) throw refusal('BAD_USER_INPUT', 'The variables do not fit.');
  const fragments = fragmentsOf(document);
  const [selected] = root ? collectFields({ schema, fragments, variables: coerced }, root, [operation.selectionSet]) : [];
  const [responseKey, fieldNodes = []] = selected ?? [];
  const [node] = fieldNodes;
  const field = node && root?.getFields()[node.name.value];
  if (!node || !field || responseKey === undefined)
    throw refusal('BAD_USER_INPUT', 'The subscription leaves out its only field.');
  const args = getArgumentValues(field, node, coerced) as FeedArguments; // coerced by the schema, which publishes exactly these
  const kinds = narrow(narrowed[field.name], kindsOf(args.filter));
  const shared = leaveOut(coerced, ownVariables([operation, ...Object.values(fragments)], fieldNodes));
  const { policyClass, organisation, purpose, purposes } = reader;
  const key = canonicalJson([factsOf(operation, () => fragments).key, shared, policyClass, organisation, purpose, purposes]);
  const shownTo = { policyClass, organisation, purpose, purposes };
  return {
    key,
    responseKey,
    kinds,
    operation,
    fieldNodes,
    fragments,
    variables: coerced,
    reader: shownTo,
    ...startOf(args, organisation),
  };
}

interface FeedArguments {
  after?: string | null;
  consumer?: string | null;
  filter?: { kinds?: readonly string[] | null } | null;
}

function narrow(
  first: readonly FeedKind[] | undefined,
  second: readonly FeedKind[] | undefined,
): readonly FeedKind[] | undefined {
  return first && second ? first.filter((kind) => second.includes(kind)) : (first ?? second);
}

function startOf({ after, consumer }: FeedArguments, organisation: string): FeedStart {
  const [issue] = textIssues('consumer', consumer, { max: limits.feed.consumerLengthMax, optional: true });
  if (issue) throw refusal('BAD_USER_INPUT', `consumer: ${issue.message}`);
  return {
    after: after === undefined || after === null ? undefined : decodeCursor(after, organisation),
    consumer: consumer?.trim(),
  };
}

type Definition = OperationDefinitionNode | FragmentDefinitionNode | undefined;

/** Variables that are nothing but a subscriber's position or name: they do not change what is shown of an event. */
function ownVariables(definitions: readonly Definition[], fieldNodes: readonly FieldNode[]): ReadonlySet<string> {
  const own = fieldNodes.flatMap(({ arguments: given = [] }) =>
    given.flatMap(({ name, value }) =>
      /^(after|consumer)$/.test(name.value) && value.kind === Kind.VARIABLE ? [value.name.value] : [],
    ),
  );
  return new Set(own.filter((name) => countUses(definitions, name) === own.filter((other) => other === name).length));
}

function countUses(definitions: readonly Definition[], name: string): number {
  let uses = 0;
  for (const definition of definitions) {
    if (!definition) continue;
    visit(definition, {
      VariableDefinition: () => false,
      Variable(variable) {
        if (variable.name.value === name) uses += 1;
      },
    });
  }
  return uses;
}

function leaveOut(variables: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !names.has(name)));
}
