import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { schemaDifference } from '../../../server/schema-difference.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let database: FreshDatabase | undefined;
afterEach(() => database?.drop());

/** A migrated database, afterwards changed by hand. */
async function migratedDatabase(change?: string): Promise<string> {
  database = await freshDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    if (change) await client.query(change);
  } finally {
    await client.end();
  }
  return database.url;
}

describe('the migrations', () => {
  it('make every table, column, index and check that the entities ask for, and no other', async () => {
    expect(await schemaDifference(await migratedDatabase())).toEqual([]);
  });

  it.each([
    ['a column too few', 'alter table person drop column sex', /add "sex"/],
    ['a column too many', 'alter table person add column nickname text', /drop column "nickname"/],
    ['a column of another type', 'alter table enquiry alter column reference type text', /"reference" type varchar/],
    ['a column that may be empty', 'alter table enquiry alter column reference drop not null', /"reference" set not null/],
    ['a lost rule of uniqueness', 'alter table enquiry drop constraint enquiry_reference_unique', /enquiry_reference_unique/],
    ['a lost index', 'drop index outbox_lane_seq_index', /outbox_lane_seq_index/],
    ['a table too many', 'create table diary (id int primary key)', /drop table if exists "diary"/],
  ])('would be found wrong with %s', async (_what, change, statement) => {
    expect((await schemaDifference(await migratedDatabase(change))).join('\n')).toMatch(statement);
  });
});
