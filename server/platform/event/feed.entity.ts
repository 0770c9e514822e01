import { defineEntity, p, type Opt } from '@mikro-orm/core';

/** One row per organisation; taken `for update` in the writing transaction, so that positions follow commit order without gaps. */
const FeedPositionSchema = defineEntity({
  name: 'FeedPosition',
  tableName: 'feed_position',
  properties: {
    organisation: p.string().length(8).primary(),
    lastSeq: p.bigint('number').default(0),
  },
});
export class FeedPosition extends FeedPositionSchema.class {}
FeedPositionSchema.setClass(FeedPosition);

/** What an organisation is told, append-only. References are bare ids: the event tells that something happened, reads go through policy. */
const FeedEventSchema = defineEntity({
  name: 'FeedEvent',
  tableName: 'feed_event',
  properties: {
    organisation: p.string().length(8).primary(),
    seq: p.bigint('number').primary(),
    id: p.uuid().unique(),
    kind: p.string().length(40),
    occurredAt: p.datetime(),
    subjectId: p.string().length(48).nullable(),
    countryRequestId: p.uuid().nullable(),
    responseId: p.uuid().nullable(),
    notificationId: p.uuid().nullable(),
  },
});
export class FeedEvent extends FeedEventSchema.class {}
FeedEventSchema.setClass(FeedEvent);

/** How far an organisation's named consumer has handled the feed. */
const FeedConsumerSchema = defineEntity({
  name: 'FeedConsumer',
  tableName: 'feed_consumer',
  properties: {
    organisation: p.string().length(8).primary(),
    consumer: p.string().length(80).primary(),
    acknowledgedSeq: p.bigint('number'),
    acknowledgedAt: p.datetime(),
  },
});
export class FeedConsumer extends FeedConsumerSchema.class {}
FeedConsumerSchema.setClass(FeedConsumer);

/** The queue of record: what must still be done because a transaction said so. Payloads are ids only. */
const OutboxMessageSchema = defineEntity({
  name: 'OutboxMessage',
  tableName: 'outbox',
  indexes: [{ properties: ['lane', 'seq'] }, { properties: ['handedUntil'] }],
  properties: {
    id: p.uuid().primary(),
    /** Order of raising; of two that were raised at the same moment, either. */
    seq: p.bigint('number').autoincrement().$type<Opt<number>>(),
    topic: p.string().length(40),
    /** See lane.ts. */
    lane: p.string().length(40),
    payload: p.json<Record<string, string | number>>(),
    /** Real time, of the database alone: workers' clocks may differ. */
    createdAt: p.datetime().defaultRaw('clock_timestamp()'),
    /** Not handed to the queue before this; put off by each failure. */
    availableAt: p.datetime().defaultRaw('clock_timestamp()'),
    /** While it is worked on; afterwards a job that the queue forgot is handed over again. */
    handedUntil: p.datetime().nullable(),
    /** Hand-overs. */
    attempts: p.integer().default(0),
    /** Hand-overs that were tried and are to be tried again. */
    failures: p.integer().default(0),
  },
});
export class OutboxMessage extends OutboxMessageSchema.class {}
OutboxMessageSchema.setClass(OutboxMessage);
