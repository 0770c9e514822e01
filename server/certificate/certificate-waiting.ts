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
};

const waiting = Object.entries(awaited).flatMap(([status, wait]) => (wait ? [{ status, ...wait }] : []));
const byStatus = (part: 'what' | 'whoCanAct') => (t: string) =>
  `case ${t}.status ${waiting.map((wait) => `when '${wait.status}' then '${wait[part]}'`).join(' ')} end`;

/** True where it waits for something. */
export function isApplicationOpen(t: string): string {
  return `(${t}.status in (${waiting.map(({ status }) => `'${status}'`).join(', ')}))`;
}

export const waitingForApplication: Embedded = embedded(
  {
    type: 'Waiting',
    fields: {
      what: code(byStatus('what')),
      since: instant('status_since'),
      nextAttemptAt: instant(() => 'null::timestamptz'),
      whoCanAct: code(byStatus('whoCanAct')),
    },
  },
  (t) => `not ${isApplicationOpen(t)}`,
);

/** How far it is, in words that tell nothing of what was found. */
export function progressOf(t: string): string {
  return `case when ${t}.status in ('INCOMPLETE', 'ISSUED', 'REFUSED', 'CANCELLED') then ${t}.status else 'IN_PROGRESS' end`;
}
