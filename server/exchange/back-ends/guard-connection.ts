/** A connection behind its guard: the same functions, each bounded, counted and kept from a back end that is away. */
import type { Connection } from '../../../connectors/contract/connector.ts';
import { BackendFault, isBackendFault, type FaultKind } from '../../../connectors/contract/fault.ts';
import type { BackEndPolicy } from '../../platform/resilience/policy.ts';
import { openGuard, type CallKind, type GivenUp, type Guard } from '../../platform/resilience/guard.ts';

export interface GuardedConnection {
  connection: Connection;
  /** Whether nothing is sent there at present. */
  isOpen(country: string | null): boolean;
}

export interface GuardConnectionParts {
  name: string;
  connection: Connection;
  policy: BackEndPolicy;
  /** The circuit opened, or stays open: the back end is asked again within `inMs`. `fault` is a published code. */
  onOpen(country: string | null, again: { inMs: number; fault: string | null }): void;
  onClose(country: string | null): void;
}

/** What each kind of fault says about the back end itself. Busy may be one record's lock, and a refusal is an answer. */
const saysAway = {
  unavailable: true,
  timeout: true,
  'outcome-unknown': true,
  busy: false,
  rejected: false,
  malformed: false,
} as const satisfies Record<FaultKind, boolean>;

export function guardConnection({ name, connection, policy, onOpen, onClose }: GuardConnectionParts): GuardedConnection {
  const guard = openGuard({
    policy,
    isOutage: (error) => isBackendFault(error) && saysAway[error.kind],
    mayRepeat: (error) => isBackendFault(error) && error.kind === 'unavailable' && error.code !== 'CIRCUIT_OPEN',
    givenUp: (why, kind) => givenUp(name, why, kind),
    probe: async (country) => (await connection.health(country ?? undefined)).status !== 'DOWN',
    onOpen: (country, { inMs, error }) => onOpen(country, { inMs, fault: isBackendFault(error) ? codeOf(error) : null }),
    onClose,
  });
  return { connection: guarded(connection, guard), isOpen: (country) => guard.isOpen(country) };
}

/** Functions that a connection does not offer stay absent. */
function guarded(connection: Connection, guard: Guard): Connection {
  const { enquire, update, enquireOffenders, updateOffender, settle, activity, tally, submit } = connection;
  return {
    ...(enquire && { enquire: (enquiry, who) => guard.run('QUESTION', null, () => enquire(enquiry, who)) }),
    ...(update && { update: (change, who) => guard.run('CHANGE', null, () => update(change, who)) }),
    ...(enquireOffenders && {
      enquireOffenders: (enquiry, who) => guard.run('QUESTION', null, () => enquireOffenders(enquiry, who)),
    }),
    ...(updateOffender && { updateOffender: (change, who) => guard.run('CHANGE', null, () => updateOffender(change, who)) }),
    ...(settle && { settle: (write, who) => guard.run('QUESTION', null, () => settle(write, who)) }),
    // Read from files: their being away says nothing of the register's line, and must not close it.
    ...(activity && { activity }),
    ...(tally && { tally: (question, who) => guard.run('QUESTION', question.country ?? null, () => tally(question, who)) }),
    ...(submit && { submit: (submission) => guard.run('CHANGE', submission.country, () => submit(submission)) }),
    health: (country) => connection.health(country),
    async close() {
      guard.close();
      await connection.close();
    },
  };
}

function givenUp(backEnd: string, why: GivenUp, kind: CallKind): BackendFault {
  if (why === 'NO_PLACE') return new BackendFault({ backEnd, kind: 'busy', code: why, message: 'too many calls are under way' });
  if (why === 'CIRCUIT_OPEN')
    return new BackendFault({ backEnd, kind: 'unavailable', code: why, message: 'it was away when last asked' });
  const lost = kind === 'CHANGE' ? 'outcome-unknown' : 'timeout';
  return new BackendFault({ backEnd, kind: lost, code: 'CALL_GIVEN_UP', message: 'no answer within the longest time allowed' });
}

const codeOf = ({ code, kind }: BackendFault) => (code ?? kind.toUpperCase()).slice(0, 60);
