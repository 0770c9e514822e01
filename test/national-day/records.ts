/** What only the database can say: whether feeds have gaps, what the audit holds, what came in. Read, never written. */
import pg from 'pg';

export interface Records {
  feeds(): Promise<{ organisation: string; events: number; first: number; last: number }[]>;
  /** Kinds of audit entries by the id of a record. */
  audited(): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  inbound(): Promise<{ backEnd: string; reference: string; parkedBecause: string | null }[]>;
  close(): Promise<void>;
}

export async function openRecords(databaseUrl: string): Promise<Records> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    async feeds() {
      const { rows } = await client.query<{ organisation: string; events: number; first: number; last: number }>(
        `select organisation, count(*)::int as events, min(seq)::int as first, max(seq)::int as last
         from feed_event group by organisation order by organisation`,
      );
      return rows;
    },
    async audited() {
      const { rows } = await client.query<{ id: string; kind: string }>(
        'select distinct jsonb_array_elements_text(records) as id, kind from audit_entry',
      );
      const kinds = new Map<string, Set<string>>();
      for (const { id, kind } of rows) kinds.set(id, (kinds.get(id) ?? new Set()).add(kind));
      return kinds;
    },
    async inbound() {
      const { rows } = await client.query<{ backEnd: string; reference: string; parkedBecause: string | null }>(
        `select back_end as "backEnd", reference, parked_because as "parkedBecause" from inbound_message`,
      );
      return rows;
    },
    close: () => client.end(),
  };
}
