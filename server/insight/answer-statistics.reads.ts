/** How often and how fast countries answer: sums over requests, no fact about a person. A force's own; the exchange unit's are all. */
import { ownOrAllOfUnit } from '../access/rows.ts';
import { openStatuses } from '../exchange/threads/request-out-lifecycle.ts';
import { code, embedded, plain, text } from '../platform/api/read/fields.ts';
import { refuseArgument } from '../platform/api/read/refuse-argument.ts';
import { attach, type At, type Embedded, type Many, type One, type Prepare, type Sql } from '../platform/api/read/shape.ts';
import { country, today } from '../platform/api/reference.reads.ts';

/** Days of one question. */
const daysMax = 366;

const isWaiting = `status in (${openStatuses.map((status) => `'${status}'`).join(', ')})`;
const isAnswered = `status in ('ANSWERED', 'REFUSED')`;

/** Every figure as a condition on a request that was sent; the sum of the five in the middle is the first. */
const counted = {
  asked: 'true',
  answered: `status = 'ANSWERED'`,
  refused: `status = 'REFUSED'`,
  failed: `status = 'FAILED'`,
  cancelled: `status = 'CANCELLED'`,
  waiting: isWaiting,
  inTime: `${isAnswered} and answered_on <= due_on`,
  late: `${isAnswered} and answered_on > due_on`,
  overdue: `${isWaiting} and due_on < today`,
};
const shares = { medianDays: 0.5, ninetiethDays: 0.9 };

/** The days asked for, or as many before them. */
const times = { now: 'is_now', before: 'not is_now' };
type Time = keyof typeof times;

const column = (time: Time, figure: string) => `"${time} ${figure}"`;

const sums: Sql = (Object.keys(times) as Time[])
  .flatMap((time) => [
    ...Object.entries(counted).map(
      ([figure, condition]) => `count(*) filter (where ${times[time]} and ${condition})::int as ${column(time, figure)}`,
    ),
    ...Object.entries(shares).map(
      ([figure, share]) =>
        `round((percentile_cont(${share}) within group (order by days) filter (where ${times[time]} and ${isAnswered}))::numeric, 1) as ${column(time, figure)}`,
    ),
  ])
  .join(', ');

/** Midnight in London with which a day begins. */
const dawn = (day: Sql) => `((${day})::timestamp at time zone 'Europe/London')`;

/** What was sent, with the first answer that stands. A clock behind ours makes no answer come before its question. */
const sent = (parent: string, reader: At): Sql => `(
  select r.country, r.channel, r.status, r.due_on, ${parent}.today, r.sent_at >= ${dawn(`${parent}.first_day`)} as is_now,
    to_char(a.answered_at at time zone 'Europe/London', 'YYYY-MM-DD') as answered_on,
    greatest(0, extract(epoch from a.answered_at - r.sent_at)::float8 / 86400) as days
  from country_request r left join lateral (
    select min(c.received_at) as answered_at from country_response c where c.request_id = r.id and c.withdrawn_at is null) a on true
  where r.direction = 'OUT' and r.sent_at >= ${dawn(`${parent}.before_day`)} and r.sent_at < ${dawn(`${parent}.last_day + 1`)}
    and (${ownOrAllOfUnit('r', reader)})) sent`;

const figures = (time: Time): Embedded =>
  embedded({
    type: 'AnswerFigures',
    fields: Object.fromEntries(
      [...Object.keys(counted), ...Object.keys(shares)].map((figure) => [figure, plain((t) => `${t}.${column(time, figure)}`)]),
    ),
  });

const countries: Many = {
  kind: 'many',
  from: (t, at) => `(select country, channel, ${sums} from ${sent(at.parent, at)} group by country, channel) ${t}`,
  order: (t) => `${t}.${column('now', 'asked')} desc, ${t}.country, ${t}.channel`,
  shape: {
    type: 'CountryAnswers',
    fields: { country: country(), channel: code('channel'), now: figures('now'), before: figures('before') },
  },
};

const inDays: Prepare = ({ days, to }) => {
  if (!(Number(days) >= 1 && Number(days) <= daysMax)) refuseArgument('days', `must be 1 to ${daysMax}`);
  return { days, to: to ?? null };
};

/** `offset 0` keeps the planner from reading the hub's clock anew for every request. */
const answerStatistics: One = {
  kind: 'one',
  prepare: inDays,
  withheld: { OPERATIONS: 'ROLE' },
  from: (t, at) => `(select d.*, s.* from (
      select today, last_day - 2 * days + 1 as before_day, last_day - days + 1 as first_day, last_day
      from (select today, coalesce(${at.arg('to', 'text')}, today)::date as last_day, ${at.arg('days', 'int')} as days
        from (select ${today} as today) clock) asked offset 0) d
    cross join lateral (select ${sums} from ${sent('d', at)}) s) ${t}`,
  shape: {
    type: 'AnswerStatistics',
    fields: {
      from: text('first_day'),
      to: text('last_day'),
      beforeFrom: text('before_day'),
      now: figures('now'),
      before: figures('before'),
      countries,
    },
  },
};

export const answerStatisticsReads = [attach('Query', { answerStatistics })];
