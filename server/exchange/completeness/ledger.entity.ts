/** The completeness ledger: what the register recorded, and for every conviction and country what became of it. */
import { defineEntity, p } from '@mikro-orm/core';
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import { Person } from '../../person/person.entity.ts';

/** How far the activity of a register has been read. */
const ActivityPositionSchema = defineEntity({
  name: 'ActivityPosition',
  tableName: 'activity_position',
  properties: {
    register: p.string().length(20).primary(),
    /** Null before the first page. */
    position: p.string().length(100).nullable(),
    readAt: p.datetime().nullable(),
  },
});
export class ActivityPosition extends ActivityPositionSchema.class {}
ActivityPositionSchema.setClass(ActivityPosition);

/** One change that the register recorded and we have read: held against the register's own tally. */
const RecordedChangeSchema = defineEntity({
  name: 'RecordedChange',
  tableName: 'recorded_change',
  indexes: [{ properties: ['register', 'recordedOn'] }, { properties: ['register', 'convictionId'] }],
  properties: {
    register: p.string().length(20).primary(),
    /** The register's id of the change. */
    reference: p.string().length(80).primary(),
    convictionId: p.string().length(80),
    change: p.enum(['NEW', 'UPDATE', 'DELETE'] as const),
    recordedOn: p.string().length(10),
    readAt: p.datetime(),
  },
});
export class RecordedChange extends RecordedChangeSchema.class {}
RecordedChangeSchema.setClass(RecordedChange);

/** A conviction of the register as it last stood. Facts about the person are kept only while some country is owed or was told it. */
const RecordedConvictionSchema = defineEntity({
  name: 'RecordedConviction',
  tableName: 'recorded_conviction',
  indexes: [{ properties: ['register', 'personNativeId'] }],
  properties: {
    register: p.string().length(20).primary(),
    /** The register's id. */
    convictionId: p.string().length(80).primary(),
    /** Under which other countries know it. */
    number: p.bigint('number').unique(),
    personNativeId: p.string().length(60),
    /** Once a country is told. */
    person: () => p.manyToOne(Person).ref().nullable(),
    recordedOn: p.string().length(10),
    lastReference: p.string().length(80),
    struck: p.boolean(),
    unreadNationalities: p.array().$type<string[]>(),
    /** `nationality` of each of its rows in the ledger: so that a row that is lost, or too many, is noticed. */
    lines: p.array().$type<string[]>(),
    identity: p.json<Identity>().nullable(),
    conviction: p.json<Conviction>().nullable(),
  },
});
export class RecordedConviction extends RecordedConvictionSchema.class {}
RecordedConvictionSchema.setClass(RecordedConviction);

export const dueStates = ['NOTIFIED', 'NOT_REQUIRED', 'BLOCKED'] as const;
export type DueState = (typeof dueStates)[number];

/** The ledger: exactly one row for a conviction and a country that might have to be told. */
const NotificationDueSchema = defineEntity({
  name: 'NotificationDue',
  tableName: 'notification_due',
  uniques: [{ properties: ['register', 'convictionId', 'nationality'] }],
  indexes: [{ properties: ['recordedOn'] }, { properties: ['notificationId'] }, { properties: ['state', 'dueOn'] }],
  properties: {
    id: p.uuid().primary(),
    register: p.string().length(20),
    convictionId: p.string().length(80),
    /** The country told (ISO 3166-1 alpha-2); GB where no other is; what the register says where that is no code; empty where it says nothing. */
    nationality: p.string().length(8),
    state: p.enum(dueStates),
    /** Code of NOTIFICATION_REASON; null for NOTIFIED. */
    reason: p.string().length(40).nullable(),
    /** Facts that are missing. */
    missing: p.array().$type<string[]>(),
    /** Day of the record that made it due, and the last lawful day (FRA 2020 s.1). */
    recordedOn: p.string().length(10),
    dueOn: p.string().length(10),
    /** The last one written. */
    notificationId: p.uuid().nullable(),
    /** Of what that one says, so that nothing is told twice. */
    digest: p.string().length(64).nullable(),
    stateSince: p.datetime(),
  },
});
export class NotificationDue extends NotificationDueSchema.class {}
NotificationDueSchema.setClass(NotificationDue);
