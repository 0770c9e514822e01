/** What the entities ask for and a migrated database does not have; for `npm run migration:create` and the test that nobody forgot it. */
import { model } from './model.ts';
import { openOrm } from './platform/database/orm.ts';

/** Written by hand in migrations: MikroORM would drop what it does not know. */
const byHand = /^drop (trigger|function|view) if exists /;

/** Statements in order; empty when the database is as the entities say. It changes nothing. */
export async function schemaDifference(databaseUrl: string): Promise<string[]> {
  const orm = await openOrm(databaseUrl, model, { poolMax: 1, schemaGenerator: { ignoreSchema: ['bullmq'] } });
  try {
    const statements = (await orm.schema.getUpdateSchemaSQL({ wrap: false })).split(/;\n+/);
    return statements.map((statement) => statement.trim()).filter((statement) => statement !== '' && !byHand.test(statement));
  } finally {
    await orm.close();
  }
}
