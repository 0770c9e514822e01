/** Objects as SQL that gives their JSON text, in the order and with the keys of the selection. */
import { getNamedType, isNonNullType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import {
  at,
  collect,
  newAlias,
  reasonWithheld,
  rowsOf,
  shapeOf,
  textOfRow,
  visibility,
  type Asked,
  type Emission,
  type Place,
} from './emission.ts';
import { connectionOf, listOf } from './emit-lists.ts';
import { markerKey } from './marker.ts';
import { pageValues } from './page.ts';
import { isReached, objectTypeOf } from './registry.ts';
import { isTableShape, type Field, type Prepare, type Shape, type Sql, type TableShape } from './shape.ts';
import { allOf, joined, orNull, sqlText, type Piece } from './sql-text.ts';

/** Members of one object. Fields that no shape declares are left out, and the emission says so. */
export function emitObject(
  emission: Emission,
  type: GraphQLObjectType,
  shape: Shape,
  nodes: readonly FieldNode[],
  place: Place,
): Piece[] {
  return emitMembers(emission, type, shape, collect(emission, type, nodes), place);
}

export function emitMembers(
  emission: Emission,
  type: GraphQLObjectType,
  shape: Shape,
  fields: readonly (readonly [string, readonly FieldNode[]])[],
  place: Place,
): Piece[] {
  const members: Piece[][] = isTableShape(shape) && shape.idPrefix ? [markerOf(shape, place.t)] : [];
  for (const [key, nodes] of fields) {
    const value = emitField(emission, type, shape, nodes, { ...place, path: [...place.path, key] });
    if (value) members.push([{ known: `"${key}":` }, ...value]);
  }
  return [{ known: '{' }, ...members.flatMap((member, index) => [{ known: index === 0 ? '' : ',' }, ...member]), { known: '}' }];
}

function markerOf({ idPrefix }: TableShape, t: string): Piece[] {
  return [{ known: `"${markerKey}":"${idPrefix}_` }, { sql: `${t}.id::text` }, { known: '"' }];
}

function emitField(
  emission: Emission,
  type: GraphQLObjectType,
  shape: Shape,
  nodes: readonly FieldNode[],
  place: Place,
): Piece[] | undefined {
  const [node] = nodes;
  if (!node) return undefined;
  if (node.name.value === '__typename') return [{ known: `"${type.name}"` }];
  const published = type.getFields()[node.name.value];
  const field = shape.fields[node.name.value];
  if (!published || !field) {
    emission.missing.add(`${type.name}.${node.name.value}`);
    return undefined;
  }
  const site = published.args.length > 0 ? emission.binds.addSite(published, node, prepareOf(field)) : place.site;
  return emitDeclared(emission, { field, published, nodes, place: { ...place, site } });
}

/** What a field's arguments become; a connection's page is checked beside whatever the field itself prepares. */
export function prepareOf(field: Field): Prepare {
  const own: Prepare = field.prepare ?? ((args) => args);
  if (field.kind !== 'connection') return own;
  return (args, reader) => ({ ...own(args, reader), ...pageValues(field.keyset, args) });
}

function emitDeclared(emission: Emission, asked: Asked): Piece[] {
  const { field, published, place } = asked;
  const reason = reasonWithheld(emission, field);
  if (reason) {
    emission.withheld.push({ path: place.path, reason });
    if (field.kind === 'many') return [{ known: '[]' }];
    if (!isNonNullType(published.type)) return [{ known: 'null' }];
    // A connection is never null, only empty: its rows' own condition is false.
    if (field.kind !== 'connection') throw new Error(`${published.name} is promised to everybody and withheld`);
  }
  const pieces = emitKind(emission, asked);
  return isNonNullType(published.type) || field.kind === 'many' ? pieces : [{ sql: orNull(joined(pieces)) }];
}

function emitKind(emission: Emission, { field, ...rest }: Asked): Piece[] {
  switch (field.kind) {
    case 'leaf':
      return [{ sql: field.json(rest.place.t, at(emission, rest.place)) }];
    case 'embedded':
      return embeddedOf(emission, { field, ...rest });
    case 'one':
      return [{ sql: oneOf(emission, { field, ...rest }) }];
    case 'many':
      return [{ sql: listOf(emission, { field, ...rest }) }];
    case 'connection':
      return [{ sql: connectionOf(emission, { field, ...rest }) }];
    case 'node':
      return [{ sql: nodeOf(emission, { field, ...rest }) }];
  }
}

function embeddedOf(emission: Emission, { field, published, nodes, place }: Asked<'embedded'>): Piece[] {
  const pieces = emitObject(emission, namedObject(emission, published), field.shape, nodes, place);
  if (!field.absentWhen) return pieces;
  return [{ sql: `case when ${field.absentWhen(place.t, at(emission, place))} then null else ${joined(pieces)} end` }];
}

function oneOf(emission: Emission, asked: Asked<'one'>): Sql {
  const { field, published, nodes, place } = asked;
  const t = newAlias(emission);
  const { from, where } = rowsOf(emission, asked, t);
  const shape = shapeOf(emission, field.shape);
  const pieces = emitObject(emission, namedObject(emission, published), shape, nodes, { ...place, t });
  const text = isTableShape(shape) ? textOfRow(shape, pieces) : joined(pieces);
  const first = field.order ? ` order by ${field.order(t, at(emission, place))} limit 1` : '';
  return `(select ${text} from ${from}${allOf(where)}${first})`;
}

/** A branch for each kind of node; an id of another kind, a foreign one and an unknown one all give null. */
function nodeOf(emission: Emission, { field, nodes, place }: Asked<'node'>): Sql {
  const { prefix, uuid } = field.id(place.t, at(emission, place));
  const reached = emission.registry.nodeShapes.filter((shape) => isReached(shape, emission.policyClass));
  const branches = reached.map(
    (shape) => `when ${sqlText(shape.idPrefix ?? '')} then ${nodeBranch(emission, shape, uuid, nodes, place)}`,
  );
  if (branches.length > 0) return `case ${prefix} ${branches.join(' ')} end`;
  emission.withheld.push({ path: place.path, reason: 'ROLE' });
  return 'null';
}

function nodeBranch(emission: Emission, shape: TableShape, uuid: Sql, nodes: readonly FieldNode[], place: Place): Sql {
  const t = newAlias(emission);
  const text = textOfRow(
    shape,
    emitObject(emission, objectTypeOf(emission.registry.schema, shape.type), shape, nodes, { ...place, t }),
  );
  return `(select ${text} from ${shape.table} ${t}${allOf([`${t}.id = ${uuid}`, ...visibility(emission, shape, t)])})`;
}

function namedObject({ registry }: Emission, published: GraphQLField<unknown, unknown>): GraphQLObjectType {
  return objectTypeOf(registry.schema, getNamedType(published.type).name);
}
