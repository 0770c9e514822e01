import path from 'node:path';
import { parseArgs } from 'node:util';
import { createHubClient } from '../../client-sdk/index.ts';
import { openLocalIssuer } from '../access/local-issuer.ts';
import { readConfig } from '../config.ts';
import { readRunFile } from '../run-file.ts';
import { derby } from './demo/derby.ts';
import type { Play } from './demo/stage.ts';
import { openStage } from './demo/stage.ts';
import { openInstallationClock } from './installation-clock.ts';

const plays: Record<string, Play> = { derby };

const help = `Usage: hub demo ${Object.keys(plays).join('|')} [--json]

Plays a documented case against the hub that runs here, through the SDK and on the installation's virtual clock, and prints the timeline.
The clock goes back to real time at the end.
  --json   one JSON object for each line of the timeline`;

export async function demo(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  const [name = ''] = positionals;
  const play = plays[name];
  if (!play) throw new Error(`There is no demo "${name}"; there is: ${Object.keys(plays).join(', ')}`);
  const config = readConfig();
  const run = await readRunFile(config.HUB_DATA_DIR);
  const clock = await openInstallationClock(run);
  const issuer = await openLocalIssuer(path.join(config.HUB_DATA_DIR, 'issuer.jwk'));
  const client = (organisation: string) =>
    createHubClient({
      url: run.graphql,
      token: () =>
        issuer.token({
          organisation,
          role: 'investigator',
          purposes: ['CRIMINAL_PROCEEDINGS'],
          subject: `demo@${organisation}.example`,
        }),
    });
  const stage = openStage({ client, clock, json: values.json ?? false });
  try {
    await play(stage);
  } finally {
    stage.close();
    await clock.reset();
    await clock.close();
  }
}
