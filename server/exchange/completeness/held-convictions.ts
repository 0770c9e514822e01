/** What the ledger holds of the convictions of one page, as it stands before the page. */
import type { ActivityEntry } from '../../../connectors/contract/activity.ts';
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { Line } from './follow-change.ts';

export interface HeldConviction {
  convictionId: string;
  /** Of the id under which other countries know it. */
  number: number;
  personNativeId: string;
  personId: string | null;
  recordedOn: string;
  lastReference: string;
  struck: boolean;
  unreadNationalities: string[];
  identity: Identity | null;
  conviction: Conviction | null;
  lines: Line[];
}

/** Waits for whoever works on a notification of one of them, so that none leaves while it is decided upon. */
export async function loadHeld(work: Work, register: string, convictionIds: readonly string[]): Promise<HeldConviction[]> {
  const ids = JSON.stringify([...new Set(convictionIds)]);
  const held = await work.em.execute<HeldRow[]>(convictionsOf, [register, ids]);
  if (held.length === 0) return [];
  const lines = await work.em.execute<LineRow[]>(linesOf, [register, ids]);
  const told = await loadTold(
    work,
    lines.flatMap(({ nationality, number, notification_id }) =>
      notification_id ? [{ country: nationality, conviction_id: toldId(Number(number)) }] : [],
    ),
  );
  return held.map((row) => ({
    convictionId: row.conviction_id,
    number: Number(row.number),
    personNativeId: row.person_native_id,
    personId: row.person_id,
    recordedOn: row.recorded_on,
    lastReference: row.last_reference,
    struck: row.struck,
    unreadNationalities: row.unread_nationalities,
    identity: row.identity,
    conviction: row.conviction,
    lines: lines.filter(({ conviction_id }) => conviction_id === row.conviction_id).map((line) => readLine(line, told)),
  }));
}

/** The id of a conviction of ours as ECRIS has them. */
export function toldId(number: number): string {
  return `GB-C-${String(number).padStart(15, '0')}`;
}

/** New ones; two entries of one conviction share it. One that an answer has told before keeps the number it was told under. */
export async function newHeld(work: Work, register: string, entries: readonly ActivityEntry[]): Promise<HeldConviction[]> {
  const first = new Map(entries.toReversed().map((entry) => [entry.convictionId, entry]));
  if (first.size === 0) return [];
  const numbers = await work.em.execute<{ number: string }[]>(
    `select coalesce((select u.number from uk_conviction_number u where u.register = ? and u.native_id = e.id),
       nextval('told_conviction_number')) as number
     from jsonb_array_elements_text(?::jsonb) with ordinality as e(id, at) order by e.at`,
    [register, JSON.stringify([...first.keys()])],
  );
  return [...first.values()].map(({ convictionId, personId, recordedOn, reference }, at) => ({
    convictionId,
    number: Number(numbers[at]?.number),
    personNativeId: personId,
    personId: null,
    recordedOn,
    lastReference: reference,
    struck: false,
    unreadNationalities: [],
    identity: null,
    conviction: null,
    lines: [],
  }));
}

interface HeldRow {
  conviction_id: string;
  number: string;
  person_native_id: string;
  person_id: string | null;
  recorded_on: string;
  last_reference: string;
  struck: boolean;
  unread_nationalities: string[];
  identity: Identity | null;
  conviction: Conviction | null;
}

const wanted = `(select jsonb_array_elements_text(?::jsonb))`;
const convictionsOf = `select * from recorded_conviction where register = ? and conviction_id in ${wanted}`;

interface LineRow {
  conviction_id: string;
  number: string;
  nationality: string;
  state: Line['state'];
  reason: string | null;
  missing: string[];
  recorded_on: string;
  notification_id: string | null;
  digest: string | null;
}

const linesOf = `select d.*, c.number from notification_due d join recorded_conviction c using (register, conviction_id)
  where d.register = ? and d.conviction_id in ${wanted} order by d.id`;

interface ToldRow {
  id: string;
  country: string;
  conviction_id: string;
  change: Line['lastTold'];
  status: string;
  fence: number;
}

async function loadTold({ em }: Work, pairs: readonly { country: string; conviction_id: string }[]): Promise<ToldRow[]> {
  if (pairs.length === 0) return [];
  const given = JSON.stringify(pairs);
  await em.execute(`select n.id from ${ofPairs} for update of n`, [given]);
  // A statement of its own: only it sees what whoever held the lock has done.
  return em.execute<ToldRow[]>(
    `select n.id, n.country, n.conviction_id, n.change, n.status,
       coalesce((select max(m.fence) from exchange_message m where m.notification_id = n.id and m.kind = 'NOTIFICATION'), 0) as fence
     from ${ofPairs} order by n.id`,
    [given],
  );
}

const ofPairs = `jsonb_to_recordset(?::jsonb) as p(country text, conviction_id text)
  join notification n on n.country = p.country and n.conviction_id = p.conviction_id and n.direction = 'OUT'`;

function readLine(row: LineRow, told: readonly ToldRow[]): Line {
  const id = toldId(Number(row.number));
  const notifications = told.filter(({ country, conviction_id }) => country === row.nationality && conviction_id === id);
  const last = notifications.find((one) => one.id === row.notification_id);
  return {
    nationality: row.nationality,
    state: row.state,
    reason: row.reason,
    missing: row.missing,
    recordedOn: row.recorded_on,
    notificationId: row.notification_id,
    lastTold: last?.change ?? null,
    digest: row.digest,
    told: isTold(notifications),
    waiting: last !== undefined && isWaiting(last),
  };
}

const isWaiting = ({ status, fence }: ToldRow) => status === 'QUEUED' && fence === 0;
/** It never went, or the country did not take it in. */
const isVoid = ({ status }: ToldRow) => status === 'WITHDRAWN' || status === 'REFUSED' || status === 'FAILED';

/** An attempt that was begun may have arrived even where nothing was heard. */
function isTold(notifications: readonly ToldRow[]): boolean {
  const last = notifications.findLast((one) => !isWaiting(one) && !isVoid(one));
  return last !== undefined && last.change !== 'DELETE';
}
