import { defineEntity, p } from '@mikro-orm/core';
import type { Identity } from '../../connectors/contract/canonical.ts';
import type { OffenderCategory } from '../../connectors/contract/offenders.ts';
import type { OffenceKind } from '../../schema/codes/offence-kinds.ts';
import { Person } from '../person/person.entity.ts';
import type { MatterStatus } from './offender-lifecycle.ts';

/** One for each person whose convictions abroad concern the offender desk; further convictions join it. */
const OffenderMatterSchema = defineEntity({
  name: 'OffenderMatter',
  tableName: 'offender_matter',
  indexes: [{ properties: ['responsible', 'id'] }, { properties: ['offeredTo'] }],
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).ref().unique(),
    status: p.string().length(30).$type<MatterStatus>(),
    statusSince: p.datetime(),
    raisedAt: p.datetime(),
    kinds: p.array().$type<OffenceKind[]>(),
    /** As it was raised, or as it went to ViSOR. */
    subject: p.json<Identity>(),
    category: p.string().length(30).$type<OffenderCategory>().nullable(),
    level: p.smallint().nullable(),
    assessment: p.string().length(200).nullable(),
    /** Force code of whoever is responsible: the unit until another has accepted and ViSOR knows it. */
    responsible: p.string().length(8),
    /** To whom it is offered, from the moment at which ViSOR has the offer until it is answered. */
    offeredTo: p.string().length(8).nullable(),
    /** The nominal there, and the version that the next change is made on. */
    visorId: p.string().length(20).nullable(),
    visorVersion: p.integer().nullable(),
    station: p.string().length(8).nullable(),
    manager: p.string().length(60).nullable(),
    failure: p.string().length(60).nullable(),
  },
});
export class OffenderMatter extends OffenderMatterSchema.class {}
OffenderMatterSchema.setClass(OffenderMatter);

/** A conviction that the matter is about. */
const OffenderConvictionSchema = defineEntity({
  name: 'OffenderConviction',
  tableName: 'offender_conviction',
  properties: {
    matter: () => p.manyToOne(OffenderMatter).ref().primary(),
    convictionId: p.uuid().primary(),
  },
});
export class OffenderConviction extends OffenderConvictionSchema.class {}
OffenderConvictionSchema.setClass(OffenderConviction);

export const handOverStates = ['PROPOSING', 'PROPOSED', 'ACCEPTED', 'REJECTED', 'FAILED'] as const;

/** An offer to a force to manage the person. */
const HandOverSchema = defineEntity({
  name: 'HandOver',
  tableName: 'hand_over',
  indexes: [{ properties: ['matter'] }, { properties: ['toOrganisation', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    matter: () => p.manyToOne(OffenderMatter).ref(),
    fromOrganisation: p.string().length(8),
    toOrganisation: p.string().length(8),
    state: p.enum([...handOverStates]).$type<(typeof handOverStates)[number]>(),
    reason: p.string().length(200),
    proposedAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.string().length(120).nullable(),
    rejectedBecause: p.string().length(200).nullable(),
  },
});
export class HandOver extends HandOverSchema.class {}
HandOverSchema.setClass(HandOver);
