/** What comparing with the other side has found. */
import { defineEntity, p } from '@mikro-orm/core';

export const alarmKinds = [
  'RECORDED_DIFFERS',
  'TAKEN_DIFFERS',
  'SENT_DIFFERS',
  'LEDGER_BROKEN',
  'NOT_COMPARED',
  'ACTIVITY_UNREADABLE',
  'SILENT_PARTNER',
  'NOTIFICATION_OVERDUE',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** Something that one side has and the other has not, or that should have happened and did not. */
const CompletenessAlarmSchema = defineEntity({
  name: 'CompletenessAlarm',
  tableName: 'completeness_alarm',
  uniques: [{ properties: ['kind', 'partner', 'day', 'reference'] }],
  properties: {
    id: p.uuid().primary(),
    kind: p.string().length(30).$type<AlarmKind>(),
    /** A register's name, a country, or `hub`. */
    partner: p.string().length(20),
    /** ISO 8601 full date that it is about. */
    day: p.string().length(10),
    /** Of the item, or a published code; empty where the whole day is meant. */
    reference: p.string().length(100),
    /** Which side lacks the item. */
    missingWith: p.enum(['US', 'THEM'] as const).nullable(),
    raisedAt: p.datetime(),
    resolvedAt: p.datetime().nullable(),
  },
});
export class CompletenessAlarm extends CompletenessAlarmSchema.class {}
CompletenessAlarmSchema.setClass(CompletenessAlarm);

export const comparedStatuses = ['PENDING', 'AGREED', 'DIFFERS', 'UNANSWERED'] as const;

/** One day's set of one partner: as each side counts it. */
const ComparedDaySchema = defineEntity({
  name: 'ComparedDay',
  tableName: 'compared_day',
  indexes: [{ properties: ['day'] }],
  properties: {
    partner: p.string().length(20).primary(),
    set: p.enum(['RECORDED', 'TAKEN', 'SENT'] as const).primary(),
    day: p.string().length(10).primary(),
    status: p.enum(comparedStatuses),
    ours: p.integer().nullable(),
    theirs: p.integer().nullable(),
    comparedAt: p.datetime().nullable(),
  },
});
export class ComparedDay extends ComparedDaySchema.class {}
ComparedDaySchema.setClass(ComparedDay);
