/** Alarms of the completeness ledger: raised once, told to the exchange unit, resolved when a later look finds all well. */
import { unitOrganisation } from '../../access/caller.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { globalId, newId } from '../../platform/ids.ts';
import type { AlarmKind } from './reconciliation.entity.ts';

export interface NewAlarm {
  kind: AlarmKind;
  partner: string;
  day: string;
  reference: string;
  missingWith: 'US' | 'THEM' | null;
}

/** One that is raised already stays as it is; one that was resolved is raised again. */
export async function raiseAlarms({ em, now }: Work, alarms: readonly NewAlarm[]): Promise<void> {
  if (alarms.length === 0) return;
  const rows = alarms.map((alarm) => ({ id: newId(), ...alarm, reference: alarm.reference.slice(0, 100) }));
  const raised = await em.execute<{ id: string }[]>(insertAlarms, [now, JSON.stringify(rows)]);
  await appendFeedEvents(
    em,
    raised.map(({ id }) => ({
      organisation: unitOrganisation,
      kind: 'COMPLETENESS_ALARM',
      occurredAt: now,
      subjectId: globalId('CompletenessAlarm', id),
    })),
  );
}

const insertAlarms = `
insert into completeness_alarm as a (id, kind, partner, day, reference, missing_with, raised_at)
select distinct on (r.kind, r.partner, r.day, r.reference) r.id, r.kind, r.partner, r.day, r.reference, r."missingWith", ?::timestamptz
from jsonb_to_recordset(?::jsonb) as r(id uuid, kind text, partner text, day text, reference text, "missingWith" text)
on conflict (kind, partner, day, reference) do update
  set resolved_at = null, raised_at = excluded.raised_at, missing_with = excluded.missing_with where a.resolved_at is not null
returning id`;

/** What is looked at is well but for these: all others of that kind, partner and day are over. */
export async function resolveOthers(
  { em, now }: Work,
  looked: Pick<NewAlarm, 'kind' | 'partner'> & { day?: string },
  still: readonly NewAlarm[],
): Promise<void> {
  await em.execute(
    `update completeness_alarm a set resolved_at = ? where a.resolved_at is null and a.kind = ? and a.partner = ? and (?::text is null or a.day = ?)
       and not exists (select 1 from jsonb_to_recordset(?::jsonb) as s(day text, reference text) where s.day = a.day and s.reference = a.reference)`,
    [
      now,
      looked.kind,
      looked.partner,
      looked.day ?? null,
      looked.day ?? null,
      JSON.stringify(still.map(({ day, reference }) => ({ day, reference: reference.slice(0, 100) }))),
    ],
  );
}

/** What was missing with us has come. */
export async function resolveRead({ em, now }: Work, register: string, references: readonly string[]): Promise<void> {
  await em.execute(
    `update completeness_alarm set resolved_at = ? where resolved_at is null and kind = 'RECORDED_DIFFERS' and partner = ?
       and missing_with = 'US' and reference in (select jsonb_array_elements_text(?::jsonb))`,
    [now, register, JSON.stringify(references)],
  );
}
