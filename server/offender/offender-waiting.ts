/** What a matter waits for, since when, and who can act. */
import { unitOrganisation } from '../access/caller.ts';
import { code, embedded, instant } from '../platform/api/read/fields.ts';
import type { Embedded } from '../platform/api/read/shape.ts';
import type { MatterStatus } from './offender-lifecycle.ts';

type WhoActs = 'HUB' | 'UNIT' | 'FORCE' | 'RESPONSIBLE';

/** RESPONSIBLE: the unit, or the force that has taken the person over. */
const awaited: Readonly<Record<MatterStatus, { what: string; whoCanAct: WhoActs } | undefined>> = {
  RAISED: { what: 'ASSESSMENT', whoCanAct: 'UNIT' },
  DECLINED: undefined,
  RECORDING: { what: 'VISOR', whoCanAct: 'HUB' },
  RECORD_REFUSED: { what: 'DECISION', whoCanAct: 'UNIT' },
  RECORDED: { what: 'HAND_OVER', whoCanAct: 'UNIT' },
  HANDOVER_PROPOSING: { what: 'VISOR', whoCanAct: 'HUB' },
  HANDOVER_FAILED: { what: 'DECISION', whoCanAct: 'RESPONSIBLE' },
  HANDOVER_PROPOSED: { what: 'ANSWER_TO_OFFER', whoCanAct: 'FORCE' },
  HANDOVER_ACCEPTING: { what: 'VISOR', whoCanAct: 'HUB' },
  HANDOVER_REJECTING: { what: 'VISOR', whoCanAct: 'HUB' },
  HANDOVER_REJECTED: { what: 'HAND_OVER', whoCanAct: 'RESPONSIBLE' },
  HANDED_OVER: undefined,
};

const waiting = Object.entries(awaited).flatMap(([status, wait]) => (wait ? [{ status, ...wait }] : []));

function whoCanAct(t: string): string {
  const responsible = `case ${t}.responsible when '${unitOrganisation}' then 'UNIT' else 'FORCE' end`;
  const cases = waiting.map(
    ({ status, whoCanAct: who }) => `when '${status}' then ${who === 'RESPONSIBLE' ? responsible : `'${who}'`}`,
  );
  return `case ${t}.status ${cases.join(' ')} end`;
}

export const waitingForMatter: Embedded = embedded(
  {
    type: 'Waiting',
    fields: {
      what: code((t) => `case ${t}.status ${waiting.map(({ status, what }) => `when '${status}' then '${what}'`).join(' ')} end`),
      since: instant('status_since'),
      nextAttemptAt: instant(() => 'null::timestamptz'),
      whoCanAct: code(whoCanAct),
    },
  },
  (t) => `${t}.status not in (${waiting.map(({ status }) => `'${status}'`).join(', ')})`,
);
