/** What a request of ours waits for, since when, and who can act: for every status in which something is awaited. SQL text over its row. */
import { escalations } from '../requests-out/chase.ts';
import { openStatuses } from './request-out-lifecycle.ts';
import type { Awaited } from './waiting-in.ts';

const byStatus = {
  QUEUED: { what: 'SENDING', whoCanAct: 'HUB' },
  SENT: { what: 'ACKNOWLEDGEMENT', whoCanAct: 'COUNTRY' },
  ACKNOWLEDGED: { what: 'ANSWER', whoCanAct: 'COUNTRY' },
  INFORMATION_WANTED: { what: 'INFORMATION_FROM_US', whoCanAct: 'FORCE' },
} as const satisfies Record<(typeof openStatuses)[number], Awaited>;

/** An answer has come, and a person must say whose it is. */
const review: Awaited = { what: 'IDENTITY', whoCanAct: 'FORCE' };
/** More about an answer was asked for. */
const details: Awaited = { what: 'FURTHER_DETAILS', whoCanAct: 'COUNTRY' };

export const isOpenOut = (t: string) => `${t}.status in (${openStatuses.map((status) => `'${status}'`).join(', ')})`;

/** Since when there is an answer to decide; null where there is none. */
const toReviewSince = (t: string) =>
  `(select min(a.received_at) from country_response a where a.request_id = ${t}.id and a.identity_check = 'TO_REVIEW' and a.withdrawn_at is null)`;
/** Since when a question of ours about an answer is unanswered; null where there is none. */
const detailsSince = (
  t: string,
) => `(select min(q.at) from exchange_message q where q.request_id = ${t}.id and q.direction = 'OUT'
  and q.kind = 'FURTHER_DETAILS' and q.failure is null and not exists (select 1 from exchange_message a where a.request_id = q.request_id
    and a.direction = 'IN' and a.kind in ('FURTHER_DETAILS', 'ANSWER', 'FUNCTIONAL_ERROR') and a.at > q.at))`;
/** Its silence was taken higher: the exchange unit can take it up with its counterpart. */
const isEscalated = (t: string) => `(${t}.status in ('SENT', 'ACKNOWLEDGED') and exists (select 1 from request_chase c
  where c.request_id = ${t}.id and c.step in (${escalations.join(', ')})))`;

export function awaitedOut(part: keyof Awaited): (t: string) => string {
  const cases = openStatuses.map((status) => `when '${status}' then '${byStatus[status][part]}'`).join(' ');
  const escalated = (t: string) => (part === 'whoCanAct' ? `when ${isEscalated(t)} then 'UNIT'` : '');
  return (t) => `case ${escalated(t)} when ${isOpenOut(t)} then case ${t}.status ${cases} end
    when ${toReviewSince(t)} is not null then '${review[part]}' else '${details[part]}' end`;
}

export const awaitedOutSince = (t: string) =>
  `case when ${isOpenOut(t)} then ${t}.status_since else coalesce(${toReviewSince(t)}, ${detailsSince(t)}) end`;

export const isAwaitedOut = (t: string) =>
  `(${isOpenOut(t)} or (${t}.status in ('ANSWERED', 'REFUSED') and coalesce(${toReviewSince(t)}, ${detailsSince(t)}) is not null))`;
