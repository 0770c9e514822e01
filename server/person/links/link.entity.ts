import { defineEntity, p } from '@mikro-orm/core';

/** What the matcher found, as it found it: the waterfall's bits add up to the score. */
export interface Waterfall {
  fields: { field: string; level: string; bits: number }[];
  contradictions: string[];
  /** What only a person may overrule. */
  holds: string[];
}

/** That a source record is about a person, from when to when, and who or what says so. Never deleted: an ended link tells what was believed. */
const PersonLinkSchema = defineEntity({
  name: 'PersonLink',
  tableName: 'person_link',
  indexes: [{ properties: ['sourceRecordId'] }, { properties: ['personId'] }, { properties: ['endedIn'] }],
  properties: {
    id: p.uuid().primary(),
    sourceRecordId: p.uuid(),
    personId: p.uuid(),
    /** Bits; null where nothing was compared, because one side was never described. */
    score: p.double().$type<number>().nullable(),
    waterfall: p.json<Waterfall>().nullable(),
    modelVersion: p.string().length(40),
    /** The token's subject, or `hub`. */
    madeBy: p.string().length(120),
    madeAt: p.datetime(),
    /** The split that made it. */
    madeIn: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    endedBy: p.string().length(120).nullable(),
    endedBecause: p.string().length(400).nullable(),
    /** The split that ended it. */
    endedIn: p.uuid().nullable(),
  },
});
export class PersonLink extends PersonLinkSchema.class {}
PersonLinkSchema.setClass(PersonLink);

/** Two persons held to be one from now on, or records taken away from one; undone, it stays as what was believed meanwhile. */
const MergeEventSchema = defineEntity({
  name: 'MergeEvent',
  tableName: 'merge_event',
  indexes: [{ properties: ['keptId'] }, { properties: ['otherId'] }],
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(['MERGE', 'SPLIT'] as const),
    /** Whom the other joined, or from whom it was split. */
    keptId: p.uuid(),
    otherId: p.uuid(),
    /** Source records that a split took away. */
    recordIds: p.array().$type<string[]>(),
    organisation: p.string().length(8),
    /** The token's subject, or `hub`. */
    actor: p.string().length(120),
    reason: p.string().length(400),
    score: p.double().$type<number>().nullable(),
    waterfall: p.json<Waterfall>().nullable(),
    modelVersion: p.string().length(40),
    at: p.datetime(),
    undoneAt: p.datetime().nullable(),
    undoneBy: p.string().length(120).nullable(),
    undoneBecause: p.string().length(400).nullable(),
  },
});
export class MergeEvent extends MergeEventSchema.class {}
MergeEventSchema.setClass(MergeEvent);

/** Which persons could be seen as one because of a merge, or with the records that a split took away, from when to when. */
const MergeReachSchema = defineEntity({
  name: 'MergeReach',
  tableName: 'merge_reach',
  indexes: [{ properties: ['personId'] }],
  properties: {
    event: () => p.manyToOne(MergeEvent).ref().primary(),
    personId: p.uuid().primary(),
    since: p.datetime().primary(),
    until: p.datetime().nullable(),
  },
});
export class MergeReach extends MergeReachSchema.class {}
MergeReachSchema.setClass(MergeReach);

/** Two who are not one, whatever a matcher of today or tomorrow says: only a person may end it. */
const PersonApartSchema = defineEntity({
  name: 'PersonApart',
  tableName: 'person_apart',
  indexes: [{ properties: ['oneId'] }, { properties: ['otherId'] }],
  properties: {
    id: p.uuid().primary(),
    oneId: p.uuid(),
    otherId: p.uuid(),
    reason: p.string().length(400),
    madeBy: p.string().length(120),
    madeAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    endedBy: p.string().length(120).nullable(),
  },
});
export class PersonApart extends PersonApartSchema.class {}
PersonApartSchema.setClass(PersonApart);

/** Two who may be one: a person looks at both, and decides. */
const LinkReviewSchema = defineEntity({
  name: 'LinkReview',
  tableName: 'link_review',
  uniques: [{ properties: ['oneId', 'otherId'] }],
  indexes: [{ properties: ['otherId'] }, { properties: ['state', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    /** The smaller id of the two. */
    oneId: p.uuid(),
    otherId: p.uuid(),
    score: p.double().$type<number>(),
    waterfall: p.json<Waterfall>(),
    modelVersion: p.string().length(40),
    state: p.enum(['OPEN', 'JOINED', 'APART'] as const),
    foundAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.string().length(120).nullable(),
    reason: p.string().length(400).nullable(),
    eventId: p.uuid().nullable(),
  },
});
export class LinkReview extends LinkReviewSchema.class {}
LinkReviewSchema.setClass(LinkReview);
