import { defineEntity, p } from '@mikro-orm/core';
import type { Conviction, Identity, OriginalText } from '../../../connectors/contract/canonical.ts';
import { CountryRequest } from '../threads/request.entity.ts';

/** Why a request waits for a person before anything is searched. */
export const matterDoubts = ['PURPOSE_UNKNOWN', 'PURPOSE_NOT_COVERED', 'AUTHORITY_MISSING'] as const;
export type MatterDoubt = (typeof matterDoubts)[number];

/** What another country asks for and on whose behalf, in its own words. */
const AskedMatterSchema = defineEntity({
  name: 'AskedMatter',
  tableName: 'asked_matter',
  properties: {
    request: () => p.oneToOne(CountryRequest).ref().primary(),
    organisation: p.string().length(8),
    /** In the asking side's own table. */
    purposeSystem: p.string().length(40),
    purposeCode: p.string().length(40),
    purposeText: p.json<OriginalText>().nullable(),
    authority: p.json<OriginalText>().nullable(),
    doubts: p.array().$type<MatterDoubt[]>(),
    /** Where a person settled them: when, who and why. */
    settledAt: p.datetime().nullable(),
    settledBy: p.string().length(120).nullable(),
    settledReason: p.string().length(200).nullable(),
  },
});
export class AskedMatter extends AskedMatterSchema.class {}
AskedMatterSchema.setClass(AskedMatter);

/** Somebody whom the request may be about: a register's record, or a person of whom notified convictions are kept. */
export interface FoundRecord {
  /** `pnc:2001/0000102X`, or `kept:` and the person's id. */
  key: string;
  backEnd: string;
  nativeId: string;
  identity: Identity;
  check: 'CONFIRMED' | 'TO_REVIEW';
  /** Facts that differ, or that are missing on one side. */
  differences: string[];
  /** A number in the question named it. */
  byNumber: boolean;
  /** Of a register, as it answered; kept convictions are read anew when an answer is drafted. */
  convictions: Conviction[];
}

/** What was searched: an answer without convictions tells it. */
export interface SearchedFor {
  names: string[];
  birthDate?: string;
  numbers: string[];
  /** Names that the register could not take, with its code. */
  notSearched: { name: string; because: string }[];
}

/** One search for a request's person, and what was found. */
const AskedSearchSchema = defineEntity({
  name: 'AskedSearch',
  tableName: 'asked_search',
  indexes: [{ properties: ['request', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    request: () => p.manyToOne(CountryRequest).ref(),
    organisation: p.string().length(8),
    at: p.datetime(),
    backEnd: p.string().length(20),
    searched: p.json<SearchedFor>(),
    found: p.json<FoundRecord[]>(),
    /** The register has more than it gives at once. */
    truncated: p.boolean(),
    /** Why a person must say who it is; null where nobody has to. */
    doubt: p.string().length(40).nullable(),
    /** Keys of those it is about; empty for nobody here, null while nobody has said. */
    chosen: p.json<string[]>().nullable(),
    decidedAt: p.datetime().nullable(),
    /** The token's subject, or `hub` where it was certain. */
    decidedBy: p.string().length(120).nullable(),
    reason: p.string().length(200).nullable(),
  },
});
export class AskedSearch extends AskedSearchSchema.class {}
AskedSearchSchema.setClass(AskedSearch);

/** Told of a request's deadline, once for each day and step, however often the round is walked. */
const AskedChaseSchema = defineEntity({
  name: 'AskedChase',
  tableName: 'asked_chase',
  properties: {
    request: () => p.manyToOne(CountryRequest).ref().primary(),
    on: p.string().length(10).primary(),
    what: p.string().length(20).primary(),
    at: p.datetime(),
  },
});
export class AskedChase extends AskedChaseSchema.class {}
AskedChaseSchema.setClass(AskedChase);
