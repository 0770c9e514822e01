import { defineEntity, p } from '@mikro-orm/core';
import type { Identity, TextReading } from '../../../connectors/contract/canonical.ts';
import type { Waterfall } from '../../person/links/link.entity.ts';
import { Person } from '../../person/person.entity.ts';
import { InboundMessage } from './inbox.entity.ts';
import type { AskedStatus } from './request-out-lifecycle.ts';
import type { ReceivedStatus } from './request-in-lifecycle.ts';

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
    /** With what it was searched. */
    registerSubject: p.json<Identity>().nullable(),
  },
});
export class Enquiry extends EnquirySchema.class {}
EnquirySchema.setClass(Enquiry);

const CountryRequestSchema = defineEntity({
  name: 'CountryRequest',
  tableName: 'country_request',
  indexes: [
    { properties: ['organisation', 'id'] },
    { properties: ['enquiry'] },
    { properties: ['person'] },
    { properties: ['askedKey'] },
    { properties: ['status', 'neededOn'] },
    { properties: ['country', 'sentAt'] },
    { properties: ['organisation', 'sentAt'] },
    { properties: ['sentAt'] },
  ],
  properties: {
    id: p.uuid().primary(),
    /** OUT: the message id of ours. IN: the partner's. */
    reference: p.string().length(80).unique(),
    /** Null where a partner asks us. */
    enquiry: () => p.manyToOne(Enquiry).ref().nullable(),
    person: () => p.manyToOne(Person).ref(),
    organisation: p.string().length(8),
    direction: p.enum(['OUT', 'IN'] as const),
    channel: p.enum(['ECRIS', 'INTERPOL'] as const),
    country: p.string().length(2),
    status: p.string().length(30).$type<AskedStatus | ReceivedStatus>(),
    purpose: p.string().length(40),
    /** Case or custody reference of whoever asks. */
    justification: p.string().length(200),
    urgency: p.enum(['ROUTINE', 'URGENT'] as const),
    /** The identity exactly as sent. */
    subject: p.json<Identity>(),
    /** OUT: the same for the same question about the same facts; null where these tell too little apart. */
    askedKey: p.string().length(64).nullable(),
    raisedAt: p.datetime(),
    sentAt: p.datetime().nullable(),
    dueOn: p.string().length(10).nullable(),
    /** OUT: by when the answer is needed: the law's day or our own, or earlier for a court. Chased from there. */
    neededOn: p.string().length(10).nullable(),
    /** OUT: when an answer is to be expected, by what such answers have taken. */
    expectedOn: p.string().length(10).nullable(),
    /** OUT: the date the partner itself named, where it did. IN: the date we named. */
    partnerDueOn: p.string().length(10).nullable(),
    /** Since when the present status holds. */
    statusSince: p.datetime(),
    nextAttemptAt: p.datetime().nullable(),
    failure: p.string().length(60).nullable(),
  },
});
export class CountryRequest extends CountryRequestSchema.class {}
CountryRequestSchema.setClass(CountryRequest);

/** With the score and the model that it came from. */
export interface AnswerMatch extends Waterfall {
  score: number;
  modelVersion: string;
}

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
    /** When the country withdrew it. */
    withdrawnAt: p.datetime().nullable(),
    outcome: p.string().length(20),
    identityCheck: p.enum(['CONFIRMED', 'TO_REVIEW', 'REJECTED'] as const),
    /** Which facts differ or are missing, e.g. `birthDate`. */
    identityDifferences: p.array().$type<string[]>(),
    /** Where a person decided: when, who and why. */
    identityDecidedAt: p.datetime().nullable(),
    identityDecidedBy: p.string().length(120).nullable(),
    identityReason: p.string().length(200).nullable(),
    identity: p.json<Identity>(),
    /** What the matcher says of asked and answered identity; null where nobody has to look. */
    identityMatch: p.json<AnswerMatch>().nullable(),
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
