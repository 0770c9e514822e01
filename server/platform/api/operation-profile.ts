/** What a door must know of an operation before it is executed. Worked out once for each parsed document. */
import { Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, measureOperation, type Measures } from './measure.ts';

export interface OperationProfile {
  /** Type and root fields for log and audit, e.g. `query person`. */
  label: string;
  /** Every root field that is written, left out by @skip or not, e.g. `Query.person`; introspection is not among them. */
  rootFields: readonly string[];
  /** With page sizes in variables counted once. */
  measures: Measures;
}

const known = new WeakMap<OperationDefinitionNode, OperationProfile>();

export function profileOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): OperationProfile {
  let profile = known.get(operation);
  if (!profile) {
    profile = workOut(schema, document, operation);
    known.set(operation, profile);
  }
  return profile;
}

function workOut(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): OperationProfile {
  const names = [...rootNames(document, operation)];
  const root = schema.getRootType(operation.operation)?.name ?? '';
  return {
    label: [operation.operation, ...names].join(' '),
    rootFields: names.filter((name) => !name.startsWith('__')).map((name) => `${root}.${name}`),
    measures: measureOperation(schema, document, operation),
  };
}

function rootNames(document: DocumentNode, operation: OperationDefinitionNode): Set<string> {
  const fragments = fragmentsOf(document);
  const names = new Set<string>();
  const spread = new Set<string>();
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet);
      }
    }
  };
  walk(operation.selectionSet);
  return names;
}
