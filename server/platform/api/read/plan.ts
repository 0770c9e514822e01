/** Plans: one statement for a whole query, or for the entries of one type, for one policy class. */
import type { FieldNode, OperationDefinitionNode } from 'graphql';
import { Binds } from './binds.ts';
import { collect, newAlias, textOfRow, visibility, type Emission, type Place, type Withheld } from './emission.ts';
import { emitMembers, emitObject } from './emit.ts';
import { objectTypeOf, type Registry } from './registry.ts';
import type { SelectionContext } from './selection.ts';
import type { TableShape } from './shape.ts';
import { allOf, joined, knownText } from './sql-text.ts';

export interface Plan {
  /** Gives the answer's text in its last column. Absent where the whole answer is known without asking. */
  statement?: string;
  known?: string;
  binds: Binds;
  /** `Type.field` of what is left to resolvers. */
  missing: readonly string[];
  withheld: readonly Withheld[];
}

const root: Place = { t: '', site: undefined, path: [] };

/** One row of one column: the text of `data`, markers in. */
export function planQuery(
  registry: Registry,
  operation: OperationDefinitionNode,
  selection: Selection,
  policyClass: string,
): Plan {
  const emission = newEmission(registry, selection, policyClass);
  const type = objectTypeOf(registry.schema, registry.schema.getQueryType()?.name ?? 'Query');
  const shape = registry.shape(type.name) ?? { type: type.name, fields: {} };
  const pieces = emitMembers(emission, type, shape, collect(emission, type, [operation]), root);
  const known = knownText(pieces);
  return known === undefined ? planOf(emission, `select ${joined(pieces)}`) : { ...planOf(emission), known };
}

/** Two columns for each key that is there and visible: the key's parts joined by colons, and the text. */
export function planEntries(
  registry: Registry,
  shape: TableShape,
  nodes: readonly FieldNode[],
  selection: Selection,
  policyClass: string,
): Plan {
  const emission = newEmission(registry, selection, policyClass);
  const t = newAlias(emission);
  const keys = shape.key ?? [{ column: 'id', type: 'uuid' }];
  const wanted = keys.map(({ type }, index) => emission.binds.keys(index, type)).join(', ');
  const names = keys.map((_key, index) => `k${index}`).join(', ');
  const text = textOfRow(shape, emitObject(emission, objectTypeOf(registry.schema, shape.type), shape, nodes, { ...root, t }));
  const key = keys.map(({ column }) => `${t}.${column}::text`).join(` || ':' || `);
  const where = allOf([
    `(${keys.map(({ column }) => `${t}.${column}`).join(', ')}) = (${names})`,
    ...visibility(emission, shape, t),
  ]);
  return planOf(
    emission,
    `select ${key}, ${text} from unnest(${wanted}) as wanted(${names}) join ${shape.table} ${t} on true${where}`,
  );
}

type Selection = Omit<SelectionContext, 'schema'>;

function newEmission(registry: Registry, selection: Selection, policyClass: string): Emission {
  return {
    registry,
    selection: { schema: registry.schema, ...selection },
    policyClass,
    binds: new Binds(),
    withheld: [],
    missing: new Set(),
    aliases: 0,
    object: emitObject,
  };
}

function planOf({ binds, missing, withheld }: Emission, statement?: string): Plan {
  // The same field of several concrete types has one place in the answer.
  const places = new Map(withheld.map((entry) => [entry.path.join('.'), entry]));
  const settled = statement === undefined ? undefined : binds.settle(statement);
  return { statement: settled, binds, missing: [...missing].sort(), withheld: [...places.values()] };
}
