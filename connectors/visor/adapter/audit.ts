/** Who asks and why, on every call: ViSOR logs it. The whole justification is in the hub's own audit, too. */
import { purposeCodes, type Purpose } from '../../../schema/codes/purposes.ts';
import type { Accountability } from '../../contract/messages.ts';
import { writeHeaders } from '../../rest-kit/header-text.ts';
import { auditHeaders, onBehalfOf, type AuditHeader } from '../wire/audit-headers.ts';
import { visorFault } from './faults.ts';

/** Coded reasons by purpose. Ours: the register's own list is not published. */
export const reasons = {
  CRIMINAL_PROCEEDINGS: '8 - On behalf of another authorised agency',
  PUBLIC_PROTECTION: '1 - Public protection',
  IMMIGRATION: '2 - Immigration administration',
  EMPLOYMENT_WITH_CHILDREN: '3 - Suitability to work with children',
  OWN_RECORD: '4 - Subject access',
  AUDIT: '0 - Transaction log and other audit checks',
} as const satisfies Record<Purpose, string>;

export interface AuditFacts {
  accountability: Accountability;
  sessionId: string;
  systemName: string;
  sentAt: Date;
  /** One for all calls of an operation. */
  flowId: string;
  activityCode: string;
  actionCode: string;
  /** Of the change; of the call where it changes nothing. */
  referenceId: string;
}

/** Throws BackendFault `rejected`: a call that does not say who asks and why is never sent. */
export function auditHeadersOf({ accountability, flowId, sentAt, ...facts }: AuditFacts): Record<string, string> {
  const { organisation, purpose, justification } = accountability;
  const isPurpose = (code: string): code is Purpose => purposeCodes.some((known) => known === code);
  if (!isPurpose(purpose)) throw visorFault('rejected', 'NO_REASON_CODE', 'the purpose has no reason code');
  const values: Record<AuditHeader, string> = {
    ...facts,
    applicationDatetime: sentAt.toISOString(),
    justification,
    reason: reasons[purpose],
    onBehalfOf: onBehalfOf.write(organisation.trim()),
    activityFlowId: flowId,
    correlationId: flowId,
  };
  if (!onBehalfOf.pattern.test(values.onBehalfOf))
    throw visorFault('rejected', 'ORGANISATION_FORM', 'the organisation is no force code');
  const written = writeHeaders(auditHeaders, values);
  if ('headers' in written) return written.headers;
  throw visorFault('rejected', written.refusal, `not sent, ${written.name} does not fit`);
}
