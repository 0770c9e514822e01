/** How it is read what a conviction from abroad corresponds to, and what became of its entry on the PNC. */
import { cjsOffences } from '../../../schema/codes/cjs-offences.ts';
import { code, embedded, instant, plain, text, type Value } from '../../platform/api/read/fields.ts';
import { attach, type At, type Many, type One } from '../../platform/api/read/shape.ts';
import { codedValue, constant } from '../../platform/api/reference.reads.ts';

const member =
  (name: string): Value =>
  (t) =>
    `${t}.value->>'${name}'`;

const proposals: Many = {
  kind: 'many',
  from: (t: string, at: At) => `jsonb_array_elements(${at.parent}.proposals) with ordinality as ${t}(value, ordinality)`,
  order: (t) => `${t}.ordinality`,
  shape: {
    type: 'EquivalenceProposal',
    fields: {
      cjsCode: text(member('cjsCode')),
      title: text(member('title')),
      statute: text(member('statute')),
      recordable: plain(member('recordable')),
      confidence: plain(member('confidence')),
      why: code(member('why')),
    },
  },
};

const offences: Many = {
  kind: 'many',
  from: (t) => `equivalence ${t}`,
  on: (t, { parent }) => `${t}.conviction_id = ${parent}.id`,
  order: (t) => `${t}.ordinal`,
  shape: {
    type: 'OffenceEquivalence',
    fields: {
      offence: text('local_id'),
      decided: plain((t) => `(${t}.decided_at is not null)`),
      cjsOffence: codedValue(constant(cjsOffences.system), constant(cjsOffences.version), 'cjs_code'),
      recordable: plain('recordable'),
      decidedBy: text('decided_by'),
      decidedAt: instant('decided_at'),
      reason: text('reason'),
      proposals,
    },
  },
};

const ofConviction = (t: string, condition: string) =>
  `exists (select 1 from equivalence e where e.conviction_id = ${t}.id and ${condition})`;

const equivalence = embedded(
  {
    type: 'Equivalence',
    fields: {
      decided: plain((t) => `(not ${ofConviction(t, 'e.decided_at is null')})`),
      recordable: plain((t) => ofConviction(t, 'e.recordable')),
      offences,
    },
  },
  (t) => `not ${ofConviction(t, 'true')}`,
);

/** Of the conviction in whichever version. */
const pncEntry: One = {
  kind: 'one',
  from: (t) => `pnc_entry ${t}`,
  on: (t, { parent }) =>
    `${t}.person_id = ${parent}.person_id and ${t}.country = ${parent}.country and ${t}.native_id = ${parent}.native_id`,
  shape: {
    type: 'PncEntry',
    fields: {
      state: code('state'),
      pncId: text('pnc_id'),
      courtCase: text('court_case'),
      asn: text('asn'),
      failure: text('failure'),
      reason: text('reason'),
      orderedBy: text('ordered_by'),
      orderedAt: instant('ordered_at'),
      enteredAt: instant('entered_at'),
    },
  },
};

export const equivalenceReads = [attach('Conviction', { equivalence, pncEntry })];
