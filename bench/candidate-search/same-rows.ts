/** That the bulk load leaves the rows that the hub leaves: five hundred persons, half of them of one surname, written in both ways. */
import { strict as assert } from 'node:assert';
import type pg from 'pg';
import { model } from '../../server/model.ts';
import { openOrm } from '../../server/platform/database/orm.ts';
import { keepKeys, matchKeys } from '../../server/person/links/match-keys.ts';
import { prepareForHub } from '../../server/person/links/weigh.ts';
import { inventPerson, written } from './invent.ts';
import { idOf, loadKeys, loadPersons } from './load.ts';
import { benchNow, openSpool } from './spool.ts';

const count = 500;
const recordAt = (place: number) => {
  const person = inventPerson(0, place);
  return written(place % 2 === 0 ? { ...person, family: 'Smith' } : person);
};

/** @throws AssertionError */
export async function assertSameRows(url: string, pool: pg.Pool, folder: string): Promise<void> {
  await loadPersons(pool, count);
  const orm = await openOrm(url, model);
  try {
    for (let place = 0; place < count; place += 1)
      await orm.em.fork().transactional((em) => keepKeys(em, idOf(place), matchKeys(prepareForHub(recordAt(place), benchNow))));
  } finally {
    await orm.close(true);
  }
  const byTheHub = await everyRow(pool);
  await loadPersons(pool, count);
  const spool = openSpool(folder, 'sample');
  for (let place = 0; place < count; place += 1) spool.add(place, recordAt(place));
  spool.close();
  await loadKeys(pool, folder, { isLast: true });
  const inBulk = await everyRow(pool);
  assert.deepEqual(inBulk, byTheHub);
  assert.ok(
    inBulk.common.length > 0 && inBulk.keys.length > 0,
    'nothing was given up, or nothing kept: the sample shows nothing',
  );
}

async function everyRow(pool: pg.Pool) {
  const { rows: keys } = await pool.query<{ key: string; person_id: string }>(
    'select key, person_id from person_key order by 1, 2',
  );
  const { rows: common } = await pool.query<{ key: string }>('select key from common_key order by 1');
  return { keys, common };
}
