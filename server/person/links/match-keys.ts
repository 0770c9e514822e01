/** Under which keys a person is found, kept up to date. */
import { hash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { blockingKeys } from '../matching/blocking.ts';
import type { Prepared } from '../matching/record.ts';

/** Who shares a key with more than these is found by a longer key. */
export const sharedMax = 200;

/** Longer than any person has; beyond it somebody has written a book into the names. */
const keysMax = 600;

export function matchKeys(prepared: Prepared): string[] {
  return [...new Set(blockingKeys(prepared).slice(0, keysMax).map(hashOf))];
}

/** 64 bits of SHA-256, as PostgreSQL's bigint: two texts that meet by chance make one candidate more. */
function hashOf(text: string): string {
  return hash('sha256', text, 'buffer').readBigInt64BE(0).toString();
}

export async function keepKeys(em: EntityManager, personId: string, keys: readonly string[]): Promise<void> {
  const asked = JSON.stringify(keys);
  await em.execute('delete from person_key where person_id = ?::uuid', [personId]);
  await em.execute(
    `insert into person_key (key, person_id)
       select k.key::bigint, ?::uuid from jsonb_array_elements_text(?::jsonb) k(key)
       where not exists (select 1 from common_key c where c.key = k.key::bigint) order by 1
     on conflict do nothing`,
    [personId, asked],
  );
  await giveUpCommon(em, asked);
}

/** What too many share is given up: its rows would only be read to be thrown away. */
async function giveUpCommon(em: EntityManager, keys: string): Promise<void> {
  await em.execute(
    `with grown as (
       select k.key::bigint as key from jsonb_array_elements_text(?::jsonb) k(key) cross join lateral
         (select count(*) as persons from (select 1 from person_key p where p.key = k.key::bigint limit ${sharedMax + 1}) few) c
       where c.persons > ${sharedMax}
     ), given_up as (insert into common_key (key) select key from grown order by key on conflict do nothing)
     delete from person_key p using grown g where p.key = g.key`,
    [keys],
  );
}
