import { defineEntity, p } from '@mikro-orm/core';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { Person } from '../../person/person.entity.ts';
import type { ReferralStatus } from './referral-lifecycle.ts';

/** A person told to Immigration Enforcement for convictions that may be used for immigration. */
const ReferralSchema = defineEntity({
  name: 'Referral',
  tableName: 'referral',
  indexes: [{ properties: ['organisation', 'id'] }, { properties: ['recipient', 'id'] }, { properties: ['person'] }],
  properties: {
    id: p.uuid().primary(),
    /** Who refers. */
    organisation: p.string().length(8),
    recipient: p.string().length(8),
    person: () => p.manyToOne(Person).ref(),
    /** The identity as told. */
    subject: p.json<Identity>(),
    reason: p.string().length(200),
    referredAt: p.datetime(),
    status: p.string().length(30).$type<ReferralStatus>(),
    statusSince: p.datetime(),
    remark: p.string().length(400).nullable(),
  },
});
export class Referral extends ReferralSchema.class {}
ReferralSchema.setClass(Referral);

/** What allows a conviction to be told: it was given for immigration, or it stands on the PNC. */
export const referralGrounds = ['PURPOSE', 'ON_PNC'] as const;
export type ReferralGround = (typeof referralGrounds)[number];

const ReferralConvictionSchema = defineEntity({
  name: 'ReferralConviction',
  tableName: 'referral_conviction',
  properties: {
    referral: () => p.manyToOne(Referral).ref().primary(),
    convictionId: p.uuid().primary(),
    ground: p.enum([...referralGrounds]).$type<ReferralGround>(),
  },
});
export class ReferralConviction extends ReferralConvictionSchema.class {}
ReferralConvictionSchema.setClass(ReferralConviction);
