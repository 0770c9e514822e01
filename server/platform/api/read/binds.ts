/** Bind parameters of a plan: everything that differs from one execution to the next. */
import {
  getArgumentValues,
  GraphQLError,
  Kind,
  locatedError,
  visit,
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
} from 'graphql';
import type { Reader } from '../../context/call.ts';
import type { At, Prepare, Sql, SqlType } from './shape.ts';

export interface Execution {
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>;
  reader: Reader;
  /** Row keys of an entry plan, one array per key column. */
  keys?: readonly (readonly (string | number)[])[];
  given?: Readonly<Record<string, number>>;
}

type Prepared = Readonly<Record<string, unknown>>;
type Extract = (execution: Execution, prepared: readonly Prepared[]) => unknown;

/** A field with arguments at one place of a document. */
interface CallSite {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  prepare: Prepare;
  /** The arguments, where no variable is among them. */
  constant: Record<string, unknown> | undefined;
}

export class Binds {
  private readonly places = new Map<string, number>();
  private extracts: Extract[] = [];
  private readonly sites: CallSite[] = [];

  /** @returns the number by which `at` finds the site's arguments. */
  addSite(field: GraphQLField<unknown, unknown>, node: FieldNode, prepare: Prepare): number {
    const constant = hasVariable(node.arguments ?? []) ? undefined : coerce(field, node, {});
    return this.sites.push({ field, node, prepare, constant }) - 1;
  }

  at(site: number | undefined, parent: string): At {
    const bind = (name: string, type: SqlType, extract: Extract) => this.bind(name, type, extract);
    return {
      parent,
      get organisation() {
        return bind('organisation', 'text', ({ reader }) => reader.organisation);
      },
      get purpose() {
        return bind('purpose', 'text', ({ reader }) => reader.purpose);
      },
      get purposes() {
        return bind('purposes', 'text[]', ({ reader }) => reader.purposes);
      },
      given: (name) => bind(`given ${name}`, 'bigint', ({ given }) => given?.[name] ?? 0),
      arg(name, type) {
        if (site === undefined) throw new Error(`no arguments around ${name}`);
        return bind(`${site} ${name}`, type, (_execution, prepared) => prepared[site]?.[name] ?? null);
      },
    };
  }

  /** All keys asked for, one array per key column. */
  keys(column: number, type: 'text' | 'bigint' | 'uuid'): Sql {
    return this.bind(`key ${column}`, `${type}[]`, ({ keys }) => keys?.[column] ?? []);
  }

  /**
   * Renumbers the placeholders that `text` really holds: PostgreSQL refuses a parameter that a statement never uses. Called once, when the
   * whole text is there.
   */
  settle(text: Sql): Sql {
    const kept: Extract[] = [];
    const numbers = new Map<string, number>();
    const settled = text.replaceAll(/'(?:[^']|'')*'|\$(\d+)(?=::)/g, (found, number: string | undefined) => {
      const extract = this.extracts[Number(number) - 1];
      if (!number || !extract) return found;
      const renumbered = numbers.get(number) ?? kept.push(extract);
      numbers.set(number, renumbered);
      return `$${renumbered}`;
    });
    this.extracts = kept;
    return settled;
  }

  /** @throws GraphQLError where an argument is refused. */
  values(execution: Execution): unknown[] {
    const prepared = this.prepare(execution);
    return this.extracts.map((extract) => extract(execution, prepared));
  }

  private prepare({ variables, reader }: Execution): Prepared[] {
    return this.sites.map(({ field, node, prepare, constant }) => {
      try {
        return prepare(constant ?? coerce(field, node, variables), reader);
      } catch (error) {
        throw error instanceof GraphQLError ? locatedError(error, [node]) : error;
      }
    });
  }

  private bind(name: string, type: SqlType, extract: Extract): Sql {
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.extracts.push(extract);
      this.places.set(name, place);
    }
    return `$${place}::${type}`;
  }
}

/** @throws GraphQLError BAD_USER_INPUT; graphql-js's own sentence would repeat the value. */
function coerce(field: CallSite['field'], node: FieldNode, variables: Execution['variables']): Record<string, unknown> {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    throw new GraphQLError(`${field.name}: an argument does not fit.`, { extensions: { code: 'BAD_USER_INPUT' } });
  }
}

function hasVariable(args: readonly ArgumentNode[]): boolean {
  let found = false;
  for (const argument of args) {
    visit(argument, {
      [Kind.VARIABLE]() {
        found = true;
      },
    });
  }
  return found;
}
