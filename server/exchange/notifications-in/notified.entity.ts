import { defineEntity, p } from '@mikro-orm/core';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { Notification } from '../threads/notification.entity.ts';

/** Somebody whom a notification may be about: a person known here, or a record of the PNC. A person decides. */
const NotifiedCandidateSchema = defineEntity({
  name: 'NotifiedCandidate',
  tableName: 'notified_candidate',
  indexes: [{ properties: ['notification', 'ordinal'] }],
  properties: {
    id: p.uuid().primary(),
    notification: () => p.manyToOne(Notification).ref(),
    ordinal: p.smallint(),
    personId: p.uuid().nullable(),
    /** The register's id of the record. */
    registerId: p.string().length(60).nullable(),
    subject: p.json<Identity>(),
    /** Facts that differ, or that are missing on one side. */
    differences: p.array().$type<string[]>(),
  },
});
export class NotifiedCandidate extends NotifiedCandidateSchema.class {}
NotifiedCandidateSchema.setClass(NotifiedCandidate);

/** A notification passed on to the police whose register the unit does not write: Scotland's, Northern Ireland's. */
const NotificationForwardSchema = defineEntity({
  name: 'NotificationForward',
  tableName: 'notification_forward',
  properties: {
    notification: () => p.manyToOne(Notification).ref().primary(),
    /** Who may see it from then on. */
    organisation: p.string().length(8).primary(),
    at: p.datetime(),
    /** Code of why: BIRTH_PLACE, RESIDENCE or DECIDED. */
    because: p.string().length(20),
  },
});
export class NotificationForward extends NotificationForwardSchema.class {}
NotificationForwardSchema.setClass(NotificationForward);

/** An organisation that had asked about somebody and got nothing was told that something is known now: once for each notification. */
const LateHitSchema = defineEntity({
  name: 'LateHit',
  tableName: 'late_hit',
  properties: {
    enquiryId: p.uuid().primary(),
    notification: () => p.manyToOne(Notification).ref().primary(),
    at: p.datetime(),
  },
});
export class LateHit extends LateHitSchema.class {}
LateHitSchema.setClass(LateHit);
