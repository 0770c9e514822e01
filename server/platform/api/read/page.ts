/** Pages of connections: keyset cursors, opaque to callers. A cursor holds the keys of its row and opens nothing by itself. */
import { refuseArgument } from './refuse-argument.ts';
import type { At, Keyset, Sql, SqlType } from './shape.ts';

type KeyType = Keyset['keys'][number]['type'];

/** Before the first and after the last value of each type: without `after` a page starts there, by the same comparison. */
const keyTypes = {
  uuid: {
    sql: 'uuid',
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    lowest: '00000000-0000-0000-0000-000000000000',
    highest: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  },
  partialDate: { sql: 'text', pattern: /^(\d{4}(-\d{2}){0,2})?$/, lowest: '', highest: '9999-99-99' },
  bigint: { sql: 'bigint', pattern: /^-?\d{1,18}$/, lowest: '-9223372036854775808', highest: '9223372036854775807' },
  int: { sql: 'int', pattern: /^-?\d{1,9}$/, lowest: '-2147483648', highest: '2147483647' },
} as const satisfies Record<KeyType, { sql: SqlType; pattern: RegExp; lowest: string; highest: string }>;

/** Largest page of any connection, and the one without `first`. */
export const pageSizeMax = 100;
const pageSizeUsual = 20;
const cursorLengthMax = 200;

/** The page's bind values. @throws GraphQLError BAD_USER_INPUT for a page size out of bounds and for a cursor of another kind of list. */
export function pageValues(keyset: Keyset, { first, after }: Record<string, unknown>): Record<string, unknown> {
  const keys = typeof after === 'string' ? decodeKeys(keyset, after) : startOf(keyset);
  return {
    first: pageSize(first, pageSizeMax, pageSizeUsual),
    ...Object.fromEntries(keys.map((key, index) => [`after${index}`, key])),
  };
}

/** @throws GraphQLError BAD_USER_INPUT outside 1 to `max`. */
export function pageSize(first: unknown, max: number, byDefault: number): number {
  const size = first ?? byDefault;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > max)
    refuseArgument('first', `must be 1 to ${max}`);
  return size;
}

function startOf({ direction, keys }: Keyset): string[] {
  return keys.map(({ type }) => keyTypes[type][direction === 'asc' ? 'lowest' : 'highest']);
}

function decodeKeys({ keys }: Keyset, after: string): string[] {
  const values = after.length > cursorLengthMax ? [] : Buffer.from(after, 'base64url').toString('latin1').split('.');
  const fits = values.length === keys.length && keys.every(({ type }, index) => keyTypes[type].pattern.test(values[index] ?? ''));
  if (!fits) refuseArgument('after', 'must be an endCursor or cursor that this list gave out');
  return values;
}

/** Base64url of the keys, as `decodeKeys` reads them; PostgreSQL breaks lines at 76 characters. */
export function cursorSql({ keys }: Keyset, t: string): Sql {
  const text = keys.map(({ sql }) => `(${sql(t)})::text`).join(` || '.' || `);
  return base64url(text);
}

export function base64url(text: Sql): Sql {
  return `translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

export function isAfter({ direction, keys }: Keyset, t: string, at: At): Sql {
  const held = keys.map(({ sql }) => sql(t)).join(', ');
  const asked = keys.map(({ type }, index) => at.arg(`after${index}`, keyTypes[type].sql)).join(', ');
  return `(${held}) ${direction === 'asc' ? '>' : '<'} (${asked})`;
}

export function pageOrder({ direction, keys }: Keyset, t: string): Sql {
  return keys.map(({ sql }) => `${sql(t)} ${direction}`).join(', ');
}
