import type { FollowRecords } from '../person/links/follow-records.ts';

/** A conviction is that person's whose record it came with. */
export const convictionsFollow: FollowRecords = async ({ em }, recordIds) => {
  await em.execute(
    `update conviction c set person_id = s.person_id from source_record s
     where s.id = c.source_record_id and s.person_id is not null and s.id in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
    [JSON.stringify(recordIds)],
  );
};
