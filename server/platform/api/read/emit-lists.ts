/** Lists and connections as SQL that gives their JSON text. */
import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { at, collect, newAlias, rowsOf, shapeOf, textOfRow, type Asked, type Emission, type Place } from './emission.ts';
import { cursorSql, isAfter, pageOrder } from './page.ts';
import { isReached, objectTypeOf } from './registry.ts';
import { isTableShape, type Sql } from './shape.ts';
import { allOf, joined, type Piece } from './sql-text.ts';

export function listOf(emission: Emission, asked: Asked<'many'>): Sql {
  const { field, published, nodes, place } = asked;
  const t = newAlias(emission);
  const shape = shapeOf(emission, field.shape);
  const here = at(emission, place);
  const { from, where } = rowsOf(emission, asked, t);
  const type = objectTypeOf(emission.registry.schema, getNamedType(published.type).name);
  const item = textOfRow(shape, emission.object(emission, type, shape, nodes, { ...place, t }));
  const order = field.order(t, here);
  const rows = field.limit
    ? `(select ${t}.* from ${from}${allOf(where)} order by ${order} limit ${field.limit(here)}) ${t}`
    : `${from}${allOf(where)}`;
  return `(select ${arrayOf(item, order)} from ${rows})`;
}

function arrayOf(item: Sql, order: Sql, condition = ''): Sql {
  return `'[' || coalesce(string_agg(${item}, ',' order by ${order})${condition}, '') || ']'`;
}

/** The rows of a page, one more than asked for to know whether more follows, are found once; what they say is aggregated over them. */
export function connectionOf(emission: Emission, asked: Asked<'connection'>): Sql {
  const type = objectTypeOf(emission.registry.schema, getNamedType(asked.published.type).name);
  const fields = collect(emission, type, asked.nodes);
  const t = newAlias(emission);
  const page: Page = { asked, t, first: at(emission, asked.place).arg('first', 'int') };
  const text = joined(members(fields, (key, nodes) => partOfConnection(emission, type, page, key, nodes)));
  const needsPage = fields.some(([, [node]]) => !['totalCount', '__typename'].includes(node?.name.value ?? ''));
  // `having` makes it one row even where nothing asked for is an aggregate.
  return needsPage ? `(select ${text} from ${pageRows(emission, page)} having true)` : `(${text})`;
}

function members(
  fields: readonly (readonly [string, readonly FieldNode[]])[],
  part: (key: string, nodes: readonly FieldNode[]) => Piece,
): Piece[] {
  const parts = fields.flatMap(([key, nodes], index): Piece[] => [
    { known: `${index === 0 ? '' : ','}"${key}":` },
    part(key, nodes),
  ]);
  return [{ known: '{' }, ...parts, { known: '}' }];
}

/** @throws Error for a field that connections are not known to have. */
function typename(type: GraphQLObjectType, node: FieldNode | undefined): Piece {
  if (node?.name.value !== '__typename') throw new Error(`${type.name}.${node?.name.value} cannot be read`);
  return { known: `"${type.name}"` };
}

interface Page {
  asked: Asked<'connection'>;
  /** Alias of the page's rows. */
  t: string;
  first: Sql;
}

function pageRows(emission: Emission, { asked, t, first }: Page): Sql {
  const { keyset } = asked.field;
  const { from, where } = rowsOf(emission, asked, t);
  const order = pageOrder(keyset, t);
  const conditions = allOf([...where, isAfter(keyset, t, at(emission, asked.place))]);
  return `(select ${t}.*, row_number() over (order by ${order}) as row_of_page from ${from}${conditions} order by ${order} limit ${first} + 1) ${t}`;
}

function partOfConnection(
  emission: Emission,
  type: GraphQLObjectType,
  page: Page,
  key: string,
  nodes: readonly FieldNode[],
): Piece {
  const place = { ...page.asked.place, path: [...page.asked.place.path, key] };
  switch (nodes[0]?.name.value) {
    case 'edges':
      return { sql: onPage(page, edge(emission, page, nodes, place)) };
    case 'nodes':
      return { sql: onPage(page, item(emission, page, nodes, place)) };
    case 'pageInfo':
      return { sql: pageInfo(emission, page, nodes) };
    case 'totalCount':
      return { sql: totalCount(emission, page.asked) };
    default:
      return typename(type, nodes[0]);
  }
}

function onPage({ t, first }: Page, text: Sql): Sql {
  return arrayOf(text, `${t}.row_of_page`, ` filter (where ${t}.row_of_page <= ${first})`);
}

function item(emission: Emission, { asked, t }: Page, nodes: readonly FieldNode[], place: Place): Sql {
  const shape = shapeOf(emission, asked.field.shape);
  // A class that never gets a row needs no text for one.
  if (isTableShape(shape) && !isReached(shape, emission.policyClass)) return 'null';
  return textOfRow(
    shape,
    emission.object(emission, objectTypeOf(emission.registry.schema, shape.type), shape, nodes, { ...place, t }),
  );
}

function edge(emission: Emission, page: Page, nodes: readonly FieldNode[], place: Place): Sql {
  const { type } = shapeOf(emission, page.asked.field.shape);
  const edgeType = objectTypeOf(emission.registry.schema, `${type}Edge`);
  const part = (key: string, fieldNodes: readonly FieldNode[]) =>
    partOfEdge(emission, page, edgeType, fieldNodes, { ...place, path: [...place.path, key] });
  return joined(members(collect(emission, edgeType, nodes), part));
}

function partOfEdge(emission: Emission, page: Page, type: GraphQLObjectType, nodes: readonly FieldNode[], place: Place): Piece {
  const name = nodes[0]?.name.value;
  if (name === 'node') return { sql: item(emission, page, nodes, place) };
  if (name === 'cursor') return { sql: `'"' || ${cursorSql(page.asked.field.keyset, page.t)} || '"'` };
  return typename(type, nodes[0]);
}

function pageInfo(emission: Emission, { asked, t, first }: Page, nodes: readonly FieldNode[]): Sql {
  const cursor = `'"' || ${cursorSql(asked.field.keyset, t)} || '"'`;
  const parts: Record<string, Piece> = {
    hasNextPage: { sql: `(count(*) > ${first})::text` },
    endCursor: {
      sql: `coalesce((array_agg(${cursor} order by ${t}.row_of_page desc) filter (where ${t}.row_of_page <= ${first}))[1], 'null')`,
    },
  };
  const type = objectTypeOf(emission.registry.schema, 'PageInfo');
  return joined(members(collect(emission, type, nodes), (_key, [node]) => parts[node?.name.value ?? ''] ?? typename(type, node)));
}

function totalCount(emission: Emission, asked: Asked<'connection'>): Sql {
  const t = newAlias(emission);
  const { from, where } = rowsOf(emission, asked, t);
  return `(select count(*)::text from ${from}${allOf(where)})`;
}
