/** Takes single rows away, and adds single ones, on either side; and says what the next reconciliation must call each. */
import type pg from 'pg';
import type { Sets } from './independent/tally.ts';

export interface Damage {
  what: string;
  /** An alarm that names it: kind, and text that stands in its reference. */
  kind: string;
  says: string;
}

interface Ground {
  pool: pg.Pool;
  sets: Sets;
}

/** One row of the answer; text columns only. */
type Row = Record<string, string>;
type Maker = (ground: Ground, one: <R extends Row>(sql: string) => Promise<R>) => Promise<Damage>;

/** Each takes a row that none before has touched: `touched` keeps their convictions. */
const any = (from: string, key: string) =>
  `${from} and not exists (select 1 from touched t where t.id = ${key}) order by md5(${key}) limit 1`;
const told = `recorded_conviction c join notification_due d using (register, conviction_id) join notification n on n.id = d.notification_id
  join exchange_message m on m.notification_id = n.id where n.channel = 'ECRIS' and n.change = 'NEW'`;

const makers: Maker[] = [
  async (_, one) => {
    const row = await one<{ id: string; nationality: string }>(
      any('select d.conviction_id as id, d.nationality from notification_due d where true', 'd.conviction_id'),
    );
    await one(
      `delete from notification_due where conviction_id = '${row.id}' and nationality = '${row.nationality}' returning id`,
    );
    return { what: 'a row of the ledger is lost', kind: 'LEDGER_BROKEN', says: `ROW_MISSING ${row.id} ${row.nationality}` };
  },
  async (_, one) => {
    const row = await one<{ id: string }>(
      any('select d.conviction_id as id from notification_due d where true', 'd.conviction_id'),
    );
    await one(`insert into notification_due select uuidv7(), register, conviction_id, 'AQ', state, reason, missing, recorded_on, due_on, notification_id,
      digest, state_since from notification_due where conviction_id = '${row.id}' limit 1 returning id`);
    return { what: 'a row of the ledger is too many', kind: 'LEDGER_BROKEN', says: `ROW_TOO_MANY ${row.id} AQ` };
  },
  async (_, one) => {
    const row = await one<{ id: string }>(
      any('select c.conviction_id as id from recorded_conviction c where true', 'c.conviction_id'),
    );
    await one(`delete from recorded_conviction where conviction_id = '${row.id}' returning conviction_id`);
    return { what: 'a conviction is lost', kind: 'LEDGER_BROKEN', says: `NO_CONVICTION ${row.id}` };
  },
  async (_, one) => {
    const row = await one<{ id: string; reference: string }>(
      any('select c.conviction_id as id, c.reference from recorded_change c where true', 'c.conviction_id'),
    );
    await one(`delete from recorded_change where reference = '${row.reference}' returning reference`);
    return { what: 'a change that was read is lost', kind: 'RECORDED_DIFFERS', says: row.reference };
  },
  async (_, one) => {
    const row = await one<{ id: string; reference: string }>(
      any('select c.conviction_id as id, c.reference from recorded_change c where true', 'c.conviction_id'),
    );
    await one(`insert into recorded_change select register, reference || '9', conviction_id, change, recorded_on, read_at from recorded_change
      where reference = '${row.reference}' returning reference`);
    return { what: 'a change is too many', kind: 'RECORDED_DIFFERS', says: `${row.reference}9` };
  },
  async (_, one) => {
    const row = await one<{ id: string; nationality: string; notification: string }>(
      any(`select c.conviction_id as id, d.nationality, n.id as notification from ${told}`, 'c.conviction_id'),
    );
    await one(`delete from notification where id = '${row.notification}' returning id`);
    return { what: 'a notification is lost', kind: 'LEDGER_BROKEN', says: `NOTIFICATION_MISSING ${row.id} ${row.nationality}` };
  },
  async (_, one) => {
    const row = await one<{ id: string; notification: string }>(
      any(`select c.conviction_id as id, n.id as notification from ${told}`, 'c.conviction_id'),
    );
    await one(`insert into notification (id, reference, organisation, direction, channel, country, status, change, person_id, conviction_id, subject,
        conviction, purpose, justification, raised_at, status_since)
      select uuidv7(), reference || 'X', organisation, direction, channel, 'AQ', status, change, person_id, conviction_id, subject, conviction, purpose,
        justification, raised_at, status_since from notification where id = '${row.notification}' returning id`);
    const copy = await one<{ reference: string }>(
      `select reference from notification where country = 'AQ' order by id desc limit 1`,
    );
    return { what: 'a notification is too many', kind: 'LEDGER_BROKEN', says: `NOTIFICATION_TOO_MANY ${copy.reference}` };
  },
  async (_, one) => {
    const row = await one<{ id: string; reference: string }>(
      any(`select c.conviction_id as id, m.reference from ${told}`, 'c.conviction_id'),
    );
    await one(`delete from exchange_message where reference = '${row.reference}' returning id`);
    return { what: 'a message that was sent is lost', kind: 'TAKEN_DIFFERS', says: row.reference };
  },
  async (_, one) => {
    const row = await one<{ id: string; reference: string }>(
      any(`select c.conviction_id as id, m.reference from ${told}`, 'c.conviction_id'),
    );
    await one(`insert into exchange_message (id, reference, notification_id, organisation, direction, kind, at, sent_at, fence)
      select uuidv7(), reference || 'X', notification_id, organisation, direction, kind, at, sent_at, fence from exchange_message
      where reference = '${row.reference}' returning id`);
    return { what: 'a message is too many', kind: 'TAKEN_DIFFERS', says: `${row.reference}X` };
  },
  async ({ sets }, one) => {
    const row = await one<{ id: string; reference: string; day: string }>(
      any('select c.conviction_id as id, c.reference, c.recorded_on as day from recorded_change c where true', 'c.conviction_id'),
    );
    sets.remove('RECORDED', row.day, row.reference);
    return { what: 'the register has lost a change', kind: 'RECORDED_DIFFERS', says: row.reference };
  },
  async ({ sets }, one) => {
    const row = await one<{ id: string; reference: string; day: string }>(
      any('select c.conviction_id as id, c.reference, c.recorded_on as day from recorded_change c where true', 'c.conviction_id'),
    );
    sets.add('RECORDED', row.day, `${row.reference}7`);
    return { what: 'the register knows a change that it told nobody', kind: 'RECORDED_DIFFERS', says: `${row.reference}7` };
  },
  ...(['remove', 'add'] as const).map((way): Maker => async ({ sets }, one) => {
    const row = await one<{ id: string; reference: string; country: string; day: string }>(
      any(
        `select c.conviction_id as id, m.reference, n.country, to_char(m.at at time zone 'UTC', 'YYYY-MM-DD') as day from ${told}`,
        'c.conviction_id',
      ),
    );
    const reference = way === 'add' ? `${row.reference}7` : row.reference;
    sets[way](`TAKEN ${row.country}`, row.day, reference);
    const what = way === 'add' ? 'a country has taken a message that nobody sent' : 'a country has lost a message';
    return { what, kind: 'TAKEN_DIFFERS', says: reference };
  }),
  ...(['remove', 'add'] as const).map((way): Maker => async ({ sets }, one) => {
    const row = await one<{ id: string; country: string; reference: string; day: string }>(
      any(
        `select i.reference as id, i.reference, i.country, to_char(i.sent_at at time zone 'UTC', 'YYYY-MM-DD') as day from inbound_message i where true`,
        'i.reference',
      ),
    );
    const reference = way === 'add' ? `${row.reference}7` : row.reference;
    sets[way](`SENT ${row.country}`, row.day, reference);
    const what = way === 'add' ? 'a country has sent what never came' : 'a country knows nothing of what it sent';
    return { what, kind: 'SENT_DIFFERS', says: reference };
  }),
  async (_, one) => {
    const row = await one<{ id: string; reference: string }>(
      any('select i.reference as id, i.reference from inbound_message i where true', 'i.reference'),
    );
    await one(`delete from inbound_message where reference = '${row.reference}' returning reference`);
    return { what: 'a message that came is lost', kind: 'SENT_DIFFERS', says: row.reference };
  },
];

/** Each kind of damage so many times, each to another conviction. */
export async function doDamage(ground: Ground, times: number): Promise<Damage[]> {
  await ground.pool.query('create table touched (id text primary key)');
  const done: Damage[] = [];
  for (let round = 0; round < times; round += 1) {
    for (const make of makers) {
      const one = async <R extends Row>(sql: string): Promise<R> => {
        const { rows } = await ground.pool.query<R>(sql);
        const [row] = rows;
        if (!row) throw new Error(`nothing to damage: ${sql}`);
        if (sql.startsWith('select') && row['id']) await ground.pool.query('insert into touched values ($1)', [row['id']]);
        return row;
      };
      done.push(await make(ground, one));
    }
  }
  return done;
}
