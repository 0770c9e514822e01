/** How merges, and pairs that a person must look at, are read. */
import { unitOrganisation } from '../../access/caller.ts';
import type { RowPolicy } from '../../access/rows.ts';
import { code, instant, plain, text } from '../../platform/api/read/fields.ts';
import { attach, type Connection, type Many, type One, type ReaderSql, type TableShape } from '../../platform/api/read/shape.ts';
import { asksAbout, heldToBeOne } from '../person.reads.ts';
import { bandsOf, evidenceOf, listIn } from './evidence.reads.ts';

const waterfall = (t: string) => `${t}.waterfall`;
const knows = (personId: string, { organisation }: ReaderSql) =>
  `exists (select 1 from person known where known.id = ${personId} and ${asksAbout('known', organisation)})`;
const person = (column: string): One => ({
  kind: 'one',
  shape: 'Person',
  on: (t, { parent }) => `${t}.id = ${parent}.${column}`,
});

/** Who knows both: a force learns of no other force's person. */
const mergeRows: RowPolicy = {
  OWN: (t, reader) => `${knows(`${t}.kept_id`, reader)} and (${t}.kind = 'SPLIT' or ${knows(`${t}.other_id`, reader)})`,
  UNIT: () => 'true',
  AUDIT: (_t, { organisation }) => `${organisation} = '${unitOrganisation}'`,
  OPERATIONS: { denied: 'ROLE' },
};

const mergeEventShape: TableShape = {
  type: 'MergeEvent',
  table: 'merge_event',
  idPrefix: 'mrg',
  visible: mergeRows,
  fields: {
    id: code((t) => `'mrg_' || ${t}.id`),
    kind: code('kind'),
    kept: person('kept_id'),
    other: person('other_id'),
    recordIds: plain((t) => `array_to_json(array(select 'src_' || each from unnest(${t}.record_ids) each))`),
    at: instant('at'),
    actor: text('actor'),
    reason: text('reason'),
    score: plain('score'),
    evidence: evidenceOf(waterfall),
    contradictions: listIn(waterfall, 'contradictions'),
    modelVersion: text('model_version'),
    undoneAt: instant('undone_at'),
    undoneBy: text('undone_by'),
    undoneReason: text('undone_because'),
  },
};

/** Of all that are held to be one with the person, or were. */
const mergeHistory: Many = {
  kind: 'many',
  shape: 'MergeEvent',
  on: (t, { parent }) => `(${t}.kept_id in ${heldToBeOne(parent)} or ${t}.other_id in ${heldToBeOne(parent)})`,
  order: (t) => `${t}.at, ${t}.id`,
};

const linkReviewShape: TableShape = {
  type: 'LinkReview',
  table: 'link_review',
  idPrefix: 'lnk',
  visible: {
    OWN: (t, reader) => `${knows(`${t}.one_id`, reader)} and ${knows(`${t}.other_id`, reader)}`,
    UNIT: () => 'true',
    AUDIT: { denied: 'ROLE' },
    OPERATIONS: { denied: 'ROLE' },
  },
  fields: {
    id: code((t) => `'lnk_' || ${t}.id`),
    left: person('one_id'),
    right: person('other_id'),
    score: plain('score'),
    evidence: evidenceOf(waterfall),
    contradictions: listIn(waterfall, 'contradictions'),
    holds: listIn(waterfall, 'holds'),
    bands: bandsOf((t) => `${t}.model_version`),
    modelVersion: text('model_version'),
    state: code('state'),
    foundAt: instant('found_at'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    reason: text('reason'),
  },
};

const stillTwo = (t: string) =>
  `(select count(distinct coalesce(two.merged_into, two.id)) from person two where two.id in (${t}.one_id, ${t}.other_id)) = 2`;

/** What waits, oldest first; two who have become one otherwise wait no longer. */
const linkReviews: Connection = {
  kind: 'connection',
  shape: 'LinkReview',
  prepare: ({ state }) => ({ state: state ?? 'OPEN' }),
  on: (t, at) => `${t}.state = ${at.arg('state', 'text')} and (${t}.state <> 'OPEN' or ${stillTwo(t)})`,
  keyset: { direction: 'asc', keys: [{ type: 'uuid', sql: (t) => `${t}.id` }] },
};

export const linkReads = [mergeEventShape, linkReviewShape, attach('Person', { mergeHistory }), attach('Query', { linkReviews })];
