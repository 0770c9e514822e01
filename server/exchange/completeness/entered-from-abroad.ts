import type { Work } from '../../platform/database/unit-of-work.ts';

/**
 * Which of these convictions of a register are other countries', put there by us: told back, a country would read its own conviction as one
 * of ours. A register's id of a conviction is `person/case`.
 */
export async function enteredFromAbroad(
  { em }: Work,
  register: string,
  convictionIds: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ id: string }[]>(
    `select e.pnc_id || '/' || e.court_case as id from pnc_entry e
     where e.back_end = ? and e.pnc_id || '/' || e.court_case in (select jsonb_array_elements_text(?::jsonb))`,
    [register, JSON.stringify([...convictionIds])],
  );
  return new Set(rows.map(({ id }) => id));
}
