/** What a search costs, what it gives, and whether the person meant is in it. */
import type pg from 'pg';
import { recordOfRow } from '../../server/cli/match/row.ts';
import { candidatesSql } from '../../server/person/links/find-candidates.ts';
import { matchKeys } from '../../server/person/links/match-keys.ts';
import { prepareForHub } from '../../server/person/links/weigh.ts';
import type { WrittenRecord } from '../../server/person/matching/record.ts';
import { coreRows, readSet, setNames } from '../matching/sets.ts';
import { inventPerson, slipNames, written } from './invent.ts';
import { idOf } from './load.ts';
import { benchNow } from './spool.ts';

interface Searched {
  ms: number;
  candidates: number;
  found: boolean;
}

const text = candidatesSql({ keys: '$1::bigint[]', condition: 'p.id <> $2::uuid' });
/** Nobody. */
const noId = 'ffffffff-ffff-7fff-8fff-ffffffffffff';

async function search(pool: pg.Pool, asked: WrittenRecord, meant: number, itself = noId): Promise<Searched> {
  const began = performance.now();
  const keys = matchKeys(prepareForHub(asked, benchNow));
  const { rows } = await pool.query<{ person_id: string }>({ name: 'candidates', text, values: [keys, itself] });
  const ms = performance.now() - began;
  return { ms, candidates: rows.length, found: rows.some(({ person_id: id }) => id === idOf(meant)) };
}

interface Measured {
  /** Invented persons, and records of the labelled sets beside them. */
  size: number;
  crowd: number;
  seed: number;
  searches: number;
  seconds: number;
}

export async function measureInvented(pool: pg.Pool, { size, crowd, seed, searches, seconds }: Measured): Promise<string> {
  const all: Searched[] = [];
  const missed = new Map<string, number>();
  for (let at = 0; at < searches; at += 1) {
    const place = Math.floor((at * size) / searches);
    const done = await search(pool, written(inventPerson(seed, place), at), place);
    all.push(done);
    const slip = slipNames[at % slipNames.length] ?? '';
    if (!done.found) missed.set(slip, (missed.get(slip) ?? 0) + 1);
  }
  const { rows } = await pool.query<{ keys: string; given_up: string; bytes: string }>(
    `select (select count(*) from person_key) as keys, (select count(*) from common_key) as given_up, pg_database_size(current_database()) as bytes`,
  );
  const [times, counts] = [all.map(({ ms }) => ms), all.map(({ candidates }) => candidates)];
  return [
    `${size} persons (loaded in ${seconds.toFixed(0)} s): ${(Number(rows[0]?.keys) / (size + crowd)).toFixed(1)} keys a person, ${rows[0]?.given_up} given up,`,
    `${(Number(rows[0]?.bytes) / 1e9).toFixed(1)} GB; a search p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms;`,
    `candidates p50 ${percentile(counts, 0.5)}, p95 ${percentile(counts, 0.95)}; found ${share(all)};`,
    `missed: ${[...missed].map(([slip, times]) => `${times} of ${Math.ceil(searches / slipNames.length)} with ${slip}`).join(', ') || 'none'}`,
  ].join(' ');
}

interface Labelled {
  set: string;
  entity: string;
  source: string;
  record: WrittenRecord;
}

/** Records of all labelled sets that say which belong together. */
export function readCrowd(root: string): Labelled[] {
  return setNames(root).flatMap((set) => {
    const labelled = readSet(root, set);
    return coreRows(labelled).flatMap((row) => {
      const entity = labelled.entity.get(row['id'] ?? '');
      return entity === undefined ? [] : [{ set, entity, source: row['source'] ?? '', record: recordOfRow(row) }];
    });
  });
}

/** True pairs of each set, in the crowd of all others. */
export async function measureLabelled(
  pool: pg.Pool,
  crowd: readonly Labelled[],
  { from, pairsMax }: { from: number; pairsMax: number },
): Promise<string> {
  const lines: string[] = [];
  for (const set of new Set(crowd.map((each) => each.set))) {
    const pairs = truePairs(crowd, set);
    const step = Math.max(1, pairs.length / pairsMax);
    const done: Searched[] = [];
    let meet = 0;
    for (let at = 0; at < pairs.length; at += step) {
      const [left, right] = pairs[Math.floor(at)] as [number, number];
      meet += Number(shareKey((crowd[left] as Labelled).record, (crowd[right] as Labelled).record));
      done.push(await search(pool, (crowd[left] as Labelled).record, from + right, idOf(from + left)));
    }
    lines.push(
      `  ${set.padEnd(18)} ${String(done.length).padStart(4)} of ${pairs.length} true pairs: share a key ${(meet / done.length).toFixed(3)}, found ${share(done)}, candidates p95 ${percentile(
        done.map(({ candidates }) => candidates),
        0.95,
      )}`,
    );
  }
  return lines.join('\n');
}

/** Whatever others share it. */
function shareKey(one: WrittenRecord, other: WrittenRecord): boolean {
  const keys = new Set(matchKeys(prepareForHub(one, benchNow)));
  return matchKeys(prepareForHub(other, benchNow)).some((key) => keys.has(key));
}

function truePairs(crowd: readonly Labelled[], set: string): [number, number][] {
  const byEntity = new Map<string, number[]>();
  for (const [at, each] of crowd.entries())
    if (each.set === set) byEntity.set(each.entity, [...(byEntity.get(each.entity) ?? []), at]);
  return [...byEntity.values()].flatMap((places) =>
    places.flatMap((one, index) =>
      places
        .slice(index + 1)
        .filter((other) => crowd[one]?.source === '' || crowd[one]?.source !== crowd[other]?.source)
        .map((other): [number, number] => [one, other]),
    ),
  );
}

function share(all: readonly Searched[]): string {
  return (all.filter(({ found }) => found).length / all.length).toFixed(3);
}

function percentile(all: readonly number[], part: number): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length * part)] ?? NaN;
}
