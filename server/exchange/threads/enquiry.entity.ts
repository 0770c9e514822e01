import { defineEntity, p } from '@mikro-orm/core';
import type { Identity, TextReading } from '../../../connectors/contract/canonical.ts';
import { Person } from '../../person/person.entity.ts';
import { requestStatuses, type RequestStatus } from './lifecycle.ts';

/** One question of a force about one person; it fans out to one request per country. */
const EnquirySchema = defineEntity({
  name: 'Enquiry',
  tableName: 'enquiry',
  indexes: [{ properties: ['person', 'organisation'] }],
  properties: {
    id: p.uuid().primary(),
    reference: p.string().length(24).unique(),
    organisation: p.string().length(8),
    person: () => p.manyToOne(Person).ref(),
    purpose: p.string().length(40),
    reason: p.string().length(200),
    urgency: p.enum(['ROUTINE', 'URGENT'] as const),
    offenceCode: p.string().length(8).nullable(),
    courtDate: p.string().length(10).nullable(),
    raisedAt: p.datetime(),
    raisedBy: p.string().length(120),
    /** What PNC said: null until it was asked. */
    registerCheckedAt: p.datetime().nullable(),
    registerRecords: p.integer().nullable(),
    registerNote: p.string().length(60).nullable(),
  },
});
export class Enquiry extends EnquirySchema.class {}
EnquirySchema.setClass(Enquiry);

const CountryRequestSchema = defineEntity({
  name: 'CountryRequest',
  tableName: 'country_request',
  indexes: [{ properties: ['organisation', 'id'] }, { properties: ['enquiry'] }, { properties: ['person'] }],
  properties: {
    id: p.uuid().primary(),
    reference: p.string().length(40).unique(),
    enquiry: () => p.manyToOne(Enquiry).ref(),
    person: () => p.manyToOne(Person).ref(),
    organisation: p.string().length(8),
    direction: p.enum(['OUT', 'IN'] as const),
    channel: p.enum(['ECRIS', 'INTERPOL'] as const),
    country: p.string().length(2),
    status: p.enum([...requestStatuses]).$type<RequestStatus>(),
    purpose: p.string().length(40),
    urgency: p.enum(['ROUTINE', 'URGENT'] as const),
    /** The identity exactly as sent. */
    subject: p.json<Identity>(),
    raisedAt: p.datetime(),
    sentAt: p.datetime().nullable(),
    dueOn: p.string().length(10).nullable(),
    /** The date the partner itself named, where it did. */
    partnerDueOn: p.string().length(10).nullable(),
    /** Since when the present status holds. */
    statusSince: p.datetime(),
    nextAttemptAt: p.datetime().nullable(),
    failure: p.string().length(60).nullable(),
  },
});
export class CountryRequest extends CountryRequestSchema.class {}
CountryRequestSchema.setClass(CountryRequest);

/** Every message of a request's thread, either way. Outgoing ones carry the attempt's fencing number. */
const ExchangeMessageSchema = defineEntity({
  name: 'ExchangeMessage',
  tableName: 'exchange_message',
  indexes: [{ properties: ['request', 'at'] }],
  properties: {
    id: p.uuid().primary(),
    reference: p.string().length(80).unique(),
    request: () => p.manyToOne(CountryRequest).ref(),
    organisation: p.string().length(8),
    direction: p.enum(['OUT', 'IN'] as const),
    kind: p.string().length(24),
    inReplyTo: p.string().length(80).nullable(),
    /** When it was written (out) or committed here (in). */
    at: p.datetime(),
    /** Out: when the partner took it. */
    sentAt: p.datetime().nullable(),
    /** Raised by every attempt before it sends; a result is recorded only under the number it was sent with. */
    fence: p.integer().default(0),
    text: p.string().length(4000).nullable(),
    textLanguage: p.string().length(8).nullable(),
    textTranslated: p.boolean().default(false),
    failure: p.string().length(60).nullable(),
  },
});
export class ExchangeMessage extends ExchangeMessageSchema.class {}
ExchangeMessageSchema.setClass(ExchangeMessage);

/** Inbox: each partner message once, whole, whatever it says; parked ones wait for a person with their reason. */
const InboundMessageSchema = defineEntity({
  name: 'InboundMessage',
  tableName: 'inbound_message',
  uniques: [{ properties: ['backEnd', 'reference'] }],
  properties: {
    id: p.uuid().primary(),
    backEnd: p.string().length(20),
    reference: p.string().length(80),
    kind: p.string().length(24),
    country: p.string().length(2),
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

const CountryResponseSchema = defineEntity({
  name: 'CountryResponse',
  tableName: 'country_response',
  indexes: [{ properties: ['request'] }],
  properties: {
    id: p.uuid().primary(),
    request: () => p.manyToOne(CountryRequest).ref(),
    organisation: p.string().length(8),
    message: () => p.oneToOne(InboundMessage).ref().unique(),
    receivedAt: p.datetime(),
    outcome: p.string().length(20),
    identityCheck: p.enum(['CONFIRMED', 'TO_REVIEW', 'REJECTED'] as const),
    /** Which facts differ or are missing, e.g. `birthDate`. */
    identityDifferences: p.array().$type<string[]>(),
    /** Where a person decided: when, who and why. */
    identityDecidedAt: p.datetime().nullable(),
    identityDecidedBy: p.string().length(120).nullable(),
    identityReason: p.string().length(200).nullable(),
    identity: p.json<Identity>(),
    otherCountries: p.array().$type<string[]>(),
    /** What was read out of free text: proposals, for a person to confirm. */
    reading: p.json<TextReading>().nullable(),
    text: p.string().length(4000).nullable(),
    textLanguage: p.string().length(8).nullable(),
    textTranslated: p.boolean().default(false),
  },
});
export class CountryResponse extends CountryResponseSchema.class {}
CountryResponseSchema.setClass(CountryResponse);
