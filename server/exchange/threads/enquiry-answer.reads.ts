/** All countries of one enquiry as one answer, complete or not, and everything that the enquiry waits for. */
import { code, instant, text } from '../../platform/api/read/fields.ts';
import { attach, type Many, type One } from '../../platform/api/read/shape.ts';
import { country } from '../../platform/api/reference.reads.ts';
import { awaitedOut, awaitedOutSince, isAwaitedOut } from './waiting-out.ts';
import { isOverdue } from './exchange.reads.ts';
import { ofEnquiry } from './of-enquiry.ts';

const answers = (condition: string) =>
  `exists (select 1 from country_response a where a.request_id = r.id and a.withdrawn_at is null and ${condition})`;

const state = `case r.status
  when 'ANSWERED' then case when ${answers(`a.identity_check = 'TO_REVIEW'`)} then 'TO_DECIDE' else 'ANSWERED' end
  when 'REFUSED' then 'REFUSED' when 'FAILED' then 'FAILED' when 'CANCELLED' then 'WITHDRAWN'
  else case when ${isOverdue('r')} then 'OVERDUE' else 'OPEN' end end`;

/** Of a country that was asked again, the newest request counts. */
const countries = (
  enquiry: string,
) => `select s.*, case s.state when 'FAILED' then s.failure when 'OPEN' then s.status when 'OVERDUE' then s.status
    when 'TO_DECIDE' then 'IDENTITY' when 'REFUSED' then s.outcome end as reason
  from (select distinct on (r.country) r.id as request_id, r.country, r.status, r.failure, ${state} as state,
      (select a.outcome from country_response a where a.request_id = r.id and a.withdrawn_at is null order by a.received_at desc, a.id desc limit 1) as outcome
    from country_request r where ${ofEnquiry('r', enquiry)} order by r.country, r.raised_at desc, r.id desc) s`;

const merged = (enquiry: string) => `select case when count(*) filter (where c.state = 'ANSWERED') = 0 then 'NONE'
    when bool_and(c.state in ('ANSWERED', 'WITHDRAWN')) then 'COMPLETE' else 'PARTIAL' end as completeness
  from (${countries(enquiry)}) c`;

const answeredCountries: Many = {
  kind: 'many',
  from: (t, { parent }) => `(${countries(parent)}) ${t}`,
  order: (t) => `${t}.country`,
  shape: {
    type: 'CountryAnswer',
    fields: {
      country: country(),
      state: code('state'),
      reason: text('reason'),
      outcome: code('outcome'),
      request: { kind: 'one', shape: 'CountryRequest', on: (t, { parent }) => `${t}.id = ${parent}.request_id` },
    },
  },
};

/** What is in force, and known to be the person's. */
const convictions: Many = {
  kind: 'many',
  shape: 'Conviction',
  on: (t, { parent }) => `${t}.attached and ${t}.superseded_at is null and not ${t}.deleted_by_convicting_state
    and ${t}.response_id in (select a.id from country_response a join country_request r on r.id = a.request_id where ${ofEnquiry('r', parent)})`,
  order: (t) => `${t}.decided_on desc nulls last, ${t}.id`,
};

const answer: One = {
  kind: 'one',
  from: (t, { parent }) => `(select ${parent}.id, m.completeness from (${merged(parent)}) m) ${t}`,
  shape: {
    type: 'EnquiryAnswer',
    fields: { completeness: code('completeness'), countries: answeredCountries, convictions },
  },
  withheld: { AUDIT: 'ROLE' },
};

/** The register comes first; a search that nobody will try again is somebody's to do by hand. */
const registerSearch = (enquiry: string) => `select null::uuid as request_id, null as country,
    case when o.id is null then 'REGISTER_SEARCH_BY_HAND' else 'REGISTER_SEARCH' end as what, ${enquiry}.raised_at as since,
    case when o.failures > 0 then o.available_at + (hub_now() - clock_timestamp()) end as next_attempt_at,
    case when o.id is null then 'FORCE' else 'HUB' end as who_can_act
  from (select 1) one left join outbox o on o.topic = 'register-search' and o.payload->>'enquiryId' = ${enquiry}.id::text
  where ${enquiry}.register_records is null`;

const requestsWaiting = (
  enquiry: string,
) => `select r.id as request_id, r.country, ${awaitedOut('what')('r')} as what, ${awaitedOutSince('r')} as since,
    r.next_attempt_at, ${awaitedOut('whoCanAct')('r')} as who_can_act
  from country_request r where ${ofEnquiry('r', enquiry)} and ${isAwaitedOut('r')}`;

const waitingFor: Many = {
  kind: 'many',
  from: (t, { parent }) => `(${registerSearch(parent)} union all ${requestsWaiting(parent)}) ${t}`,
  order: (t) => `${t}.country nulls first, ${t}.request_id`,
  shape: {
    type: 'EnquiryWaiting',
    fields: {
      what: code('what'),
      since: instant('since'),
      nextAttemptAt: instant('next_attempt_at'),
      whoCanAct: code('who_can_act'),
      request: { kind: 'one', shape: 'CountryRequest', on: (t, { parent }) => `${t}.id = ${parent}.request_id` },
    },
  },
};

export const enquiryAnswerReads = [attach('Enquiry', { answer, waitingFor })];
