/** Writes what a page came to, in few statements however long it is. */
import type { ActivityEntry } from '../../../connectors/contract/activity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import { notificationDueDay } from '../playbook/deadline.ts';
import type { HeldConviction } from './held-convictions.ts';

export async function writeChanges({ em, now }: Work, register: string, entries: readonly ActivityEntry[]): Promise<void> {
  const rows = entries.map(({ reference, convictionId, change, recordedOn }) => ({
    reference,
    convictionId,
    change,
    recordedOn,
  }));
  await em.execute(insertChanges, [register, now, JSON.stringify(rows)]);
}

const insertChanges = `
insert into recorded_change (register, reference, conviction_id, change, recorded_on, read_at)
select ?, r.reference, r."convictionId", r.change, r."recordedOn", ?::timestamptz
from jsonb_to_recordset(?::jsonb) as r(reference text, "convictionId" text, change text, "recordedOn" text)`;

export async function writeConvictions({ em }: Work, register: string, held: Iterable<HeldConviction>): Promise<void> {
  const rows = [...held].map(({ lines, ...row }) => ({ ...row, lines: lines.map(({ nationality }) => nationality) }));
  await em.execute(upsertConvictions, [register, JSON.stringify(rows)]);
}

const texts = (name: string) => `array(select jsonb_array_elements_text(r."${name}"))`;

const upsertConvictions = `
insert into recorded_conviction as c (register, conviction_id, number, person_native_id, person_id, recorded_on, last_reference, struck,
  unread_nationalities, lines, identity, conviction)
select ?, r."convictionId", r.number, r."personNativeId", r."personId", r."recordedOn", r."lastReference", r.struck,
  ${texts('unreadNationalities')}, ${texts('lines')}, nullif(r.identity, 'null'), nullif(r.conviction, 'null')
from jsonb_to_recordset(?::jsonb) as r("convictionId" text, number bigint, "personNativeId" text, "personId" uuid, "recordedOn" text,
  "lastReference" text, struck boolean, "unreadNationalities" jsonb, lines jsonb, identity jsonb, conviction jsonb)
on conflict (register, conviction_id) do update set person_native_id = excluded.person_native_id, person_id = excluded.person_id,
  last_reference = excluded.last_reference, struck = excluded.struck, unread_nationalities = excluded.unread_nationalities,
  lines = excluded.lines, identity = excluded.identity, conviction = excluded.conviction`;

export async function writeLines({ em, now }: Work, register: string, held: Iterable<HeldConviction>): Promise<void> {
  const rows = [...held].flatMap(({ convictionId, lines }) =>
    lines.map(({ nationality, state, reason, missing, recordedOn, notificationId, digest }) => ({
      ...{ id: newId(), convictionId, nationality, state, reason, missing, recordedOn, notificationId, digest },
      dueOn: notificationDueDay(recordedOn),
    })),
  );
  await em.execute(upsertLines, [register, now, JSON.stringify(rows)]);
}

const upsertLines = `
insert into notification_due as d (id, register, conviction_id, nationality, state, reason, missing, recorded_on, due_on, notification_id,
  digest, state_since)
select r.id, ?, r."convictionId", r.nationality, r.state, r.reason, ${texts('missing')}, r."recordedOn", r."dueOn", r."notificationId",
  r.digest, ?::timestamptz
from jsonb_to_recordset(?::jsonb) as r(id uuid, "convictionId" text, nationality text, state text, reason text, missing jsonb,
  "recordedOn" text, "dueOn" text, "notificationId" uuid, digest text)
on conflict (register, conviction_id, nationality) do update set state = excluded.state, reason = excluded.reason,
  missing = excluded.missing, recorded_on = excluded.recorded_on, due_on = excluded.due_on, notification_id = excluded.notification_id,
  digest = excluded.digest,
  state_since = case when (d.state, d.reason) is distinct from (excluded.state, excluded.reason) then excluded.state_since
    else d.state_since end`;
