import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A migrated database of one's own, copied from the template of the global set-up (about 0.2 s). Drop it in afterAll. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `t_${process.env.JEST_WORKER_ID ?? 0}_${randomBytes(6).toString('hex')}`;
  // Copying files beats writing the copy to the log, and there is nothing to recover.
  await asAdministrator(`create database ${name} template hub_template strategy file_copy`);
  return { url: databaseUrl(name), drop: () => asAdministrator(`drop database if exists ${name} with (force)`) };
}

/** A database without any table. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const name = `e_${process.env.JEST_WORKER_ID ?? 0}_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`create database ${name} strategy file_copy`);
  return { url: databaseUrl(name), drop: () => asAdministrator(`drop database if exists ${name} with (force)`) };
}

/** The embedded test server's database `postgres`. @throws Error outside the project `services`. */
export function administrationUrl(): string {
  const url = process.env.TEST_POSTGRES;
  if (!url) throw new Error('There is no test database here: only test/integration, test/journey and test/faults have one.');
  return url;
}

function databaseUrl(name: string): string {
  return administrationUrl().replace(/postgres$/, name);
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: administrationUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
