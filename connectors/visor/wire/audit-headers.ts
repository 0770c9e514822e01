/**
 * Headers that every call about a nominal carries, in the manner of LEDS (whose list and lengths are public; the prefix is ours).
 * A call without one, or with one that is too short or too long, is refused by ViSOR and not sent by us.
 */
export const auditHeaders = {
  sessionId: { name: 'X-Visor-Session-Id', least: 1, most: 100 },
  systemName: { name: 'X-Visor-System-Name', least: 3, most: 250 },
  applicationDatetime: { name: 'X-Visor-Application-Datetime', least: 20, most: 30 },
  justification: { name: 'X-Visor-Justification', least: 3, most: 250 },
  reason: { name: 'X-Visor-Reason', least: 3, most: 100 },
  onBehalfOf: { name: 'X-Visor-On-Behalf-Of', least: 3, most: 50 },
  activityFlowId: { name: 'X-Visor-Activity-Flow-Id', least: 1, most: 100 },
  activityCode: { name: 'X-Visor-Activity-Code', least: 1, most: 100 },
  actionCode: { name: 'X-Visor-Action-Code', least: 1, most: 100 },
  referenceId: { name: 'X-Visor-Reference-Id', least: 1, most: 100 },
  correlationId: { name: 'X-Visor-Correlation-Id', least: 1, most: 100 },
} as const;
export type AuditHeader = keyof typeof auditHeaders;

/** `X-Visor-On-Behalf-Of` names the force that answers for the call. */
export const onBehalfOf = { write: (force: string) => `Force ${force}`, pattern: /^Force ([A-Z0-9]{2,6})$/ } as const;
