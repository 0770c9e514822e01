/** Holds the ledger against itself: whatever of it is lost, or was added, is named. Nothing here relies on another table being whole. */
import type { Work } from '../../platform/database/unit-of-work.ts';
import { raiseAlarms, resolveOthers, type NewAlarm } from './raise-alarms.ts';

/** Each gives day and reference of what is wrong. */
const checks = {
  NO_CONVICTION: `select distinct c.recorded_on as day, c.conviction_id as reference from recorded_change c
    where not exists (select 1 from recorded_conviction r where r.register = c.register and r.conviction_id = c.conviction_id)`,
  NO_RECORD: `select r.recorded_on as day, r.conviction_id as reference from recorded_conviction r
    where not exists (select 1 from recorded_change c where c.register = r.register and c.conviction_id = r.conviction_id)`,
  ROW_MISSING: `select r.recorded_on as day, r.conviction_id || ' ' || l.nationality as reference
    from recorded_conviction r cross join unnest(r.lines) as l(nationality)
    where not exists (select 1 from notification_due d
      where d.register = r.register and d.conviction_id = r.conviction_id and d.nationality = l.nationality)`,
  ROW_TOO_MANY: `select d.recorded_on as day, d.conviction_id || ' ' || d.nationality as reference from notification_due d
    where not exists (select 1 from recorded_conviction r
      where r.register = d.register and r.conviction_id = d.conviction_id and d.nationality = any(r.lines))`,
  NOTIFICATION_MISSING: `select d.recorded_on as day, d.conviction_id || ' ' || d.nationality as reference from notification_due d
    where (d.state = 'NOTIFIED' or d.notification_id is not null)
      and not exists (select 1 from notification n where n.id = d.notification_id and n.country = d.nationality)`,
  NOTIFICATION_TOO_MANY: `select to_char(n.raised_at, 'YYYY-MM-DD') as day, n.reference from notification n
    where n.direction = 'OUT' and n.conviction_id like 'GB-C-%' and not exists (
      select 1 from recorded_conviction r join notification_due d using (register, conviction_id)
      where r.number = substr(n.conviction_id, 6)::bigint and d.nationality = n.country)`,
  MESSAGE_MISSING: `select to_char(n.raised_at, 'YYYY-MM-DD') as day, n.reference from notification n
    where n.direction = 'OUT' and not exists (select 1 from exchange_message m where m.notification_id = n.id and m.direction = 'OUT')`,
  MESSAGE_OF_NOTHING: `select to_char(m.at, 'YYYY-MM-DD') as day, m.reference from exchange_message m
    where m.direction = 'OUT' and m.notification_id is null and m.request_id is null`,
  // Nobody would ever send it.
  NOT_OWED: `select to_char(m.at, 'YYYY-MM-DD') as day, m.reference from exchange_message m join notification n on n.id = m.notification_id
    where m.direction = 'OUT' and m.sent_at is null and m.failure is null and n.status <> 'WITHDRAWN'
      and not exists (select 1 from outbox o where o.payload->>'messageId' = m.id::text)`,
} as const;

const mostOfEach = 1_000;

export async function checkLedger(work: Work): Promise<void> {
  const alarms: NewAlarm[] = [];
  for (const [what, check] of Object.entries(checks)) {
    const found = await work.em.execute<{ day: string; reference: string }[]>(`${check} limit ${mostOfEach}`);
    alarms.push(
      ...found.map(({ day, reference }) => ({
        ...({ kind: 'LEDGER_BROKEN', partner: 'hub', missingWith: null } as const),
        day,
        reference: `${what} ${reference}`,
      })),
    );
  }
  await resolveOthers(work, { kind: 'LEDGER_BROKEN', partner: 'hub' }, alarms);
  await raiseAlarms(work, alarms);
}
