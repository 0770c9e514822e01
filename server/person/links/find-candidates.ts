/** Who may be meant: persons that share keys, the rarest first. */
import { sharedMax } from './match-keys.ts';

/** As many are compared at most. */
export const candidatesMax = 300;

/**
 * SQL: `person_id` of the candidates. `keys` is an expression of type bigint[], `condition` one over `p`, a row of person. A key that more
 * share than tell anybody apart is passed over. What a key is worth is the logarithm of how few share it.
 */
export function candidatesSql({ keys, condition }: { keys: string; condition: string }): string {
  return `with met as (
      select k.person_id, k.shared from unnest(${keys}) asked(key) cross join lateral
        (select f.person_id, count(*) over () as shared
           from (select person_id from person_key where key = asked.key limit ${sharedMax + 1}) f) k
    ), ranked as (
      select person_id, sum(ln(${2 * sharedMax}.0 / shared)) as worth from met where shared <= ${sharedMax} group by person_id
    )
    select r.person_id from ranked r join person p on p.id = r.person_id where ${condition}
    order by r.worth desc, r.person_id limit ${candidatesMax}`;
}
