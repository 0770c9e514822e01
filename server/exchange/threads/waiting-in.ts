/** What a request of another country waits for, and who can act: for every status in which something is awaited. SQL text over its row. */
import type { ReceivedStatus } from './request-in-lifecycle.ts';

export interface Awaited {
  what: string;
  whoCanAct: 'HUB' | 'COUNTRY' | 'UNIT' | 'FORCE';
}

const byStatus: Readonly<Record<Exclude<ReceivedStatus, 'ANSWERED' | 'CANCELLED'>, Awaited>> = {
  RECEIVED: { what: 'PURPOSE_AND_AUTHORITY', whoCanAct: 'UNIT' },
  IDENTIFYING: { what: 'REGISTERS', whoCanAct: 'HUB' },
  INFORMATION_REQUESTED: { what: 'INFORMATION', whoCanAct: 'COUNTRY' },
  TO_IDENTIFY: { what: 'IDENTITY', whoCanAct: 'UNIT' },
  TO_ANSWER: { what: 'DRAFT', whoCanAct: 'UNIT' },
  TO_CHECK: { what: 'SECOND_CHECK', whoCanAct: 'UNIT' },
  ANSWERING: { what: 'SENDING', whoCanAct: 'HUB' },
  FAILED: { what: 'DECISION', whoCanAct: 'UNIT' },
};

/** A question of the country about our answer, to which nothing has been sent. */
const hasOpenQuestion = (
  t: string,
) => `exists (select 1 from exchange_message q where q.request_id = ${t}.id and q.direction = 'IN'
  and q.kind = 'INFORMATION_WANTED' and not exists (select 1 from exchange_message a where a.request_id = q.request_id
    and a.direction = 'OUT' and a.kind = 'INFORMATION' and a.in_reply_to = q.reference and a.failure is null))`;

const question: Awaited = { what: 'INFORMATION_FROM_US', whoCanAct: 'UNIT' };

export function awaitedIn(part: keyof Awaited): (t: string) => string {
  const cases = Object.entries(byStatus).map(([status, { [part]: value }]) => `when '${status}' then '${value}'`);
  return (t) => `case when ${t}.status = 'ANSWERED' then '${question[part]}' else case ${t}.status ${cases.join(' ')} end end`;
}

export function isAwaitedIn(t: string): string {
  const statuses = Object.keys(byStatus).map((status) => `'${status}'`);
  return `(${t}.status in (${statuses.join(', ')}) or (${t}.status = 'ANSWERED' and ${hasOpenQuestion(t)}))`;
}
