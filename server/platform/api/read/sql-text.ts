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
  return parts.join(' || ');
}

export function orNull(sql: Sql): Sql {
  return `coalesce(${sql}, 'null')`;
}

export function allOf(conditions: readonly (Sql | undefined)[]): Sql {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? '' : ` where ${given.map((condition) => `(${condition})`).join(' and ')}`;
}
