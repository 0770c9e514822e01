/** What partners have sent to this hub, byte for byte. Whoever takes it out leaves an audit row first. */
import type { RecordedFrame } from '../../../connectors/test-kit/cassette/format.ts';
import { unitOrganisation } from '../../access/caller.ts';
import { globalId, newTraceId } from '../../platform/ids.ts';
import { withDatabase } from './with-database.ts';

interface Row {
  id: string;
  request_id: string | null;
  back_end: string;
  reference: string;
  in_reply_to: string | null;
  kind: string;
  received_at: Date;
  media_type: string;
  bytes: Buffer;
}

const query = `
  select i.id, m.request_id, i.back_end, i.reference, m.in_reply_to, i.kind, i.received_at, i.media_type, i.bytes
  from inbound_message i
  left join exchange_message m on m.reference = i.reference
  left join country_request r on r.id = m.request_id
  where i.reference = any($1) or i.id::text = any($1) or r.reference = any($2)
  order by i.received_at, i.id`;

/** @throws Error where nothing is found, or messages of several back ends are. */
export async function readFromDatabase({ request, message }: { request: string[]; message: string[] }): Promise<{
  backEnd: string;
  frames: RecordedFrame[];
}> {
  const rows = await withDatabase(async (hub) => {
    const found = await hub.pool.query<Row>(query, [message, request]);
    await hub.readAudit.record([
      { actor, facts: { kind: 'READ', traceId: newTraceId(), operation: 'recordExchange', records: found.rows.map(recordOf) } },
    ]);
    return found.rows;
  });
  const [backEnd, ...others] = new Set(rows.map((row) => row.back_end));
  if (backEnd === undefined) throw new Error('The database holds no message like that.');
  if (others.length > 0) throw new Error('These messages are of several back ends: a cassette holds those of one.');
  return { backEnd, frames: rows.map(frameOf) };
}

const actor = {
  subject: 'hub connector record',
  organisation: unitOrganisation,
  role: 'system',
  purpose: null,
  justification: null,
};
/** A message that belongs to no request is named by its row. */
const recordOf = ({ id, request_id: request }: Row) =>
  request === null ? `inbound_message:${id}` : globalId('CountryRequest', request);

function frameOf(row: Row): RecordedFrame {
  return {
    direction: 'FROM_BACK_END',
    at: row.received_at,
    id: row.reference,
    ...(row.in_reply_to !== null && { inReplyTo: row.in_reply_to }),
    type: row.kind,
    mediaType: row.media_type,
    bytes: row.bytes,
  };
}
