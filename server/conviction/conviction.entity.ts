import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../person/person.entity.ts';

/** A foreign or UK conviction as one message reported it; an amended answer makes a newer version and supersedes the older one. */
const ConvictionSchema = defineEntity({
  name: 'Conviction',
  tableName: 'conviction',
  indexes: [
    { properties: ['person'] },
    { properties: ['responseId'] },
    { properties: ['notificationId'] },
    { properties: ['organisation', 'country', 'nativeId'] },
  ],
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).ref(),
    organisation: p.string().length(8),
    /** The answer it came in; null for one read from a register. */
    responseId: p.uuid().nullable(),
    /** The notification it came in, from another country. */
    notificationId: p.uuid().nullable(),
    sourceRecordId: p.uuid().nullable(),
    backEnd: p.string().length(20),
    messageReference: p.string().length(80),
    receivedAt: p.datetime(),
    /** Attached to the person only when the answered identity was confirmed. */
    attached: p.boolean(),
    /** A newer version of the same conviction took its place. */
    supersededAt: p.datetime().nullable(),
    country: p.string().length(2),
    nativeId: p.string().length(60),
    fileNumber: p.string().length(50).nullable(),
    courtText: p.string().length(400).nullable(),
    courtLanguage: p.string().length(8).nullable(),
    courtTranslated: p.boolean().default(false),
    decidedOn: p.string().length(10).nullable(),
    finalOn: p.string().length(10).nullable(),
    ageAtOffence: p.smallint().nullable(),
    /** Purpose the answer was given for (TCA art 651): it may be used for no other. */
    usePurpose: p.string().length(40),
    transmittable: p.enum(['YES', 'NO', 'UNKNOWN'] as const),
    deletedByConvictingState: p.boolean().default(false),
  },
});
export class Conviction extends ConvictionSchema.class {}
ConvictionSchema.setClass(Conviction);

const OffenceSchema = defineEntity({
  name: 'Offence',
  tableName: 'offence',
  indexes: [{ properties: ['conviction', 'ordinal'] }],
  properties: {
    id: p.uuid().primary(),
    conviction: () => p.manyToOne(Conviction).ref(),
    ordinal: p.smallint(),
    /** The sender's id inside the conviction. */
    localId: p.string().length(60).nullable(),
    categorySystem: p.string().length(24),
    categoryVersion: p.string().length(60),
    categoryCode: p.string().length(24),
    nationalCode: p.string().length(50).nullable(),
    titleText: p.string().length(400).nullable(),
    titleLanguage: p.string().length(8).nullable(),
    titleTranslated: p.boolean().default(false),
    provisionsText: p.string().length(400).nullable(),
    provisionsLanguage: p.string().length(8).nullable(),
    provisionsTranslated: p.boolean().default(false),
    startedOn: p.string().length(10).nullable(),
    endedOn: p.string().length(10).nullable(),
    completionCode: p.string().length(24).nullable(),
    participationCode: p.string().length(24).nullable(),
  },
});
export class Offence extends OffenceSchema.class {}
OffenceSchema.setClass(Offence);

const SanctionSchema = defineEntity({
  name: 'Sanction',
  tableName: 'sanction',
  indexes: [{ properties: ['conviction', 'ordinal'] }],
  properties: {
    id: p.uuid().primary(),
    conviction: () => p.manyToOne(Conviction).ref(),
    ordinal: p.smallint(),
    categorySystem: p.string().length(24),
    categoryVersion: p.string().length(60),
    categoryCode: p.string().length(24),
    nationalCode: p.string().length(50).nullable(),
    natureCode: p.string().length(24).nullable(),
    titleText: p.string().length(400).nullable(),
    titleLanguage: p.string().length(8).nullable(),
    titleTranslated: p.boolean().default(false),
    /** ISO 8601 durations. */
    sentenced: p.string().length(40).nullable(),
    executed: p.string().length(40).nullable(),
    suspensionCode: p.string().length(24).nullable(),
    suspendedFor: p.string().length(40).nullable(),
    fineCount: p.smallint().nullable(),
    fineAmount: p.string().length(24).nullable(),
    fineCurrency: p.string().length(3).nullable(),
  },
});
export class Sanction extends SanctionSchema.class {}
SanctionSchema.setClass(Sanction);

/** One sanction can serve several offences, and the reverse. */
const SanctionOffenceSchema = defineEntity({
  name: 'SanctionOffence',
  tableName: 'sanction_offence',
  indexes: [{ properties: ['offence'] }],
  properties: {
    sanction: () => p.manyToOne(Sanction).ref().primary(),
    offence: () => p.manyToOne(Offence).ref().primary(),
  },
});
export class SanctionOffence extends SanctionOffenceSchema.class {}
SanctionOffenceSchema.setClass(SanctionOffence);
