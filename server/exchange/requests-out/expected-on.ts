/** When an answer is to be expected: from our own history with the country, else from its playbook. A help to plan by, no promise. */
import { playbookOf } from '../../../schema/codes/playbooks.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { londonDate } from '../playbook/deadline.ts';

/** OURS: the newest answers count, since a country may have become slower; too few of them say nothing. */
const answersMax = 50;
const answersMin = 5;
const dayMs = 86_400_000;

/** ISO 8601 full date in London; null where nothing is known of the country. */
export async function expectedDay({ em }: Work, country: string, sentAt: Date): Promise<string | null> {
  const [history] = await em.execute<{ answers: string; median_ms: number | null }[]>(
    `select count(*) as answers, percentile_cont(0.5) within group (order by extract(epoch from answered_at - sent_at) * 1000) as median_ms
     from (select r.sent_at, (select min(a.received_at) from country_response a where a.request_id = r.id) as answered_at
       from country_request r where r.country = ? and r.direction = 'OUT' and r.sent_at is not null and r.status in ('ANSWERED', 'REFUSED')
       order by r.sent_at desc limit ?) newest
     where answered_at >= sent_at`,
    [country, answersMax],
  );
  const typical = playbookOf(country, londonDate(sentAt))?.typicalAnswerDays;
  const own = history && Number(history.answers) >= answersMin ? history.median_ms : null;
  const waitMs = own ?? (typical === undefined ? null : typical * dayMs);
  return waitMs === null ? null : londonDate(new Date(sentAt.getTime() + waitMs));
}
