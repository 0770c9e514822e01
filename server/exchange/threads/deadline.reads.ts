/** What is open and has a last day, the nearest first; and how many working days are left by the hub's own clock. */
import { bankHolidays } from '../../../schema/codes/bank-holidays.ts';
import { plain } from '../../platform/api/read/fields.ts';
import { attach, type Connection } from '../../platform/api/read/shape.ts';
import { today } from '../../platform/api/reference.reads.ts';
import { isOpenIn } from './exchange.reads.ts';
import { isOpenOut } from './waiting-out.ts';

const closed = `'{${bankHolidays.join(',')}}'::date[]`;
const isOpen = (t: string) => `(${isOpenOut(t)} or ${isOpenIn(t)})`;

/** Working days after the one day up to the other (FRA 2020 s.5(4)): 0 on the last lawful day itself. */
const workingDays = (after: string, upTo: string) =>
  `(select count(*)::int from generate_series(${after}::date + 1, ${upTo}::date, interval '1 day') d
    where extract(isodow from d) < 6 and d::date <> all (${closed}))`;

const workingDaysLeft = plain(
  (t) => `case when ${t}.due_on is null or not ${isOpen(t)} then null
    when ${t}.due_on >= ${today} then ${workingDays(today, `${t}.due_on`)} else -${workingDays(`${t}.due_on`, today)} end`,
);

const deadlines: Connection = {
  kind: 'connection',
  shape: 'CountryRequest',
  on: (t) => `${t}.due_on is not null and ${isOpen(t)}`,
  keyset: {
    direction: 'asc',
    keys: [
      { type: 'partialDate', sql: (t) => `${t}.due_on` },
      { type: 'uuid', sql: (t) => `${t}.id` },
    ],
  },
};

export const deadlineReads = [attach('CountryRequest', { workingDaysLeft }), attach('Query', { deadlines })];
