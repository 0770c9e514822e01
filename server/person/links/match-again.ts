/** After a new model everybody is compared once more: a few at a time, so that whoever is new waits for nobody long. */
import type { Pool } from 'pg';

export interface Rematching {
  /** Persons last compared with another model, or never. */
  left: number;
  all: number;
}

export interface MatchAgain {
  /** Puts up to so many into the queue that the worker works off. @returns how many; 0: everybody was put there once. */
  queue(most: number): Promise<number>;
  /** How many wait in the queue, whoever put them there. */
  waiting(): Promise<number>;
  progress(): Promise<Rematching>;
}

/** Asked again after it was stopped, it goes on with who is left: what was done is told by the persons themselves. */
export function openMatchAgain(db: Pool, version: string): MatchAgain {
  let after = '00000000-0000-0000-0000-000000000000';
  return {
    async queue(most) {
      const { rows } = await db.query<{ last: string | null; queued: number }>(
        `with next as (select p.id from person p where p.id > $1 and p.matched_with is distinct from $2 order by p.id limit $3),
           queued as (insert into person_to_match (id, person_id) select uuidv7(), id from next
             where not exists (select 1 from person_to_match m where m.person_id = next.id) returning 1)
         select (select id from next order by id desc limit 1) as last, (select count(*)::int from next) as queued`,
        [after, version, most],
      );
      after = rows[0]?.last ?? after;
      return rows[0]?.queued ?? 0;
    },
    async waiting() {
      const { rows } = await db.query<{ count: number }>('select count(*)::int from person_to_match');
      return rows[0]?.count ?? 0;
    },
    async progress() {
      const { rows } = await db.query<Rematching>(
        'select count(*)::int as all, (count(*) filter (where matched_with is distinct from $1))::int as left from person',
        [version],
      );
      return rows[0] ?? { left: 0, all: 0 };
    },
  };
}
