import type { Sql } from './shape.ts';

/** A part of a JSON text: known when the plan is made, or computed by the statement. */
export type Piece = { known: string } | { sql: Sql };

/** A constant of ours as an SQL string. */
export function sqlText(constant: string): Sql {
  return `'${constant.replaceAll("'", "''")}'`;
}

/** Neighbouring known parts become one constant. NULL in any part makes the whole NULL: what needs an absent part is absent itself. */
export function joined(pieces: readonly Piece[]): Sql {
  const parts: Sql[] = [];
  let known = '';
  for (const piece of pieces) {
    if ('known' in piece) {
      known += piece.known;
    } else {
      if (known) parts.push(sqlText(known));
      known = '';
      parts.push(piece.sql);
    }
  }
  if (known || parts.length === 0) parts.push(sqlText(known));
  return balanced(parts);
}

/** In pairs of pairs: in a row, every `||` would copy all the text before it. */
function balanced(parts: readonly Sql[]): Sql {
  if (parts.length < 3) return parts.join(' || ');
  const half = parts.length >> 1;
  return `(${balanced(parts.slice(0, half))}) || (${balanced(parts.slice(half))})`;
}

/** The whole text, where nothing of it has to be computed. */
export function knownText(pieces: readonly Piece[]): string | undefined {
  const known = pieces.flatMap((piece) => ('known' in piece ? [piece.known] : []));
  return known.length === pieces.length ? known.join('') : undefined;
}

export function orNull(sql: Sql): Sql {
  return `coalesce(${sql}, 'null')`;
}

export function allOf(conditions: readonly (Sql | undefined)[]): Sql {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? '' : ` where ${given.map((condition) => `(${condition})`).join(' and ')}`;
}
