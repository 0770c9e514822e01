/** What is known of an operation whatever its variables: worked out once per parsed document. */
import { createHash } from 'node:crypto';
import { Kind, print, visit, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import type { Fragments } from './selection.ts';

export interface OperationFacts {
  /** Same text, same key. */
  key: string;
  fragments: Fragments;
  /** Variables that @skip and @include look at: their values are part of a plan. */
  switches: readonly string[];
}

const known = new WeakMap<OperationDefinitionNode, OperationFacts>();

export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}

export function factsOf(operation: OperationDefinitionNode, fragments: () => Fragments): OperationFacts {
  let facts = known.get(operation);
  if (!facts) {
    facts = workOut(operation, fragments());
    known.set(operation, facts);
  }
  return facts;
}

function workOut(operation: OperationDefinitionNode, fragments: Fragments): OperationFacts {
  const hash = createHash('sha256').update(print(operation));
  const switches = new Set(switchesIn(operation));
  for (const fragment of Object.values(fragments)) {
    if (!fragment) continue;
    hash.update(print(fragment));
    for (const name of switchesIn(fragment)) switches.add(name);
  }
  return { key: hash.digest('base64url'), fragments, switches: [...switches].sort() };
}

function switchesIn(definition: OperationDefinitionNode | FragmentDefinitionNode): string[] {
  const names: string[] = [];
  visit(definition, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.push(value.name.value);
    },
  });
  return names;
}

/** The part of a plan's key that depends on variables. */
export function switchKey(facts: OperationFacts, variables: Readonly<Record<string, unknown>>): string {
  // Null for a variable of @skip is an error of its own, met when the plan is made: it must not find another value's plan.
  return facts.switches.map((name) => (variables[name] === true ? '1' : variables[name] === false ? '0' : 'n')).join('');
}
