/** How the completeness ledger, its alarms and its sums are read: by the exchange unit and its auditors alone. */
import { notificationReasons } from '../../../schema/codes/notification-reasons.ts';
import { unitOrganisation } from '../../access/caller.ts';
import { unitOnly, type RowPolicy } from '../../access/rows.ts';
import { daysBetween } from '../../platform/calendar-days.ts';
import { code, instant, plain, text, texts } from '../../platform/api/read/fields.ts';
import { refuseArgument } from '../../platform/api/read/refuse-argument.ts';
import {
  attach,
  type At,
  type Connection,
  type Embedded,
  type Many,
  type One,
  type TableShape,
} from '../../platform/api/read/shape.ts';
import { codedValue, constant, country, today } from '../../platform/api/reference.reads.ts';
import { newestFirst } from '../threads/exchange.reads.ts';

const ofUnit: RowPolicy = { ...unitOnly, AUDIT: (_, { organisation }) => `${organisation} = '${unitOrganisation}'` };

const reason = codedValue(constant(notificationReasons.system), constant(notificationReasons.version), 'reason');

/** Absent where the nationality is no country's. */
const knownCountry: Embedded = {
  ...country('nationality'),
  absentWhen: (t) => `not exists (select 1 from country c where c.code = ${t}.nationality)`,
};

const isTaken = (t: string) =>
  `exists (select 1 from notification n where n.id = ${t}.notification_id and n.sent_at is not null)`;
const isOverdue = (t: string) =>
  `(${t}.due_on < ${today} and (${t}.state = 'BLOCKED' or ${t}.state = 'NOTIFIED' and not ${isTaken(t)}))`;

const notificationDueShape: TableShape = {
  type: 'NotificationDue',
  table: 'notification_due',
  visible: ofUnit,
  fields: {
    id: code((t) => `${t}.id`),
    register: text('register'),
    convictionId: text('conviction_id'),
    country: knownCountry,
    nationality: text('nationality'),
    state: code('state'),
    reason,
    missing: texts('missing'),
    recordedOn: text('recorded_on'),
    dueOn: text('due_on'),
    overdue: plain(isOverdue),
    since: instant('state_since'),
    notification: { kind: 'one', shape: 'Notification', on: (t, { parent }) => `${t}.id = ${parent}.notification_id` },
  },
};

interface DueFilter {
  states?: readonly string[] | null;
  reasons?: readonly string[] | null;
  country?: string | null;
  overdue?: boolean | null;
}

const notificationsDue: Connection = {
  kind: 'connection',
  shape: 'NotificationDue',
  prepare: ({ filter }) => {
    const { states = null, reasons = null, country: told = null, overdue = null } = (filter ?? {}) as DueFilter;
    return { states, reasons, country: told, overdue };
  },
  on: (t, at) => {
    const [states, reasons] = [at.arg('states', 'text[]'), at.arg('reasons', 'text[]')];
    const [told, overdue] = [at.arg('country', 'text'), at.arg('overdue', 'boolean')];
    return `(${states} is null or ${t}.state = any(${states})) and (${reasons} is null or ${t}.reason = any(${reasons}))
      and (${told} is null or ${t}.nationality = ${told}) and (${overdue} is null or ${isOverdue(t)} = ${overdue})`;
  },
  keyset: newestFirst,
};

const completenessAlarmShape: TableShape = {
  type: 'CompletenessAlarm',
  table: 'completeness_alarm',
  idPrefix: 'alm',
  visible: ofUnit,
  fields: {
    id: code((t) => `'alm_' || ${t}.id`),
    kind: code('kind'),
    partner: text('partner'),
    day: text('day'),
    reference: text('reference'),
    missingWith: code('missing_with'),
    raisedAt: instant('raised_at'),
    resolvedAt: instant('resolved_at'),
  },
};

interface AlarmFilter {
  open?: boolean | null;
  kinds?: readonly string[] | null;
  partner?: string | null;
}

const completenessAlarms: Connection = {
  kind: 'connection',
  shape: 'CompletenessAlarm',
  prepare: ({ filter }) => {
    const { open = null, kinds = null, partner = null } = (filter ?? {}) as AlarmFilter;
    return { open, kinds, partner };
  },
  on: (t, at) => {
    const [open, kinds, partner] = [at.arg('open', 'boolean'), at.arg('kinds', 'text[]'), at.arg('partner', 'text')];
    return `(${open} is null or (${t}.resolved_at is null) = ${open}) and (${kinds} is null or ${t}.kind = any(${kinds}))
      and (${partner} is null or ${t}.partner = ${partner})`;
  },
  keyset: newestFirst,
};

/** Days of one question. */
const daysMax = 62;

const counts = (state: string): Many => ({
  kind: 'many',
  from: (t, { parent }) => `(select d.reason, count(*)::int as count from notification_due d
    where d.recorded_on = ${parent}.day and d.nationality = ${parent}.nationality and d.state = '${state}' group by d.reason) ${t}`,
  order: (t) => `${t}.reason`,
  shape: { type: 'CompletenessCount', fields: { reason, count: plain('count') } },
});

const range = (at: At) => ({ from: at.arg('from', 'text'), to: at.arg('to', 'text') });

const lines: Many = {
  kind: 'many',
  from: (t, { parent }) => `(select d.recorded_on as day, d.nationality, count(*)::int as recorded,
      count(*) filter (where d.state = 'NOTIFIED' and n.sent_at is not null)::int as sent,
      count(*) filter (where d.state = 'NOTIFIED' and n.sent_at is null)::int as sending
    from notification_due d left join notification n on n.id = d.notification_id
    where d.recorded_on between ${parent}.first_day and ${parent}.last_day and ${parent}.of_unit group by 1, 2) ${t}`,
  order: (t) => `${t}.day, ${t}.nationality`,
  shape: {
    type: 'CompletenessLine',
    fields: {
      day: text('day'),
      country: knownCountry,
      recorded: plain('recorded'),
      sent: plain('sent'),
      sending: plain('sending'),
      notRequired: counts('NOT_REQUIRED'),
      blocked: counts('BLOCKED'),
    },
  },
};

const compared: Many = {
  kind: 'many',
  from: (t) => `compared_day ${t}`,
  on: (t, { parent }) => `${t}.day between ${parent}.first_day and ${parent}.last_day and ${parent}.of_unit`,
  order: (t) => `${t}.day, ${t}.partner, ${t}.set`,
  shape: {
    type: 'ComparedSet',
    fields: {
      day: text('day'),
      partner: text('partner'),
      set: code('set'),
      status: code('status'),
      ours: plain('ours'),
      theirs: plain('theirs'),
      comparedAt: instant('compared_at'),
    },
  },
};

const completeness: One = {
  kind: 'one',
  prepare: ({ from, to }) => {
    const days = daysBetween(String(from), String(to)) + 1;
    if (!(days >= 1 && days <= daysMax)) refuseArgument('to', `must be 0 to ${daysMax - 1} days after from`);
    return { from, to };
  },
  from: (t, at) => `(select ${range(at).from} as first_day, ${range(at).to} as last_day,
    ${at.organisation} = '${unitOrganisation}' as of_unit) ${t}`,
  shape: {
    type: 'Completeness',
    fields: {
      lines,
      compared,
      openAlarms: plain(
        (t) => `(select count(*)::int from completeness_alarm a where a.resolved_at is null
        and a.day between ${t}.first_day and ${t}.last_day and ${t}.of_unit)`,
      ),
    },
  },
};

export const completenessReads = [
  notificationDueShape,
  completenessAlarmShape,
  attach('Query', { completeness, completenessAlarms, notificationsDue }),
];
