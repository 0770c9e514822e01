/** What is past its last lawful day and has not reached the country: each one an alarm, for it is a person not told of. */
import type { Work } from '../../platform/database/unit-of-work.ts';
import { raiseAlarms, type NewAlarm } from './raise-alarms.ts';

const mostAtOnce = 5_000;

const isOwed = `(d.state = 'BLOCKED' or d.state = 'NOTIFIED'
  and not exists (select 1 from notification n where n.id = d.notification_id and n.sent_at is not null))`;
/** Whom it is owed to, where it is not known whom. */
const partner = `case when exists (select 1 from country c where c.code = d.nationality) then d.nationality else d.register end`;

export async function checkOverdue(work: Work, today: string): Promise<void> {
  const overdue = await work.em.execute<Pick<NewAlarm, 'partner' | 'day' | 'reference'>[]>(
    `select ${partner} as partner, d.due_on as day, d.conviction_id as reference from notification_due d
     where d.due_on < ? and ${isOwed} and not exists (select 1 from completeness_alarm a where a.kind = 'NOTIFICATION_OVERDUE'
       and a.partner = ${partner} and a.day = d.due_on and a.reference = d.conviction_id and a.resolved_at is null) limit ${mostAtOnce}`,
    [today],
  );
  await raiseAlarms(
    work,
    overdue.map((one) => ({ ...one, kind: 'NOTIFICATION_OVERDUE', missingWith: 'THEM' })),
  );
  await work.em.execute(
    `update completeness_alarm a set resolved_at = ? where a.kind = 'NOTIFICATION_OVERDUE' and a.resolved_at is null
       and not exists (select 1 from notification_due d where d.conviction_id = a.reference and d.due_on = a.day and ${partner} = a.partner and ${isOwed})`,
    [work.now],
  );
}
