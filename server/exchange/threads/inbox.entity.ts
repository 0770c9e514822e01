import { defineEntity, p } from '@mikro-orm/core';

/** Inbox: each partner message once, whole, whatever it says; parked ones wait for a person with their reason. */
const InboundMessageSchema = defineEntity({
  name: 'InboundMessage',
  tableName: 'inbound_message',
  uniques: [{ properties: ['backEnd', 'reference'] }],
  indexes: [{ properties: ['country', 'sentAt'] }, { properties: ['receivedAt'] }],
  properties: {
    id: p.uuid().primary(),
    backEnd: p.string().length(20),
    reference: p.string().length(80),
    kind: p.string().length(24),
    country: p.string().length(2),
    /** The time written in it, where there is one. */
    sentAt: p.datetime().nullable(),
    receivedAt: p.datetime(),
    sha256: p.string().length(64),
    mediaType: p.string().length(400),
    bytes: p.blob(),
    /** Null when it was worked in; else why a person must look. */
    parkedBecause: p.string().length(60).nullable(),
    repeats: p.integer().default(0),
  },
});
export class InboundMessage extends InboundMessageSchema.class {}
InboundMessageSchema.setClass(InboundMessage);

/** A file that came with a partner's message, e.g. fingerprints: found by its hash, never by its name. */
const InboundAttachmentSchema = defineEntity({
  name: 'InboundAttachment',
  tableName: 'inbound_attachment',
  indexes: [{ properties: ['message', 'ordinal'] }],
  properties: {
    id: p.uuid().primary(),
    message: () => p.manyToOne(InboundMessage).ref(),
    ordinal: p.smallint(),
    name: p.string().length(200),
    mediaType: p.string().length(100),
    size: p.integer(),
    sha256: p.string().length(64),
    bytes: p.blob(),
  },
});
export class InboundAttachment extends InboundAttachmentSchema.class {}
InboundAttachmentSchema.setClass(InboundAttachment);
