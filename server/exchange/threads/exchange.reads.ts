/** How enquiries, requests, messages and answers are read. */
import { purposes } from '../../../schema/codes/purposes.ts';
import { whatWasAnswered, whatWasAsked } from '../../access/rows.ts';
import { bandsOf, evidenceOf, listIn } from '../../person/links/evidence.reads.ts';
import { heldToBeOne, subjectSnapshot } from '../../person/person.reads.ts';
import { localId } from '../../platform/ids.ts';
import { code, embedded, instant, plain, text, texts } from '../../platform/api/read/fields.ts';
import { refuseArgument } from '../../platform/api/read/refuse-argument.ts';
import { attach, type Connection, type Embedded, type Many, type One, type TableShape } from '../../platform/api/read/shape.ts';
import { codedValue, constant, country, foreignText, organisation, today } from '../../platform/api/reference.reads.ts';
import { freeTextReading } from './reading.reads.ts';
import { openReceivedStatuses } from './request-in-lifecycle.ts';
import { searchedAbroad, searchedHere } from './searched.reads.ts';
import { stepsTaken } from './steps.reads.ts';
import type { AskedStatus } from './request-out-lifecycle.ts';
import { ofEnquiry } from './of-enquiry.ts';
import { awaitedIn, isAwaitedIn, type Awaited } from './waiting-in.ts';
import { awaitedOut, awaitedOutSince, isAwaitedOut, isOpenOut } from './waiting-out.ts';

export const purpose = codedValue(constant(purposes.system), constant(purposes.version), 'purpose');
const among = (statuses: readonly AskedStatus[]) => `(${statuses.map((status) => `'${status}'`).join(', ')})`;
export const isOpenIn = (t: string) =>
  `(${t}.direction = 'IN' and ${t}.status in (${openReceivedStatuses.map((status) => `'${status}'`).join(', ')}))`;
/** Never null: without a due date nothing is overdue. */
export const isOverdue = (t: string) => `((${isOpenOut(t)} or ${isOpenIn(t)}) and coalesce(${t}.due_on < ${today}, false))`;

const one = (shape: string, column: string): One => ({
  kind: 'one',
  shape,
  on: (t, { parent }) => `${t}.id = ${parent}.${column}`,
});

const ofDirection = (t: string, received: string, asked: string) =>
  `case when ${t}.direction = 'IN' then ${received} else ${asked} end`;
const ofWaiting = (part: keyof Awaited) => (t: string) => ofDirection(t, awaitedIn(part)(t), awaitedOut(part)(t));
const since = (t: string) => ofDirection(t, `${t}.status_since`, awaitedOutSince(t));
/** True where the request waits for something. */
const isAwaited = (t: string) => ofDirection(t, isAwaitedIn(t), isAwaitedOut(t));

const waitingFor: Embedded = embedded(
  {
    type: 'Waiting',
    fields: {
      what: code(ofWaiting('what')),
      since: instant(since),
      nextAttemptAt: instant('next_attempt_at'),
      whoCanAct: code(ofWaiting('whoCanAct')),
    },
  },
  (t) => `not ${isAwaited(t)}`,
);

/** Files are told of by those who may see the thread; the texts of answers and what is in them are another matter. */
const attachments: Many = {
  kind: 'many',
  from: (t, { parent }) => `(select a.* from inbound_attachment a join inbound_message m on m.id = a.message_id
    where m.reference = ${parent}.reference and ${parent}.direction = 'IN') ${t}`,
  order: (t) => `${t}.ordinal`,
  withheld: { AUDIT: 'ROLE' },
  shape: {
    type: 'MessageAttachment',
    fields: { name: text('name'), mediaType: text('media_type'), size: plain('size'), sha256: code('sha256') },
  },
};

export const messageShape: TableShape = {
  type: 'ExchangeMessage',
  table: 'exchange_message',
  visible: whatWasAsked,
  fields: {
    reference: text('reference'),
    direction: code('direction'),
    kind: code('kind'),
    inReplyTo: text('in_reply_to'),
    at: instant('at'),
    sentAt: instant('sent_at'),
    text: { ...foreignText(), withheld: { AUDIT: 'ROLE' } },
    failure: text('failure'),
    attachments,
  },
};

const match = (t: string) => `${t}.identity_match`;
const answerMatch: Embedded = embedded(
  {
    type: 'IdentityMatch',
    fields: {
      score: plain((t) => `${match(t)}->>'score'`),
      evidence: evidenceOf(match),
      contradictions: listIn(match, 'contradictions'),
      holds: listIn(match, 'holds'),
      bands: bandsOf((t) => `${match(t)}->>'modelVersion'`),
    },
  },
  (t) => `${match(t)} is null`,
);

export const countryResponseShape: TableShape = {
  type: 'CountryResponse',
  table: 'country_response',
  idPrefix: 'rsp',
  visible: whatWasAnswered,
  fields: {
    id: code((t) => `'rsp_' || ${t}.id`),
    request: one('CountryRequest', 'request_id'),
    receivedAt: instant('received_at'),
    withdrawnAt: instant('withdrawn_at'),
    outcome: code('outcome'),
    identityCheck: code('identity_check'),
    identityDifferences: texts('identity_differences'),
    identityDecision: embedded(
      {
        type: 'DecidedIdentity',
        fields: {
          decidedAt: instant('identity_decided_at'),
          decidedBy: text('identity_decided_by'),
          reason: text('identity_reason'),
        },
      },
      (t) => `${t}.identity_decided_at is null`,
    ),
    identity: subjectSnapshot('identity'),
    identityMatch: answerMatch,
    convictions: {
      kind: 'many',
      shape: 'Conviction',
      on: (t, { parent }) => `${t}.response_id = ${parent}.id`,
      order: (t) => `${t}.decided_on desc nulls last, ${t}.id`,
    },
    searched: searchedAbroad,
    otherCountries: texts('other_countries'),
    reading: freeTextReading('reading'),
    remarks: foreignText(),
  },
};

const byRequest = (shape: string | TableShape, order: Many['order']): Many => ({
  kind: 'many',
  shape,
  on: (t, { parent }) => `${t}.request_id = ${parent}.id`,
  order,
});

export const countryRequestShape: TableShape = {
  type: 'CountryRequest',
  table: 'country_request',
  idPrefix: 'req',
  visible: whatWasAsked,
  fields: {
    id: code((t) => `'req_' || ${t}.id`),
    reference: text('reference'),
    direction: code('direction'),
    channel: code('channel'),
    country: country(),
    status: code('status'),
    purpose,
    urgency: code('urgency'),
    raisedAt: instant('raised_at'),
    sentAt: instant('sent_at'),
    dueOn: text('due_on'),
    partnerDueOn: text('partner_due_on'),
    neededOn: text('needed_on'),
    expectedOn: text('expected_on'),
    overdue: plain(isOverdue),
    force: organisation(),
    enquiry: one('Enquiry', 'enquiry_id'),
    joinedBy: {
      kind: 'many',
      shape: 'Enquiry',
      on: (t, { parent }) => `${t}.id in (select j.enquiry_id from joined_request j where j.request_id = ${parent}.id)`,
      order: (t) => `${t}.id`,
    },
    person: one('Person', 'person_id'),
    subject: subjectSnapshot('subject'),
    waitingFor,
    messages: byRequest(messageShape, (t) => `${t}.at, ${t}.id`),
    responses: byRequest('CountryResponse', (t) => `${t}.received_at, ${t}.id`),
    steps: stepsTaken,
  },
};

const count = (condition: string) => `count(*) filter (where ${condition})`;

const progress: One = {
  kind: 'one',
  from: (
    t,
    { parent },
  ) => `(select count(*) as asked, ${count(`r.status = 'ANSWERED'`)} as answered, ${count(`r.status in ${among(['REFUSED', 'FAILED'])}`)} as refused,
    ${count(isOverdue('r'))} as overdue, ${count(isOpenOut('r'))} as open from country_request r where ${ofEnquiry('r', parent)}) ${t}`,
  shape: {
    type: 'EnquiryProgress',
    fields: {
      asked: plain('asked'),
      answered: plain('answered'),
      refused: plain('refused'),
      overdue: plain('overdue'),
      open: plain('open'),
    },
  },
};

export const enquiryShape: TableShape = {
  type: 'Enquiry',
  table: 'enquiry',
  idPrefix: 'enq',
  visible: whatWasAsked,
  fields: {
    id: code((t) => `'enq_' || ${t}.id`),
    reference: text('reference'),
    person: one('Person', 'person_id'),
    force: organisation(),
    purpose,
    reason: text('reason'),
    urgency: code('urgency'),
    courtDate: text('court_date'),
    raisedAt: instant('raised_at'),
    registerCheck: {
      ...embedded(
        {
          type: 'RegisterCheck',
          fields: {
            checkedAt: instant('register_checked_at'),
            records: plain('register_records'),
            note: text('register_note'),
            searched: searchedHere,
          },
        },
        (t) => `${t}.register_checked_at is null`,
      ),
      withheld: { AUDIT: 'ROLE' },
    },
    progress,
    requests: {
      kind: 'many',
      shape: 'CountryRequest',
      on: (t, { parent }) => ofEnquiry(t, parent),
      order: (t) => `${t}.country, ${t}.id`,
    },
  },
};

const enquiry: One = {
  kind: 'one',
  shape: 'Enquiry',
  prepare: ({ id, reference }) => {
    if ((typeof id === 'string') === (typeof reference === 'string')) refuseArgument('id', 'give either `id` or `reference`');
    return { id: typeof id === 'string' ? (localId('Enquiry', id) ?? null) : null, reference: reference ?? null };
  },
  on: (t, at) =>
    `${t}.id in (select ${at.arg('id', 'uuid')} union all select e.id from enquiry e where e.reference = ${at.arg('reference', 'text')})`,
};

export const newestFirst: Connection['keyset'] = { direction: 'desc', keys: [{ type: 'uuid', sql: (t) => `${t}.id` }] };

interface Filter {
  statuses?: readonly string[] | null;
  direction?: string | null;
  country?: string | null;
  overdue?: boolean | null;
}

const countryRequests: Connection = {
  kind: 'connection',
  shape: 'CountryRequest',
  prepare: ({ filter }) => {
    const { statuses = null, direction = null, country: asked = null, overdue = null } = (filter ?? {}) as Filter;
    return { statuses, direction, country: asked, overdue };
  },
  on: (t, at) => {
    const [statuses, asked, overdue] = [at.arg('statuses', 'text[]'), at.arg('country', 'text'), at.arg('overdue', 'boolean')];
    return `(${statuses} is null or ${t}.status = any(${statuses})) and (${asked} is null or ${t}.country = ${asked})
      and (${overdue} is null or ${isOverdue(t)} = ${overdue})
      and (${at.arg('direction', 'text')} is null or ${t}.direction = ${at.arg('direction', 'text')})`;
  },
  keyset: newestFirst,
};

const requestsOfPerson: Connection = {
  kind: 'connection',
  shape: 'CountryRequest',
  on: (t, { parent }) => `${t}.person_id in ${heldToBeOne(parent)}`,
  keyset: newestFirst,
};

export const exchangeReads = [
  enquiryShape,
  countryRequestShape,
  countryResponseShape,
  attach('Query', { enquiry, countryRequests }),
  attach('Person', { countryRequests: requestsOfPerson }),
];
