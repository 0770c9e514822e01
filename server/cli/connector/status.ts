import { parseArgs } from 'node:util';
import { readStatus, type BackEndStatus } from '../../platform/resilience/status.ts';
import { withDatabase } from './with-database.ts';

const help = `Usage: hub connector status [NAME] [--country XX] [--json]

Shows of each back end what was ordered of it, its circuit, and how much is owed to it and since when.
Database: DATABASE_URL, else that of the installation that runs here.`;

/** @throws Error for a connector that is not there. */
export async function status(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { country: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  const [name] = positionals;
  const all = await withDatabase((hub) => readStatus(hub.pool, name));
  if (name && all.length === 0) throw new Error('There is no such connector here: `hub connector status` lists what there is.');
  const wanted = all.filter(({ country }) => !values.country || country === values.country.toUpperCase());
  console.log(values.json ? JSON.stringify({ backEnds: wanted }) : table(wanted));
}

function table(rows: readonly BackEndStatus[]): string {
  const lines = rows.map(({ connector, country, control, circuit, fault, owed, under_way: underWay, oldest_owed_at: oldest }) =>
    [
      (country ? `${connector}/${country}` : connector).padEnd(14),
      control.padEnd(9),
      `circuit ${circuit}${fault ? ` (${fault})` : ''}`.padEnd(32),
      `owed ${owed}, under way ${underWay}${oldest ? `, oldest of ${oldest.toISOString()}` : ''}`,
    ].join(' '),
  );
  return lines.join('\n') || 'There is nothing to say yet: no worker has run.';
}
