/** A register small enough to be answered twice: by the planner out of PostgreSQL, and by plain graphql-js out of these rows. */
import { buildSchema, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type pg from 'pg';
import type { Call, Reader } from '../../../../server/platform/context/call.ts';
import { code, embedded, instant, plain, text, texts } from '../../../../server/platform/api/read/fields.ts';
import { base64url } from '../../../../server/platform/api/read/page.ts';
import {
  attach,
  type Attachment,
  type Shape,
  type TableShape,
  type Visible,
} from '../../../../server/platform/api/read/shape.ts';

export const sdl = /* GraphQL */ `
  interface Node {
    id: ID!
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  type Query {
    person(id: ID): Person
    node(id: ID!): Node
    persons(first: Int! = 20, after: String, sex: String): PersonConnection!
    countries: [Country!]!
    clock: String!
  }
  type Mutation {
    touch(id: ID!): Touched!
  }
  type Touched {
    person: Person
  }
  type Subscription {
    arrived: Arrival
  }
  type Arrival {
    id: ID!
    person: Person
    redelivered: Boolean!
  }
  type Person implements Node {
    id: ID!
    name: String!
    alias(upper: Boolean! = false): String
    born: String
    sex: String!
    tall: Boolean
    heightCm: Int
    nationalities: [String!]!
    note: Note
    seenAt: String
    convictions(first: Int! = 20, after: String, country: String): ConvictionConnection!
    recent(max: Int! = 2): [Conviction!]!
    latest: Conviction
    peers: [Person!]!
    greeting: String!
  }
  type Note {
    text: String!
    language: String!
  }
  type Conviction implements Node {
    id: ID!
    title: String
    person: Person!
    country: Country
    offences: [Offence!]!
    remark: String
  }
  type Offence {
    ordinal: Int!
    text: String!
    conviction: Conviction!
  }
  type Country {
    code: String!
    name(language: String! = "en"): String!
  }
  type PersonEdge {
    cursor: String!
    node: Person!
  }
  type PersonConnection {
    edges: [PersonEdge!]!
    nodes: [Person!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type ConvictionEdge {
    cursor: String!
    node: Conviction!
  }
  type ConvictionConnection {
    edges: [ConvictionEdge!]!
    nodes: [Conviction!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
`;

const ownOrganisation: Visible = (t, { organisation }) => `${t}.organisation = ${organisation}`;
const denied = { denied: 'ROLE' } as const;

const person: TableShape = {
  type: 'Person',
  table: 'person',
  idPrefix: 'per',
  visible: { OWN: ownOrganisation, UNIT: () => 'true', AUDIT: ownOrganisation, NOBODY: denied },
  fields: {
    id: code((t) => `'per_' || ${t}.id`),
    name: text('name'),
    alias: text((t, at) => `case when ${at.arg('upper', 'boolean')} then 'UPPER ' || ${t}.alias else ${t}.alias end`),
    born: text('born'),
    sex: code('sex'),
    tall: plain((t) => `${t}.height_cm > 180`),
    heightCm: plain('height_cm'),
    nationalities: texts('nationalities'),
    note: embedded({ type: 'Note', fields: { text: text('note'), language: code(() => `'en'`) } }, (t) => `${t}.note is null`),
    seenAt: instant('seen_at'),
    convictions: {
      kind: 'connection',
      shape: 'Conviction',
      on: (t, at) =>
        `${t}.person_id = ${at.parent}.id and (${at.arg('country', 'text')} is null or ${t}.country = ${at.arg('country', 'text')})`,
      keyset: {
        direction: 'asc',
        keys: [
          { type: 'int', sql: (t) => `${t}.ordinal` },
          { type: 'uuid', sql: (t) => `${t}.person_id` },
          { type: 'uuid', sql: (t) => `${t}.id` },
        ],
      },
    },
    recent: {
      kind: 'many',
      shape: 'Conviction',
      on: (t, at) => `${t}.person_id = ${at.parent}.id`,
      order: (t) => `${t}.ordinal desc`,
      limit: (at) => at.arg('max', 'int'),
    },
    latest: {
      kind: 'one',
      shape: 'Conviction',
      on: (t, at) => `${t}.person_id = ${at.parent}.id`,
      order: (t) => `${t}.ordinal desc`,
    },
    // Crosses organisations on purpose: only the shape's own predicate keeps the others out.
    peers: {
      kind: 'many',
      shape: 'Person',
      on: (t, at) => `${t}.sex = ${at.parent}.sex and ${t}.id <> ${at.parent}.id`,
      order: (t) => `${t}.id`,
    },
  },
};

const conviction: TableShape = {
  type: 'Conviction',
  table: 'conviction',
  idPrefix: 'con',
  visible: { OWN: ownOrganisation, UNIT: () => 'true', AUDIT: denied, NOBODY: denied },
  fields: {
    id: code((t) => `'con_' || ${t}.id`),
    title: text('title'),
    person: { kind: 'one', shape: 'Person', on: (t, at) => `${t}.id = ${at.parent}.person_id` },
    country: { kind: 'one', shape: 'Country', on: (t, at) => `${t}.code = ${at.parent}.country` },
    remark: { ...text('title'), withheld: { UNIT: 'ROLE' } },
  },
};

const offence: TableShape = {
  type: 'Offence',
  table: 'offence',
  visible: { OWN: () => 'true', UNIT: () => 'true', AUDIT: denied, NOBODY: denied },
  fields: {
    ordinal: plain('ordinal'),
    text: text('text'),
    conviction: { kind: 'one', shape: 'Conviction', on: (t, at) => `${t}.id = ${at.parent}.conviction_id` },
  },
};

const country: TableShape = {
  type: 'Country',
  table: 'country',
  visible: { OWN: () => 'true', UNIT: () => 'true', AUDIT: () => 'true', NOBODY: () => 'true' },
  fields: {
    code: code('code'),
    name: text((t, at) => `case when ${at.arg('language', 'text')} = 'ro' then ${t}.name_ro else ${t}.name end`),
  },
};

const arrival: TableShape = {
  type: 'Arrival',
  table: 'arrival',
  key: [
    { column: 'organisation', type: 'text' },
    { column: 'seq', type: 'bigint' },
  ],
  visible: { OWN: ownOrganisation, UNIT: ownOrganisation, AUDIT: denied, NOBODY: denied },
  fields: {
    id: code((t) => base64url(`${t}.organisation || '-' || ${t}.seq`)),
    person: { kind: 'one', shape: 'Person', on: (t, at) => `${t}.id = ${at.parent}.person_id` },
    redelivered: plain((t, at) => `${t}.seq <= ${at.given('acknowledged')}`),
  },
};

/** What an upper feature attaches. */
const convictionOffences = attach('Conviction', {
  offences: {
    kind: 'many',
    shape: 'Offence',
    on: (t, at) => `${t}.conviction_id = ${at.parent}.id`,
    order: (t) => `${t}.ordinal`,
  },
});

const uuidPattern = /_([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const uuidOf = ({ id }: Record<string, unknown>) => uuidPattern.exec(String(id))?.[1] ?? null;

const query = attach('Query', {
  person: {
    kind: 'one',
    shape: 'Person',
    on: (t, at) => `${t}.id = ${at.arg('uuid', 'uuid')}`,
    prepare: (args) => ({ uuid: String(args.id).startsWith('per_') ? uuidOf(args) : null }),
  },
  node: {
    kind: 'node',
    id: (_t, at) => ({ prefix: at.arg('prefix', 'text'), uuid: at.arg('uuid', 'uuid') }),
    prepare: (args) => ({ prefix: String(args.id).split('_')[0], uuid: uuidOf(args) }),
  },
  persons: {
    kind: 'connection',
    shape: 'Person',
    on: (t, at) => `${at.arg('sex', 'text')} is null or ${t}.sex = ${at.arg('sex', 'text')}`,
    keyset: {
      direction: 'desc',
      keys: [
        { type: 'partialDate', sql: (t) => `coalesce(${t}.born, '')` },
        { type: 'uuid', sql: (t) => `${t}.id` },
      ],
    },
  },
  countries: { kind: 'many', shape: 'Country', order: (t) => `${t}.code` },
});

export const declared: readonly (Shape | Attachment)[] = [
  person,
  conviction,
  offence,
  country,
  arrival,
  convictionOffences,
  query,
];
export const personShape = person;
export const convictionShape = conviction;

export interface PersonRow {
  id: string;
  organisation: string;
  name: string;
  alias: string | null;
  born: string | null;
  sex: string;
  height_cm: number | null;
  nationalities: string[];
  note: string | null;
  seen_at: string | null;
}
export interface ConvictionRow {
  id: string;
  organisation: string;
  person_id: string;
  ordinal: number;
  title: string | null;
  country: string | null;
}
export interface OffenceRow {
  conviction_id: string;
  ordinal: number;
  text: string;
}
export interface Rows {
  person: PersonRow[];
  conviction: ConvictionRow[];
  offence: OffenceRow[];
  country: { code: string; name: string; name_ro: string }[];
  arrival: { organisation: string; seq: number; person_id: string | null }[];
}

const tables = `
  create table country (code text primary key, name text not null, name_ro text not null);
  create table person (id uuid primary key, organisation text not null, name text not null, alias text, born text, sex text not null,
    height_cm int, nationalities text[] not null, note text, seen_at timestamptz);
  create table conviction (id uuid primary key, organisation text not null, person_id uuid not null, ordinal int not null, title text,
    country text);
  create table offence (conviction_id uuid not null, ordinal int not null, text text not null);
  create table arrival (organisation text not null, seq bigint not null, person_id uuid);`;

/** Makes the tables and fills them. */
export async function load(pool: pg.Pool, rows: Rows): Promise<void> {
  await pool.query(tables);
  for (const [table, held] of Object.entries(rows)) {
    await pool.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(held),
    ]);
  }
}

/** A schema whose undeclared fields have resolvers of their own, as the hub's has. */
export function plannedSchema(): GraphQLSchema {
  const schema = buildSchema(sdl);
  resolveWith(schema, 'Query', { clock: () => 'noon' });
  resolveWith(schema, 'Person', { greeting: (source: { id: string }) => `hello ${source.id}` });
  resolveWith(schema, 'Mutation', { touch: (_source, { id }: { id: string }) => ({ touched: id }) });
  resolveWith(schema, 'Touched', {
    person: ({ touched }: { touched: string }, _args, call: Call, info) => call.readEntry('Person', touched, info),
  });
  const node = schema.getType('Node');
  if (node && 'resolveType' in node) node.resolveType = (value: { __typename: string }) => value.__typename;
  return schema;
}

export type Resolvers = Record<string, GraphQLFieldResolver<never, never, never>>;

export function resolveWith(schema: GraphQLSchema, name: string, resolvers: Resolvers): void {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  for (const [field, resolve] of Object.entries(resolvers)) {
    const published = type.getFields()[field];
    if (!published) throw new Error(`${name}.${field} is not published`);
    published.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
}

export function aReader(overrides: Partial<Reader> = {}): Reader {
  return {
    policyClass: 'OWN',
    organisation: '30',
    purpose: 'CRIMINAL_PROCEEDINGS',
    purposes: ['CRIMINAL_PROCEEDINGS'],
    ...overrides,
  };
}
