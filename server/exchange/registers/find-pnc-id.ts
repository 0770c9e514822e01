import type { Work } from '../../platform/database/unit-of-work.ts';

/** The number of a person's PNC record as far as the hub knows it: from an entry of ours, a record read, or what a force gave. */
export async function findPncId({ em }: Pick<Work, 'em'>, personId: string): Promise<string | undefined> {
  const [found] = await em.execute<{ number: string }[]>(
    `select number from (
       select 1 as rank, pnc_id as number, ordered_at as at from pnc_entry where person_id = ? and pnc_id is not null
       union all select 2, native_id, received_at from source_record where person_id = ? and back_end in ('pnc', 'leds')
       union all select 3, normalised, null from person_identifier where person_id = ? and scheme = 'PNCID') held
     order by rank, at desc nulls last limit 1`,
    [personId, personId, personId],
  );
  return found?.number;
}
