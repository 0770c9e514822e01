/** What was seen, told or changed while persons were wrongly one: from the audit, which forgets nothing. */
import { whatWasAsked } from '../access/rows.ts';
import { instant, plain, text } from '../platform/api/read/fields.ts';
import { attach, type Connection, type TableShape } from '../platform/api/read/shape.ts';

/**
 * A reading is written down after it was read and before it is told: one that was begun before the end can stand after it in the audit.
 * As long a statement may take, and its row after it.
 */
const afterTheEnd = `interval '10 seconds'`;

/** Global ids of a person and of every conviction that is, or was, its own. */
const idsOf = (person: string) => `array(
  select 'per_' || ${person} union all
  select 'con_' || c.id from conviction c where c.person_id = ${person} union all
  select 'con_' || c.id from person_link l join conviction c on c.source_record_id = l.source_record_id where l.person_id = ${person})`;

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
    select seen.seq from merge_reach r cross join lateral (select ${idsOf('r.person_id')} as ids offset 0) own
      join audit_entry seen on seen.at >= r.since and seen.at <= coalesce(r.until + ${afterTheEnd}, 'infinity')
        and jsonb_exists_any(seen.records, own.ids) and not (seen.kind = 'CHANGE' and seen.operation in ${ownWork})
      where r.event_id = ${parent}.id)`,
  keyset: { direction: 'asc', keys: [{ type: 'bigint', sql: (t) => `${t}.seq` }] },
  shape: 'MergeDisclosure',
};

export const disclosureReads = [disclosureShape, attach('MergeEvent', { disclosures })];
