/**
 * Candidate search in PostgreSQL as it grows: `node bench/candidate-search/run.ts [--persons 10000,100000] [--searches 500] [--seed 1]`.
 * Prints for each size what a search costs, how many candidates it gives and how often the person meant is among them. 1200000 and
 * 10000000 are for machines with the time (about 60 keys a person are written) and the disk (about 3 kB a person).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrateUrl } from '../../server/migrate.ts';
import { startPostgres } from '../../server/platform/database/embedded-postgres.ts';
import { candidatesSql } from '../../server/person/links/find-candidates.ts';
import { matchKeys, sharedMax } from '../../server/person/links/match-keys.ts';
import { prepareForHub } from '../../server/person/links/weigh.ts';
import { inventPersons, written, type Invented } from './invent.ts';

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '10000,100000' },
    searches: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});
const sizes = values.persons
  .split(',')
  .map(Number)
  .sort((a, b) => a - b);
const searches = Number(values.searches);
const now = new Date('2026-11-25T12:00:00Z');

const dataDir = await mkdtemp(path.join(tmpdir(), 'candidate-search-'));
const postgres = await startPostgres({ dataDir, durable: false });
const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
try {
  await migrateUrl(postgres.url);
  console.log(['persons', 'rows/person', 'p50 ms', 'p95 ms', 'cand p50', 'cand p95', 'found', 'loaded in s'].join('\t'));
  const invent = inventPersons(Number(values.seed));
  const held: Invented[] = [];
  for (const size of sizes) {
    const began = performance.now();
    while (held.length < size) await load(held, invent, Math.min(5_000, size - held.length));
    await giveUpCommon();
    await pool.query('analyze person_key');
    console.log([size, ...(await measure(held)), ((performance.now() - began) / 1000).toFixed(0)].join('\t'));
  }
} finally {
  await pool.end();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function load(into: Invented[], invent: ReturnType<typeof inventPersons>, count: number): Promise<void> {
  const [ids, keys]: [string[], string[]] = [[], []];
  const batch = Array.from({ length: count }, () => invent.next());
  for (const person of batch)
    for (const key of matchKeys(prepareForHub(written(person), now))) {
      keys.push(key);
      ids.push(person.id);
    }
  into.push(...batch);
  await pool.query(
    `insert into person (id, names, sex, nationalities, created_at) select id, '[]', 'UNKNOWN', '{}', now() from unnest($1::uuid[]) p(id)`,
    [batch.map(({ id }) => id)],
  );
  await pool.query(
    `insert into person_key (key, person_id) select k.key, k.id from unnest($1::bigint[], $2::uuid[]) k(key, id)
     where not exists (select 1 from common_key c where c.key = k.key) order by 1, 2 on conflict do nothing`,
    [keys, ids],
  );
  if (into.length % 50_000 === 0) await giveUpCommon();
}

/** As the worker does it key by key. */
async function giveUpCommon(): Promise<void> {
  await pool.query(
    `with grown as (select key from person_key group by key having count(*) > ${sharedMax}),
       given as (insert into common_key select key from grown on conflict do nothing)
     delete from person_key p using grown g where p.key = g.key`,
  );
}

async function measure(persons: readonly Invented[]): Promise<string[]> {
  const text = candidatesSql({ keys: '$1::bigint[]', condition: 'true' });
  const step = Math.max(1, Math.floor(persons.length / searches));
  const times: number[] = [];
  const counts: number[] = [];
  let found = 0;
  for (let at = 0; times.length < searches; at = (at + step) % persons.length) {
    const person = persons[at];
    if (!person) break;
    const keys = matchKeys(prepareForHub(written(person, times.length), now));
    const began = performance.now();
    const { rows } = await pool.query<{ person_id: string }>({ name: 'candidates', text, values: [keys] });
    times.push(performance.now() - began);
    counts.push(rows.length);
    found += Number(rows.some(({ person_id: id }) => id === person.id));
  }
  const { rows } = await pool.query<{ count: string }>('select count(*) from person_key');
  return [
    (Number(rows[0]?.count) / persons.length).toFixed(1),
    percentile(times, 0.5).toFixed(2),
    percentile(times, 0.95).toFixed(2),
    String(percentile(counts, 0.5)),
    String(percentile(counts, 0.95)),
    (found / times.length).toFixed(3),
  ];
}

function percentile(all: readonly number[], share: number): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length * share)] ?? NaN;
}
