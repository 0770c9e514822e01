import { parseArgs } from 'node:util';
import { scenarios } from '../../scenarios/kit/all.ts';
import { play } from '../../scenarios/kit/play.ts';
import { readConfig } from '../config.ts';
import { openInstallationGround } from './demo/installation-ground.ts';

const help = `Usage: hub demo [NAME] [--json]

Plays a scenario against the hub that runs here, through the SDK and on the installation's virtual clock, prints the timeline and checks
that everything is told and shown as the scenario says: the exit status is 1 where it is not. Without NAME it lists all scenarios.
The clock goes back to real time at the end; play one at a time.
  --json   one JSON object for each line of the timeline, or one for the list`;

export async function demo(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const { json = false } = values;
  const [name] = positionals;
  if (values.help) return console.log(help);
  if (name === undefined) return console.log(list(json));
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (!scenario) throw new Error(`There is no scenario "${name}"; \`npx hub demo\` lists those there are.`);
  const ground = await openInstallationGround(readConfig().HUB_DATA_DIR, { json });
  try {
    await play(scenario, ground);
  } finally {
    await ground.close();
  }
}

function list(json: boolean): string {
  const all = Object.entries(scenarios);
  if (json) return JSON.stringify({ scenarios: all.map(([name, { title, sentence }]) => ({ name, title, sentence })) });
  return ['Scenarios: npx hub demo NAME', '', ...all.flatMap(([name, { sentence }]) => [name, `  ${sentence}`])].join('\n');
}
