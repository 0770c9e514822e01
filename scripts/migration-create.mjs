// npm run migration:create -- add_alias_names
// Migrates a scratch database, compares it with the entities and writes what is missing as a migration: to be read, completed, committed.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { migrateUrl } from '../dist/server/migrate.js';
import { startPostgres } from '../dist/server/platform/database/embedded-postgres.js';
import { schemaDifference } from '../dist/server/schema-difference.js';

const [name = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
  console.error(`The name of a migration: found "${name}"; allowed: small letters, digits and _, e.g. add_alias_names`);
  process.exit(2);
}

const statements = await difference();
if (statements.length === 0) console.log('The migrations say all that the entities ask for: nothing to write.');
else await write(statements);

async function difference() {
  await mkdir('.data', { recursive: true });
  const scratch = await mkdtemp(path.resolve('.data', 'scratch-'));
  const postgres = await startPostgres({ dataDir: path.join(scratch, 'postgres'), durable: false });
  try {
    await migrateUrl(postgres.url);
    return await schemaDifference(postgres.url);
  } finally {
    await postgres.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function write(found) {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const className = `Migration${stamp}_${name}`;
  const file = path.join('server', 'migrations', `${className}.ts`);
  await writeFile(file, text(className, found), { flag: 'wx' });
  console.log(`${file}: read it, then add ${className} to the list in server/model.ts.`);
}

function text(className, found) {
  const quoted = found.map((statement) => `${statement};`.replaceAll(/[\\`]|\$\{/g, '\\$&'));
  return `import { Migration } from '@mikro-orm/migrations';

export class ${className} extends Migration {
  override name = '${className}';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = \`
${quoted.join('\n')}
\`;
`;
}
