import { defineEntity, p } from '@mikro-orm/core';
import type { SubmissionBody } from '../../../connectors/contract/messages.ts';
import { Notification } from './notification.entity.ts';
import { CountryRequest } from './request.entity.ts';

/** Every message of a thread, either way; the thread is a request's or a notification's. Outgoing ones carry the attempt's fencing number. */
const ExchangeMessageSchema = defineEntity({
  name: 'ExchangeMessage',
  tableName: 'exchange_message',
  indexes: [{ properties: ['request', 'at'] }, { properties: ['notification', 'at'] }, { properties: ['at'] }],
  properties: {
    id: p.uuid().primary(),
    reference: p.string().length(80).unique(),
    /** One of the two. */
    request: () => p.manyToOne(CountryRequest).ref().nullable(),
    notification: () => p.manyToOne(Notification).ref().nullable(),
    organisation: p.string().length(8),
    direction: p.enum(['OUT', 'IN'] as const),
    kind: p.string().length(24),
    inReplyTo: p.string().length(80).nullable(),
    /** Out: what is sent, beside reference, country, time and accountability. Facts about persons: they go into no queue and no log. */
    body: p.json<SubmissionBody>().nullable(),
    /** When it was written (out), which is the time every attempt bears, or committed here (in). */
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
