/** What an application waits for, since when, and who can act. */
import { code, embedded, instant } from '../platform/api/read/fields.ts';
import type { Embedded } from '../platform/api/read/shape.ts';
import type { ApplicationStatus } from './certificate-lifecycle.ts';

const awaited: Readonly<Record<ApplicationStatus, { what: string; whoCanAct: 'APPLICANT' | 'HUB' | 'UNIT' } | undefined>> = {
  INCOMPLETE: { what: 'INFORMATION', whoCanAct: 'APPLICANT' },
  CHECKING: { what: 'REGISTERS', whoCanAct: 'HUB' },
  CHECK_FAILED: { what: 'DECISION', whoCanAct: 'UNIT' },
  TO_IDENTIFY: { what: 'IDENTITY', whoCanAct: 'UNIT' },
  TO_DECIDE: { what: 'DISCLOSURE', whoCanAct: 'UNIT' },
  INTELLIGENCE: { what: 'INTELLIGENCE', whoCanAct: 'UNIT' },
  TO_APPROVE: { what: 'SECOND_CHECK', whoCanAct: 'UNIT' },
  ISSUING: { what: 'DOCUMENT', whoCanAct: 'HUB' },
  ISSUED: undefined,
  REFUSED: undefined,
  CANCELLED: undefined,
  LAPSED: undefined,
};

const openDisputes = (t: string) => `from certificate_dispute d join certificate c on c.id = d.certificate_id
  where c.application_id = ${t}.id and d.state = 'OPEN'`;

/** SQL: there is a dispute that nobody has decided. */
const isDisputed = (t: string) => `exists (select 1 ${openDisputes(t)})`;

/** An issued one may be disputed, or waits to be looked at again. */
const issuedWaits = (t: string) =>
  `case when ${isDisputed(t)} then 'DISPUTE' when ${t}.review_since is not null then 'REVIEW' end`;

const waiting = Object.entries(awaited).flatMap(([status, wait]) => (wait ? [{ status, ...wait }] : []));

/** SQL: what it waits for, or null. */
export function waitsFor(t: string): string {
  const fixed = waiting.map(({ status, what }) => `when '${status}' then '${what}'`).join(' ');
  return `case ${t}.status ${fixed} when 'ISSUED' then ${issuedWaits(t)} end`;
}

const since = (t: string) => `case when ${t}.status <> 'ISSUED' then ${t}.status_since
  else coalesce((select min(d.raised_at) ${openDisputes(t)}), ${t}.review_since) end`;

/** True where it waits for something. */
export function isApplicationOpen(t: string): string {
  return `(${t}.status in (${waiting.map(({ status }) => `'${status}'`).join(', ')}))`;
}

export const waitingForApplication: Embedded = embedded(
  {
    type: 'Waiting',
    fields: {
      what: code(waitsFor),
      since: instant(since),
      nextAttemptAt: instant(() => 'null::timestamptz'),
      whoCanAct: code(
        (t) =>
          `case ${t}.status ${waiting.map(({ status, whoCanAct }) => `when '${status}' then '${whoCanAct}'`).join(' ')} else 'UNIT' end`,
      ),
    },
  },
  (t) => `(${waitsFor(t)}) is null`,
);

/** How far it is, in words that tell nothing of what was found. */
export function progressOf(t: string): string {
  return `case when ${t}.status in ('INCOMPLETE', 'ISSUED', 'REFUSED', 'CANCELLED', 'LAPSED') then ${t}.status else 'IN_PROGRESS' end`;
}
