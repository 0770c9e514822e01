/** What the hub's ledger says against what it must say: every conviction, every line, every notification. */
import type pg from 'pg';
import type { Expected } from './independent/expected.ts';

export interface Held {
  rows: number;
  states: Record<string, number>;
  notifications: number;
  wrong: string[];
}

interface Row {
  conviction_id: string;
  nationality: string;
  state: string;
  told: string;
  days: number;
}

/** How many wrong lines are named. */
const namedMost = 20;

export async function compareLedger(pool: pg.Pool, expected: Expected): Promise<Held> {
  const { rows } = await pool.query<Row>(ledger);
  const states: Record<string, number> = {};
  const wrong: string[] = [];
  let notifications = 0;
  const left = new Map([...expected].map(([id, lines]) => [id, new Set(lines.keys())]));
  for (const { conviction_id: id, nationality, state, told, days } of rows) {
    states[state] = (states[state] ?? 0) + 1;
    notifications += told.length;
    const wanted = expected.get(id)?.get(nationality);
    if (!left.get(id)?.delete(nationality)) wrong.push(`${id} ${nationality}: a line too many`);
    else if (wanted?.state !== state || wanted.told !== told)
      wrong.push(`${id} ${nationality}: ${state} told ${told}, and not ${wanted?.state} told ${wanted?.told}`);
    else if (days !== 27) wrong.push(`${id} ${nationality}: due ${days} days after day 1`);
  }
  for (const [id, nationalities] of left) for (const nationality of nationalities) wrong.push(`${id} ${nationality}: no line`);
  return { rows: rows.length, states, notifications, wrong: wrong.slice(0, namedMost) };
}

const ledger = `
with told as (
  select n.conviction_id, n.country, string_agg(left(n.change, 1), '' order by n.id) as told from notification n
  where n.direction = 'OUT' and n.status <> 'WITHDRAWN' group by 1, 2
)
select d.conviction_id, d.nationality, concat_ws(' ', d.state, d.reason) as state, coalesce(t.told, '') as told,
  d.due_on::date - d.recorded_on::date as days
from notification_due d join recorded_conviction c using (register, conviction_id)
left join told t on t.conviction_id = 'GB-C-' || lpad(c.number::text, 15, '0') and t.country = d.nationality`;
