/** How convictions, offences and sanctions are read. */
import { ecrisParameters } from '../../schema/codes/ecris-parameters.ts';
import { pncDisposals } from '../../schema/codes/pnc-disposals.ts';
import { pncQualifiers } from '../../schema/codes/pnc-qualifiers.ts';
import { purposes } from '../../schema/codes/purposes.ts';
import { orForwarded, whatWasAnswered, type RowPolicy } from '../access/rows.ts';
import { code, embedded, instant, plain, text, type Value } from '../platform/api/read/fields.ts';
import { heldToBeOne } from '../person/person.reads.ts';
import { attach, type At, type Connection, type Many, type TableShape, type Visible } from '../platform/api/read/shape.ts';
import { codedValue, constant, country, foreignText } from '../platform/api/reference.reads.ts';

/** An answer may be used for no purpose but the one it was given for (TCA art 651): nobody reads it without holding that purpose. */
function boundToPurpose(rows: Visible): Visible {
  if (typeof rows !== 'function') return rows;
  return (t, reader) => `(${rows(t, reader)}) and ${t}.use_purpose = any(${reader.purposes})`;
}

const convictionRows: RowPolicy = {
  ...whatWasAnswered,
  OWN: boundToPurpose(orForwarded(whatWasAnswered.OWN, 'notification_id')),
  UNIT: boundToPurpose(whatWasAnswered.UNIT),
};

/** Rows that are reached from a conviction alone, which was checked. */
const withConviction: RowPolicy = { ...whatWasAnswered, OWN: () => 'true', UNIT: () => 'true' };

const category = codedValue('category_system', 'category_version', 'category_code');

/** Parameters of an ECRIS offence or sanction; on the PNC's side a suspension is one of its qualifiers. */
function parameter(column: string) {
  const system: Value = (t) =>
    `case ${t}.category_system when '${pncDisposals.system}' then '${pncQualifiers.system}' else '${ecrisParameters.system}' end`;
  return codedValue(system, 'category_version', column);
}

const linked = (offence: string, sanction: string) =>
  `exists (select 1 from sanction_offence l where l.offence_id = ${offence}.id and l.sanction_id = ${sanction}.id)`;
const inOrder = (t: string) => `${t}.ordinal`;

const offenceShape: TableShape = {
  type: 'Offence',
  table: 'offence',
  visible: withConviction,
  fields: {
    // As read-conviction.ts has it.
    localId: text((t) => `coalesce(${t}.local_id, 'O-' || lpad((${t}.ordinal + 1)::text, 5, '0'))`),
    category,
    nationalCode: text('national_code'),
    title: foreignText('title'),
    legalProvisions: foreignText('provisions'),
    startedOn: text('started_on'),
    endedOn: text('ended_on'),
    completion: parameter('completion_code'),
    participation: parameter('participation_code'),
    sanctions: {
      kind: 'many',
      shape: 'Sanction',
      on: (t, { parent }) => `${t}.conviction_id = ${parent}.conviction_id and ${linked(parent, t)}`,
      order: inOrder,
    },
  },
};

const sanctionShape: TableShape = {
  type: 'Sanction',
  table: 'sanction',
  visible: withConviction,
  fields: {
    category,
    nationalCode: text('national_code'),
    nature: parameter('nature_code'),
    title: foreignText('title'),
    sentenced: text('sentenced'),
    executed: text('executed'),
    suspension: parameter('suspension_code'),
    suspendedFor: text('suspended_for'),
    fine: embedded(
      { type: 'Fine', fields: { count: plain('fine_count'), amount: text('fine_amount'), currency: text('fine_currency') } },
      (t) => `${t}.fine_count is null or ${t}.fine_amount is null`,
    ),
    offences: {
      kind: 'many',
      shape: 'Offence',
      on: (t, { parent }) => `${t}.conviction_id = ${parent}.conviction_id and ${linked(t, parent)}`,
      order: inOrder,
    },
  },
};

const ofConviction = (shape: string): Many => ({
  kind: 'many',
  shape,
  on: (t, { parent }) => `${t}.conviction_id = ${parent}.id`,
  order: inOrder,
});

export const convictionShape: TableShape = {
  type: 'Conviction',
  table: 'conviction',
  idPrefix: 'con',
  visible: convictionRows,
  fields: {
    id: code((t) => `'con_' || ${t}.id`),
    person: { kind: 'one', shape: 'Person', on: (t, { parent }) => `${t}.id = ${parent}.person_id` },
    country: country(),
    provenance: embedded({
      type: 'Provenance',
      fields: { backEnd: text('back_end'), messageReference: text('message_reference'), receivedAt: instant('received_at') },
    }),
    court: foreignText('court'),
    decidedOn: text('decided_on'),
    finalOn: text('final_on'),
    ageAtOffence: plain('age_at_offence'),
    offences: ofConviction('Offence'),
    sanctions: ofConviction('Sanction'),
    useConditions: embedded({
      type: 'UseConditions',
      fields: {
        purpose: codedValue(constant(purposes.system), constant(purposes.version), 'use_purpose'),
        transmittable: code('transmittable'),
      },
    }),
  },
};

const inForce = (t: string) => `${t}.attached and ${t}.superseded_at is null`;

/** The same conviction, told to the same organisation later about another that is held to be one with the person: that one tells it. */
const toldLater = (
  t: string,
  { parent }: At,
) => `exists (select 1 from conviction later where later.person_id in ${heldToBeOne(parent)}
  and later.person_id <> ${t}.person_id and ${inForce('later')} and later.organisation = ${t}.organisation and later.country = ${t}.country
  and later.native_id = ${t}.native_id and (later.use_purpose = ${t}.use_purpose or later.deleted_by_convicting_state)
  and (later.received_at, later.id) > (${t}.received_at, ${t}.id))`;

/** Attached to the person or to one held to be the same, in force, and usable for the purpose of this call. */
const convictionsOfPerson: Connection = {
  kind: 'connection',
  shape: 'Conviction',
  prepare: ({ filter }) => ({ country: (filter as { country?: string } | null | undefined)?.country ?? null }),
  on: (
    t,
    at,
  ) => `${t}.person_id in ${heldToBeOne(at.parent)} and ${inForce(t)} and not ${t}.deleted_by_convicting_state and not ${toldLater(t, at)}
    and ${t}.use_purpose = ${at.purpose} and (${at.arg('country', 'text')} is null or ${t}.country = ${at.arg('country', 'text')})`,
  keyset: {
    direction: 'desc',
    keys: [
      { type: 'partialDate', sql: (t) => `coalesce(${t}.decided_on, '')` },
      { type: 'uuid', sql: (t) => `${t}.id` },
    ],
  },
};

export const convictionReads = [
  offenceShape,
  sanctionShape,
  convictionShape,
  attach('Person', { convictions: convictionsOfPerson }),
];
