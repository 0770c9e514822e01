/** The toy register answered by plain graphql-js over rows in memory: what the planner's bytes are held against. */
import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Reader } from '../../../../server/platform/context/call.ts';
import { resolveWith, sdl, type ConvictionRow, type OffenceRow, type PersonRow, type Rows } from './toy.ts';

export interface ReferenceContext {
  reader: Reader;
  /** Global ids of the records that stand in the answer. */
  seen: Set<string>;
}

interface PageArgs {
  first: number;
  after?: string | null;
}

interface Held<Row> {
  row: Row;
  cursor: string;
}

/** Rows in the order of the list. */
function pageOf<Row>(held: Held<Row>[], { first, after }: PageArgs) {
  const start = after ? held.findIndex(({ cursor }) => cursor === after) + 1 : 0;
  const page = held.slice(start, start + first);
  return { page, totalCount: held.length, hasNextPage: held.length > start + first };
}

export function referenceSchema(rows: Rows): GraphQLSchema {
  const schema = buildSchema(sdl);
  const sees = ({ organisation }: { organisation: string }, { reader }: ReferenceContext) =>
    reader.policyClass === 'UNIT' || (reader.policyClass !== 'NOBODY' && organisation === reader.organisation);
  const seesAnswers = (row: { organisation: string }, context: ReferenceContext) =>
    context.reader.policyClass !== 'AUDIT' && sees(row, context);

  const asPerson = (row: PersonRow | undefined, context: ReferenceContext) => {
    if (!row || !sees(row, context)) return null;
    context.seen.add(`per_${row.id}`);
    return { __typename: 'Person', row };
  };
  const asConviction = (row: ConvictionRow | undefined, context: ReferenceContext) => {
    if (!row || !seesAnswers(row, context)) return null;
    context.seen.add(`con_${row.id}`);
    return { __typename: 'Conviction', row };
  };
  const personById = (id: string, context: ReferenceContext) =>
    asPerson(
      rows.person.find((row) => `per_${row.id}` === id),
      context,
    );
  const convictionsOf = (row: PersonRow, context: ReferenceContext) =>
    rows.conviction
      .filter((held) => held.person_id === row.id && seesAnswers(held, context))
      .sort((a, b) => a.ordinal - b.ordinal);
  const listed = <Row>(held: Row[], make: (row: Row, context: ReferenceContext) => unknown, context: ReferenceContext) =>
    held.map((row) => make(row, context)).filter((item) => item !== null);
  const connection = <Row>(page: ReturnType<typeof pageOf<Row>>, make: (row: Row, context: ReferenceContext) => unknown) => ({
    totalCount: page.totalCount,
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.page.at(-1)?.cursor ?? null },
    edges: page.page.map(({ row, cursor }) => ({
      cursor,
      node: (_args: unknown, context: ReferenceContext) => make(row, context),
    })),
    nodes: (_args: unknown, context: ReferenceContext) => page.page.map(({ row }) => make(row, context)),
  });

  resolveWith(schema, 'Query', {
    clock: () => 'noon',
    person: (_source, { id }: { id?: string }, context: ReferenceContext) => (id ? personById(id, context) : null),
    node: (_source, { id }: { id: string }, context: ReferenceContext) =>
      personById(id, context) ??
      asConviction(
        rows.conviction.find((row) => `con_${row.id}` === id),
        context,
      ),
    countries: () => [...rows.country].sort((a, b) => (a.code < b.code ? -1 : 1)),
    persons: (_source, args: PageArgs & { sex?: string | null }, context: ReferenceContext) => {
      const held = rows.person.filter((row) => sees(row, context) && (!args.sex || row.sex === args.sex));
      const keyed = held.map((row) => ({ row, keys: [row.born ?? '', row.id] }));
      keyed.sort((a, b) => (a.keys < b.keys ? 1 : -1));
      return connection(
        pageOf(
          keyed.map(({ row, keys }) => ({ row, cursor: cursorOf(keys) })),
          args,
        ),
        asPerson,
      );
    },
  });
  resolveWith(schema, 'Person', {
    id: ({ row }: { row: PersonRow }) => `per_${row.id}`,
    name: ({ row }: { row: PersonRow }) => row.name,
    alias: ({ row }: { row: PersonRow }, { upper }: { upper: boolean }) =>
      row.alias === null ? null : upper ? `UPPER ${row.alias}` : row.alias,
    born: ({ row }: { row: PersonRow }) => row.born,
    sex: ({ row }: { row: PersonRow }) => row.sex,
    tall: ({ row }: { row: PersonRow }) => (row.height_cm === null ? null : row.height_cm > 180),
    heightCm: ({ row }: { row: PersonRow }) => row.height_cm,
    nationalities: ({ row }: { row: PersonRow }) => row.nationalities,
    note: ({ row }: { row: PersonRow }) => (row.note === null ? null : { text: row.note, language: 'en' }),
    seenAt: ({ row }: { row: PersonRow }) => row.seen_at,
    greeting: ({ row }: { row: PersonRow }) => `hello per_${row.id}`,
    convictions: ({ row }: { row: PersonRow }, args: PageArgs & { country?: string | null }, context: ReferenceContext) => {
      const held = convictionsOf(row, context).filter((item) => !args.country || item.country === args.country);
      return connection(
        pageOf(
          held.map((item) => ({ row: item, cursor: cursorOf([item.ordinal, item.person_id, item.id]) })),
          args,
        ),
        asConviction,
      );
    },
    recent: ({ row }: { row: PersonRow }, { max }: { max: number }, context: ReferenceContext) =>
      listed(convictionsOf(row, context).reverse().slice(0, max), asConviction, context),
    latest: ({ row }: { row: PersonRow }, _args: unknown, context: ReferenceContext) =>
      asConviction(convictionsOf(row, context).at(-1), context),
    peers: ({ row }: { row: PersonRow }, _args: unknown, context: ReferenceContext) =>
      listed(
        rows.person.filter((other) => other.sex === row.sex && other.id !== row.id).sort((a, b) => (a.id < b.id ? -1 : 1)),
        asPerson,
        context,
      ),
  });
  resolveWith(schema, 'Conviction', {
    id: ({ row }: { row: ConvictionRow }) => `con_${row.id}`,
    title: ({ row }: { row: ConvictionRow }) => row.title,
    remark: ({ row }: { row: ConvictionRow }, _args: unknown, { reader }: ReferenceContext) =>
      reader.policyClass === 'UNIT' ? null : row.title,
    person: ({ row }: { row: ConvictionRow }, _args: unknown, context: ReferenceContext) =>
      personById(`per_${row.person_id}`, context),
    country: ({ row }: { row: ConvictionRow }) => rows.country.find(({ code }) => code === row.country) ?? null,
    offences: ({ row }: { row: ConvictionRow }) =>
      rows.offence.filter((held) => held.conviction_id === row.id).sort((a, b) => a.ordinal - b.ordinal),
  });
  resolveWith(schema, 'Offence', {
    conviction: (row: OffenceRow, _args: unknown, context: ReferenceContext) =>
      asConviction(
        rows.conviction.find(({ id }) => id === row.conviction_id),
        context,
      ),
  });
  resolveWith(schema, 'Country', {
    name: (row: Rows['country'][number], { language }: { language: string }) => (language === 'ro' ? row.name_ro : row.name),
  });
  return schema;
}

export function cursorOf(keys: readonly (string | number)[]): string {
  return Buffer.from(keys.join('.')).toString('base64url');
}
