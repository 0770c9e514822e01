import { defineEntity, p } from '@mikro-orm/core';
import type { AnswerOutcome, Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import { CountryRequest } from '../threads/request.entity.ts';

/** UNDECIDED: a person must say of some convictions whether they are told. REPLACED: a newer draft took its place. */
export const draftStates = ['UNDECIDED', 'TO_CHECK', 'SENT_BACK', 'RELEASED', 'REPLACED'] as const;
export type DraftState = (typeof draftStates)[number];

/** One conviction and what the law says of it. Nothing that was found is missing from a draft. */
export interface DraftItem {
  /** Of the conviction: the register's with its name, or our own row's. */
  id: string;
  origin: 'UK' | 'FOREIGN';
  state: 'TOLD' | 'LEFT_OUT' | 'UNDECIDED';
  /** Code of the rule that led there, e.g. SPENT. */
  rule: string;
  /** Last day of the rehabilitation period, where it is known. */
  until: string | null;
  /** In the words of the common tables, as it is told or would be. */
  conviction: Conviction;
  /** Codes that fit no category and go under the open one; parts that are not told, with their reason. */
  unmapped: { part: string; system: string; code: string }[];
  leftOutParts: { part: string; system: string; code: string; reason: string }[];
  decidedBy: string | null;
  reason: string | null;
}

const AnswerDraftSchema = defineEntity({
  name: 'AnswerDraft',
  tableName: 'answer_draft',
  indexes: [{ properties: ['request', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    request: () => p.manyToOne(CountryRequest).ref(),
    organisation: p.string().length(8),
    searchId: p.uuid(),
    state: p.enum([...draftStates]).$type<DraftState>(),
    draftedAt: p.datetime(),
    draftedBy: p.string().length(120),
    use: p.string().length(30),
    outcome: p.string().length(20).$type<AnswerOutcome>(),
    /** Whom we say it is about. */
    identity: p.json<Identity>(),
    items: p.json<DraftItem[]>(),
    remarks: p.string().length(4000),
    /** The second person: when, who, and why it went back. */
    checkedAt: p.datetime().nullable(),
    checkedBy: p.string().length(120).nullable(),
    checkReason: p.string().length(400).nullable(),
  },
});
export class AnswerDraft extends AnswerDraftSchema.class {}
AnswerDraftSchema.setClass(AnswerDraft);
