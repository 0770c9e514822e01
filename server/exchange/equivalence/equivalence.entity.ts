import { defineEntity, p } from '@mikro-orm/core';
import type { EquivalenceCandidate } from '../../conviction/equivalence-candidates.ts';

/** The UK offence that one offence of a conviction from abroad corresponds to: what is proposed, and what a person decided. */
const EquivalenceSchema = defineEntity({
  name: 'Equivalence',
  tableName: 'equivalence',
  uniques: [{ properties: ['convictionId', 'ordinal'] }],
  indexes: [{ properties: ['country', 'likeKey'] }],
  properties: {
    id: p.uuid().primary(),
    convictionId: p.uuid(),
    /** Of the offence in its conviction. */
    ordinal: p.smallint(),
    localId: p.string().length(60),
    country: p.string().length(2),
    /** The same for like cases: see like-case.ts. */
    likeKey: p.string().length(200),
    proposals: p.json<EquivalenceCandidate[]>(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.string().length(120).nullable(),
    reason: p.string().length(400).nullable(),
    /** Null although decided: nothing here corresponds to it. */
    cjsCode: p.string().length(8).nullable(),
    recordable: p.boolean().nullable(),
  },
});
export class Equivalence extends EquivalenceSchema.class {}
EquivalenceSchema.setClass(Equivalence);

/** Who decided what, when and why: append-only, and what the next like case is proposed from. */
const EquivalenceDecisionSchema = defineEntity({
  name: 'EquivalenceDecision',
  tableName: 'equivalence_decision',
  indexes: [{ properties: ['country', 'likeKey'] }, { properties: ['equivalence'] }],
  properties: {
    id: p.uuid().primary(),
    equivalence: () => p.manyToOne(Equivalence).ref(),
    country: p.string().length(2),
    likeKey: p.string().length(200),
    cjsCode: p.string().length(8).nullable(),
    recordable: p.boolean(),
    reason: p.string().length(400),
    decidedAt: p.datetime(),
    decidedBy: p.string().length(120),
    /** It was decided for an earlier version of the conviction, and the offence has not changed since. */
    carriedOver: p.boolean().default(false),
  },
});
export class EquivalenceDecision extends EquivalenceDecisionSchema.class {}
EquivalenceDecisionSchema.setClass(EquivalenceDecision);
