/** Headers that every call about a person carries. Names and the lengths of four are public; the other lengths are ours. */
export const auditHeaders = {
  sessionId: { name: 'X-Leds-Session-Id', least: 1, most: 100 },
  systemName: { name: 'X-Leds-System-Name', least: 3, most: 250 },
  applicationDatetime: { name: 'X-Leds-Application-Datetime', least: 20, most: 30 },
  justification: { name: 'X-Leds-Justification', least: 3, most: 250 },
  reason: { name: 'X-Leds-Reason', least: 3, most: 100 },
  onBehalfOf: { name: 'X-Leds-On-Behalf-Of', least: 3, most: 50 },
  activityFlowId: { name: 'X-Leds-Activity-Flow-Id', least: 1, most: 100 },
  activityCode: { name: 'X-Leds-Activity-Code', least: 1, most: 100 },
  actionCode: { name: 'X-Leds-Action-Code', least: 1, most: 100 },
  referenceId: { name: 'X-Leds-Reference-Id', least: 1, most: 100 },
  correlationId: { name: 'X-Leds-Correlation-Id', least: 1, most: 100 },
} as const;
export type AuditHeader = keyof typeof auditHeaders;

/** An update is known by its reference; what may stand in one. Ours. */
export const referencePattern = /^[A-Za-z0-9._:-]{1,100}$/;
