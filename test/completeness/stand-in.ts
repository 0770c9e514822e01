/** The world around the hub in the proof: a register that has its files and its tally, and countries that take whatever is sent. */
import type pg from 'pg';
import type { Connection, ConnectorDefinition } from '../../connectors/contract/connector.ts';
import type { Tally, TallyQuestion } from '../../connectors/contract/tally.ts';
import { ecris } from '../../connectors/ecris/index.ts';
import { pnc } from '../../connectors/pnc/index.ts';
import type { OpenBackEnd } from '../../server/exchange/back-ends/open-back-ends.ts';
import type { Sets } from './independent/tally.ts';

export interface World {
  open: OpenBackEnd[];
  /** What the register says it recorded, and what each country says it took and sent. */
  sets: Sets;
  close(): Promise<void>;
}

export async function openWorld({ activityFolder, sets }: { activityFolder: string; sets: Sets }): Promise<World> {
  const quiet = () => undefined;
  const register = await pnc.open(pnc.options.parse({ port: 1, activityFolder }), {
    deliver: async () => undefined,
    clock: () => new Date(),
    log: { info: quiet, warn: quiet },
    signal: new AbortController().signal,
  });
  const tally = async ({ set, country = '', day, prefix }: TallyQuestion): Promise<Tally> =>
    sets.tally(`${set} ${country}`.trim(), day, prefix);
  const countries: Connection = { tally, health: async () => ({ status: 'UP' }), close: async () => {} };
  const opened = (definition: ConnectorDefinition, connection: Connection): OpenBackEnd => ({
    definition,
    connection,
    isOpen: () => false,
  });
  return {
    sets,
    open: [opened(pnc, { ...register, tally }), opened(ecris, countries)],
    close: () => register.close(),
  };
}

/**
 * Every country takes what is owed to it and says so: what the hub's own sending and receiving would leave, in a few statements, because
 * the proof is of the ledger and not of the line.
 */
export async function takeEverything(pool: pg.Pool, sets: Sets): Promise<number> {
  const { rows: taken } = await pool.query<{ reference: string; country: string; channel: string; day: string }>(take);
  for (const { reference, country, day } of taken) sets.add(`TAKEN ${country}`, day, reference);
  const receipts = taken
    .filter(({ channel }) => channel === 'ECRIS')
    .map(({ reference, country, day }) => ({
      ...{ country, day },
      reference: `${country}-GB-NRS-${reference.slice(-15)}`,
    }));
  await pool.query(receive, [JSON.stringify(receipts)]);
  for (const { reference, country, day } of receipts) sets.add(`SENT ${country}`, day, reference);
  return taken.length;
}

const take = `
with owed as (
  update exchange_message m set sent_at = hub_now(), fence = 1 from notification n
  where n.id = m.notification_id and m.sent_at is null and m.direction = 'OUT' and n.status = 'QUEUED'
  returning m.reference, m.at, n.id, n.country, n.channel
), accepted as (
  update notification n set status = case n.channel when 'ECRIS' then 'ACCEPTED' else 'SENT' end, sent_at = hub_now(), status_since = hub_now()
  from owed where n.id = owed.id
), cleared as (delete from outbox)
select reference, country, channel, to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day from owed`;

const receive = `
insert into inbound_message (id, back_end, reference, kind, country, sent_at, received_at, sha256, media_type, bytes)
select uuidv7(), 'ecris', r.reference, 'NOTIFICATION_RESPONSE', r.country, (r.day || 'T12:00:00Z')::timestamptz, hub_now(), '', '', ''
from jsonb_to_recordset($1::jsonb) as r(country text, day text, reference text)`;
