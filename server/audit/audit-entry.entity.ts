import { defineEntity, p } from '@mikro-orm/core';

export type AuditKind = 'READ' | 'CHANGE' | 'EXCHANGE';

/** Who saw or did what (s.62 DPA 2018). Append-only: the database refuses update and delete. */
const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  indexes: [{ properties: ['organisation', 'at'] }, { properties: ['at'], type: 'brin' }],
  properties: {
    seq: p.bigint('string').primary().autoincrement(),
    at: p.datetime(),
    kind: p.enum(['READ', 'CHANGE', 'EXCHANGE'] as const),
    traceId: p.string().length(32),
    actor: p.string().length(120),
    organisation: p.string().length(8),
    role: p.string().length(20),
    purpose: p.string().length(40).nullable(),
    justification: p.string().length(200).nullable(),
    operation: p.string().length(120),
    /** Global ids of the records seen or changed. */
    records: p.json<string[]>(),
  },
});
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);
