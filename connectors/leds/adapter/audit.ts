/** Who asks and why, on every call: LEDS logs it. The whole justification is in the hub's own audit, too. */
import { purposeCodes, type Purpose } from '../../../schema/codes/purposes.ts';
import type { Accountability } from '../../contract/messages.ts';
import { writeHeaders } from '../../rest-kit/header-text.ts';
import { auditHeaders, type AuditHeader } from '../wire/audit-headers.ts';
import type { Operation } from '../wire/operations.ts';
import { ledsFault } from './faults.ts';

/** Coded reasons by purpose. Public: 0 and 8. The others are ours: the list is not published. */
export const reasons = {
  CRIMINAL_PROCEEDINGS: '8 - On behalf of another authorised agency',
  PUBLIC_PROTECTION: '1 - Public protection',
  IMMIGRATION: '2 - Immigration administration',
  EMPLOYMENT_WITH_CHILDREN: '3 - Suitability to work with children',
  OWN_RECORD: '4 - Subject access',
  AUDIT: '0 - Transaction log and other audit checks',
} as const satisfies Record<Purpose, string>;
/** Public: of everything that changes a record, whatever it is for. */
export const updateReason = '9 - Update/Confirm/Broadcast';

export function isPurpose(purpose: string): purpose is Purpose {
  return purposeCodes.some((code) => code === purpose);
}

/** What is the same on all calls of an operation. */
export interface AuditFacts {
  accountability: Accountability;
  sessionId: string;
  systemName: string;
  flowId: string;
}

/** Throws BackendFault `rejected`: a call that does not say who asks and why is never sent. */
export function auditHeadersOf(
  { accountability, sessionId, systemName, flowId }: AuditFacts,
  { activity, action, writes }: Operation,
  { referenceId, sentAt }: { referenceId: string; sentAt: Date },
): Record<string, string> {
  const { organisation, purpose, justification } = accountability;
  if (!isPurpose(purpose)) throw ledsFault('rejected', 'NO_REASON_CODE', 'the purpose has no reason code');
  if (!/^[A-Z0-9]{2,6}$/.test(organisation))
    throw ledsFault('rejected', 'ORGANISATION_FORM', 'the organisation is no force code');
  const values: Record<AuditHeader, string> = {
    sessionId,
    systemName,
    applicationDatetime: sentAt.toISOString(),
    justification,
    reason: writes ? updateReason : reasons[purpose],
    onBehalfOf: `Force ${organisation}`,
    activityFlowId: flowId,
    activityCode: activity,
    actionCode: action,
    referenceId,
    correlationId: flowId,
  };
  const written = writeHeaders(auditHeaders, values);
  if ('headers' in written) return written.headers;
  throw ledsFault('rejected', written.refusal, `not sent, ${written.name} does not fit`);
}
