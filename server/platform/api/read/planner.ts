/** The read planner: a document becomes one statement, made once and kept; every read of the graph goes through it. */
import DataLoader from 'dataloader';
import { createHash } from 'node:crypto';
import { print, type FieldNode, type GraphQLResolveInfo, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Pool } from 'pg';
import type { Call, Reader } from '../../context/call.ts';
import type { NodeName } from '../../ids.ts';
import type { Execution } from './binds.ts';
import type { Withheld } from './emission.ts';
import { Kept } from './kept.ts';
import { takeMarkers } from './marker.ts';
import { factsOf, switchKey } from './operation-facts.ts';
import { planEntries, planQuery, type Plan } from './plan.ts';
import { plannedTree, type PlannedObject } from './planned.ts';
import { createRegistry, type Registry } from './registry.ts';
import type { Fragments } from './selection.ts';
import type { Attachment, Shape, TableShape } from './shape.ts';
import { createStatementNames } from './statement-names.ts';

export interface QueryRead {
  operation: OperationDefinitionNode;
  fragments: () => Fragments;
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>;
  reader: Reader;
  db: Pool;
}

/** The object `data` of a query. */
export interface QueryAnswer {
  /** JSON with its markers in: see `takeMarkers` and `plannedTree`. */
  text: string;
  /** `Type.field` of the fields left out of it, for resolvers. */
  missing: readonly string[];
  withheld: readonly Withheld[];
}

/** Many records of one type by their keys. */
export interface EntriesRead extends QueryRead {
  /** The shape's own type: `FeedEvent`, `CountryResponse`, ... */
  type: string;
  /** Fields whose selection sets together say what is wanted of each. */
  nodes: readonly FieldNode[];
  /** One array for each column of the shape's key (by default its `id`), all of one length. */
  keys: readonly (readonly (string | number)[])[];
  /** Numbers that `at.given` asks for. */
  given?: Readonly<Record<string, number>>;
}

export interface Entry {
  /** The finished object. */
  json: string;
  /** Global ids of the records in it. */
  seen: ReadonlySet<string>;
  withheld: readonly Withheld[];
}

export interface ReadPlanner {
  readonly registry: Registry;
  /** @throws GraphQLError for an argument that is refused; the driver's error, a statement's time limit included. */
  readQuery(read: QueryRead): Promise<QueryAnswer>;
  /**
   * One statement for any number of keys. What is absent and what the reader may not see is left out alike.
   * @returns entries by the parts of their key joined by colons (`<id>`, `<organisation>:<seq>`).
   * @throws Error naming `Type.field` where no shape declares it; else as `readQuery`.
   */
  readEntries(read: EntriesRead): Promise<Map<string, Entry>>;
  /** One record with the selection at `info`, for the resolver of a payload's field; null where it is absent or not visible. */
  readEntry(call: EntryCall, node: NodeName, id: string, info: GraphQLResolveInfo): Promise<PlannedObject | null>;
}

type EntryCall = Pick<Call, 'db' | 'reader' | 'seen'>;
type EntryLoader = DataLoader<string, PlannedObject | null>;

export interface ReadPlannerOptions {
  schema: GraphQLSchema;
  declared: readonly (Shape | Attachment)[];
  /** Plans kept. */
  plansMax?: number;
}

interface KeptPlan extends Plan {
  uses: number;
}

type Row = readonly (string | null | undefined)[];

/** @throws Error where declarations and schema do not fit each other. */
export function createReadPlanner({ schema, declared, plansMax = 500 }: ReadPlannerOptions): ReadPlanner {
  const registry = createRegistry(schema, declared);
  const plans = new Kept<KeptPlan>(plansMax);
  const names = createStatementNames();
  const batches = new WeakMap<EntryCall, Map<string, EntryLoader>>();

  const keep = (key: string, make: () => Plan) => plans.getOrMake(key, () => ({ ...make(), uses: 0 }));

  async function run(db: Pool, plan: KeptPlan, text: string, execution: Execution): Promise<Row[]> {
    const values = plan.binds.values(execution);
    const name = names.nameOf(text, plan.uses);
    plan.uses += 1;
    const { rows } = await db.query<(string | null)[]>({ text, values, rowMode: 'array', ...(name ? { name } : {}) });
    return rows;
  }

  async function readQuery({ operation, fragments, variables, reader, db }: QueryRead): Promise<QueryAnswer> {
    const facts = factsOf(operation, fragments);
    const plan = keep(`${facts.key} ${switchKey(facts, variables)} ${reader.policyClass}`, () =>
      planQuery(registry, operation, { fragments: facts.fragments, variables }, reader.policyClass),
    );
    const { missing, withheld } = plan;
    if (plan.statement === undefined) {
      plan.binds.values({ variables, reader }); // arguments are refused all the same
      return { text: plan.known ?? '{}', missing, withheld };
    }
    const [row] = await run(db, plan, plan.statement, { variables, reader });
    const text = row?.[0];
    if (typeof text !== 'string') throw new Error('Query: a root field has not what the schema promises');
    return { text, missing, withheld };
  }

  async function readRows({ type, nodes, operation, fragments, variables, reader, db, keys, given }: EntriesRead) {
    const facts = factsOf(operation, fragments);
    const selection = `${type} ${nodes.map(keyOfNode).join(' ')}`;
    const plan = keep(`${facts.key} ${selection} ${switchKey(facts, variables)} ${reader.policyClass}`, () =>
      planEntries(registry, registry.table(type), nodes, { fragments: facts.fragments, variables }, reader.policyClass),
    );
    if (plan.missing.length > 0)
      throw new Error(`${plan.missing.join(', ')}: no shape declares it, so that it cannot be read by key`);
    const rows = await run(db, plan, plan.statement ?? '', { variables, reader, keys, ...(given ? { given } : {}) });
    return { rows, withheld: plan.withheld };
  }

  /** Records of one kind that one operation wants at one place, e.g. in a list, are read by one statement. */
  function batchOf(call: EntryCall, node: NodeName, info: GraphQLResolveInfo): EntryLoader {
    const ofCall = batches.get(call) ?? new Map<string, EntryLoader>();
    batches.set(call, ofCall);
    const key = `${node} ${info.fieldNodes.map(keyOfNode).join(' ')}`;
    const batch =
      ofCall.get(key) ?? new DataLoader((ids: readonly string[]) => readBatch(call, node, ids, info), { cache: false });
    ofCall.set(key, batch);
    return batch;
  }

  async function readBatch({ db, reader, seen }: EntryCall, node: NodeName, ids: readonly string[], info: GraphQLResolveInfo) {
    const { operation, fragments, variableValues: variables, fieldNodes: nodes } = info;
    const read = { operation, fragments: () => fragments, variables, reader, db };
    const { rows } = await readRows({ ...read, type: node, nodes, keys: [[...new Set(ids)]] });
    const texts = new Map(rows.map(([key, text]) => [key, text]));
    return ids.map((id) => {
      const text = texts.get(id);
      return typeof text === 'string' ? plannedTree(text, typesById(registry), seen) : null;
    });
  }

  return {
    registry,
    readQuery,

    async readEntries(read) {
      const { rows, withheld } = await readRows(read);
      return new Map(rows.map(([key, text]): [string, Entry] => [key ?? '', { ...entryOf(text ?? ''), withheld }]));
    },

    readEntry: (call, node, id, info) => batchOf(call, node, info).load(id),
  };
}

function entryOf(text: string): { json: string; seen: ReadonlySet<string> } {
  const seen = new Set<string>();
  return { json: takeMarkers(text, seen), seen };
}

/** Type of a record by the prefix of its global id. */
export function typesById({ nodeShapes }: Registry): (id: string) => string | undefined {
  const types = new Map(nodeShapes.map((shape: TableShape) => [shape.idPrefix, shape.type]));
  return (id) => types.get(id.slice(0, id.indexOf('_')));
}

const nodeKeys = new WeakMap<FieldNode, string>();

/** Same text, same key; the fragments it spreads are part of the operation's key. */
function keyOfNode(node: FieldNode): string {
  const key = nodeKeys.get(node) ?? createHash('sha256').update(print(node)).digest('base64url');
  nodeKeys.set(node, key);
  return key;
}
