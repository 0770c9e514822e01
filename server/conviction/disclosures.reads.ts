/** What was seen, told or changed while persons were wrongly one: from the audit, which forgets nothing. */
import { whatWasAsked } from '../access/rows.ts';
import { instant, plain, text } from '../platform/api/read/fields.ts';
import { attach, type Connection, type TableShape } from '../platform/api/read/shape.ts';

/**
 * A reading is written down after it was read and before it is told: one that was begun before the end can stand after it in the audit.
 * As long a statement may take, and its row after it.
 */
const afterTheEnd = `interval '10 seconds'`;

/**
 * Global ids by which a person could be seen, and from when to when: its own and those of its convictions, which were its own as long as
 * the record that they came with was. `r` is a row of merge_reach.
 */
const seenAs = `
  select array(select 'per_' || r.person_id union all
    select 'con_' || c.id from conviction c where c.person_id = r.person_id and c.source_record_id is null) as ids, r.since, r.until
  union all
  select array(select 'con_' || c.id from conviction c where c.source_record_id = l.source_record_id),
    greatest(r.since, l.made_at), least(r.until, l.ended_at) from person_link l where l.person_id = r.person_id`;

/** The linking itself discloses nothing. */
const ownWork = `('match persons', 'mutation mergePersons', 'mutation splitPerson', 'mutation undoMerge', 'mutation reviewLink JOIN', 'mutation reviewLink APART')`;

const disclosureShape: TableShape = {
  type: 'MergeDisclosure',
  table: 'audit_entry',
  visible: whatWasAsked,
  key: [{ column: 'seq', type: 'bigint' }],
  fields: {
    at: instant('at'),
    kind: text('kind'),
    actor: text('actor'),
    organisation: text('organisation'),
    role: text('role'),
    purpose: text('purpose'),
    justification: text('justification'),
    operation: text('operation'),
    records: plain('records'),
  },
};

const disclosures: Connection = {
  kind: 'connection',
  // `offset 0`: the ids of a person are gathered once, and not for every row of the audit.
  on: (t, { parent }) => `${t}.seq in (
    select seen.seq from merge_reach r cross join lateral (select ids, since, until from (${seenAs}) each offset 0) own
      join audit_entry seen on seen.at >= own.since and seen.at <= coalesce(own.until + ${afterTheEnd}, 'infinity')
        and jsonb_exists_any(seen.records, own.ids) and not (seen.kind = 'CHANGE' and seen.operation in ${ownWork})
      where r.event_id = ${parent}.id)`,
  keyset: { direction: 'asc', keys: [{ type: 'bigint', sql: (t) => `${t}.seq` }] },
  shape: 'MergeDisclosure',
};

export const disclosureReads = [disclosureShape, attach('MergeEvent', { disclosures })];
