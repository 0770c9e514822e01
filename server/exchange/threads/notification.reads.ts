/** How notifications are read, both ways. */
import { orForwarded, whatWasAsked } from '../../access/rows.ts';
import { toStrike } from '../registers/pnc-entry.entity.ts';
import { subjectSnapshot } from '../../person/person.reads.ts';
import { code, embedded, instant, plain, text, texts } from '../../platform/api/read/fields.ts';
import { attach, type Connection, type Embedded, type Many, type TableShape } from '../../platform/api/read/shape.ts';
import { country, organisation, today } from '../../platform/api/reference.reads.ts';
import { extraditionShape } from './extradition.reads.ts';
import { messageShape, newestFirst, purpose } from './exchange.reads.ts';
import { stepsTaken } from './steps.reads.ts';

/** What is awaited and who can act, for every status in which something is. */
const awaited = {
  QUEUED: { what: 'SENDING', whoCanAct: 'HUB' },
  SENT: { what: 'RECEIPT', whoCanAct: 'COUNTRY' },
  INFORMATION_WANTED: { what: 'INFORMATION_FROM_US', whoCanAct: 'UNIT' },
  REFUSED: { what: 'DECISION', whoCanAct: 'UNIT' },
  FAILED: { what: 'DECISION', whoCanAct: 'UNIT' },
  RECEIVED: { what: 'WORKING_IN', whoCanAct: 'HUB' },
  TO_IDENTIFY: { what: 'IDENTITY', whoCanAct: 'UNIT' },
  TO_DECIDE: { what: 'EQUIVALENCE', whoCanAct: 'UNIT' },
  ENTERING: { what: 'PNC', whoCanAct: 'HUB' },
  ENTRY_FAILED: { what: 'DECISION', whoCanAct: 'UNIT' },
} as const;

/** Whatever its status: a struck conviction that still stands on the PNC. */
const mustBeStruck = (t: string) => `coalesce(${t}.failure = '${toStrike}', false)`;

function ofStatus(part: 'what' | 'whoCanAct', ofStruck: string) {
  const cases = Object.entries(awaited).map(([status, { [part]: value }]) => `when '${status}' then '${value}'`);
  return code((row) => `case when ${mustBeStruck(row)} then '${ofStruck}' else case ${row}.status ${cases.join(' ')} end end`);
}

const waitingFor: Embedded = embedded(
  {
    type: 'Waiting',
    fields: {
      what: ofStatus('what', 'STRIKING_ON_PNC'),
      since: instant('status_since'),
      nextAttemptAt: instant('next_attempt_at'),
      whoCanAct: ofStatus('whoCanAct', 'UNIT'),
    },
  },
  (row) =>
    `${row}.status not in (${Object.keys(awaited)
      .map((status) => `'${status}'`)
      .join(', ')}) and not ${mustBeStruck(row)}`,
);

/** Personal data of others: for the unit alone, which decides. */
const candidates: Many = {
  kind: 'many',
  from: (row) => `notified_candidate ${row}`,
  on: (row, { parent, organisation: caller }) => `${row}.notification_id = ${parent}.id and ${caller} = ${parent}.organisation`,
  order: (row) => `${row}.ordinal`,
  withheld: { AUDIT: 'ROLE' },
  shape: {
    type: 'NotifiedCandidate',
    fields: {
      person: { kind: 'one', shape: 'Person', on: (row, { parent }) => `${row}.id = ${parent}.person_id` },
      pncId: text('register_id'),
      subject: subjectSnapshot('subject'),
      differences: texts('differences'),
    },
  },
};

const forwards: Many = {
  kind: 'many',
  from: (row) => `notification_forward ${row}`,
  on: (row, { parent }) => `${row}.notification_id = ${parent}.id`,
  order: (row) => `${row}.organisation`,
  shape: {
    type: 'NotificationForward',
    fields: { organisation: organisation(), at: instant('at'), because: code('because') },
  },
};

const isOverdue = (t: string) => `(${t}.direction = 'OUT' and ${t}.sent_at is null and ${t}.status <> 'WITHDRAWN'
  and coalesce(${t}.due_on < ${today}, false))`;

export const notificationShape: TableShape = {
  type: 'Notification',
  table: 'notification',
  idPrefix: 'not',
  visible: { ...whatWasAsked, OWN: orForwarded(whatWasAsked.OWN, 'id') },
  fields: {
    id: code((t) => `'not_' || ${t}.id`),
    reference: text('reference'),
    direction: code('direction'),
    channel: code('channel'),
    country: country(),
    status: code('status'),
    change: code('change'),
    person: { kind: 'one', shape: 'Person', on: (t, { parent }) => `${t}.id = ${parent}.person_id` },
    subject: subjectSnapshot('subject'),
    matter: code((t) => `case when ${t}.extradition_id is null then 'CONVICTION' else 'EXTRADITION' end`),
    extradition: { kind: 'one', shape: 'Extradition', on: (t, { parent }) => `${t}.id = ${parent}.extradition_id` },
    convictionId: text('conviction_id'),
    conviction: {
      kind: 'one',
      shape: 'Conviction',
      on: (t, { parent }) => `${t}.notification_id = ${parent}.id`,
      order: (t) => `${t}.id`,
    },
    candidates,
    forwards,
    purpose,
    raisedAt: instant('raised_at'),
    sentAt: instant('sent_at'),
    dueOn: text('due_on'),
    overdue: plain(isOverdue),
    failure: text('failure'),
    waitingFor,
    messages: {
      kind: 'many',
      shape: messageShape,
      on: (t, { parent }) => `${t}.notification_id = ${parent}.id`,
      order: (t) => `${t}.at, ${t}.id`,
    },
    steps: stepsTaken,
  },
};

interface Filter {
  direction?: string | null;
  statuses?: readonly string[] | null;
  country?: string | null;
  overdue?: boolean | null;
}

const notifications: Connection = {
  kind: 'connection',
  shape: 'Notification',
  prepare: ({ filter }) => {
    const { direction = null, statuses = null, country: other = null, overdue = null } = (filter ?? {}) as Filter;
    return { direction, statuses, country: other, overdue };
  },
  on: (t, at) => {
    const [direction, statuses] = [at.arg('direction', 'text'), at.arg('statuses', 'text[]')];
    const [other, overdue] = [at.arg('country', 'text'), at.arg('overdue', 'boolean')];
    return `(${direction} is null or ${t}.direction = ${direction}) and (${statuses} is null or ${t}.status = any(${statuses}))
      and (${other} is null or ${t}.country = ${other}) and (${overdue} is null or ${isOverdue(t)} = ${overdue})`;
  },
  keyset: newestFirst,
};

export const notificationReads = [notificationShape, extraditionShape, attach('Query', { notifications })];
