// Proves that nothing is missed: `npm run completeness [-- SIZE]`, SIZE convictions, 250,000 by default. Needs no service.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { migrateUrl } from '../dist/server/migrate.js';
import { startPostgres } from '../dist/server/platform/database/embedded-postgres.js';
import { prove } from '../dist/test/completeness/prove.js';

const size = Number(process.argv[2] ?? 250_000);
if (!Number.isSafeInteger(size) || size < 100)
  throw new Error('completeness: the number of convictions is a whole number from 100 on');

const folder = await mkdtemp(path.join(os.tmpdir(), 'completeness-'));
const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), durable: false });
try {
  await migrateUrl(postgres.url);
  const proof = await prove({ databaseUrl: postgres.url, folder: path.join(folder, 'activity'), size, say: console.log });
  report(proof);
  process.exitCode = proof.wrong.length + proof.falseAlarms + proof.unnamed.length > 0 ? 1 : 0;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

function report({ convictions, entries, rows, states, notifications, wrong, falseAlarms, damages, unnamed, seconds }) {
  console.log(
    `\n${convictions} convictions, ${entries} recorded changes: ${rows} rows in the ledger, ${notifications} notifications`,
  );
  for (const [state, count] of Object.entries(states).sort()) console.log(`  ${String(count).padStart(8)}  ${state}`);
  console.log(wrong.length === 0 ? 'Every row is as the law asks.' : `Wrong, the first of them:\n  ${wrong.join('\n  ')}`);
  console.log(`Alarms before any damage: ${falseAlarms}`);
  console.log(`Damaged: ${damages.length} single rows; named by the next reconciliation: ${damages.length - unnamed.length}`);
  for (const { what, says } of unnamed) console.log(`  not named: ${what}: ${says}`);
  console.log(
    `Seconds: ${Object.entries(seconds)
      .map(([what, took]) => `${what} ${took}`)
      .join(', ')}`,
  );
}
