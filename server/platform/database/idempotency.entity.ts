import { defineEntity, p } from '@mikro-orm/core';

/** Callers' own keys: which record an operation made for a key, and for what input. */
const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    organisation: p.string().length(8).primary(),
    operation: p.string().length(40).primary(),
    key: p.string().length(100).primary(),
    /** SHA-256 over the canonical input. */
    inputHash: p.string().length(64),
    recordId: p.uuid(),
    createdAt: p.datetime(),
  },
});
export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);
