/** A country from which nothing came on a working day although it is expected to write: an alarm of its own. */
import { completenessTiming } from '../../../schema/codes/completeness-timing.ts';
import { playbooksOn } from '../../../schema/codes/playbooks.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { isWorkingDay } from '../playbook/deadline.ts';
import { isSilent } from './silence-rules.ts';
import { raiseAlarms, type NewAlarm } from './raise-alarms.ts';

interface Traffic {
  country: string;
  /** London days on which something came, of those asked for. */
  days: string[];
  /** When the oldest message of ours was sent to which no sign has come. */
  owed_since: string | null;
}

export async function checkSilence(work: Work, today: string): Promise<void> {
  const days = workingDaysBefore(today, completenessTiming.regularAfterWorkingDays + 1);
  const [lastDay, ...earlier] = days;
  if (lastDay === undefined) return;
  const traffic = await work.em.execute<Traffic[]>(trafficSince, [JSON.stringify(days)]);
  const typical = new Map(playbooksOn(today).map(({ country, typicalAnswerDays }) => [country, typicalAnswerDays]));
  const silent = traffic
    .filter(({ country, days: heardOn, owed_since: owedSince }) =>
      isSilent({ lastDay, earlier, heardOn, owedSince, typicalDays: typical.get(country) ?? 0 }),
    )
    .map(({ country }): NewAlarm => ({
      kind: 'SILENT_PARTNER',
      partner: country,
      day: lastDay,
      reference: '',
      missingWith: 'US',
    }));
  await raiseAlarms(work, silent);
  await work.em.execute(
    `update completeness_alarm set resolved_at = ? where kind = 'SILENT_PARTNER' and resolved_at is null
       and partner not in (select jsonb_array_elements_text(?::jsonb))`,
    [work.now, JSON.stringify(silent.map(({ partner }) => partner))],
  );
}

/** The latest first. */
function workingDaysBefore(today: string, count: number): string[] {
  const days: string[] = [];
  for (let at = Date.parse(today) - dayMs; days.length < count; at -= dayMs) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isWorkingDay(day)) days.push(day);
  }
  return days;
}

const dayMs = 86_400_000;

/** Of every country that ever wrote or was written to. A thread owes a sign while it is as it was sent. */
const trafficSince = `
with heard as (
  select country, array_agg(distinct to_char(received_at at time zone 'Europe/London', 'YYYY-MM-DD')) as days, max(received_at) as last
  from inbound_message where received_at >= (select min(d)::date - 1 from jsonb_array_elements_text(?::jsonb) d) group by country
), awaited as (
  select country, sent_at from notification where direction = 'OUT' and status = 'SENT' and channel = 'ECRIS'
  union all
  select country, sent_at from country_request where direction = 'OUT' and status in ('SENT', 'ACKNOWLEDGED')
), owed as (select country, min(sent_at) as since from awaited where sent_at is not null group by country)
select coalesce(h.country, o.country) as country, coalesce(h.days, '{}') as days,
  case when h.last is null or h.last < o.since then to_char(o.since at time zone 'Europe/London', 'YYYY-MM-DD') end as owed_since
from heard h full join owed o on o.country = h.country`;
