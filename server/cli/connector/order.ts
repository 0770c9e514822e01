import { parseArgs } from 'node:util';
import { unitOrganisation } from '../../access/caller.ts';
import { placeOrder } from '../../exchange/back-ends/order-connector.ts';
import type { Control } from '../../platform/resilience/control.entity.ts';
import { withDatabase } from './with-database.ts';

const effects = {
  pause: { control: 'PAUSED', says: 'nothing new is sent; what is owed waits' },
  drain: { control: 'DRAINING', says: 'what was owed up to now still goes; later work waits' },
  resume: { control: 'RUNNING', says: 'what waited goes, in the order in which it was raised' },
} as const satisfies Record<string, { control: Control; says: string }>;

export type Order = keyof typeof effects;

function help(order: Order): string {
  return `Usage: hub connector ${order} NAME [--country XX] [--json]

${effects[order].says}; workers obey within a second, and nothing is lost or failed. What is under way ends as it will, and what partners send
is taken in all the same. Database: DATABASE_URL, else that of the installation that runs here.
  --country  only this country of an exchange connector, e.g. RO`;
}

/** @throws Error for a connector or country that is not there. */
export async function order(name: Order, args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { country: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help(name));
  const [connector] = positionals;
  if (!connector || positionals.length > 1) throw new Error(`Which connector? Found ${positionals.length} names; allowed: one`);
  const { control, says } = effects[name];
  const country = values.country?.toUpperCase() ?? null;
  const actor = {
    subject: `hub connector ${name}`,
    organisation: unitOrganisation,
    role: 'system',
    purpose: null,
    justification: null,
  };
  const isKnown = await withDatabase((hub) => hub.unitOfWork((work) => placeOrder(work, { connector, country, control }, actor)));
  const what = country ? `${connector}/${country}` : connector;
  if (!isKnown) throw new Error(`There is no ${what} here: \`hub connector status\` lists what there is.`);
  console.log(values.json ? JSON.stringify({ connector, country, control }) : `${what} is ${control}: ${says}.`);
}
