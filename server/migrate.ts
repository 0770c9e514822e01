/** Brings a database up to date: tables, queue tables, code tables. Safe to run by several processes at once and on every start. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { countries } from '../schema/codes/countries.ts';
import { organisations } from '../schema/codes/forces.ts';
import { playbooksOn, playbookVersions } from '../schema/codes/playbooks.ts';
import { codeTables } from '../schema/codes/tables.ts';
import { model } from './model.ts';
import { openOrm, type Orm } from './platform/database/orm.ts';
import { migrateQueues } from './platform/queue/queue.ts';

// MikroORM's migrator takes no lock of its own: two starting hubs would run the same migration.
const migrationLock = 714_001;

export async function migrate(orm: Orm, databaseUrl: string): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await em.execute('select pg_advisory_xact_lock(?)', [migrationLock]);
    await orm.migrator.up();
    await migrateQueues(databaseUrl);
    await loadCodeTables(orm);
  });
}

export async function migrateUrl(databaseUrl: string): Promise<void> {
  const orm = await openOrm(databaseUrl, model, { poolMax: 3 });
  try {
    await migrate(orm, databaseUrl);
  } finally {
    await orm.close();
  }
}

async function loadCodeTables(orm: Orm): Promise<void> {
  const labels = codeTables.flatMap(({ system, version, language, rows }) =>
    rows.map(([code, label]) => ({ system, version, language, code, label })),
  );
  const channels = countries.map(({ code, alpha3, numeric, name, channel }) => ({
    code,
    alpha3,
    numeric,
    name,
    channel: channel === 'ECRIS' || channel === 'INTERPOL' ? channel : null,
  }));
  const em = orm.em.fork();
  await em.execute(
    `insert into code_label select * from json_populate_recordset(null::code_label, ?)
     on conflict (system, code, language) do update set version = excluded.version, label = excluded.label
     where (code_label.version, code_label.label) is distinct from (excluded.version, excluded.label)`,
    [JSON.stringify(labels)],
  );
  await em.execute(
    `insert into country select * from json_populate_recordset(null::country, ?)
     on conflict (code) do update set name = excluded.name, channel = excluded.channel
     where (country.name, country.channel) is distinct from (excluded.name, excluded.channel)`,
    [JSON.stringify(channels)],
  );
  await em.execute(
    `insert into organisation (code, name, kind) select code, name, kind from json_populate_recordset(null::organisation, ?)
     on conflict (code) do update set name = excluded.name, kind = excluded.kind
     where (organisation.name, organisation.kind) is distinct from (excluded.name, excluded.kind)`,
    [JSON.stringify(organisations)],
  );
  await loadPlaybooks(em);
}

async function loadPlaybooks(em: EntityManager): Promise<void> {
  const rows = playbookVersions.flatMap(({ validFrom }) =>
    playbooksOn(validFrom).map((playbook) => ({ country: playbook.country, valid_from: validFrom, playbook })),
  );
  await em.execute(
    `insert into country_playbook select * from json_populate_recordset(null::country_playbook, ?)
     on conflict (country, valid_from) do update set playbook = excluded.playbook
     where country_playbook.playbook is distinct from excluded.playbook`,
    [JSON.stringify(rows)],
  );
}
