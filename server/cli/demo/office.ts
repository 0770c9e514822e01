/** Looks into the hub's own tables, as its staff would: for demos and tests, never for what a force sees. */
import type { Client } from 'pg';
import type { Office } from '../../../scenarios/kit/ground.ts';
import { localId } from '../../platform/ids.ts';

async function owedToUnit(client: Pick<Client, 'query'>): Promise<number> {
  const { rows } = await client.query<{ owed: number }>(
    `select count(*)::int as owed from outbox o join exchange_message m on m.id::text = o.payload->>'messageId'
       left join country_request r on r.id = m.request_id where m.notification_id is not null or r.direction = 'IN'`,
  );
  return rows[0]?.owed ?? 0;
}

/** Uses the client until its owner ends it. */
export function openOffice(client: Pick<Client, 'query'>): Office {
  return {
    async parked() {
      const { rows } = await client.query<{ id: string; reason: string }>(
        'select id, parked_because as reason from inbound_message where parked_because is not null order by id',
      );
      return rows;
    },
    async owed(enquiryId) {
      if (enquiryId === undefined) return owedToUnit(client);
      const { rows } = await client.query<{ owed: number }>(
        `select count(*)::int as owed from outbox o
         where o.payload->>'enquiryId' = $1 or o.payload->>'messageId' in (
           select m.id::text from exchange_message m join country_request r on r.id = m.request_id where r.enquiry_id::text = $1)`,
        [localId('Enquiry', enquiryId)],
      );
      return rows[0]?.owed ?? 0;
    },
  };
}
