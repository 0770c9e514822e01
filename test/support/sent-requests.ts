/** Requests and answers as they stand in the tables after years of work: what a day of simulated States could not bring about. */
import { randomUUID } from 'node:crypto';

export interface SentRequest {
  organisation?: string;
  country: string;
  channel?: 'ECRIS' | 'INTERPOL';
  /** When it was sent. */
  at: string;
  due?: string;
  status: string;
  answered?: string[];
  /** An answer that the country took back at once. */
  withdrawn?: string;
}

export type Rows = (text: string, values: unknown[]) => Promise<unknown>;

/** @param enquiry id of one that was really raised: everything not told of is as in its request. */
export async function putSent(rows: Rows, enquiry: string, sent: SentRequest): Promise<void> {
  const { organisation = '30', country, channel = 'ECRIS', at, due = null, status, answered = [], withdrawn } = sent;
  const id = randomUUID();
  const changed = { id, reference: id, organisation, country, channel, sent_at: at, due_on: due, status };
  await rows(
    `insert into country_request select (jsonb_populate_record(r, $2)).* from country_request r where enquiry_id = $1 order by r.id limit 1`,
    [enquiry, changed],
  );
  for (const receivedAt of answered) await putAnswer(rows, { request: id, organisation, receivedAt, withdrawnAt: null });
  if (withdrawn) await putAnswer(rows, { request: id, organisation, receivedAt: withdrawn, withdrawnAt: withdrawn });
}

interface Answer {
  request: string;
  organisation: string;
  receivedAt: string;
  withdrawnAt: string | null;
}

async function putAnswer(rows: Rows, { request, organisation, receivedAt, withdrawnAt }: Answer): Promise<void> {
  const message = randomUUID();
  await rows(
    `insert into inbound_message (id, back_end, reference, kind, country, sent_at, received_at, sha256, media_type, bytes)
     values ($1::uuid, 'ecris', $1::uuid::text, 'ANSWER', 'RO', null, $2, '', 'text/xml', '')`,
    [message, receivedAt],
  );
  await rows(
    `insert into country_response (id, request_id, organisation, message_id, received_at, withdrawn_at, outcome, identity_check,
       identity_differences, identity, other_countries)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, 'NO_CONVICTIONS', 'CONFIRMED', '{}', '{}', '{}')`,
    [request, organisation, message, receivedAt, withdrawnAt],
  );
}
