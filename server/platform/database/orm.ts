import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { PatientClient } from './pool.ts';

export type Orm = MikroORM;
type Entities = NonNullable<Options['entities']>;
type Migrations = NonNullable<NonNullable<Options['migrations']>['migrationsList']>;

/** What the features bring: their entities and the migrations that make the tables. */
export interface Model {
  entities: Entities;
  migrations: Migrations;
}

/**
 * Opens MikroORM for writes and migrations. At most `poolMax` connections. Reads do not go through it: see `platform/api/read`.
 * @throws the driver's error when the database cannot be reached at the first query, not here.
 */
export function openOrm(
  databaseUrl: string,
  model: Model,
  { poolMax = 10, ...extra }: Partial<Options> & { poolMax?: number } = {},
) {
  return MikroORM.init({
    clientUrl: databaseUrl,
    entities: model.entities,
    extensions: [Migrator],
    pool: { min: 0, max: poolMax },
    driverOptions: { Client: PatientClient },
    forceUtcTimezone: true,
    // A forgotten fork would share one identity map between two callers (threat T4).
    allowGlobalContext: false,
    migrations: {
      migrationsList: model.migrations,
      transactional: true,
      allOrNothing: true,
      snapshot: false, // with it, up() writes a file beside the migrations at run time
      emit: 'ts',
      silent: true,
    },
    ...extra,
  });
}
