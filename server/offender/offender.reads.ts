/** How matters of the offender desk and offers of hand-over are read. */
import { offeredByOrTo, responsibleOrOffered } from '../access/rows.ts';
import { newestFirst } from '../exchange/threads/exchange.reads.ts';
import { stepsTaken } from '../exchange/threads/steps.reads.ts';
import { subjectSnapshot } from '../person/person.reads.ts';
import { localId } from '../platform/ids.ts';
import { code, instant, plain, text, texts } from '../platform/api/read/fields.ts';
import { attach, type Connection, type TableShape } from '../platform/api/read/shape.ts';
import { organisation } from '../platform/api/reference.reads.ts';
import { waitingForMatter } from './offender-waiting.ts';

const notForAudit = { withheld: { AUDIT: 'ROLE' } } as const;

export const offenderMatterShape: TableShape = {
  type: 'OffenderMatter',
  table: 'offender_matter',
  idPrefix: 'off',
  visible: responsibleOrOffered,
  fields: {
    id: code((t) => `'off_' || ${t}.id`),
    status: code('status'),
    person: { kind: 'one', shape: 'Person', on: (t, { parent }) => `${t}.id = ${parent}.person_id` },
    subject: subjectSnapshot('subject'),
    kinds: { ...texts('kinds'), ...notForAudit },
    convictions: {
      kind: 'many',
      shape: 'Conviction',
      on: (t, { parent }) => `${t}.superseded_at is null and not ${t}.deleted_by_convicting_state
        and exists (select 1 from offender_conviction l where l.matter_id = ${parent}.id and l.conviction_id = ${t}.id)`,
      order: (t) => `${t}.decided_on desc nulls last, ${t}.id`,
    },
    raisedAt: instant('raised_at'),
    category: { ...code('category'), ...notForAudit },
    level: plain('level'),
    assessment: { ...text('assessment'), ...notForAudit },
    visorId: text('visor_id'),
    responsible: organisation('responsible'),
    station: text('station'),
    manager: text('manager'),
    failure: text('failure'),
    waitingFor: waitingForMatter,
    handOvers: {
      kind: 'many',
      shape: 'HandOver',
      on: (t, { parent }) => `${t}.matter_id = ${parent}.id`,
      order: (t) => `${t}.proposed_at, ${t}.id`,
    },
    steps: stepsTaken,
  },
};

export const handOverShape: TableShape = {
  type: 'HandOver',
  table: 'hand_over',
  idPrefix: 'hov',
  visible: offeredByOrTo,
  fields: {
    id: code((t) => `'hov_' || ${t}.id`),
    matter: { kind: 'one', shape: 'OffenderMatter', on: (t, { parent }) => `${t}.id = ${parent}.matter_id` },
    from: organisation('from_organisation'),
    to: organisation('to_organisation'),
    state: code('state'),
    reason: text('reason'),
    proposedAt: instant('proposed_at'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    rejectedBecause: text('rejected_because'),
  },
};

interface Filter {
  statuses?: readonly string[] | null;
  responsible?: string | null;
  personId?: string | null;
}

const nobody = '00000000-0000-0000-0000-000000000000';

const offenderMatters: Connection = {
  kind: 'connection',
  shape: 'OffenderMatter',
  prepare: ({ filter }) => {
    const { statuses = null, responsible = null, personId = null } = (filter ?? {}) as Filter;
    return { statuses, responsible, personId: personId === null ? null : (localId('Person', personId) ?? nobody) };
  },
  on: (t, at) => {
    const [statuses, responsible, personId] = [
      at.arg('statuses', 'text[]'),
      at.arg('responsible', 'text'),
      at.arg('personId', 'uuid'),
    ];
    return `(${statuses} is null or ${t}.status = any(${statuses})) and (${responsible} is null or ${t}.responsible = ${responsible})
      and (${personId} is null or ${t}.person_id = ${personId})`;
  },
  keyset: newestFirst,
};

export const offenderReads = [offenderMatterShape, handOverShape, attach('Query', { offenderMatters })];
