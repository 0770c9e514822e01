/** How applications for certificates are read. What was found and judged is the unit's alone: to an applicant it would tell of a record. */
import { whatWasAnswered, whatWasAsked } from '../access/rows.ts';
import { newestFirst } from '../exchange/threads/exchange.reads.ts';
import { stepsTaken } from '../exchange/threads/steps.reads.ts';
import { heldToBeOne, subjectSnapshot } from '../person/person.reads.ts';
import { code, embedded, instant, plain, text, texts, type Value } from '../platform/api/read/fields.ts';
import { refuseArgument } from '../platform/api/read/refuse-argument.ts';
import { attach, type Connection, type Fields, type Many, type One, type TableShape } from '../platform/api/read/shape.ts';
import { organisation } from '../platform/api/reference.reads.ts';
import { localId } from '../platform/ids.ts';
import { progressOf, waitingForApplication, waitsFor } from './certificate-waiting.ts';

/** Only the unit's staff. */
export const unitsOwn = { withheld: { OWN: 'ROLE', AUDIT: 'ROLE' } } as const;
const notForAudit = { withheld: { AUDIT: 'ROLE' } } as const;

const member =
  (path: string): Value =>
  (t) =>
    `${t}.value->>'${path}'`;

function elements(type: string, json: (t: string) => string, fields: Fields): Many {
  return {
    kind: 'many',
    shape: { type, fields },
    from: (t, { parent }) => `jsonb_array_elements(${json(parent)}) with ordinality as ${t}(value, ordinality)`,
    order: (t) => `${t}.ordinality`,
  };
}

const list = (json: (t: string) => string) => texts((t) => `array(select jsonb_array_elements_text(${json(t)}))`);

const foundRecords: Many = {
  kind: 'many',
  shape: {
    type: 'ApplicantRecord',
    fields: {
      key: text(member('key')),
      identity: subjectSnapshot(`value->'identity'`),
      differences: list((t) => `${t}.value->'differences'`),
      byNumber: plain((t) => `${t}.value->'byNumber'`),
      heldWith: list((t) => `${t}.value->'heldWith'`),
      chosen: plain((t) => `coalesce(${t}.chosen ? (${t}.value->>'key'), false)`),
    },
  },
  from: (t, { parent }) =>
    `(select e.value, e.ordinality, nullif(${parent}.search->'chosen', 'null'::jsonb) as chosen
      from jsonb_array_elements(${parent}.search->'found') with ordinality as e(value, ordinality)) ${t}`,
  order: (t) => `${t}.ordinality`,
};

const search = embedded(
  {
    type: 'ApplicantSearch',
    fields: {
      at: text((t) => `${t}.search->>'at'`),
      doubt: text((t) => `${t}.search->>'doubt'`),
      names: list((t) => `${t}.search->'searched'->'names'`),
      records: foundRecords,
      decidedBy: text((t) => `${t}.search->>'decidedBy'`),
      reason: text((t) => `${t}.search->>'reason'`),
    },
  },
  (t) => `${t}.search is null`,
);

/** Each line with the words of its event and what a person decided on it. */
const lines: Many = {
  kind: 'many',
  shape: {
    type: 'StepDownLine',
    fields: {
      event: text(member('event')),
      result: code(member('result')),
      rule: text(member('rule')),
      version: text(member('version')),
      source: text(member('source')),
      countedFrom: text(member('countedFrom')),
      until: text(member('until')),
      on: text((t) => `${t}.shown->>'on'`),
      court: text((t) => `${t}.shown->>'court'`),
      offence: text((t) => `${t}.shown->>'offence'`),
      disposal: text((t) => `${t}.shown->>'disposal'`),
      decidedToDisclose: plain((t) => `(${t}.decided->>'disclose')::boolean`),
      decidedBecause: text((t) => `${t}.decided->>'reason'`),
    },
  },
  from: (t, { parent }) => `(select l.value, l.ordinality,
      (select e->'shown' from jsonb_array_elements(${parent}.disclosure->'events') e where e->>'id' = l.value->>'event' limit 1) as shown,
      (select d from jsonb_array_elements(${parent}.disclosure->'decisions') d where d->>'event' = l.value->>'event' limit 1) as decided
    from jsonb_array_elements(${parent}.disclosure->'lines') with ordinality as l(value, ordinality)) ${t}`,
  order: (t) => `${t}.ordinality`,
};

const disclosure = embedded(
  {
    type: 'Disclosure',
    fields: { onDay: text((t) => `${t}.disclosure->>'onDay'`), outcome: code((t) => `${t}.disclosure->>'outcome'`), lines },
  },
  (t) => `${t}.disclosure is null`,
);

const refund = embedded(
  {
    type: 'CertificateRefund',
    fields: { amountPence: plain((t) => `${t}.refund->'amount'`), because: code((t) => `${t}.refund->>'because'`) },
  },
  (t) => `${t}.refund is null`,
);

export const certificateApplicationShape: TableShape = {
  type: 'CertificateApplication',
  table: 'certificate_application',
  idPrefix: 'cap',
  visible: whatWasAsked,
  fields: {
    id: code((t) => `'cap_' || ${t}.id`),
    reference: text('reference'),
    organisation: organisation('organisation'),
    kind: code('kind'),
    service: code('service'),
    subject: { ...subjectSnapshotOf(), ...notForAudit },
    primaryCountry: text((t) => `${t}.form->>'primaryCountry'`),
    progress: code(progressOf),
    missing: elements('FieldIssue', (t) => `${t}.missing`, {
      path: text(member('path')),
      code: code(member('code')),
      message: text(member('message')),
    }),
    raisedAt: instant('raised_at'),
    receivedOn: text('received_on'),
    dueOn: text('due_on'),
    completeBy: text('complete_by'),
    feePence: plain('fee'),
    terms: text('terms'),
    refund,
    certificates: {
      kind: 'many',
      shape: 'Certificate',
      on: (t, { parent }) => `${t}.application_id = ${parent}.id`,
      order: (t) => `${t}.id`,
    },
    status: { ...code('status'), ...unitsOwn },
    waitingFor: { ...waitingForApplication, ...unitsOwn },
    search: { ...search, ...unitsOwn },
    disclosure: { ...disclosure, ...unitsOwn },
    intelligence: { ...code('intelligence'), ...unitsOwn },
    intelligenceText: { ...text('intelligence_text'), ...unitsOwn },
    decidedBy: { ...text('decided_by'), ...unitsOwn },
    approvedBy: { ...text('approved_by'), ...unitsOwn },
    sentBackReason: { ...text('sent_back_reason'), ...unitsOwn },
    failure: { ...text('failure'), ...unitsOwn },
    steps: { ...stepsTaken, ...unitsOwn },
  },
};

/** The part of the form that says who it is. */
function subjectSnapshotOf() {
  return subjectSnapshot(`form->'subject'`);
}

const shownInContent =
  (path: string): Value =>
  (t) =>
    `${t}.content->>'${path}'`;

export const certificateShape: TableShape = {
  type: 'Certificate',
  table: 'certificate',
  idPrefix: 'cer',
  visible: whatWasAnsweredOnceSigned(),
  fields: {
    id: code((t) => `'cer_' || ${t}.id`),
    reference: text('reference'),
    kind: code('kind'),
    outcome: code('outcome'),
    status: code('status'),
    reason: text('reason'),
    issuedOn: text('issued_on'),
    summary: text(shownInContent('summary')),
    primaryCountry: text(shownInContent('primaryCountry')),
    convictions: elements('CertificateLine', (t) => `${t}.content->'convictions'`, {
      on: text(member('on')),
      court: text(member('court')),
      offence: text(member('offence')),
      disposal: text(member('disposal')),
    }),
    disputes: {
      kind: 'many',
      shape: 'CertificateDispute',
      on: (t, { parent }) => `${t}.certificate_id = ${parent}.id`,
      order: (t) => `${t}.id`,
    },
  },
};

/** An applicant sees a certificate once it is one. */
function whatWasAnsweredOnceSigned(): TableShape['visible'] {
  return { ...whatWasAnswered, OWN: (t, { organisation: own }) => `(${t}.organisation = ${own} and ${t}.status <> 'SIGNING')` };
}

const certificateDisputeShape: TableShape = {
  type: 'CertificateDispute',
  table: 'certificate_dispute',
  idPrefix: 'cdi',
  visible: whatWasAnswered,
  fields: {
    id: code((t) => `'cdi_' || ${t}.id`),
    kind: code('kind'),
    words: text('words'),
    state: code('state'),
    raisedAt: instant('raised_at'),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
  },
};

const certificateApplicationOne: One = {
  kind: 'one',
  shape: 'CertificateApplication',
  prepare: ({ id, reference }) => {
    if ((typeof id === 'string') === (typeof reference === 'string')) refuseArgument('id', 'give either `id` or `reference`');
    return {
      id: typeof id === 'string' ? (localId('CertificateApplication', id) ?? null) : null,
      reference: reference ?? null,
    };
  },
  on: (t, at) => `${t}.id in (select ${at.arg('id', 'uuid')} union all
    select a.id from certificate_application a where a.reference = ${at.arg('reference', 'text')})`,
};

interface Filter {
  statuses?: readonly string[] | null;
  waitingFor?: readonly string[] | null;
  intelligence?: string | null;
  kind?: string | null;
  dueBy?: string | null;
}

export const certificateApplications: Connection = {
  kind: 'connection',
  shape: 'CertificateApplication',
  prepare: ({ filter }, { policyClass }) => {
    const { statuses = null, waitingFor = null, intelligence = null, ...open } = (filter ?? {}) as Filter;
    const { kind = null, dueBy = null } = open;
    // Who may not read them may not find by them either.
    for (const [name, given] of Object.entries({ statuses, waitingFor, intelligence }))
      if (given && policyClass !== 'UNIT') refuseArgument(`filter.${name}`, "is for the unit's own staff");
    return { statuses, waitingFor, intelligence, kind, dueBy };
  },
  on: (t, at) => {
    const [statuses, kind, dueBy] = [at.arg('statuses', 'text[]'), at.arg('kind', 'text'), at.arg('dueBy', 'text')];
    const [waits, intelligence] = [at.arg('waitingFor', 'text[]'), at.arg('intelligence', 'text')];
    return `(${statuses} is null or ${t}.status = any(${statuses})) and (${kind} is null or ${t}.kind = ${kind})
      and (${dueBy} is null or ${t}.due_on <= ${dueBy})
      and (${intelligence} is null or ${t}.intelligence = ${intelligence})
      and (${waits} is null or ${waitsFor(t)} = any(${waits}))`;
  },
  keyset: newestFirst,
};

const certificatesOfPerson: Many = {
  kind: 'many',
  shape: 'Certificate',
  on: (t, { parent }) =>
    `exists (select 1 from certificate_application a where a.id = ${t}.application_id and a.person_id in ${heldToBeOne(parent)})`,
  order: (t) => `${t}.id`,
};

export const certificateReads = [
  certificateApplicationShape,
  certificateShape,
  certificateDisputeShape,
  attach('Query', { certificateApplication: certificateApplicationOne, certificateApplications }),
  attach('Person', { certificates: certificatesOfPerson }),
];
