/** How referrals are read: by whoever refers, by Immigration Enforcement and by the unit. */
import { referredByOrTo } from '../../access/rows.ts';
import { newestFirst } from '../../exchange/threads/exchange.reads.ts';
import { stepsTaken } from '../../exchange/threads/steps.reads.ts';
import { subjectSnapshot } from '../../person/person.reads.ts';
import { code, embedded, instant, plain, text } from '../../platform/api/read/fields.ts';
import { attach, type Connection, type Embedded, type Many, type TableShape } from '../../platform/api/read/shape.ts';
import { codedValue, country, foreignText, organisation } from '../../platform/api/reference.reads.ts';

const category = codedValue('category_system', 'category_version', 'category_code');

/** Rows of a conviction that is told already: only whose referral it is counts. */
function partsOf(table: 'offence' | 'sanction', shape: Many['shape']): Many {
  return {
    kind: 'many',
    shape,
    from: (t) => `${table} ${t}`,
    on: (t, { parent }) => `${t}.conviction_id = ${parent}.id`,
    order: (t) => `${t}.ordinal`,
  };
}

const convictions: Many = {
  kind: 'many',
  withheld: { AUDIT: 'ROLE' },
  from: (t, at) => `(select c.*, l.ground from conviction c join referral_conviction l on l.conviction_id = c.id
    where l.referral_id = ${at.parent}.id and 'IMMIGRATION' = any(${at.purposes})) ${t}`,
  order: (t) => `${t}.decided_on desc nulls last, ${t}.id`,
  shape: {
    type: 'ReferredConviction',
    fields: {
      ground: code('ground'),
      country: country(),
      court: foreignText('court'),
      decidedOn: text('decided_on'),
      offences: partsOf('offence', {
        type: 'ReferredOffence',
        fields: { category, title: foreignText('title'), startedOn: text('started_on') },
      }),
      sanctions: partsOf('sanction', { type: 'ReferredSanction', fields: { category, sentenced: text('sentenced') } }),
    },
  },
};

const waitingFor: Embedded = embedded(
  {
    type: 'Waiting',
    fields: {
      what: code((t) => `case ${t}.status when 'REFERRED' then 'DECISION' else 'OUTCOME' end`),
      since: instant('status_since'),
      nextAttemptAt: instant(() => 'null::timestamptz'),
      whoCanAct: code(() => `'IMMIGRATION_ENFORCEMENT'`),
    },
  },
  (t) => `${t}.status not in ('REFERRED', 'TAKEN_UP')`,
);

export const referralShape: TableShape = {
  type: 'Referral',
  table: 'referral',
  idPrefix: 'ref',
  visible: referredByOrTo,
  fields: {
    id: code((t) => `'ref_' || ${t}.id`),
    status: code('status'),
    force: organisation(),
    recipient: organisation('recipient'),
    subject: subjectSnapshot('subject'),
    reason: text('reason'),
    referredAt: instant('referred_at'),
    convictionCount: plain((t) => `(select count(*) from referral_conviction l where l.referral_id = ${t}.id)`),
    convictions,
    remark: text('remark'),
    waitingFor,
    steps: stepsTaken,
  },
};

const referrals: Connection = {
  kind: 'connection',
  shape: 'Referral',
  prepare: ({ filter }) => ({
    statuses: (filter as { statuses?: readonly string[] | null } | null | undefined)?.statuses ?? null,
  }),
  on: (t, at) => `(${at.arg('statuses', 'text[]')} is null or ${t}.status = any(${at.arg('statuses', 'text[]')}))`,
  keyset: newestFirst,
};

export const referralReads = [referralShape, attach('Query', { referrals })];
